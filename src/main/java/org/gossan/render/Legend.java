package org.gossan.render;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.FacilityKind;
import org.gossan.model.Messages;
import org.gossan.model.Metal;
import org.gossan.model.Theme;
import org.gossan.model.edits.AnnotationStyle;
import org.gossan.render.drawing.Fonts;

/// Explains what is on the map, and nothing else. For one thread; used once.
final class Legend {

    private static final double ICON = 36;
    private static final double LINE = 14;
    private static final double ROW_GAP = 4;
    private static final double MARGIN = 10;
    private static final double COLUMN_GAP = 14;
    private static final double STRIP_LINE = 24;
    private static final double STRIP_LARGE = 0.72;
    private static final double TEXT_WIDTH = 178;
    private static final List<DevelopmentStatus> STATUSES = List.of(
            DevelopmentStatus.OCCURRENCE,
            DevelopmentStatus.PROSPECT,
            DevelopmentStatus.RESOURCE,
            DevelopmentStatus.RESERVE,
            DevelopmentStatus.PRODUCER,
            DevelopmentStatus.PAST_PRODUCER,
            DevelopmentStatus.PLANT,
            DevelopmentStatus.UNKNOWN);
    private static final int[] SAMPLE_COUNTS = {3, 4, 9, 2};

    private final Messages messages;
    private final Theme theme;
    private final PlateStyle style;
    private final Font plain = Fonts.regular(11);
    private final Font bold = Fonts.bold(11);
    private final List<Row> rows = new ArrayList<>();

    /// One line of the legend.
    ///
    /// @param icon draws around 0, 0; `null` makes it a heading
    private record Row(List<String> text, double height, Consumer<Graphics2D> icon, boolean heading) {}

    private Legend(Theme theme, Messages messages) {
        this.theme = theme;
        this.messages = messages;
        this.style = PlateStyle.of(theme);
    }

    /// Returns a legend in as many columns as a height needs.
    static Plate of(MapFrame.Visible visible, Theme theme, Messages messages, double maxHeight) {
        Legend legend = new Legend(theme, messages);
        legend.metals(visible);
        legend.statuses(visible);
        legend.marks(visible);
        legend.areas(visible);
        legend.facilities(visible);
        legend.drawings(visible);
        return legend.plate(maxHeight);
    }

    /// Returns the same explanations without headings, side by side in as many lines as the width needs.
    static Plate strip(MapFrame.Visible visible, Theme theme, Messages messages, double maxWidth) {
        Legend legend = new Legend(theme, messages);
        legend.metals(visible);
        legend.statuses(visible);
        legend.marks(visible);
        legend.areas(visible);
        legend.facilities(visible);
        legend.drawings(visible);
        legend.rows.removeIf(Row::heading);
        return legend.lines(maxWidth);
    }

    /// An explanation at its place in the strip.
    private record Placed(Row row, List<String> text, double left, double middle) {}

    private Plate lines(double maxWidth) {
        List<Placed> placed = new ArrayList<>();
        double x = 4;
        double top = 0;
        double deep = 0;
        for (Row row : rows) {
            List<String> text = PlateStyle.wrapped(String.join(" ", row.text()), plain, maxWidth - ICON - 10);
            double width = ICON + PlateStyle.widest(text, plain) + 6;
            if (x > 4 && x + width > maxWidth) {
                x = 4;
                top += deep;
                deep = 0;
            }
            placed.add(new Placed(row, text, x, top + STRIP_LINE / 2));
            deep = Math.max(deep, STRIP_LINE + (text.size() - 1) * LINE);
            x += width;
        }
        double height = top + deep;
        return new Plate(maxWidth, height, g -> placed.forEach(one -> paint(g, one)));
    }

    private void paint(Graphics2D g, Placed one) {
        Graphics2D icon = (Graphics2D) g.create();
        icon.translate(one.left() + 17, one.middle());
        if (one.row().height() > STRIP_LINE - ROW_GAP) {
            icon.scale(STRIP_LARGE, STRIP_LARGE); // no icon reaches into the line above
        }
        one.row().icon().accept(icon);
        icon.dispose();
        g.setFont(plain);
        g.setColor(style.ink());
        double baseline = one.middle() + 4;
        for (String text : one.text()) {
            g.drawString(text, (float) (one.left() + ICON), (float) baseline);
            baseline += LINE;
        }
    }

