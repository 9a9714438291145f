package org.gossan.model.edits;

import java.util.List;
import java.util.Map;
import org.gossan.model.Coded;
import org.gossan.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/// How an annotation is drawn. Immutable.
///
/// @param colour  of lines and text, `#RRGGBB`
/// @param widthPx width of lines in px, above 0
/// @param fill    of areas, `#RRGGBB`; `null` = none
/// @param sizePx  height of text or symbol in px, above 0
/// @param opacity 0 = not seen, 1 = nothing shines through
public record AnnotationStyle(
        String colour, double widthPx, @Nullable String fill, Dash dash, double sizePx, double opacity) {

    /// How lines are broken.
    public enum Dash implements Coded {
        SOLID("solid"),
        DASHED("dashed"),
        DOTTED("dotted"),
        DASH_DOT("dash-dot");

        private final String code;

        Dash(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /// What a new annotation looks like.
    public static final AnnotationStyle PLAIN = new AnnotationStyle("#B3261E", 2, null, Dash.SOLID, 14, 1);

    /// Colours that people who see few of them tell apart. Source: M. Okabe, K. Ito, Color Universal Design, 2008; the
    /// red is the atlas's own, and black.
    public static final List<String> PALETTE =
            List.of("#B3261E", "#D55E00", "#E69F00", "#009E73", "#0072B2", "#56B4E9", "#CC79A7", "#1F2328");

    /// @throws IllegalArgumentException if a colour is not written `#RRGGBB` or a number is outside its range
    public AnnotationStyle {
        if (!colour.matches("#[0-9A-Fa-f]{6}") || (fill != null && !fill.matches("#[0-9A-Fa-f]{6}"))) {
            throw new IllegalArgumentException("a colour is written #RRGGBB, not " + colour + " " + fill);
        }
        if (!(widthPx > 0 && widthPx <= 100 && sizePx > 0 && sizePx <= 1000 && opacity >= 0 && opacity <= 1)) {
            throw new IllegalArgumentException(
                    "width, size or opacity is outside its range: " + widthPx + ", " + sizePx + ", " + opacity);
        }
    }

    /// Returns the style that [#code] wrote; what is missing or unknown is as in [#PLAIN].
    public static AnnotationStyle ofCode(String code) {
        Row row = code.isBlank() ? Row.empty() : Row.ofJson(code);
        return new AnnotationStyle(
                row.textOrNull("colour").orElse(PLAIN.colour),
                row.number("width").orElse(PLAIN.widthPx),
                row.textOrNull("fill").orElse(null),
                row.textOrNull("dash")
                        .flatMap(dash -> Vocabulary.find(Dash.class, dash))
                        .orElse(PLAIN.dash),
                row.number("size").orElse(PLAIN.sizePx),
                row.number("opacity").orElse(PLAIN.opacity));
    }

    /// Returns the style as the store keeps it: a JSON object.
    public String code() {
        Row row = Row.of(
                Map.of("colour", colour, "width", widthPx, "dash", dash.code(), "size", sizePx, "opacity", opacity));
        return (fill == null ? row : row.with("fill", fill)).json();
    }

    public AnnotationStyle withColour(String other) {
        return new AnnotationStyle(other, widthPx, fill, dash, sizePx, opacity);
    }

    /// Returns the style in another colour; an area whose fill is the colour of its line keeps it so.
    public AnnotationStyle recoloured(String other) {
        return colour.equalsIgnoreCase(String.valueOf(fill)) ? withColour(other).withFill(other) : withColour(other);
    }

    public AnnotationStyle withWidthPx(double other) {
        return new AnnotationStyle(colour, other, fill, dash, sizePx, opacity);
    }

    public AnnotationStyle withFill(@Nullable String other) {
        return new AnnotationStyle(colour, widthPx, other, dash, sizePx, opacity);
    }

    public AnnotationStyle withDash(Dash other) {
        return new AnnotationStyle(colour, widthPx, fill, other, sizePx, opacity);
    }

    public AnnotationStyle withSizePx(double other) {
        return new AnnotationStyle(colour, widthPx, fill, dash, other, opacity);
    }

    public AnnotationStyle withOpacity(double other) {
        return new AnnotationStyle(colour, widthPx, fill, dash, sizePx, other);
    }
}
