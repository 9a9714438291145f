package org.gossan.basemap;

/// What the basemap draws, in the order of the file's groups.
public enum Feature {
    /// Continents and islands, water inside of them included.
    LAND(true),
    /// Lakes and wide rivers on [#LAND].
    LAKE(true),
    /// Islands in a [#LAKE].
    LAKE_ISLAND(true),
    /// Water on a [#LAKE_ISLAND].
    POND(true),
    /// Middle lines of rivers so wide that they are lakes too.
    RIVER_WIDE(false),
    RIVER_MAJOR(false),
    RIVER_LARGE(false),
    RIVER_MEDIUM(false),
    RIVER_SMALL(false),
    /// Borders between countries, on land and across lakes.
    COUNTRY_BORDER(false),
    /// Borders between the states and provinces of Mexico, the United States and Canada.
    STATE_BORDER(false);

    private final boolean polygon;

    Feature(boolean polygon) {
        this.polygon = polygon;
    }

    /// Returns whether it has an inside.
    public boolean isPolygon() {
        return polygon;
    }
}
