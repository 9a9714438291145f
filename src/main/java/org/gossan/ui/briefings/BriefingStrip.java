package org.gossan.ui.briefings;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.gossan.model.MapState;
import org.gossan.model.briefing.Approval;
import org.gossan.model.briefing.Briefing;
import org.gossan.model.briefing.LocalText;
import org.gossan.model.briefing.Scene;
import org.gossan.model.briefing.SceneKind;
import org.gossan.ui.Icons;
import org.gossan.ui.Workspace;
import org.gossan.ui.map.MapPane;
import org.gossan.ui.present.Presentation;
import org.gossan.ui.present.Screens;
import org.gossan.ui.present.Show;
import org.gossan.ui.window.MainWindow;
import org.gossan.ui.window.Mode;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The briefings, the scenes of the chosen one as pictures, what can be done with them, and the button that presents. A
/// scene that is chosen is shown on the map. FX thread only.
final class BriefingStrip {

    private final Workspace workspace;
    private final MapPane map;
    private final MainWindow window;
    private final Screens screens;
    private final Composing composing;
    private final ComboBox<Briefing> briefings = new ComboBox<>();
    private final ListView<Scene> scenes = new ListView<>();
    private final SceneThumbs thumbs;
    private @Nullable Presentation presentation;
    private boolean filling;

    BriefingStrip(Workspace workspace, MapPane map, MainWindow window, Screens screens, Composing composing) {
        this.workspace = workspace;
        this.map = map;
        this.window = window;
        this.screens = screens;
        this.composing = composing;
        this.thumbs = new SceneThumbs(workspace);
    }

    Region build() {
        briefings.setId("briefings");
        briefings.setMaxWidth(280);
        briefings.setMinWidth(120);
        briefings.accessibleTextProperty().bind(workspace.text("present.briefings"));
        briefings.setConverter(new Titles());
        briefings.valueProperty().subscribe(chosen -> {
            if (!filling && chosen != null) {
                composing.choose(chosen);
            }
        });
        Button present = new Button();
        present.setId("present");
        present.getStyleClass().add("accent");
        present.setMinWidth(Region.USE_PREF_SIZE);
        present.textProperty().bind(workspace.text("present.present"));
        present.setOnAction(event -> present());
        fillScenes();
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox top = new HBox(4, briefings, more(), present, gap);
        top.getChildren().addAll(sceneButtons());
        top.setAlignment(Pos.CENTER_LEFT);
        VBox strip = new VBox(6, top, scenes);
        strip.setPadding(new Insets(6, 10, 6, 10));
        workspace.languageProperty().subscribe(language -> {
            scenes.refresh();
            fill(composing.briefingProperty().get());
        });
        workspace.mapProperty().map(state -> state.theme()).subscribe(theme -> scenes.refresh());
        composing.shelfProperty().subscribe(shelf -> {
            if (shelf != null) {
                thumbs.show(shelf);
                scenes.refresh();
            }
        });
        composing.briefingProperty().subscribe(this::fill);
        composing.sceneProperty().subscribe(this::mark);
        composing.want();
        map.tools()
                .add(new SceneOverlay(
                        workspace,
                        map,
                        composing,
                        () -> presentation == null && window.modeProperty().get() == Mode.BRIEF));
        window.modeProperty().subscribe(mode -> map.tools().repaint());
        return strip;
    }

    /// Writes briefings by their titles in the present language.
    private final class Titles extends StringConverter<Briefing> {
        @Override
        public String toString(@Nullable Briefing briefing) {
            String title =
                    briefing == null ? "" : briefing.title().in(workspace.map().language());
            return briefing != null && title.isEmpty() ? workspace.messages().text("compose.untitled") : title;
        }

        @Override
        public @Nullable Briefing fromString(String text) {
            return null;
        }
    }

