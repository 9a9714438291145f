package org.gossan.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gossan.geo.Camera;
import org.gossan.model.Language;
import org.gossan.model.Layer;
import org.gossan.model.MapState;
import org.gossan.model.Theme;
import org.gossan.render.FactsSites;
import org.gossan.render.MapContent;
import org.gossan.render.MapFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SnapshotTest {

    private static final MapContent CONTENT = FactsSites.on(FactsSites.basemap());
    private static final SnapshotOptions OPTIONS =
            new SnapshotOptions(1280, 800, 96, "", LocalDate.of(2026, 11, 23), true);
    private static final MapState SONORA =
            MapState.opening(1280, 800).withCamera(new Camera(-110.5, 29.5, 7)).withLayers(EnumSet.allOf(Layer.class));

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({"96, 1280, 800, 3780", "192, 2560, 1600, 7559", "48, 640, 400, 1890"})
    void aPictureHasItsPixelsAndItsResolution(int dpi, int width, int height, int perMetre) throws IOException {
        Path file = folder.resolve("map.png");
        Snapshot.write(
                file, SONORA, CONTENT, new SnapshotOptions(1280, 800, dpi, "", LocalDate.of(2026, 11, 23), true));
        BufferedImage image = ImageIO.read(file.toFile());
        assertEquals(width, image.getWidth());
        assertEquals(height, image.getHeight());
        assertEquals(Integer.toString(perMetre), pixelsPerMetre(file));
    }

    @ParameterizedTest
    @EnumSource
    void picturesAndPagesAreKeptForLooking(Language language) throws IOException {
        Path screens = Files.createDirectories(Path.of("target", "screens"));
        for (Theme theme : Theme.values()) {
            MapState state = SONORA.withTheme(theme).withLanguage(language);
            String name = "snapshot-sonora-" + theme.code() + "-" + language.code();
            MapFrame.Summary png = Snapshot.write(screens.resolve(name + ".png"), state, CONTENT, OPTIONS);
            MapFrame.Summary pdf = Snapshot.write(screens.resolve(name + ".pdf"), state, CONTENT, OPTIONS);
            assertEquals(png, pdf);
        }
    }

    @Test
    void theOpeningMapIsKeptForLooking() throws IOException {
        Path screens = Files.createDirectories(Path.of("target", "screens"));
        MapFrame.Summary summary = Snapshot.write(
                screens.resolve("snapshot-opening.png"),
                MapState.opening(1600, 1000),
                CONTENT,
                SnapshotOptions.of(1600, 1000, 96));
        assertEquals(CONTENT.sites().size(), summary.counts().total());
    }

    @Test
    void aPageIsAsLargeAsItsPixelsAt96ToTheInch() throws IOException {
        try (PDDocument page = page(SONORA)) {
            assertEquals(1280 * 0.75f, page.getPage(0).getMediaBox().getWidth(), 0.01);
            assertEquals(800 * 0.75f, page.getPage(0).getMediaBox().getHeight(), 0.01);
        }
    }

    @Test
    void textOnAPageIsTextInEmbeddedFonts() throws IOException {
        try (PDDocument page = page(SONORA.withLanguage(Language.ES))) {
            String text = new PDFTextStripper().getText(page);
            for (String words : List.of(
                    "Litio, tierras raras y cobre",
                    "El Crestón",
                    "potencial, sin estimación de recursos",
                    "km",
                    "23 de noviembre de 2026",
                    "GeoNames (CC BY 4.0)",
                    "no es una reserva")) {
                assertTrue(text.replaceAll("\\s+", " ").contains(words), words + " in " + text);
            }
            Set<PDFont> fonts = fonts(page.getPage(0).getResources());
            assertFalse(fonts.isEmpty());
            for (PDFont font : fonts) {
                assertTrue(font.isEmbedded() && font.getName().contains("SourceSans"), font.getName());
            }
        }
    }

    @Test
    void aPageHasShapesAndNoPictures() throws IOException {
        try (PDDocument page = page(SONORA)) {
            assertEquals(0, images(page.getPage(0).getResources()));
        }
    }

    @Test
    void aPageLooksLikeThePicture() throws IOException {
        Path file = folder.resolve("map.png");
        Snapshot.write(file, SONORA, CONTENT, OPTIONS);
        BufferedImage picture = ImageIO.read(file.toFile());
        try (PDDocument document = page(SONORA)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 96);
            int off = 0;
            for (int y = 0; y < 800; y++) {
                for (int x = 0; x < 1280; x++) {
                    int difference = (picture.getRGB(x, y) >> 8 & 255) - (page.getRGB(x, y) >> 8 & 255);
                    off += Math.abs(difference) > 70 ? 1 : 0;
                }
            }
            assertTrue(off < 1280 * 800 * 0.02, off + " pixels differ: edges of lines and letters only");
        }
    }

    @Test
    void noFurnitureLeavesTheWholePictureToTheMap() throws IOException {
        SnapshotOptions bare = new SnapshotOptions(400, 300, 96, "", LocalDate.of(2026, 11, 23), false);
        Path file = folder.resolve("bare.png");
        Snapshot.write(file, SONORA, CONTENT, bare);
        BufferedImage image = ImageIO.read(file.toFile());
        MapFrame frame = new org.gossan.render.MapPainter(CONTENT)
                .paint(SONORA, new org.gossan.geo.Viewport(SONORA.camera(), 400, 300, 1));
        assertArrayEquals(frame.argb(), image.getRGB(0, 0, 400, 300, null, 0, 400));
    }

    @Test
    void aMissingFolderIsNamed() {
        Path file = folder.resolve("nowhere").resolve("map.png");
        SnapshotException e =
                assertThrows(SnapshotException.class, () -> Snapshot.write(file, SONORA, CONTENT, OPTIONS));
        assertTrue(
                String.valueOf(e.getMessage())
                        .contains(folder.resolve("nowhere").toString()),
                e.getMessage());
        assertTrue(String.valueOf(e.getMessage()).contains("does not exist"), e.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"map.webp", "map", "map.jpg"})
    void anotherEndingIsRefused(String name) throws IOException {
        assertThrows(SnapshotException.class, () -> Snapshot.write(folder.resolve(name), SONORA, CONTENT, OPTIONS));
        assertEquals(List.of(), files());
    }

    @Test
    void aPictureTooLargeForMemoryIsRefused() {
        SnapshotOptions huge = SnapshotOptions.of(20_000, 20_000, 96);
        SnapshotException e = assertThrows(
                SnapshotException.class, () -> Snapshot.write(folder.resolve("map.png"), SONORA, CONTENT, huge));
        assertTrue(String.valueOf(e.getMessage()).contains("400"), e.getMessage());
    }

    @Test
    void aFailureLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("map.png"), "old");
        assertThrows(
                SnapshotException.class,
                () -> SafeFile.write(file, org.gossan.model.Messages.of(Language.EN), out -> {
                    out.write(new byte[100_000]);
                    throw new IOException("No space left on device");
                }));
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("map.png"), files());
    }

    @Test
    void aFullDiskIsSaidInOneSentence() {
        SnapshotException e = assertThrows(
                SnapshotException.class,
                () -> SafeFile.write(folder.resolve("map.pdf"), org.gossan.model.Messages.of(Language.ES), out -> {
                    throw new IOException("No space left on device");
                }));
        assertTrue(
                String.valueOf(e.getMessage())
                        .endsWith("el disco está lleno. No se cambió nada; libere espacio e" + " inténtelo de nuevo."),
                e.getMessage());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private PDDocument page(MapState state) throws IOException {
        Path file = folder.resolve("map.pdf");
        Snapshot.write(file, state, CONTENT, OPTIONS);
        return Loader.loadPDF(Files.readAllBytes(file));
    }

    private static Set<PDFont> fonts(PDResources resources) throws IOException {
        Set<PDFont> fonts = new HashSet<>();
        for (COSName name : resources.getFontNames()) {
            fonts.add(resources.getFont(name));
        }
        for (COSName name : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            if (object instanceof PDFormXObject form && form.getResources() != null) {
                fonts.addAll(fonts(form.getResources()));
            }
        }
        return fonts;
    }

    private static int images(PDResources resources) throws IOException {
        int images = 0;
        for (COSName name : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            images += object instanceof PDImageXObject ? 1 : 0;
            if (object instanceof PDFormXObject form && form.getResources() != null) {
                images += images(form.getResources());
            }
        }
        return images;
    }

    private static String pixelsPerMetre(Path file) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            IIOMetadataNode root = (IIOMetadataNode) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
            IIOMetadataNode size =
                    (IIOMetadataNode) root.getElementsByTagName("pHYs").item(0);
            return size.getAttribute("pixelsPerUnitXAxis");
        } finally {
            reader.dispose();
        }
    }
}
