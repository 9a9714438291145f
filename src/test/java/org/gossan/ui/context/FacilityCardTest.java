package org.gossan.ui.context;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.gossan.model.Facility;
import org.gossan.model.FacilityKind;
import org.gossan.model.Language;
import org.gossan.model.Layer;
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
class FacilityCardTest {

    private CardStage card;

    @Start
    void open(Stage stage) {
        card = new CardStage(Tasks.immediate(), Theme.LIGHT, Language.EN, 780, FacilityCard::new);
        card.load();
        stage.setScene(card.scene());
        stage.show();
    }

    @Test
    void theCardShowsOnlyWhileAFacilityIsSelected(FxRobot robot) {
        assertFalse(card.node("facility-card").isVisible());
        robot.interact(() -> card.select("F-CU-01"));
        assertTrue(card.node("facility-card").isVisible());
        robot.interact(() -> card.select("mx-la-ventana"));
        assertFalse(card.node("facility-card").isVisible());
    }

    @Test
    void aCapacityStandsWithItsBasisYearAndMark(FxRobot robot) {
        robot.interact(() -> card.select("F-CU-01"));
        assertEquals("300\u00a0thousand t/yr refined", text("facility-capacity"));
        List<String> words = words("facility-summary");
        assertTrue(
                words.containsAll(List.of("2024", "unchecked", "Meaning: nameplate", "Operating")), words.toString());
    }

    @Test
    void theFigureOfAPortIsADepth(FxRobot robot) {
        robot.interact(() -> card.select("F-PO-US11"));
        assertTrue(words("facility-summary").contains("Channel depth"));
        assertEquals("12.5\u00a0m", text("facility-capacity"));
        assertFalse(words("facility-summary").contains("Capacity"));
    }

    @Test
    void aProspectMarkerIsNoDeposit(FxRobot robot) {
        robot.interact(() -> card.select("F-PX-01"));
        assertTrue(words("facility-card").contains("An indication, not a deposit"));
    }

    @Test
    void aPointThatIsOnlyATownSaysSo(FxRobot robot) {
        Facility inTown = CardStage.FACTS.facilities().stream()
                .filter(facility -> facility.townLevel() && facility.kind() != FacilityKind.PROSPECT)
                .findFirst()
                .orElseThrow();
        robot.interact(() -> card.select(inTown.id()));
        assertTrue(words("facility-card").contains("The point is only a town or locality"));
    }

    @Test
    void everyFacilityHasItsWholeCard(FxRobot robot) {
        forEveryFacility(robot, Language.EN, facility -> {
            assertEquals(facility.name(), text("facility-name"));
            List<String> words = words("facility-card");
            assertTrue(words.contains(facility.id()), facility.id());
            assertEquals(
                    facility.citation().status().contains("unchecked"),
                    words.stream().anyMatch(word -> word.equals("unchecked"))
                            && facility.citation().unchecked(),
                    facility.id());
        });
    }

    @Test
    void escapeTakesTheSelectionAway(FxRobot robot) {
        robot.interact(() -> {
            card.select("F-CU-01");
            card.node("facility-card").requestFocus();
        });
        robot.push(KeyCode.ESCAPE);
        assertEquals(null, card.workspace().map().selection());
    }

    @ParameterizedTest
    @EnumSource
    void noTextIsCutOffInAnyLanguage(Language language, FxRobot robot) {
        List<String> cut = new ArrayList<>();
        forEveryFacility(robot, language, facility -> {
            Node pane = card.node("facility-card");
            double right = pane.localToScene(pane.getLayoutBounds()).getMaxX();
            for (Node node : card.shown()) {
                if (node instanceof Label label
                        && !label.getText().isEmpty()
                        && (label.getHeight() + 0.5 < label.prefHeight(label.getWidth())
                                || label.localToScene(label.getLayoutBounds()).getMaxX() > right)) {
                    cut.add(facility.id() + ": " + label.getText());
                }
            }
        });
        assertEquals(List.of(), cut);
    }

