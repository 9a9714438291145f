package org.gossan.render;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.OptionalDouble;
import org.gossan.model.Facility;
import org.gossan.model.FacilityKind;
import org.gossan.render.drawing.Fonts;

/// Draws facilities as quiet badges with a pictogram, well apart from deposits.
///
/// A point that is only a town is larger, softer and without a dark outline; a plan is an outline; what has closed or
/// was cancelled is struck through. A prospect marker is a dotted circle with a question mark: never a deposit.
public final class FacilityPainter {

    /// How far a facility is, from its source's wording.
    enum Stage {
        WORKING,
        PLANNED,
        STOPPED
    }

    private static final Color SLATE = new Color(0x4F5D73);
    private static final double PLANT_PX = 7.5;
    private static final double TOWN_PX = 10;
    /// Trains a year, and sizes, of the busiest crossings; 0.7 can still be read.
    private static final double BUSIEST_TRAINS = 4_000;

    private static final double MOST_TRAFFIC = 1.4;
    private static final double LEAST_TRAFFIC = 0.7;

    private FacilityPainter() {}

    /// Returns the stage that an operating status means; wording that is not known counts as working.
    static Stage stage(String operatingStatus) {
        String[] stopped = {"closed", "cancelled", "idle", "unlikely", "stalled", "bankrupt", "not proceeding"};
        for (String word : stopped) {
            if (operatingStatus.contains(word)) {
                return Stage.STOPPED;
            }
        }
        String[] planned = {
            "announced", "planned", "permitting", "under construction", "site selected", "funded", "no drilling"
        };
        for (String word : planned) {
            if (operatingStatus.contains(word)) {
                return Stage.PLANNED;
            }
        }
        return Stage.WORKING;
    }

    /// Returns how far a badge reaches from its point, in logical pixels.
    static double reachPx(boolean townLevel) {
        return (townLevel ? TOWN_PX : PLANT_PX) + 2;
    }

    /// Returns how large the badge of a facility is beside others: the area of a crossing grows with its trains, from a
    /// floor that can still be read; in steps, so that pictures of badges can be kept.
    static double traffic(Facility facility) {
        OptionalDouble trains = facility.trainsAYear();
        if (trains.isEmpty()) {
            return 1;
        }
        double size = MOST_TRAFFIC * Math.sqrt(trains.getAsDouble() / BUSIEST_TRAINS);
        return Math.rint(Math.clamp(size, LEAST_TRAFFIC, MOST_TRAFFIC) * 20) / 20;
    }

    /// Returns the same as a share of the room that a badge may take: 1 = all of it.
    public static double share(Facility facility) {
        return facility.trainsAYear().isEmpty() ? 1 : traffic(facility) / MOST_TRAFFIC;
    }

    /// What decides how a facility is drawn. Immutable.
    record Look(FacilityKind kind, Stage stage, boolean townLevel) {

        static Look of(Facility facility) {
            return new Look(facility.kind(), FacilityPainter.stage(facility.operatingStatus()), facility.townLevel());
        }
    }

    /// Paints the badge of a facility around a point.
    ///
    /// @param radius how far it reaches
    public static void paint(Graphics2D g, Facility facility, double x, double y, double radius) {
        Look look = Look.of(facility);
        paint(g, look, x, y, radius / reachPx(look.townLevel()));
    }

    /// Paints the look of a facility around a point.
    ///
    /// @param size 1 = full size
    static void paint(Graphics2D g, Look look, double x, double y, double size) {
        AffineTransform before = g.getTransform();
        g.translate(x, y);
        g.scale(size, size);
        paint(g, look, 0, 0);
        g.setTransform(before);
    }

    private static void paint(Graphics2D g, Look look, double x, double y) {
        FacilityKind kind = look.kind();
        boolean townLevel = look.townLevel();
        Composite before = g.getComposite();
        double r = townLevel ? TOWN_PX : PLANT_PX;
        if (kind == FacilityKind.PROSPECT) {
            prospect(g, x, y, r);
            return;
        }
        if (townLevel) {
            g.setComposite(AlphaComposite.SrcOver.derive(0.66f));
        }
        Shape badge = new RoundRectangle2D.Double(x - r, y - r, 2 * r, 2 * r, r * 0.9, r * 0.9);
        boolean filled = look.stage() == Stage.WORKING;
        g.setColor(SymbolPainter.PAPER);
        g.setStroke(SymbolPainter.round(2.6));
        g.draw(badge);
        g.setColor(filled ? SLATE : SymbolPainter.PAPER);
        g.fill(badge);
        g.setColor(SLATE);
        g.setStroke(
                look.stage() == Stage.PLANNED
                        ? new BasicStroke(
                                1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 5, new float[] {3, 1.6f}, 0)
                        : SymbolPainter.round(1.1));
        g.draw(badge);
        g.setColor(filled ? Color.WHITE : SLATE);
        pictogram(g, kind, x, y, 5.2);
        if (look.stage() == Stage.STOPPED) {
            g.setColor(SymbolPainter.PAPER);
            g.setStroke(SymbolPainter.round(3));
            g.draw(line(x - r * 0.8, y + r * 0.8, x + r * 0.8, y - r * 0.8));
            g.setColor(SLATE);
            g.setStroke(SymbolPainter.round(1.4));
            g.draw(line(x - r * 0.8, y + r * 0.8, x + r * 0.8, y - r * 0.8));
        }
        g.setComposite(before);
    }

