package org.gossan.render;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import org.gossan.geo.Viewport;
import org.gossan.model.Language;
import org.gossan.model.Messages;
import org.gossan.model.Theme;
import org.gossan.render.drawing.Fonts;

/// What lies on a map and explains it: legend, scale bar, north arrow, title and notes, in one language and theme.
///
/// Each is a [Plate] that knows its size; the window shows it as an image, an exported picture or page composes it.
/// Immutable.
///
/// @param theme    colours
/// @param language of all words and numbers
public record Furniture(Theme theme, Language language) {

    private static final double METRES_PER_MILE = 1609.344;
    private static final double METRES_PER_FOOT = 0.3048;
    private static final double LONGEST_BAR_PX = 130;

    /// Returns the legend of what is visible, in as many columns as the height needs; 0 x 0 if nothing is.
    ///
    /// @param maxHeightPx logical pixels
    public Plate legend(MapFrame.Visible visible, double maxHeightPx) {
        return Legend.of(visible, theme, messages(), maxHeightPx);
    }

    /// Returns the legend in lines side by side, without headings and without a sheet; 0 high if nothing is visible.
    ///
    /// @param widthPx logical pixels
    public Plate legendStrip(MapFrame.Visible visible, double widthPx) {
        return Legend.strip(visible, theme, messages(), widthPx);
    }

    /// Returns the scale bar: kilometres above, miles below, true at the latitude of the centre.
    public Plate scaleBar(Viewport view) {
        double metresPerPx = view.metresPerPx();
        Bar metric = bar(metresPerPx, 1000, "km", 1, "m");
        Bar imperial = bar(metresPerPx, METRES_PER_MILE, "mi", METRES_PER_FOOT, "ft");
        double lat = view.camera().lat();
        String where = messages().text(lat < 0 ? "map.scale.south" : "map.scale.north", Math.abs(Math.round(lat)));
        Font font = Fonts.regular(10.5f);
        double text = Math.max(NamePainter.width(metric.label(), font), NamePainter.width(imperial.label(), font));
        double bars = Math.max(metric.px(), imperial.px());
        double width = Math.ceil(Math.max(bars + 8 + text, NamePainter.width(where, Fonts.regular(9.5f))) + 16);
        return new Plate(width, 48, g -> {
            PlateStyle style = PlateStyle.of(theme);
            style.paintSheet(g, width, 48);
            paintBar(g, style, metric, 8, 10, font);
            paintBar(g, style, imperial, 8, 23, font);
            g.setFont(Fonts.regular(9.5f));
            g.setColor(style.quiet());
            g.drawString(where, 8, 42);
        });
    }

    /// A round length.
    ///
    /// @param px     logical pixels
    /// @param metres on the ground at the centre
    record Bar(double px, double metres, String label) {}

    /// Returns the metric bar of a view; for whoever needs its numbers.
    Bar metricBar(Viewport view) {
        return bar(view.metresPerPx(), 1000, "km", 1, "m");
    }

    private Bar bar(double metresPerPx, double largeM, String large, double smallM, String small) {
        double longest = LONGEST_BAR_PX * metresPerPx;
        boolean inLarge = longest >= largeM;
        double unit = inLarge ? largeM : smallM;
        double round = roundBelow(longest / unit);
        NumberFormat format = NumberFormat.getInstance(language.locale());
        return new Bar(
                round * unit / metresPerPx, round * unit, format.format(round) + " " + (inLarge ? large : small));
    }

    /// Returns the largest of 1, 2, 5, 10, 20, 50, ... that is not above a value.
    static double roundBelow(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        if (value >= 5 * power) {
            return 5 * power;
        }
        return value >= 2 * power ? 2 * power : power;
    }

    private static void paintBar(Graphics2D g, PlateStyle style, Bar bar, double x, double y, Font font) {
        g.setColor(style.ink());
        double quarter = bar.px() / 4;
        g.fill(new Rectangle2D.Double(x, y - 2.5, bar.px(), 5));
        g.setColor(style.sheet());
        g.fill(new Rectangle2D.Double(x + quarter, y - 1.5, quarter, 3));
        g.fill(new Rectangle2D.Double(x + 3 * quarter, y - 1.5, quarter - 1, 3));
        g.setColor(style.ink());
        g.setFont(font);
        g.drawString(bar.label(), (float) (x + bar.px() + 6), (float) y + 4);
    }

