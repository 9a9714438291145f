package org.gossan.store;

import java.util.Locale;
import org.gossan.model.Language;
import org.gossan.model.Messages;
import org.gossan.model.Sentence;

/// Something that [Store#check] found wrong. Immutable.
///
/// @param first  what it was found at first: an id, a table, a name; may be empty
/// @param number how many there are, or after how many rows; may be empty
public record Finding(Kind kind, String first, String number) implements Sentence {

    /// What is wrong.
    public enum Kind {
        NO_FACTS,
        TABLE_UNREADABLE,
        FILE_CHANGED,
        FILE_UNREADABLE,
        SITES_WITHOUT_NAME,
        EDITS_OF_NO_SITE,
        REVERTS_OF_NO_EDIT,
        EDITS_WITHOUT_CHANGE,
        GAPS_IN_LOG,
        IMPORTS_NOT_COMPLETE
    }

    @Override
    public String text(Messages messages) {
        return messages.text("check." + kind.name().toLowerCase(Locale.ROOT), first, number);
    }

    /// Returns the finding in English.
    @Override
    public String toString() {
        return text(Messages.of(Language.EN));
    }
}
