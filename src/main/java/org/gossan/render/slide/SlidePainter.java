package org.gossan.render.slide;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.GraphicsDevice;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.gossan.geo.Viewport;
import org.gossan.model.Facility;
import org.gossan.model.briefing.Panel;
import org.gossan.render.FacilityPainter;
import org.gossan.render.Ground;
import org.gossan.render.MapFrame;
import org.gossan.render.MapPainter;
import org.gossan.render.Plate;
import org.gossan.render.Symbol;
import org.gossan.render.SymbolPainter;
import org.gossan.render.chart.ChartStyle;
import org.gossan.render.chart.Drawing;
import org.gossan.render.chart.TextFit;
import org.gossan.render.chart.Weight;

/// Paints slides: as pixels where `g` draws on an image, else as vector shapes with real text. Stateless; any thread.
public final class SlidePainter {

    private static final double LEGEND_SCALE = 1.5;

    private SlidePainter() {}

    /// Paints a whole slide.
    ///
    /// @param g px of the slide from its top-left corner; its scale gives the resolution of the map's pixels
    public static void paint(Graphics2D g, SlideLayout layout, MapPainter painter) {
        paintFrame(g, layout);
        paintMap(g, layout, painter);
        paintMarks(g, layout);
    }

    /// Paints everything but the map and what lies on it: header, panel, legend, caution, footer.
    public static void paintFrame(Graphics2D g, SlideLayout layout) {
        Graphics2D own = design(g, layout);
        own.setColor(layout.style().sheet());
        own.fill(new Rectangle2D.Double(0, 0, layout.look().size().designWidth(), SlideSize.DESIGN_HEIGHT));
        own.dispose();
        paintRules(g, layout);
        own = design(g, layout);
        paintWords(own, layout);
        if (!layout.legendPanel()) {
            layout.drawing().paint(own, layout.inner().getX(), layout.inner().getY());
        }
        own.dispose();
        paintLegend(g, layout);
    }

    /// Paints what tells the parts of a slide apart: the band of a section, rules, the ground and the sign of a
    // caution.
    public static void paintRules(Graphics2D g, SlideLayout layout) {
        Graphics2D own = design(g, layout);
        rules(own, layout);
        own.dispose();
    }

    /// Paints the legend where it stands, below the map or as the panel; nothing without one.
    public static void paintLegend(Graphics2D g, SlideLayout layout) {
        Graphics2D own = design(g, layout);
        if (layout.legendPanel()) {
            legendPanel(own, layout);
        } else if (!layout.strip().isEmpty()) {
            legendStrip(own, layout);
        }
        own.dispose();
    }

    /// Paints the map alone at its place.
    public static void paintMap(Graphics2D g, SlideLayout layout, MapPainter painter) {
        Graphics2D own = design(g, layout);
        Rectangle2D map = layout.map();
        own.setColor(new Color(Ground.paper(layout.look().theme())));
        own.fill(map);
        if (onPixels(g)) {
            AffineTransform before = own.getTransform();
            double scale = before.getScaleX() * SlideLayout.MAP_SCALE;
            Viewport view = layout.view();
            Viewport device = new Viewport(view.camera(), view.widthPx(), view.heightPx(), scale);
            MapFrame frame = painter.paint(layout.state(), device, layout.keepFree());
            BufferedImage image =
                    new BufferedImage(device.deviceWidth(), device.deviceHeight(), BufferedImage.TYPE_INT_RGB);
            image.setRGB(0, 0, image.getWidth(), image.getHeight(), frame.argb(), 0, image.getWidth());
            own.clip(map);
            double[] at = {map.getX(), map.getY()};
            before.transform(at, 0, at, 0, 1);
            own.setTransform(new AffineTransform());
            own.drawImage(image, (int) Math.round(at[0]), (int) Math.round(at[1]), null);
        } else {
            own.clip(map);
            own.translate(map.getX(), map.getY());
            own.scale(SlideLayout.MAP_SCALE, SlideLayout.MAP_SCALE);
            Viewport view = layout.view();
            Viewport logical = new Viewport(view.camera(), view.widthPx(), view.heightPx(), 1);
            painter.paintTo(own, layout.state(), logical, layout.keepFree());
        }
        own.dispose();
    }

    /// Paints what lies on the map: the veil of a dimmed scene, scale, rings, outlines and names.
    public static void paintMarks(Graphics2D g, SlideLayout layout) {
        Graphics2D own = design(g, layout);
        own.clip(layout.map());
        if (layout.scene().dimmed()) {
            Color paper = new Color(Ground.paper(layout.look().theme()));
            own.setColor(new Color(paper.getRed(), paper.getGreen(), paper.getBlue(), 150));
            own.fill(layout.map());
        }
        scale(own, layout);
        ChartStyle style = layout.style();
        List<PlacedHighlight> highlights = layout.highlights();
        for (PlacedHighlight highlight : highlights) {
            if (highlight.outline() != null) {
                mark(own, highlight);
            }
        }
        for (PlacedHighlight highlight : highlights) {
            if (highlight.moved()) {
                stem(own, highlight, style);
            }
        }
        for (PlacedHighlight highlight : highlights) {
            if (highlight.outline() == null) {
                mark(own, highlight);
            }
        }
        for (PlacedHighlight highlight : highlights) {
            name(own, highlight, style);
        }
        own.dispose();
    }

