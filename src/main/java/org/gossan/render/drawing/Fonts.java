package org.gossan.render.drawing;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The fonts of the map: Source Sans 3 by Adobe (SIL Open Font License 1.1), from the class path, so that a map
/// looks the same on a machine without fonts. Each is read on first use. Thread-safe.
public final class Fonts {

    private Fonts() {}

    /// Returns the upright font of a size in logical pixels.
    public static Font regular(float sizePx) {
        return Regular.FONT.deriveFont(sizePx);
    }

    /// Returns the half bold font of a size in logical pixels.
    public static Font semiBold(float sizePx) {
        return SemiBold.FONT.deriveFont(sizePx);
    }

    /// Returns the bold font of a size in logical pixels.
    public static Font bold(float sizePx) {
        return Bold.FONT.deriveFont(sizePx);
    }

    /// Returns the slanted font of a size in logical pixels.
    public static Font italic(float sizePx) {
        return Italic.FONT.deriveFont(sizePx);
    }

    /// Opens the file of one of the fonts, for documents that carry them.
    ///
    /// @param face `Regular`, `SemiBold`, `Bold` or `Italic`
    /// @throws IllegalStateException if it is not on the class path
    public static InputStream open(String face) {
        String path = path(face);
        InputStream in = Fonts.class.getResourceAsStream(path);
        if (in == null) {
            throw new IllegalStateException("the font " + path + " is not on the class path");
        }
        return in;
    }

    private static String path(String face) {
        return "/fonts/SourceSans3-" + face + ".ttf";
    }

    /// @param style as the file has it, so that documents can tell; nothing is drawn bolder or more slanted for it
    private static Font read(String face, int style) {
        try (InputStream in = open(face)) {
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(style);
        } catch (IOException e) {
            throw new UncheckedIOException("the font " + path(face) + " cannot be read", e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the font " + path(face) + " is damaged", e);
        }
    }

    private static final class Regular {
        static final Font FONT = read("Regular", Font.PLAIN);
    }

    private static final class SemiBold {
        static final Font FONT = read("SemiBold", Font.PLAIN);
    }

    private static final class Bold {
        static final Font FONT = read("Bold", Font.BOLD);
    }

    private static final class Italic {
        static final Font FONT = read("Italic", Font.ITALIC);
    }
}
