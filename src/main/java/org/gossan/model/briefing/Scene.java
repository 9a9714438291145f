package org.gossan.model.briefing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gossan.model.Layer;
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

    /// No annotation has it.
    private static final UUID NONE = new UUID(0, 0);

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

    /// Returns what the map shows of it: its annotations and no others.
    public MapState shown() {
        Set<Layer> layers = EnumSet.noneOf(Layer.class);
        layers.addAll(map.layers());
        layers.remove(Layer.ANNOTATIONS);
        if (annotations.isEmpty()) {
            return map.withLayers(layers);
        }
        layers.add(Layer.ANNOTATIONS);
        Set<UUID> drawn = new HashSet<>();
        annotations.forEach(id -> drawn.add(drawing(id).orElse(NONE)));
        return map.withLayers(layers).withDrawn(drawn);
    }

    /// Returns the id of an annotation; empty if the text is none.
    public static Optional<UUID> drawing(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Returns the ids of all facts it uses: its own, then those only the panel names or shows.
    public List<String> allFacts() {
        return Stream.concat(facts.stream(), shownPanel().facts().stream())
                .distinct()
                .toList();
    }

    /// Returns the panel with what follows from the places that the scene points at: where each of its sites stands on
    /// a ladder, whose card it is.
    public Panel shownPanel() {
        List<String> sites = highlights.stream()
                .map(Highlight::id)
                .filter(id -> id.matches("[a-z].*"))
                .toList();
        List<Panel.Item> items = new ArrayList<>(panel.items());
        if (panel.kind() == PanelKind.LADDER) {
            for (String site : sites) {
                String status = site + ".status";
                boolean there =
                        items.stream().anyMatch(item -> site.equals(item.place()) || status.equals(item.fact()));
                if (!there) {
                    items.add(new Panel.Item(status, LocalText.EMPTY, LocalText.EMPTY, site));
                }
            }
        } else if (panel.kind() == PanelKind.SITE_CARD && items.stream().allMatch(item -> item.place() == null)) {
            sites.stream()
                    .findFirst()
                    .ifPresent(site -> items.addFirst(new Panel.Item("", LocalText.EMPTY, LocalText.EMPTY, site)));
        }
        return panel.withItems(items);
    }

    public Scene withId(UUID other) {
        return changed(draft -> draft.id = other);
    }

    public Scene withKind(SceneKind other) {
        return changed(draft -> draft.kind = other);
    }

    public Scene withWords(Words other) {
        return changed(draft -> draft.words = other);
    }

    public Scene withDurationS(int other) {
        return changed(draft -> draft.durationS = other);
    }

    public Scene withHidden(boolean other) {
        return changed(draft -> draft.hidden = other);
    }

    public Scene withMap(MapState other) {
        return changed(draft -> draft.map = other);
    }

    public Scene withDimmed(boolean other) {
        return changed(draft -> draft.dimmed = other);
    }

    public Scene withHighlights(List<Highlight> other) {
        return changed(draft -> draft.highlights = other);
    }

    public Scene withFacts(List<String> other) {
        return changed(draft -> draft.facts = other);
    }

    public Scene withPanel(Panel other) {
        return changed(draft -> draft.panel = other);
    }

    public Scene withAnnotations(List<String> other) {
        return changed(draft -> draft.annotations = other);
    }

    public Scene withTransition(Transition other) {
        return changed(draft -> draft.transition = other);
    }

    public Scene withApproval(@Nullable Approval other) {
        return changed(draft -> draft.approval = other);
    }

    private Scene changed(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.scene();
    }

    /// A scene on its way to become another one.
    private static final class Draft {
        private UUID id;
        private SceneKind kind;
        private Words words;
        private int durationS;
        private boolean hidden;
        private MapState map;
        private boolean dimmed;
        private List<Highlight> highlights;
        private List<String> facts;
        private Panel panel;
        private List<String> annotations;
        private Transition transition;
        private @Nullable Approval approval;

        Draft(Scene scene) {
            this.id = scene.id;
            this.kind = scene.kind;
            this.words = scene.words;
            this.durationS = scene.durationS;
            this.hidden = scene.hidden;
            this.map = scene.map;
            this.dimmed = scene.dimmed;
            this.highlights = scene.highlights;
            this.facts = scene.facts;
            this.panel = scene.panel;
            this.annotations = scene.annotations;
            this.transition = scene.transition;
            this.approval = scene.approval;
        }

        Scene scene() {
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
                    approval);
        }
    }
}
