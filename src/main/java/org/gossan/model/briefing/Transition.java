package org.gossan.model.briefing;

import org.gossan.model.Coded;

/// How the map comes to a scene.
public enum Transition implements Coded {
    /// At once.
    CUT("cut"),
    /// One picture over the other.
    FADE("fade"),
    /// A zoom arc at constant perceived speed.
    FLY("fly");

    private final String code;

    Transition(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
