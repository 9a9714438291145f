package org.gossan.render.slide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gossan.model.Facts;
import org.gossan.model.Language;
import org.gossan.model.briefing.Briefing;
import org.gossan.model.briefing.BriefingJson;
import org.gossan.model.briefing.Highlight;
import org.gossan.model.briefing.Panel;
import org.gossan.model.briefing.Scene;
import org.junit.jupiter.api.Test;

/// What is no longer there is named, and everything else is shown.
class DamagedBriefingTest {

    private static final SlideContent CONTENT = Slides.content();

    @Test
    void missingPlacesAndFactsAreNamedAndTheRestIsShown() {
        Scene whole = Slides.shipped().scenes().get(1);
        List<Highlight> highlights = new ArrayList<>(whole.highlights());
        highlights.add(Highlight.of("mx-gone"));
        highlights.add(Highlight.of("mx-sonora-lithium-project"));
        List<Panel.Item> items = new ArrayList<>(whole.panel().items());
        items.add(Panel.Item.of("S999"));
        Panel panel = new Panel(
                whole.panel().kind(),
                whole.panel().title(),
                items,
                whole.panel().lines(),
                whole.panel().note(),
                whole.panel().side());
        Scene damaged = whole.withHighlights(highlights).withPanel(panel);

        SlideLayout layout = layout(damaged, CONTENT);

        assertEquals(
                List.of(
                        "mx-gone is no longer in this atlas",
                        "Sonora Lithium Project: no source gives a position",
                        "Fact S999 is no longer in this atlas"),
                layout.problems());
        assertTrue(layout.text(SlideText.Role.PROBLEM).isPresent());
        assertEquals(2, layout.highlights().size());
        assertTrue(
                layout.drawing().words().stream().anyMatch(words -> words.text().contains("S999")));
        assertTrue(
                layout.drawing().words().stream().anyMatch(words -> words.text().contains("94")));
        Slides.paint(layout, CONTENT, "damaged");
    }

    @Test
    void anAtlasWithoutAnyFactStillShowsEveryScene() {
        Facts none = new Facts(
                "2020-01-01", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        SlideContent empty = Slides.content(none);
        for (Scene scene : Slides.shipped().scenes()) {
            SlideLayout layout = layout(scene, empty);
            assertFalse(layout.problems().isEmpty());
            assertTrue(layout.text(SlideText.Role.TITLE).isPresent());
            Slides.paint(layout, empty, "without-facts");
        }
    }

    @Test
    void threeHundredScenesAreReadAndLaidOut() {
        Briefing shipped = Slides.shipped();
        List<Scene> many = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Scene scene = shipped.scenes().get(i % shipped.scenes().size());
            many.add(scene.withId(new UUID(7, i)).withAnnotations(List.of("deleted-drawing")));
        }
        Briefing read = BriefingJson.read(BriefingJson.write(shipped.withScenes(many)));
        assertEquals(300, read.scenes().size());
        for (int i = 0; i < read.scenes().size(); i++) {
            assertEquals(
                    List.of(),
                    SlideLayout.of(read.scenes().get(i), CONTENT, Slides.look(SlideSize.HD, Language.EN), i + 1, 300)
                            .problems());
        }
    }

    @Test
    void aSceneWithTooManyRowsSaysHowManyAreLeftOut() {
        Scene whole = Slides.shipped().scenes().get(1);
        List<Panel.Item> items = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            items.add(Panel.Item.of("S0%02d".formatted(i + 1)));
        }
        Panel panel = new Panel(
                org.gossan.model.briefing.PanelKind.FACTS,
                whole.panel().title(),
                items,
                List.of(),
                whole.panel().note(),
                Panel.Side.RIGHT);
        SlideLayout layout = layout(whole.withPanel(panel), CONTENT);
        assertTrue(layout.drawing().cut());
        assertTrue(
                layout.drawing().words().stream().anyMatch(words -> words.text().matches("and \\d+ more")));
        assertTrue(layout.drawing().height() <= layout.panel().getHeight());
    }

    private static SlideLayout layout(Scene scene, SlideContent content) {
        return SlideLayout.of(scene, content, Slides.look(SlideSize.HD, Language.EN), 1, 1);
    }
}
