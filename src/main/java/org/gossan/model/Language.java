package org.gossan.model;

import java.util.Locale;

/// A language of the interface and of map labels.
public enum Language implements Coded {
    EN("en"),
    ES("es"),
    FR("fr");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /// Returns the locale for numbers, dates and messages. Spanish is Mexico's, with a decimal point: there
    /// `60,153` would be read as sixty thousand.
    public Locale locale() {
        return this == ES ? Locale.of(code, "MX") : Locale.of(code);
    }
}
