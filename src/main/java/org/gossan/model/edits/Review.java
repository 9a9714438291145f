package org.gossan.model.edits;

import java.time.Instant;
import org.gossan.model.Coded;
import org.jspecify.annotations.Nullable;

/// How far an annotation has been looked at by people. Immutable.
///
/// @param by who said so; `null` while it is a draft
/// @param at when; `null` while it is a draft
public record Review(State state, @Nullable String by, @Nullable Instant at) {

    /// Nobody has looked yet.
    public static final Review DRAFT = new Review(State.DRAFT, null, null);

    /// What the reviewer said.
    public enum State implements Coded {
        DRAFT("draft"),
        CHECKED("checked"),
        REJECTED("rejected");

        private final String code;

        State(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
