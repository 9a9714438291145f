package org.gossan.ui.sites;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.gossan.bench.BenchTable;
import org.gossan.model.Language;
import org.gossan.model.Messages;
import org.gossan.sites.SiteIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SiteOrderTest {

    private static final Messages ENGLISH = Messages.of(Language.EN);
    private static final SiteIndex SITES = BenchTable.generated(3000).index();

    private final SiteOrder order = new SiteOrder();

    @ParameterizedTest
    @EnumSource
    void everyColumnSortsBothWays(SiteColumn column) {
        int[] up = sorted(new SiteOrder.By(column, false));
        int[] down = sorted(new SiteOrder.By(column, true));
        for (int i = 1; i < up.length; i++) {
            assertEquals(true, compare(column, up[i - 1], up[i]) <= 0, column + " at " + i);
            assertEquals(true, compare(column, down[i - 1], down[i]) >= 0, column + " at " + i);
        }
        assertEquals(SITES.size(), Arrays.stream(up).distinct().count());
    }

    @Test
    void aSecondColumnBreaksTies() {
        int[] rows = sorted(new SiteOrder.By(SiteColumn.STATUS, true), new SiteOrder.By(SiteColumn.LAT, false));
        int[] expected = IntStream.range(0, SITES.size())
                .boxed()
                .sorted(Comparator.comparing((Integer row) -> SITES.status(row))
                        .reversed()
                        .thenComparingDouble(row -> SITES.lat(row)))
                .mapToInt(Integer::intValue)
                .toArray();
        assertEquals(lats(expected), lats(rows));
    }

    @Test
    void namesWithAccentsStandBesideThoseWithout() {
        SiteIndex.Builder builder = new SiteIndex.Builder();
        for (String name : List.of("Zacatecas", "Ébano", "Eagle", "ebony", "La Ventana", "Álamos")) {
            builder.site(name, name).at(-105, 30).add();
        }
        SiteIndex named = builder.build();
        int[] all = IntStream.range(0, named.size()).toArray();
        int[] rows = order.sorted(named, all, List.of(new SiteOrder.By(SiteColumn.NAME, false)), ENGLISH);
        assertEquals(
                List.of("Álamos", "Eagle", "Ébano", "ebony", "La Ventana", "Zacatecas"),
                Arrays.stream(rows).mapToObj(named::name).toList());
    }

    @Test
    void anotherSnapshotIsRankedAnew() {
        sorted(new SiteOrder.By(SiteColumn.NAME, false));
        SiteIndex fewer = BenchTable.generated(10).index();
        int[] rows =
                order.sorted(fewer, new int[] {3, 1, 2}, List.of(new SiteOrder.By(SiteColumn.LAT, false)), ENGLISH);
        assertEquals(3, rows.length);
        assertEquals(true, fewer.lat(rows[0]) <= fewer.lat(rows[1]) && fewer.lat(rows[1]) <= fewer.lat(rows[2]));
    }

    private int[] sorted(SiteOrder.By... by) {
        return order.sorted(SITES, IntStream.range(0, SITES.size()).toArray(), List.of(by), ENGLISH);
    }

    private static List<Double> lats(int[] rows) {
        return Arrays.stream(rows).mapToObj(SITES::lat).toList();
    }

    private static int compare(SiteColumn column, int a, int b) {
        return column.numeric()
                ? Double.compare(column.value(SITES, a), column.value(SITES, b))
                : java.text.Collator.getInstance(java.util.Locale.ENGLISH)
                        .compare(column.text(SITES, a, ENGLISH), column.text(SITES, b, ENGLISH));
    }
}