    private static void prospect(Graphics2D g, double x, double y, double r) {
        g.setColor(new Color(255, 255, 255, 130));
        g.fill(SymbolPainter.circle(x, y, r));
        g.setColor(SLATE);
        g.setStroke(new BasicStroke(1.3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 5, new float[] {0.1f, 3}, 0));
        g.draw(SymbolPainter.circle(x, y, r));
        g.setFont(Fonts.bold(11));
        double width = g.getFontMetrics().getStringBounds("?", g).getWidth();
        g.drawString("?", (float) (x - width / 2), (float) (y + 4));
    }

    /// Draws the pictogram of a kind in the present colour, within `s` of the point.
    private static void pictogram(Graphics2D g, FacilityKind kind, double x, double y, double s) {
        g.setStroke(SymbolPainter.round(1.5));
        switch (kind) {
            case MINE -> {
                g.draw(line(x - s * 0.75, y + s * 0.8, x + s * 0.5, y - s * 0.5));
                g.draw(line(x + s * 0.75, y + s * 0.8, x - s * 0.5, y - s * 0.5));
                g.setStroke(SymbolPainter.round(2.2));
                g.draw(line(x - s * 0.85, y - s * 0.15, x - s * 0.2, y - s * 0.85));
                g.draw(line(x + s * 0.85, y - s * 0.15, x + s * 0.2, y - s * 0.85));
            }
            case SEPARATION -> {
                g.draw(line(x - s * 0.9, y, x - s * 0.1, y));
                g.draw(line(x - s * 0.1, y, x + s * 0.6, y - s * 0.7));
                g.draw(line(x - s * 0.1, y, x + s * 0.6, y + s * 0.7));
                g.fill(SymbolPainter.circle(x + s * 0.7, y - s * 0.75, s * 0.28));
                g.fill(SymbolPainter.circle(x + s * 0.7, y + s * 0.75, s * 0.28));
                g.fill(SymbolPainter.circle(x - s * 0.85, y, s * 0.32));
            }
            case SMELTER -> {
                Path2D works = new Path2D.Double();
                works.moveTo(x - s * 0.9, y + s * 0.85);
                works.lineTo(x - s * 0.9, y - s * 0.1);
                works.lineTo(x - s * 0.2, y + s * 0.25);
                works.lineTo(x - s * 0.2, y - s * 0.1);
                works.lineTo(x + s * 0.3, y + s * 0.2);
                works.lineTo(x + s * 0.4, y - s * 0.9);
                works.lineTo(x + s * 0.8, y - s * 0.9);
                works.lineTo(x + s * 0.95, y + s * 0.85);
                works.closePath();
                g.fill(works);
            }
            case MAGNETS -> {
                g.setStroke(new BasicStroke((float) (s * 0.42), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
                g.draw(new Arc2D.Double(x - s * 0.62, y - s * 0.8, s * 1.24, s * 1.24, 0, 180, Arc2D.OPEN));
                g.draw(line(x - s * 0.62, y - s * 0.2, x - s * 0.62, y + s * 0.35));
                g.draw(line(x + s * 0.62, y - s * 0.2, x + s * 0.62, y + s * 0.35));
                g.draw(line(x - s * 0.62, y + s * 0.55, x - s * 0.62, y + s * 0.9));
                g.draw(line(x + s * 0.62, y + s * 0.55, x + s * 0.62, y + s * 0.9));
            }
            case PORT -> {
                g.setStroke(SymbolPainter.round(1.3));
                g.draw(SymbolPainter.circle(x, y - s * 0.68, s * 0.24));
                g.draw(line(x, y - s * 0.42, x, y + s * 0.9));
                g.draw(line(x - s * 0.45, y - s * 0.1, x + s * 0.45, y - s * 0.1));
                g.draw(new Arc2D.Double(x - s * 0.85, y - s * 0.75, s * 1.7, s * 1.66, 190, 160, Arc2D.OPEN));
            }
            case CROSSING -> {
                g.draw(line(x - s * 0.8, y - s * 0.35, x + s * 0.8, y - s * 0.35));
                g.draw(line(x - s * 0.8, y + s * 0.35, x + s * 0.8, y + s * 0.35));
                g.setStroke(SymbolPainter.round(1.2));
                for (int i = -1; i <= 1; i++) {
                    g.draw(line(x + i * s * 0.5, y - s * 0.75, x + i * s * 0.5, y + s * 0.75));
                }
            }
            case CORRIDOR -> {
                g.draw(line(x - s * 0.8, y + s * 0.6, x + s * 0.8, y - s * 0.6));
                g.fill(SymbolPainter.circle(x - s * 0.75, y + s * 0.55, s * 0.32));
                g.fill(SymbolPainter.circle(x + s * 0.75, y - s * 0.55, s * 0.32));
            }
            case PROSPECT -> {}
        }
    }

    private static Path2D line(double x1, double y1, double x2, double y2) {
        Path2D path = new Path2D.Double();
        path.moveTo(x1, y1);
        path.lineTo(x2, y2);
        return path;
    }
}
