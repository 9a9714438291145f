package org.gossan.format;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// A file cannot be read as what it should be. The message names the file, the line if there is one, and the reason.
public class FormatException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    public FormatException(String message) {
        super(message);
    }

    public FormatException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
