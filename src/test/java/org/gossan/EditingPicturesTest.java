package org.gossan;

import static org.gossan.DeskPictures.fire;
import static org.gossan.DeskPictures.layOut;
import static org.gossan.DeskPictures.type;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javax.imageio.ImageIO;
import org.gossan.atlas.Atlas;
import org.gossan.atlas.Backups;
import org.gossan.atlas.Drafts;
import org.gossan.edits.Edits;
import org.gossan.edits.FieldValues;
import org.gossan.edits.files.Attachments;
import org.gossan.geo.Camera;
import org.gossan.model.Language;
import org.gossan.model.MapState;
import org.gossan.model.Theme;
import org.gossan.model.edits.FieldRef;
import org.gossan.model.edits.Row;
import org.gossan.model.edits.SiteField;
import org.gossan.store.backup.CopyProgress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/// Draws the window while sites are edited, 1280 x 800, into `target/screens`, to be looked at.
class EditingPicturesTest {

    private static final String SITE = "mx-azulitas";
    private static final String LONG =
            "Concesión minera La Azulita Norte y sus ampliaciones segunda, tercera y cuarta, "
                    + "municipio de Badiraguato";

    @TempDir
    Path folder;

    private Atlas atlas;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        atlas = Atlas.open(folder.resolve("atlas"), Path.of("data"));
        Edits edits = atlas.edits().by("María Fernanda Gutiérrez-Echeverría");
        edits.nameAuthor("María Fernanda Gutiérrez-Echeverría");
        for (int i = 0; i < 30; i++) {
            edits.corrections()
                    .correct(
                            i % 3 == 0 ? SITE : "mx-la-ventana",
                            FieldRef.of(i % 2 == 0 ? SiteField.NOTE : SiteField.OPERATOR),
                            "Field note " + i + ", a longer text that says what was seen at the adit",
                            "visit " + i,
                            "");
        }
        edits.undo();
        edits.corrections().correct(SITE, FieldRef.of(SiteField.NAME), LONG, "the sign at the gate", "usgs-usmin");
        edits.corrections().correct(SITE, FieldRef.of(SiteField.STATUS), "producer (2025)", "seen working", "");
        edits.corrections().correct(SITE, FieldRef.of(SiteField.POSITION), "23.72 N 106.35 W", "GPS", "");
        edits.ownSites()
                .add(FieldValues.site(
                        "mx-el-pinal",
                        Map.of(SiteField.NAME, "El Pinal", SiteField.COUNTRY, "MX", SiteField.POSITION, "24 N 107 W"),
                        "Ana"));
        edits.ownSites().trashSite("mx-el-pinal");
    }

    @AfterEach
    void close() {
        atlas.close();
    }

    @Test
    void editorsInTheCard() throws IOException {
        for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
            draw("editing-status", theme, theme == Theme.DARK ? Language.ES : Language.EN, desk -> {
                fire(desk, "edit-status-pencil");
                type(desk, "edit-status-value-text", "bonanza");
                type(desk, "edit-status-reason", "because");
                fire(desk, "edit-status-save");
            });
            draw("editing-position", theme, Language.ES, desk -> {
                fire(desk, "edit-position-pencil");
                type(desk, "edit-position-value", "13Q 390000 2631000");
                desk.workspace().flyTo(new Camera(-105.7, 23.72, 9));
            });
        }
        draw("editing-commodities", Theme.LIGHT, Language.FR, desk -> fire(desk, "edit-commodities-pencil"));
        draw("editing-estimate", Theme.LIGHT, Language.ES, desk -> fire(desk, "add-estimate"));
        draw("editing-source", Theme.DARK, Language.FR, desk -> {
            fire(desk, "edit-name-pencil");
            fire(desk, "edit-name-source-new");
        });
        draw("editing-new-site", Theme.LIGHT, Language.ES, desk -> desk.window().open("new-site"));
    }

    @Test
    void historyCorrectionsAndTrash() throws IOException {
        for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
            for (String panel : new String[] {"history", "corrections", "trash"}) {
                draw("editing-" + panel, theme, theme == Theme.DARK ? Language.ES : Language.EN, desk -> {
                    desk.window().open(panel);
                    Node list = desk.window().lookup("#" + panel + "-list");
                    if (list instanceof ListView<?> view) {
                        view.getSelectionModel().select(1);
                    }
                });
            }
        }
        draw("editing-past", Theme.LIGHT, Language.ES, desk -> {
            desk.window().open("history");
            Node list = desk.window().lookup("#history-list");
            if (list instanceof ListView<?> view) {
                view.getSelectionModel().select(4);
            }
            fire(desk, "history-look");
        });
        BufferedImage published = draw("editing-published", Theme.LIGHT, Language.FR, desk -> desk.workspace()
                .editing()
                .toggleValues());
        assertEquals(DeskPictures.WIDTH, published.getWidth());
    }

    @Test
    void backupsAndWhatRestoringOneWouldChange() throws IOException {
        draw("editing-backups-none", Theme.LIGHT, Language.EN, desk -> desk.window()
                .open("backups"));
        Backups backups = Backups.of(atlas.store().path().orElseThrow());
        LocalDateTime monday = LocalDateTime.of(2026, 11, 23, 9, 30);
        backups.make(atlas.store(), Backups.Kind.DAILY, monday, CopyProgress.SILENT);
        atlas.edits().corrections().correct(SITE, FieldRef.of(SiteField.NAME), LONG + " (2)", "a longer sign", "");
        backups.make(atlas.store(), Backups.Kind.ASKED, monday.plusDays(1), CopyProgress.SILENT);
        Files.writeString(backups.folder().resolve("atlas-2026-11-20.mv.db"), "half a disk");
        for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
            Language language = theme == Theme.DARK ? Language.ES : Language.EN;
            draw("editing-backups", theme, language, desk -> choose(desk, 1));
            draw("editing-restore", theme, language, desk -> {
                choose(desk, 1);
                fire(desk, "backups-look");
            });
        }
        draw("editing-restore-same", Theme.LIGHT, Language.FR, desk -> {
            choose(desk, 0);
            fire(desk, "backups-look");
        });
        BufferedImage restored = draw("editing-restored", Theme.DARK, Language.FR, desk -> {
            choose(desk, 1);
            fire(desk, "backups-look");
            fire(desk, "restore-apply");
        });
        assertEquals(DeskPictures.WIDTH, restored.getWidth());
    }

    @Test
    void importingAFile() throws IOException {
        StringBuilder table =
                new StringBuilder("clave,nombre del yacimiento o de la concesión,nombre,longitud,latitud\n");
        for (int i = 0; i < 60; i++) {
            table.append(i)
                    .append(",x,Mina ")
                    .append(i)
                    .append(i % 4 == 0 ? ",oeste,24\n" : ",-107," + (24 + i / 100.0))
                    .append(i % 4 == 0 ? "" : "\n");
        }
        Path file = folder.resolve("Inventario de concesiones y yacimientos del noroeste, versión corregida.csv");
        Files.writeString(file, table.toString());
        Desk.Questions answers =
                new Desk.Questions((owner, title, start) -> Optional.empty(), (owner, title) -> List.of(file));
        for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
            Language language = theme == Theme.DARK ? Language.ES : Language.EN;
            MapState state = MapState.opening(DeskPictures.WIDTH, DeskPictures.HEIGHT)
                    .withCamera(new Camera(-105.7, 23.7, 7.6))
                    .withTheme(theme)
                    .withLanguage(language);
            new DeskPictures(atlas, folder, answers).draw("editing-import", state, desk -> {
                desk.window().open("import");
                fire(desk, "import-choose");
            });
        }
        Path odd = folder.resolve("obra.csv");
        Files.writeString(
                odd,
                """
                k,quién,coordenada este según el plano,N,N,qué,dónde
                1,Aurora,-107,x,24,cobre,producer
                2,Brisa,oeste,x,24,cobre,prospect
                """);
        Desk.Questions unknown =
                new Desk.Questions((owner, title, start) -> Optional.empty(), (owner, title) -> List.of(odd));
        for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
            MapState state = MapState.opening(DeskPictures.WIDTH, DeskPictures.HEIGHT)
                    .withCamera(new Camera(-105.7, 23.7, 7.6))
                    .withTheme(theme)
                    .withLanguage(theme == Theme.DARK ? Language.ES : Language.EN);
            new DeskPictures(atlas, folder, unknown).draw("editing-import-columns", state, desk -> {
                desk.window().open("import");
                fire(desk, "import-choose");
            });
            new DeskPictures(atlas, folder, unknown).draw("editing-import-assigned", state, desk -> {
                desk.window().open("import");
                fire(desk, "import-choose");
                pick(desk, "lon", 3);
                pick(desk, "lat", 5);
                pick(desk, "name", 2);
                fire(desk, "import-again");
                pick(desk, "status", 7);
                if (desk.window().lookup("#import-assign") instanceof TitledPane assign) {
                    assign.setExpanded(true);
                }
            });
        }
        BufferedImage done = new DeskPictures(atlas, folder, answers)
                .draw(
                        "editing-imported",
                        MapState.opening(DeskPictures.WIDTH, DeskPictures.HEIGHT)
                                .withCamera(new Camera(-107, 24.3, 9))
                                .withLanguage(Language.FR),
                        desk -> {
                            desk.window().open("import");
                            fire(desk, "import-choose");
                            fire(desk, "import-apply");
                        });
        assertEquals(DeskPictures.WIDTH, done.getWidth());
    }

    private static void pick(Desk desk, String field, int number) {
        layOut(desk);
        if (desk.window().lookup("#import-column-" + field) instanceof ComboBox<?> box) {
            box.getSelectionModel().select(number);
        }
    }

    private static void choose(Desk desk, int row) {
        desk.window().open("backups");
        layOut(desk);
        if (desk.window().lookup("#backups-list") instanceof ListView<?> list) {
            list.getSelectionModel().select(row);
        }
    }

    @Test
    void filesAndUnsavedTextInTheCard() throws IOException {
        Attachments attachments = Attachments.of(atlas.store(), atlas.edits());
        BufferedImage photo = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 1200; x++) {
            for (int y = 0; y < 800; y++) {
                photo.setRGB(x, y, (x * 255 / 1200) << 16 | (y * 255 / 800) << 8 | 90);
            }
        }
        Path picture = folder.resolve("socavón principal.jpg");
        ImageIO.write(photo, "jpg", picture.toFile());
        Path text = Files.writeString(
                folder.resolve("Informe técnico de la visita a las concesiones del norte, versión corregida.txt"),
                "visto en el socavón");
        for (Path file : new Path[] {picture, text}) {
            attachments.attachToSite(Attachments.prepare(file, CopyProgress.SILENT), SITE, CopyProgress.SILENT);
        }
        Drafts.of(atlas.store().path().orElseThrow())
                .keep(
                        "correction:" + SITE + ":status",
                        Row.of(Map.of("edit-status-reason", "visto en el campo el lunes, con el geólogo"))
                                .json(),
                        Instant.now());
        for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
            draw("editing-files", theme, theme == Theme.DARK ? Language.ES : Language.EN, desk -> {
                for (String section : new String[] {"card-estimates", "card-position", "card-records"}) {
                    if (desk.window().lookup("#" + section) instanceof TitledPane pane) {
                        pane.setExpanded(false);
                    }
                }
                layOut(desk);
                if (desk.window().lookup("#site-card-scroll") instanceof ScrollPane scroll) {
                    scroll.setVvalue(1);
                }
            });
            draw(
                    "editing-unsaved",
                    theme,
                    theme == Theme.DARK ? Language.ES : Language.EN,
                    desk -> fire(desk, "edit-status-pencil"));
        }
    }

    private BufferedImage draw(String name, Theme theme, Language language, Consumer<Desk> then) throws IOException {
        MapState state = MapState.opening(DeskPictures.WIDTH, DeskPictures.HEIGHT)
                .withCamera(new Camera(-105.7, 23.7, 7.6))
                .withTheme(theme)
                .withLanguage(language)
                .withSelection(SITE);
        return new DeskPictures(atlas, folder).draw(name, state, then);
    }
}
