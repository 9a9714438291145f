package org.gossan.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.gossan.geo.Camera;
import org.gossan.geo.Viewport;
import org.gossan.model.Language;
import org.gossan.model.Layer;
import org.gossan.model.MapState;
import org.gossan.model.Theme;
import org.gossan.render.FactsSites;
import org.gossan.render.Furniture;
import org.gossan.render.MapContent;
import org.gossan.render.MapFrame;
import org.gossan.render.MapPainter;
import org.gossan.render.Plate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetTest {

    private static final MapContent CONTENT = FactsSites.on(FactsSites.basemap());
    private static final MapState SONORA = MapState.opening(1280, 800)
            .withCamera(new Camera(-110.5, 29.5, 7))
            .withLayers(EnumSet.allOf(Layer.class))
            .withLanguage(Language.FR);

    @ParameterizedTest
    @CsvSource({"1280, 800", "1600, 1000", "800, 600", "600, 1400", "1400, 500", "420, 300", "200, 150", "3508, 2480"})
    void furnitureNeverLiesOnFurniture(int width, int height) {
        List<Rectangle2D> boxes = covered(width, height, "");
        for (int i = 0; i < boxes.size(); i++) {
            for (int k = 0; k < i; k++) {
                assertFalse(boxes.get(i).intersects(boxes.get(k)), boxes.get(i) + " on " + boxes.get(k));
            }
        }
    }

    @Test
    void aDocumentHasAnInsetInItsCorner() {
        Plate inset = new Furniture(Theme.LIGHT, Language.FR).inset(CONTENT.ground(), view(SONORA, 1280, 700));
        Rectangle2D box = covered(1280, 800, "").getLast();
        assertEquals(inset.width() / inset.height(), box.getWidth() / box.getHeight(), 0.01);
        assertTrue(box.getMaxX() > 1280 - 20 && box.getY() < 20, box.toString());
    }

    @Test
    void aSmallDocumentHasNoInset() {
        assertTrue(covered(420, 300, "a").stream().noneMatch(box -> box.getY() < 20 && box.getX() > 210));
    }

    @Test
    void aLongTitleTakesNoRoomFromTheInset() {
        String title = "Litio, tierras raras y cobre de Norteamérica y sus instalaciones, en el año en que se informó";
        List<Rectangle2D> boxes = covered(1000, 700, title);
        assertFalse(boxes.getFirst().intersects(boxes.getLast()), boxes.toString());
    }

    @Test
    void noNameIsCutByFurniture() {
        Sheet sheet = sheet(1280, 800, "");
        MapPainter painter = new MapPainter(CONTENT);
        MapFrame.Visible visible = painter.summary(SONORA, sheet.map()).visible();
        List<Rectangle2D> covered = sheet.covered(visible);
        int[] free = painter.paint(SONORA, sheet.map(), covered).argb();
        int[] cut = painter.paint(SONORA, sheet.map()).argb();
        int changed = 0;
        for (int i = 0; i < free.length; i++) {
            changed += free[i] == cut[i] ? 0 : 1;
        }
        assertTrue(changed > 500, changed + " pixels of names made way");
    }

    private static List<Rectangle2D> covered(int width, int height, String title) {
        Sheet sheet = sheet(width, height, title);
        return sheet.covered(
                new MapPainter(CONTENT).summary(SONORA, sheet.map()).visible());
    }

    private static Sheet sheet(int width, int height, String title) {
        return Sheet.of(
                SONORA, CONTENT, new SnapshotOptions(width, height, 96, title, LocalDate.of(2026, 11, 23), true));
    }

    private static Viewport view(MapState state, int width, int height) {
        return new Viewport(state.camera(), width, height, 1);
    }
}
