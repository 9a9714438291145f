package org.gossan.ui.briefings;

import java.util.List;
import java.util.UUID;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.gossan.atlas.Atlas;
import org.gossan.atlas.AtlasFolders;
import org.gossan.model.briefing.Briefing;
import org.gossan.model.briefing.Scene;
import org.gossan.model.evidence.FactBook;
import org.gossan.model.evidence.Wording;
import org.gossan.ui.Workspace;
import org.gossan.ui.map.MapPane;
import org.gossan.ui.present.Presentation;
import org.gossan.ui.present.Screens;
import org.gossan.ui.present.Show;
import org.gossan.ui.window.MainWindow;
import org.jspecify.annotations.Nullable;

/// The briefings, the scenes of the chosen one, and the button that presents it. A scene that is chosen is shown on the
/// map. FX thread only.
final class BriefingStrip {

    /// What is read at once. Immutable.
    private record Shelf(List<Briefing> briefings, FactBook book, Wording wording) {}

    private final Workspace workspace;
    private final MapPane map;
    private final MainWindow window;
    private final Screens screens;
    private final ComboBox<Briefing> briefings = new ComboBox<>();
    private final ListView<Scene> scenes = new ListView<>();
    private @Nullable Atlas atlas;
    private @Nullable Shelf shelf;
    private @Nullable Presentation presentation;
    private boolean built;

    BriefingStrip(Workspace workspace, MapPane map, MainWindow window, Screens screens) {
        this.workspace = workspace;
        this.map = map;
        this.window = window;
        this.screens = screens;
    }

    void open(Atlas opened) {
        atlas = opened;
        if (built) {
            read();
        }
    }

    Region build() {
        briefings.setId("briefings");
        briefings.accessibleTextProperty().bind(workspace.text("present.briefings"));
        briefings.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Briefing briefing) {
                return briefing == null
                        ? ""
                        : briefing.title().in(workspace.map().language());
            }

            @Override
            public @Nullable Briefing fromString(String text) {
                return null;
            }
        });
        briefings.valueProperty().subscribe(this::chosen);
        Button present = new Button();
        present.setId("present");
        present.getStyleClass().add("accent");
        present.textProperty().bind(workspace.text("present.present"));
        present.setOnAction(event -> present());
        scenes.setId("scenes");
        scenes.setOrientation(Orientation.HORIZONTAL);
        scenes.setPrefHeight(92);
        scenes.accessibleTextProperty().bind(workspace.text("present.scenes"));
        scenes.setCellFactory(list -> new SceneCell());
        scenes.getSelectionModel().selectedItemProperty().subscribe(this::showScene);
        HBox top = new HBox(8, briefings, present);
        top.setAlignment(Pos.CENTER_LEFT);
        VBox strip = new VBox(6, top, scenes);
        strip.setPadding(new Insets(6, 10, 6, 10));
        workspace.languageProperty().subscribe(language -> {
            scenes.refresh();
            Briefing chosen = briefings.getValue();
            briefings.setValue(null);
            briefings.setValue(chosen);
        });
        built = true;
        read();
        return strip;
    }

    private void read() {
        Atlas open = atlas;
        if (open != null) {
            workspace
                    .tasks()
                    .store(
                            () -> new Shelf(
                                    open.edits().briefings().all(), open.book(), Atlas.wording(AtlasFolders.shipped())),
                            this::arrived,
                            workspace::report);
        }
    }

    private void arrived(Shelf read) {
        shelf = read;
        briefings.getItems().setAll(read.briefings());
        briefings.getSelectionModel().selectFirst();
    }

    private void chosen(@Nullable Briefing briefing) {
        if (briefing != null && !briefing.scenes().equals(scenes.getItems())) {
            scenes.getItems().setAll(briefing.scenes());
        }
    }

    private void showScene(@Nullable Scene scene) {
        if (scene != null && presentation == null) {
            workspace.update(state -> scene.map()
                    .withCamera(state.camera())
                    .withTheme(state.theme())
                    .withLanguage(state.language()));
            workspace.flyTo(scene.map().camera());
        }
    }

    /// Presents the chosen briefing from the chosen scene.
    ///
    /// @return whether there was one
    boolean present() {
        Briefing briefing = briefings.getValue();
        Shelf read = shelf;
        if (briefing == null || read == null || presentation != null) {
            return false;
        }
        Scene chosen = scenes.getSelectionModel().getSelectedItem();
        UUID start = chosen == null ? new UUID(0, 0) : chosen.id();
        presentation = Presentation.begin(
                workspace, map, window, screens, new Show(briefing, read.book(), read.wording(), start), this::ended);
        return presentation != null;
    }

    private void ended(UUID scene) {
        for (int i = 0; i < scenes.getItems().size(); i++) {
            if (scenes.getItems().get(i).id().equals(scene)) {
                presentation = null;
                scenes.getSelectionModel().clearSelection();
                scenes.getSelectionModel().select(i);
                scenes.scrollTo(Math.max(0, i - 2));
            }
        }
        presentation = null;
        scenes.requestFocus();
    }

    private final class SceneCell extends ListCell<Scene> {

        private final Label title = new Label();

        SceneCell() {
            title.setWrapText(true);
            title.setPrefSize(150, 56);
            title.setMaxSize(150, 56);
            title.setAlignment(Pos.TOP_LEFT);
        }

        @Override
        protected void updateItem(Scene scene, boolean empty) {
            super.updateItem(scene, empty);
            setGraphic(empty ? null : title);
            if (!empty) {
                title.setText(getIndex() + 1 + "  "
                        + scene.words().title().in(workspace.map().language()));
                title.setOpacity(scene.hidden() ? 0.5 : 1);
            }
        }
    }
}