    private void metals(MapFrame.Visible visible) {
        if (visible.metals().isEmpty()) {
            return;
        }
        heading("map.legend.metals");
        for (Metal metal : Metal.values()) {
            if (visible.metals().contains(metal)) {
                Symbol symbol = Symbol.of(metal, DevelopmentStatus.RESOURCE);
                row(messages.word("metal", metal), 0, g -> SymbolPainter.paint(g, symbol, 0, 0, 7.5));
            }
        }
        if (visible.clusters()) {
            row(messages.text("map.legend.cluster"), 24, g -> new ClusterPainter()
                    .paint(g, 0, 0, SAMPLE_COUNTS, 0, 18, theme == Theme.DARK));
        }
        if (visible.otherMetals()) {
            Symbol pips = new Symbol(Metal.COPPER, DevelopmentStatus.RESOURCE, false, 0, Symbol.FRESH, 3, false);
            row(messages.text("map.legend.pips"), 0, g -> SymbolPainter.paint(g, pips, 0, -1, 7));
        }
    }

    private void statuses(MapFrame.Visible visible) {
        if (visible.statuses().isEmpty()) {
            return;
        }
        heading("map.legend.statuses");
        for (DevelopmentStatus status : STATUSES) {
            if (visible.statuses().contains(status)) {
                Symbol symbol = Symbol.of(Metal.OTHER, status);
                row(messages.word("status", status), 0, g -> SymbolPainter.paint(g, symbol, 0, 0, 6.5));
            }
        }
        if (visible.hollow()) {
            Symbol hollow = new Symbol(Metal.OTHER, DevelopmentStatus.RESOURCE, true, 0, Symbol.FRESH, 0, false);
            row(messages.text("map.legend.hollow"), 0, g -> SymbolPainter.paint(g, hollow, 0, 0, 6.5));
        }
        if (visible.faded()) {
            row(messages.text("map.legend.faded"), 0, g -> {
                for (int age = Symbol.FRESH; age <= Symbol.OLD; age++) {
                    Symbol symbol = new Symbol(Metal.COPPER, DevelopmentStatus.RESOURCE, false, 0, age, 0, false);
                    SymbolPainter.paint(g, symbol, -11.5 + 7.8 * age, 0, 3.2);
                }
            });
        }
        if (visible.sizeClasses() > 0) {
            row(messages.text("map.legend.sizes"), 24, g -> {
                double[] at = {-13, -4.5, 8};
                int[] classes = {1, 2, 4};
                for (int i = 0; i < classes.length; i++) {
                    Symbol symbol = new Symbol(
                            Metal.OTHER, DevelopmentStatus.RESOURCE, false, classes[i], Symbol.FRESH, 0, false);
                    SymbolPainter.paint(g, symbol, at[i], 0, Symbol.radiusPx(0, classes[i]) * 0.62);
                }
            });
        }
    }

    private void marks(MapFrame.Visible visible) {
        if (visible.errorRings()) {
            row(messages.text("map.legend.error"), 26, g -> {
                RingPainter.paint(g, 0, 0, 10);
                SymbolPainter.paint(g, Symbol.of(Metal.OTHER, DevelopmentStatus.RESOURCE), 0, 0, 3.5);
            });
        }
        if (visible.corrected()) {
            Symbol corrected = new Symbol(Metal.OTHER, DevelopmentStatus.RESOURCE, false, 0, Symbol.FRESH, 0, true);
            row(messages.text("map.legend.corrected"), 0, g -> SymbolPainter.paint(g, corrected, 1, 1, 6.5));
        }
    }

    private void areas(MapFrame.Visible visible) {
        if (visible.areaMetals().isEmpty()) {
            return;
        }
        heading("map.legend.areas");
        for (Metal metal : Metal.values()) {
            if (visible.areaMetals().contains(metal)) {
                Rectangle2D box = new Rectangle2D.Double(-12, -7, 24, 14);
                row(
                        messages.text(
                                "map.legend.area",
                                messages.word("metal", metal),
                                messages.text("map.potential") + "; " + messages.text("map.extent")),
                        0,
                        g -> AreaPainter.paint(g, box, new Rectangle2D.Double(-20, -20, 40, 40), metal, theme));
            }
        }
    }

    private void facilities(MapFrame.Visible visible) {
        if (visible.facilityKinds().isEmpty()) {
            return;
        }
        heading("map.legend.facilities");
        for (FacilityKind kind : FacilityKind.values()) {
            if (visible.facilityKinds().contains(kind)) {
                facility(messages.word("facility", kind), kind, FacilityPainter.Stage.WORKING, false);
            }
        }
        for (MapFrame.FacilityMark mark : MapFrame.FacilityMark.values()) {
            if (visible.facilityMarks().contains(mark)) {
                FacilityPainter.Stage stage =
                        switch (mark) {
                            case PLANNED -> FacilityPainter.Stage.PLANNED;
                            case STOPPED -> FacilityPainter.Stage.STOPPED;
                            case TOWN, TRAFFIC -> FacilityPainter.Stage.WORKING;
                        };
                facility(
                        messages.text("map.legend." + mark.name().toLowerCase(Locale.ROOT)),
                        mark == MapFrame.FacilityMark.TRAFFIC ? FacilityKind.CROSSING : FacilityKind.SMELTER,
                        stage,
                        mark == MapFrame.FacilityMark.TOWN);
            }
        }
    }

