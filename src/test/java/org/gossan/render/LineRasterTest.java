package org.gossan.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineRasterTest {

    private static final int WHITE = 0xFFFFFFFF;

    private static int[] white(int pixels) {
        int[] argb = new int[pixels];
        Arrays.fill(argb, WHITE);
        return argb;
    }

    /// Draws through points `x, y, x, y, ...` in black.
    private static int[] drawn(int width, int height, double lineWidth, float... points) {
        int[] argb = white(width * height);
        LineRaster raster = new LineRaster();
        raster.on(argb, width, 0, height);
        raster.begin(lineWidth);
        go(raster, points);
        raster.lay(Color.BLACK);
        return argb;
    }

    private static void go(LineRaster raster, float... points) {
        raster.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            raster.lineTo(points[i], points[i + 1]);
        }
    }

    private static float[] spiral() {
        float[] points = new float[400];
        for (int i = 0; i < 200; i++) {
            points[2 * i] = (float) (100 + (10 + i * 0.4) * Math.cos(i * 0.1));
            points[2 * i + 1] = (float) (100 + (10 + i * 0.4) * Math.sin(i * 0.1));
        }
        return points;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.4, 0.7, 1, 1.5, 2.4, 6})
    void linesLookLikeStrokes(double lineWidth) {
        float[] points = spiral();
        int[] ours = drawn(200, 200, lineWidth, points);
        int[] strokes = white(200 * 200);
        Graphics2D g = Pixels.image(strokes, 200, 200).createGraphics();
        Sprite.smooth(g);
        Path2D.Float path = new Path2D.Float();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        g.setColor(Color.BLACK);
        g.setStroke(new BasicStroke((float) lineWidth, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(path);
        g.dispose();
        long ink = 0;
        long apart = 0;
        for (int i = 0; i < ours.length; i++) {
            ink += 255 - (strokes[i] & 255);
            apart += (strokes[i] & 255) - (ours[i] & 255);
            // A slanted line covers the corners of a pixel, too, where ours goes by distance alone.
            assertEquals(strokes[i] & 255, ours[i] & 255, 56);
        }
        assertEquals(0, apart / (double) ink, 0.08, "as much ink");
    }

    @Test
    void linesThatTouchAreNoDarker() {
        int[] once = drawn(64, 20, 0.6, 5, 10, 60, 10.5f);
        assertArrayEquals(once, drawn(64, 20, 0.6, 5, 10, 60, 10.5f, 5, 10));
    }

    @Test
    void aTranslucentColourIsLaidOnce() {
        int[] argb = white(16 * 16);
        LineRaster raster = new LineRaster();
        raster.on(argb, 16, 0, 16);
        for (Color colour : new Color[] {new Color(0, 0, 0, 51), new Color(255, 255, 255, 0)}) {
            raster.begin(4);
            go(raster, 2, 8, 14, 8, 2, 8);
            raster.lay(colour);
        }
        assertEquals(0xFFCCCCCC, argb[8 * 16 + 8]);
        assertEquals(WHITE, argb[2 * 16 + 8]);
    }

    @Test
    void bandsMakeThePictureOfOneDrawing() {
        float[] points = spiral();
        int[] whole = drawn(200, 200, 1.1, points);
        int[] banded = white(200 * 200);
        LineRaster raster = new LineRaster();
        for (int from = 0; from < 200; from += 50) {
            raster.on(banded, 200, from, from + 50);
            raster.begin(1.1);
            go(raster, points);
            raster.lay(Color.BLACK);
        }
        assertArrayEquals(whole, banded);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 64, 1024, 1025, 5000})
    void linesBeyondTheEdgesAreCutThere(int width) {
        int[] argb = drawn(width, 7, 2, -1e6f, 3.5f, 1e6f, 3.5f, 1e6f, -1e6f, -1e6f, 1e6f);
        assertEquals(0xFF000000, argb[3 * width]);
        assertEquals(0xFF000000, argb[4 * width - 1]);
        assertTrue(Arrays.stream(argb, 0, width).filter(p -> p != WHITE).count() < 16, "above the line");
    }
}
