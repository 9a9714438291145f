package org.gossan;

import static org.gossan.DeskPictures.fire;
import static org.gossan.DeskPictures.layOut;
import static org.gossan.DeskPictures.type;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.gossan.atlas.Atlas;
import org.gossan.edits.Edits;
import org.gossan.edits.exchange.Share;
import org.gossan.geo.Camera;
import org.gossan.model.Language;
import org.gossan.model.MapState;
import org.gossan.model.Theme;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.AnnotationKind;
import org.gossan.model.edits.AnnotationStyle;
import org.gossan.model.edits.FieldRef;
import org.gossan.model.edits.Review;
import org.gossan.model.edits.SiteField;
import org.gossan.store.backup.CopyProgress;
import org.gossan.ui.window.Mode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.testfx.api.FxToolkit;

/// Draws the window while annotations are drawn and written, to be looked at.
class AnnotatingPicturesTest {

    @TempDir
    Path folder;

    private Atlas atlas;
    private UUID area;
    private List<Path> chosen = List.of();

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        atlas = Atlas.open(folder.resolve("atlas"), Path.of("data"));
        Edits edits = atlas.edits().by("María Fernanda Gutiérrez-Echeverría");
        edits.nameAuthor("María Fernanda Gutiérrez-Echeverría");
        List<Annotation> all = new ArrayList<>();
        AnnotationStyle blue = AnnotationStyle.PLAIN.withColour("#0072B2");
        all.add(Annotation.of(
                        AnnotationKind.POLYGON,
                        shape("POLYGON((-109.9 30.1,-108.9 30.2,-108.7 29.4,-109.7 29.2,-109.9 30.1))"))
                .withTexts(
                        "Área de estudio al norte de Bacadéhuachi, con las arcillas expuestas",
                        "Las **arcillas** afloran a lo largo del camino.\n\n* dos muestras en 2019\n* *acceso* solo en secas\n\n1. medir\n2. comparar")
                .withTags(List.of("arcilla", "campo 2026", "acceso"))
                .withStyle(blue.withFill("#0072B2"))
                .withSites(List.of("mx-azulitas")));
        all.add(Annotation.of(AnnotationKind.CIRCLE, shape("POINT(-110.96 29.07)"))
                .withShape(shape("POINT(-110.96 29.07)"), 60.0)
                .withTexts("60 km de Hermosillo", "")
                .withStyle(AnnotationStyle.PLAIN.withDash(AnnotationStyle.Dash.DASHED)));
        all.add(Annotation.of(AnnotationKind.ARROW, shape("LINESTRING(-112.5 28.6,-111.6 28.9)"))
                .withTexts("hacia el puerto", "")
                .withStyle(AnnotationStyle.PLAIN.withWidthPx(4)));
        all.add(Annotation.of(AnnotationKind.CALLOUT, shape("LINESTRING(-109.3 28.2,-108.2 28.7)"))
                .withTexts("sin camino en lluvias", ""));
        all.add(Annotation.of(AnnotationKind.LABEL, shape("POINT(-112.2 30.2)"))
                .withTexts("Distrito norte", "")
                .withStyle(blue.withSizePx(22)));
        all.add(Annotation.of(AnnotationKind.NOTE, shape("POINT(-111.6 29.6)")).withTexts("", "Pozo seco, junio"));
        all.add(Annotation.of(
                        AnnotationKind.INK,
                        shape("LINESTRING(-110.8 28.4,-110.7 28.5,-110.55 28.45,-110.4 28.6,-110.2 28.5)"))
                .withStyle(blue));
        List<Annotation> kept = edits.annotations().add(all);
        area = kept.getFirst().id();
        edits.annotations().review(List.of(area), Review.State.CHECKED);
    }

    private static Geometry shape(String wkt) throws ParseException {
        return new WKTReader().read(wkt);
    }

    @AfterEach
    void close() {
        atlas.close();
    }

    @Test
    void theCardOfAnAreaWithItsHandles() throws IOException {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            Language language = theme == Theme.DARK ? Language.ES : Language.EN;
            draw("annotating-card", theme, language, desk -> desk.workspace().choose(area));
            draw("annotating-edit", theme, language, desk -> {
                desk.workspace().choose(area);
                fire(desk, "annotation-edit");
            });
        }
        draw("annotating-positions", Theme.LIGHT, Language.FR, desk -> {
            desk.workspace().choose(area);
            fire(desk, "annotation-type-shape");
            type(desk, "shape-points", "29.2 N 109.7 W\nnowhere");
            fire(desk, "shape-save");
        });
    }

    @Test
    void drawingAndANewNote() throws IOException {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            Language language = theme == Theme.DARK ? Language.ES : Language.EN;
            draw("annotating-polygon", theme, language, desk -> {
                fire(desk, "draw-polygon");
                mouse(desk, 300, 300, true);
                mouse(desk, 520, 260, true);
                mouse(desk, 560, 420, false);
            });
        }
        BufferedImage note = draw("annotating-note", Theme.LIGHT, Language.ES, desk -> {
            fire(desk, "draw-note");
            mouse(desk, 420, 350, true);
        });
        assertEquals(DeskPictures.WIDTH, note.getWidth());
    }

    @Test
    void theToolsNeverLieOverTheButtonsOfTheMap() throws IOException {
        draw("annotating-room", Theme.LIGHT, Language.EN, desk -> {
            assertApart(desk, "the tools alone");
            assertTrue(
                    bounds(desk, "draw-ink").getMaxX()
                            > bounds(desk, "map-tools").getMaxX() - 20,
                    "the bar is as wide as its buttons");
            desk.workspace().select("mx-azulitas");
            assertApart(desk, "the tools beside a card");
            desk.window().open("history");
            assertApart(desk, "the tools beside a card and a panel");
            desk.workspace().select(null);
            assertApart(desk, "the tools beside a panel");
        });
    }

    private static Bounds bounds(Desk desk, String id) {
        Node node = desk.window().lookup("#" + id);
        return node.localToScene(node.getLayoutBounds());
    }

    private static void assertApart(Desk desk, String what) {
        layOut(desk);
        layOut(desk);
        for (String button : List.of("zoom-in", "zoom-out", "home")) {
            assertFalse(bounds(desk, "map-tools").intersects(bounds(desk, button)), what + " over " + button);
        }
    }

    @Test
    void theListAndTheNotesOfASite() throws IOException {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            Language language = theme == Theme.DARK ? Language.ES : Language.EN;
            draw("annotating-list", theme, language, desk -> {
                desk.window().open("notes");
                layOut(desk);
                if (desk.window().lookup("#notes-list") instanceof ListView<?> list) {
                    list.getSelectionModel().selectRange(0, 3);
                }
            });
        }
        draw("annotating-site", Theme.LIGHT, Language.ES, desk -> desk.workspace()
                .select("mx-azulitas"));
        draw("annotating-list-empty", Theme.LIGHT, Language.FR, desk -> {
            desk.window().open("notes");
            type(desk, "notes-search", "rien de tel");
        });
    }

    @Test
    void aSharedFileWithConflicts() throws IOException {
        Path file = folder.resolve("ben.gossan");
        try (Atlas ben = Atlas.open(folder.resolve("ben"), Path.of("data"))) {
            Edits edits = ben.edits().by("Benjamín Ochoa");
            for (SiteField field : List.of(SiteField.NOTE, SiteField.OPERATOR, SiteField.STATUS_NOTE)) {
                edits.corrections()
                        .correct("mx-azulitas", FieldRef.of(field), "visto en el socavón el lunes", "visita", "");
                atlas.edits()
                        .corrections()
                        .correct("mx-azulitas", FieldRef.of(field), "según el informe anual", "informe", "");
            }
            Share.write(ben.store(), "Benjamín Ochoa", 0, file, CopyProgress.SILENT);
        }
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            Language language = theme == Theme.DARK ? Language.ES : Language.EN;
            draw("exchange", theme, language, desk -> {
                chosen = List.of(file);
                desk.window().open("exchange");
                fire(desk, "merge-open");
                fire(desk, "conflict-0-theirs");
            });
        }
    }

    private static void mouse(Desk desk, double x, double y, boolean click) {
        Bounds map = desk.map().localToScene(desk.map().getBoundsInLocal());
        for (var type : click
                ? List.of(
                        MouseEvent.MOUSE_MOVED,
                        MouseEvent.MOUSE_PRESSED,
                        MouseEvent.MOUSE_RELEASED,
                        MouseEvent.MOUSE_CLICKED)
                : List.of(MouseEvent.MOUSE_MOVED)) {
            desk.map()
                    .fireEvent(new MouseEvent(
                            type,
                            map.getMinX() + x,
                            map.getMinY() + y,
                            map.getMinX() + x,
                            map.getMinY() + y,
                            MouseButton.PRIMARY,
                            1,
                            false,
                            false,
                            false,
                            false,
                            type == MouseEvent.MOUSE_PRESSED,
                            false,
                            false,
                            false,
                            false,
                            true,
                            null));
        }
    }

    private BufferedImage draw(String name, Theme theme, Language language, Consumer<Desk> then) throws IOException {
        MapState state = MapState.opening(DeskPictures.WIDTH, DeskPictures.HEIGHT)
                .withCamera(new Camera(-109.8, 29.2, 6.9))
                .withTheme(theme)
                .withLanguage(language);
        return new DeskPictures(atlas, folder, new Desk.Questions((o, t, f) -> Optional.empty(), (o, t) -> chosen))
                .draw(name, state, desk -> {
                    desk.window().enter(Mode.ANNOTATE);
                    then.accept(desk);
                });
    }
}
