package org.gossan.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.time.Year;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.FacilityKind;
import org.gossan.model.Metal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SymbolPainterTest {

    private static final Color LIGHT = new Color(0xF3F1EC);
    private static final Color DARK = new Color(0x1C2329);

    @Test
    void everyStatusAndMetalLooksDifferent() {
        Set<String> looks = new HashSet<>();
        for (Metal metal : Metal.values()) {
            for (DevelopmentStatus status : DevelopmentStatus.values()) {
                looks.add(Arrays.toString(sprite(Symbol.of(metal, status), 9).argb()));
            }
        }
        assertEquals(Metal.values().length * DevelopmentStatus.values().length, looks.size());
    }

    @ParameterizedTest
    @ValueSource(doubles = {4.5, 9, 16})
    void statusesDifferInShapeWithoutColourOrLetters(double radius) {
        DevelopmentStatus[] statuses = DevelopmentStatus.values();
        for (DevelopmentStatus a : statuses) {
            for (DevelopmentStatus b : statuses) {
                if (a.compareTo(b) < 0 && !outlineAlike(a, b)) {
                    Sprite first = sprite(Symbol.of(Metal.OTHER, a), radius);
                    Sprite second = sprite(Symbol.of(Metal.OTHER, b), radius);
                    assertTrue(differing(first, second) > radius * radius * 0.35, a + " and " + b);
                }
            }
        }
    }

    /// A past producer is a hollow producer, on purpose.
    private static boolean outlineAlike(DevelopmentStatus a, DevelopmentStatus b) {
        return a == DevelopmentStatus.PRODUCER && b == DevelopmentStatus.PAST_PRODUCER;
    }

    @Test
    void aSymbolHasAWhiteAndADarkOutlineOnAnyGround() {
        Symbol symbol = Symbol.of(Metal.COPPER, DevelopmentStatus.RESOURCE);
        Sprite sprite = Sprite.of(22, 4, g -> SymbolPainter.paint(g, symbol, 0, 0, 9));
        int row = sprite.originY() * sprite.width();
        int x = 0;
        while (sprite.argb()[row + x] >>> 24 < 250) {
            x++;
        }
        assertTrue(luma(sprite.argb()[row + x]) < 110, "dark outside");
        while (luma(sprite.argb()[row + x]) < 150) {
            x++;
        }
        assertTrue(luma(sprite.argb()[row + x]) > 170, "white between");
        assertEquals(SymbolPainter.rgb(Metal.COPPER), sprite.argb()[row + x + 6] & 0xFFFFFF, "colour within");
    }

    @Test
    void hollowSymbolsArePaleInside() {
        Symbol full = new Symbol(Metal.OTHER, DevelopmentStatus.RESOURCE, false, 0, Symbol.FRESH, 0, false);
        Symbol hollow = new Symbol(Metal.OTHER, DevelopmentStatus.RESOURCE, true, 0, Symbol.FRESH, 0, false);
        assertEquals(SymbolPainter.rgb(Metal.OTHER), centre(sprite(full, 7)) & 0xFFFFFF);
        assertTrue(luma(centre(sprite(hollow, 7))) > 240);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            2026, 0
            2021, 0
            2020, 1
            2014, 1
            2013, 2
            2001, 2
            2000, 3
            1950, 3
            0,    3
            """)
    void factsFadeWithTheirAge(int year, int age) {
        assertEquals(age, Symbol.age(year, Year.of(2026)));
    }

    @Test
    void olderFactsArePaler() {
        double before = -1;
        for (int age = Symbol.FRESH; age <= Symbol.OLD; age++) {
            double luma = luma(SymbolPainter.colour(Metal.LITHIUM, age).getRGB());
            assertTrue(luma > before, "age " + age);
            before = luma;
        }
    }

    @Test
    void everyKeyStandsForOneSymbol() {
        for (int key = 0; key < Symbol.KEYS; key++) {
            Symbol symbol = Symbol.ofKey(key);
            boolean ownPip = (symbol.otherMetals() >> Symbol.METALS.indexOf(symbol.metal()) & 1) == 1;
            if (!ownPip) {
                assertEquals(key, symbol.key());
            }
        }
    }

    @Test
    void pipsShowOtherMetalsAndNeverTheLeadingOne() {
        Symbol plain = Symbol.of(Metal.COPPER, DevelopmentStatus.RESOURCE);
        Symbol own = new Symbol(Metal.COPPER, DevelopmentStatus.RESOURCE, false, 0, 0, 4, false);
        Symbol lithium = new Symbol(Metal.COPPER, DevelopmentStatus.RESOURCE, false, 0, 0, 1, false);
        assertEquals(0, differing(sprite(plain, 9), sprite(own, 9)));
        assertNotEquals(0, differing(sprite(plain, 9), sprite(lithium, 9)));
    }

    @Test
    void spriteAndVectorGiveTheSamePicture() {
        Symbol symbol = Symbol.of(Metal.RARE_EARTHS, DevelopmentStatus.PROSPECT);
        BufferedImage vector = new BufferedImage(61, 61, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = vector.createGraphics();
        Sprite.smooth(g);
        SymbolPainter.paint(g, symbol, 30.5, 30.5, 9);
        g.dispose();
        int[] pixels = new int[61 * 61];
        sprite(symbol, 9).blend(pixels, 61, 61, 30, 30);
        int[] expected = vector.getRGB(0, 0, 61, 61, null, 0, 61);
        int off = 0;
        for (int i = 0; i < pixels.length; i++) {
            off += Math.abs((expected[i] >>> 24) - (pixels[i] >>> 24)) > 12 ? 1 : 0;
        }
        assertTrue(off < 12, off + " pixels differ");
    }

    @ParameterizedTest
    @CsvSource({"-20,30", "30,-20", "75,30", "30,75", "-500,-500"})
    void spritesAreCutAtTheEdgeOfTheBuffer(int x, int y) {
        int[] pixels = new int[60 * 60];
        Sprite sprite = sprite(Symbol.of(Metal.LITHIUM, DevelopmentStatus.PRODUCER), 9);
        sprite.blend(pixels, 60, 60, x, y);
        assertTrue(Arrays.stream(pixels).filter(pixel -> pixel != 0).count() < sprite.argb().length / 2);
    }

    @Test
    void aSheetOfAllSymbolsIsDrawn() {
        for (boolean dark : new boolean[] {false, true}) {
            BufferedImage sheet = Screens.paint(
                    "symbols-" + (dark ? "dark" : "light"), 900, 620, 2, dark ? DARK : LIGHT, g -> sheet(g, dark));
            assertEquals(1800, sheet.getWidth());
        }
    }

    private static void sheet(Graphics2D g, boolean dark) {
        double[] zooms = {4, 6, 9};
        double y = 26;
        for (double zoom : zooms) {
            for (Metal metal : Metal.values()) {
                double x = 26;
                for (DevelopmentStatus status : DevelopmentStatus.values()) {
                    Symbol symbol = Symbol.of(metal, status);
                    SymbolPainter.paint(g, symbol, x, y, symbol.radiusPx(zoom));
                    x += 34;
                }
                for (int age = 0; age <= 3; age++) {
                    Symbol symbol = new Symbol(metal, DevelopmentStatus.RESOURCE, false, 2, age, 0, false);
                    SymbolPainter.paint(g, symbol, x + 10, y, symbol.radiusPx(zoom));
                    x += 40;
                }
                for (int size = 0; size <= 4; size++) {
                    Symbol symbol = new Symbol(metal, DevelopmentStatus.RESERVE, false, size, 0, 7, size == 4);
                    SymbolPainter.paint(g, symbol, x + 20, y, symbol.radiusPx(zoom));
                    x += 44;
                }
                y += 40;
            }
        }
        ClusterPainter clusters = new ClusterPainter();
        double x = 40;
        int[][] counts = {
            {1, 0, 1, 0},
            {3, 4, 9, 1},
            {0, 1, 99, 0},
            {120, 300, 800, 20},
            {0, 0, 9000, 3000},
            {10_000, 5000, 300_000, 600_000}
        };
        for (int[] count : counts) {
            int sum = Arrays.stream(count).sum();
            clusters.paint(g, x, y + 20, count, 0, sum, dark);
            x += 70;
        }
        RingPainter.paint(g, x + 30, y + 10, 30);
        SymbolPainter.paint(g, Symbol.of(Metal.COPPER, DevelopmentStatus.RESOURCE), x + 30, y + 10, 9);
        SymbolPainter.paintHalo(g, x + 110, y + 10, 11);
        SymbolPainter.paint(g, Symbol.of(Metal.LITHIUM, DevelopmentStatus.RESOURCE), x + 110, y + 10, 9);
        y += 60;
        x = 30;
        for (FacilityKind kind : FacilityKind.values()) {
            for (FacilityPainter.Stage stage : FacilityPainter.Stage.values()) {
                FacilityPainter.paint(g, new FacilityPainter.Look(kind, stage, false), x, y, 1);
                x += 24;
            }
            FacilityPainter.paint(g, new FacilityPainter.Look(kind, FacilityPainter.Stage.WORKING, true), x, y, 1);
            x += 36;
        }
    }

    private static Sprite sprite(Symbol symbol, double radius) {
        return Sprite.of(22, 1, g -> SymbolPainter.paint(g, symbol, 0, 0, radius));
    }

    private static int centre(Sprite sprite) {
        return sprite.argb()[sprite.originY() * sprite.width() + sprite.originX()];
    }

    private static int differing(Sprite a, Sprite b) {
        int count = 0;
        for (int i = 0; i < a.argb().length; i++) {
            count += Math.abs((a.argb()[i] & 255) - (b.argb()[i] & 255)) > 60 ? 1 : 0;
        }
        return count;
    }

    private static double luma(int rgb) {
        return 0.2126 * (rgb >> 16 & 255) + 0.7152 * (rgb >> 8 & 255) + 0.0722 * (rgb & 255);
    }
}
