package org.gossan.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.gossan.model.Theme;

/// Colours and words of plates in one theme. Immutable.
record PlateStyle(Color ink, Color quiet, Color sheet, Color edge) {

    static PlateStyle of(Theme theme) {
        return switch (theme) {
            case LIGHT ->
                new PlateStyle(
                        new Color(0x1B2228), new Color(0x55606B), new Color(255, 255, 255, 245), new Color(0xC9CED3));
            case DARK ->
                new PlateStyle(
                        new Color(0xF0F2F3),
                        new Color(0xAEB8C1),
                        new Color(0x1E, 0x26, 0x2D, 246),
                        new Color(0x47525C));
            case PRINT -> new PlateStyle(Color.BLACK, new Color(0x3C3C3C), Color.WHITE, new Color(0x555555));
        };
    }

    /// Paints the sheet a plate is written on.
    void paintSheet(Graphics2D g, double width, double height) {
        RoundRectangle2D shape = new RoundRectangle2D.Double(0.5, 0.5, width - 1, height - 1, 8, 8);
        g.setColor(sheet);
        g.fill(shape);
        g.setColor(edge);
        g.setStroke(new BasicStroke(1));
        g.draw(shape);
    }

    /// Paints the opaque strip that notes below a map are written on.
    void paintStrip(Graphics2D g, double width, double height) {
        g.setColor(new Color(sheet.getRGB() | 0xFF000000));
        g.fill(new Rectangle2D.Double(0, 0, width + 1, height + 1));
        g.setColor(edge);
        g.fill(new Rectangle2D.Double(0, 0, width + 1, 1));
    }

    /// Returns the text in lines that fit a width; a single word is never cut.
    static List<String> wrapped(String text, Font font, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && NamePainter.width(longer, font) > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    static double widest(List<String> lines, Font font) {
        double widest = 0;
        for (String line : lines) {
            widest = Math.max(widest, NamePainter.width(line, font));
        }
        return widest;
    }
}
