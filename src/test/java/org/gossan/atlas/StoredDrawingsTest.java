package org.gossan.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gossan.atlas.drawings.StoredDrawings;
import org.gossan.edits.Edits;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.AnnotationKind;
import org.gossan.model.edits.AnnotationStyle;
import org.gossan.model.edits.Review;
import org.gossan.render.drawing.Drawings;
import org.gossan.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/// The file of drawings beside a store gives what the store has, whatever happened since it was written.
class StoredDrawingsTest {

    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final int MANY = 2_500;

    @TempDir
    private Path folder;

    private Store store;
    private Edits edits;

    @BeforeEach
    void fill() {
        store = Store.open(folder.resolve("atlas.mv.db"));
        edits = Edits.of(store).by("Ana");
        List<Annotation> drafts = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            drafts.add(Annotation.of(AnnotationKind.LINE, SHAPES.createLineString(new Coordinate[] {
                        new Coordinate(-110 + i * 1e-3, 20), new Coordinate(-110, 20.000000000000004)
                    }))
                    .withTexts("line " + i, i % 7 == 0 ? "\uD800 alone \uD83E\uDEA8 \u0634\u0631" : "text")
                    .withStyle(AnnotationStyle.PLAIN.withWidthPx(1 + i % 5))
                    .withTags(List.of("a", "b " + i)));
        }
        drafts.add(Annotation.of(AnnotationKind.NOTE, null).withTexts("no place", ""));
        drafts.add(Annotation.of(AnnotationKind.CIRCLE, SHAPES.createPoint(new Coordinate(-100, 25)))
                .withShape(SHAPES.createPoint(new Coordinate(-100, 25)), 12.5));
        edits.annotations().add(drafts);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private StoredDrawings stored() {
        return new StoredDrawings(store, edits, store.path().orElseThrow());
    }

    private void keep() {
        StoredDrawings drawings = stored();
        drawings.read();
        drawings.unkept().orElseThrow().run();
        assertTrue(Files.exists(folder.resolve("atlas.drawings")));
    }

    /// Reads from the file, and compares with what the store has.
    private void compare() {
        StoredDrawings reading = stored();
        Drawings read = reading.read();
        assertEquals(Optional.empty(), reading.unkept(), "it came out of the file");
        List<Annotation> all = new ArrayList<>();
        edits.annotations().each(all::add);
        Drawings expected = Drawings.of(all);
        assertEquals(expected.all(), read.all());
        assertEquals(expected.size(), read.size());
    }

    private UUID one(int row) {
        return stored().read().all().get(row).id();
    }

    @Test
    void everyAnnotationComesBackAsItWas() {
        keep();
        compare();
    }

    @Test
    void editsSinceAreReadFromTheStore() {
        keep();
        edits.annotations().trash(List.of(one(3)));
        edits.annotations().review(List.of(one(9)), Review.State.CHECKED);
        edits.annotations().add(List.of(Annotation.of(AnnotationKind.NOTE, null).withTexts("newer", "")));
        edits.undo();
        edits.undo();
        compare();
    }

    @Test
    void aFileOfAnotherLogIsNotUsed() throws IOException {
        keep();
        store.close();
        Files.delete(folder.resolve("atlas.mv.db"));
        store = Store.open(folder.resolve("atlas.mv.db"));
        edits = Edits.of(store).by("Ben");
        edits.annotations().add(List.of(Annotation.of(AnnotationKind.NOTE, null).withTexts("another", "")));
        assertEquals(1, stored().read().size());
    }

    @Test
    void aDamagedFileIsNotUsed() throws IOException {
        keep();
        Path file = folder.resolve("atlas.drawings");
        byte[] whole = Files.readAllBytes(file);
        for (int at : new int[] {0, 20, 40, whole.length / 2, whole.length - 3}) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 1;
            Files.write(file, damaged);
            StoredDrawings drawings = stored();
            assertEquals(MANY + 2, drawings.read().size());
            assertFalse(drawings.unkept().isEmpty(), "read from the store");
        }
        Files.write(file, java.util.Arrays.copyOf(whole, 30));
        assertEquals(MANY + 2, stored().read().size());
    }
}
