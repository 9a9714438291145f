package org.gossan.model;

/// The kinds of facility that the map tells apart, in the order of the supply chain.
public enum FacilityKind implements Coded {
    PROSPECT("prospect"),
    MINE("mine"),
    SEPARATION("separation"),
    SMELTER("smelter or refinery"),
    MAGNETS("magnets"),
    PORT("port"),
    CROSSING("rail border crossing"),
    CORRIDOR("rail corridor");

    private final String code;

    FacilityKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /// Returns the kind of a published type; the first word that is recognised decides, mines last.
    public static FacilityKind of(String type) {
        if (type.startsWith("prospect")) {
            return PROSPECT;
        }
        if (type.startsWith("port")) {
            return PORT;
        }
        if (type.contains("crossing")) {
            return CROSSING;
        }
        if (type.contains("corridor")) {
            return CORRIDOR;
        }
        if (type.contains("magnets")) {
            return MAGNETS;
        }
        if (type.contains("smelter") || type.contains("refinery")) {
            return SMELTER;
        }
        return type.contains("separation") ? SEPARATION : MINE;
    }
}
