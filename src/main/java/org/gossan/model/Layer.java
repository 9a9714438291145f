package org.gossan.model;

/// A part of the map that can be shown or hidden; the order is the order of the keys 1-9.
public enum Layer implements Coded {
    SITES("sites"),
    POTENTIAL_AREAS("potential-areas"),
    FACILITIES("facilities"),
    POSITION_ERRORS("position-errors"),
    LABELS("labels"),
    STATES("states"),
    WATER("water"),
    GRATICULE("graticule"),
    ANNOTATIONS("annotations");

    private final String code;

    Layer(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
