package org.gossan.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.gossan.atlas.Atlas;
import org.gossan.edits.Edits;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.AnnotationKind;
import org.gossan.model.edits.FieldRef;
import org.gossan.model.edits.SiteField;
import org.gossan.model.edits.UserTable;
import org.gossan.store.log.LogEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.testfx.util.WaitForAsyncUtils;

final class EditedDrawingsTest {

    private static final String SITE = "mx-la-ventana";

    @TempDir
    private Path folder;

    private Atlas atlas;
    private Workspace workspace;

    @BeforeEach
    void open() throws Exception {
        OpenAtlas open = OpenAtlas.in(folder);
        atlas = open.atlas();
        workspace = open.workspace();
    }

    @AfterEach
    void close() {
        atlas.close();
    }

    @Test
    void whatIsDrawnIsOnTheMapAtOnceAndStaysThereAfterOtherEdits() {
        draw("camp");
        assertEquals(List.of("camp"), titles());
        change(edits ->
                edits.corrections().correct(SITE, new FieldRef(SiteField.NAME, null), "Ventana", "as locals say", ""));
        assertEquals(List.of("camp"), titles(), "a correction leaves the drawings where they are");
    }

    @Test
    void undoTakesADrawingOffTheMapWithItsSelectionAndRedoBringsItBack() {
        UUID id = draw("camp");
        fx(() -> workspace.choose(id));
        fx(workspace.editing()::undo);
        assertEquals(List.of(), titles());
        assertNull(workspace.chosenProperty().get());
        fx(workspace.editing()::redo);
        assertEquals(List.of("camp"), titles());
    }

    @Test
    void thePastShowsTheDrawingsOfThePast() {
        UUID id = draw("camp");
        LogEntry then =
                Objects.requireNonNull(workspace.editing().lastProperty().get());
        change(edits -> edits.annotations()
                .change(
                        List.of(edits.annotations()
                                .find(id)
                                .orElseThrow()
                                .withTexts("base camp", "")
                                .withSites(List.of(SITE))),
                        null));
        UUID second = draw("second");
        change(edits -> edits.annotations().trash(List.of(second)));
        assertEquals(List.of("base camp"), titles());
        fx(() -> workspace.editing().lookAt(then));
        assertEquals(List.of("camp"), titles());
        assertEquals(List.of(), drawn().getFirst().sites(), "the link was made later");
        fx(workspace.editing()::backToNow);
        assertEquals(List.of("base camp"), titles());
        assertEquals(List.of(SITE), drawn().getFirst().sites());
    }

    @Test
    void aSiteAndAnAnnotationAreNotSelectedAtTheSameTime() {
        UUID id = draw("camp");
        fx(() -> workspace.select(SITE));
        fx(() -> workspace.choose(id));
        assertNull(workspace.map().selection());
        fx(() -> workspace.select(SITE));
        assertNull(workspace.chosenProperty().get());
    }

    private UUID draw(String title) {
        List<LogEntry> made = new ArrayList<>();
        Annotation draft = Annotation.of(
                        AnnotationKind.POINT, new GeometryFactory().createPoint(new Coordinate(-109, 29.5)))
                .withTexts(title, "");
        fx(() -> workspace
                .editing()
                .change(edits -> edits.annotations().keep(draft), entry -> made.add(entry.orElseThrow()), cause -> {
                    throw new AssertionError(cause);
                }));
        return made.getFirst().edit().changes().stream()
                .filter(change -> change.table() == UserTable.ANNOTATIONS)
                .map(change -> UUID.fromString(change.key()))
                .findFirst()
                .orElseThrow();
    }

    private void change(Function<Edits, Optional<LogEntry>> command) {
        fx(() -> workspace.editing().change(command, entry -> {}, cause -> {
            throw new AssertionError(cause);
        }));
    }

    private List<Annotation> drawn() {
        return Objects.requireNonNull(workspace.contentProperty().get())
                .drawings()
                .all();
    }

    private List<String> titles() {
        return drawn().stream().map(Annotation::title).toList();
    }

    private static void fx(Runnable work) {
        WaitForAsyncUtils.asyncFx(work);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
