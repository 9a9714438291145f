package org.gossan.publish.briefing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RectangularShape;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.sl.usermodel.ShapeType;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.TextShape;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFConnectorShape;
import org.apache.poi.xslf.usermodel.XSLFFreeformShape;
import org.apache.poi.xslf.usermodel.XSLFGroupShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSimpleShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.xmlbeans.XmlCursor;
import org.gossan.render.chart.Drawing;
import org.gossan.render.chart.TextFit;
import org.openxmlformats.schemas.drawingml.x2006.main.CTDashStop;
import org.openxmlformats.schemas.drawingml.x2006.main.CTGeomGuide;
import org.openxmlformats.schemas.drawingml.x2006.main.CTLineProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.STLineCap;
import org.openxmlformats.schemas.presentationml.x2006.main.CTConnector;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGroupShape;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

/// One group on a slide, of shapes and text boxes that can be edited one by one: bars stay rectangles and circles
/// ellipses. All places are in points of the slide. For one thread.
final class PptxShapes {

    /// Part of its width by which a box is wider than our letters: it never cuts, and nothing in it reaches so far.
    private static final double SPARE = 0.06;

    private static final double PERCENT = 100_000;

    private final XSLFSlide slide;
    private final List<XSLFShape> added = new ArrayList<>();

    /// @param slide on which the shapes lie above all that is there
    PptxShapes(XSLFSlide slide) {
        this.slide = slide;
    }

    /// Puts all that was added into a group; nothing can be added any more. POI would read the whole slide anew for
    /// shapes that are added to a group.
    ///
    /// @param box         what the group covers
    /// @param name        in the list of what is on the slide
    /// @param description for whoever hears the slide
    XSLFGroupShape group(Rectangle2D box, String name, String description) {
        XSLFGroupShape group = slide.createGroup();
        group.setAnchor(box);
        group.setInteriorAnchor(box); // what is in it has places of the slide, too
        CTNonVisualDrawingProps about =
                ((CTGroupShape) group.getXmlObject()).getNvGrpSpPr().getCNvPr();
        about.setName(name);
        about.setDescr(description);
        try (XmlCursor end = group.getXmlObject().newCursor()) {
            end.toEndToken();
            for (XSLFShape shape : added) {
                move(shape, end);
            }
        }
        return group;
    }

    /// Puts a shape below another one and all that lies on that.
    static void putBelow(XSLFShape shape, XSLFShape other) {
        try (XmlCursor there = other.getXmlObject().newCursor()) {
            move(shape, there);
        }
    }

    private static void move(XSLFShape shape, XmlCursor to) {
        try (XmlCursor from = shape.getXmlObject().newCursor()) {
            from.moveXml(to);
        }
    }

    /// Adds all marks of a drawing.
    ///
    /// @param to from its px to points
    @SuppressWarnings("IfChainToSwitch") // switch patterns are not in the syntax that the formatter knows
    void add(Drawing drawing, AffineTransform to) {
        for (Drawing.Mark mark : drawing.marks()) {
            if (mark instanceof Drawing.Text text) {
                text(text, to);
            } else if (mark instanceof Drawing.Area area) {
                fill(area.shape(), area.colour(), to);
            } else if (mark instanceof Drawing.Line line) {
                draw(line.shape(), line.colour(), line.stroke(), to);
            }
        }
    }

    /// Adds a filled shape.
    void fill(Shape shape, Color colour, AffineTransform to) {
        Shape there = moved(shape, to);
        Rectangle2D box = there.getBounds2D();
        if (box.isEmpty()) {
            return;
        }
        XSLFSimpleShape filled = shape(there);
        filled.setFillColor(colour);
        filled.setLineColor(null);
    }

    /// Adds a drawn shape.
    void draw(Shape shape, Color colour, BasicStroke stroke, AffineTransform to) {
        Shape there = moved(shape, to);
        XSLFSimpleShape drawn = there instanceof Line2D line ? line(line) : shape(there);
        if (!(there instanceof Line2D)) {
            drawn.setFillColor(null);
        }
        drawn.setLineWidth(stroke.getLineWidth() * to.getScaleX());
        drawn.setLineColor(colour);
        CTLineProperties look = properties(drawn).getLn();
        look.setCap(stroke.getEndCap() == BasicStroke.CAP_BUTT ? STLineCap.FLAT : STLineCap.RND);
        float[] dashes = stroke.getDashArray();
        for (int i = 0; dashes != null && i + 1 < dashes.length; i += 2) {
            CTDashStop dash = (look.isSetCustDash() ? look.getCustDash() : look.addNewCustDash()).addNewDs();
            dash.setD(Math.round(dashes[i] / stroke.getLineWidth() * PERCENT));
            dash.setSp(Math.round(dashes[i + 1] / stroke.getLineWidth() * PERCENT));
        }
        look.addNewRound();
    }

