package org.gossan.ui.present;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.gossan.model.briefing.Scene;
import org.gossan.model.briefing.SceneKind;
import org.gossan.ui.MarkdownText;
import org.gossan.ui.Workspace;
import org.jspecify.annotations.Nullable;

/// What the speaker sees: pictures of this scene and the next, notes, what is missing, clock and times, all scenes to
/// jump to, keys. FX thread only.
final class SpeakerPane extends BorderPane {

    private static final double LEFT_SHARE = 0.34;
    private static final double LEAST_LEFT_PX = 220;
    private static final double MOST_LEFT_PX = 560;
    /// Share of the height for the two pictures; the rest is for the list.
    private static final double PICTURES_SHARE = 0.56;

    private static final double NOTES_PX = 24;
    private static final double MOST_NOTES_PX = 900;
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final Workspace workspace;
    private final Label clock = new Label();
    private final ProgressBar spent = new ProgressBar(0);
    private final VBox notes = new VBox();
    private final Label missing = new Label();
    private final Label keys = new Label();
    private final ImageView now = picture("speaker-now");
    private final ImageView next = picture("speaker-next");
    private final VBox left;
    private final ListView<Scene> jump = new ListView<>();
    private final Timeline ticks;
    private final int all;
    private final long begunMs;
    private long sceneBegunMs;
    private int planned;
    private double size = NOTES_PX;
    private @Nullable String unwritten;

    /// @param goTo told the place of the scene that is chosen
    SpeakerPane(Workspace workspace, Show show, IntConsumer goTo) {
        this.workspace = workspace;
        this.all = show.briefing().durationS();
        setId("speaker");
        getStyleClass().add("speaker-pane");
        setPadding(new Insets(14));
        clock.setId("speaker-clock");
        clock.getStyleClass().add("speaker-clock");
        clock.setMinWidth(0);
        clock.setWrapText(true); // a sheet over the map is narrow, and a long briefing has long times
        clock.setMinHeight(Region.USE_PREF_SIZE);
        spent.setId("speaker-spent");
        spent.setPrefWidth(160);
        spent.setMinWidth(60);
        spent.accessibleTextProperty().bind(clock.textProperty());
        notes.setId("speaker-notes");
        notes.setMaxWidth(MOST_NOTES_PX);
        missing.setId("speaker-missing");
        missing.setWrapText(true);
        missing.setMinHeight(Region.USE_PREF_SIZE);
        missing.getStyleClass().add("speaker-missing");
        keys.textProperty().bind(workspace.text("present.keys"));
        keys.getStyleClass().add("line-small");
        keys.setWrapText(true);
        keys.setMinHeight(Region.USE_PREF_SIZE);
        VBox text = new VBox(10, missing, notes);
        ScrollPane scroll = new ScrollPane(text);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("edge-to-edge");
        list(show.scenes(), goTo);
        Label following = new Label();
        following.textProperty().bind(workspace.text("present.next"));
        following.getStyleClass().add("line-small");
        left = new VBox(6, now, following, next, jump);
        left.setPadding(new Insets(0, 18, 0, 0));
        VBox.setVgrow(jump, Priority.ALWAYS);
        setLeft(left);
        setCenter(scroll);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox top = new HBox(12, clock, spent, gap, size("A−", "speaker-smaller", -2), size("A+", "speaker-larger", 2));
        top.setAlignment(Pos.CENTER_LEFT);
        top.setPadding(new Insets(0, 0, 10, 0));
        setTop(top);
        setBottom(keys);
        resizeNotes(0);
        widthProperty().subscribe(this::share);
        heightProperty().subscribe(this::share);
        visibleProperty().subscribe(this::write);
        begunMs = System.currentTimeMillis();
        sceneBegunMs = begunMs;
        ticks = new Timeline(new KeyFrame(Duration.seconds(1), event -> tick()));
        ticks.setCycleCount(Animation.INDEFINITE);
        ticks.play();
        tick();
    }

