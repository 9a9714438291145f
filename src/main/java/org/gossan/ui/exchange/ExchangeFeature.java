package org.gossan.ui.exchange;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gossan.ui.Workspace;
import org.gossan.ui.files.FileQuestion;
import org.gossan.ui.files.FilesQuestion;
import org.gossan.ui.window.Feature;
import org.gossan.ui.window.MainWindow;
import org.gossan.ui.window.Mode;
import org.gossan.ui.window.Panel;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Brings sharing, merging, importing, backups and restoring into the window. FX thread only.
public final class ExchangeFeature {

    private static final String IMPORT = "import";
    private static final Set<String> TABLES = Set.of("csv", "tsv", "txt");

    private final Workspace workspace;
    private final MainWindow window;
    private @Nullable ImportPane importing;

    private ExchangeFeature(Workspace workspace, MainWindow window) {
        this.workspace = workspace;
        this.window = window;
    }

    /// Adds it to the window; nothing is built before it is opened.
    ///
    /// @param map     tables that are dropped on it are imported
    /// @param toWrite asks where to write a shared file
    /// @param toRead  asks which file to merge, to import, or to look at as a backup
    public static void install(
            Workspace workspace, Node map, MainWindow window, FileQuestion toWrite, FilesQuestion toRead) {
        ExchangeFeature feature = new ExchangeFeature(workspace, window);
        window.add(Feature.of(
                List.of(
                        feature.panel(
                                "exchange", "exchange.panel", Feather.SHARE_2, () -> pane(workspace, toWrite, toRead)),
                        feature.panel(IMPORT, "import.panel", Feather.FILE_PLUS, () -> feature.importPane(toRead)),
                        feature.panel(
                                "backups", "backups.panel", Feather.ARCHIVE, () -> new BackupsPane(workspace, toRead))),
                List.of()));
        map.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (table(event).isPresent() && workspace.editing().active()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        map.addEventHandler(DragEvent.DRAG_DROPPED, event -> table(event).ifPresent(file -> {
            feature.look(file);
            event.setDropCompleted(true);
            event.consume();
        }));
    }

    private Panel panel(String id, String title, Feather sign, Supplier<Region> content) {
        return new Panel(id, title, sign, Panel.Place.RIGHT, Set.of(Mode.ANNOTATE), false, content);
    }

    private ImportPane importPane(FilesQuestion toRead) {
        ImportPane pane = new ImportPane(workspace, toRead);
        importing = pane;
        return pane;
    }

    /// Returns the file that is dragged, if it is one and may be a table.
    private static Optional<Path> table(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        return files.size() == 1
                ? Optional.of(files.getFirst().toPath())
                        .filter(file -> TABLES.contains(String.valueOf(file.getFileName())
                                .toLowerCase(Locale.ROOT)
                                .replaceFirst(".*\\.", "")))
                : Optional.empty();
    }

    private void look(Path file) {
        window.open(IMPORT);
        if (importing != null) {
            importing.look(file);
        }
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
