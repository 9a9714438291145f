package org.gossan.publish.briefing;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.gossan.render.chart.Weight;

/// The notes page of a slide: the slide above, the words below it, and nothing of the template that POI makes it from.
/// Stateless.
final class PptxNotes {

    /// An upright page, points: 7.5 by 10 inches, as the template has it.
    private static final double WIDTH = 540;

    private static final double HEIGHT = 720;
    private static final double EDGE = 42;
    private static final double MOST = 12;
    private static final double LEAST = 7;

    private PptxNotes() {}

    static void write(XSLFNotes notes, List<String> paragraphs, Dimension slide) {
        double wide = WIDTH - 2 * EDGE;
        double high = wide * slide.height / slide.width;
        double top = EDGE + high + 16;
        Rectangle2D room = new Rectangle2D.Double(EDGE, top, wide, HEIGHT - EDGE - top);
        for (XSLFShape shape : List.copyOf(notes.getShapes())) {
            Placeholder kind = shape instanceof XSLFTextShape text ? text.getTextType() : null;
            if (kind == Placeholder.SLIDE_IMAGE) {
                ((XSLFTextShape) shape).setAnchor(new Rectangle2D.Double(EDGE, EDGE, wide, high));
            } else if (kind == Placeholder.BODY) {
                body((XSLFTextShape) shape, paragraphs, room);
            } else {
                notes.removeShape(shape); // the template's date is of its own day
            }
        }
    }

    private static void body(XSLFTextShape shape, List<String> paragraphs, Rectangle2D room) {
        shape.setAnchor(room);
        BriefingPptx.plain(shape);
        double size = MOST;
        while (size > LEAST && height(paragraphs, size, room.getWidth()) > room.getHeight()) {
            size -= 0.5;
        }
        for (String words : paragraphs) {
            XSLFTextParagraph paragraph = shape.addNewTextParagraph();
            paragraph.setLeftMargin(0.0);
            paragraph.setIndent(0.0);
            BriefingPptx.run(paragraph, words, Weight.REGULAR, size, java.awt.Color.BLACK);
        }
    }

    private static double height(List<String> paragraphs, double size, double width) {
        return paragraphs.stream()
                .mapToDouble(words -> PptxLetters.lines(words, Weight.REGULAR, size, width) * size * 1.2)
                .sum();
    }
}
