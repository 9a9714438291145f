package org.gossan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.stage.Stage;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.AnnotationKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// A test in the whole window, on a new store that knows its author.
///
/// The window is opened by a method of JUnit, because TestFX looks for its own in the class of the test only.
@ExtendWith(ApplicationExtension.class)
class InWindow {

    private static final long MOST_MS = 60_000;

    OpenWindow open;

    @BeforeEach
    final void openWindow() {
        Stage stage = FxToolkit.toolkitContext().getRegisteredStage();
        open = WaitForAsyncUtils.waitForAsyncFx(MOST_MS, () -> opened(stage));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Opens the window. FX thread.
    OpenWindow opened(Stage stage) throws IOException {
        return OpenWindow.named(stage);
    }

    /// Writes a note on a site through the window, and returns its id.
    UUID write(FxRobot robot, String title, String text, List<String> tags) {
        Annotation note = Annotation.of(
                        AnnotationKind.NOTE, new GeometryFactory().createPoint(new Coordinate(-110, 29)))
                .withTexts(title, text)
                .withTags(tags)
                .withSites(List.of("mx-azulitas"));
        robot.interact(() -> open.workspace()
                .editing()
                .change(edits -> edits.annotations().keep(note), entry -> {}, cause -> {
                    throw new AssertionError(cause);
                }));
        List<UUID> ids = new ArrayList<>();
        open.atlas().edits().annotations().each(one -> ids.add(one.id()));
        return ids.getFirst();
    }

    @AfterEach
    void closeAtlas() {
        open.atlas().close();
    }
}