    /// Leads from a ring to the place that it stands beside.
    private static void stem(Graphics2D g, PlacedHighlight highlight, ChartStyle style) {
        Line2D line = new Line2D.Double(highlight.placeX(), highlight.placeY(), highlight.x(), highlight.y());
        double r = 3.2;
        Shape dot = new Ellipse2D.Double(highlight.placeX() - r, highlight.placeY() - r, 2 * r, 2 * r);
        g.setColor(style.sheet());
        g.setStroke(new BasicStroke(4.6f));
        g.draw(line);
        g.draw(dot);
        g.setColor(style.ink());
        g.setStroke(new BasicStroke(2.2f));
        g.draw(line);
        g.fill(dot);
    }

    private static void mark(Graphics2D g, PlacedHighlight highlight) {
        Shape outline = highlight.outline();
        if (outline != null) {
            area(g, highlight, outline);
            return;
        }
        if (highlight.radius() == 0) {
            return;
        }
        Symbol symbol = highlight.symbol();
        Facility facility = highlight.facility();
        if (symbol != null) {
            SymbolPainter.paint(g, symbol, highlight.x(), highlight.y(), highlight.radius() * 0.56);
        } else if (facility != null) {
            // On a ground of its own: borders and outlines of areas go below it.
            double r = highlight.radius() - 4;
            g.setColor(Color.WHITE);
            g.fill(new Ellipse2D.Double(highlight.x() - r, highlight.y() - r, 2 * r, 2 * r));
            FacilityPainter.paint(g, facility, highlight.x(), highlight.y(), r * FacilityPainter.share(facility));
        }
        SymbolPainter.paintHalo(g, highlight.x(), highlight.y(), highlight.radius() - 5);
    }

