package org.gossan.publish;

import java.io.IOException;
import java.io.Serial;

/// A document could not be written; what stood there before is untouched. The message is a sentence for the user, in
/// the language of the map.
public final class SnapshotException extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    public SnapshotException(String message, Throwable cause) {
        super(message, cause);
    }

    public SnapshotException(String message) {
        super(message);
    }
}
