package org.gossan.ui.briefings;

import java.util.List;
import org.gossan.model.briefing.Panel;

/// One of the two lists of facts in a panel.
enum PanelPart {
    /// What is drawn.
    ITEMS("fact", "item"),
    /// What is written small below it.
    LINES("line", "line");

    private final String id;
    private final String words;

    PanelPart(String id, String words) {
        this.id = id;
        this.words = words;
    }

    /// Returns what the ids of its nodes begin with.
    String id() {
        return id;
    }

    /// Returns what the ids of the fields for words begin with.
    String words() {
        return words;
    }

    List<Panel.Item> of(Panel panel) {
        return this == ITEMS ? panel.items() : panel.lines();
    }

    Panel put(Panel panel, List<Panel.Item> facts) {
        return this == ITEMS ? panel.withItems(facts) : panel.withLines(facts);
    }
}
