package org.gossan.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import org.gossan.render.drawing.Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HaloTest {

    private static final Color PAPER = new Color(255, 255, 255, 225);

    private static BufferedImage painted(int width, int height, Consumer<Graphics2D> painter) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        Sprite.smooth(g);
        painter.accept(g);
        g.dispose();
        return image;
    }

    @ParameterizedTest
    @CsvSource({"1, 11, 1.5", "1, 17, 1.4", "1.5, 11, 1.5", "2, 11, 1.5", "4, 11, 1.5"})
    void looksLikeTheStrokedOutlineOfTheLetters(double scale, float size, double radius) {
        GlyphVector letters = Fonts.regular(size)
                .createGlyphVector(new FontRenderContext(null, true, true), "Peñoles, La Ventana 174 öQ&");
        int width = (int) (300 * scale);
        int height = (int) (26 * scale);
        BufferedImage stroked = painted(width, height, g -> {
            g.scale(scale, scale);
            g.setColor(PAPER);
            g.setStroke(new BasicStroke((float) (2 * radius), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(letters.getOutline(5, 18));
            g.setColor(Color.BLACK);
            g.fill(letters.getOutline(5, 18));
        });
        BufferedImage laid = painted(width, height, g -> {
            g.scale(scale, scale);
            g.setColor(Color.BLACK);
            g.fill(letters.getOutline(5, 18));
        });
        Halo.lay(laid, radius * scale, PAPER);
        int touched = 0;
        int far = 0;
        double sum = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int apart = (laid.getRGB(x, y) >>> 24) - (stroked.getRGB(x, y) >>> 24);
                touched += (stroked.getRGB(x, y) >>> 24) > 0 ? 1 : 0;
                far += Math.abs(apart) > 64 ? 1 : 0;
                sum += apart;
            }
        }
        assertTrue(touched > 1200 * scale, touched + " pixels");
        // A quarter of the alpha is a quarter of a pixel at the rim of a pale edge.
        assertTrue(far < touched / 33, far + " of " + touched);
        assertEquals(0, sum / touched, 6, "neither wider nor narrower");
    }

    @Test
    void reachesAsFarFromAStraightEdgeAsItIsWide() {
        BufferedImage image = painted(20, 20, g -> {
            g.setColor(Color.BLACK);
            g.fill(new Rectangle(6, 6, 8, 8));
        });
        Halo.lay(image, 2, Color.WHITE);
        assertEquals(0xFF000000, image.getRGB(13, 10));
        assertEquals(0xFFFFFFFF, image.getRGB(15, 10));
        assertTrue(image.getRGB(16, 10) >>> 24 < 32);
        assertEquals(0, image.getRGB(17, 10));
    }

    @Test
    void nothingHasNoEdge() {
        BufferedImage image = painted(9, 7, g -> {});
        Halo.lay(image, 3, PAPER);
        for (int y = 0; y < 7; y++) {
            for (int x = 0; x < 9; x++) {
                assertEquals(0, image.getRGB(x, y));
            }
        }
    }
}