    /// Adds a text in a box of its own, with its lines broken as they are here: the same words stand below each other
    /// in any font.
    void text(Drawing.Text text, AffineTransform to) {
        List<Drawing.Words> lines = text.lines();
        Drawing.Words first = lines.getFirst();
        double left = Double.MAX_VALUE;
        double right = 0;
        double letters = Double.MAX_VALUE;
        for (Drawing.Words line : lines) {
            double width = TextFit.width(line.text(), line.weight().font(line.sizePx()));
            left = Math.min(left, line.x());
            right = Math.max(right, line.x() + width);
        }
        for (Drawing.Words line : lines) {
            letters = Math.min(letters, PptxLetters.size(line.text(), line.weight(), line.sizePx(), right - left));
        }
        double size = letters * to.getScaleX();
        double step = first.sizePx() * TextFit.LINE * to.getScaleX();
        boolean several = lines.size() > 1;
        double above = several ? step - size * PptxLetters.DESCENT : size * PptxLetters.ASCENT;
        double spare = (right - left) * SPARE + 2;
        double x = left - spare * text.aligned();
        XSLFTextBox box = slide.createTextBox();
        added.add(box);
        box.setAnchor(new Rectangle2D.Double(
                x * to.getScaleX() + to.getTranslateX(),
                first.baseline() * to.getScaleY() + to.getTranslateY() - above,
                (right - left + spare) * to.getScaleX(),
                lines.size() * step));
        BriefingPptx.plain(box);
        box.setWordWrap(false);
        box.setTextAutofit(TextShape.TextAutofit.NONE);
        XSLFTextParagraph paragraph = box.addNewTextParagraph();
        if (several) {
            paragraph.setLineSpacing(-step); // in points
        }
        paragraph.setTextAlign(
                text.aligned() == 0 ? TextAlign.LEFT : text.aligned() == 1 ? TextAlign.RIGHT : TextAlign.CENTER);
        for (Drawing.Words line : lines) {
            if (!paragraph.getTextRuns().isEmpty()) {
                paragraph.addLineBreak();
            }
            BriefingPptx.run(paragraph, line.text(), line.weight(), size, line.colour());
        }
    }

    private XSLFSimpleShape shape(Shape shape) {
        ShapeType known = shape instanceof Ellipse2D
                ? ShapeType.ELLIPSE
                : shape instanceof RoundRectangle2D
                        ? ShapeType.ROUND_RECT
                        : shape instanceof Rectangle2D ? ShapeType.RECT : null;
        if (known == null) {
            XSLFFreeformShape free = slide.createFreeform();
            added.add(free);
            free.setPath(cubic(shape));
            return free;
        }
        XSLFAutoShape simple = slide.createAutoShape();
        added.add(simple);
        simple.setShapeType(known);
        simple.setAnchor(shape.getBounds2D());
        if (shape instanceof RoundRectangle2D round) {
            double corner = round.getArcWidth() / 2 / Math.min(round.getWidth(), round.getHeight());
            CTGeomGuide guide = properties(simple).getPrstGeom().getAvLst().addNewGd();
            guide.setName("adj");
            guide.setFmla("val " + Math.round(Math.min(0.5, corner) * PERCENT));
        }
        return simple;
    }

    /// Returns the same path without quadratic curves: the schemas that come with POI have none.
    private static Path2D cubic(Shape shape) {
        Path2D path = new Path2D.Double();
        double[] to = new double[6];
        for (PathIterator all = shape.getPathIterator(null); !all.isDone(); all.next()) {
            switch (all.currentSegment(to)) {
                case PathIterator.SEG_MOVETO -> path.moveTo(to[0], to[1]);
                case PathIterator.SEG_LINETO -> path.lineTo(to[0], to[1]);
                case PathIterator.SEG_QUADTO -> {
                    Point2D from = path.getCurrentPoint();
                    path.curveTo(
                            (from.getX() + 2 * to[0]) / 3,
                            (from.getY() + 2 * to[1]) / 3,
                            (to[2] + 2 * to[0]) / 3,
                            (to[3] + 2 * to[1]) / 3,
                            to[2],
                            to[3]);
                }
                case PathIterator.SEG_CUBICTO -> path.curveTo(to[0], to[1], to[2], to[3], to[4], to[5]);
                default -> path.closePath();
            }
        }
        return path;
    }

    private XSLFConnectorShape line(Line2D line) {
        XSLFConnectorShape straight = slide.createConnector();
        added.add(straight);
        straight.setAnchor(line.getBounds2D());
        straight.setFlipVertical((line.getX2() - line.getX1()) * (line.getY2() - line.getY1()) < 0);
        return straight;
    }

    private static CTShapeProperties properties(XSLFSimpleShape shape) {
        return shape.getXmlObject() instanceof CTConnector connector
                ? connector.getSpPr()
                : ((CTShape) shape.getXmlObject()).getSpPr();
    }

    /// Returns a shape under a transformation, still of its kind if that does not turn it.
    private static Shape moved(Shape shape, AffineTransform to) {
        boolean upright = to.getShearX() == 0 && to.getShearY() == 0;
        if (shape instanceof Line2D line) {
            double[] ends = {line.getX1(), line.getY1(), line.getX2(), line.getY2()};
            to.transform(ends, 0, ends, 0, 2);
            return new Line2D.Double(ends[0], ends[1], ends[2], ends[3]);
        }
        if (upright && shape instanceof RectangularShape box && known(shape)) {
            Rectangle2D there = to.createTransformedShape(box.getFrame()).getBounds2D();
            RectangularShape moved = (RectangularShape) box.clone();
            if (moved instanceof RoundRectangle2D round) {
                round.setRoundRect(
                        there.getX(),
                        there.getY(),
                        there.getWidth(),
                        there.getHeight(),
                        round.getArcWidth() * to.getScaleX(),
                        round.getArcHeight() * to.getScaleY());
            } else {
                moved.setFrame(there);
            }
            return moved;
        }
        return to.createTransformedShape(shape);
    }

    private static boolean known(Shape shape) {
        return shape instanceof Ellipse2D || shape instanceof RoundRectangle2D || shape instanceof Rectangle2D;
    }
}
