package org.gossan.render.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import net.sf.geographiclib.Geodesic;
import org.gossan.geo.Camera;
import org.gossan.geo.Viewport;
import org.gossan.geo.WebMercator;
import org.gossan.model.Layer;
import org.gossan.model.MapState;
import org.gossan.model.Theme;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.AnnotationKind;
import org.gossan.model.edits.AnnotationStyle;
import org.gossan.model.edits.Review;
import org.gossan.render.Ground;
import org.gossan.render.MapContent;
import org.gossan.render.MapPainter;
import org.gossan.sites.SiteIndex;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class DrawingsTest {

    private static final Viewport VIEW = new Viewport(new Camera(-110, 40, 6), 1000, 700, 1);

    private static Annotation made(int number, AnnotationKind kind, String wkt, String title) {
        return made(number, kind, wkt, title, AnnotationStyle.PLAIN, null);
    }

    private static Annotation made(
            int number, AnnotationKind kind, String wkt, String title, AnnotationStyle style, @Nullable Instant gone) {
        Instant at = Instant.ofEpochSecond(number);
        Double radiusKm = kind == AnnotationKind.CIRCLE ? (Double) 100.0 : null;
        return new Annotation(
                new UUID(1, number),
                kind,
                title,
                "",
                List.of(),
                style,
                shape(wkt),
                radiusKm,
                List.of(),
                Review.DRAFT,
                "Ana",
                at,
                at,
                gone);
    }

    private static Geometry shape(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static double x(double lon) {
        return VIEW.screenX(WebMercator.worldX(lon));
    }

    private static double y(double lat) {
        return VIEW.screenY(WebMercator.worldY(lat));
    }

    private static int[] painted(Drawings drawings, MapState state) {
        MapContent content =
                new MapContent(Ground.PAPER, SiteIndex.EMPTY, List.of(), Map.of(), Year.of(2026), drawings);
        return new MapPainter(content).paint(state, VIEW).argb();
    }

    @Test
    void everyPointOfACircleIsAtItsTrueDistance() {
        Annotation circle = made(1, AnnotationKind.CIRCLE, "POINT (-110 60)", "");
        Viewport view = new Viewport(new Camera(-110, 60, 7), 1000, 700, 1);
        double[] at = new double[6];
        for (PathIterator i = DrawingShape.of(circle, view).path().getPathIterator(null); !i.isDone(); i.next()) {
            if (i.currentSegment(at) != PathIterator.SEG_CLOSE) {
                double lon = WebMercator.lon(view.worldX(at[0]));
                double lat = WebMercator.lat(view.worldY(at[1]));
                assertEquals(100_000, Geodesic.WGS84.Inverse(60, -110, lat, lon).s12, 1);
            }
        }
    }

    @Test
    void theTopmostShapeUnderThePixelIsHit() {
        AnnotationStyle filled = AnnotationStyle.PLAIN.withFill("#FFCC00");
        Annotation below = made(
                1, AnnotationKind.POLYGON, "POLYGON ((-112 38, -108 38, -108 42, -112 42, -112 38))", "", filled, null);
        Annotation above = made(2, AnnotationKind.LINE, "LINESTRING (-112 40, -108 40)", "");
        Drawings drawings = Drawings.of(List.of(above, below));
        assertEquals(above, drawings.at(VIEW, x(-110), y(40) + 2, 3).orElseThrow());
        assertEquals(below, drawings.at(VIEW, x(-110), y(41), 3).orElseThrow());
        assertTrue(drawings.at(VIEW, x(-114), y(40), 3).isEmpty());
    }

    @Test
    void anAreaWithoutFillIsHitOnItsEdgeOnly() {
        Drawings drawings = Drawings.of(List.of(
                made(1, AnnotationKind.RECTANGLE, "POLYGON ((-112 38, -108 38, -108 42, -112 42, -112 38))", "")));
        assertTrue(drawings.at(VIEW, x(-110), y(40), 3).isEmpty());
        assertTrue(drawings.at(VIEW, x(-112) + 2, y(40), 3).isPresent());
    }

    @Test
    void onlyThoseInViewAreFoundAmongAHundredThousand() {
        List<Annotation> all = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            all.add(made(
                    i,
                    AnnotationKind.NOTE,
                    "POINT (" + (-170 + i % 400 * 0.3) + " " + (10 + Math.floorDiv(i, 400) * 0.24) + ")",
                    ""));
        }
        Drawings drawings = Drawings.of(all);
        Viewport town = new Viewport(new Camera(-110, 40, 11), 1000, 700, 1);
        List<Annotation> found = drawings.in(town, 0);
        assertFalse(found.isEmpty());
        assertTrue(found.size() < 30, "found " + found.size());
        painted(drawings, MapState.opening(1000, 700));
    }

    @Test
    void whatIsInTheTrashIsNotShown() {
        Instant gone = Instant.ofEpochSecond(9);
        Annotation trashed = made(1, AnnotationKind.POINT, "POINT (-110 40)", "", AnnotationStyle.PLAIN, gone);
        assertTrue(Drawings.of(List.of(trashed)).all().isEmpty());
    }

    @Test
    void theLayerHidesThem() {
        Drawings drawings = Drawings.of(List.of(made(1, AnnotationKind.POINT, "POINT (-110 40)", "")));
        MapState shown = MapState.opening(1000, 700);
        Set<Layer> without = EnumSet.copyOf(shown.layers());
        without.remove(Layer.ANNOTATIONS);
        int middle = 350 * 1000 + 500;
        assertEquals(0xFFB3261E, painted(drawings, shown)[middle]);
        assertEquals(painted(Drawings.NONE, shown)[middle], painted(drawings, shown.withLayers(without))[middle]);
    }

    @Test
    void everyKindIsPaintedInEveryTheme() throws IOException {
        AnnotationStyle blue = new AnnotationStyle("#1F5FBF", 3, "#7FB2FF", AnnotationStyle.Dash.DASHED, 18, 1);
        List<Annotation> all = List.of(
                made(1, AnnotationKind.NOTE, "POINT (-117 43)", "Assay sheet missing"),
                made(2, AnnotationKind.POINT, "POINT (-114 43)", "Drill hole 12 🪨"),
                made(3, AnnotationKind.LINE, "LINESTRING (-118 41, -115 42, -113 40.6)", "Road"),
                made(
                        4,
                        AnnotationKind.POLYGON,
                        "POLYGON ((-110 41, -106 41.4, -105 43.6, -109 44, -110 41))",
                        "Option ground",
                        blue,
                        null),
                made(
                        5,
                        AnnotationKind.RECTANGLE,
                        "POLYGON ((-118 37, -115 37, -115 39, -118 39, -118 37))",
                        "",
                        blue.withDash(AnnotationStyle.Dash.DOTTED),
                        null),
                made(6, AnnotationKind.CIRCLE, "POINT (-112 37.5)", "100 km", blue.withFill(null), null),
                made(7, AnnotationKind.ARROW, "LINESTRING (-108 37, -105 39)", ""),
                made(8, AnnotationKind.LABEL, "POINT (-104 37)", "<script>alert(1)</script>"),
                made(9, AnnotationKind.CALLOUT, "LINESTRING (-103 41, -102.6 43)", "منجم النحاس"),
                made(10, AnnotationKind.INK, "LINESTRING (-104 39, -103.6 39.6, -103 39.2, -102.5 40, -102 39.4)", ""));
        Files.createDirectories(Path.of("target/screens"));
        for (Theme theme : Theme.values()) {
            MapState state = MapState.opening(1000, 700).withTheme(theme);
            int[] argb = painted(Drawings.of(all), state);
            int[] bare = painted(Drawings.NONE, state);
            for (Annotation one : all) {
                var anchor = DrawingShape.of(one, VIEW).anchor();
                var box = new Rectangle((int) anchor.getX() - 70, (int) anchor.getY() - 70, 140, 140)
                        .intersection(new Rectangle(0, 0, 1000, 700));
                int changed = 0;
                for (int row = box.y; row < box.y + box.height; row++) {
                    for (int column = box.x; column < box.x + box.width; column++) {
                        changed += argb[row * 1000 + column] != bare[row * 1000 + column] ? 1 : 0;
                    }
                }
                assertTrue(changed > 50, one.kind() + " in " + theme);
            }
            BufferedImage image = new BufferedImage(1000, 700, BufferedImage.TYPE_INT_ARGB);
            image.setRGB(0, 0, 1000, 700, argb, 0, 1000);
            ImageIO.write(image, "png", new File("target/screens/drawings-" + theme.code() + ".png"));
        }
    }
}
