package org.gossan.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FrameScalerTest {

    private static final int WIDTH = 60;
    private static final int HEIGHT = 40;

    /// Two channels at a time round down once more than one would: 2 of 255 at most.
    private static final int TOLERANCE = 2;

    private final FrameScaler scaler = new FrameScaler();

    @Test
    void scalesAsTheFormulaOfBilinearInterpolationSays() {
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            int columns = 2 + random.nextInt(70);
            int rows = 2 + random.nextInt(50);
            int[] source = random.ints((long) columns * rows).toArray();
            double scale = 0.3 + 3 * random.nextDouble();
            double left = -80 + 120 * random.nextDouble();
            double top = -60 + 90 * random.nextDouble();
            int[] target = new int[WIDTH * HEIGHT];
            Arrays.fill(target, 0x12345678);
            scaler.scale(source, columns, rows, target, WIDTH, HEIGHT, left, top, scale);
            for (int y = 0; y < HEIGHT; y++) {
                for (int x = 0; x < WIDTH; x++) {
                    boolean inside = x >= Math.round(left)
                            && x < Math.round(left + columns * scale)
                            && y >= Math.round(top)
                            && y < Math.round(top + rows * scale);
                    int got = target[y * WIDTH + x];
                    if (!inside) {
                        assertEquals(0, got, "transparent beside the source");
                        continue;
                    }
                    double u = Math.clamp((x + 0.5 - left) / scale - 0.5, 0, columns - 1);
                    double v = Math.clamp((y + 0.5 - top) / scale - 0.5, 0, rows - 1);
                    assertClose(
                            mixed(source, columns, rows, Math.floor(u * 256) / 256, Math.floor(v * 256) / 256), got);
                }
            }
        }
    }

    @Test
    void oneColourStaysThatColour() {
        int[] source = new int[50 * 50];
        Arrays.fill(source, 0xFF336699);
        int[] target = new int[WIDTH * HEIGHT];
        scaler.scale(source, 50, 50, target, WIDTH, HEIGHT, -20, -20, 2.71);
        for (int pixel : target) {
            assertEquals(0xFF336699, pixel);
        }
    }

    private static double[] mixed(int[] source, int columns, int rows, double u, double v) {
        int left = (int) u;
        int top = (int) v;
        int right = Math.min(left + 1, columns - 1);
        int bottom = Math.min(top + 1, rows - 1);
        double[] channels = new double[4];
        for (int c = 0; c < 4; c++) {
            int shift = 8 * c;
            double above = (1 - u + left) * (source[top * columns + left] >>> shift & 255)
                    + (u - left) * (source[top * columns + right] >>> shift & 255);
            double below = (1 - u + left) * (source[bottom * columns + left] >>> shift & 255)
                    + (u - left) * (source[bottom * columns + right] >>> shift & 255);
            channels[c] = (1 - v + top) * above + (v - top) * below;
        }
        return channels;
    }

    private static void assertClose(double[] expected, int got) {
        for (int c = 0; c < 4; c++) {
            int channel = got >>> 8 * c & 255;
            assertTrue(
                    Math.abs(expected[c] - channel) <= TOLERANCE,
                    () -> Arrays.toString(expected) + " but was " + Integer.toHexString(got));
        }
    }
}
