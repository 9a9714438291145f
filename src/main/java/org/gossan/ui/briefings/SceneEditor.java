package org.gossan.ui.briefings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gossan.model.Coded;
import org.gossan.model.Language;
import org.gossan.model.briefing.LocalText;
import org.gossan.model.briefing.Panel;
import org.gossan.model.briefing.PanelKind;
import org.gossan.model.briefing.Scene;
import org.gossan.model.briefing.SceneKind;
import org.gossan.model.briefing.Transition;
import org.gossan.ui.Workspace;
import org.gossan.ui.drafts.LongText;
import org.gossan.ui.drafts.UnsavedText;
import org.gossan.ui.drafts.WordsArea;
import org.jspecify.annotations.Nullable;

/// Everything about the chosen scene that the map does not show: words in the present language, time, panel, facts,
/// places, what has changed. Every change is kept at once. FX thread only.
final class SceneEditor extends VBox {

    private final Workspace workspace;
    private final Composing composing;
    private final List<TextBinding> texts = new ArrayList<>();
    private final List<Consumer<Scene>> shows = new ArrayList<>();
    private final VBox content = new VBox(6);
    private final Label none = new Label();
    private final ChangedFacts changed;
    private final FactsPart facts;
    private final FactsPart lines;
    private final FactsPart used;
    private boolean showing;
    /// All that is done with the spinner in one stay at one scene is undone in one step.
    private UUID stay = UUID.randomUUID();
    private @Nullable UUID shown;
    private final VBox drafts = new VBox();
    private @Nullable UnsavedText unsaved;
    private String draftKey = "";

