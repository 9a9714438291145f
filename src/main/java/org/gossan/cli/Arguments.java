package org.gossan.cli;

import java.util.Arrays;
import org.gossan.geo.Box;
import org.gossan.geo.LonLat;
import org.gossan.model.SiteFilter;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads the composed values of options: numbers separated by commas, WGS 84 degrees, longitude first.
final class Arguments {

    private Arguments() {}

    /// `LON,LAT,KM`
    static final class NearConverter implements ITypeConverter<SiteFilter.Near> {
        @Override
        public SiteFilter.Near convert(String text) {
            double[] n = numbers(text, "LON,LAT,KM", 3);
            if (!(n[2] > 0)) {
                throw new TypeConversionException("'" + text + "': the radius must be above 0 km");
            }
            return new SiteFilter.Near(lonLat(text, n[0], n[1]), n[2]);
        }
    }

    /// `W,S,E,N`
    static final class BoxConverter implements ITypeConverter<Box> {
        @Override
        public Box convert(String text) {
            double[] n = numbers(text, "W,S,E,N", 4);
            try {
                return new Box(n[0], n[1], n[2], n[3]);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'" + text + "': " + e.getMessage());
            }
        }
    }

    /// `LON,LAT`
    static final class LonLatConverter implements ITypeConverter<LonLat> {
        @Override
        public LonLat convert(String text) {
            double[] n = numbers(text, "LON,LAT", 2);
            return lonLat(text, n[0], n[1]);
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
            throw new TypeConversionException("'" + text + "' is not WIDTHxHEIGHT with 1 to " + MAX_PX + " px");
        }
    }

    private static LonLat lonLat(String text, double lon, double lat) {
        try {
            return new LonLat(lon, lat);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("'" + text + "': " + e.getMessage());
        }
    }

    private static double[] numbers(String text, String form, int count) {
        try {
            double[] numbers = Arrays.stream(text.split(",", -1))
                    .map(String::strip)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (numbers.length == count) {
                return numbers;
            }
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is not " + form);
        }
        throw new TypeConversionException("'" + text + "' is not " + form);
    }
}
