package org.gossan.ui.present;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.gossan.geo.Camera;
import org.gossan.model.MapState;
import org.gossan.model.briefing.Scene;
import org.gossan.model.briefing.Transition;
import org.gossan.render.MapContent;
import org.gossan.render.MapPainter;
import org.gossan.render.slide.SlideContent;
import org.gossan.render.slide.SlideLayout;
import org.gossan.render.slide.SlideLook;
import org.gossan.render.slide.SlideSize;
import org.gossan.ui.Workspace;
import org.gossan.ui.map.MapPane;
import org.gossan.ui.map.Reserved;
import org.gossan.ui.window.MainWindow;
import org.jspecify.annotations.Nullable;

/// A briefing being presented on the live map: the map stays as it is, caption, panel and caution lie around the part
/// of it that a scene is about. With a second screen the window goes there and a speaker window stays. Used once; FX
/// thread only.
public final class Presentation {

    private final Workspace workspace;
    private final MapPane map;
    private final MainWindow window;
    private final Screens screens;
    private final List<Scene> scenes;
    private final Consumer<UUID> ended;
    private final SlideContent content;
    private final SpeakerView speaker;
    private final Pane over = new Pane();
    private final ImageView frame = new ImageView();
    private final ImageView marks = new ImageView();
    private final LiveScale scale = new LiveScale();
    private final Blank blank = new Blank();
    private final Map<Integer, Prepared> prepared = new HashMap<>();
    private final Thumbs thumbs;
    private final Extras extras;
    private final PresenterKeys keys;
    private final MapState before;
    private @Nullable Rectangle2D stageBefore;
    private int at;
    private boolean closed;
    /// What is for later waits until the map has arrived, or this long: a flight needs the processor.
    private final PauseTransition quiet = new PauseTransition(Duration.seconds(2.5));
    private boolean elsewhere;

    private Presentation(
            Workspace workspace,
            MapPane map,
            MainWindow window,
            Screens screens,
            Show show,
            MapContent data,
            Consumer<UUID> ended) {
        this.workspace = workspace;
        this.map = map;
        this.window = window;
        this.screens = screens;
        this.scenes = show.scenes();
        this.ended = ended;
        this.at = show.first();
        this.before = workspace.map();
        this.content = new SlideContent(new MapPainter(data), show.book(), show.wording(), show.settings());
        this.speaker = new SpeakerView(workspace, new SpeakerPane(workspace, show, this::goTo), over);
        this.thumbs = new Thumbs(workspace, scenes, content, speaker.pane()::pictures);
        over.setId("presentation");
        over.setPickOnBounds(false);
        frame.setId("presentation-frame");
        frame.setPickOnBounds(false); // the map in its hole stays live
        marks.setId("presentation-marks");
        marks.setMouseTransparent(true);
        over.getChildren().setAll(marks, scale, frame);
        quiet.setOnFinished(event -> {
            prepareMore();
            moved(workspace.map());
        });
        this.extras = new Extras(workspace, map, over, content, show.briefing().id());
        over.getChildren().add(blank);
        this.keys = new PresenterKeys(window.getScene(), this::act);
    }

    /// Begins to present; nothing happens without data or without scenes.
    ///
    /// @param ended told the scene at which it was left
    /// @return the presentation; `null` if there is nothing to present
    public static @Nullable Presentation begin(
            Workspace workspace, MapPane map, MainWindow window, Screens screens, Show show, Consumer<UUID> ended) {
        MapContent data = workspace.contentProperty().get();
        if (data == null || show.scenes().isEmpty()) {
            return null;
        }
        Presentation presentation = new Presentation(workspace, map, window, screens, show, data, ended);
        presentation.open();
        return presentation;
    }

    /// Returns what the map showed before, and will show again.
    public MapState before() {
        return before;
    }

    /// Returns the scene that is shown.
    public Scene scene() {
        return scenes.get(at);
    }

    private void open() {
        List<Rectangle2D> bounds = screens.bounds();
        window.showOnlyMap(true);
        map.leaveRoom(Reserved.NOTHING);
        window.putOverMap(over);
        keys.begin();
        extras.begin(window.getScene());
        frame.setOnMouseClicked(event -> goTo(at + 1));
        if (window.getScene().getWindow() instanceof Stage stage) {
            stageBefore = new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
            screens.fill(stage, bounds.getLast());
            if (bounds.size() > 1) {
                speaker.open(bounds.getFirst(), window.getScene().getStylesheets(), keys, this::end);
            }
        }
        if (bounds.size() == 1) {
            speaker.lieOver();
        }
        over.widthProperty().subscribe((was, now) -> resized());
        over.heightProperty().subscribe((was, now) -> resized());
        workspace.mapProperty().subscribe(this::moved);
        show();
        map.focusMap();
    }

    /// Ends; the window and the map are as they were, and the editor is told the scene.
    public void end() {
        if (closed) {
            return;
        }
        closed = true;
        quiet.stop();
        speaker.close();
        keys.end();
        extras.end(window.getScene());
        window.takeFromMap(over);
        window.coverMap(this, Insets.EMPTY);
        map.leaveRoom(null);
        window.searchOverMap(false);
        window.showOnlyMap(false);
        if (stageBefore != null && window.getScene().getWindow() instanceof Stage stage) {
            screens.release(stage, stageBefore);
        }
        MapState now = workspace.map();
        workspace.update(state -> before.withTheme(now.theme()).withLanguage(now.language()));
        ended.accept(scene().id());
    }

