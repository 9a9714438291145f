package org.gossan;

import static org.gossan.DeskPictures.layOut;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ListView;
import org.gossan.atlas.Atlas;
import org.gossan.model.Language;
import org.gossan.model.MapState;
import org.gossan.model.Theme;
import org.gossan.model.edits.FieldRef;
import org.gossan.model.edits.SiteField;
import org.gossan.ui.window.Mode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/// Draws the window while a briefing is composed, to be looked at.
class ComposePicturesTest {

    @TempDir
    Path folder;

    private Atlas atlas;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        atlas = Atlas.open(folder.resolve("atlas"), Path.of("data"));
    }

    @AfterEach
    void close() {
        atlas.close();
    }

    @Test
    void theStripAndTheSceneEditor() throws IOException {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            Language language = theme == Theme.DARK ? Language.ES : Language.EN;
            draw("compose-strip", theme, language, desk -> {});
            draw("compose-scene", theme, language, desk -> {
                choose(desk, 3);
                desk.window().open("scene-editor");
            });
        }
        draw("compose-document", Theme.LIGHT, Language.ES, desk -> desk.window().open("document"));
        BufferedImage approved = draw("compose-changed", Theme.LIGHT, Language.FR, desk -> {
            choose(desk, 4);
            desk.window().open("scene-editor");
            desk.workspace()
                    .editing()
                    .change(
                            edits -> edits.corrections()
                                    .correct(
                                            "mx-la-ventana",
                                            FieldRef.of(SiteField.STATUS),
                                            "producer (2026)",
                                            "visite",
                                            ""),
                            entry -> {},
                            cause -> {
                                throw new AssertionError(cause);
                            });
        });
        assertEquals(DeskPictures.WIDTH, approved.getWidth());
    }

    private static void choose(Desk desk, int scene) {
        layOut(desk);
        if (desk.window().lookup("#scenes") instanceof ListView<?> list) {
            list.getSelectionModel().clearAndSelect(scene);
        }
    }

    private BufferedImage draw(String name, Theme theme, Language language, Consumer<Desk> then) throws IOException {
        MapState state = MapState.opening(DeskPictures.WIDTH, DeskPictures.HEIGHT)
                .withTheme(theme)
                .withLanguage(language);
        return new DeskPictures(atlas, folder).draw(name, state, desk -> {
            desk.window().enter(Mode.BRIEF);
            then.accept(desk);
        });
    }
}
