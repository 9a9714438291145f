package org.gossan.atlas;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.gossan.edits.Overlay;
import org.gossan.format.SiteExport;
import org.gossan.model.Estimate;
import org.gossan.model.Messages;
import org.gossan.model.Site;
import org.gossan.model.Source;
import org.gossan.model.Values;
import org.gossan.publish.SafeFile;
import org.gossan.publish.SnapshotException;
import org.gossan.sites.Rows;
import org.gossan.sites.SiteIndex;
import org.gossan.transfer.Progress;

/// A selection of the atlas as a file: CSV or GeoJSON by its ending, written as a whole or not at all.
///
/// @param file ends in `.csv` or `.geojson`
public record ExportFile(Path file) {

    private static final Comparator<Estimate> BEST = Comparator.comparing(Estimate::coded)
            .thenComparing(Estimate::effectiveDate)
            .reversed();

    /// Below this part of all sites their ids are looked up; above it, it is quicker and smaller to read all.
    private static final int FEW = 4;

    /// Returns whether the ending of a name is one that can be written.
    public static boolean knows(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") || name.endsWith(".geojson");
    }

    /// Writes the sites of some rows, one after the other; a million take seconds and no memory. Store lane.
    ///
    /// @param values with our values what is corrected is named beside them
    /// @param index  the atlas's index of these values now
    /// @param rows   rows of `index`
    /// @return how many were written
    /// @throws SnapshotException if the file cannot be written; what stood there is still there
    public long write(Atlas atlas, Values values, SiteIndex index, Rows rows, Messages messages, Progress progress)
            throws SnapshotException {
        Overlay overlay = atlas.overlay(values);
        Map<String, Source> sources = atlas.sources();
        Map<String, List<Estimate>> estimates = atlas.estimatesOfSites(values);
        AtomicLong written = new AtomicLong();
        int wanted = rows.count();
        boolean table = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        SafeFile.write(file, messages, out -> {
            try (SiteExport export = open(out, table)) {
                Consumer<Site> consumer = site -> {
                    int row = index.row(site.id());
                    if (row < 0 || !rows.contains(row)) {
                        return;
                    }
                    List<Source> named = index.sources(row).stream()
                            .filter(sources::containsKey)
                            .map(sources::get)
                            .sorted(Comparator.comparingInt(Source::trustRank).thenComparing(Source::id))
                            .toList();
                    List<Estimate> best = estimates.getOrDefault(site.id(), List.of()).stream()
                            .sorted(BEST)
                            .toList();
                    try {
                        export.add(overlay.ours(site), named, best, overlay.sources(site.id()));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    progress.at(written.incrementAndGet(), wanted);
                };
                if (wanted <= index.size() / FEW) {
                    atlas.eachPublished(index, rows, consumer);
                } else {
                    atlas.store().eachSite(consumer);
                }
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        });
        return written.get();
    }

    private static SiteExport open(OutputStream out, boolean table) throws IOException {
        return table ? SiteExport.csv(out) : SiteExport.geoJson(out);
    }
}
