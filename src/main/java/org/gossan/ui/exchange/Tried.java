package org.gossan.ui.exchange;

import java.io.Serial;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.gossan.atlas.Atlas;
import org.gossan.atlas.SiteImport;
import org.gossan.format.Column;
import org.gossan.format.FormatException;
import org.gossan.format.SitesException;
import org.gossan.model.Messages;
import org.gossan.store.backup.CopyProgress;
import org.gossan.store.backup.Refusal;
import org.gossan.transfer.RowProblem;
import org.jspecify.annotations.Nullable;

/// A file of places that was read to the end without importing anything.
///
/// @param named    columns that somebody chose by hand, as [SiteImport] takes them
/// @param headings of the file, in their order
/// @param known    headings by what is read from them
/// @param report   `null` if somebody has to say first which columns tell the position
/// @param problems the first rows that are wrong
record Tried(
        Path file,
        Map<Column, String> named,
        List<String> headings,
        Map<Column, String> known,
        SiteImport.@Nullable Report report,
        List<RowProblem> problems) {

    /// Nobody reads more of them in a panel.
    private static final int MOST = 1_000;

    /// The file is no file of places, or cannot be read.
    static final class Unreadable extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        private final FormatException reason;

        Unreadable(FormatException reason) {
            super(reason.getMessage(), reason);
            this.reason = reason;
        }

        /// Returns why, in the language of the window: what the exception itself says is for the terminal.
        String words(Messages messages, Path file) {
            return reason instanceof SitesException sites
                    ? messages.text(
                            "import.refused." + sites.reason().name().toLowerCase(Locale.ROOT),
                            String.valueOf(file.getFileName()),
                            sites.detail())
                    : messages.text("transfer.unreadable", String.valueOf(reason.getMessage()));
        }
    }

    /// Reads a file; not on the store lane, where others wait.
    static Tried of(SiteImport.Asking atlas, Path file, Map<Column, String> named, CopyProgress progress) {
        if (!Files.isRegularFile(file)) {
            throw new Refusal("no_file", null, file.toString());
        }
        List<RowProblem> first = new ArrayList<>();
        SiteImport work = of(file, named, null, progress).tell(problem -> {
            if (first.size() < MOST) {
                first.add(problem);
            }
        });
        try {
            SiteImport.Report report = work.tryOut(atlas);
            return new Tried(file, named, report.headings(), report.columns(), report, List.copyOf(first));
        } catch (FormatException e) {
            if (e instanceof SitesException sites && sites.reason() == SitesException.Reason.NO_POSITION) {
                return new Tried(file, named, sites.headings(), sites.known(), null, List.of());
            }
            throw new Unreadable(e);
        }
    }

    /// Imports it; store lane only.
    ///
    /// @param title of the source
    SiteImport.Report into(Atlas atlas, String title, CopyProgress progress) {
        try {
            String other = title.isBlank() || (report != null && title.equals(report.title())) ? null : title.strip();
            return of(file, named, other, progress).into(atlas);
        } catch (FormatException e) {
            throw new Unreadable(e);
        }
    }

    private static SiteImport of(Path file, Map<Column, String> named, @Nullable String title, CopyProgress progress) {
        return new SiteImport(file, named).from(title).progress((done, total) -> {
            if (!progress.at(done, total)) {
                throw new CancellationException();
            }
        });
    }
}
