package org.gossan.model;

/// How well position and identity of a site, or the wording of a fact, are supported; best first.
public enum Confidence implements Coded {
    A("A"),
    B("B"),
    C("C"),
    /// Unchecked: general knowledge, or potential only. Shown greyed and marked.
    U("U");

    private final String code;

    Confidence(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
