package org.gossan.model.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.gossan.model.Messages;
import org.gossan.model.evidence.FactBook;
import org.gossan.model.evidence.FactChange;

/// What a scene names and an atlas does not have, and which of its facts say something else than when somebody agreed.
/// Immutable.
///
/// @param facts    ids of facts that are not there
/// @param places   ids of sites and facilities that are not there
/// @param drawings ids of annotations that are not there
/// @param changed  since the scene was approved; empty if it never was
public record SceneFindings(List<String> facts, List<String> places, List<String> drawings, List<FactChange> changed) {

    public SceneFindings {
        facts = List.copyOf(facts);
        places = List.copyOf(places);
        drawings = List.copyOf(drawings);
        changed = List.copyOf(changed);
    }

    /// @param drawn whether there is an annotation
    public static SceneFindings of(Scene scene, FactBook book, Predicate<UUID> drawn) {
        List<String> places = scene.highlights().stream()
                .map(Highlight::id)
                .filter(id -> !id.matches("[A-Z]{2}(-[A-Z0-9]{1,3})?"))
                .filter(id -> book.site(id).isEmpty() && book.facility(id).isEmpty())
                .toList();
        List<String> drawings = scene.annotations().stream()
                .filter(id -> Scene.drawing(id).filter(drawn).isEmpty())
                .toList();
        Approval approval = scene.approval();
        List<FactChange> changed = approval == null ? List.of() : book.changes(approval.facts(), scene.allFacts());
        return new SceneFindings(book.missing(scene.allFacts()), places, drawings, changed);
    }

    /// Returns the number of things that are not there.
    public int missing() {
        return facts.size() + places.size() + drawings.size();
    }

    /// Returns a sentence for each thing that is not there, and one for the facts that have changed.
    public List<String> words(Messages messages) {
        List<String> words = new ArrayList<>();
        places.forEach(id -> words.add(messages.text("briefing.missing_place", id)));
        facts.forEach(id -> words.add(messages.text("briefing.missing_fact", id)));
        drawings.forEach(id -> words.add(messages.text("briefing.missing_layer", id)));
        if (!changed.isEmpty()) {
            words.add(messages.text("briefing.changed", changed.size()));
        }
        return words;
    }
}
