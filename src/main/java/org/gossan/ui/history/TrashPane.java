package org.gossan.ui.history;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gossan.atlas.Atlas;
import org.gossan.edits.EditWords;
import org.gossan.edits.Edits;
import org.gossan.edits.files.Attachments;
import org.gossan.model.Language;
import org.gossan.model.Messages;
import org.gossan.store.log.LogEntry;
import org.gossan.ui.Workspace;

/// What was thrown away, and the way back. FX thread only.
final class TrashPane extends VBox {

    private final Workspace workspace;
    private final ListView<TrashLine> list = new ListView<>();

    TrashPane(Workspace workspace) {
        this.workspace = workspace;
        setId("trash");
        getStyleClass().add("history");
        setMinSize(0, 0);
        list.setId("trash-list");
        list.accessibleTextProperty().bind(workspace.text("trash.title"));
        list.setCellFactory(view -> new LineCell<>(this::words));
        Label none = new Label();
        none.textProperty().bind(workspace.text("trash.empty"));
        none.setWrapText(true);
        none.getStyleClass().add("line-small");
        list.setPlaceholder(none);
        VBox.setVgrow(list, Priority.ALWAYS);
        Button restore = new Button();
        restore.setId("trash-restore");
        restore.getStyleClass().add("small");
        restore.textProperty().bind(workspace.text("trash.restore"));
        restore.setOnAction(event -> restore());
        getChildren().setAll(list, restore);
        list.getSelectionModel().selectedItemProperty().subscribe(line -> restore.setDisable(line == null));
        workspace.editing().lastProperty().subscribe(entry -> reload());
        workspace.editing().atlasProperty().subscribe(atlas -> reload());
        workspace.languageProperty().subscribe(language -> list.refresh());
    }

    private LineCell.Words words(TrashLine line) {
        Messages messages = workspace.messages();
        return new LineCell.Words(
                line.name(),
                messages.text("history.row_" + line.table().code()),
                List.of(),
                List.of(messages.text(
                        "trash.when",
                        EditLine.time(line.at(), messages.language().locale()))));
    }

    private void reload() {
        Language language = workspace.map().language();
        workspace.editing().ask(atlas -> new EditLines(atlas, language).trash(), lines -> list.getItems()
                .setAll(lines));
    }

    private void restore() {
        TrashLine line = list.getSelectionModel().getSelectedItem();
        if (line != null) {
            workspace
                    .editing()
                    .changeAtlas(
                            atlas -> restored(atlas, line),
                            entry -> entry.ifPresent(
                                    made -> workspace.say(EditWords.of(made.edit(), workspace.messages()))),
                            cause -> workspace.say(workspace.editing().words(cause)));
        }
    }

    private static Optional<LogEntry> restored(Atlas atlas, TrashLine line) {
        Edits edits = atlas.edits();
        return switch (line.table()) {
            case SITES -> edits.ownSites().restoreSite(line.id());
            case ESTIMATES -> edits.ownSites().restoreEstimate(line.id());
            case ATTACHMENTS -> Attachments.of(atlas.store(), edits).restore(List.of(UUID.fromString(line.id())));
            case BRIEFINGS -> edits.briefings().restore(line.id());
            case IMPORTS ->
                atlas.store().imports().all().stream()
                        .filter(file -> file.id().toString().equals(line.id()))
                        .findFirst()
                        .flatMap(edits::showImport);
            default -> edits.annotations().restore(List.of(UUID.fromString(line.id())));
        };
    }
}
