package org.gossan.model.briefing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gossan.geo.Box;
import org.gossan.geo.Camera;
import org.gossan.geo.LonLat;
import org.gossan.model.Confidence;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.FacilityKind;
import org.gossan.model.Language;
import org.gossan.model.Layer;
import org.gossan.model.MapState;
import org.gossan.model.SiteFilter;
import org.gossan.model.Theme;
import org.gossan.model.Values;
import org.gossan.render.slide.Slides;
import org.junit.jupiter.api.Test;

class BriefingJsonTest {

    private static final MapState EVERYTHING_SET = new MapState(
            new Camera(-109.1, 29.8, 7.25),
            Theme.DARK,
            Set.of(Layer.SITES, Layer.LABELS),
            Set.of(FacilityKind.PORT),
            new SiteFilter(
                    "clay",
                    Set.of("LI"),
                    Set.of(DevelopmentStatus.RESOURCE),
                    Set.of("Lacustrine clay lithium"),
                    Set.of("MX"),
                    Set.of("MX-SON"),
                    Set.of("usgs-usmin"),
                    Set.of(Confidence.A),
                    new SiteFilter.Near(new LonLat(-109, 30), 50),
                    new Box(-115, 26, -108, 32),
                    "status_year > 2000"),
            "mx-la-ventana",
            Language.EN,
            Values.PUBLISHED);

    @Test
    void aSceneWithEverythingComesBackTheSame() {
        LocalText two = LocalText.of(Language.EN, "One\nline").with(Language.ES, "Una línea «así»");
        Panel panel = new Panel(
                PanelKind.TIMELINE,
                two,
                List.of(new Panel.Item("E001", two, two, "F-RE-15"), Panel.Item.of("E002")),
                List.of(Panel.Item.of("S001")),
                two,
                Panel.Side.FOOT);
        Scene scene = new Scene(
                UUID.fromString("00000000-0000-0000-0000-000000000012"),
                SceneKind.SECTION,
                new Scene.Words(two, two, two, two),
                45,
                true,
                EVERYTHING_SET,
                true,
                List.of(new Highlight("mx-la-ventana", two), Highlight.of("MX-SON")),
                List.of("S001", "E001"),
                panel,
                List.of("drawing"),
                Transition.FADE,
                new Approval(Instant.parse("2026-11-23T10:00:00Z"), Map.of("S001", "1 t · 2025 · A")));
        assertEquals(scene, BriefingJson.readScene(BriefingJson.writeScene(scene)));
    }

    @Test
    void theShippedBriefingComesBackTheSame() {
        Briefing shipped = Slides.shipped();
        String json = BriefingJson.write(shipped);
        assertEquals(shipped, BriefingJson.read(json));
        assertEquals(json, BriefingJson.write(BriefingJson.read(json)));
    }

    @Test
    void whatANewerProgramWroteIsReadAsFarAsItIsUnderstood() {
        Scene scene = BriefingJson.readScene(
                """
                {"id":"not a uuid","kind":"hologram","title":"Plain","duration_s":-5,"hologram":{"depth":3},
                 "map":{"lon":-300,"lat":"north","zoom":99,"layers":["sites","smells"],"theme":"sepia"},
                 "panel":{"kind":"orchestra","items":["S001",{"fact":"S002","tempo":90}]},
                 "highlights":["mx-la-ventana",{"id":""},{"label":{"en":"nowhere"}}],"transition":"teleport"}
                """);
        assertEquals(SceneKind.SCENE, scene.kind());
        assertEquals("Plain", scene.words().title().in(Language.ES));
        assertEquals(0, scene.durationS());
        assertEquals(-180, scene.map().camera().lon());
        assertEquals(Camera.MAX_ZOOM, scene.map().camera().zoom());
        assertEquals(Set.of(Layer.SITES), scene.map().layers());
        assertEquals(List.of("S001", "S002"), scene.panel().facts());
        assertEquals(PanelKind.FACTS, scene.panel().kind());
        assertEquals(List.of(Highlight.of("mx-la-ventana")), scene.highlights());
        assertEquals(Transition.FLY, scene.transition());
    }

    @Test
    void whatIsNoBriefingIsRefusedWithAReason() {
        assertThrows(IllegalArgumentException.class, () -> BriefingJson.read("{\"id\":"));
        assertThrows(IllegalArgumentException.class, () -> BriefingJson.read("{\"id\":\"x\"}"));
        assertThrows(IllegalArgumentException.class, () -> BriefingJson.read("[]"));
    }

    @Test
    void aMissingLanguageFallsBackToEnglishThenToAny() {
        LocalText both = LocalText.of(Language.ES, "hola").with(Language.EN, "hello");
        assertEquals("hello", both.in(Language.FR));
        assertEquals("hola", LocalText.of(Language.ES, "hola").in(Language.FR));
        assertEquals("", LocalText.EMPTY.in(Language.EN));
        assertEquals(LocalText.of(Language.EN, "hello"), both.with(Language.ES, " "));
    }
}
