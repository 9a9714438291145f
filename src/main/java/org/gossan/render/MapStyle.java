package org.gossan.render;

import java.awt.Color;
import org.gossan.model.Theme;

/// The colours of the ground: land, water, borders and their names. Immutable.
///
/// @param land          dry land, the paper of the map
/// @param water         sea, lakes
/// @param coast         line between land and sea
/// @param shore         line round lakes
/// @param river         rivers
/// @param countryBorder middle line of a border between countries
/// @param countryCasing soft band along it
/// @param stateBorder   borders of states and provinces
/// @param graticule     lines of longitude and latitude
/// @param countryText   names of countries
/// @param stateText     names of states
/// @param waterText     names of waters
/// @param townText      names of towns
/// @param halo          edge round names on land
/// @param waterHalo     edge round names on water
public record MapStyle(
        Color land,
        Color water,
        Color coast,
        Color shore,
        Color river,
        Color countryBorder,
        Color countryCasing,
        Color stateBorder,
        Color graticule,
        Color countryText,
        Color stateText,
        Color waterText,
        Color townText,
        Color halo,
        Color waterHalo) {

    /// Warm paper and pale water, for the screen by day.
    public static final MapStyle LIGHT = new MapStyle(
            rgb(0xF5F3EE),
            rgb(0xD2DFE6),
            rgb(0x8DA6B4),
            rgb(0xA3B9C5),
            rgb(0xA4BFCD),
            rgb(0x857B73),
            rgba(0x857B73, 38),
            rgb(0xB4ADA4),
            rgba(0x35505F, 30),
            rgb(0x55504B),
            rgb(0x8B847C),
            rgb(0x4F7489),
            rgb(0x33373A),
            rgba(0xF5F3EE, 225),
            rgba(0xD2DFE6, 200));

    /// Dark paper and darker water, for dim rooms.
    public static final MapStyle DARK = new MapStyle(
            rgb(0x1E2A33),
            rgb(0x131B21),
            rgb(0x486070),
            rgb(0x38505F),
            rgb(0x2C4556),
            rgb(0x8693A0),
            rgba(0x8693A0, 36),
            rgb(0x4A5B68),
            rgba(0xA8C4D6, 26),
            rgb(0xC3CCD3),
            rgb(0x81909B),
            rgb(0x6B93AB),
            rgb(0xD5DADD),
            rgba(0x1E2A33, 225),
            rgba(0x131B21, 200));

    /// White paper, for printers.
    public static final MapStyle PRINT = new MapStyle(
            rgb(0xFFFFFF),
            rgb(0xE2EDF3),
            rgb(0x5F8399),
            rgb(0x7F9DB0),
            rgb(0x86AAC0),
            rgb(0x4E4842),
            rgba(0x4E4842, 30),
            rgb(0x948C84),
            rgba(0x23465C, 34),
            rgb(0x35312D),
            rgb(0x6F6862),
            rgb(0x336079),
            rgb(0x15181A),
            rgba(0xFFFFFF, 235),
            rgba(0xE2EDF3, 220));

    /// Returns the colours of a theme.
    public static MapStyle of(Theme theme) {
        return switch (theme) {
            case LIGHT -> LIGHT;
            case DARK -> DARK;
            case PRINT -> PRINT;
        };
    }

    private static Color rgb(int rgb) {
        return new Color(rgb);
    }

    private static Color rgba(int rgb, int alpha) {
        return new Color(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, alpha);
    }
}
