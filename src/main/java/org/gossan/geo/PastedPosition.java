package org.gossan.geo;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Positions as other programs write them: `geo:` links (RFC 5870), links to web maps, WKT and GeoJSON points, labelled
/// numbers, UTM with words. Each becomes what [PositionText] reads.
final class PastedPosition {

    private static final String NUMBER = "([-+−]?\\d+(?:\\.\\d+)?)";
    private static final String COMMA = "\\s*(?:,|%2C)\\s*";
    private static final String LAT = "\\bLAT(?:ITUDE?)?\\.?\\s*[:=]?";
    private static final String LON = "\\b(?:LON(?:G(?:ITUDE?)?)?|LNG)\\.?\\s*[:=]?";
    private static final String VALUE = "([^A-DF-MP-RT-VX-Z:=]+?)[\\s,;]*";

    /// A form of which two groups are the position, in text of capitals.
    private record Form(Pattern pattern, int lat, int lon) {

        static Form latFirst(String pattern) {
            return new Form(Pattern.compile(pattern), 1, 2);
        }

        static Form lonFirst(String pattern) {
            return new Form(Pattern.compile(pattern), 2, 1);
        }
    }

    /// Looked for anywhere in a link or an object.
    private static final List<Form> WITHIN = List.of(
            Form.latFirst("^GEO:" + NUMBER + COMMA + NUMBER),
            Form.latFirst("!3D" + NUMBER + "!4D" + NUMBER),
            Form.latFirst("^HTTPS?://.*[?&](?:Q|QUERY|LL|CENTER|DESTINATION|CP)=" + NUMBER + COMMA + NUMBER),
            Form.latFirst("^HTTPS?://.*[?&]MLAT=" + NUMBER + "&MLON=" + NUMBER),
            Form.latFirst("^HTTPS?://.*#MAP=[\\d.]+/" + NUMBER + "/" + NUMBER),
            Form.latFirst("^HTTPS?://.*@" + NUMBER + COMMA + NUMBER),
            Form.lonFirst("^(?:SRID=4326;)?\\s*POINT\\s*Z?\\s*\\(\\s*" + NUMBER + "\\s+" + NUMBER),
            Form.lonFirst("\"COORDINATES\"\\s*:\\s*\\[\\s*" + NUMBER + "\\s*,\\s*" + NUMBER));

    private static final List<Form> WHOLE = List.of(
            Form.latFirst("^\\s*" + LAT + VALUE + LON + VALUE + "$"),
            Form.lonFirst("^\\s*" + LON + VALUE + LAT + VALUE + "$"));

    private static final Pattern DATUM = Pattern.compile("[(,;]?\\s*(?:WGS\\s*-?\\s*(?:19)?84|EPSG:4326)\\s*\\)?");
    private static final Pattern MARKED = Pattern.compile(
            "(\\d+)\\s*D\\s*(\\d+(?:\\.\\d+)?)\\s*M\\b?\\s*(?:(\\d+(?:\\.\\d+)?)\\s*S(?![A-Z])(?=\\s*[NSEWO,;]|\\s*$|\\s+\\d))?");
    private static final Pattern ZONE =
            Pattern.compile("^\\s*(?:UTM\\b[\\s,:]*)?(?:ZON[EA]\\s*)?(\\d{1,2})\\s*([C-HJ-NP-X])[\\s,;:]+"
                    + "(?:E|X|EASTING|ESTE)?\\s*[:=]?\\s*(\\d{5,7}(?:\\.\\d+)?)\\s*(?:M?\\s*E\\b)?[\\s,;]+"
                    + "(?:N|Y|NORTHING|NORTE)?\\s*[:=]?\\s*(\\d{1,8}(?:\\.\\d+)?)\\s*(?:M?\\s*N\\b)?\\s*$");

    private PastedPosition() {}

    /// Returns the text in a form that is read, or as it is.
    ///
    /// @param text in capitals
    static String plain(String text) {
        for (Form form : WITHIN) {
            Matcher found = form.pattern.matcher(text);
            if (found.find()) {
                return found.group(form.lat) + " ; " + found.group(form.lon);
            }
        }
        String clean = DATUM.matcher(text).replaceAll(" ").strip();
        Matcher zone = ZONE.matcher(clean);
        if (zone.matches()) {
            return zone.group(1) + zone.group(2) + " " + zone.group(3) + " " + zone.group(4);
        }
        clean = MARKED.matcher(clean)
                .replaceAll(found ->
                        found.group(1) + " " + found.group(2) + (found.group(3) == null ? "" : " " + found.group(3)));
        for (Form form : WHOLE) {
            Matcher found = form.pattern.matcher(clean);
            if (found.matches()) {
                return found.group(form.lat).strip() + " ; "
                        + found.group(form.lon).strip();
            }
        }
        return clean;
    }
}
