package org.gossan.store.log;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;
import org.gossan.model.Messages;

/// An edit does not fit what is in the store; nothing was changed. The message is one English sentence for people;
/// [#text] says it in their language.
public final class ConflictException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 3;

    private final transient List<EditConflict> conflicts;

    public ConflictException(List<EditConflict> conflicts) {
        super("something has changed since: " + summary(conflicts));
        this.conflicts = List.copyOf(conflicts);
    }

    /// Returns what does not fit; at least one.
    public List<EditConflict> conflicts() {
        return conflicts;
    }

    /// Returns the sentence in the language of the messages.
    public String text(Messages messages) {
        return messages.text("edits.conflict", conflicts.size(), summary(conflicts));
    }

    private static String summary(List<EditConflict> conflicts) {
        String first = conflicts.stream()
                .limit(SHOWN)
                .map(conflict -> conflict.table().code() + " " + conflict.key()
                        + (conflict.column().isEmpty() ? "" : " " + conflict.column()))
                .collect(Collectors.joining(", "));
        return conflicts.size() > SHOWN ? first + ", …" : first;
    }
}
