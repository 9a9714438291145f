package org.gossan.ui.present;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.gossan.model.briefing.Scene;
import org.gossan.ui.Workspace;

/// What the speaker sees: pictures of this scene and the next, notes, what is missing, clock and times, all scenes to
/// jump to. FX thread only.
final class SpeakerPane extends BorderPane {

    private static final double PICTURE_PX = 300;

    private final Workspace workspace;
    private final Label clock = new Label();
    private final Label notes = new Label();
    private final Label missing = new Label();
    private final ImageView now = picture("speaker-now");
    private final ImageView next = picture("speaker-next");
    private final VBox left;
    private final ListView<Scene> jump = new ListView<>();
    private final Timeline ticks;
    private long begunMs;
    private long sceneBegunMs;
    private int planned;
    private double size = 20;

    /// @param goTo told the place of the scene that is chosen
    SpeakerPane(Workspace workspace, List<Scene> scenes, IntConsumer goTo) {
        this.workspace = workspace;
        setId("speaker");
        getStyleClass().add("speaker-pane");
        setPadding(new Insets(14));
        clock.setId("speaker-clock");
        clock.setStyle("-fx-font-size: 18px;");
        notes.setId("speaker-notes");
        notes.setWrapText(true);
        missing.setId("speaker-missing");
        missing.setWrapText(true);
        missing.setStyle("-fx-text-fill: -color-danger-fg;");
        Button smaller = size("A−", "speaker-smaller", -2);
        Button larger = size("A+", "speaker-larger", 2);
        resizeNotes(0);
        VBox text = new VBox(10, missing, notes);
        ScrollPane scroll = new ScrollPane(text);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        jump.setId("speaker-jump");
        jump.getItems().setAll(scenes);
        jump.setPrefWidth(PICTURE_PX);
        jump.setFocusTraversable(false);
        jump.setCellFactory(list -> new ListCell<>() {
            @Override
            protected void updateItem(Scene scene, boolean empty) {
                super.updateItem(scene, empty);
                setText(
                        empty
                                ? null
                                : getIndex() + 1 + "  "
                                        + scene.words()
                                                .title()
                                                .in(workspace.map().language()));
            }
        });
        jump.setOnMouseClicked(event -> goTo.accept(jump.getSelectionModel().getSelectedIndex()));
        Label following = new Label();
        following.textProperty().bind(workspace.text("present.next"));
        left = new VBox(8, now, following, next, jump);
        left.setPadding(new Insets(0, 14, 0, 0));
        VBox.setVgrow(jump, javafx.scene.layout.Priority.ALWAYS);
        setLeft(left);
        setCenter(scroll);
        HBox top = new HBox(12, clock, smaller, larger);
        top.setPadding(new Insets(0, 0, 10, 0));
        setTop(top);
        begunMs = System.currentTimeMillis();
        sceneBegunMs = begunMs;
        ticks = new Timeline(new KeyFrame(Duration.seconds(1), event -> tick()));
        ticks.setCycleCount(Animation.INDEFINITE);
        ticks.play();
        tick();
    }

    private static ImageView picture(String id) {
        ImageView view = new ImageView();
        view.setId(id);
        view.setFitWidth(PICTURE_PX);
        view.setPreserveRatio(true);
        return view;
    }

    private Button size(String words, String id, double by) {
        Button button = new Button(words);
        button.setId(id);
        button.setFocusTraversable(false);
        button.setOnAction(event -> resizeNotes(by));
        return button;
    }

    private void resizeNotes(double by) {
        size = Math.clamp(size + by, 12.0, 60.0);
        notes.setStyle("-fx-font-size: " + size + "px;");
        missing.setStyle("-fx-text-fill: -color-danger-fg; -fx-font-size: " + Math.max(13, size * 0.7) + "px;");
    }

    /// Leaves out what the screen shows itself, and makes itself a sheet over the map.
    void lieOverMap() {
        left.getChildren().removeAll(now, jump);
        next.setFitWidth(PICTURE_PX * 0.6);
        resizeNotes(-4);
        getStyleClass().add("speaker-sheet");
    }

    /// Shows a scene.
    void show(Scene scene, int place) {
        notes.setText(scene.words().notes().in(workspace.map().language()));
        missing.setText("");
        jump.getSelectionModel().select(place);
        jump.scrollTo(Math.max(0, place - 2));
        sceneBegunMs = System.currentTimeMillis();
        planned = scene.durationS();
        tick();
    }

    /// Says what the scene names and the atlas does not have.
    void missing(List<String> problems) {
        missing.setText(String.join("\n", problems));
    }

    void pictures(WritableImage ofThis, WritableImage ofNext) {
        now.setImage(ofThis);
        next.setImage(ofNext);
    }

    void end() {
        ticks.stop();
    }

    private void tick() {
        long at = System.currentTimeMillis();
        clock.setText(workspace
                .messages()
                .text(
                        "present.times",
                        LocalTime.now(ZoneId.systemDefault())
                                .truncatedTo(ChronoUnit.MINUTES)
                                .toString(),
                        time((at - begunMs) / 1000),
                        time((at - sceneBegunMs) / 1000),
                        time(planned)));
    }

    private static String time(long seconds) {
        return seconds / 60 + ":" + (seconds % 60 < 10 ? "0" : "") + seconds % 60;
    }
}
