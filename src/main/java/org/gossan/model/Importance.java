package org.gossan.model;

/// How much a commodity matters at a site (MRDS commod1, commod2, commod3).
public enum Importance implements Coded {
    PRIMARY("primary"),
    SECONDARY("secondary"),
    TERTIARY("tertiary");

    private final String code;

    Importance(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
