package org.gossan.render.chart;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;

/// Text made to fit a box: wrapped at spaces, then written smaller, and only then ended by three dots. Immutable.
///
/// @param lines  of the text; empty for a blank text
/// @param sizePx size of the letters
/// @param cut    whether words are missing
public record TextFit(List<String> lines, double sizePx, boolean cut) {

    private static final FontRenderContext EXACT = new FontRenderContext(new AffineTransform(), true, true);
    private static final double STEP = 0.96;

    /// Line height as a multiple of the size of the letters.
    public static final double LINE = 1.22;

    public TextFit {
        lines = List.copyOf(lines);
    }

    /// Fits a text into lines of a width, no more than a number of them.
    ///
    /// @param most  largest size in px, taken if the text fits
    /// @param least smallest size in px
    public static TextFit of(String text, Weight weight, double most, double least, double widthPx, int mostLines) {
        if (text.isBlank()) {
            return new TextFit(List.of(), most, false);
        }
        double size = most;
        while (true) {
            List<String> lines = wrapped(text, weight.font(size), widthPx);
            if (lines.size() <= mostLines) {
                return new TextFit(lines, size, false);
            }
            if (size <= least) {
                return new TextFit(ended(lines, weight.font(size), widthPx, mostLines), size, true);
            }
            size = Math.max(least, size * STEP);
        }
    }

    /// Returns the height of all lines in px.
    public double height() {
        return lines.size() * sizePx * LINE;
    }

    /// Returns the width of a text in px.
    public static double width(String text, Font font) {
        return font.getStringBounds(text, EXACT).getWidth();
    }

    /// Returns the text in lines that fit a width; a word that is too long for a line is broken.
    static List<String> wrapped(String text, Font font, double widthPx) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.strip().split("\n")) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.strip().split(" +")) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (width(longer, font) <= widthPx) {
                    line.setLength(0);
                    line.append(longer);
                    continue;
                }
                if (!line.isEmpty()) {
                    lines.add(line.toString());
                }
                line.setLength(0);
                line.append(broken(word, font, widthPx, lines));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static String broken(String word, Font font, double widthPx, List<String> lines) {
        String rest = word;
        while (rest.length() > 1 && width(rest, font) > widthPx) {
            int end = rest.length() - 1;
            while (end > 1 && width(rest.substring(0, end), font) > widthPx) {
                end--;
            }
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return rest;
    }

    private static List<String> ended(List<String> lines, Font font, double widthPx, int most) {
        List<String> kept = new ArrayList<>(lines.subList(0, most));
        String last = kept.get(most - 1);
        while (!last.isEmpty() && width(last + "…", font) > widthPx) {
            last = last.substring(0, last.length() - 1).stripTrailing();
        }
        kept.set(most - 1, last + "…");
        return kept;
    }
}
