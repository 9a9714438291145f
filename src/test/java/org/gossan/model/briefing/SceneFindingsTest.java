package org.gossan.model.briefing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gossan.model.Language;
import org.gossan.model.Messages;
import org.gossan.model.evidence.FactBook;
import org.gossan.render.slide.Slides;
import org.junit.jupiter.api.Test;

class SceneFindingsTest {

    private static final FactBook BOOK = FactBook.of(Slides.facts());
    private static final UUID DRAWN = new UUID(1, 1);

    @Test
    void nothingIsMissingFromTheShippedBriefing() {
        for (Scene scene : Slides.shipped().scenes()) {
            SceneFindings found = SceneFindings.of(scene, BOOK, id -> false);
            assertEquals(List.of(), found.words(Messages.of(Language.EN)));
            assertEquals(0, found.missing());
        }
    }

    @Test
    void whatIsGoneAndWhatHasChangedIsSaid() {
        Scene scene = Slides.shipped().scenes().get(11);
        Approval approval = scene.approval();
        Map<String, String> then = new java.util.HashMap<>(approval == null ? Map.of() : approval.facts());
        then.put("E054", "something else");
        Scene damaged = scene.withHighlights(
                        List.of(Highlight.of("mx-gone"), Highlight.of("MX"), Highlight.of("F-CU-01")))
                .withFacts(List.of("E054", "S999"))
                .withAnnotations(List.of(DRAWN.toString(), new UUID(2, 2).toString(), "no id"))
                .withApproval(new Approval(java.time.Instant.EPOCH, then));
        SceneFindings found = SceneFindings.of(damaged, BOOK, DRAWN::equals);
        assertEquals(4, found.missing());
        assertEquals(
                List.of(
                        "mx-gone is no longer in this atlas",
                        "Fact S999 is no longer in this atlas",
                        "Drawing " + new UUID(2, 2) + " is no longer in this atlas",
                        "Drawing no id is no longer in this atlas",
                        "1 fact has changed since the scene was approved"),
                found.words(Messages.of(Language.EN)));
    }
}
