package org.gossan.packed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class BoxTreeTest {

    private static final long SEED = 7;
    private static final int MAX = Integer.MAX_VALUE;

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

    @Test
    void aBoxFindsWhatLookingAtEveryPointFinds() {
        for (int n : new int[] {0, 1, 15, 16, 17, 256, 257, 5000}) {
            int[][] points = points(n, 1000);
            BoxTree tree = new BoxTree(points[0], points[1], n);
            for (int i = 0; i < 200; i++) {
                int x0 = random.nextInt(1000);
                int y0 = random.nextInt(1000);
                int x1 = x0 + random.nextInt(300) - 20;
                int y1 = y0 + random.nextInt(300) - 20;
                List<Integer> expected = new ArrayList<>();
                for (int row = 0; row < n; row++) {
                    if (points[0][row] >= x0 && points[0][row] <= x1 && points[1][row] >= y0 && points[1][row] <= y1) {
                        expected.add(row);
                    }
                }
                List<Integer> found = new ArrayList<>();
                tree.box(x0, y0, x1, y1, (from, to) -> {
                    assertTrue(from < to && (found.isEmpty() || found.getLast() < from));
                    for (int row = from; row < to; row++) {
                        found.add(row);
                    }
                });
                assertEquals(expected, found, "seed " + SEED + ", n " + n);
            }
        }
    }

    @Test
    void theWholeSquareHoldsEveryPointEvenInTheCorners() {
        int[] x = {0, MAX, 0, MAX};
        int[] y = {0, 0, MAX, MAX};
        int[] found = new int[1];
        new BoxTree(x, y, 4).box(0, 0, MAX, MAX, (from, to) -> found[0] += to - from);
        assertEquals(4, found[0]);
    }

    @Test
    void nearestIsTheFirstOfTheNearestAmongThoseThatCount() {
        for (int n : new int[] {0, 1, 16, 300, 5000}) {
            int[][] points = points(n, 400);
            BoxTree tree = new BoxTree(points[0], points[1], n);
            long[] words = new long[n / 64 + 1];
            for (int row = 0; row < n; row++) {
                words[row >>> 6] |= row % 3 == 0 ? 0 : 1L << row;
            }
            for (int i = 0; i < 200; i++) {
                double px = random.nextDouble(-50, 450);
                double py = random.nextDouble(-50, 450);
                double reach = random.nextDouble(0, 60);
                int expected = -1;
                double best = reach * reach;
                for (int row = 0; row < n; row++) {
                    double d = Math.pow(points[0][row] - px, 2) + Math.pow(points[1][row] - py, 2);
                    if (row % 3 != 0 && (expected < 0 ? d <= best : d < best)) {
                        best = d;
                        expected = row;
                    }
                }
                assertEquals(expected, tree.nearest(px, py, reach, words), "seed " + SEED + ", n " + n);
            }
        }
    }

    /// Points in the order of the curve, some of them at one place.
    private int[][] points(int n, int side) {
        int[] x = random.ints(n, 0, side).toArray();
        int[] y = random.ints(n, 0, side).toArray();
        int[] order = Hilbert.order(x, y, n);
        return new int[][] {
            Arrays.stream(order).map(i -> x[i]).toArray(),
            Arrays.stream(order).map(i -> y[i]).toArray()
        };
    }
}
