package org.gossan.ui.sites;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.gossan.model.Attributed;
import org.gossan.model.Estimate;
import org.gossan.model.Language;
import org.gossan.model.Site;
import org.gossan.model.SiteDetails;
import org.gossan.model.Theme;
import org.gossan.ui.CardStage;
import org.gossan.ui.Tasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class SiteCardTest {

    private CardStage card;

    @Start
    void open(Stage stage) {
        card = new CardStage(Tasks.immediate(), Theme.LIGHT, Language.EN, 780, SiteCard::new);
        card.load();
        stage.setScene(card.scene());
        stage.show();
    }

    @Test
    void theCardShowsOnlyWhileASiteIsSelected(FxRobot robot) {
        assertFalse(card.node("site-card").isVisible());
        robot.interact(() -> card.select("mx-la-ventana"));
        assertTrue(card.node("site-card").isVisible());
        robot.interact(() -> card.select("F-CU-01"));
        assertFalse(card.node("site-card").isVisible());
        robot.interact(() -> card.workspace().select(null));
        assertFalse(card.node("site-card").isManaged());
    }

    @Test
    void aValueShowsItsYearAndItsSource(FxRobot robot) {
        robot.interact(() -> card.select("us-nv-thacker-pass"));
        assertEquals("Reserve", text("card-status"));
        assertEquals("2022", text("card-status-year"));
        assertTrue(words("card-summary").contains("Lithium in Nevada · thacker-pass__1"));
        assertEquals("Lithium Americas / GM", text("card-operator"));
        assertTrue(words("card-summary").contains("unchecked"));
    }

    @Test
    void aStatusOfAnUnknownYearSaysSo(FxRobot robot) {
        robot.interact(() -> card.select("mx-oaxaca-ree"));
        assertEquals("Unknown", text("card-status"));
        assertEquals("year unknown", text("card-status-year"));
    }

    @Test
    void aPotentialAreaSaysThatItIsNoResource(FxRobot robot) {
        robot.interact(() -> card.select("mx-oaxaca-ree"));
        assertTrue(words("card-potential").contains("Potential, no resource estimate"));
        assertTrue(words("card-estimate-list").contains("Potential, no resource estimate"));
        assertFalse(card.has("card-copy-dd"));
    }

    @Test
    void aSiteWithoutAPointSaysSo(FxRobot robot) {
        robot.interact(() -> card.select("us-nv-tonopah-flats"));
        assertTrue(words("card-no-point").contains("No published point"));
        assertFalse(card.has("card-copy-dd"));
        assertFalse(card.has("card-potential"));
    }

    @Test
    void anUnknownErrorIsNotZero(FxRobot robot) {
        robot.interact(() -> card.select("mx-la-ventana"));
        assertEquals("error not known, which is not zero", text("card-error"));
        robot.interact(() -> card.select("us-ca-mountain-pass"));
        assertEquals("2,000\u00a0m", text("card-error"));
    }

    @Test
    void anEstimateStandsAsReportedWithItsConversionsBeside(FxRobot robot) {
        robot.interact(() -> card.select("mx-la-ventana"));
        List<String> words = words("estimate-EST-0062");
        assertTrue(
                words.containsAll(List.of(
                        "Inferred resource",
                        "NI 43-101",
                        "60.153\u00a0Mt at 3,000\u00a0ppm\u00a0Li",
                        "cut-off 2,000\u00a0ppm\u00a0Li",
                        "January 2013, date of the report · not said whether it includes reserves",
                        "NI 43-101 technical reports, machine-extracted · 02d368b9e09e, p.\u00a05",
                        "Checked in a machine extraction, not compared with the report")),
                words.toString());
        assertEquals(
                "Converted: 0.646\u00a0%\u00a0Li₂O (×\u00a02.153); 1.60\u00a0%\u00a0LCE (×\u00a05.323)",
                text("converted-EST-0062"));
    }

    @Test
    void anEstimateWithoutACodeIsWarnedOf(FxRobot robot) {
        robot.interact(() -> card.select("us-ca-mountain-pass"));
        assertTrue(words("estimate-EST-0232").contains("no reporting code"));
        assertTrue(words("estimate-EST-0233").contains("code not known"));
    }

    @Test
    void elementGradesAreNotPassedOffAsOxides(FxRobot robot) {
        robot.interact(() -> card.select("us-ca-mountain-pass"));
        assertTrue(words("estimate-EST-0236")
                .contains("Sum of elements, not TREO: not converted, not comparable with oxide grades."));
        assertTrue(words("estimate-EST-0232").contains("Rare-earth oxides (REO/TREO), as reported."));
    }

    @Test
    void theNewestFigureOfACommodityComesFirst(FxRobot robot) {
        robot.interact(() -> card.select("us-ca-mountain-pass"));
        List<String> order = card.shown().stream()
                .map(Node::getId)
                .filter(id -> id != null && id.startsWith("estimate-"))
                .toList();
        assertEquals("estimate-EST-0236", order.getFirst());
        assertEquals("estimate-EST-0232", order.getLast());
    }

    @Test
    void recordsShowHowFarTheyDisagree(FxRobot robot) {
        robot.interact(() -> card.select("mx-la-ventana"));
        assertEquals("point shown", text("record-distance-1"));
        assertEquals("192,410\u00a0m", text("record-distance-2"));
        assertTrue(card.node("record-distance-2").getStyleClass().contains("distance-rejected"));
        assertTrue(words("card-record-list").contains("published point rejected"));
        assertEquals("One point was looked at and not used. The place has 2 spellings.", text("card-disagreement"));
    }

    @Test
    void aRecordWithoutAPointIsToldFromOneThatCannotBeCompared(FxRobot robot) {
        robot.interact(() -> card.select("us-nv-thacker-pass"));
        assertTrue(words("card-record-list").contains("no point"));
        robot.interact(() -> card.select("mx-sonora-lithium-project"));
        assertFalse(words("card-record-list").contains("no point"));
        assertTrue(card.has("record-copy-1"));
    }

    @Test
    void everyValueNobodyCheckedIsMarked(FxRobot robot) {
        forEverySite(robot, Language.EN, site -> {
            long unchecked = Stream.of(site.status(), site.stage(), site.operator())
                    .filter(value -> value != null && value.unchecked())
                    .map(Attributed.class::cast)
                    .count();
            long marks =
                    words("card-summary").stream().filter("unchecked"::equals).count();
            assertTrue(marks >= unchecked, site.id() + " has " + unchecked + " unchecked values, marks " + marks);
        });
    }

    @Test
    void everyFigureRecordAndSourceOfEverySiteIsThere(FxRobot robot) {
        forEverySite(robot, Language.EN, site -> {
            SiteDetails details = CardStage.details(site.id());
            assertAll(
                    site.id(),
                    () -> assertEquals(site.name(), text("card-name")),
                    () -> assertTrue(
                            details.estimates().stream().map(Estimate::id).allMatch(id -> card.has("estimate-" + id))),
                    () -> assertEquals(
                            details.records().size(),
                            card.scene().getRoot().lookupAll(".record").size()),
                    () -> assertTrue(
                            details.sources().keySet().stream().allMatch(id -> card.has("card-copy-citation-" + id))));
        });
    }

    @ParameterizedTest
    @EnumSource
    void noTextIsCutOffInAnyLanguage(Language language, FxRobot robot) {
        List<String> cut = new ArrayList<>();
        forEverySite(robot, language, site -> {
            Node pane = card.node("site-card");
            double right = pane.localToScene(pane.getLayoutBounds()).getMaxX();
            for (Node node : card.shown()) {
                if (node instanceof Label label && !label.getText().isEmpty() && cutOff(label, right)) {
                    cut.add(site.id() + ": " + label.getText());
                }
                if (node instanceof Text text
                        && text.localToScene(text.getLayoutBounds()).getMaxX() > right) {
                    cut.add(site.id() + ": " + text.getText());
                }
            }
        });
        assertEquals(List.of(), cut);
    }

    @Test
    void aButtonCopiesThePosition(FxRobot robot) {
        robot.interact(() -> card.select("mx-la-ventana"));
        robot.interact(() -> ((Button) card.node("card-copy-utm")).fire());
        String copied =
                robot
                        .from(card.scene().getRoot())
                        .lookup("#card-position-fields")
                        .queryParent()
                        .lookupAll(".label")
                        .stream()
                        .map(label -> ((Label) label).getText())
                        .filter(text -> text.startsWith("12R"))
                        .findFirst()
                        .orElseThrow()
                        .replace('\u00a0', ' ');
        robot.interact(() -> assertEquals(copied, Clipboard.getSystemClipboard().getString()));
        assertEquals("Copied: " + copied, card.workspace().noticeProperty().get());
    }

    @Test
    void escapeAndTheCrossTakeTheSelectionAway(FxRobot robot) {
        robot.interact(() -> {
            card.select("mx-la-ventana");
            card.node("site-card").requestFocus();
        });
        robot.push(KeyCode.ESCAPE);
        assertEquals(null, card.workspace().map().selection());
        robot.interact(() -> {
            card.select("mx-la-ventana");
            ((Button) card.node("site-card-close")).fire();
        });
        assertEquals(null, card.workspace().map().selection());
    }

    @Test
    void whatGetsTheKeyboardScrollsIntoView(FxRobot robot) {
        robot.interact(() -> card.select("us-ca-mountain-pass"));
        ScrollPane scroll = (ScrollPane) card.node("site-card-scroll");
        assertEquals(0, scroll.getVvalue());
        robot.interact(() -> card.node("record-copy-1").requestFocus());
        robot.interact(card::layOut);
        Node copy = card.node("record-copy-1");
        double at = copy.localToScene(copy.getLayoutBounds()).getCenterY();
        double top = scroll.localToScene(scroll.getLayoutBounds()).getMinY();
        double bottom = scroll.localToScene(scroll.getLayoutBounds()).getMaxY();
        assertTrue(at > top && at < bottom, at + " is not between " + top + " and " + bottom);
    }

    @Test
    void everyControlHasAName(FxRobot robot) {
        robot.interact(() -> {
            card.select("us-nv-thacker-pass");
            expandAll();
        });
        for (Node node : card.shown()) {
            if (node instanceof Button button) {
                assertNotNull(button.getAccessibleText(), String.valueOf(button.getId()));
                assertFalse(button.getAccessibleText().isBlank(), String.valueOf(button.getId()));
            }
        }
        assertEquals("Thacker Pass", card.node("site-card-scroll").getAccessibleText());
    }

    @Test
    void theCardSpeaksTheLanguageAtOnceAndStaysAsFolded(FxRobot robot) {
        robot.interact(() -> {
            card.select("mx-la-ventana");
            ((TitledPane) card.node("card-records")).setExpanded(false);
            card.workspace().update(state -> state.withLanguage(Language.ES));
            card.layOut();
        });
        assertEquals("Recurso", text("card-status"));
        assertFalse(((TitledPane) card.node("card-records")).isExpanded());
        assertTrue(((TitledPane) card.node("card-estimates")).isExpanded());
    }

    @Test
    void anAnswerThatComesTooLateIsNotShown(FxRobot robot) {
        Deque<Runnable> waiting = new ArrayDeque<>();
        robot.interact(() -> {
            card = new CardStage(Tasks.on(waiting::add), Theme.LIGHT, Language.EN, 780, SiteCard::new);
            card.load();
            card.workspace().select("mx-la-ventana");
            card.workspace().select("us-ca-mountain-pass");
            card.workspace().select(null);
            while (!waiting.isEmpty()) {
                waiting.remove().run();
            }
        });
        assertFalse(card.node("site-card").isVisible());
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            mx-la-ventana,            LIGHT, EN, 780
            us-nv-thacker-pass,       DARK,  EN, 2900
            us-ca-mountain-pass,      LIGHT, FR, 3900
            mx-oaxaca-ree,            LIGHT, ES, 960
            mx-oaxaca-ree,            DARK,  FR, 960
            us-nv-tonopah-flats,      LIGHT, EN, 1500
            mx-sonora-lithium-project,DARK,  ES, 4200
            ca-nt-nechalacho,         LIGHT, ES, 3900
            mx-mesa-central-salares,  LIGHT, FR, 1400
            mx-telixtlahuaca,         DARK,  ES, 1600
            mx-buenavista-del-cobre,  DARK,  FR, 780
            """)
    void picturesOfCardsAreWritten(String id, Theme theme, Language language, double height, FxRobot robot) {
        robot.interact(() -> {
            card = new CardStage(Tasks.immediate(), theme, language, height, SiteCard::new);
            card.load();
            card.workspace().select(id);
            if (height > 900) {
                expandAll();
            }
            card.picture("card-" + id + "-" + theme.code() + "-" + language.code());
        });
        assertTrue(card.node("site-card").isVisible());
    }

    /// Lays out the card of every site, all sections open, on a scene that is not painted.
    private void forEverySite(FxRobot robot, Language language, Consumer<Site> check) {
        robot.interact(() -> {
            card = new CardStage(Tasks.immediate(), Theme.LIGHT, language, 780, SiteCard::new);
            card.load();
            card.select("mx-la-ventana");
            expandAll();
            for (Site site : CardStage.FACTS.sites()) {
                card.select(site.id());
                check.accept(site);
            }
        });
    }

    private void expandAll() {
        card.layOut();
        card.scene().getRoot().lookupAll(".card-section").forEach(section -> ((TitledPane) section).setExpanded(true));
        card.layOut();
    }

    private static boolean cutOff(Label label, double right) {
        double needed = label.isWrapText() ? label.prefHeight(label.getWidth()) : label.prefHeight(-1);
        boolean low = label.getHeight() + 0.5 < needed;
        boolean narrow = !label.isWrapText() && label.getWidth() + 0.5 < label.prefWidth(-1);
        return low || narrow || label.localToScene(label.getLayoutBounds()).getMaxX() > right;
    }

    private String text(String id) {
        Node node = card.node(id);
        return node instanceof Text text ? text.getText() : ((Label) node).getText();
    }

    /// Returns all texts below a node.
    private List<String> words(String id) {
        Node node = card.node(id);
        List<String> words = new ArrayList<>();
        for (Node below : node.lookupAll("*")) {
            if (below instanceof Label label) {
                words.add(label.getText());
            } else if (below instanceof Text text) {
                words.add(text.getText());
            }
        }
        return words;
    }
}
