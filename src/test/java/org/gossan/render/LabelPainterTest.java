package org.gossan.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.gossan.basemap.Basemap;
import org.gossan.basemap.BasemapException;
import org.gossan.basemap.Label;
import org.gossan.geo.Camera;
import org.gossan.geo.Viewport;
import org.gossan.model.Language;
import org.gossan.model.Layer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Places the names of the basemap that ships.
class LabelPainterTest {

    private static Basemap basemap;

    @BeforeAll
    static void open() throws BasemapException {
        basemap = Basemap.open(Path.of("data/basemap/north-america.gbm"));
    }

    private static Viewport view(double lon, double lat, double zoom) {
        return new Viewport(new Camera(lon, lat, zoom), 1280, 800, 1);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void namesNeverCoverEachOtherOrObstacles(Language language) {
        List<Rectangle2D> obstacles =
                List.of(new Rectangle2D.Double(600, 380, 80, 40), new Rectangle2D.Double(100, 100, 300, 30));
        for (double zoom : new double[] {2, 3.5, 4.7, 6, 8, 10.5, 12}) {
            List<Rectangle2D> boxes = new ArrayList<>(obstacles);
            new LabelPlan()
                    .place(basemap, view(-100.3, 25.7, zoom), language, obstacles)
                    .forEach(placed -> boxes.add(placed.box()));
            assertTrue(boxes.size() > 4, "names at zoom " + zoom);
            for (int i = 0; i < boxes.size(); i++) {
                for (int j = Math.max(2, i + 1); j < boxes.size(); j++) {
                    assertFalse(boxes.get(i).intersects(boxes.get(j)), "zoom " + zoom + ", " + i + " and " + j);
                }
            }
        }
    }

    @Test
    void namesStayWhereTheyAreWhileTheMapMoves() {
        LabelPlan plan = new LabelPlan();
        Viewport before = view(-104, 24, 6.3);
        Map<Label, LabelPlan.Placed> first = placed(plan, before);
        int compared = 0;
        for (int step = 1; step <= 20; step++) {
            double dx = 7.0 * step;
            Camera moved = Camera.ofWorld(
                    before.camera().worldX() + dx / before.worldPx(),
                    before.camera().worldY(),
                    6.3);
            Map<Label, LabelPlan.Placed> now = placed(plan, new Viewport(moved, 1280, 800, 1));
            for (LabelPlan.Placed old : first.values()) {
                Rectangle2D box = old.box();
                if (box.getMinX() - dx < 0 || box.getMaxX() > 1280 || box.getMinY() < 0 || box.getMaxY() > 800) {
                    continue;
                }
                LabelPlan.Placed same = now.get(old.label());
                assertTrue(same != null, old.label().es() + " vanished after " + dx + " px");
                assertEquals(old.x() - dx, same.x(), 1e-6, old.label().es());
                assertEquals(old.y(), same.y(), 1e-6, old.label().es());
                compared++;
            }
        }
        assertTrue(compared > 300, compared + " names compared");
    }

    private static Map<Label, LabelPlan.Placed> placed(LabelPlan plan, Viewport view) {
        Map<Label, LabelPlan.Placed> found = new HashMap<>();
        plan.place(basemap, view, Language.ES, List.of()).forEach(p -> found.put(p.label(), p));
        return found;
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            ES, Estados Unidos, Golfo de México,  Ciudad de México
            EN, United States,  Gulf of Mexico,   Mexico City
            FR, États-Unis,     Golfe du Mexique, Mexico
            """)
    void northAmericaIsNamedInEveryLanguage(Language language, String country, String gulf, String city) {
        Set<String> names = new TreeSet<>();
        new LabelPlan()
                .place(basemap, view(-98, 38, 4), language, List.of())
                .forEach(p -> names.add(p.label().name(language)));
        assertTrue(names.containsAll(Set.of(country, gulf, city)), names.toString());
    }

    @ParameterizedTest
    @CsvSource({"-110, 29, 6, MX-SON", "-96.5, 17, 6.5, MX-OAX", "-92.7, 16.4, 6.5, MX-CHP", "-111.7, 34.3, 6, US-AZ"})
    void statesAreNamed(double lon, double lat, double zoom, String code) {
        Set<String> codes = new TreeSet<>();
        new LabelPlan()
                .place(basemap, view(lon, lat, zoom), Language.EN, List.of())
                .forEach(p -> codes.add(p.label().code()));
        assertTrue(codes.contains(code), codes.toString());
    }

    @Test
    void lettersArePaintedWhereTheirBoxesAre() {
        Viewport view = view(-98, 38, 4);
        BufferedImage image = new BufferedImage(1280, 800, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        List<Rectangle2D> boxes = new LabelPainter(basemap).paint(g, view, MapStyle.LIGHT, Language.EN, List.of());
        g.dispose();
        for (Rectangle2D box : boxes) {
            Rectangle2D seen = box.createIntersection(new Rectangle2D.Double(0, 0, 1280, 800));
            int inked = 0;
            for (int y = (int) seen.getMinY(); y < seen.getMaxY() - 1; y++) {
                for (int x = (int) seen.getMinX(); x < seen.getMaxX() - 1; x++) {
                    inked += image.getRGB(x, y) >>> 24 > 100 ? 1 : 0;
                }
            }
            // a name that only touches the frame with its margin may show nothing
            assertTrue(inked > 60 || seen.getWidth() < 20 || seen.getHeight() < 12, "nothing in " + box);
        }
        assertTrue(boxes.size() > 15, boxes.size() + " names");
    }

    @Test
    void documentsGetOutlinesInsteadOfPixels() throws IOException {
        Viewport view = view(-98, 38, 4);
        try (PDDocument document = new PDDocument()) {
            PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, 1280, 800);
            new BasemapPainter(basemap).paint(g, view, MapStyle.PRINT, Set.of(Layer.WATER));
            List<Rectangle2D> boxes = new LabelPainter(basemap).paint(g, view, MapStyle.PRINT, Language.FR, List.of());
            g.dispose();
            PDResources resources = g.getXFormObject().getResources();
            for (COSName name : resources.getXObjectNames()) {
                assertFalse(resources.isImageXObject(name), name.getName());
            }
            assertTrue(boxes.size() > 15, boxes.size() + " names");
        }
    }

    @Test
    void longNamesBreakNearTheirMiddle() {
        assertEquals(List.of("Golfo de", "California"), LabelPlan.twoLines("Golfo de California"));
        assertEquals(List.of("Baja", "California Sur"), LabelPlan.twoLines("Baja California Sur"));
        assertEquals(List.of("Texas"), LabelPlan.twoLines("Texas"));
    }
}
