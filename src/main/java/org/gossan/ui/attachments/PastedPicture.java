package org.gossan.ui.attachments;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javax.imageio.ImageIO;

/// A picture of the clipboard, taken out of it as pixels. Immutable.
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record PastedPicture(int width, int height, int[] argb) {

    /// Copies the pixels; on the FX thread, because clipboards live there.
    static PastedPicture of(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return new PastedPicture(width, height, argb);
    }

    /// Writes a PNG into a new folder of its own, named by the time; on the files lane.
    ///
    /// @param prefix of the name, in the language of the user
    /// @throws UncheckedIOException if it cannot be written
    Path write(String prefix) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, width, height, argb, 0, width);
        String time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm.ss", Locale.ROOT)
                .format(LocalDateTime.now(ZoneId.systemDefault()));
        try {
            Path file = Files.createTempDirectory("gossan-pasted").resolve(prefix + " " + time + ".png");
            ImageIO.write(picture, "png", file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
