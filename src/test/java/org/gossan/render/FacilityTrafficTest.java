package org.gossan.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.gossan.format.FactFiles;
import org.gossan.model.Facility;
import org.gossan.model.FacilityKind;
import org.junit.jupiter.api.Test;

/// Border crossings are as large on the map as many trains go through them.
class FacilityTrafficTest {

    private final List<Facility> facilities = read();

    private static List<Facility> read() {
        try {
            return FactFiles.read(Path.of("data", "facts")).facilities();
        } catch (org.gossan.format.FormatException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void moreTrainsAreLarger() {
        List<Facility> crossings = facilities.stream()
                .filter(facility -> facility.trainsAYear().isPresent())
                .sorted(Comparator.comparingDouble(
                        facility -> facility.trainsAYear().orElseThrow()))
                .toList();
        assertEquals(7, crossings.size());
        double before = 0;
        for (Facility crossing : crossings) {
            double size = FacilityPainter.traffic(crossing);
            assertTrue(size >= before, crossing.name());
            assertTrue(FacilityPainter.share(crossing) <= 1 && FacilityPainter.share(crossing) >= 0.5);
            before = size;
        }
        assertEquals(0.7, FacilityPainter.traffic(crossings.getFirst()));
        assertEquals(1.4, FacilityPainter.traffic(crossings.getLast()));
        assertEquals(java.util.Set.of(MapFrame.FacilityMark.TRAFFIC), MapFrame.FacilityMark.of(crossings.getLast()));
    }

    @Test
    void nothingElseIsScaled() {
        for (Facility facility : facilities) {
            if (facility.kind() != FacilityKind.CROSSING) {
                assertEquals(1, FacilityPainter.traffic(facility), facility.name());
                assertEquals(1, FacilityPainter.share(facility), facility.name());
                assertTrue(!MapFrame.FacilityMark.of(facility).contains(MapFrame.FacilityMark.TRAFFIC));
            }
        }
    }
}
