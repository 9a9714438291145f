package org.gossan.cli;

import java.io.Serial;
import java.util.Arrays;
import org.gossan.geo.Box;
import org.gossan.geo.LonLat;
import org.gossan.model.Language;
import org.gossan.model.Messages;
import org.gossan.model.SiteFilter;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/// Reads the composed values of options: numbers separated by commas, WGS 84 degrees, longitude first.
final class Arguments {

    private Arguments() {}

    /// A value that an option cannot have. The message is one English sentence; [#text] says it in the user's language.
    static final class Misfit extends TypeConversionException {

        @Serial
        private static final long serialVersionUID = 1L;

        private final String key;
        private final String[] details;

        /// @param key key of the sentence after `cli.value.`
        Misfit(String key, String... details) {
            super(Messages.of(Language.EN).text("cli.value." + key, (Object[]) details));
            this.key = key;
            this.details = details.clone();
        }

        String text(Messages messages) {
            return messages.text("cli.value." + key, (Object[]) details);
        }
    }

    /// Says in one sentence which value cannot be read, and why.
    static String complaint(ParameterException problem, Messages messages) {
        ArgSpec argument =
                problem instanceof OverwrittenOptionException twice ? twice.getOverwritten() : problem.getArgSpec();
        if (argument == null) {
            return messages.text("cli.error.arguments");
        }
        String name = name(argument);
        if (problem instanceof OverwrittenOptionException) {
            return messages.text("cli.error.twice", name);
        }
        Class<?> type = argument.typeInfo().getType();
        String reason = problem.getCause() instanceof Misfit misfit
                ? misfit.text(messages)
                : messages.text(
                        type == int.class
                                ? "cli.value.whole"
                                : type == double.class || type == Double.class
                                        ? "cli.value.number"
                                        : "cli.value.other");
        String value = problem.getValue();
        return value == null
                ? messages.text("cli.error.no_value", name)
                : messages.text("cli.error.value", name, value, reason);
    }

    /// Returns an option with its dashes, or the word that help has for a parameter.
    static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /// `LON,LAT,KM`
    static final class NearConverter implements ITypeConverter<SiteFilter.Near> {
        @Override
        public SiteFilter.Near convert(String text) {
            double[] n = numbers(text, "LON,LAT,KM", 3);
            if (!(n[2] > 0)) {
                throw new Misfit("radius");
            }
            return new SiteFilter.Near(lonLat(n[0], n[1]), n[2]);
        }
    }

    /// `W,S,E,N`
    static final class BoxConverter implements ITypeConverter<Box> {
        @Override
        public Box convert(String text) {
            double[] n = numbers(text, "W,S,E,N", 4);
            lonLat(n[0], n[1]);
            lonLat(n[2], n[3]);
            if (n[1] > n[3]) {
                throw new Misfit("south", Figures.plain(n[1]), Figures.plain(n[3]));
            }
            return new Box(n[0], n[1], n[2], n[3]);
        }
    }

    /// `LON,LAT`
    static final class LonLatConverter implements ITypeConverter<LonLat> {
        @Override
        public LonLat convert(String text) {
            double[] n = numbers(text, "LON,LAT", 2);
            return lonLat(n[0], n[1]);
        }
    }

    /// A size in pixels.
    record Size(int widthPx, int heightPx) {}

    /// `WIDTHxHEIGHT`
    static final class SizeConverter implements ITypeConverter<Size> {

        /// Pictures above this would not fit into memory.
        private static final int MAX_PX = 20_000;

        @Override
        public Size convert(String text) {
            if (text.matches("\\d{1,5}[xX×]\\d{1,5}")) {
                String[] sides = text.split("[xX×]");
                Size size = new Size(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
                if (size.widthPx >= 1 && size.heightPx >= 1 && size.widthPx <= MAX_PX && size.heightPx <= MAX_PX) {
                    return size;
                }
            }
            throw new Misfit("size", Integer.toString(MAX_PX));
        }
    }

    private static LonLat lonLat(double lon, double lat) {
        if (!(lon >= -180 && lon <= 180)) {
            throw new Misfit("lon", Figures.plain(lon));
        }
        if (!(lat >= -90 && lat <= 90)) {
            throw new Misfit("lat", Figures.plain(lat));
        }
        return new LonLat(lon, lat);
    }

    private static double[] numbers(String text, String form, int count) {
        try {
            double[] numbers = Arrays.stream(text.split(",", -1))
                    .map(String::strip)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (numbers.length == count && Arrays.stream(numbers).allMatch(Double::isFinite)) {
                return numbers;
            }
        } catch (NumberFormatException e) {
            throw new Misfit("form", form);
        }
        throw new Misfit("form", form);
    }
}