    private static void area(Graphics2D g, PlacedHighlight highlight, Shape outline) {
        if (highlight.country()) {
            g.setColor(new Color(0xFF, 0xC4, 0x00, 62));
            g.fill(outline);
            return;
        }
        g.setColor(new Color(0x1B2228));
        g.setStroke(new BasicStroke(4.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(outline);
        g.setColor(new Color(0xFFC400));
        g.setStroke(new BasicStroke(2.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(outline);
    }

    private static void name(Graphics2D g, PlacedHighlight highlight, ChartStyle style) {
        Rectangle2D box = highlight.label();
        if (box.isEmpty()) {
            return;
        }
        Rectangle2D ring = highlight.ring();
        Line2D leader = HighlightLabels.leader(ring, box);
        double length = Math.hypot(leader.getX2() - leader.getX1(), leader.getY2() - leader.getY1());
        if (highlight.radius() > 0 && length > highlight.radius() + 7) {
            double cut = highlight.radius() / length;
            double x = leader.getX1() + (leader.getX2() - leader.getX1()) * cut;
            double y = leader.getY1() + (leader.getY2() - leader.getY1()) * cut;
            Line2D line = new Line2D.Double(x, y, leader.getX2(), leader.getY2());
            g.setColor(style.sheet());
            g.setStroke(new BasicStroke(4.2f));
            g.draw(line);
            g.setColor(style.ink());
            g.setStroke(new BasicStroke(1.8f));
            g.draw(line);
        }
        RoundRectangle2D plate =
                new RoundRectangle2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight(), 9, 9);
        g.setColor(style.sheet());
        g.fill(plate);
        g.setColor(style.ink());
        g.setStroke(new BasicStroke(1.1f));
        g.draw(plate);
        double x = box.getX() + HighlightLabels.PAD_X;
        if (highlight.number() > 0) {
            double r = 10;
            double middle = box.getCenterY();
            g.fill(new Ellipse2D.Double(x - 2, middle - r, 2 * r, 2 * r));
            String number = Integer.toString(highlight.number());
            words(
                    g,
                    number,
                    Weight.BOLD,
                    13,
                    style.sheet(),
                    x - 2 + r - TextFit.width(number, Weight.BOLD.font(13)) / 2,
                    middle + 4.5);
            x += HighlightLabels.NUMBER;
        }
        double size = highlight.sizePx();
        double y = box.getCenterY() - highlight.lines().size() * size * TextFit.LINE / 2 + size * 0.93;
        for (String line : highlight.lines()) {
            words(g, line, Weight.SEMI_BOLD, size, style.ink(), x, y);
            y += size * TextFit.LINE;
        }
    }

    private static void words(
            Graphics2D g, String text, Weight weight, double size, Color colour, double x, double baseline) {
        g.setFont(weight.font(size));
        g.setColor(colour);
        g.drawString(text, (float) x, (float) baseline);
    }

    private static void rules(Graphics2D g, SlideLayout layout) {
        ChartStyle style = layout.style();
        if (layout.section()) {
            g.setColor(style.first());
            g.fill(layout.header());
            Rectangle2D logo = layout.logo();
            if (!logo.isEmpty()) {
                g.setColor(Color.WHITE); // logos are made for white
                g.fill(new RoundRectangle2D.Double(
                        logo.getX() - 8, logo.getY() - 8, logo.getWidth() + 16, logo.getHeight() + 16, 10, 10));
            }
        }
        g.setColor(style.line());
        rule(g, layout.header().getMaxY(), layout.header());
        rule(g, layout.footer().getY(), layout.footer());
        if (!layout.panel().isEmpty() && layout.scene().panel().side() == Panel.Side.FOOT) {
            rule(g, layout.panel().getY(), layout.panel());
        } else if (!layout.panel().isEmpty()) {
            g.fill(new Rectangle2D.Double(
                    layout.panel().getX(),
                    layout.panel().getY(),
                    1,
                    layout.panel().getHeight()));
            rule(g, layout.panel().getY(), layout.panel());
        }
        if (!layout.legendPanel() && !layout.strip().isEmpty()) {
            rule(g, layout.strip().getY(), layout.strip());
        }
        if (!layout.caution().isEmpty()) {
            g.setColor(style.caution());
            g.fill(layout.caution());
            g.setColor(style.line());
            rule(g, layout.caution().getY(), layout.caution());
            sign(g, layout, style);
        }
    }

    /// Draws the triangle before a caution.
    private static void sign(Graphics2D g, SlideLayout layout, ChartStyle style) {
        Rectangle2D box = layout.sign();
        if (box.isEmpty()) {
            return;
        }
        double x = box.getX() + 2;
        double y = box.getY() + 2.5;
        Path2D triangle = new Path2D.Double();
        triangle.moveTo(x + 8, y);
        triangle.lineTo(x + 16, y + 14.5);
        triangle.lineTo(x, y + 14.5);
        triangle.closePath();
        g.setColor(style.warn());
        g.setStroke(new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(triangle);
        g.fill(new Rectangle2D.Double(x + 7.1, y + 4.8, 1.8, 5));
        g.fill(new Rectangle2D.Double(x + 7.1, y + 11, 1.8, 1.8));
    }

    private static void rule(Graphics2D g, double y, Rectangle2D along) {
        g.fill(new Rectangle2D.Double(along.getX(), y - 0.5, along.getWidth(), 1));
    }

    private static void paintWords(Graphics2D g, SlideLayout layout) {
        for (SlideText text : layout.texts()) {
            for (Drawing.Words line : text.lines()) {
                words(g, line.text(), line.weight(), line.sizePx(), line.colour(), line.x(), line.baseline());
            }
        }
        BufferedImage logo = layout.settings().logo();
        if (logo != null) {
            Rectangle2D box = layout.logo();
            double scale = box.getWidth() / logo.getWidth();
            AffineTransform at = AffineTransform.getTranslateInstance(box.getX(), box.getY());
            at.scale(scale, scale);
            g.drawImage(logo, at, null);
        }
    }

    private static void legendPanel(Graphics2D g, SlideLayout layout) {
        Rectangle2D panel = layout.panel();
        Plate legend = layout.legend();
        if (legend.height() == 0) {
            return;
        }
        double room = panel.getHeight() - 24;
        double scale =
                Math.min(LEGEND_SCALE, Math.min((panel.getWidth() - 24) / legend.width(), room / legend.height()));
        g.translate(panel.getX() + 12, panel.getY() + 12);
        g.scale(scale, scale);
        legend.paint(g, 0, 0);
    }

    private static void legendStrip(Graphics2D g, SlideLayout layout) {
        Rectangle2D strip = layout.strip();
        Plate legend = layout.legend();
        g.translate(strip.getX() + 12, strip.getCenterY() - legend.height() * SlidePlan.STRIP_SCALE / 2);
        g.scale(SlidePlan.STRIP_SCALE, SlidePlan.STRIP_SCALE);
        legend.paint(g, 0, 0);
    }

    /// Returns the view in which a scale bar of design units is as long as on the map: the bar is drawn in smaller
    /// pixels
    /// than the map.
    static Viewport measured(Viewport view) {
        double zoom = view.camera().zoom() + Math.log(SlideLayout.MAP_SCALE) / Math.log(2);
        return view.withCamera(view.camera().withZoom(zoom));
    }

    private static void scale(Graphics2D g, SlideLayout layout) {
        Rectangle2D box = layout.scaleBar();
        Plate bar = layout.furniture().scaleBar(measured(layout.view()));
        bar.paint(g, box.getX(), box.getY());
        layout.furniture().northArrow().paint(g, box.getX() + bar.width() + 6, box.getY());
    }

    private static Graphics2D design(Graphics2D g, SlideLayout layout) {
        Graphics2D own = (Graphics2D) g.create();
        own.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        own.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        own.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        own.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        own.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        own.scale(layout.look().size().scale(), layout.look().size().scale());
        return own;
    }

    private static boolean onPixels(Graphics2D g) {
        GraphicsConfiguration target = g.getDeviceConfiguration(); // null for documents
        return target != null && target.getDevice().getType() == GraphicsDevice.TYPE_IMAGE_BUFFER;
    }
}
