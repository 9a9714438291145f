package org.gossan.ui.window;

import org.gossan.model.Coded;

/// What the window is used for at the moment; a mode adds panels and tools, it takes nothing of the map away.
public enum Mode implements Coded {
    /// Find, filter, compare.
    EXPLORE("explore"),
    /// Correct, draw, note, attach.
    ANNOTATE("annotate"),
    /// Compose and present.
    BRIEF("brief");

    private final String code;

    Mode(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
