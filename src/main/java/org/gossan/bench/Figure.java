package org.gossan.bench;

import java.util.Arrays;
import java.util.List;

/// One measured figure: median and spread of several runs.
///
/// @param name   what was measured; stable, others look it up
/// @param unit   `ms`, `ops/s`, `rows/s`, `MiB`, `ms/frame` or empty for a plain number
/// @param note   what else there is to say, English; may be empty
public record Figure(String name, String unit, double median, double least, double most, int runs, String note) {

    /// Returns the figure of several runs.
    ///
    /// @throws IllegalArgumentException if there is none
    public static Figure of(String name, String unit, String note, double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("nothing was measured for " + name);
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        return new Figure(name, unit, median, sorted[0], sorted[sorted.length - 1], sorted.length, note);
    }

    /// Returns the value that a share of values stays at or below, 0..1 = the least..the greatest.
    public static double quantile(double share, double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.clamp((int) Math.ceil(sorted.length * share) - 1, 0, sorted.length - 1)];
    }

    /// Returns the figure as one line, to be read back with [#parse].
    public String line() {
        return String.join(
                "\t",
                LINE,
                name,
                unit,
                Double.toString(median),
                Double.toString(least),
                Double.toString(most),
                Integer.toString(runs),
                note);
    }

    /// Returns the figure in a line of [#line], or nothing if the line is something else.
    static List<Figure> parse(String line) {
        String[] part = line.split("\t", -1);
        return part.length != 8 || !part[0].equals(LINE)
                ? List.of()
                : List.of(new Figure(
                        part[1],
                        part[2],
                        Double.parseDouble(part[3]),
                        Double.parseDouble(part[4]),
                        Double.parseDouble(part[5]),
                        Integer.parseInt(part[6]),
                        part[7]));
    }

    private static final String LINE = "figure";
}
