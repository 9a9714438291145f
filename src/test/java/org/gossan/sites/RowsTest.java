package org.gossan.sites;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 128, 1000})
    void allRowsAreThoseBelowTheSize(int size) {
        Rows all = Rows.all(size);
        assertEquals(size, all.count());
        List<Integer> rows = new ArrayList<>();
        all.forEach(rows::add);
        assertEquals(size, rows.size());
        assertEquals(size == 0 ? -1 : 0, all.next(0));
        assertEquals(-1, all.next(size));
        assertEquals(0, Rows.none(size).count());
        assertEquals(-1, Rows.none(size).next(0));
        assertEquals(all, all.and(all));
    }

    @Test
    void rowsAreFoundAscendingAndOnce() {
        Rows rows = Rows.of(200, 199, 3, 64, 3);
        assertArrayEquals(new int[] {3, 64, 199}, rows.toArray());
        assertEquals(64, rows.next(4));
        assertEquals(64, rows.next(64));
        assertEquals(199, rows.next(65));
        assertEquals(3, rows.count());
        assertEquals(Rows.of(200, 3, 64, 199).hashCode(), rows.hashCode());
        assertNotEquals(Rows.of(201, 3, 64, 199), rows);
    }

    @Test
    void rowsOfDifferentIndexesDoNotMix() {
        assertThrows(IllegalArgumentException.class, () -> Rows.all(5).and(Rows.all(6)));
        assertThrows(IndexOutOfBoundsException.class, () -> Rows.of(5, 5));
    }
}
