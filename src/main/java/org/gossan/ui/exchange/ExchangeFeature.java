package org.gossan.ui.exchange;

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
import org.gossan.ui.files.HandedFiles;
import org.gossan.ui.window.Feature;
import org.gossan.ui.window.MainWindow;
import org.gossan.ui.window.Mode;
import org.gossan.ui.window.Panel;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Brings sharing, merging, importing, backups and restoring into the window. FX thread only.
public final class ExchangeFeature {

    private static final String EXCHANGE = "exchange";
    private static final String IMPORT = "import";
    private static final Set<String> TABLES = Set.of("csv", "tsv", "txt");
    private static final String SHARED = "gossan";

    private final Workspace workspace;
    private final MainWindow window;
    private @Nullable ImportPane importing;
    private @Nullable MergePart merging;

    private ExchangeFeature(Workspace workspace, MainWindow window) {
        this.workspace = workspace;
        this.window = window;
    }

    /// Adds it to the window; nothing is built before it is opened.
    ///
    /// @param map     tables and shared files that are dropped on it are imported and merged
    /// @param toWrite asks where to write a shared file
    /// @param toRead  asks which file to merge, to import, or to look at as a backup
    public static void install(
            Workspace workspace, Node map, MainWindow window, FileQuestion toWrite, FilesQuestion toRead) {
        ExchangeFeature feature = new ExchangeFeature(workspace, window);
        window.add(Feature.of(
                List.of(
                        feature.panel(
                                EXCHANGE,
                                "exchange.panel",
                                Feather.SHARE_2,
                                () -> feature.exchangePane(toWrite, toRead)),
                        feature.panel(IMPORT, "import.panel", Feather.FILE_PLUS, () -> feature.importPane(toRead)),
                        feature.panel(
                                "backups", "backups.panel", Feather.ARCHIVE, () -> new BackupsPane(workspace, toRead))),
                List.of()));
        map.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (taken(event).isPresent() && workspace.editing().active()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        map.addEventHandler(DragEvent.DRAG_DROPPED, event -> taken(event).ifPresent(file -> {
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

    /// Returns the file that is dragged, if it is one and may be a table or a shared file.
    private static Optional<Path> taken(DragEvent event) {
        List<Path> files = HandedFiles.of(event.getDragboard());
        return files.size() == 1
                ? Optional.of(files.getFirst())
                        .filter(file -> TABLES.contains(ending(file)) || SHARED.equals(ending(file)))
                : Optional.empty();
    }

    private static String ending(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).replaceFirst(".*\\.", "");
    }

    private void look(Path file) {
        if (SHARED.equals(ending(file))) {
            window.open(EXCHANGE);
            if (merging != null) {
                merging.open(file);
            }
            return;
        }
        window.open(IMPORT);
        if (importing != null) {
            importing.look(file);
        }
    }

    private VBox exchangePane(FileQuestion toWrite, FilesQuestion toRead) {
        MergePart merge = new MergePart(workspace, toRead);
        merging = merge;
        VBox.setVgrow(merge, Priority.ALWAYS);
        VBox pane = new VBox(14, new SharePart(workspace, toWrite), merge);
        pane.setId("exchange");
        pane.getStyleClass().add("history");
        pane.setMinSize(0, 0);
        return pane;
    }
}
