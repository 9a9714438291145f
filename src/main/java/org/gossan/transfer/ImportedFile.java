package org.gossan.transfer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file whose rows are in the store: one import, which can go to the trash and come back as a whole.
///
/// @param id        also the origin `import:<id>` of what it brought
/// @param sha256    of the file's bytes, lower-case hexadecimal
/// @param sourceId  key of the source that the rows are published by
/// @param columns   headings of the file
/// @param rows      rows that became sites
/// @param rejected  rows that were left out
/// @param deletedAt when it went to the trash; `null` = it is shown
public record ImportedFile(
        UUID id,
        String fileName,
        String sha256,
        String sourceId,
        List<String> columns,
        long rows,
        long rejected,
        Instant madeAt,
        @Nullable Instant deletedAt) {

    public ImportedFile {
        columns = List.copyOf(columns);
    }

    /// Returns the same out of the trash.
    public ImportedFile shown() {
        return new ImportedFile(id, fileName, sha256, sourceId, columns, rows, rejected, madeAt, null);
    }

    /// Returns the origin of rows that the import brought.
    public String origin() {
        return "import:" + id;
    }
}
