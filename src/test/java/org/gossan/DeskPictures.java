package org.gossan;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.gossan.atlas.Atlas;
import org.gossan.model.MapState;
import org.gossan.model.Theme;
import org.gossan.render.MapContent;
import org.gossan.render.MapPainter;
import org.gossan.ui.Settings;
import org.gossan.ui.Tasks;
import org.gossan.ui.present.Screens;
import org.testfx.util.WaitForAsyncUtils;

/// Draws the whole window, 1280 x 800 unless told otherwise, into `target/screens`, to be looked at.
///
/// @param folder    for settings, empty
/// @param questions answers what panes ask for
/// @param width     of the window, px
/// @param height    of the window, px
record DeskPictures(Atlas atlas, Path folder, Desk.Questions questions, int width, int height) {

    static final int WIDTH = 1280;
    static final int HEIGHT = 800;

    DeskPictures(Atlas atlas, Path folder) {
        this(atlas, folder, Desk.Questions.ofSystem());
    }

    DeskPictures(Atlas atlas, Path folder, Desk.Questions questions) {
        this(atlas, folder, questions, WIDTH, HEIGHT);
    }

    DeskPictures(Atlas atlas, Path folder, int width, int height) {
        this(atlas, folder, Desk.Questions.ofSystem(), width, height);
    }

    /// Draws the window as somebody left it.
    ///
    /// @param name  of the file, theme and language are added
    /// @param state what the map shows, with theme and language
    /// @param then  what is done before the picture is taken
    BufferedImage draw(String name, MapState state, Consumer<Desk> then) throws IOException {
        Theme theme = state.theme();
        String file = name + "-" + theme.code() + "-" + state.language().code();
        WritableImage shot = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Application.setUserAgentStylesheet(
                    theme == Theme.DARK
                            ? new PrimerDark().getUserAgentStylesheetBSS()
                            : new PrimerLight().getUserAgentStylesheetBSS());
            Settings settings = Settings.read(folder.resolve(file + ".properties"));
            Desk desk = new Desk(
                    Tasks.immediate(),
                    settings,
                    state,
                    new MapPainter(MapContent.EMPTY),
                    Runnable::run,
                    Screens.ofSystem(),
                    questions);
            desk.map().reduceMotion(true);
            Scene scene = new Scene(desk.window(), width, height);
            scene.getStylesheets().addAll(Desk.stylesheets());
            desk.window().pseudoClassStateChanged(PseudoClass.getPseudoClass("dark-map"), theme == Theme.DARK);
            layOut(desk);
            Loaded.of(atlas, Atlas.ground(Path.of("data"))).show(desk.workspace());
            desk.opened(atlas);
            layOut(desk);
            then.accept(desk);
            layOut(desk);
            layOut(desk);
            return scene.snapshot(null);
        });
        return write(shot, file);
    }

    /// Writes a picture of a window.
    static BufferedImage write(WritableImage shot, String file) throws IOException {
        int wide = (int) shot.getWidth();
        int high = (int) shot.getHeight();
        int[] argb = new int[wide * high];
        shot.getPixelReader().getPixels(0, 0, wide, high, PixelFormat.getIntArgbInstance(), argb, 0, wide);
        BufferedImage picture = new BufferedImage(wide, high, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, wide, high, argb, 0, wide);
        Path screens = Files.createDirectories(Path.of("target", "screens"));
        ImageIO.write(picture, "png", screens.resolve(file + ".png").toFile());
        return picture;
    }

    /// Presses a button.
    static void fire(Desk desk, String id) {
        layOut(desk);
        if (desk.window().lookup("#" + id) instanceof ButtonBase button) {
            button.fire();
        } else {
            throw new AssertionError("no button " + id);
        }
    }

    /// Writes into a field.
    static void type(Desk desk, String id, String text) {
        layOut(desk);
        if (desk.window().lookup("#" + id) instanceof TextInputControl input) {
            input.setText(text);
        } else {
            throw new AssertionError("no field " + id);
        }
    }

    static void layOut(Desk desk) {
        desk.window().applyCss();
        desk.window().layout();
    }
}