    private void drawings(MapFrame.Visible visible) {
        if (visible.drawings()) {
            heading("map.legend.by_users");
            row(messages.text("map.legend.drawings"), 20, g -> {
                Path2D sheet = new Path2D.Double();
                sheet.moveTo(-7, -7);
                sheet.lineTo(2, -7);
                sheet.lineTo(7, -2);
                sheet.lineTo(7, 7);
                sheet.lineTo(-7, 7);
                sheet.closePath();
                g.setColor(Color.decode(AnnotationStyle.PLAIN.colour()));
                g.fill(sheet);
            });
        }
    }

    private void facility(String text, FacilityKind kind, FacilityPainter.Stage stage, boolean townLevel) {
        FacilityPainter.Look look = new FacilityPainter.Look(kind, stage, townLevel);
        row(text, 20, g -> FacilityPainter.paint(g, look, 0, 0, 0.85));
    }

    private void heading(String key) {
        List<String> lines = PlateStyle.wrapped(messages.text(key), bold, TEXT_WIDTH + ICON);
        rows.add(new Row(lines, 8 + lines.size() * LINE, g -> {}, true));
    }

    private void row(String text, double least, Consumer<Graphics2D> icon) {
        List<String> lines = PlateStyle.wrapped(text, plain, TEXT_WIDTH);
        rows.add(new Row(lines, Math.max(Math.max(18, least), lines.size() * LINE + ROW_GAP), icon, false));
    }

    private Plate plate(double maxHeight) {
        double tallest = rows.stream().mapToDouble(Row::height).max().orElse(0);
        double most = Math.max(tallest * 2, maxHeight - 2 * MARGIN);
        double all = rows.stream().mapToDouble(Row::height).sum();
        double room = Math.min(most, all / Math.ceil(all / most) + tallest);
        List<List<Row>> columns = new ArrayList<>();
        double used = Double.MAX_VALUE;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double needed = row.heading() && i + 1 < rows.size()
                    ? row.height() + rows.get(i + 1).height()
                    : row.height();
            if (used + needed > room) {
                columns.add(new ArrayList<>());
                used = 0;
            }
            columns.getLast().add(row);
            used += row.height();
        }
        double width = 2 * MARGIN - COLUMN_GAP;
        double height = 0;
        double[] widths = new double[columns.size()];
        for (int c = 0; c < widths.length; c++) {
            double deep = 0;
            for (Row row : columns.get(c)) {
                double text = PlateStyle.widest(row.text(), row.heading() ? bold : plain);
                widths[c] = Math.max(widths[c], row.heading() ? text : text + ICON);
                deep += row.height();
            }
            width += widths[c] + COLUMN_GAP;
            height = Math.max(height, deep);
        }
        double wholeWidth = columns.isEmpty() ? 0 : Math.ceil(width);
        double wholeHeight = columns.isEmpty() ? 0 : Math.ceil(height + 2 * MARGIN - 4);
        return new Plate(wholeWidth, wholeHeight, g -> paint(g, columns, widths, wholeWidth, wholeHeight));
    }

    private void paint(Graphics2D g, List<List<Row>> columns, double[] widths, double width, double height) {
        if (columns.isEmpty()) {
            return;
        }
        style.paintSheet(g, width, height);
        double x = MARGIN;
        for (int c = 0; c < widths.length; c++) {
            double y = MARGIN - 4;
            for (Row row : columns.get(c)) {
                double middle = y + row.height() / 2;
                if (!row.heading()) {
                    g.translate(x + 15, middle);
                    row.icon().accept(g);
                    g.translate(-x - 15, -middle);
                }
                g.setFont(row.heading() ? bold : plain);
                g.setColor(style.ink());
                double line = middle - (row.text().size() - 1) * LINE / 2 + 4 + (row.heading() ? 2 : 0);
                for (String text : row.text()) {
                    g.drawString(text, (float) (row.heading() ? x : x + ICON), (float) line);
                    line += LINE;
                }
                y += row.height();
            }
            x += widths[c] + COLUMN_GAP;
        }
    }
}