    SceneEditor(Workspace workspace, Composing composing) {
        this.workspace = workspace;
        this.composing = composing;
        this.changed = new ChangedFacts(workspace, composing);
        this.facts = new FactsPart(workspace, composing, PanelPart.ITEMS);
        this.lines = new FactsPart(workspace, composing, PanelPart.LINES);
        this.used = new FactsPart(workspace, composing, PanelPart.USED);
        setId("scene-editor");
        getStyleClass().add("history");
        setMinSize(0, 0);
        none.textProperty().bind(workspace.text("compose.none"));
        none.setWrapText(true);
        none.setMinHeight(USE_PREF_SIZE);
        none.getStyleClass().add("line-small");
        content.getStyleClass().add("scene-editor");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "editing-pane");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        build();
        getChildren().setAll(new BriefingTitle(workspace, composing), none, scroll);
        composing.want();
        composing.whenAdded(() -> begin(scroll));
        composing.sceneProperty().subscribe(this::show);
        composing.shelfProperty().subscribe(shelf -> factsChanged());
        workspace
                .languageProperty()
                .subscribe(language -> show(composing.sceneProperty().get()));
    }

    /// Begins with the title of a new scene.
    private void begin(ScrollPane scroll) {
        scroll.setVvalue(0);
        if (getScene() != null && isVisible()) {
            texts.getFirst().input().requestFocus();
        }
    }

    private void build() {
        content.getChildren().addAll(drafts, changed);
        text(
                "title",
                new TextField(),
                scene -> scene.words().title(),
                (scene, text) -> scene.withWords(new Scene.Words(
                        text,
                        scene.words().message(),
                        scene.words().notes(),
                        scene.words().caution())));
        text(
                "message",
                WordsArea.sentence(2),
                scene -> scene.words().message(),
                (scene, text) -> scene.withWords(new Scene.Words(
                        scene.words().title(),
                        text,
                        scene.words().notes(),
                        scene.words().caution())));
        text(
                "notes",
                WordsArea.text(6),
                scene -> scene.words().notes(),
                (scene, text) -> scene.withWords(new Scene.Words(
                        scene.words().title(),
                        scene.words().message(),
                        text,
                        scene.words().caution())));
        text(
                "caution",
                WordsArea.text(2),
                scene -> scene.words().caution(),
                (scene, text) -> scene.withWords(new Scene.Words(
                        scene.words().title(),
                        scene.words().message(),
                        scene.words().notes(),
                        text)));
        GridPane grid = new GridPane(8, 6);
        choice(grid, "kind", SceneKind.values(), Scene::kind, Scene::withKind);
        choice(grid, "transition", Transition.values(), Scene::transition, Scene::withTransition);
        duration(grid);
        content.getChildren().add(grid);
        check("dimmed", Scene::dimmed, Scene::withDimmed);
        check("hidden", Scene::hidden, Scene::withHidden);
        content.getChildren().add(title("compose.panel"));
        GridPane panel = new GridPane(8, 6);
        choice(
                panel,
                "panel_kind",
                PanelKind.values(),
                scene -> scene.panel().kind(),
                (scene, kind) -> scene.withPanel(scene.panel().withKind(kind)));
        choice(
                panel,
                "side",
                Panel.Side.values(),
                scene -> scene.panel().side(),
                (scene, side) -> scene.withPanel(scene.panel().withSide(side)));
        content.getChildren().add(panel);
        text(
                "panel_title",
                new TextField(),
                scene -> scene.panel().title(),
                (scene, text) -> scene.withPanel(scene.panel().withTitle(text)));
        content.getChildren().addAll(title("compose.facts"), facts, title("compose.lines"), lines);
        text(
                "panel_note",
                WordsArea.text(2),
                scene -> scene.panel().note(),
                (scene, text) -> scene.withPanel(scene.panel().withNote(text)));
        content.getChildren().addAll(title("compose.used"), used);
        PlacesPart places = new PlacesPart(workspace, composing);
        content.getChildren().addAll(title("compose.places"), places);
        MapPart map = new MapPart(workspace, composing);
        content.getChildren().addAll(title("compose.map"), map, title("compose.drawings"), drawings());
        shows.add(changed::show);
        shows.add(facts::show);
        shows.add(lines::show);
        shows.add(used::show);
        shows.add(places::show);
        shows.add(map::show);
    }

    private Label title(String key) {
        Label label = new Label();
        label.textProperty().bind(workspace.text(key));
        label.getStyleClass().add("section-title");
        return label;
    }

    private Label caption(String name, Node of) {
        Label caption = new Label();
        caption.textProperty().bind(workspace.text("compose." + name));
        caption.getStyleClass().add("editor-caption");
        caption.setLabelFor(of);
        of.setId("scene-" + name);
        of.accessibleTextProperty().bind(workspace.text("compose." + name));
        return caption;
    }

    private void text(
            String name,
            TextInputControl input,
            Function<Scene, LocalText> read,
            BiFunction<Scene, LocalText, Scene> write) {
        content.getChildren().addAll(caption(name, input), input, LongText.in(input, "", workspace::messages));
        // What stands there in another language is shown, not edited.
        shows.add(scene -> input.setPromptText(read.apply(scene).in(language())));
        texts.add(new TextBinding(
                composing,
                input,
                scene -> own(read.apply(scene)),
                (scene, text) -> write.apply(scene, read.apply(scene).with(language(), text))));
    }

    private Language language() {
        return workspace.map().language();
    }

    /// Returns the text in exactly the present language: what is shown in its place elsewhere is not to be edited here.
    private String own(LocalText text) {
        return text.has(language()) ? text.in(language()) : "";
    }

    private <E extends Enum<E>> void choice(
            GridPane grid, String name, E[] all, Function<Scene, E> read, BiFunction<Scene, E, Scene> write) {
        ComboBox<E> box = new ComboBox<>();
        box.getItems().setAll(Arrays.asList(all));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setCellFactory(view -> new WordCell<>(name));
        box.setButtonCell(new WordCell<>(name));
        GridPane.setHgrow(box, Priority.ALWAYS);
        Label caption = caption(name, box);
        caption.setMinWidth(90);
        grid.addRow(grid.getRowCount(), caption, box);
        box.setOnAction(event -> {
            E value = box.getValue();
            if (!showing && value != null) {
                update(scene -> write.apply(scene, value), null);
            }
        });
        shows.add(scene -> {
            box.setValue(null);
            box.setValue(read.apply(scene));
        });
    }

    private final class WordCell<E extends Enum<E>> extends ListCell<E> {

        private final String vocabulary;

        WordCell(String vocabulary) {
            this.vocabulary = vocabulary;
        }

        @Override
        protected void updateItem(@Nullable E word, boolean empty) {
            super.updateItem(word, empty);
            String code = word instanceof Coded coded
                    ? coded.code().replace('-', '_')
                    : word == null ? "" : word.name().toLowerCase(java.util.Locale.ROOT);
            setText(word == null ? "" : workspace.messages().text("compose." + vocabulary + "." + code));
        }
    }

    private void duration(GridPane grid) {
        Spinner<Integer> seconds = new Spinner<>(0, 3600, 60, 5);
        seconds.setEditable(true);
        seconds.setMaxWidth(Double.MAX_VALUE);
        grid.addRow(grid.getRowCount(), caption("seconds", seconds), seconds);
        seconds.valueProperty().subscribe((before, now) -> {
            if (!showing && now != null) {
                update(scene -> scene.withDurationS(now), stay);
            }
        });
        seconds.focusedProperty().subscribe(focused -> {
            stay = focused ? UUID.randomUUID() : stay;
            if (!focused && !showing) {
                seconds.commitValue();
            }
        });
        shows.add(scene -> seconds.getValueFactory().setValue(scene.durationS()));
    }

    private void check(String name, Function<Scene, Boolean> read, BiFunction<Scene, Boolean, Scene> write) {
        CheckBox box = new CheckBox();
        box.setId("scene-" + name);
        box.textProperty().bind(workspace.text("compose." + name));
        box.setOnAction(event -> {
            boolean now = box.isSelected();
            update(scene -> write.apply(scene, now), null);
        });
        shows.add(scene -> box.setSelected(read.apply(scene)));
        content.getChildren().add(box);
    }

    /// Which annotations the scene shows: those that are on the map now, or none.
    private Node drawings() {
        Label count = new Label();
        count.setId("scene-drawings");
        count.getStyleClass().add("line-small");
        Button take = new Button();
        take.setId("scene-drawings-take");
        take.getStyleClass().add("small");
        take.textProperty().bind(workspace.text("compose.drawings_take"));
        take.setOnAction(event -> {
            var data = workspace.contentProperty().get();
            var view = workspace.viewProperty().get();
            if (data != null && view != null) {
                List<String> ids = data.drawings().in(view, 0).stream()
                        .map(one -> one.id().toString())
                        .toList();
                update(scene -> scene.withAnnotations(ids), null);
            }
        });
        Button clear = new Button();
        clear.setId("scene-drawings-clear");
        clear.getStyleClass().add("small");
        clear.textProperty().bind(workspace.text("compose.drawings_clear"));
        clear.setOnAction(event -> update(scene -> scene.withAnnotations(List.of()), null));
        shows.add(scene -> {
            count.setText(workspace
                    .messages()
                    .text("compose.drawings_count", scene.annotations().size()));
            clear.setDisable(scene.annotations().isEmpty());
        });
        HBox buttons = new HBox(4, take, clear);
        buttons.setAlignment(Pos.CENTER_LEFT);
        for (Button button : List.of(take, clear)) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        return new VBox(4, count, buttons);
    }

    /// The facts were read anew; the words are not theirs.
    private void factsChanged() {
        Scene scene = composing.sceneProperty().get();
        if (scene != null) {
            changed.show(scene);
            facts.show(scene);
            lines.show(scene);
            used.show(scene);
        }
    }

    private void update(Function<Scene, Scene> how, @Nullable UUID gesture) {
        Scene chosen = composing.sceneProperty().get();
        if (chosen != null) {
            composing.update(chosen.id(), how::apply, gesture);
        }
    }

    /// Keeps what is typed from now on until it is an edit, and offers what a crash has left.
    private void keepDrafts(@Nullable Scene scene) {
        unsaved = null;
        drafts.getChildren().clear();
        if (scene != null) {
            Map<String, TextInputControl> fields = new LinkedHashMap<>();
            texts.forEach(text -> fields.put(text.input().getId(), text.input()));
            unsaved = UnsavedText.of(workspace, draftKey, fields);
            drafts.getChildren().add(unsaved);
        }
        texts.forEach(text -> text.keepIn(unsaved));
    }

    private void show(@Nullable Scene scene) {
        UUID id = scene == null ? null : scene.id();
        if (!Objects.equals(id, shown)) {
            shown = id;
            stay = UUID.randomUUID();
        }
        showing = true;
        String key =
                scene == null ? "" : "scene:" + scene.id() + ":" + language().code();
        boolean another = !key.equals(draftKey);
        if (another && unsaved != null) {
            unsaved.closed();
        }
        boolean any = scene != null;
        none.setVisible(!any);
        none.setManaged(!any);
        content.setVisible(any);
        texts.forEach(text -> text.show(scene));
        if (scene != null) {
            shows.forEach(show -> show.accept(scene));
        }
        if (another) {
            draftKey = key;
            keepDrafts(scene);
        }
        showing = false;
    }
}
