package org.gossan.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gossan.geo.Camera;
import org.gossan.geo.Viewport;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.FacilityKind;
import org.gossan.model.Language;
import org.gossan.model.Metal;
import org.gossan.model.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FurnitureTest {

    private static final MapFrame.Visible EVERYTHING = new MapFrame.Visible(
            EnumSet.allOf(Metal.class),
            EnumSet.allOf(DevelopmentStatus.class),
            4,
            true,
            true,
            true,
            true,
            true,
            true,
            Set.of(Metal.LITHIUM, Metal.RARE_EARTHS),
            EnumSet.allOf(FacilityKind.class),
            EnumSet.allOf(MapFrame.FacilityMark.class),
            true);

    private static final MapFrame.Visible COPPER_ONLY = new MapFrame.Visible(
            Set.of(Metal.COPPER),
            Set.of(DevelopmentStatus.PRODUCER),
            0,
            false,
            false,
            false,
            false,
            false,
            false,
            Set.of(),
            Set.of(),
            Set.of(),
            false);

    private static final MapFrame.Visible NOTHING = new MapFrame.Visible(
            Set.of(), Set.of(), 0, false, false, false, false, false, false, Set.of(), Set.of(), Set.of(), false);

    @Test
    void theLegendExplainsOnlyWhatIsVisible() {
        Furniture furniture = new Furniture(Theme.LIGHT, Language.EN);
        double all = furniture.legend(EVERYTHING, 2000).height();
        double little = furniture.legend(COPPER_ONLY, 2000).height();
        assertTrue(little < all / 4, little + " of " + all);
        assertEquals(0, furniture.legend(NOTHING, 2000).width());
    }

    @ParameterizedTest
    @EnumSource
    void theLegendFitsAHeightByTakingMoreColumns(Language language) {
        Furniture furniture = new Furniture(Theme.PRINT, language);
        Plate tall = furniture.legend(EVERYTHING, 2000);
        Plate flat = furniture.legend(EVERYTHING, 320);
        assertTrue(flat.height() <= 320, "height " + flat.height());
        assertTrue(flat.width() > 1.8 * tall.width());
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            0,   4,  1000,  the equator
            38,  4,  1000,  centre of North America
            29,  7,  100,   Sonora
            60,  12, 2,     north
            29,  19, 0.02,  a street
            85,  10, 1,     near the edge of the square
            """)
    void theScaleBarIsTrueAtTheCentreAndRound(double lat, double zoom, double expectedKm, String why) {
        Viewport view = new Viewport(new Camera(-100, lat, zoom), 1280, 800, 1);
        Furniture.Bar bar = new Furniture(Theme.LIGHT, Language.EN).metricBar(view);
        assertEquals(bar.metres(), bar.px() * view.metresPerPx(), bar.metres() * 1e-9, why);
        assertTrue(bar.px() > 50 && bar.px() <= 130, bar.px() + " px");
        assertEquals(expectedKm * 1000, bar.metres(), 1e-6, why);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1.99, 1", "2, 2", "4.9, 2", "5, 5", "9.9, 5", "0.03, 0.02", "730, 500"})
    void barsAreRound(double value, double round) {
        assertEquals(round, Furniture.roundBelow(value), 1e-9);
    }

    @ParameterizedTest
    @EnumSource
    void textKeepsWithinItsWidth(Language language) {
        Furniture furniture = new Furniture(Theme.LIGHT, language);
        for (double width : new double[] {320, 640, 1200}) {
            assertTrue(furniture.credits(width).width() <= width);
            assertTrue(furniture
                            .notes(new MapFrame.Counts(1, 2, 3), List.of("USGS"), "2026-11-23", "", width)
                            .width()
                    <= width);
            assertTrue(furniture
                            .title("Lithium and copper in Sonora", "2026", width)
                            .width()
                    <= width);
        }
    }

    @Test
    void platesAreDrawnInEveryThemeAndLanguage() {
        Viewport view = new Viewport(new Camera(-110.5, 29.5, 7), 1280, 800, 1);
        for (Theme theme : Theme.values()) {
            for (Language language : Language.values()) {
                Furniture furniture = new Furniture(theme, language);
                String name = "furniture-" + theme.code() + "-" + language.code();
                Color ground = new Color(Ground.paper(theme));
                BufferedImage sheet = Screens.paint(name, 980, 720, 1, ground, g -> {
                    furniture.legend(EVERYTHING, 700).paint(g, 10, 10);
                    furniture.legend(COPPER_ONLY, 700).paint(g, 500, 10);
                    furniture.scaleBar(view).paint(g, 500, 160);
                    furniture.northArrow().paint(g, 720, 160);
                    furniture.credits(440).paint(g, 500, 230);
                    furniture
                            .title("Lithium, rare earths, copper", "Sonora", 440)
                            .paint(g, 500, 300);
                    furniture
                            .notes(
                                    new MapFrame.Counts(31, 240, 256),
                                    List.of("usgs-usmin", "mudd-jowitt-2018"),
                                    "2026-11-23",
                                    "",
                                    440)
                            .paint(g, 500, 400);
                });
                int[] pixels = sheet.getRGB(0, 0, 980, 720, null, 0, 980);
                long drawn = Arrays.stream(pixels)
                        .filter(pixel -> pixel != ground.getRGB())
                        .count();
                assertTrue(drawn > 10_000, name + ": " + drawn + " pixels");
            }
        }
    }
}
