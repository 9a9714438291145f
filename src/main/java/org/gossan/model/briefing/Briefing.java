package org.gossan.model.briefing;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;

/// An ordered set of scenes. Immutable.
///
/// @param id      stable slug, such as `mexico-critical-minerals`
/// @param origin  [#SHIPPED] while it is the program's own, else [#USER]
/// @param edition which edition of the shipped one it is; editions order as text; empty = made by a user
/// @param author  may be empty
public record Briefing(
        String id,
        String origin,
        String edition,
        LocalText title,
        String author,
        Instant madeAt,
        Instant changedAt,
        List<Scene> scenes) {

    /// It came with the program, and nobody has changed it.
    public static final String SHIPPED = "shipped";

    /// A user made it or changed it.
    public static final String USER = "user";

    public Briefing {
        scenes = List.copyOf(scenes);
    }

    /// Returns the scenes that are presented and published.
    public List<Scene> shown() {
        return scenes.stream().filter(scene -> !scene.hidden()).toList();
    }

    /// Returns the number of a scene among those that are shown, from 1: the page it has, and what a presenter types to
    /// jump to it. Empty if it is hidden or not in it.
    public OptionalInt number(UUID scene) {
        List<Scene> shown = shown();
        return IntStream.range(0, shown.size())
                .filter(place -> shown.get(place).id().equals(scene))
                .map(place -> place + 1)
                .findFirst();
    }

    /// Returns the planned seconds of all scenes that are shown.
    public int durationS() {
        return shown().stream().mapToInt(Scene::durationS).sum();
    }

    /// Returns the same with other scenes.
    public Briefing withScenes(List<Scene> other) {
        return new Briefing(id, origin, edition, title, author, madeAt, changedAt, other);
    }

    /// Returns the same with another origin.
    public Briefing withOrigin(String other) {
        return new Briefing(id, other, edition, title, author, madeAt, changedAt, scenes);
    }

    /// Returns the same with another title.
    public Briefing withTitle(LocalText other) {
        return new Briefing(id, origin, edition, other, author, madeAt, changedAt, scenes);
    }

    /// Returns whether the program's own, unchanged briefing.
    public boolean shipped() {
        return origin.equals(SHIPPED);
    }
}