    private void list(List<Scene> scenes, IntConsumer goTo) {
        jump.setId("speaker-jump");
        jump.getItems().setAll(scenes);
        jump.setFocusTraversable(false);
        jump.setMinHeight(0);
        jump.accessibleTextProperty().bind(workspace.text("present.scenes"));
        jump.setCellFactory(list -> new JumpCell());
        jump.setOnMouseClicked(event -> {
            int chosen = jump.getSelectionModel().getSelectedIndex();
            if (chosen >= 0) {
                goTo.accept(chosen);
            }
        });
    }

    private final class JumpCell extends ListCell<Scene> {

        JumpCell() {
            setPrefWidth(0); // a long title ends in dots
        }

        @Override
        protected void updateItem(@Nullable Scene scene, boolean empty) {
            super.updateItem(scene, empty);
            if (empty || scene == null) {
                setText(null);
                return;
            }
            String title = scene.words().title().in(workspace.map().language());
            setText(getIndex() + 1 + "  "
                    + (title.isEmpty() ? workspace.messages().text("briefing.untitled") : title));
            setStyle(scene.kind() == SceneKind.SCENE ? "" : "-fx-font-weight: bold;");
        }
    }

    private static ImageView picture(String id) {
        ImageView view = new ImageView();
        view.setId(id);
        view.setPreserveRatio(true);
        return view;
    }

    /// Gives the pictures a share of the pane.
    private void share() {
        if (getLeft() == null || !left.getChildren().contains(now)) {
            return;
        }
        double high = getHeight() * PICTURES_SHARE / 2 * 16 / 9;
        double wide = Math.clamp(Math.min(getWidth() * LEFT_SHARE, high), LEAST_LEFT_PX, MOST_LEFT_PX);
        now.setFitWidth(wide);
        next.setFitWidth(wide);
        jump.setPrefWidth(wide);
    }

    private Button size(String words, String id, double by) {
        Button button = new Button(words);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setOnAction(event -> resizeNotes(by));
        return button;
    }

    private void resizeNotes(double by) {
        size = Math.clamp(size + by, 12.0, 60.0);
        notes.setStyle("-fx-font-size: " + size + "px;");
        missing.setStyle("-fx-font-size: " + Math.max(13, size * 0.7) + "px;");
    }

    /// Leaves out what the screen shows itself, and makes itself a sheet over the map.
    void lieOverMap() {
        left.getChildren().removeAll(now, jump);
        next.setFitWidth(190);
        setBottom(null);
        resizeNotes(-7);
        getStyleClass().add("speaker-sheet");
    }

    /// Shows a scene.
    void show(Scene scene, int place) {
        String words = scene.words().notes().in(workspace.map().language());
        unwritten = words;
        write();
        missing.setText("");
        jump.getSelectionModel().select(place);
        jump.scrollTo(Math.max(0, place - 2));
        sceneBegunMs = System.currentTimeMillis();
        planned = scene.durationS();
        tick();
    }

    /// Lays out the notes once somebody sees them.
    private void write() {
        String words = unwritten;
        if (isVisible() && words != null) {
            unwritten = null;
            notes.getChildren().setAll(new MarkdownText(words));
        }
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
        long here = (at - sceneBegunMs) / 1000;
        clock.setText(workspace
                .messages()
                .text(
                        "present.times",
                        LocalTime.now(ZoneId.systemDefault())
                                .truncatedTo(ChronoUnit.MINUTES)
                                .toString(),
                        time((at - begunMs) / 1000),
                        time(here),
                        time(planned),
                        time(all)));
        boolean over = planned > 0 && here > planned;
        clock.pseudoClassStateChanged(OVER, over);
        spent.pseudoClassStateChanged(OVER, over);
        spent.setProgress(planned == 0 ? 0 : Math.min(1, (double) here / planned));
    }

    private static String time(long seconds) {
        return seconds / 60 + ":" + (seconds % 60 < 10 ? "0" : "") + seconds % 60;
    }
}
