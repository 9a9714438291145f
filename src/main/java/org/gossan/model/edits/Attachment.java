package org.gossan.model.edits;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file that belongs to an annotation or a site; its bytes are kept once per content. Immutable.
///
/// @param sha256       of the bytes, 64 lower-case hexadecimal digits
/// @param annotationId `null` if it belongs to a site
/// @param siteId       `null` if it belongs to an annotation
/// @param mediaType    such as `image/jpeg`
/// @param deletedAt    when it went to the trash; `null` = it is shown
public record Attachment(
        UUID id,
        String sha256,
        @Nullable UUID annotationId,
        @Nullable String siteId,
        String fileName,
        String mediaType,
        String author,
        Instant madeAt,
        @Nullable Instant deletedAt) {}
