package org.gossan.ui.files;

import java.nio.file.Path;
import java.util.List;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Asks which files to read. FX thread only.
@FunctionalInterface
public interface FilesQuestion {

    /// Returns the chosen files; empty if nobody chose any.
    ///
    /// @param owner window of the dialog; `null` = none
    /// @param title of the dialog
    List<Path> ask(@Nullable Window owner, String title);

    /// Returns the dialog of the operating system.
    static FilesQuestion ofSystem() {
        return (owner, title) -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(title);
            List<java.io.File> chosen = chooser.showOpenMultipleDialog(owner);
            return chosen == null ? List.of() : HandedFiles.of(chosen);
        };
    }
}
