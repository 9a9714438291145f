package org.gossan.ui.present;

import java.util.List;
import java.util.UUID;
import org.gossan.model.briefing.Briefing;
import org.gossan.model.briefing.Scene;
import org.gossan.model.evidence.FactBook;
import org.gossan.model.evidence.Wording;
import org.gossan.render.slide.SlideSettings;

/// What is presented: a briefing and the facts it rests on. Immutable.
///
/// @param start scene to begin with; one that is hidden or not there = the first
public record Show(Briefing briefing, FactBook book, Wording wording, SlideSettings settings, UUID start) {

    /// Returns the scenes that are presented.
    public List<Scene> scenes() {
        return briefing.shown();
    }

    int first() {
        List<UUID> ids = scenes().stream().map(Scene::id).toList();
        return Math.max(0, ids.indexOf(start));
    }
}
