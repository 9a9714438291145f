package org.gossan.ui.briefings;

import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.ToIntFunction;
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
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private final Workspace workspace;
    private final SceneThumbs thumbs;
    private final ToIntFunction<Scene> changed;
    private final ImageView picture = new ImageView();
    private final StackPane frame = new StackPane(picture);
    private final Label number = new Label();
    private final Label title = new Label();
    private final Label badge = new Label();
    private final VBox all;
    private @Nullable UUID pressed;

    /// @param changed how many facts of a scene say something else than when it was approved
    /// @param moved   told which scene is dropped at which place
    SceneCell(Workspace workspace, SceneThumbs thumbs, ToIntFunction<Scene> changed, BiConsumer<UUID, Integer> moved) {
        this.workspace = workspace;
        this.thumbs = thumbs;
        this.changed = changed;
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
        drags(moved);
        visibleProperty().subscribe(thumbs::resume);
    }

    private void drags(BiConsumer<UUID, Integer> moved) {
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
                pseudoClassStateChanged(DROPPING, true);
                event.consume();
            }
        });
        setOnDragExited(event -> pseudoClassStateChanged(DROPPING, false));
        setOnDragDropped(event -> {
            UUID scene = ofThisStrip(event) && event.getGestureSource() instanceof SceneCell cell ? cell.pressed : null;
            if (scene != null) {
                int place = isEmpty() ? getListView().getItems().size() : getIndex();
                event.setDropCompleted(true);
                event.consume();
                moved.accept(scene, place);
            }
        });
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
        number.setText(Integer.toString(getIndex() + 1));
        title.setText(name);
        pseudoClassStateChanged(SECTION, scene.kind() == SceneKind.SECTION);
        pseudoClassStateChanged(TITLE, scene.kind() == SceneKind.TITLE);
        picture.setImage(
                thumbs.of(this, scene, getIndex(), getListView().getItems().size()));
        int facts = changed.applyAsInt(scene);
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
