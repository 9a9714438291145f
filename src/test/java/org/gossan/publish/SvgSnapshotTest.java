package org.gossan.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.gossan.geo.Camera;
import org.gossan.model.Language;
import org.gossan.model.Layer;
import org.gossan.model.MapState;
import org.gossan.model.Theme;
import org.gossan.render.FactsSites;
import org.gossan.render.MapContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class SvgSnapshotTest {

    private static final MapContent CONTENT = FactsSites.on(FactsSites.basemap());
    private static final SnapshotOptions OPTIONS =
            new SnapshotOptions(1280, 800, 96, "Cobre & <litio>", LocalDate.of(2026, 11, 23), true);
    private static final MapState SONORA = MapState.opening(1280, 800)
            .withCamera(new Camera(-110.5, 29.5, 7))
            .withLayers(EnumSet.allOf(Layer.class))
            .withLanguage(Language.ES);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aDrawingHasTheSizeThatWasAskedFor() throws Exception {
        Element svg = read(write("map.svg", SONORA)).getDocumentElement();
        assertEquals("svg", svg.getNodeName());
        assertEquals(1280, Double.parseDouble(svg.getAttribute("width")));
        assertEquals(800, Double.parseDouble(svg.getAttribute("height")));
        assertArrayEquals(
                new double[] {0, 0, 1280, 800},
                List.of(svg.getAttribute("viewBox").split(" ")).stream()
                        .mapToDouble(Double::parseDouble)
                        .toArray());
        assertEquals("es", svg.getAttribute("xml:lang"));
        assertEquals(
                "Cobre & <litio>", svg.getElementsByTagName("title").item(0).getTextContent());
    }

    @Test
    void textInADrawingIsText() throws Exception {
        String words = String.join(" ", texts(read(write("map.svg", SONORA))));
        for (String expected : List.of(
                "Cobre & <litio>",
                "El Crestón",
                "potencial, sin estimación de recursos",
                "km",
                "23 de noviembre de 2026",
                "GeoNames (CC BY 4.0)",
                "no es una reserva")) {
            assertTrue(words.contains(expected), expected + " in " + words);
        }
    }

    @Test
    void aDrawingHasShapesAndNoPicturesAndAsksForNothing() throws Exception {
        Document document = read(write("map.svg", SONORA));
        assertEquals(0, document.getElementsByTagName("image").getLength());
        assertTrue(document.getElementsByTagName("path").getLength() > 100);
        String style = document.getElementsByTagName("style").item(0).getTextContent();
        assertTrue(style.contains("font-weight: bold; src: url(data:font/ttf;base64,"), () -> style.substring(0, 200));
        assertEquals(-1, style.indexOf("url(http"));
    }

    @Test
    void theSameMapGivesTheSameFile() throws IOException {
        assertEquals(Files.readString(write("a.svg", SONORA)), Files.readString(write("b.svg", SONORA)));
    }

    @Test
    void drawingsAreKeptForLooking() throws IOException {
        Path screens = Files.createDirectories(Path.of("target", "screens"));
        for (Theme theme : Theme.values()) {
            Snapshot.write(
                    screens.resolve("snapshot-sonora-" + theme.code() + "-es.svg"),
                    SONORA.withTheme(theme),
                    CONTENT,
                    OPTIONS);
        }
        Path opening = screens.resolve("snapshot-opening.svg");
        Snapshot.write(opening, MapState.opening(1600, 1000), CONTENT, SnapshotOptions.of(1600, 1000, 96));
        assertTrue(Files.size(opening) < 10_000_000, Files.size(opening) + " bytes");
    }

    private Path write(String name, MapState state) throws IOException {
        Path file = folder.resolve(name);
        Snapshot.write(file, state, CONTENT, OPTIONS);
        return file;
    }

    private static Document read(Path file) throws ParserConfigurationException, IOException, SAXException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    }

    private static List<String> texts(Document document) {
        NodeList texts = document.getElementsByTagName("text");
        return IntStream.range(0, texts.getLength())
                .mapToObj(i -> texts.item(i).getTextContent())
                .toList();
    }
}
