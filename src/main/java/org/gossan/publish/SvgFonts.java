package org.gossan.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.gossan.render.drawing.Fonts;

/// The map's own fonts in SVG documents, with the letters that are used; programs that ignore them write in their own.
final class SvgFonts {

    private static final String FAMILY = "Source Sans 3";
    private static final String SEMI_BOLD = FAMILY + " SemiBold";
    /// What letters need; tables for ligatures and kerning, which the map does without, would be most of the file.
    private static final List<String> TABLES = List.of(
            "head", "hhea", "maxp", "hmtx", "loca", "glyf", "cmap", "name", "post", "OS/2", "cvt ", "fpgm", "prep");

    private static final Pattern TEXT = Pattern.compile("<text [^>]*>([^<]*)</text>");

    private SvgFonts() {}

    /// Returns the families to write in, the best first.
    static String families(String family) {
        return "\"" + family + "\", \"Source Sans Pro\", sans-serif";
    }

    /// Returns style rules that carry the faces which a drawing names.
    ///
    /// @param svg with its texts as `text` elements
    static String faces(String svg) {
        StringBuilder letters = new StringBuilder(" ");
        Matcher texts = TEXT.matcher(svg);
        while (texts.find()) {
            letters.append(texts.group(1)
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&quot;", "\"")
                    .replace("&apos;", "'"));
        }
        return face(svg, letters, "Regular", FAMILY, "")
                + face(svg, letters, "SemiBold", SEMI_BOLD, "")
                + face(svg, letters, "Bold", FAMILY, "font-weight: bold;")
                + face(svg, letters, "Italic", FAMILY, "font-style: italic;");
    }

    private static String face(String svg, CharSequence letters, String face, String family, String style) {
        if (!svg.contains(style.isEmpty() ? "\"" + family + "\"" : style)) {
            return "";
        }
        try (InputStream in = Fonts.open(face);
                TrueTypeFont whole = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            TTFSubsetter subset = new TTFSubsetter(whole, TABLES);
            letters.codePoints().forEach(subset::add);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            subset.writeToStream(bytes);
            return "@font-face { font-family: \"" + family + "\"; " + style + " "
                    + "src: url(data:font/ttf;base64,"
                    + Base64.getEncoder().encodeToString(bytes.toByteArray()) + "); }\n";
        } catch (IOException e) {
            throw new UncheckedIOException("the font " + face + " cannot be read", e);
        }
    }
}
