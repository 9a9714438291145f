package org.gossan.publish.briefing;

import java.util.Map;
import java.util.stream.Collectors;
import org.apache.fontbox.afm.CharMetric;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.gossan.render.chart.TextFit;
import org.gossan.render.chart.Weight;

/// The letters of presentations: a font that every office program has or replaces by one of the same widths, and how
/// large its letters may be where ours stood. Widths are those of Helvetica, which Arial, Liberation Sans and Nimbus
/// Sans share. Stateless.
final class PptxLetters {

    static final String FONT = "Arial";

    /// From the base line up and down to the edges of a line, in sizes of the letters.
    static final double ASCENT = 0.905;

    static final double DESCENT = 0.212;

    /// Its letters look as large as ours at this part of their size.
    private static final double SAME_LOOK = 0.92;

    /// Part of a width that stays free: programs round differently.
    private static final double SPARE = 0.015;

    private static final double STEP = 0.98;

    /// A letter that the font has not comes from another one, at most that wide.
    private static final float ELSE = 1000;

    /// Widths in thousandths of the size, by the names of the letters.
    private static final Map<String, Float> PLAIN = widths(FontName.HELVETICA);

    private static final Map<String, Float> BOLD = widths(FontName.HELVETICA_BOLD);

    private PptxLetters() {}

    /// Returns the size in which a line is no wider than a width, at most the one that looks as ours does.
    ///
    /// @param size  of our letters
    /// @param width in the unit of the sizes
    static double size(String line, Weight weight, double size, double width) {
        double wide = width(line, weight, size * SAME_LOOK);
        double room = width * (1 - SPARE);
        return wide <= room ? size * SAME_LOOK : size * SAME_LOOK * room / wide;
    }

    /// Returns the size in which a text takes no more lines of a width than ours does.
    static double size(String text, Weight weight, TextFit ours, double width) {
        double size = ours.sizePx() * SAME_LOOK;
        while (size > 1
                && lines(text, weight, size, width * (1 - SPARE)) > ours.lines().size()) {
            size *= STEP;
        }
        return size;
    }

    /// Returns how many lines a program makes of a text.
    static int lines(String text, Weight weight, double size, double width) {
        int lines = 0;
        for (String paragraph : text.strip().split("\n")) {
            double used = 0;
            lines++;
            for (String word : paragraph.strip().split(" +")) {
                double wide = width(word, weight, size);
                double gap = used == 0 ? 0 : width(" ", weight, size);
                if (used > 0 && used + gap + wide > width) {
                    lines++;
                    used = 0;
                    gap = 0;
                }
                used += gap + wide;
                while (used > width) {
                    lines++;
                    used -= width;
                }
            }
        }
        return lines;
    }

    /// Returns the width of a text in the unit of the size.
    static double width(String text, Weight weight, double size) {
        boolean bold = weight == Weight.BOLD || weight == Weight.SEMI_BOLD;
        Map<String, Float> widths = bold ? BOLD : PLAIN;
        double sum = 0;
        for (int letter : text.codePoints().toArray()) {
            int one = Character.isSpaceChar(letter) ? ' ' : letter;
            sum += widths.getOrDefault(GlyphList.getAdobeGlyphList().codePointToName(one), ELSE);
        }
        return sum / 1000 * size;
    }

    private static Map<String, Float> widths(FontName font) {
        return Standard14Fonts.getAFM(font.getName()).getCharMetrics().stream()
                .collect(Collectors.toUnmodifiableMap(CharMetric::getName, CharMetric::getWx, (one, other) -> one));
    }
}