    private void fillScenes() {
        scenes.setId("scenes");
        scenes.setOrientation(Orientation.HORIZONTAL);
        scenes.setPrefHeight(152);
        scenes.setMinHeight(152);
        scenes.setFixedCellSize(SceneCell.WIDTH + 16);
        scenes.accessibleTextProperty().bind(workspace.text("present.scenes"));
        Known known = new Known();
        scenes.setCellFactory(list -> new SceneCell(workspace, thumbs, known));
        scenes.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (!filling && presentation == null && chosen != null) {
                composing.choose(chosen);
            }
        });
        scenes.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        StripScroll.of(scenes);
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.LEFT) {
            step(-1);
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.RIGHT) {
            step(1);
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.D) {
            composing.duplicate();
        } else if (event.getCode() == KeyCode.DELETE) {
            delete();
        } else {
            return;
        }
        event.consume();
    }

    private MenuButton more() {
        MenuButton menu = new MenuButton(null, new FontIcon(Feather.MORE_HORIZONTAL));
        menu.setId("briefing-more");
        menu.getStyleClass().addAll("button-icon", "flat");
        menu.accessibleTextProperty().bind(workspace.text("compose.briefing_more"));
        menu.getItems()
                .addAll(
                        item(
                                "briefing-new",
                                "compose.briefing_new",
                                () -> composing.make(all -> all.create(LocalText.EMPTY))),
                        item("briefing-copy", "compose.briefing_copy", () -> {
                            Briefing now = composing.briefingProperty().get();
                            if (now != null) {
                                composing.make(all -> all.copy(now.id()));
                            }
                        }),
                        item(
                                "briefing-trash",
                                "compose.briefing_trash",
                                () -> composing.changeWithUndo((all, id) -> all.trash(id))));
        return menu;
    }

    private MenuItem item(String id, String key, Runnable action) {
        MenuItem item = new MenuItem();
        item.setId(id);
        item.textProperty().bind(workspace.text(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    private List<Node> sceneButtons() {
        MenuButton add = new MenuButton();
        add.setId("scene-add");
        add.getStyleClass().add("small");
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.textProperty().bind(workspace.text("compose.add"));
        add.getItems()
                .addAll(
                        item("scene-add-view", "compose.add_view", this::addFromView),
                        item(
                                "scene-add-section",
                                "compose.add_section",
                                () -> composing.addFromView(scene ->
                                        scene.withKind(SceneKind.SECTION).withDurationS(15))),
                        item(
                                "scene-add-title",
                                "compose.add_title",
                                () -> composing.addFromView(scene -> scene.withKind(SceneKind.TITLE)
                                        .withDurationS(15)
                                        .withWords(opening()))));
        Button update = new Button();
        update.setId("scene-update");
        update.getStyleClass().add("small");
        update.setMinWidth(Region.USE_PREF_SIZE);
        update.textProperty().bind(workspace.text("compose.update"));
        update.setOnAction(event -> updateFromView());
        HBox own = new HBox(
                2,
                update,
                Icons.button(workspace, Feather.CHEVRON_LEFT, "scene-left", "compose.left", () -> step(-1)),
                Icons.button(workspace, Feather.CHEVRON_RIGHT, "scene-right", "compose.right", () -> step(1)),
                Icons.button(workspace, Feather.COPY, "scene-duplicate", "compose.duplicate", composing::duplicate),
                Icons.button(workspace, Feather.EYE_OFF, "scene-hide", "compose.hide", this::hide),
                Icons.button(workspace, Feather.TRASH_2, "scene-delete", "compose.delete", this::delete));
        own.setAlignment(Pos.CENTER_LEFT);
        composing.sceneProperty().subscribe(scene -> own.setDisable(scene == null));
        return List.of(add, own);
    }

    /// Returns the words that a briefing opens with: its title.
    private Scene.Words opening() {
        Briefing now = composing.briefingProperty().get();
        Scene.Words none = Scene.Words.EMPTY;
        return now == null ? none : new Scene.Words(now.title(), none.message(), none.notes(), none.caution());
    }

    /// Adds a scene of what the map shows.
    boolean addFromView() {
        composing.addFromView(scene -> scene);
        return true;
    }

    /// Makes the chosen scene show what the map shows.
    boolean updateFromView() {
        boolean any = composing.sceneProperty().get() != null;
        composing.updateFromView();
        return any;
    }

    private void step(int by) {
        Scene chosen = composing.sceneProperty().get();
        int place = composing.place() + by;
        if (chosen != null && place >= 0 && place < scenes.getItems().size()) {
            composing.change((all, id) -> all.moveScene(id, chosen.id(), place), null);
        }
    }

    private void hide() {
        Scene chosen = composing.sceneProperty().get();
        if (chosen != null) {
            composing.change((all, id) -> all.hideScene(id, chosen.id(), !chosen.hidden()), null);
        }
    }

    private void delete() {
        Scene chosen = composing.sceneProperty().get();
        if (chosen != null) {
            composing.changeWithUndo((all, id) -> all.deleteScene(id, chosen.id()));
        }
    }

    private final class Known implements SceneCell.Scenes {

        @Override
        public OptionalInt number(Scene scene) {
            Briefing now = composing.briefingProperty().get();
            return now == null ? OptionalInt.empty() : now.number(scene.id());
        }

        @Override
        public int count() {
            Briefing now = composing.briefingProperty().get();
            return now == null ? 0 : now.shown().size();
        }

        @Override
        public int changed(Scene scene) {
            Shelf shelf = composing.shelfProperty().get();
            Approval approval = scene.approval();
            return shelf == null || approval == null
                    ? 0
                    : shelf.book().changes(approval.facts(), scene.allFacts()).size();
        }

        @Override
        public void moveToGap(UUID scene, int gap) {
            composing.moveToGap(scene, gap);
        }
    }

    private void fill(@Nullable Briefing now) {
        filling = true;
        Shelf shelf = composing.shelfProperty().get();
        briefings.setValue(null);
        briefings.getItems().setAll(shelf == null ? List.of() : shelf.briefings());
        briefings.setValue(now);
        List<Scene> all = now == null ? List.of() : now.scenes();
        if (!all.equals(scenes.getItems())) {
            scenes.getItems().setAll(all);
        }
        filling = false;
        mark(composing.sceneProperty().get());
    }

    private void mark(@Nullable Scene chosen) {
        filling = true;
        int place = composing.place();
        if (chosen == null || place < 0) {
            scenes.getSelectionModel().clearSelection();
        } else if (scenes.getSelectionModel().getSelectedIndex() != place) {
            scenes.getSelectionModel().clearAndSelect(place);
            scenes.scrollTo(Math.max(0, place - 2));
        }
        filling = false;
    }

    /// Presents the chosen briefing from the chosen scene.
    ///
    /// @return whether there was one
    boolean present() {
        Briefing briefing = composing.briefingProperty().get();
        Shelf read = composing.shelfProperty().get();
        if (briefing == null || read == null || presentation != null) {
            return false;
        }
        Scene chosen = composing.sceneProperty().get();
        UUID start = chosen == null ? new UUID(0, 0) : chosen.id();
        presentation = Presentation.begin(
                workspace,
                map,
                window,
                screens,
                new Show(briefing, read.book(), read.wording(), read.letterhead(), start),
                this::ended);
        map.tools().repaint();
        return presentation != null;
    }

    /// Returns what the map shows when nothing is presented, to be kept for the next start.
    MapState keep(MapState now) {
        Presentation running = presentation;
        return running == null ? now : running.before().withTheme(now.theme()).withLanguage(now.language());
    }

    private void ended(UUID scene) {
        presentation = null;
        map.tools().repaint();
        Optional<Scene> left =
                scenes.getItems().stream().filter(one -> one.id().equals(scene)).findFirst();
        Scene before = composing.sceneProperty().get();
        left.ifPresent(one -> {
            if (Objects.equals(before, one)) {
                composing.choose((Scene) null);
            }
            composing.choose(one);
            scenes.scrollTo(Math.max(0, composing.place() - 2));
        });
        scenes.requestFocus();
    }
}
