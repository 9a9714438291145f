package org.gossan.ui.exchange;

import java.util.List;
import java.util.Set;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gossan.ui.Workspace;
import org.gossan.ui.files.FileQuestion;
import org.gossan.ui.files.FilesQuestion;
import org.gossan.ui.window.Feature;
import org.gossan.ui.window.MainWindow;
import org.gossan.ui.window.Mode;
import org.gossan.ui.window.Panel;
import org.kordamp.ikonli.feather.Feather;

/// Brings sharing, merging, backups and restoring into the window. FX thread only.
public final class ExchangeFeature {

    private ExchangeFeature() {}

    /// Adds it to the window; nothing is built before it is opened.
    ///
    /// @param toWrite asks where to write a shared file
    /// @param toRead  asks which shared file to merge, or which backup to look at
    public static void install(Workspace workspace, MainWindow window, FileQuestion toWrite, FilesQuestion toRead) {
        window.add(Feature.of(
                List.of(
                        new Panel(
                                "exchange",
                                "exchange.panel",
                                Feather.SHARE_2,
                                Panel.Place.RIGHT,
                                Set.of(Mode.ANNOTATE),
                                false,
                                () -> pane(workspace, toWrite, toRead)),
                        new Panel(
                                "backups",
                                "backups.panel",
                                Feather.ARCHIVE,
                                Panel.Place.RIGHT,
                                Set.of(Mode.ANNOTATE),
                                false,
                                () -> new BackupsPane(workspace, toRead))),
                List.of()));
    }

    private static VBox pane(Workspace workspace, FileQuestion toWrite, FilesQuestion toRead) {
        MergePart merge = new MergePart(workspace, toRead);
        VBox.setVgrow(merge, Priority.ALWAYS);
        VBox pane = new VBox(14, new SharePart(workspace, toWrite), merge);
        pane.setId("exchange");
        pane.getStyleClass().add("history");
        pane.setMinSize(0, 0);
        return pane;
    }
}
