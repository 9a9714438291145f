package org.gossan.render.slide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gossan.model.Language;
import org.gossan.model.Layer;
import org.gossan.model.Theme;
import org.gossan.model.briefing.Briefing;
import org.gossan.model.briefing.Highlight;
import org.gossan.model.briefing.LocalText;
import org.gossan.model.briefing.Panel;
import org.gossan.model.briefing.Scene;
import org.gossan.model.briefing.SceneKind;
import org.gossan.model.evidence.FactText;
import org.gossan.render.chart.ChartStyle;
import org.gossan.render.chart.Drawing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The shipped briefing, laid out and painted: nothing clipped, overlapped, hidden or empty.
class ShippedBriefingSlidesTest {

    private static final Briefing SHIPPED = Slides.shipped();
    private static final SlideContent CONTENT = Slides.content();

    /// Smallest letters on a slide: 1.4 % of its height, and only in the footer.
    private static final double FOOTER_LETTERS = 10.4;

    /// Smallest letters of what is read from the back of a room: 1.8 % of the height.
    private static final double LETTERS = 13;

    static Stream<Arguments> slides() {
        List<Arguments> all = new ArrayList<>();
        for (Language language : List.of(Language.EN, Language.ES)) {
            for (SlideSize size : List.of(SlideSize.HD, SlideSize.FULL_HD)) {
                for (int i = 0; i < SHIPPED.scenes().size(); i++) {
                    all.add(Arguments.of(i + 1, language, size));
                }
            }
        }
        return all.stream();
    }

    @Test
    void hasTwelveScenesOfTenMinutesTogether() {
        assertEquals(12, SHIPPED.shown().size());
        assertEquals(600, SHIPPED.durationS());
    }

    @ParameterizedTest
    @MethodSource("slides")
    void isLaidOutWithoutOverlapsAndCuts(int number, Language language, SlideSize size) {
        Scene scene = SHIPPED.scenes().get(number - 1);
        SlideLayout layout = SlideLayout.of(scene, CONTENT, Slides.look(size, language), number, 12);
        BufferedImage image =
                Slides.paint(layout, CONTENT, "%s-%02d-%d".formatted(language.code(), number, size.heightPx()));

        assertEquals(List.of(), layout.problems());
        assertPartsDoNotOverlap(layout);
        assertPlacesAreVisible(layout, scene);
        assertNamesDoNotOverlap(layout);
        assertWordsFit(layout);
        assertNotEmpty(image, layout);
    }

    /// What is said of a province, a city or another basis never stands as its country's.
    @ParameterizedTest
    @EnumSource(names = {"EN", "ES"})
    void everyCellOfTheComparisonSaysWhatItIsOf(Language language) {
        Scene scene = SHIPPED.scenes().get(10);
        SlideLayout layout = SlideLayout.of(scene, CONTENT, Slides.look(SlideSize.HD, language), 11, 12);
        String said = layout.drawing().words().stream()
                .map(words -> words.text().toLowerCase(language.locale()))
                .collect(Collectors.joining(" "));
        FactText text = new FactText(CONTENT.wording(), language);
        for (Panel.Item item : scene.panel().items()) {
            String about = text.about(CONTENT.book().fact(item.fact()).orElseThrow());
            String row = item.group().in(language).toLowerCase(language.locale());
            String wanted = about.toLowerCase(language.locale());
            String rest =
                    wanted.startsWith(row) ? wanted.substring(row.length()).replaceFirst("^, ", "") : wanted;
            assertTrue(said.contains(rest), about);
        }
    }

    /// What the card of a site shows is a fact of its scene: told when it changes, and among the sources.
    @Test
    void theFirstLinesOfASitesCardAreFactsOfItsScene() {
        Scene scene = SHIPPED.scenes().get(6);
        List<String> card = List.of("mx-la-ventana.status", "mx-la-ventana.stage");
        assertTrue(scene.allFacts().containsAll(card), scene.allFacts()::toString);
        Panel.Item thacker = new Panel.Item("", LocalText.EMPTY, LocalText.EMPTY, "us-nv-thacker-pass");
        Panel.Item bare = new Panel.Item("", LocalText.EMPTY, LocalText.EMPTY, "mx-telixtlahuaca");
        Scene others = scene.withPanel(scene.panel().withItems(List.of(thacker, bare)));
        assertEquals(List.of(), CONTENT.book().missing(others.allFacts()), "a stage that nobody tells is not missing");
    }

