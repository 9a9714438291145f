package org.gossan.packed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final String[] WORDS = {"", "Bacadéhuachi", "La Ventana", "鉱山", "x", "Nácori Chico"};

    @Test
    void everyTextIsReadBackInTheOrderAskedFor() {
        int n = 20_000;
        Texts.Builder builder = new Texts.Builder();
        for (int i = 0; i < n; i++) {
            builder.add(text(i));
        }
        int[] order = IntStream.range(0, n).map(i -> n - 1 - i).toArray();
        Texts texts = builder.build(order);
        assertEquals(n, texts.size());
        for (int row = 0; row < n; row++) {
            assertEquals(text(n - 1 - row), texts.get(row));
        }
    }

    @Test
    void everyPositionOfAPageTellsItsRow() {
        Texts texts = of(IntStream.range(0, 10_000).mapToObj(TextsTest::text).toList());
        for (int page = 0; page < texts.pages(); page++) {
            for (int row = texts.firstRow(page); row < texts.firstRow(page + 1); row++) {
                int start = texts.start(page, row);
                assertEquals(row, texts.rowAt(page, start));
                assertEquals(row, texts.rowAt(page, texts.page(page).indexOf(Texts.END, start)));
            }
        }
    }

    @Test
    void theEndMarkWithinATextBecomesASpace() {
        assertEquals("a b", of(List.of("a\0b")).get(0));
    }

    @Test
    void aSpliceReadsLikeTheListItStandsForAndSharesWholePages() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
        List<String> expected = new ArrayList<>(
                IntStream.range(0, 40_000).mapToObj(TextsTest::text).toList());
        Texts texts = of(expected);
        String lastPage = texts.page(texts.pages() - 1);
        for (int round = 0; round < 50; round++) {
            int at = random.nextInt(20_000);
            int gone = random.nextInt(3);
            Splice splice = new Splice();
            splice.keep(0, at);
            splice.add(0, 1);
            splice.keep(at + gone, texts.size());
            texts = texts.splice(splice, of(List.of("new " + round)));
            expected.subList(at, at + gone).clear();
            expected.add(at, "new " + round);
        }
        assertEquals(expected.size(), texts.size());
        for (int row = 0; row < texts.size(); row++) {
            assertEquals(expected.get(row), texts.get(row));
        }
        assertSame(lastPage, texts.page(texts.pages() - 1));
    }

    private static String text(int i) {
        return WORDS[i % WORDS.length] + (i % 7 == 0 ? "" : " " + i);
    }

    private static Texts of(List<String> list) {
        Texts.Builder builder = new Texts.Builder();
        list.forEach(builder::add);
        return builder.build(IntStream.range(0, list.size()).toArray());
    }
}
