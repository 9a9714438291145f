package org.gossan.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.gossan.basemap.Basemap;
import org.gossan.basemap.BasemapException;
import org.gossan.geo.Camera;
import org.gossan.geo.Viewport;
import org.gossan.geo.WebMercator;
import org.gossan.model.Layer;
import org.gossan.model.Theme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Looks at single pixels of the basemap that ships.
class BasemapPainterTest {

    private static final Set<Layer> WATER = EnumSet.of(Layer.WATER);

    private static BasemapPainter painter;

    @BeforeAll
    static void open() throws BasemapException {
        painter = new BasemapPainter(Basemap.open(Path.of("data/basemap/north-america.gbm")));
    }

    private static BufferedImage painted(Viewport view, Theme theme, Set<Layer> layers) {
        BufferedImage image =
                new BufferedImage(view.deviceWidth(), view.deviceHeight(), BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        g.scale(view.pixelScale(), view.pixelScale());
        painter.paint(g, view, MapStyle.of(theme), layers);
        g.dispose();
        return image;
    }

    private static int pixel(BufferedImage image, Viewport view, double lon, double lat) {
        double x = view.screenX(WebMercator.worldX(lon)) * view.pixelScale();
        double y = view.screenY(WebMercator.worldY(lat)) * view.pixelScale();
        return image.getRGB((int) x, (int) y);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void seaLandAndLakesHaveTheirColours(Theme theme) {
        MapStyle style = MapStyle.of(theme);
        for (double scale : new double[] {1, 1.5, 2}) {
            for (double zoom : new double[] {2, 3.3, 4, 5.5}) {
                Viewport view = new Viewport(new Camera(-100, 42, zoom), 1400, 900, scale);
                BufferedImage image = painted(view, theme, WATER);
                String where = theme + " at zoom " + zoom + ", scale " + scale;
                assertEquals(style.water().getRGB(), pixel(image, view, -121, 31), "Pacific, " + where);
                assertEquals(style.land().getRGB(), pixel(image, view, -99.3, 38.9), "Kansas, " + where);
                if (zoom > 3) {
                    assertEquals(style.water().getRGB(), pixel(image, view, -88.3, 47.75), "Superior, " + where);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            # zoom, lon,    lat
            6,  -110.9,   27.0
            9,  -122.33,  37.69
            12, -122.33,  37.69
            16, -122.33,  37.69
            """)
    void closeViewsOfWaterAreWaterAllOver(double zoom, double lon, double lat) {
        Viewport view = new Viewport(new Camera(lon, lat, zoom), 40, 40, 1);
        BufferedImage image = painted(view, Theme.LIGHT, Set.of());
        assertEquals(MapStyle.LIGHT.water().getRGB(), image.getRGB(20, 20));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            # zoom, lon,    lat,  scale
            2.4,   -100,    45,   1
            4,     -105,    45,   1
            5.3,   -104.5,  49,   1.5
            8,     -112.2,  41.7, 2
            12,    -112.2,  41.7, 1
            """)
    void bandsMakeThePictureOfOnePainting(double zoom, double lon, double lat, double scale) {
        Viewport view = new Viewport(new Camera(lon, lat, zoom), 601, 397, scale);
        int[] whole = new int[view.deviceWidth() * view.deviceHeight()];
        painter.paint(whole, view, MapStyle.LIGHT, EnumSet.allOf(Layer.class), 1);
        int[] banded = new int[whole.length];
        painter.paint(banded, view, MapStyle.LIGHT, EnumSet.allOf(Layer.class), 5);
        int different = 0;
        for (int i = 0; i < whole.length; i++) {
            different += whole[i] == banded[i] ? 0 : 1;
        }
        // A ring is cut elsewhere, so an edge that runs along a band's may round another way.
        assertTrue(different <= whole.length / 10_000, different + " pixels of " + whole.length);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            # zoom, lon,  lat,  scale
            4,     -105,  45,   1
            6,     -125,  52,   1
            5,     -105,  45,   2
            12,    -112.2, 41.7, 1
            """)
    void linesOnPixelsLookLikeThoseOfPages(double zoom, double lon, double lat, double scale) {
        Viewport view = new Viewport(new Camera(lon, lat, zoom), 800, 500, scale);
        Set<Layer> layers = EnumSet.allOf(Layer.class);
        int[] pixels = new int[view.deviceWidth() * view.deviceHeight()];
        painter.paint(pixels, view, MapStyle.LIGHT, layers);
        BufferedImage page = painted(view, Theme.LIGHT, layers);
        int far = 0;
        long sum = 0;
        for (int i = 0; i < pixels.length; i++) {
            int apart = (pixels[i] & 255) - (page.getRGB(i % view.deviceWidth(), i / view.deviceWidth()) & 255);
            far += Math.abs(apart) > 24 ? 1 : 0;
            sum += apart;
        }
        // Where several lines cross a pixel the page's cover more of it; nothing may be paler or darker on the whole.
        assertTrue(far < pixels.length / 500, far + " pixels of " + pixels.length);
        assertEquals(0, sum / (double) pixels.length, 0.15);
    }

    @Test
    void everyPixelIsOpaque() {
        Viewport view = new Viewport(new Camera(-170, 80, 2), 700, 500, 1);
        BufferedImage image = painted(view, Theme.DARK, EnumSet.allOf(Layer.class));
        for (int y = 0; y < 500; y += 7) {
            for (int x = 0; x < 700; x += 7) {
                assertEquals(255, image.getRGB(x, y) >>> 24, x + ", " + y);
            }
        }
    }

    @Test
    void tilesMeetWithoutASeam() {
        Viewport whole = new Viewport(new Camera(-95, 40, 5), 256, 256, 1);
        BufferedImage together = painted(whole, Theme.LIGHT, EnumSet.of(Layer.WATER, Layer.STATES));
        double shift = 64 / whole.worldPx();
        Camera east =
                Camera.ofWorld(whole.camera().worldX() + shift, whole.camera().worldY(), 5);
        Viewport half = new Viewport(east, 128, 256, 1);
        BufferedImage right = painted(half, Theme.LIGHT, EnumSet.of(Layer.WATER, Layer.STATES));
        int different = 0;
        for (int y = 0; y < 256; y++) {
            for (int x = 0; x < 128; x++) {
                int a = together.getRGB(128 + x, y);
                int b = right.getRGB(x, y);
                // single precision moves an edge by a hundredth of a pixel: a few levels of 255
                if (Math.abs((a & 255) - (b & 255)) > 12) {
                    different++;
                }
            }
        }
        assertTrue(different < 20, different + " pixels differ");
    }

    @Test
    void bordersOfStatesCanBeLeftOut() {
        Viewport view = new Viewport(new Camera(-102.05, 39, 6), 200, 200, 1); // Colorado and Kansas
        assertEquals(1, colours(painted(view, Theme.LIGHT, Set.of())));
        assertTrue(colours(painted(view, Theme.LIGHT, EnumSet.of(Layer.STATES))) > 1);
    }

    private static long colours(BufferedImage image) {
        return image.getRaster().getDataBuffer() instanceof java.awt.image.DataBufferInt data
                ? java.util.Arrays.stream(data.getData()).distinct().count()
                : 0;
    }

    @Test
    void outlineOfAStateHoldsItsCapital() {
        Viewport view = new Viewport(new Camera(-96, 17, 6), 1000, 800, 1);
        Shape oaxaca = painter.state("MX-OAX", view);
        assertTrue(oaxaca.contains(view.screenX(WebMercator.worldX(-96.72)), view.screenY(WebMercator.worldY(17.06))));
        assertFalse(oaxaca.contains(view.screenX(WebMercator.worldX(-93.11)), view.screenY(WebMercator.worldY(16.75))));
        assertTrue(painter.state("XX-NO", view).getBounds2D().isEmpty());
    }
}
