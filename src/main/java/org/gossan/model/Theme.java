package org.gossan.model;

/// How the map and the window are coloured.
public enum Theme implements Coded {
    LIGHT("light"),
    DARK("dark"),
    /// White paper, dark lines: for printing.
    PRINT("print");

    private final String code;

    Theme(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
