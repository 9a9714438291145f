package org.gossan.render;

import java.awt.Color;
import java.awt.Font;
import java.util.Locale;
import org.gossan.basemap.Label;
import org.gossan.render.drawing.Fonts;

/// How a name is set. Immutable.
///
/// @param face      which of the fonts
/// @param sizePx    height of the font, logical pixels
/// @param spacingEm space added after each letter, in font sizes
/// @param capitals  whether it is written in capital letters
/// @param colour    which of the colours of [MapStyle]
record LabelLook(Face face, float sizePx, float spacingEm, boolean capitals, Ink colour) {

    /// The fonts of names.
    enum Face {
        REGULAR,
        SEMI_BOLD,
        ITALIC
    }

    /// What kind of colour a name has.
    enum Ink {
        COUNTRY,
        STATE,
        WATER,
        TOWN
    }

    /// Sizes change in steps of half a zoom, so that texts drawn once serve again while the map zooms.
    static LabelLook of(Label label, double zoom) {
        double z = Math.floor(zoom * 2) / 2;
        return switch (label.kind()) {
            case COUNTRY ->
                label.fromZoom() < 2.7
                        ? new LabelLook(Face.SEMI_BOLD, size(12 + (z - 3) * 1.8, 11, 17), 0.24f, true, Ink.COUNTRY)
                        : new LabelLook(Face.SEMI_BOLD, size(10 + (z - 4) * 0.8, 9.5, 13), 0.12f, true, Ink.COUNTRY);
            case STATE -> new LabelLook(Face.REGULAR, size(9.5 + (z - 4) * 0.8, 9.5, 13.5), 0.14f, true, Ink.STATE);
            case OCEAN -> new LabelLook(Face.ITALIC, size(14 + (z - 3), 13, 18), 0.22f, false, Ink.WATER);
            case SEA -> new LabelLook(Face.ITALIC, size(11 + (z - 3.5) * 0.8, 11, 15), 0.08f, false, Ink.WATER);
            case LAKE -> new LabelLook(Face.ITALIC, size(10.5 + (z - 5) * 0.5, 10.5, 13), 0.03f, false, Ink.WATER);
            case CAPITAL -> new LabelLook(Face.SEMI_BOLD, size(11.5 + (z - 4) * 0.4, 11.5, 14), 0, false, Ink.TOWN);
            case STATE_CAPITAL, CITY -> town(label, z);
        };
    }

    private static LabelLook town(Label label, double z) {
        double base = label.population() > 1e6 ? 11.5 : label.population() > 1e5 ? 11 : 10.5;
        Face face =
                label.population() > 1e6 || label.kind() == Label.Kind.STATE_CAPITAL ? Face.SEMI_BOLD : Face.REGULAR;
        return new LabelLook(face, size(base + (z - 6) * 0.25, base, base + 1.5), 0, false, Ink.TOWN);
    }

    private static float size(double px, double least, double most) {
        return (float) (Math.round(Math.clamp(px, least, most) * 2) / 2.0);
    }

    Font font() {
        return switch (face) {
            case REGULAR -> Fonts.regular(sizePx);
            case SEMI_BOLD -> Fonts.semiBold(sizePx);
            case ITALIC -> Fonts.italic(sizePx);
        };
    }

    Color colour(MapStyle style) {
        return switch (colour) {
            case COUNTRY -> style.countryText();
            case STATE -> style.stateText();
            case WATER -> style.waterText();
            case TOWN -> style.townText();
        };
    }

    Color halo(MapStyle style) {
        return colour == Ink.WATER ? style.waterHalo() : style.halo();
    }

    /// Returns a name as it is written.
    String written(String name) {
        return capitals ? name.toUpperCase(Locale.ROOT) : name;
    }
}