    /// Returns an arrow to north; up, as Web Mercator has it everywhere.
    public Plate northArrow() {
        String letter = messages().text("map.north");
        return new Plate(30, 48, g -> {
            PlateStyle style = PlateStyle.of(theme);
            style.paintSheet(g, 30, 48);
            Path2D left = new Path2D.Double();
            left.moveTo(15, 17);
            left.lineTo(8, 42);
            left.lineTo(15, 36.5);
            left.closePath();
            Path2D right = new Path2D.Double();
            right.moveTo(15, 17);
            right.lineTo(22, 42);
            right.lineTo(15, 36.5);
            right.closePath();
            g.setColor(style.ink());
            g.fill(left);
            g.setStroke(SymbolPainter.round(1));
            g.draw(left);
            g.draw(right);
            Font font = Fonts.bold(11);
            g.setFont(font);
            g.drawString(letter, (float) (15 - NamePainter.width(letter, font) / 2), 13.5f);
        });
    }

    /// Returns a small map of the continent, or of the world for a view of most of it, with the view marked in it.
    public Plate inset(Ground ground, Viewport view) {
        return Inset.of(ground, theme, view);
    }

    /// Returns the line that names whose data the map is made with.
    ///
    /// @param maxWidthPx logical pixels; longer text goes over several lines
    public Plate credits(double maxWidthPx) {
        return text(List.of(messages().text("map.credits")), maxWidthPx, true, false);
    }

    /// Returns the title; 0 x 0 if it is blank.
    ///
    /// @param subtitle may be empty
    public Plate title(String title, String subtitle, double maxWidthPx) {
        if (title.isBlank()) {
            return new Plate(0, 0, g -> {});
        }
        Font large = Fonts.bold(19);
        Font small = Fonts.regular(12);
        List<String> lines = PlateStyle.wrapped(title, large, maxWidthPx - 28);
        List<String> below = subtitle.isBlank() ? List.of() : PlateStyle.wrapped(subtitle, small, maxWidthPx - 28);
        double width = Math.ceil(Math.max(PlateStyle.widest(lines, large), PlateStyle.widest(below, small)) + 28);
        double height = 16 + lines.size() * 23 + below.size() * 16;
        return new Plate(width, height, g -> {
            PlateStyle style = PlateStyle.of(theme);
            style.paintSheet(g, width, height);
            double y = 28;
            g.setColor(style.ink());
            g.setFont(large);
            for (String line : lines) {
                g.drawString(line, 14, (float) y);
                y += 23;
            }
            y -= 5;
            g.setColor(style.quiet());
            g.setFont(small);
            for (String line : below) {
                g.drawString(line, 14, (float) y);
                y += 16;
            }
        });
    }

    /// Returns the notes below an exported map: numbers of sites, sources, date, credits and disclaimer.
    ///
    /// @param counts  of the map
    /// @param sources titles of the sources of what is shown; may be empty
    /// @param date    of the picture, as it is to be read
    /// @param whose   whose values the map shows, a sentence; may be empty
    public Plate notes(MapFrame.Counts counts, List<String> sources, String date, String whose, double maxWidthPx) {
        Messages messages = messages();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(messages.text("map.notes.counts", counts.inView(), counts.matching(), counts.total()) + " "
                + messages.text("map.notes.date", date) + (whose.isEmpty() ? "" : " " + whose));
        if (!sources.isEmpty()) {
            paragraphs.add(messages.text("map.notes.sources", String.join("; ", sources)));
        }
        paragraphs.add(messages.text("map.credits"));
        paragraphs.add(messages.text("map.notes.disclaimer"));
        return text(paragraphs, maxWidthPx, false, true);
    }

    /// @param strip as wide as allowed and without an edge
    private Plate text(List<String> paragraphs, double maxWidthPx, boolean small, boolean strip) {
        Font font = Fonts.regular(small ? 9.5f : 10);
        List<String> lines = new ArrayList<>();
        for (String paragraph : paragraphs) {
            lines.addAll(PlateStyle.wrapped(paragraph, font, maxWidthPx - 16));
        }
        double width = strip ? maxWidthPx : Math.ceil(PlateStyle.widest(lines, font) + 16);
        double height = lines.size() * 13 + (small ? 6 : 11);
        return new Plate(width, height, g -> {
            PlateStyle style = PlateStyle.of(theme);
            if (strip) {
                style.paintStrip(g, width, height);
            } else {
                style.paintSheet(g, width, height);
            }
            g.setFont(font);
            g.setColor(style.quiet());
            double y = small ? 13 : 16;
            for (String line : lines) {
                g.drawString(line, 8, (float) y);
                y += 13;
            }
        });
    }

    private Messages messages() {
        return Messages.of(language);
    }
}
