package org.gossan.ui.briefings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;
import org.gossan.model.MapState;
import org.gossan.render.slide.SlideContent;
import org.gossan.render.slide.Slides;
import org.gossan.ui.Tasks;
import org.gossan.ui.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Counts the pictures that a strip of three hundred scenes has painted, step by step.
@ExtendWith(ApplicationExtension.class)
class SceneThumbsTest {

    private static final SlideContent CONTENT = Slides.content();
    private static final int SCENES = 300;

    private final Deque<Runnable> jobs = new ArrayDeque<>();
    /// Made when there is a toolkit.
    private ListView<org.gossan.model.briefing.Scene> list;

    @Start
    void start(Stage stage) {
        list = new ListView<>();
        Workspace workspace = new Workspace(Tasks.on(jobs::add), MapState.opening(900, 600));
        workspace.show(CONTENT.painter().content(), id -> {
            throw new IllegalArgumentException(id);
        });
        SceneThumbs thumbs = new SceneThumbs(workspace);
        jobs.clear();
        thumbs.show(new Shelf(List.of(), CONTENT.book(), CONTENT.wording(), CONTENT.settings()));
        var some = Slides.shipped().scenes().get(3);
        list.setOrientation(Orientation.HORIZONTAL);
        list.setFixedCellSize(SceneCell.WIDTH + 16);
        list.setCellFactory(view -> new SceneCell(workspace, thumbs, new NoScenes()));
        list.getItems()
                .setAll(IntStream.range(0, SCENES)
                        .mapToObj(place -> some.withId(new UUID(7, place)))
                        .toList());
        stage.setScene(new Scene(list, 700, 152));
        stage.show();
    }

    @Test
    void onlyScenesThatShowArePaintedAndThoseScrolledPastAreLeftOut(FxRobot robot) {
        robot.interact(() -> {});
        assertEquals(1, jobs.size(), "one picture at a time");
        for (int place = 0; place < SCENES; place += 4) {
            int to = place;
            robot.interact(() -> list.scrollTo(to));
        }
        robot.interact(() -> list.scrollTo(200));
        assertEquals(1, jobs.size(), "scrolling paints nothing more");
        List<Integer> painted = new ArrayList<>();
        int all = 0;
        while (!jobs.isEmpty()) {
            List<Integer> before = withPictures(robot);
            robot.interact(() -> Objects.requireNonNull(jobs.poll()).run());
            all += 1;
            withPictures(robot).stream()
                    .filter(place -> !before.contains(place))
                    .forEach(painted::add);
        }
        List<Integer> showing = showing(robot);
        assertTrue(showing.contains(200) && showing.size() < 8, showing::toString);
        assertEquals(showing, painted.stream().sorted().toList(), "every scene that shows has its picture");
        // Each picture is a job and its arrival; besides those that show there is the one that was under way.
        assertEquals(2 * (showing.size() + 1), all);
    }

    @Test
    void aSceneThatComesBackIntoViewIsPainted(FxRobot robot) {
        robot.interact(() -> {});
        robot.interact(() -> list.scrollTo(40));
        robot.interact(() -> list.scrollTo(0));
        while (!jobs.isEmpty()) {
            robot.interact(() -> Objects.requireNonNull(jobs.poll()).run());
        }
        assertEquals(showing(robot), withPictures(robot));
    }

    private List<SceneCell> cells(FxRobot robot) {
        return robot.from(list).lookup(".list-cell").<SceneCell>queryAll().stream()
                .filter(cell -> !cell.isEmpty() && cell.inView())
                .toList();
    }

    private List<Integer> showing(FxRobot robot) {
        return cells(robot).stream().map(SceneCell::getIndex).sorted().toList();
    }

    private List<Integer> withPictures(FxRobot robot) {
        return cells(robot).stream()
                .filter(cell -> Optional.ofNullable(cell.getGraphic())
                        .map(graphic -> graphic.lookup(".scene-picture ImageView"))
                        .filter(node -> node instanceof ImageView view && view.getImage() != null)
                        .isPresent())
                .map(SceneCell::getIndex)
                .sorted()
                .toList();
    }

    private static final class NoScenes implements SceneCell.Scenes {

        @Override
        public OptionalInt number(org.gossan.model.briefing.Scene scene) {
            return OptionalInt.of((int) scene.id().getLeastSignificantBits() + 1);
        }

        @Override
        public int count() {
            return SCENES;
        }

        @Override
        public int changed(org.gossan.model.briefing.Scene scene) {
            return 0;
        }

        @Override
        public void moveToGap(UUID scene, int gap) {}
    }
}
