package org.gossan.model.briefing;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gossan.model.MapState;
import org.jspecify.annotations.Nullable;

/// One step of a briefing: what the map shows, what is said about it and the facts that carry it. Immutable.
///
/// @param words       title, message, notes and caution
/// @param durationS   planned seconds, 0 or more
/// @param hidden      left out when presenting and publishing
/// @param map         all that the map shows; its camera is meant for a map 1,280 px wide, its language does not count
/// @param dimmed      the map is pale, so that the highlights stand out
/// @param highlights  places it points at, in order
/// @param facts       ids of the facts it rests on, the panel's included or not
/// @param annotations ids of the drawings shown; empty = none
/// @param approval    `null` = nobody has agreed yet
public record Scene(
        UUID id,
        SceneKind kind,
        Words words,
        int durationS,
        boolean hidden,
        MapState map,
        boolean dimmed,
        List<Highlight> highlights,
        List<String> facts,
        Panel panel,
        List<String> annotations,
        Transition transition,
        @Nullable Approval approval) {

    /// The words of a scene, each in one or more languages.
    ///
    /// @param message one sentence for the room
    /// @param notes   for the speaker; Markdown
    /// @param caution what must not be concluded; may be empty
    public record Words(LocalText title, LocalText message, LocalText notes, LocalText caution) {

        /// No words.
        public static final Words EMPTY = new Words(LocalText.EMPTY, LocalText.EMPTY, LocalText.EMPTY, LocalText.EMPTY);
    }

    /// @throws IllegalArgumentException if the duration is negative
    public Scene {
        if (durationS < 0) {
            throw new IllegalArgumentException("a scene of " + durationS + " seconds");
        }
        highlights = List.copyOf(highlights);
        facts = List.copyOf(facts);
        annotations = List.copyOf(annotations);
    }

    /// Returns a new scene of what the map shows, without words.
    public static Scene of(MapState map) {
        return new Scene(
                UUID.randomUUID(),
                SceneKind.SCENE,
                Words.EMPTY,
                60,
                false,
                map,
                false,
                List.of(),
                List.of(),
                Panel.NONE,
                List.of(),
                Transition.FLY,
                null);
    }

    /// Returns the ids of all facts it uses: its own, then those only the panel names.
    public List<String> allFacts() {
        return Stream.concat(facts.stream(), panel.facts().stream()).distinct().toList();
    }

    public Scene withId(UUID other) {
        return new Scene(
                other,
                kind,
                words,
                durationS,
                hidden,
                map,
                dimmed,
                highlights,
                facts,
                panel,
                annotations,
                transition,
                approval);
    }

    public Scene withKind(SceneKind other) {
        return new Scene(
                id,
                other,
                words,
                durationS,
                hidden,
                map,
                dimmed,
                highlights,
                facts,
                panel,
                annotations,
                transition,
                approval);
    }

    public Scene withWords(Words other) {
        return new Scene(
                id,
                kind,
                other,
                durationS,
                hidden,
                map,
                dimmed,
                highlights,
                facts,
                panel,
                annotations,
                transition,
                approval);
    }

    public Scene withDurationS(int other) {
        return new Scene(
                id,
                kind,
                words,
                other,
                hidden,
                map,
                dimmed,
                highlights,
                facts,
                panel,
                annotations,
                transition,
                approval);
    }

    public Scene withHidden(boolean other) {
        return new Scene(
                id,
                kind,
                words,
                durationS,
                other,
                map,
                dimmed,
                highlights,
                facts,
                panel,
                annotations,
                transition,
                approval);
    }

    public Scene withMap(MapState other) {
        return new Scene(
                id,
                kind,
                words,
                durationS,
                hidden,
                other,
                dimmed,
                highlights,
                facts,
                panel,
                annotations,
                transition,
                approval);
    }

    public Scene withDimmed(boolean other) {
        return new Scene(
                id,
                kind,
                words,
                durationS,
                hidden,
                map,
                other,
                highlights,
                facts,
                panel,
                annotations,
                transition,
                approval);
    }

    public Scene withHighlights(List<Highlight> other) {
        return new Scene(
                id,
                kind,
                words,
                durationS,
                hidden,
                map,
                dimmed,
                other,
                facts,
                panel,
                annotations,
                transition,
                approval);
    }

    public Scene withFacts(List<String> other) {
        return new Scene(
                id,
                kind,
                words,
                durationS,
                hidden,
                map,
                dimmed,
                highlights,
                other,
                panel,
                annotations,
                transition,
                approval);
    }

    public Scene withPanel(Panel other) {
        return new Scene(
                id,
                kind,
                words,
                durationS,
                hidden,
                map,
                dimmed,
                highlights,
                facts,
                other,
                annotations,
                transition,
                approval);
    }

    public Scene withAnnotations(List<String> other) {
        return new Scene(
                id, kind, words, durationS, hidden, map, dimmed, highlights, facts, panel, other, transition, approval);
    }

    public Scene withTransition(Transition other) {
        return new Scene(
                id,
                kind,
                words,
                durationS,
                hidden,
                map,
                dimmed,
                highlights,
                facts,
                panel,
                annotations,
                other,
                approval);
    }

    public Scene withApproval(@Nullable Approval other) {
        return new Scene(
                id,
                kind,
                words,
                durationS,
                hidden,
                map,
                dimmed,
                highlights,
                facts,
                panel,
                annotations,
                transition,
                other);
    }
}
