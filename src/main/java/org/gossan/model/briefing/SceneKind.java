package org.gossan.model.briefing;

import org.gossan.model.Coded;

/// What a scene is for.
public enum SceneKind implements Coded {
    /// Opens the briefing: large title over the map.
    TITLE("title"),
    /// Opens a part of it.
    SECTION("section"),
    SCENE("scene");

    private final String code;

    SceneKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
