package org.gossan.atlas;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gossan.sites.Draft;
import org.gossan.sites.SiteIndex;
import org.gossan.transfer.BlockRows;
import org.gossan.transfer.ImportedFile;
import org.gossan.transfer.Progress;
import org.gossan.transfer.SiteRow;
import org.gossan.transfer.SiteTraits;

/// Imported rows on their way into an index. Not thread-safe.
final class ImportedDrafts {

    private static final int REPORT_ROWS = 16_384;

    private final SiteIndex.Builder builder;
    private final Progress progress;
    private final long total;
    private final Map<String, List<String>> sources = new HashMap<>();
    private long done;

    ImportedDrafts(SiteIndex.Builder builder, List<ImportedFile> files, Progress progress) {
        this.builder = builder;
        this.progress = progress;
        this.total = files.stream()
                .filter(file -> file.deletedAt() == null)
                .mapToLong(ImportedFile::rows)
                .sum();
    }

    /// Adds one row.
    void add(ImportedFile file, BlockRows row) {
        SiteTraits traits = row.rowTraits();
        Draft draft = builder.site(SiteRow.siteId(file.sourceId(), row.recordId()), row.name());
        if (!Double.isNaN(row.lon())) {
            draft.at(row.lon(), row.lat());
        }
        if (traits.potentialArea()) {
            draft.potentialArea();
        }
        Integer year = traits.statusYear();
        draft.status(traits.status(), year == null ? 0 : year);
        if (traits.stage() != null) {
            draft.stage(traits.stage());
        }
        draft.aliases(row.otherNames())
                .commodities(traits.commodities())
                .place(traits.place())
                .depositType(traits.depositType())
                .operator(traits.operator())
                .confidence(traits.confidence())
                .errorM(row.errorM())
                .sources(sources.computeIfAbsent(file.sourceId(), List::of))
                .add();
        if (++done % REPORT_ROWS == 0 || done == total) {
            progress.at(done, total);
        }
    }
}
