package org.gossan.atlas;

import java.io.Serial;
import java.nio.file.NoSuchFileException;
import org.gossan.model.Messages;
import org.jspecify.annotations.Nullable;

/// The data that ships with the program is missing or broken. The message is one English sentence for people; [#text]
/// says it in their language.
public final class AtlasException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String reason;

    AtlasException(String reason, @Nullable Throwable cause) {
        super("The data of the program is incomplete, set Gossan up again: " + reason, cause);
        this.reason = reason;
    }

    /// Returns the sentence in the language of the messages. What is wrong within a file names its line and stays
    /// English.
    public String text(Messages messages) {
        for (Throwable cause = getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof NoSuchFileException missing) {
                return messages.text("atlas.missing", missing.getFile());
            }
        }
        return messages.text("atlas.incomplete", reason);
    }
}
