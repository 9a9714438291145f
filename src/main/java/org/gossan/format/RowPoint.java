package org.gossan.format;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gossan.geo.LonLat;
import org.gossan.geo.PositionText;

/// Longitudes and latitudes as files write them.
final class RowPoint {

    private static final Pattern DEGREES =
            Pattern.compile("([-+−]?)\\s*(\\d{1,3}(?:[.,]\\d*)?|[.,]\\d+)\\s*°?\\s*([NSEWO]?)");
    private static final Pattern PLAIN = Pattern.compile("[-+]?\\d+(?:[.]\\d*)?");
    private static final double[] POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };
    private static final double METRES_A_DEGREE = 111_320;

    private RowPoint() {}

    /// Returns degrees; `NaN` if the text is no angle. Decimal commas, a degree sign and a letter of the hemisphere are
    /// understood (`O` is west, oeste and ouest), and degrees with minutes and seconds.
    ///
    /// @param text not blank
    static double degrees(String text) {
        double plain = plain(text);
        if (!Double.isNaN(plain)) {
            return plain;
        }
        String upper = text.strip().toUpperCase(Locale.ROOT);
        Matcher matcher = DEGREES.matcher(upper);
        if (matcher.matches()) {
            double value = Double.parseDouble(matcher.group(2).replace(',', '.'));
            String letter = matcher.group(3);
            boolean negative = !matcher.group(1).isEmpty() && !matcher.group(1).equals("+");
            boolean south = letter.equals("S") || letter.equals("W") || letter.equals("O");
            if (negative && !letter.isEmpty()) {
                return Double.NaN;
            }
            return negative || south ? -value : value;
        }
        if (upper.length() < 4 || !"NSEWO".contains(upper.substring(upper.length() - 1))) {
            return Double.NaN;
        }
        boolean latitude = upper.endsWith("N") || upper.endsWith("S");
        Optional<LonLat> whole = PositionText.read(latitude ? upper + " 0° E" : "0° N " + upper);
        return whole.isEmpty()
                ? Double.NaN
                : latitude ? whole.get().lat() : whole.get().lon();
    }

    /// Reads `-110.12345` without the cost of the general case: exact up to 15 digits, because digits and power of ten
    /// are whole numbers of which a double knows the quotient's nearest neighbour (D. Clinger, How to Read Floating
    /// Point Numbers Accurately, PLDI 1990).
    private static double plain(String text) {
        int length = text.length();
        int at = 0;
        boolean negative = false;
        if (length > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+')) {
            negative = text.charAt(0) == '-';
            at = 1;
        }
        long digits = 0;
        int count = 0;
        int decimals = -1;
        for (; at < length; at++) {
            char c = text.charAt(at);
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
                count++;
                decimals += decimals >= 0 ? 1 : 0;
            } else if (c == '.' && decimals < 0) {
                decimals = 0;
            } else {
                return Double.NaN;
            }
            if (count > 15) {
                return PLAIN.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
            }
        }
        if (count == 0) {
            return Double.NaN;
        }
        double value = digits / POWERS[Math.max(0, decimals)];
        return negative ? -value : value;
    }

    /// Returns half a unit of the last published digit in metres on a meridian; `NaN` if it is no decimal number.
    static double precisionM(String text) {
        int mark = Math.max(text.indexOf('.'), text.indexOf(','));
        int decimals = 0;
        for (int i = mark + 1; mark >= 0 && i < text.length() && Character.isDigit(text.charAt(i)); i++) {
            decimals++;
        }
        if (text.isEmpty() || decimals >= POWERS.length) {
            return Double.NaN;
        }
        return METRES_A_DEGREE / 2 / POWERS[decimals];
    }
}