    /// A ring shows a site that the map has in a cluster; its symbol is explained all the same.
    @Test
    void theLegendExplainsWhatStandsInTheRings() {
        SlideLook look = Slides.look(SlideSize.HD, Language.EN);
        Scene one = SHIPPED.scenes().get(6);
        Scene bare = one.withHighlights(List.of()).withMap(one.map().withLayers(Set.of(Layer.WATER)));
        assertTrue(SlideLayout.of(bare, CONTENT, look, 7, 12).strip().isEmpty());
        Scene ringed = bare.withHighlights(List.of(Highlight.of("mx-la-ventana"), Highlight.of("F-CU-01")));
        SlideLayout layout = SlideLayout.of(ringed, CONTENT, look, 7, 12);
        assertFalse(layout.strip().isEmpty());
        Slides.paint(layout, CONTENT, "legend-of-rings");
    }

    /// Windows and screens that a briefing may be presented on.
    @ParameterizedTest
    @CsvSource({"1024, 700", "1280, 800", "1366, 768", "1920, 1080", "1920, 1200", "2560, 1080", "3840, 2160"})
    void everyHighlightedPlaceIsVisibleOnScreensOfOtherShapes(int width, int height) {
        for (Language language : List.of(Language.EN, Language.ES)) {
            for (Scene scene : SHIPPED.scenes()) {
                SlideLayout layout =
                        SlideLayout.of(scene, CONTENT, Slides.look(new SlideSize(width, height), language), 1, 12);
                assertPartsDoNotOverlap(layout);
                assertPlacesAreVisible(layout, scene);
                assertNamesDoNotOverlap(layout);
                assertFalse(
                        layout.text(SlideText.Role.TITLE).orElseThrow().fit().cut());
                boolean cut = layout.drawing().cut();
                assertFalse(width >= 1280 && cut, width + " x " + height + " leaves out rows of a panel");
                if (width == 1024) {
                    int number = SHIPPED.scenes().indexOf(scene) + 1;
                    Slides.paint(layout, CONTENT, "%s-%02d-small".formatted(language.code(), number));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSectionAndATitleHaveALookOfTheirOwn(Theme theme) {
        Scene plain = SHIPPED.scenes().get(6);
        BufferedImage logo = new BufferedImage(200, 100, BufferedImage.TYPE_INT_ARGB);
        SlideContent dressed = new SlideContent(
                CONTENT.painter(),
                CONTENT.book(),
                CONTENT.wording(),
                new SlideSettings("Secretaría", "Uso interno", logo, LocalDate.of(2026, 11, 23)));
        SlideLook look = new SlideLook(SlideSize.HD, theme, Language.ES);
        List<Rectangle2D> headers = new ArrayList<>();
        for (SceneKind kind : SceneKind.values()) {
            SlideLayout layout = SlideLayout.of(plain.withKind(kind), dressed, look, 7, 12);
            BufferedImage image = Slides.paint(layout, dressed, kind.code() + "-" + theme);
            headers.add(layout.header());
            assertPartsDoNotOverlap(layout);
            assertPlacesAreVisible(layout, plain);
            assertNamesDoNotOverlap(layout);
            assertWordsFit(layout);
            assertTrue(layout.header().contains(layout.logo()));
            boolean band = (image.getRGB(4, 4) & 0xFFFFFF)
                    == (ChartStyle.of(theme).first().getRGB() & 0xFFFFFF);
            assertEquals(kind == SceneKind.SECTION, band);
        }
        assertEquals(3, new HashSet<>(headers).size());
        SlideLayout bare =
                SlideLayout.of(plain.withKind(SceneKind.SECTION).withPanel(Panel.NONE), dressed, look, 7, 12);
        Slides.paint(bare, dressed, "section-without-panel-" + theme);
        assertPartsDoNotOverlap(bare);
    }

    private static void assertPartsDoNotOverlap(SlideLayout layout) {
        List<Rectangle2D> parts = new ArrayList<>(List.of(
                layout.header(), layout.map(), layout.panel(), layout.strip(), layout.caution(), layout.footer()));
        parts.removeIf(Rectangle2D::isEmpty);
        Rectangle2D slide = new Rectangle2D.Double(0, 0, layout.look().size().designWidth(), SlideSize.DESIGN_HEIGHT);
        for (int i = 0; i < parts.size(); i++) {
            assertTrue(slide.contains(shrunk(parts.get(i))), "part " + i + " leaves the slide: " + parts.get(i));
            for (int k = 0; k < i; k++) {
                assertFalse(shrunk(parts.get(i)).intersects(shrunk(parts.get(k))), "parts " + i + " and " + k);
            }
        }
    }

    private static void assertPlacesAreVisible(SlideLayout layout, Scene scene) {
        Set<String> placed = new HashSet<>();
        for (PlacedHighlight highlight : layout.highlights()) {
            placed.add(highlight.id());
            double stem = Math.hypot(highlight.x() - highlight.placeX(), highlight.y() - highlight.placeY());
            assertTrue(stem < 3 * HighlightPlan.RING, highlight.id() + " is far from its place: " + stem);
            assertTrue(layout.map().contains(highlight.ring()), highlight.id() + " is outside the visible map");
            if (highlight.country()) {
                continue;
            }
            assertTrue(layout.map().contains(highlight.label()), highlight.id() + "'s name is outside the map");
        }
        scene.highlights().forEach(highlight -> assertTrue(placed.contains(highlight.id()), highlight.id()));
    }

    private static void assertNamesDoNotOverlap(SlideLayout layout) {
        List<PlacedHighlight> all = layout.highlights();
        assertTrue(layout.map().contains(layout.scaleBar()));
        for (PlacedHighlight one : all) {
            assertFalse(one.label().intersects(layout.scaleBar()), one.id() + "'s name is under the scale bar");
            boolean covered = !one.country() && one.ring().intersects(layout.scaleBar());
            assertFalse(covered, one.id() + " is under the scale bar");
        }
        for (PlacedHighlight one : all) {
            for (PlacedHighlight other : all) {
                if (!one.equals(other)) {
                    assertFalse(one.label().intersects(other.label()), one.id() + " and " + other.id());
                }
                if (!one.equals(other) && one.radius() > 0 && other.radius() > 0) {
                    double far = Math.hypot(one.x() - other.x(), one.y() - other.y());
                    assertTrue(far >= one.radius() + other.radius(), one.id() + "'s ring covers " + other.id());
                }
                boolean covered = !other.country() && one.label().intersects(other.ring());
                assertFalse(covered, one.id() + " covers " + other.id());
            }
        }
    }

    private static void assertWordsFit(SlideLayout layout) {
        List<Rectangle2D> lines = new ArrayList<>();
        for (SlideText text : layout.texts()) {
            assertFalse(text.fit().cut(), text.role() + " is cut: " + text.fit().lines());
            double least = text.role() == SlideText.Role.CREDITS || text.role() == SlideText.Role.PAGE
                    ? FOOTER_LETTERS
                    : LETTERS;
            assertTrue(
                    text.fit().sizePx() >= least,
                    text.role() + " is too small: " + text.fit().sizePx());
            text.lines().forEach(line -> lines.add(line.box()));
        }
        assertTrue(11 * SlidePlan.STRIP_SCALE >= LETTERS, "the legend's letters");
        assertFalse(layout.drawing().cut(), "the panel leaves something out");
        Rectangle2D panel = layout.panel();
        for (Drawing.Words words : layout.drawing().words()) {
            assertTrue(words.sizePx() >= LETTERS, words.text() + " is too small: " + words.sizePx());
            Rectangle2D box = words.box();
            Rectangle2D there = new Rectangle2D.Double(
                    box.getX() + layout.inner().getX(),
                    box.getY() + layout.inner().getY(),
                    box.getWidth(),
                    box.getHeight());
            assertTrue(panel.contains(there), "'" + words.text() + "' leaves the panel");
            lines.add(there);
        }
        for (int i = 0; i < lines.size(); i++) {
            for (int k = 0; k < i; k++) {
                assertFalse(
                        shrunk(lines.get(i)).intersects(shrunk(lines.get(k))), lines.get(i) + " on " + lines.get(k));
            }
        }
    }

    /// The map is more than one colour, and every ring is there.
    private static void assertNotEmpty(BufferedImage image, SlideLayout layout) {
        Rectangle2D map = layout.px(layout.map());
        Set<Integer> colours = new HashSet<>();
        for (int y = (int) map.getY(); y < map.getMaxY() - 1; y += 3) {
            for (int x = (int) map.getX(); x < map.getMaxX() - 1; x += 3) {
                colours.add(image.getRGB(x, y));
            }
        }
        assertTrue(colours.size() > 50, "the map has " + colours.size() + " colours");
        double scale = layout.look().size().scale();
        for (PlacedHighlight highlight : layout.highlights()) {
            if (highlight.radius() > 0) {
                boolean ring = false;
                for (int turn = 0; turn < 72; turn++) {
                    for (double r = highlight.radius() - 6; r <= highlight.radius(); r += 0.5) {
                        int x = (int) ((highlight.x() + r * Math.cos(turn * Math.PI / 36)) * scale);
                        int y = (int) ((highlight.y() + r * Math.sin(turn * Math.PI / 36)) * scale);
                        ring |= (image.getRGB(x, y) & 0xFFFFFF) == 0xFFC400;
                    }
                }
                assertTrue(ring, "no ring round " + highlight.id());
            }
        }
    }

    private static Rectangle2D shrunk(Rectangle2D box) {
        return new Rectangle2D.Double(
                box.getX() + 0.5, box.getY() + 0.5, Math.max(0, box.getWidth() - 1), Math.max(0, box.getHeight() - 1));
    }
}
