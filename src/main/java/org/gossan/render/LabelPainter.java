package org.gossan.render;

import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.GraphicsDevice;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gossan.basemap.Basemap;
import org.gossan.basemap.Label;
import org.gossan.geo.Viewport;
import org.gossan.model.Language;

/// Writes the names of countries, states, waters and towns where there is room. Thread-safe; calls wait for each
/// other.
///
/// On pixels each name is drawn once, kept and copied to whole pixels; in a document it is drawn as outlines.
public final class LabelPainter {

    /// Pixels of the names kept, 4 bytes each.
    private static final long KEPT_PIXELS = 2_000_000;

    private final Basemap basemap;
    private final LabelPlan plan = new LabelPlan();
    private final LinkedHashMap<PictureKey, BufferedImage> pictures = new LinkedHashMap<>(256, 0.75f, true);
    private long keptPixels;

    /// What decides the pixels of a name.
    private record PictureKey(LabelText text, LabelLook look, MapStyle style, double scale) {

        BufferedImage draw() {
            double margin = LabelText.HALO_PX + look.sizePx() * 0.3;
            int width = 2 * (int) Math.ceil((text.widthPx() / 2 + margin) * scale);
            int height = 2 * (int) Math.ceil((text.heightPx() / 2 + margin) * scale);
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
            Graphics2D g = image.createGraphics();
            Sprite.smooth(g);
            g.translate(width / 2, height / 2);
            g.scale(scale, scale);
            text.drawLetters(g, look, style);
            g.dispose();
            Halo.lay(image, LabelText.HALO_PX / 2 * scale, look.halo(style));
            return image;
        }
    }

    /// Prepares to write; reads nothing yet.
    public LabelPainter(Basemap basemap) {
        this.basemap = basemap;
    }

    /// Writes names: as copied pixels on an image, as outlines on anything else.
    ///
    /// @param g         logical pixels from the view's top-left corner, scaled evenly to device pixels, not turned
    /// @param obstacles rectangles in logical pixels that stay free: what the caller has drawn or will draw
    /// @return the rectangles of the names written, in logical pixels
    /// @throws org.gossan.basemap.UncheckedBasemapException if the file is damaged
    public synchronized List<Rectangle2D> paint(
            Graphics2D g, Viewport view, MapStyle style, Language language, List<Rectangle2D> obstacles) {
        List<LabelPlan.Placed> all = plan.place(basemap, view, language, obstacles);
        Sprite.smooth(g);
        for (LabelPlan.Placed placed : all) {
            dot(g, placed, style);
        }
        GraphicsConfiguration target = g.getDeviceConfiguration(); // null for documents
        if (target != null && target.getDevice().getType() == GraphicsDevice.TYPE_IMAGE_BUFFER) {
            copyPixels(g, all, style);
        } else {
            drawOutlines(g, all, style);
        }
        return all.stream().map(LabelPlan.Placed::box).toList();
    }

    /// Writes names as outlines wherever `g` draws, for documents.
    ///
    /// @param g         logical pixels from the view's top-left corner
    /// @param obstacles as in [#paint]
    /// @return the rectangles of the names written, in logical pixels
    /// @throws org.gossan.basemap.UncheckedBasemapException if the file is damaged
    public synchronized List<Rectangle2D> paintOutlines(
            Graphics2D g, Viewport view, MapStyle style, Language language, List<Rectangle2D> obstacles) {
        List<LabelPlan.Placed> all = plan.place(basemap, view, language, obstacles);
        Sprite.smooth(g);
        for (LabelPlan.Placed placed : all) {
            dot(g, placed, style);
        }
        drawOutlines(g, all, style);
        return all.stream().map(LabelPlan.Placed::box).toList();
    }

    private void copyPixels(Graphics2D g, List<LabelPlan.Placed> all, MapStyle style) {
        AffineTransform before = g.getTransform();
        List<PictureKey> keys = all.stream()
                .map(placed -> new PictureKey(placed.text(), placed.look(), style, before.getScaleX()))
                .toList();
        Map<PictureKey, BufferedImage> fresh =
                keys.stream().distinct().filter(key -> !pictures.containsKey(key)).toList().parallelStream()
                        .collect(Collectors.toMap(key -> key, PictureKey::draw));
        g.setTransform(new AffineTransform());
        double[] at = new double[2];
        for (int i = 0; i < keys.size(); i++) {
            BufferedImage picture = picture(keys.get(i), fresh);
            at[0] = all.get(i).x();
            at[1] = all.get(i).y();
            before.transform(at, 0, at, 0, 1);
            g.drawImage(
                    picture,
                    (int) Math.round(at[0]) - picture.getWidth() / 2,
                    (int) Math.round(at[1]) - picture.getHeight() / 2,
                    null);
        }
        g.setTransform(before);
    }

    private static void drawOutlines(Graphics2D g, List<LabelPlan.Placed> all, MapStyle style) {
        AffineTransform before = g.getTransform();
        for (LabelPlan.Placed placed : all) {
            g.translate(placed.x(), placed.y());
            placed.text().draw(g, placed.look(), style);
            g.setTransform(before);
        }
    }

    /// A town: a ring for capitals, a dot for others.
    private static void dot(Graphics2D g, LabelPlan.Placed placed, MapStyle style) {
        if (Double.isNaN(placed.dotX())) {
            return;
        }
        boolean capital = placed.label().kind() == Label.Kind.CAPITAL;
        double radius = capital ? 3 : placed.label().population() > 500_000 ? 2.2 : 1.7;
        g.setColor(style.halo());
        g.fill(circle(placed, radius + 1.2));
        g.setColor(placed.look().colour(style));
        g.fill(circle(placed, radius));
        if (capital || placed.label().kind() == Label.Kind.STATE_CAPITAL) {
            g.setColor(style.land());
            g.fill(circle(placed, capital ? radius - 1.1 : 0.8));
        }
        if (capital) {
            g.setColor(placed.look().colour(style));
            g.fill(circle(placed, 1));
        }
    }

    private static Ellipse2D circle(LabelPlan.Placed placed, double radius) {
        return new Ellipse2D.Double(placed.dotX() - radius, placed.dotY() - radius, 2 * radius, 2 * radius);
    }

    private BufferedImage picture(PictureKey key, Map<PictureKey, BufferedImage> fresh) {
        BufferedImage kept = pictures.get(key);
        if (kept != null) {
            return kept;
        }
        BufferedImage image = Objects.requireNonNull(fresh.get(key));
        pictures.put(key, image);
        keptPixels += (long) image.getWidth() * image.getHeight();
        for (var oldest = pictures.entrySet().iterator(); keptPixels > KEPT_PIXELS; ) {
            Map.Entry<PictureKey, BufferedImage> entry = oldest.next();
            keptPixels -= (long) entry.getValue().getWidth() * entry.getValue().getHeight();
            oldest.remove();
        }
        return image;
    }
}
