package org.gossan.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/// Pictures that tests leave under `target/screens` to be looked at.
public final class Screens {

    private Screens() {}

    /// Paints a picture and keeps it.
    public static BufferedImage paint(
            String name, int width, int height, double scale, Color ground, Consumer<Graphics2D> painter) {
        BufferedImage image =
                new BufferedImage((int) (width * scale), (int) (height * scale), BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        g.setColor(ground);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.scale(scale, scale);
        Sprite.smooth(g);
        painter.accept(g);
        g.dispose();
        return keep(name, image);
    }

    /// Keeps opaque pixels as a picture.
    public static BufferedImage keep(String name, int width, int height, int[] argb) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, argb, 0, width);
        return keep(name, image);
    }

    private static BufferedImage keep(String name, BufferedImage image) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "screens"));
            ImageIO.write(image, "png", folder.resolve(name + ".png").toFile());
            return image;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
