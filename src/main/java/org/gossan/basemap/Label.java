package org.gossan.basemap;

import org.gossan.model.Language;

/// A name on the map with its place. Immutable.
///
/// @param kind       what it names
/// @param code       ISO 3166: `MX` of a country or of the country of a city, `MX-SON` of a state; empty for waters
/// @param worldX     *world* x of the middle of the name, of the dot for cities
/// @param worldY     *world* y
/// @param fromZoom   zoom from which it belongs on the map
/// @param toZoom     zoom up to which it does
/// @param room       width of the area at this place, world units; 0 = unknown
/// @param population of a city, 0 = unknown
/// @param es         Spanish name
/// @param en         English name
/// @param fr         French name
public record Label(
        Kind kind,
        String code,
        double worldX,
        double worldY,
        double fromZoom,
        double toZoom,
        double room,
        long population,
        String es,
        String en,
        String fr) {

    /// Kinds of names, in the order of the file's numbers.
    public enum Kind {
        COUNTRY,
        STATE,
        OCEAN,
        SEA,
        LAKE,
        CAPITAL,
        STATE_CAPITAL,
        CITY;

        /// Returns whether it is a town with a dot.
        public boolean isTown() {
            return compareTo(CAPITAL) >= 0;
        }

        /// Returns whether it names water.
        public boolean isWater() {
            return this == OCEAN || this == SEA || this == LAKE;
        }
    }

    /// Returns the name in a language.
    public String name(Language language) {
        return switch (language) {
            case ES -> es;
            case EN -> en;
            case FR -> fr;
        };
    }

    /// Returns whether it belongs on a map at this zoom.
    public boolean showsAt(double zoom) {
        return zoom >= fromZoom && zoom <= toZoom;
    }
}
