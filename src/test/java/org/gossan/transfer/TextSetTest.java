package org.gossan.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextSetTest {

    @Test
    void knowsWhatWasAddedAmongNumbersSlugsAndTextsOfTheSameHash() {
        Random random = new Random(11);
        TextSet set = new TextSet();
        Set<String> expected = new HashSet<>();
        for (int i = 0; i < 40_000; i++) {
            String text =
                    switch (i % 4) {
                        case 0 -> Integer.toString(i);
                        case 1 -> "mina-" + Integer.toHexString(random.nextInt(9_000));
                        case 2 -> sameHash(random.nextInt(1 << 12));
                        default -> "Nácori Chico " + random.nextInt(5_000);
                    };
            assertEquals(expected.add(text), set.add(text), text);
        }
        assertEquals(expected.size(), set.size());
        for (String text : expected) {
            assertTrue(set.contains(text), text);
            assertEquals(expected.contains(text + "'"), set.contains(text + "'"), text);
        }
        assertFalse(set.contains(""));
        assertTrue(set.add(""));
        assertTrue(set.contains(""));
    }

    /// Returns one of 4096 texts of one hash: `Aa` and `BB` have the same.
    private static String sameHash(int number) {
        StringBuilder text = new StringBuilder();
        for (int bit = 0; bit < 12; bit++) {
            text.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return text.toString();
    }
}
