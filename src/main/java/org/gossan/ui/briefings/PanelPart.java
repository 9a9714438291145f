package org.gossan.ui.briefings;

import java.util.List;
import org.gossan.model.briefing.Panel;
import org.gossan.model.briefing.PanelKind;
import org.gossan.model.briefing.Scene;

/// One of the lists of facts of a scene: two in its panel, and those that it rests on, shown or not.
enum PanelPart {
    /// What is drawn.
    ITEMS("fact", "item"),
    /// What is written small below it.
    LINES("line", "line"),
    /// What the notes rest on: among the sources, and told when it changes.
    USED("used", "");

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

    /// Returns what the ids of the fields for words begin with; empty if its facts have none.
    String words() {
        return words;
    }

    List<Panel.Item> of(Scene scene) {
        return switch (this) {
            case ITEMS -> scene.panel().items();
            case LINES -> scene.panel().lines();
            case USED -> scene.facts().stream().map(Panel.Item::of).toList();
        };
    }

    /// A scene that had no panel gets a list when its panel gets a fact.
    Scene put(Scene scene, List<Panel.Item> facts) {
        if (this == USED) {
            return scene.withFacts(
                    facts.stream().map(Panel.Item::fact).distinct().toList());
        }
        Panel panel = scene.panel();
        boolean none = panel.kind() == PanelKind.NONE && !facts.isEmpty();
        Panel shown = none ? panel.withKind(PanelKind.FACTS) : panel;
        return scene.withPanel(this == ITEMS ? shown.withItems(facts) : shown.withLines(facts));
    }
}
