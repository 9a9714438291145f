package org.gossan.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.GraphicsDevice;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gossan.model.Theme;
import org.gossan.render.drawing.Fonts;

/// Writes names beside symbols where there is room, with a halo in the colour of the paper. For one thread at a time.
///
/// A name stands right of its symbol, else left, above or below; if all four are taken it is left out.
final class NamePainter {

    private static final float SIZE_PX = 11;
    private static final double HALO_PX = 3;
    private static final double GAP_PX = 3;
    private static final int KEPT = 512;
    private static final FontRenderContext EXACT = new FontRenderContext(new AffineTransform(), true, true);

    private final List<Rectangle2D> taken = new ArrayList<>();
    private final Map<String, Rectangle2D> sizes = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Rectangle2D> eldest) {
            return size() > KEPT;
        }
    };

    private final Map<Picture, BufferedImage> pictures = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Picture, BufferedImage> eldest) {
            return size() > KEPT;
        }
    };

    /// Forgets what was taken.
    void restart() {
        taken.clear();
    }

    /// Takes the place of a symbol.
    void take(double x, double y, double reach) {
        taken.add(new Rectangle2D.Double(x - reach, y - reach, 2 * reach, 2 * reach));
    }

    /// Returns all places taken so far, names included.
    List<Rectangle2D> taken() {
        return taken;
    }

    /// Writes a name beside a symbol if there is room.
    ///
    /// @param reach radius of the symbol, logical pixels
    /// @param quiet in the colour of things beside the point
    boolean beside(
            Graphics2D g, String name, double x, double y, double reach, Rectangle2D page, Theme theme, boolean quiet) {
        Rectangle2D size = sizes.computeIfAbsent(name, text -> font().getStringBounds(text, EXACT));
        double width = size.getWidth();
        double height = SIZE_PX + 2;
        double out = reach + GAP_PX;
        double[] lefts = {x + out, x - out - width, x - width / 2, x - width / 2};
        double[] tops = {y - height / 2, y - height / 2, y - reach - height, y + reach + 1};
        for (int i = 0; i < lefts.length; i++) {
            Rectangle2D place = new Rectangle2D.Double(lefts[i], tops[i], width, height);
            if (page.contains(place) && free(place)) {
                taken.add(place);
                write(g, name, font(), lefts[i], tops[i] + SIZE_PX - 0.5, quiet ? quiet(theme) : ink(theme), theme);
                return true;
            }
        }
        return false;
    }

    boolean free(Rectangle2D place) {
        for (Rectangle2D other : taken) {
            if (other.intersects(place)) {
                return false;
            }
        }
        return true;
    }

    /// Writes text with a halo; `x` is its left edge, `y` its base line.
    ///
    /// On pixels each text is drawn once, kept and copied to whole pixels; on a page it stays text.
    void write(Graphics2D g, String text, Font font, double x, double y, Color ink, Theme theme) {
        GraphicsConfiguration target = g.getDeviceConfiguration(); // null for documents
        if (target == null || target.getDevice().getType() != GraphicsDevice.TYPE_IMAGE_BUFFER) {
            draw(g, text, font, x, y, ink, theme);
            return;
        }
        AffineTransform before = g.getTransform();
        Picture picture = new Picture(text, font, ink, theme, before.getScaleX());
        BufferedImage image = pictures.get(picture);
        if (image == null) {
            image = picture.draw();
            pictures.put(picture, image);
        }
        double[] at = {x, y};
        before.transform(at, 0, at, 0, 1);
        g.setTransform(new AffineTransform());
        g.drawImage(image, (int) Math.round(at[0]) - picture.left(), (int) Math.round(at[1]) - picture.above(), null);
        g.setTransform(before);
    }

    /// A text as pixels.
    ///
    /// @param scale device pixels a logical pixel
    private record Picture(String text, Font font, Color ink, Theme theme, double scale) {

        int left() {
            return (int) Math.ceil((HALO_PX + 1) * scale);
        }

        int above() {
            return (int) Math.ceil((font.getSize2D() + HALO_PX) * scale);
        }

        BufferedImage draw() {
            int width = left() * 2 + (int) Math.ceil(NamePainter.width(text, font) * scale);
            int height = above() + (int) Math.ceil((font.getSize2D() * 0.4 + HALO_PX) * scale);
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
            Graphics2D g = image.createGraphics();
            Sprite.smooth(g);
            g.translate(left(), above());
            g.scale(scale, scale);
            g.setFont(font);
            g.setColor(ink);
            g.drawString(text, 0f, 0f);
            g.dispose();
            Halo.lay(image, HALO_PX / 2 * scale, paper(theme));
            return image;
        }
    }

    private static void draw(Graphics2D g, String text, Font font, double x, double y, Color ink, Theme theme) {
        g.setFont(font);
        g.setColor(paper(theme));
        Shape outline = font.createGlyphVector(EXACT, text).getOutline((float) x, (float) y);
        g.setStroke(new BasicStroke((float) HALO_PX, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(outline);
        g.setColor(ink);
        g.drawString(text, (float) x, (float) y);
    }

    static double width(String text, Font font) {
        return font.getStringBounds(text, EXACT).getWidth();
    }

    private static Font font() {
        return Fonts.regular(SIZE_PX);
    }

    static Color ink(Theme theme) {
        return theme == Theme.DARK ? new Color(0xF2F2EE) : SymbolPainter.INK;
    }

    private static Color quiet(Theme theme) {
        return theme == Theme.DARK ? new Color(0xA9B6C6) : new Color(0x4F5D73);
    }

    static Color paper(Theme theme) {
        return theme == Theme.DARK ? new Color(0x14, 0x1A, 0x1F, 215) : new Color(255, 255, 255, 225);
    }
}
