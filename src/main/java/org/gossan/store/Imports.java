package org.gossan.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.gossan.model.Site;
import org.gossan.model.SiteRecord;
import org.gossan.model.Source;
import org.gossan.transfer.BlockRows;
import org.gossan.transfer.ImportedFile;
import org.gossan.transfer.OriginalRow;
import org.gossan.transfer.RowBlock;
import org.gossan.transfer.SiteRow;
import org.gossan.transfer.TextSet;
import org.jspecify.annotations.Nullable;

/// The files that users imported, as a part of the [Store]; the same rules hold.
///
/// A site of an import is read like any other. It is not a row of `sites` until [#promote] makes it one.
public final class Imports {

    /// The condition that leaves out rows whose import is in the trash.
    static final String SHOWN =
            """
            WHERE origin NOT IN (SELECT 'import:' || id FROM imports WHERE deleted_at IS NOT NULL)
            """;

    private static final SiteTable SITES = new SiteTable();
    private static final SourceTable SOURCES = new SourceTable();
    private static final RecordTable RECORDS = new RecordTable();

    private final Store store;

    Imports(Store store) {
        this.store = store;
    }

    /// The rows of a file on their way into the store.
    public interface Blocks {

        /// Waits for the next block; `null` = there are no more.
        ///
        /// @throws java.util.concurrent.CancellationException to take everything back
        @Nullable
        RowBlock next();

        /// Returns how many rows were left out; asked after the last block.
        long rejected();
    }

    /// Returns all imports, newest first, also those in the trash.
    public List<ImportedFile> all() {
        return store.read(ImportTable::all);
    }

    /// Adds the rows of a file in one transaction: all of them are there, or none.
    ///
    /// @param begun  the import, in the trash or not; its counts are not read
    /// @param source kept if the store has no source with its id
    /// @return the import with its counts
    public ImportedFile add(ImportedFile begun, Source source, Blocks blocks) {
        return store.write(open -> add(open, begun, source, blocks));
    }

    /// Hands over every imported site that is shown and not a row of `sites`, without an object for each: the way to
    /// read a million of them. The row is only to be read during the call.
    public void each(BiConsumer<ImportedFile, BlockRows> consumer) {
        store.read(open -> {
            ImportTable.each(open, consumer::accept);
            return true;
        });
    }

    /// Hands over some of these sites, like [#each(BiConsumer)]; the others are not read.
    public void each(Set<String> siteIds, BiConsumer<ImportedFile, BlockRows> consumer) {
        store.read(open -> {
            ImportTable.each(open, siteIds, consumer::accept);
            return true;
        });
    }

    /// Returns the rows' own ids in the imports of a source that are shown.
    public TextSet recordIds(String sourceId) {
        return store.read(open -> ImportTable.recordIds(open, sourceId));
    }

    /// Returns the row of the file that a site was imported from; empty if it was not, or its import is in the trash.
    public Optional<OriginalRow> originalOf(String siteId) {
        return store.read(open -> ImportTable.original(open, siteId));
    }

    /// Makes an imported site a row of `sites`, so that other tables can refer to it; nothing happens if it is one.
    /// What reads the store sees no difference: the shown values stay those of the import.
    public void promote(String siteId) {
        boolean row =
                store.read(open -> !SITES.rows(open, "WHERE id = ?", siteId).isEmpty());
        if (row) {
            return;
        }
        store.write(open -> {
            promote(open, siteId);
            return true;
        });
    }

    /// Adds a file with its blocks; the source only if the store does not know it.
    static ImportedFile add(Connection open, ImportedFile begun, Source source, Blocks blocks) throws SQLException {
        if (SOURCES.rows(open, "WHERE id = ?", source.id()).isEmpty()) {
            SOURCES.insert(open, List.of(source), begun.origin());
        }
        ImportTable.insert(open, begun);
        int place = 0;
        long rows = 0;
        for (RowBlock block = blocks.next(); block != null; block = blocks.next()) {
            ImportTable.insert(open, begun.id(), place++, block);
            rows += block.rows();
        }
        long rejected = blocks.rejected();
        ImportTable.count(open, begun.id(), rows, rejected);
        return new ImportedFile(
                begun.id(),
                begun.fileName(),
                begun.sha256(),
                begun.sourceId(),
                begun.columns(),
                rows,
                rejected,
                begun.madeAt(),
                begun.deletedAt());
    }

    /// Makes an imported site a row of `sites` and `records`, so that other tables can refer to it; nothing happens if
    /// it is one, or if there is no such import.
    static void promote(Connection open, String siteId) throws SQLException {
        if (!SITES.rows(open, "WHERE id = ?", siteId).isEmpty()) {
            return;
        }
        Optional<ImportTable.Imported> imported = ImportTable.row(open, siteId);
        if (imported.isEmpty()) {
            return;
        }
        SiteRow row = imported.get().row();
        ImportedFile file = imported.get().file();
        SITES.insert(open, List.of(row.toSite(file.sourceId())), file.origin());
        RECORDS.insert(open, List.of(row.toRecord(file.sourceId())), file.origin());
    }

    /// Returns the sites of all imports that are shown.
    static List<Site> sites(Connection open) throws SQLException {
        List<Site> sites = new ArrayList<>();
        ImportTable.each(open, (file, row) -> sites.add(row.row().toSite(file.sourceId())));
        return sites;
    }

    /// Returns the records of all imports that are shown.
    static List<SiteRecord> records(Connection open) throws SQLException {
        List<SiteRecord> records = new ArrayList<>();
        ImportTable.each(open, (file, row) -> records.add(row.row().toRecord(file.sourceId())));
        return records;
    }
}