    @Test
    void aKindIsShownAndHiddenAndBringsItsLayer(FxRobot robot) {
        open(robot, Theme.LIGHT, Language.EN, 320, "facility-layers");
        assertFalse(box("facilities-layer").isSelected());
        robot.interact(() -> box("facility-kind-port").fire());
        assertTrue(card.workspace().map().layers().contains(Layer.FACILITIES));
        assertEquals(Set.of(FacilityKind.PORT), card.workspace().map().facilityKinds());
        assertTrue(box("facilities-layer").isIndeterminate());
        robot.interact(() -> box("facility-kind-port").fire());
        assertFalse(card.workspace().map().layers().contains(Layer.FACILITIES));
    }

    @Test
    void theWholeLayerIsShownAndHidden(FxRobot robot) {
        open(robot, Theme.LIGHT, Language.EN, 320, "facility-layers");
        robot.interact(() -> box("facilities-layer").fire());
        assertEquals(EnumSet.allOf(FacilityKind.class), card.workspace().map().facilityKinds());
        assertTrue(box("facility-kind-mine").isSelected());
        robot.interact(() -> box("facilities-layer").fire());
        assertFalse(card.workspace().map().layers().contains(Layer.FACILITIES));
        assertFalse(box("facility-kind-mine").isSelected());
    }

    @ParameterizedTest
    @EnumSource
    void theNamesOfLayersWrapInANarrowPanel(Language language, FxRobot robot) {
        open(robot, Theme.LIGHT, language, 420, "facility-layers");
        robot.interact(card::layOut);
        long boxes = card.shown().stream()
                .filter(CheckBox.class::isInstance)
                .map(CheckBox.class::cast)
                .filter(box -> box.isWrapText() || box.getWidth() + 0.5 >= box.prefWidth(-1))
                .filter(box -> box.getHeight() + 0.5 >= box.prefHeight(box.getWidth()))
                .count();
        assertEquals(1 + FacilityKind.values().length, boxes);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            F-CU-01,         LIGHT, EN, 780
            F-PX-01,         LIGHT, ES, 820
            F-PO-US11,       DARK,  FR, 780
            F-RE-07,         DARK,  ES, 900
            facility-layers, LIGHT, FR, 300
            facility-layers, DARK,  ES, 300
            """)
    void picturesOfFacilitiesAreWritten(String id, Theme theme, Language language, double height, FxRobot robot) {
        open(robot, theme, language, height, id);
        robot.interact(() -> card.picture("card-" + id + "-" + theme.code() + "-" + language.code()));
        assertEquals(id.startsWith("F-"), card.has("facility-name"));
    }

    /// Lays out the card of every facility on a scene that is not painted.
    private void forEveryFacility(FxRobot robot, Language language, Consumer<Facility> check) {
        open(robot, Theme.LIGHT, language, 780, "F-CU-01");
        robot.interact(() -> CardStage.FACTS.facilities().forEach(facility -> {
            card.select(facility.id());
            check.accept(facility);
        }));
    }

    private void open(FxRobot robot, Theme theme, Language language, double height, String id) {
        robot.interact(() -> {
            card = new CardStage(
                    Tasks.immediate(),
                    theme,
                    language,
                    height,
                    workspace -> id.startsWith("F-") ? new FacilityCard(workspace) : layers(workspace));
            card.load();
            card.select(id);
        });
    }

    private static Region layers(org.gossan.ui.Workspace workspace) {
        Region pane = new FacilityLayersPane(workspace);
        pane.setMaxWidth(240);
        return pane;
    }

    private CheckBox box(String id) {
        return (CheckBox) card.node(id);
    }

    private String text(String id) {
        Node node = card.node(id);
        return node instanceof Text text ? text.getText() : ((Label) node).getText();
    }

    private List<String> words(String id) {
        List<String> words = new ArrayList<>();
        for (Node below : card.node(id).lookupAll("*")) {
            if (below instanceof Label label) {
                words.add(label.getText());
            } else if (below instanceof Text text) {
                words.add(text.getText());
            }
        }
        return words;
    }
}
