package org.gossan.packed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HilbertTest {

    private static final long SEED = 20261123;

    @Test
    void theCurveVisitsEveryCellOfASquareByStepsToANeighbour() {
        int side = 32;
        int shift = Hilbert.BITS - 5;
        Integer[] cells = IntStream.range(0, side * side).boxed().toArray(Integer[]::new);
        Arrays.sort(
                cells,
                (a, b) -> Long.compare(
                        Hilbert.key((a / side) << shift, (a % side) << shift),
                        Hilbert.key((b / side) << shift, (b % side) << shift)));
        for (int i = 1; i < cells.length; i++) {
            int dx = Math.abs(cells[i] / side - cells[i - 1] / side);
            int dy = Math.abs(cells[i] % side - cells[i - 1] % side);
            assertEquals(1, dx + dy, "step " + i);
        }
    }

    @Test
    void differentPointsHaveDifferentKeysOf62Bits() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        Set<Long> keys = new HashSet<>();
        Set<Long> points = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            int x = random.nextInt(1 << 7);
            int y = Integer.MAX_VALUE - random.nextInt(1 << 7);
            points.add(((long) x << 32) | y);
            keys.add(Hilbert.key(x, y));
            assertTrue(Hilbert.key(x, y) >= 0 && Hilbert.key(x, y) < 1L << 62);
        }
        assertEquals(points.size(), keys.size());
    }

    @Test
    void orderSortsByTheWholeKeyAndKeepsTheOrderOfEqualPoints() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        for (int n : new int[] {0, 1, 2, 63, 5000, 70_000}) {
            int[] x = new int[n];
            int[] y = new int[n];
            for (int i = 0; i < n; i++) {
                // Tight bunches, so that many keys agree in their leading bits; every fourth point twice.
                x[i] = i % 4 == 3 ? x[i - 1] : random.nextInt(8) * 250_000_000 + random.nextInt(40);
                y[i] = i % 4 == 3 ? y[i - 1] : random.nextInt(8) * 250_000_000 + random.nextInt(40);
            }
            Integer[] expected = IntStream.range(0, n).boxed().toArray(Integer[]::new);
            Arrays.sort(expected, (a, b) -> Long.compare(Hilbert.key(x[a], y[a]), Hilbert.key(x[b], y[b])));
            assertArrayEquals(
                    Arrays.stream(expected).mapToInt(Integer::intValue).toArray(), Hilbert.order(x, y, n), "n " + n);
        }
    }
}
