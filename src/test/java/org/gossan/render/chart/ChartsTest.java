package org.gossan.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gossan.model.Language;
import org.gossan.model.Theme;
import org.gossan.model.briefing.LocalText;
import org.gossan.model.briefing.Panel;
import org.gossan.model.briefing.PanelKind;
import org.gossan.model.evidence.FactBook;
import org.gossan.model.evidence.FactText;
import org.gossan.render.Screens;
import org.gossan.render.slide.Slides;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChartsTest {

    private static final FactBook BOOK = FactBook.of(Slides.facts());

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyChartFitsItsRoomInEveryLanguage(Theme theme) {
        for (Language language : Language.values()) {
            List<Panel> panels = List.of(
                    panel(PanelKind.BARS, "Rare earths mined", "S002", "S003", "S004", "S005", "S006", "S007", "S071"),
                    panel(PanelKind.RELIANCE, "Import reliance", "S051", "S050", "S049", "S053"),
                    ladder(),
                    panel(PanelKind.RANGES, "China", "S039", "S041", "S042"),
                    panel(PanelKind.TIMELINE, "Sonora", "E005", "E007", "E010", "E015", "E035"),
                    panel(PanelKind.COMPARISON, "", "J-MX-10", "J-CL-10", "J-MX-06", "J-CL-06", "J-US-04"));
            Drawing[] drawings = new Drawing[panels.size()];
            for (int i = 0; i < drawings.length; i++) {
                Drawing drawing = PanelDrawing.of(input(panels.get(i), theme, language), 420, 520);
                drawings[i] = drawing;
                assertFalse(drawing.cut(), panels.get(i).kind() + " " + language);
                assertTrue(drawing.height() <= 520);
                assertWordsStandApart(drawing);
            }
            Color sheet = ChartStyle.of(theme).sheet();
            Screens.paint("charts-" + theme.code() + "-" + language.code(), 1380, 1120, 1, sheet, g -> {
                for (int i = 0; i < drawings.length; i++) {
                    drawings[i].paint(g, 20 + i % 3 * 455, 20 + i / 3 * 550);
                }
            });
        }
    }

    @Test
    void ratesWithAnotherBasisAreNeverDrawnOnTheSameAxis() {
        Drawing drawing =
                PanelDrawing.of(input(panel(PanelKind.BARS, "", "S002", "S039"), Theme.LIGHT, Language.EN), 420, 520);
        long bars =
                drawing.marks().stream().filter(Drawing.Area.class::isInstance).count();
        assertEquals(2, bars);
        assertTrue(drawing.words().stream().anyMatch(words -> words.text().contains("69")));
    }

    @ParameterizedTest
    @EnumSource(
            value = PanelKind.class,
            names = {"BARS", "RANGES"})
    void aNumberIsReadBehindWhatItIsOf(PanelKind kind) {
        Drawing drawing = PanelDrawing.of(input(panel(kind, "", "S002"), Theme.LIGHT, Language.EN), 420, 520);
        List<String> said = drawing.words().stream().map(Drawing.Words::text).toList();
        assertTrue(said.stream().anyMatch(words -> words.startsWith("270,000")), said::toString);
        assertFalse(said.getFirst().startsWith("270,000"), said::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            EN | Fraser ranks, Saskatchewan    | Fraser Investment Attractiveness ranks
            ES | Lugares de Fraser, Saskatchewan | Lugares de Fraser en atractivo para invertir
            FR | Fraser ranks, Saskatchewan    | Fraser Investment Attractiveness ranks
            """)
    void aCellOfAComparisonSaysWhatItIsOfWhereTheFactsOfItsRowDiffer(Language language, String canada, String us) {
        String words = words(inGroup(PanelKind.COMPARISON, "Fraser", "J-MX-10", "J-US-06", "J-CA-08"), language);
        assertTrue(words.contains(canada), words);
        assertTrue(words.contains(us), words);
    }

    @Test
    void factsThatAllGiveTheSameSayItOnceBelowTheHeadingOfTheirRow() {
        String words = words(inGroup(PanelKind.COMPARISON, "Speed", "J-US-05", "J-CA-07"), Language.EN);
        assertEquals(2, words.split("discovery to production, average", -1).length, words);
        String said = words(inGroup(PanelKind.COMPARISON, "Who may explore", "J-US-03", "J-CA-05"), Language.EN);
        assertFalse(said.contains("who may explore"), said);
    }

    @Test
    void aRangeJoinsOnlyFiguresOfTheSameThingInTheSameYear() {
        String different = words(inGroup(PanelKind.RANGES, "Mine", "S039", "S045"), Language.EN);
        assertFalse(different.contains("–"), different);
        assertTrue(different.contains("Mine · share of world mine output (magnet rare earths)"), different);
        String years = words(inGroup(PanelKind.RANGES, "Reliance", "S049", "S050"), Language.EN);
        assertFalse(years.contains("–"), years);
        assertTrue(years.contains("Reliance · 2025"), years);
        String disputed = words(inGroup(PanelKind.RANGES, "Reliance", "S051", "S050"), Language.EN);
        assertTrue(disputed.contains("53–80"), disputed);
    }

    @ParameterizedTest
    @EnumSource(
            value = PanelKind.class,
            names = {"FACTS", "TABLE", "BARS", "RANGES", "VERDICTS"})
    void aQualifierIsNeverLeftOut(PanelKind kind) {
        String words = words(panel(kind, "", "S136", "S123"), Language.EN);
        assertTrue(words.contains("revised · 2024"), words);
        assertTrue(words.contains("estimated · 2025"), words);
    }

    @ParameterizedTest
    @EnumSource(
            value = PanelKind.class,
            names = {"TABLE", "RANGES"})
    void aRowWithoutWordsOfItsOwnSaysWhoseFigureItIs(PanelKind kind) {
        String words = words(panel(kind, "", "S136"), Language.EN);
        assertTrue(words.contains("Mexico"), words);
    }

    @Test
    void anEstimateThatWasRevisedStaysAsAnOutline() {
        Drawing drawing = PanelDrawing.of(
                input(panel(PanelKind.RELIANCE, "", "S051", "S050"), Theme.LIGHT, Language.EN), 420, 520);
        List<Drawing.Line> outlines = drawing.marks().stream()
                .filter(Drawing.Line.class::isInstance)
                .map(Drawing.Line.class::cast)
                .toList();
        assertEquals(1, outlines.size());
        assertTrue(drawing.words().stream().anyMatch(words -> words.text().startsWith("estimated, later revised")));
    }

    @Test
    void relianceOnAnotherThingIsASeriesOfItsOwn() {
        String one = words(panel(PanelKind.RELIANCE, "", "S050", "S049"), Language.EN);
        assertFalse(one.contains("net import reliance"), one);
        String two = words(panel(PanelKind.RELIANCE, "", "S050", "S049", "S052"), Language.EN);
        assertTrue(two.indexOf("· rare earths ·") < two.indexOf("2024"), two);
        assertTrue(two.indexOf("heavy rare earths (yttrium excluded)") > two.indexOf("67 %"), two);
        assertTrue(two.indexOf("heavy rare earths (yttrium excluded)") < two.indexOf("100 %"), two);
    }

    @Test
    void longTextIsWrappedThenSmallerThenCut() {
        String text = "a word and another word and one more word";
        assertEquals(20, TextFit.of(text, Weight.REGULAR, 20, 12, 1000, 1).sizePx());
        TextFit smaller = TextFit.of(text, Weight.REGULAR, 20, 12, 300, 1);
        assertTrue(smaller.sizePx() < 20 && !smaller.cut());
        TextFit cut = TextFit.of(text, Weight.REGULAR, 20, 12, 80, 1);
        assertTrue(cut.cut() && cut.lines().getFirst().endsWith("…"));
        TextFit broken = TextFit.of("Pneumonoultramicroscopicsilicovolcanoconiosis", Weight.BOLD, 20, 20, 100, 9);
        assertFalse(broken.cut());
        for (String line : broken.lines()) {
            assertTrue(TextFit.width(line, Weight.BOLD.font(20)) <= 100);
        }
    }

    @Test
    void coloursAreToldApartInGrey() {
        for (Theme theme : Theme.values()) {
            ChartStyle style = ChartStyle.of(theme);
            assertTrue(contrast(style.ink(), style.sheet()) >= 7, theme + " ink");
            assertTrue(contrast(style.quiet(), style.sheet()) >= 4.5, theme + " quiet");
            assertTrue(contrast(style.warn(), style.sheet()) >= 4.5, theme + " warn");
            assertTrue(contrast(style.warn(), style.caution()) >= 4.5, theme + " caution");
            assertTrue(contrast(style.first(), style.second()) >= 1.9, theme + " bars");
            assertTrue(contrast(style.first(), style.ground()) >= 3, theme + " bar on its ground");
        }
    }

    private static Panel ladder() {
        List<Panel.Item> items = new ArrayList<>();
        for (String site :
                List.of("mx-la-ventana", "mx-buenavista-del-cobre", "mx-telixtlahuaca", "us-nv-thacker-pass")) {
            items.add(new Panel.Item(site + ".status", LocalText.EMPTY, LocalText.EMPTY, site));
        }
        items.add(Panel.Item.of("mx-oaxaca-ree.status"));
        return new Panel(
                PanelKind.LADDER,
                LocalText.of(Language.EN, "Ladder"),
                items,
                List.of(),
                LocalText.EMPTY,
                Panel.Side.RIGHT);
    }

    private static Panel panel(PanelKind kind, String title, String... facts) {
        return new Panel(
                kind,
                LocalText.of(Language.EN, title),
                List.of(facts).stream().map(Panel.Item::of).toList(),
                List.of(),
                LocalText.EMPTY,
                Panel.Side.RIGHT);
    }

    private static Panel inGroup(PanelKind kind, String group, String... facts) {
        return panel(kind, "", facts)
                .withItems(List.of(facts).stream()
                        .map(id -> new Panel.Item(id, LocalText.of(Language.EN, group), LocalText.EMPTY, null))
                        .toList());
    }

    /// Returns all words of a panel, with spaces that break.
    private static String words(Panel panel, Language language) {
        return PanelDrawing.of(input(panel, Theme.LIGHT, language), 900, 900).words().stream()
                .map(words -> words.text().replace('\u00a0', ' '))
                .collect(Collectors.joining(" "));
    }

    private static ChartInput input(Panel panel, Theme theme, Language language) {
        return new ChartInput(panel, BOOK, new FactText(Slides.wording(), language), ChartStyle.of(theme), Map.of());
    }

    private static void assertWordsStandApart(Drawing drawing) {
        List<Drawing.Words> words = drawing.words();
        for (int i = 0; i < words.size(); i++) {
            Rectangle2D box = words.get(i).box();
            assertTrue(
                    box.getMinX() >= -0.5 && box.getMaxX() <= drawing.width() + 0.5,
                    words.get(i).text());
            assertTrue(box.getMaxY() <= drawing.height() + 4, words.get(i).text());
            for (int k = 0; k < i; k++) {
                Rectangle2D other = words.get(k).box();
                Rectangle2D common = box.createIntersection(other);
                assertFalse(
                        common.getWidth() > 1 && common.getHeight() > 1,
                        words.get(i).text() + " on " + words.get(k).text());
            }
        }
    }

    /// Contrast of two colours by their luminance. Source: WCAG 2.2, "contrast ratio".
    private static double contrast(Color a, Color b) {
        double light = Math.max(luminance(a), luminance(b));
        double dark = Math.min(luminance(a), luminance(b));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