    private boolean act(KeyCode code, int number) {
        switch (code) {
            case PAGE_DOWN, RIGHT, DOWN, SPACE -> goTo(at + 1);
            case PAGE_UP, LEFT, UP -> goTo(at - 1);
            case ENTER -> goTo(number == PresenterKeys.NONE ? at + 1 : number - 1);
            case HOME -> goTo(0);
            case END -> goTo(scenes.size() - 1);
            case B, PERIOD -> blank.toggle("black");
            case W, COMMA -> blank.toggle("white");
            case R, BACK_SPACE -> show();
            case N -> speaker.toggle();
            case ESCAPE -> {
                if (!extras.cancel()) {
                    end();
                }
            }
            case SLASH, DIVIDE -> {
                keys.opensField();
                window.getScene().getWindow().requestFocus(); // the key may have come from the speaker's
                window.searchOverMap(true);
            }
            default -> {
                return extras.act(code, scene());
            }
        }
        return true;
    }

    private void goTo(int place) {
        int next = Math.clamp(place, 0, scenes.size() - 1);
        boolean wasBlank = blank.hide();
        if (next != at || wasBlank) {
            at = next;
            extras.left(scene());
            if (scene().transition() == Transition.FADE) {
                extras.fade(this::show);
            } else {
                show();
            }
        }
    }

    private void resized() {
        // Whoever looks elsewhere at the moment is left there.
        Prepared ready = prepared.get(at);
        elsewhere = ready != null && !ready.reserved().at(workspace.map().camera());
        prepared.clear();
        blank.resizeRelocate(0, 0, over.getWidth(), over.getHeight());
        if (over.getWidth() >= 100 && over.getHeight() >= 100 && !closed) {
            quiet.playFromStart();
            lay();
        }
    }

    private void show() {
        Scene scene = scene();
        speaker.pane().show(scene, at);
        over.setAccessibleText(scene.words().title().in(workspace.map().language()));
        elsewhere = false;
        thumbs.turn(at);
        quiet.playFromStart();
        boolean flies = scene.transition() == Transition.FLY && !map.motionReduced();
        // What a map that flies already shows is painted for a moving one: a whole frame would hold the flight up.
        if (flies) {
            lay();
        }
        workspace.update(state -> scene.shown()
                .withCamera(state.camera())
                .withTheme(state.theme())
                .withLanguage(state.language())
                .withSelection(null));
        if (!flies) {
            lay();
        }
    }

    /// Prepares what comes next.
    private void prepareMore() {
        quiet.stop();
        if (!closed) {
            prepare(at + 1);
            prepare(at - 1);
            thumbs.show(at);
        }
    }

    /// Lays the slide over the map as it is now.
    private void lay() {
        Prepared ready = prepared.get(at);
        frame.setVisible(ready != null);
        marks.setVisible(false);
        scale.hide();
        if (ready != null) {
            arrive(ready);
        } else if (over.getWidth() >= 100) {
            // Moving begins at once; where exactly it goes is known a moment later. Until then nothing lies over the
            // map.
            map.leaveRoom(Reserved.NOTHING);
            fly(scene().map().camera());
            prepare(at);
        }
    }

    private void prepare(int place) {
        if (place < 0 || place >= scenes.size() || prepared.containsKey(place) || over.getWidth() < 100) {
            return;
        }
        SlideSize size = new SlideSize((int) over.getWidth(), (int) over.getHeight());
        SlideLook look =
                new SlideLook(size, workspace.map().theme(), workspace.map().language());
        double scale = window.getScene().getWindow() == null
                ? 1
                : window.getScene().getWindow().getOutputScaleX();
        workspace
                .tasks()
                .work(
                        () -> Prepared.of(
                                SlideLayout.of(scenes.get(place), content, look, place + 1, scenes.size()), scale),
                        ready -> arrived(place, ready),
                        workspace::report);
    }

    private void arrived(int place, Prepared ready) {
        SlideSize size = ready.layout().look().size();
        if (closed || size.widthPx() != (int) over.getWidth() || size.heightPx() != (int) over.getHeight()) {
            return;
        }
        prepared.keySet().removeIf(other -> Math.abs(other - at) > 2);
        prepared.put(place, ready);
        if (place == at) {
            arrive(ready);
        }
    }

    private void arrive(Prepared ready) {
        frame.setImage(ready.frame());
        frame.setFitWidth(ready.frame().getWidth() / ready.scale());
        frame.setFitHeight(ready.frame().getHeight() / ready.scale());
        frame.setVisible(true);
        marks.setImage(ready.marks());
        marks.setFitWidth(frame.getFitWidth());
        marks.setFitHeight(frame.getFitHeight());
        java.awt.geom.Rectangle2D hole = ready.layout().px(ready.layout().map());
        window.coverMap(
                this,
                new Insets(
                        hole.getMinY(),
                        over.getWidth() - hole.getMaxX(),
                        over.getHeight() - hole.getMaxY(),
                        hole.getX()));
        speaker.pane().missing(ready.layout().problems());
        map.leaveRoom(ready.reserved());
        fly(ready.camera());
        moved(workspace.map());
        speaker.place();
    }

    private void fly(Camera camera) {
        if (elsewhere) {
            return;
        }
        if (scene().transition() == Transition.FLY) {
            map.flyTo(camera);
        } else {
            map.goTo(camera);
        }
    }

    /// Shows the marks where the camera is the scene's own; elsewhere, and not on the way there, only how large things
    /// are.
    private void moved(MapState state) {
        Prepared ready = prepared.get(at);
        if (ready == null || closed) {
            return;
        }
        boolean there = ready.reserved().at(state.camera());
        marks.setVisible(there);
        if (there && quiet.getStatus() == Animation.Status.RUNNING) {
            prepareMore();
        }
        if (there || quiet.getStatus() == Animation.Status.RUNNING) {
            scale.hide();
        } else {
            scale.show(ready.layout(), map.freeView(), ready.scale());
        }
        extras.moved();
    }
}
