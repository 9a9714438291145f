package org.gossan.ui.present;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import javafx.scene.image.WritableImage;
import org.gossan.geo.LonLat;
import org.gossan.geo.Viewport;
import org.gossan.geo.WebMercator;
import org.gossan.model.Language;
import org.gossan.model.Theme;
import org.gossan.model.briefing.Scene;
import org.gossan.render.MapContent;
import org.gossan.render.slide.PlacedHighlight;
import org.gossan.render.slide.SlideContent;
import org.gossan.render.slide.SlideLayout;
import org.gossan.render.slide.SlideLook;
import org.gossan.render.slide.SlideSize;
import org.gossan.render.slide.SlideText;
import org.gossan.render.slide.Slides;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;

/// The live map shows in the hole of the slide what the slide shows there.
@ExtendWith(ApplicationExtension.class)
class PreparedTest {

    private static final SlideContent CONTENT = Slides.content();

    @ParameterizedTest
    @CsvSource({"1024, 700", "1280, 720", "1920, 1080"})
    void highlightedSitesOfTheLiveMapStandInTheirRingsAndUnderNothing(int width, int height) {
        MapContent map = CONTENT.painter().content();
        int looked = 0;
        for (Scene scene : Slides.shipped().scenes()) {
            SlideLook look = new SlideLook(new SlideSize(width, height), Theme.LIGHT, Language.ES);
            SlideLayout layout = SlideLayout.of(scene, CONTENT, look, 1, 12);
            WritableImage none = new WritableImage(1, 1);
            Prepared prepared = new Prepared(layout, none, none, 1);
            Viewport live = new Viewport(prepared.camera(), width, height, 1);
            Rectangle2D hole = layout.px(layout.map());
            for (PlacedHighlight highlight : layout.highlights()) {
                int row = map.sites().row(highlight.id());
                LonLat at = row < 0 ? null : map.sites().position(row);
                if (at == null || highlight.radius() == 0) {
                    continue;
                }
                looked++;
                double x = live.screenX(WebMercator.worldX(at.lon()));
                double y = live.screenY(WebMercator.worldY(at.lat()));
                double scale = look.size().scale();
                assertEquals(highlight.placeX() * scale, x, 1, highlight.id());
                assertEquals(highlight.placeY() * scale, y, 1, highlight.id());
                assertTrue(hole.contains(x, y), highlight.id() + " is under the slide");
                assertFalse(layout.px(layout.panel()).contains(x, y), highlight.id() + " is under the panel");
            }
            assertTrue(prepared.reserved().at(prepared.camera()));
            assertFalse(prepared.reserved().tied().isEmpty());
            for (SlideText text : layout.texts()) {
                Rectangle2D box = layout.px(text.box());
                assertTrue(
                        text.lines().isEmpty()
                                || prepared.reserved().fixed().stream().anyMatch(fixed -> fixed.contains(box)),
                        text.role() + " is kept free wherever the map looks");
            }
        }
        assertTrue(looked >= 10, "sites looked at: " + looked);
    }
}
