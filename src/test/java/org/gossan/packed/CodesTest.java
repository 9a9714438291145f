package org.gossan.packed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

    private static final int N = 3_001;

    @ParameterizedTest
    @ValueSource(ints = {1, 256, 257, 65_536, 65_537, 1_000_000})
    void codesOfAnyWidthAreKeptAndCounted(int limit) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(limit);
        int[] values = random.ints(N, 0, limit).toArray();
        values[7] = limit - 1;
        int[] order = IntStream.range(0, N).map(i -> N - 1 - i).toArray();
        Codes codes = Codes.of(values, order, limit);
        boolean[] wanted = new boolean[limit];
        int[] expected = new int[limit];
        long[] words = new long[(N + 63) / 64];
        for (int row = 0; row < N; row++) {
            assertEquals(values[N - 1 - row], codes.get(row));
            wanted[codes.get(row)] |= row % 3 == 0;
            words[row >>> 6] |= row % 5 == 0 ? 0 : 1L << row;
        }
        long[] all = words.clone();
        all[0] = -1;
        int[] counts = new int[limit];
        codes.count(all, counts);
        for (int row = 0; row < N; row++) {
            expected[codes.get(row)] += row < 64 || row % 5 != 0 ? 1 : 0;
        }
        assertArrayEquals(expected, counts);
        codes.keep(wanted, words);
        for (int row = 0; row < N; row++) {
            assertEquals(row % 5 != 0 && wanted[codes.get(row)], (words[row >>> 6] >>> row & 1) != 0, "row " + row);
        }
    }
}
