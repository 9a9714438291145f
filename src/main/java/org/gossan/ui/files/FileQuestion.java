package org.gossan.ui.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Asks where to save a file. FX thread only.
@FunctionalInterface
public interface FileQuestion {

    /// Returns the chosen file; empty if nobody chose one.
    ///
    /// @param owner window of the dialog; `null` = none
    /// @param title of the dialog
    /// @param start folder and name that are offered
    Optional<Path> ask(@Nullable Window owner, String title, Path start);

    /// Returns the dialog of the operating system, which asks before a file is replaced.
    static FileQuestion ofSystem() {
        return (owner, title, start) -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(title);
            Path folder = start.getParent();
            if (folder != null && Files.isDirectory(folder)) {
                chooser.setInitialDirectory(folder.toFile());
            }
            chooser.setInitialFileName(String.valueOf(start.getFileName()));
            return Optional.ofNullable(chooser.showSaveDialog(owner)).map(java.io.File::toPath);
        };
    }
}
