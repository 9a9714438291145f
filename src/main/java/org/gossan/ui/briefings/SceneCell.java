package org.gossan.ui.briefings;

import java.util.OptionalInt;
import java.util.UUID;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gossan.model.Messages;
import org.gossan.model.briefing.Scene;
import org.gossan.model.briefing.SceneKind;
import org.gossan.ui.Workspace;
import org.jspecify.annotations.Nullable;

/// A scene in the strip: its picture, place and title, whether facts have changed. It can be dragged to another place.
/// FX thread only.
final class SceneCell extends ListCell<Scene> {

    static final double WIDTH = 150;
    private static final double PICTURE_HEIGHT = WIDTH * 9 / 16;
    private static final DataFormat SCENE = new DataFormat("application/x-gossan-scene");
    private static final PseudoClass SECTION = PseudoClass.getPseudoClass("section");
    private static final PseudoClass TITLE = PseudoClass.getPseudoClass("title");
    private static final PseudoClass BEFORE = PseudoClass.getPseudoClass("drop-before");
    private static final PseudoClass BEHIND = PseudoClass.getPseudoClass("drop-behind");

    private final Workspace workspace;
    private final SceneThumbs thumbs;
    private final Scenes scenes;
    private final ImageView picture = new ImageView();
    private final StackPane frame = new StackPane(picture);
    private final Label number = new Label();
    private final Label title = new Label();
    private final Label badge = new Label();
    private final VBox all;
    private @Nullable UUID pressed;

    /// What cells know of the briefing.
    interface Scenes {

        /// Returns the number of a scene when it is presented, from 1; empty if it is hidden.
        OptionalInt number(Scene scene);

        /// Returns how many scenes are presented.
        int count();

        /// Returns how many facts of a scene say something else than when it was approved.
        int changed(Scene scene);

        /// Moves a scene to a gap between scenes, counted with it: 0 = before the first.
        void moveToGap(UUID scene, int gap);
    }

    SceneCell(Workspace workspace, SceneThumbs thumbs, Scenes scenes) {
        this.workspace = workspace;
        this.thumbs = thumbs;
        this.scenes = scenes;
        picture.setFitWidth(WIDTH);
        picture.setFitHeight(PICTURE_HEIGHT);
        picture.setSmooth(true);
        frame.getStyleClass().add("scene-picture");
        frame.setMinSize(WIDTH, PICTURE_HEIGHT);
        frame.setPrefSize(WIDTH, PICTURE_HEIGHT);
        number.getStyleClass().add("line-small");
        number.setMinWidth(USE_PREF_SIZE);
        title.getStyleClass().add("scene-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        badge.getStyleClass().add("scene-changed");
        badge.setMinWidth(USE_PREF_SIZE);
        HBox words = new HBox(5, number, title, badge);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMaxWidth(WIDTH);
        all = new VBox(3, frame, words);
        all.setMaxWidth(WIDTH);
        drags();
        visibleProperty().subscribe(thumbs::resume);
    }

    private void drags() {
        // The cell may show another scene before the mouse is released.
        addEventHandler(
                MouseEvent.MOUSE_PRESSED,
                event -> pressed = getItem() == null ? null : getItem().id());
        setOnDragDetected(event -> {
            Scene scene = getItem();
            if (scene != null) {
                Dragboard board = startDragAndDrop(TransferMode.MOVE);
                ClipboardContent content = new ClipboardContent();
                content.put(SCENE, scene.id().toString());
                board.setContent(content);
                board.setDragView(picture.snapshot(null, null));
                event.consume();
            }
        });
        setOnDragOver(event -> {
            if (ofThisStrip(event)) {
                event.acceptTransferModes(TransferMode.MOVE);
                boolean behind = behind(event);
                pseudoClassStateChanged(BEFORE, !behind);
                pseudoClassStateChanged(BEHIND, behind);
            }
        });
        setOnDragExited(event -> {
            pseudoClassStateChanged(BEFORE, false);
            pseudoClassStateChanged(BEHIND, false);
        });
        setOnDragDropped(event -> {
            UUID scene = ofThisStrip(event) && event.getGestureSource() instanceof SceneCell cell ? cell.pressed : null;
            if (scene != null) {
                int gap = isEmpty() ? getListView().getItems().size() : getIndex() + (behind(event) ? 1 : 0);
                event.setDropCompleted(true);
                event.consume();
                scenes.moveToGap(scene, gap);
            }
        });
    }

    private boolean behind(DragEvent event) {
        return !isEmpty() && event.getX() > getWidth() / 2;
    }

    private boolean ofThisStrip(DragEvent event) {
        return event.getGestureSource() instanceof SceneCell cell
                && getListView().equals(cell.getListView());
    }

    /// Shows the picture that was missing.
    void show(Image image) {
        picture.setImage(image);
    }

    /// Returns whether the list shows the cell: it keeps some for later use, with the scene that they had.
    boolean inView() {
        for (Node node = this; node != null && node.isVisible(); node = node.getParent()) {
            if (node.equals(getListView())) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected void updateItem(@Nullable Scene scene, boolean empty) {
        super.updateItem(scene, empty);
        if (empty || scene == null) {
            thumbs.leave(this);
            setGraphic(null);
            setAccessibleText("");
            pseudoClassStateChanged(SECTION, false);
            pseudoClassStateChanged(TITLE, false);
            return;
        }
        Messages messages = workspace.messages();
        String said = scene.words().title().in(messages.language());
        String name = said.isEmpty() ? messages.text("briefing.untitled") : said;
        OptionalInt own = scenes.number(scene);
        number.setText(own.isPresent() ? Integer.toString(own.getAsInt()) : "\u2013");
        title.setText(name);
        pseudoClassStateChanged(SECTION, scene.kind() == SceneKind.SECTION);
        pseudoClassStateChanged(TITLE, scene.kind() == SceneKind.TITLE);
        picture.setImage(thumbs.of(this, scene, own.orElse(0), scenes.count()));
        int facts = scenes.changed(scene);
        badge.setText("\u26a0 " + facts);
        badge.setVisible(facts > 0);
        badge.setManaged(facts > 0);
        all.setOpacity(scene.hidden() ? 0.45 : 1);
        setGraphic(all);
        setAccessibleText(String.join(
                ". ",
                number.getText(),
                name,
                scene.kind() == SceneKind.SCENE
                        ? ""
                        : messages.text("compose.kind." + scene.kind().code()),
                scene.hidden() ? messages.text("compose.hidden") : "",
                facts > 0 ? messages.text("briefing.changed", facts) : ""));
    }
}
