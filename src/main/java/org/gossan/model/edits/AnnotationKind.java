package org.gossan.model.edits;

import org.gossan.model.Coded;

/// What an annotation is, and so which shape it has.
public enum AnnotationKind implements Coded {
    /// Text on sites or at a place: a point, or no shape.
    NOTE("note"),
    /// A point.
    POINT("point"),
    /// A line.
    LINE("line"),
    /// A polygon, also with holes.
    POLYGON("polygon"),
    /// A polygon of four corners along meridians and parallels.
    RECTANGLE("rectangle"),
    /// The point in the middle; the radius is in true kilometres.
    CIRCLE("circle"),
    /// A line; its head is at the last point.
    ARROW("arrow"),
    /// A point; the title is the text.
    LABEL("label"),
    /// A line of two points: what it speaks of, and where its text stands.
    CALLOUT("callout"),
    /// Strokes of a pen: one or several lines.
    INK("ink");

    private final String code;

    AnnotationKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
