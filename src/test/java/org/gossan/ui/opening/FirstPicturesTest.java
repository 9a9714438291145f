package org.gossan.ui.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gossan.geo.Camera;
import org.gossan.geo.Viewport;
import org.gossan.model.Language;
import org.gossan.model.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstPicturesTest {

    @TempDir
    private Path folder;

    private Path facts;
    private FirstPictures pictures;
    private OpeningPicture spanish;

    @BeforeEach
    void keep() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        facts = Files.writeString(data.resolve("sites.csv"), "id,name");
        pictures = new FirstPictures(folder.resolve("deep/opening"), data);
        Viewport view = new Viewport(new Camera(-110, 29, 5), 1006 + 192, 720 + 192, 1);
        spanish = OpeningLayout.first(Theme.LIGHT).with(view, new int[view.deviceWidth() * view.deviceHeight()]);
        pictures.write(Language.ES, spanish);
    }

    @Test
    void everyLanguageHasItsOwn() {
        assertEquals(Optional.of(spanish), pictures.read(Language.ES));
        assertEquals(Optional.empty(), pictures.read(Language.EN));
    }

    @Test
    void otherFactsMakeThemUntrue() throws IOException {
        Files.writeString(facts, "id,name\nmx-1,La Ventana");
        assertEquals(Optional.empty(), pictures.read(Language.ES));
    }

    @Test
    void aFolderThatIsNotThereHasNone() {
        assertEquals(Optional.empty(), new FirstPictures(folder.resolve("none"), folder).read(Language.ES));
    }
}
