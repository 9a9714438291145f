package org.gossan.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gossan.edits.Edits;
import org.gossan.edits.FieldValues;
import org.gossan.model.Estimate;
import org.gossan.model.Quantity;
import org.gossan.model.edits.FieldRef;
import org.gossan.model.edits.SiteField;
import org.gossan.sites.SiteIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PastAtlasTest {

    private static final String SITE = "mx-azulitas";
    private static final String OWN = "mx-el-pinal";

    @TempDir
    Path folder;

    @Test
    void everyMomentLooksAsItDidThen() {
        try (Atlas atlas = Atlas.open(folder.resolve("atlas"), Path.of(System.getProperty("gossan.data")))) {
            Edits edits = atlas.edits().by("Ana");
            List<String> then = new ArrayList<>();
            then.add(seen(atlas, atlas.index()));
            List<Runnable> steps = List.of(
                    () -> edits.corrections().correct(SITE, FieldRef.of(SiteField.NAME), "One", "why", ""),
                    () -> edits.ownSites()
                            .add(FieldValues.site(
                                    OWN,
                                    Map.of(
                                            SiteField.NAME, "El Pinal",
                                            SiteField.COUNTRY, "MX",
                                            SiteField.STATUS, "prospect (2024)",
                                            SiteField.COMMODITIES, "LI; CU secondary",
                                            SiteField.POSITION, "29 N 110 W"),
                                    "Ana")),
                    () -> edits.corrections().correct(SITE, FieldRef.of(SiteField.NAME), "Two", "why", ""),
                    () -> edits.ownSites().add(estimate()),
                    () -> edits.corrections().correct(OWN, FieldRef.of(SiteField.STATUS), "producer", "why", ""),
                    () -> edits.ownSites().trashSite(OWN),
                    edits::undo,
                    () -> edits.corrections().withdraw(SITE, FieldRef.of(SiteField.NAME)),
                    edits::undo,
                    edits::redo);
            for (Runnable step : steps) {
                step.run();
                then.add(seen(atlas, atlas.index()));
            }
            SiteIndex now = atlas.index();
            for (int place = 0; place < then.size(); place++) {
                assertEquals(then.get(place), past(atlas, place, now), "after edit " + place);
            }
            assertThrows(IllegalArgumentException.class, () -> atlas.asOf(1).details(OWN));
            assertFalse(atlas.asOf(1).index(now).row(OWN) >= 0);
            assertTrue(atlas.asOf(2).index(now).row(OWN) >= 0);
        }
    }

    private static Estimate estimate() {
        return new Estimate(
                "new",
                OWN,
                "",
                "LI",
                "inferred",
                12.5,
                new Quantity(0.35, "% Li"),
                null,
                null,
                "JORC",
                "2024",
                "effective",
                "no",
                "usgs-usmin",
                "",
                "3",
                "own entry, unchecked",
                "");
    }

    private static String past(Atlas atlas, long place, SiteIndex now) {
        PastAtlas past = atlas.asOf(place);
        SiteIndex index = past.index(now);
        Map<String, String> all = new TreeMap<>();
        for (int row = 0; row < index.size(); row++) {
            String id = index.id(row);
            all.put(
                    id,
                    line(index, row)
                            + past.details(id).site()
                            + past.details(id).estimates());
        }
        return all.toString();
    }

    private static String seen(Atlas atlas, SiteIndex index) {
        Map<String, String> all = new TreeMap<>();
        for (int row = 0; row < index.size(); row++) {
            String id = index.id(row);
            all.put(
                    id,
                    line(index, row)
                            + atlas.details(id).site()
                            + atlas.details(id).estimates());
        }
        return all.toString();
    }

    private static String line(SiteIndex index, int row) {
        return index.name(row) + index.status(row) + index.sizeClass(row) + index.corrected(row) + index.metal(row);
    }
}
