package org.gossan.render.slide;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.gossan.geo.LonLat;
import org.gossan.model.Facts;
import org.gossan.model.Language;
import org.gossan.model.briefing.Briefing;
import org.gossan.model.briefing.BriefingJson;
import org.gossan.model.briefing.Highlight;
import org.gossan.model.briefing.Panel;
import org.gossan.model.briefing.Scene;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.AnnotationKind;
import org.gossan.render.MapContent;
import org.gossan.render.MapPainter;
import org.gossan.render.drawing.Drawings;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.io.WKTReader;

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
    void moreMissingThanFitsIsCountedAndNoWordIsCut() {
        List<Highlight> gone = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            gone.add(Highlight.of("mx-gone-" + i));
        }
        SlideLayout layout = layout(Slides.shipped().scenes().get(1).withHighlights(gone), CONTENT);
        SlideText told = layout.text(SlideText.Role.PROBLEM).orElseThrow();
        assertFalse(told.fit().cut(), told.words());
        assertTrue(told.words().matches(".*mx-gone-0 is .* · and \\d+ more"), told.words());
        Slides.paint(layout, CONTENT, "damaged-much");
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
                    List.of("Drawing deleted-drawing is no longer in this atlas"),
                    SlideLayout.of(read.scenes().get(i), CONTENT, Slides.look(SlideSize.HD, Language.EN), i + 1, 300)
                            .problems());
        }
    }

    @Test
    void aSceneDrawsItsAnnotationsAndNoOthers() throws Exception {
        Scene whole = Slides.shipped().scenes().get(1);
        LonLat at = new LonLat(whole.map().camera().lon(), whole.map().camera().lat());
        Annotation mine = area(1, at, 6);
        Annotation other = area(2, at, 3);
        MapContent map = CONTENT.painter().content().withDrawings(Drawings.of(List.of(mine, other)));
        SlideContent drawn =
                new SlideContent(new MapPainter(map), CONTENT.book(), CONTENT.wording(), CONTENT.settings());
        int[] none = pixels(whole.withAnnotations(List.of()), drawn, "scene-without-drawings");
        assertArrayEquals(none, pixels(whole.withAnnotations(List.of()), CONTENT, "scene-without-drawings"));
        int[] one = pixels(whole.withAnnotations(List.of(mine.id().toString())), drawn, "scene-with-a-drawing");
        int[] both = pixels(
                whole.withAnnotations(List.of(mine.id().toString(), other.id().toString())),
                drawn,
                "scene-with-two-drawings");
        assertFalse(Arrays.equals(none, one));
        assertFalse(Arrays.equals(one, both));
    }

    private static Annotation area(int id, LonLat at, double degrees) throws Exception {
        String ring = "%1$s %2$s,%3$s %2$s,%3$s %4$s,%1$s %4$s,%1$s %2$s"
                .formatted(at.lon() - degrees, at.lat() - degrees, at.lon() + degrees, at.lat() + degrees);
        Annotation draft = Annotation.of(AnnotationKind.POLYGON, new WKTReader().read("POLYGON((" + ring + "))"));
        return new Annotation(
                new UUID(9, id),
                draft.kind(),
                "",
                "",
                List.of(),
                draft.style().withFill("#0072B2"),
                draft.shape(),
                null,
                List.of(),
                draft.review(),
                "Ana",
                draft.madeAt(),
                draft.changedAt(),
                null);
    }

    private static int[] pixels(Scene scene, SlideContent content, String name) {
        BufferedImage image = Slides.paint(layout(scene, content), content, name);
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
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
