package org.gossan.render.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.gossan.model.edits.AnnotationKind;

/// The text of a label or a callout, or the title of anything else, as outlines; right-to-left text is laid out as it
/// reads, and what is not a letter of the map's font comes from the system's.
///
/// @param outline around 0, 0: its middle
/// @param always  whether it is the annotation itself, not a name beside it
record DrawingText(Shape outline, Rectangle2D size, boolean always) {

    private static final int LONGEST = 60;
    private static final double TITLE_PX = 12;
    private static final float HALO_PX = 3;
    private static final FontRenderContext EXACT = new FontRenderContext(new AffineTransform(), true, true);
    private static final Font OTHER = new Font(Font.SANS_SERIF, Font.PLAIN, 1);

    /// Returns the text of a shape; empty if there is none.
    static Optional<DrawingText> of(DrawingShape shape) {
        var one = shape.annotation();
        boolean always = one.kind() == AnnotationKind.LABEL || one.kind() == AnnotationKind.CALLOUT;
        String words = one.title().isBlank() && always ? one.markdown() : one.title();
        String line = words.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        if (line.isEmpty()) {
            return Optional.empty();
        }
        if (line.codePointCount(0, line.length()) > LONGEST) {
            line = line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)).stripTrailing() + "…";
        }
        float px = (float) (always ? one.style().sizePx() : TITLE_PX);
        Font own = Fonts.semiBold(px);
        Font font = own.canDisplayUpTo(line) < 0 ? own : OTHER.deriveFont(px);
        TextLayout layout = new TextLayout(line, font, EXACT);
        Rectangle2D bounds = layout.getBounds();
        double width = Math.max(1, layout.getAdvance());
        Shape outline = layout.getOutline(AffineTransform.getTranslateInstance(-width / 2, px * 0.33));
        Rectangle2D size = new Rectangle2D.Double(
                -width / 2 - 2,
                -Math.max(px, bounds.getHeight()) / 2 - 2,
                width + 4,
                Math.max(px, bounds.getHeight()) + 4);
        return Optional.of(new DrawingText(outline, size, always));
    }

    /// Returns what it covers with its middle at a place.
    Rectangle2D box(Point2D at) {
        return new Rectangle2D.Double(
                at.getX() + size.getX(), at.getY() + size.getY(), size.getWidth(), size.getHeight());
    }

    void paint(Graphics2D g, Point2D at, Color ink, Color halo) {
        Shape letters =
                AffineTransform.getTranslateInstance(at.getX(), at.getY()).createTransformedShape(outline);
        g.setColor(halo);
        g.setStroke(new BasicStroke(HALO_PX, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(letters);
        g.setColor(ink);
        g.fill(letters);
    }
}
