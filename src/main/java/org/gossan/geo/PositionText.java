package org.gossan.geo;

import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mil.nga.grid.features.Point;
import mil.nga.mgrs.MGRS;
import mil.nga.mgrs.utm.UTM;
import org.jspecify.annotations.Nullable;

/// Reads positions as people type and paste them: DD, DM, DMS with signs or hemisphere letters (also `O` for oeste and
/// ouest), decimal commas, UTM and MGRS, and as other programs write them ([PastedPosition]); WGS 84.
///
/// Without letters the latitude comes first, as on paper maps. A missing sign for west is never guessed.
public final class PositionText {

    /// No link to a map is longer.
    private static final int LONGEST = 2_000;

    private static final Pattern GRID = Pattern.compile("(\\d{1,2})([C-HJ-NP-X])\\s*([A-HJ-NP-Z]{2})?[\\s\\d.,]*");
    private static final Pattern UTM_PARTS =
            Pattern.compile("(\\d{1,2})([C-HJ-NP-X])\\s+(\\d{5,7}(?:[.]\\d+)?)\\s+(\\d{1,8}(?:[.]\\d+)?)");
    private static final Pattern SQUARE =
            Pattern.compile("\\d{1,2}[C-HJ-NP-X][A-HJ-NP-Z]{2}(\\d{2}|\\d{4}|\\d{6}|\\d{8}|\\d{10})?");
    private static final Pattern NUMBER = Pattern.compile("[-+−]?\\d+(?:[.,]\\d+)?");
    private static final Pattern LETTER = Pattern.compile("[NSEWO]");

    private PositionText() {}

    /// Returns the position; empty if the text is none.
    public static Optional<LonLat> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String upper = PastedPosition.plain(text.strip().toUpperCase(Locale.ROOT));
        if (GRID.matcher(upper).matches()) {
            return grid(upper);
        }
        return angles(upper);
    }

    private static Optional<LonLat> grid(String text) {
        try {
            Matcher utm = UTM_PARTS.matcher(text);
            if (utm.matches()) {
                boolean north = utm.group(2).charAt(0) >= 'N';
                Point point = UTM.point(
                        Integer.parseInt(utm.group(1)),
                        north ? mil.nga.grid.Hemisphere.NORTH : mil.nga.grid.Hemisphere.SOUTH,
                        Double.parseDouble(utm.group(3)),
                        Double.parseDouble(utm.group(4)));
                return valid(point.getLongitude(), point.getLatitude());
            }
            String packed = text.replace(" ", "");
            if (!SQUARE.matcher(packed).matches()) {
                return Optional.empty();
            }
            Point point = MGRS.parse(packed).toPoint();
            return valid(point.getLongitude(), point.getLatitude());
        } catch (ParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<LonLat> angles(String text) {
        String clean = text.replaceAll("[°º'′’\"″”“]", " ").replaceAll("(?<=\\d),\\s+", " ; ");
        if (!clean.replaceAll("[NSEWO\\s\\d.,;:+−-]", "").isEmpty()) {
            return Optional.empty();
        }
        // A comma between digits is a decimal mark only if it is not the one thing that parts two plain numbers.
        if (clean.matches("\\s*[-+−]?\\d+([.]\\d+)?,[-+−]?\\d+([.]\\d+)?\\s*")) {
            clean = clean.replace(",", " ; ");
        }
        List<Double> values = new ArrayList<>();
        List<Character> letters = new ArrayList<>();
        for (String part : parts(clean)) {
            Double value = angle(part);
            if (value == null) {
                return Optional.empty();
            }
            Matcher letter = LETTER.matcher(part);
            letters.add(letter.find() ? letter.group().charAt(0) : ' ');
            values.add(value);
        }
        if (values.size() != 2) {
            return Optional.empty();
        }
        boolean lonFirst = "EWO".indexOf(letters.get(0)) >= 0 || "NS".indexOf(letters.get(1)) >= 0;
        double lat = values.get(lonFirst ? 1 : 0);
        double lon = values.get(lonFirst ? 0 : 1);
        char latLetter = letters.get(lonFirst ? 1 : 0);
        char lonLetter = letters.get(lonFirst ? 0 : 1);
        if ("EWO".indexOf(latLetter) >= 0 || "NS".indexOf(lonLetter) >= 0) {
            return Optional.empty();
        }
        return valid("WO".indexOf(lonLetter) >= 0 ? -Math.abs(lon) : lon, latLetter == 'S' ? -Math.abs(lat) : lat);
    }

    /// Parts the text into two angles: at a separator, after the first letter, or half of the numbers each.
    private static List<String> parts(String text) {
        if (text.contains(";")) {
            return List.of(text.split(";", 2));
        }
        Matcher letter = LETTER.matcher(text);
        if (letter.find()) {
            boolean leading = text.strip().charAt(0) == letter.group().charAt(0);
            int end = letter.end();
            if (leading) {
                return letter.find()
                        ? List.of(text.substring(0, letter.start()), text.substring(letter.start()))
                        : List.of();
            }
            return List.of(text.substring(0, end), text.substring(end));
        }
        Matcher number = NUMBER.matcher(text);
        List<Integer> starts = new ArrayList<>();
        while (number.find()) {
            starts.add(number.start());
        }
        if (starts.size() % 2 != 0 || starts.isEmpty()) {
            return List.of();
        }
        int middle = starts.get(starts.size() / 2);
        return List.of(text.substring(0, middle), text.substring(middle));
    }

    private static @Nullable Double angle(String text) {
        Matcher number = NUMBER.matcher(text);
        double value = 0;
        double unit = 1;
        boolean negative = false;
        int count = 0;
        while (number.find()) {
            String digits = number.group().replace(',', '.').replace('−', '-');
            double part = Double.parseDouble(digits);
            if (count > 0 && (part < 0 || part >= 60)) {
                return null;
            }
            negative |= digits.startsWith("-");
            value += Math.abs(part) * unit;
            unit /= 60;
            count++;
        }
        return count == 0 || count > 3 ? null : (Double) (negative ? -value : value);
    }

    private static Optional<LonLat> valid(double lon, double lat) {
        boolean inside = lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90;
        return inside ? Optional.of(new LonLat(lon, lat)) : Optional.empty();
    }
}
