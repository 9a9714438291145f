package org.gossan.render.slide;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gossan.geo.LonLat;

/// The countries that a scene may point at, and the states that make them up. ISO 3166-2, as of 2024.
public final class Countries {

    /// Codes of the countries, ISO 3166-1.
    public static final List<String> CODES = List.of("MX", "US", "CA", "CL");

    private static final Map<String, List<String>> STATES = Map.of(
            "MX",
            codes(
                    "MX",
                    "AGU BCN BCS CAM CHH CHP CMX COA COL DUR GRO GUA HID JAL MEX MIC MOR NAY NLE OAX PUE QUE ROO SIN SLP SON "
                            + "TAB TAM TLA VER YUC ZAC"),
            "US",
            codes(
                    "US",
                    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND "
                            + "OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY"),
            "CA",
            codes("CA", "AB BC MB NB NL NS NT NU ON PE QC SK YT"));

    /// Where the name of a country stands that the map has no states of; for orientation only.
    private static final Map<String, LonLat> NAMES = Map.of("CL", new LonLat(-71, -34));

    private Countries() {}

    /// Returns whether a code is a country, not a state.
    static boolean isCountry(String code) {
        return code.length() == 2;
    }

    /// Returns where the name of a country stands that is on the map without states; empty for others.
    public static Optional<LonLat> name(String code) {
        return Optional.ofNullable(NAMES.get(code));
    }

    /// Returns the codes of all states of a country of the map, or the code itself if it is none.
    static List<String> states(String code) {
        return STATES.getOrDefault(code, List.of(code));
    }

    private static List<String> codes(String country, String states) {
        return Arrays.stream(states.split(" "))
                .map(state -> country + "-" + state)
                .toList();
    }
}
