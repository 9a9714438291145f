package org.gossan.render;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import org.gossan.geo.Viewport;
import org.gossan.geo.WebMercator;
import org.gossan.model.Language;
import org.gossan.render.drawing.Fonts;

/// Lines of longitude and latitude, every 1, 2, 5, 10 or 20 degrees, WGS 84.
public final class Graticule {

    private static final float TEXT_PX = 10;

    private Graticule() {}

    /// Returns the degrees between two lines at a zoom.
    static int spacing(double zoom) {
        if (zoom < 3) {
            return 20;
        }
        if (zoom < 4.4) {
            return 10;
        }
        if (zoom < 5.6) {
            return 5;
        }
        return zoom < 7 ? 2 : 1;
    }

    /// Draws the lines.
    ///
    /// @param g logical pixels from the view's top-left corner
    public static void paint(Graphics2D g, Viewport view, MapStyle style) {
        g.setColor(style.graticule());
        g.setStroke(new BasicStroke(0.7f));
        int every = spacing(view.camera().zoom());
        for (int lon = first(WebMercator.lon(view.westX()), every);
                lon <= WebMercator.lon(view.eastX());
                lon += every) {
            double x = view.screenX(WebMercator.worldX(lon));
            g.draw(new Line2D.Double(x, 0, x, view.heightPx()));
        }
        for (int lat = first(southOf(view), every); lat <= northOf(view); lat += every) {
            double y = view.screenY(WebMercator.worldY(lat));
            g.draw(new Line2D.Double(0, y, view.widthPx(), y));
        }
    }

    /// Writes the degrees along the upper and the left edge.
    ///
    /// @param g logical pixels from the view's top-left corner
    public static void paintDegrees(Graphics2D g, Viewport view, MapStyle style, Language language) {
        Sprite.smooth(g);
        Font font = Fonts.regular(TEXT_PX);
        int every = spacing(view.camera().zoom());
        for (int lon = first(WebMercator.lon(view.westX()), every);
                lon <= WebMercator.lon(view.eastX());
                lon += every) {
            int wrapped = Math.floorMod(lon + 180, 360) - 180;
            String west = language == Language.EN ? "W" : "O";
            String text = degrees(wrapped, wrapped < 0 ? west : "E");
            Shape shape = text(g, font, text);
            Rectangle2D bounds = shape.getBounds2D();
            double x = view.screenX(WebMercator.worldX(lon)) - bounds.getWidth() / 2;
            if (x > 24 && x + bounds.getWidth() < view.widthPx()) {
                write(g, shape, x, TEXT_PX + 2, style);
            }
        }
        for (int lat = first(southOf(view), every); lat <= northOf(view); lat += every) {
            double y = view.screenY(WebMercator.worldY(lat)) + TEXT_PX * 0.35;
            if (y > 2 * TEXT_PX && y < view.heightPx()) {
                write(g, text(g, font, degrees(lat, lat < 0 ? "S" : "N")), 4, y, style);
            }
        }
    }

    private static String degrees(int value, String hemisphere) {
        return String.format(Locale.ROOT, "%d°", Math.abs(value)) + (value % 180 == 0 ? "" : hemisphere);
    }

    private static Shape text(Graphics2D g, Font font, String text) {
        return font.createGlyphVector(g.getFontRenderContext(), text).getOutline();
    }

    private static void write(Graphics2D g, Shape shape, double x, double y, MapStyle style) {
        g.translate(x, y);
        g.setColor(style.waterHalo());
        g.setStroke(new BasicStroke(2.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(shape);
        g.setColor(style.waterText());
        g.fill(shape);
        g.translate(-x, -y);
    }

    private static double southOf(Viewport view) {
        return Math.max(-80, WebMercator.lat(Math.clamp(view.southY(), 0.0, 1.0)));
    }

    private static double northOf(Viewport view) {
        return Math.min(85, WebMercator.lat(Math.clamp(view.northY(), 0.0, 1.0)));
    }

    private static int first(double from, int every) {
        return (int) Math.ceil(from / every) * every;
    }
}
