package org.gossan.basemap;

import java.io.Serial;
import java.io.UncheckedIOException;

/// The basemap file turned out to be damaged while it was drawn.
public final class UncheckedBasemapException extends UncheckedIOException {

    @Serial
    private static final long serialVersionUID = 1;

    UncheckedBasemapException(BasemapException cause) {
        super(cause.getMessage(), cause);
    }
}
