package org.gossan.ui.exchange;

import java.io.Serial;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.gossan.atlas.Atlas;
import org.gossan.atlas.SiteImport;
import org.gossan.format.FormatException;
import org.gossan.store.backup.CopyProgress;
import org.gossan.store.backup.Refusal;
import org.gossan.transfer.RowProblem;
import org.jspecify.annotations.Nullable;

/// A file of places that was read to the end without importing anything.
///
/// @param problems the first rows that are wrong
record Tried(Path file, SiteImport.Report report, List<RowProblem> problems) {

    /// Nobody reads more of them in a panel.
    private static final int MOST = 1_000;

    /// The file is no file of places, or cannot be read.
    static final class Unreadable extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        Unreadable(FormatException reason) {
            super(reason.getMessage(), reason);
        }
    }

    /// Reads a file; store lane only.
    static Tried of(Atlas atlas, Path file, CopyProgress progress) {
        if (!Files.isRegularFile(file)) {
            throw new Refusal("no_file", null, file.toString());
        }
        List<RowProblem> first = new ArrayList<>();
        SiteImport work = of(file, null, progress).tell(problem -> {
            if (first.size() < MOST) {
                first.add(problem);
            }
        });
        try {
            SiteImport.Report report = work.tryOut(atlas);
            return new Tried(file, report, List.copyOf(first));
        } catch (FormatException e) {
            throw new Unreadable(e);
        }
    }

    /// Imports it; store lane only.
    ///
    /// @param title of the source
    SiteImport.Report into(Atlas atlas, String title, CopyProgress progress) {
        try {
            String other = title.isBlank() || title.equals(report.title()) ? null : title.strip();
            return of(file, other, progress).into(atlas);
        } catch (FormatException e) {
            throw new Unreadable(e);
        }
    }

    private static SiteImport of(Path file, @Nullable String title, CopyProgress progress) {
        return new SiteImport(file, Map.of()).from(title).progress((done, total) -> {
            if (!progress.at(done, total)) {
                throw new CancellationException();
            }
        });
    }
}
