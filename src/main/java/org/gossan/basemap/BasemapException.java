package org.gossan.basemap;

import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// The basemap file is missing, damaged or of another version. The message is a sentence for the user that names the
/// file.
public final class BasemapException extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    BasemapException(String message) {
        super(message);
    }

    BasemapException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
