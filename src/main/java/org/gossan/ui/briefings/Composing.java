package org.gossan.ui.briefings;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gossan.atlas.Atlas;
import org.gossan.atlas.AtlasFolders;
import org.gossan.edits.Briefings;
import org.gossan.edits.EditException;
import org.gossan.geo.Camera;
import org.gossan.model.MapState;
import org.gossan.model.briefing.Briefing;
import org.gossan.model.briefing.Highlight;
import org.gossan.model.briefing.Scene;
import org.gossan.store.log.HistoryQuery;
import org.gossan.store.log.LogEntry;
import org.gossan.ui.Settings;
import org.gossan.ui.Workspace;
import org.gossan.ui.map.MapPane;
import org.jspecify.annotations.Nullable;

/// The briefing that is composed and its chosen scene. Panes read its properties and ask it to change them; every
/// change
/// is an edit, made of the scene as the store has it at the time. FX thread only.
final class Composing {

    /// Px of the map that cameras of scenes are meant for.
    private static final double SCENE_WIDTH_PX = 1280;

    private final Workspace workspace;
    private final MapPane map;
    private final Settings settings;
    private final ReadOnlyObjectWrapper<@Nullable Shelf> shelf = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Briefing> briefing = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Scene> scene = new ReadOnlyObjectWrapper<>();
    private @Nullable Atlas atlas;
    private boolean wanted;
    private @Nullable Look look;
    /// The map is on its way to the chosen scene.
    private boolean coming;
    private Runnable added = () -> {};
    /// Handed from the store lane to the FX thread by the edit that is between them.
    private volatile @Nullable Briefing made;

    Composing(Workspace workspace, MapPane map, Settings settings) {
        this.settings = settings;
        this.workspace = workspace;
        this.map = map;
        workspace.viewProperty().subscribe(view -> coming &= map.moving());
        map.widthProperty().subscribe(width -> followWidth());
        workspace.editing().lastProperty().subscribe(entry -> {
            if (entry != null && wanted) {
                read();
            }
        });
    }

    /// What was read; `null` until then.
    ReadOnlyObjectProperty<@Nullable Shelf> shelfProperty() {
        return shelf.getReadOnlyProperty();
    }

    /// The briefing that is composed; `null` = none.
    ReadOnlyObjectProperty<@Nullable Briefing> briefingProperty() {
        return briefing.getReadOnlyProperty();
    }

    /// The chosen scene as it is now; `null` = none.
    ReadOnlyObjectProperty<@Nullable Scene> sceneProperty() {
        return scene.getReadOnlyProperty();
    }

    /// Shows all annotations again: the mode was left.
    void leave() {
        look = null;
        if (!workspace.map().drawn().isEmpty()) {
            workspace.update(state -> state.withDrawn(Set.of()));
        }
    }

    void open(Atlas opened) {
        atlas = opened;
        if (wanted) {
            read();
        }
    }

    /// Begins to read; called when the first pane is built.
    void want() {
        if (!wanted) {
            wanted = true;
            read();
        }
    }

    /// Reads everything anew: whose briefings these are has changed.
    void reread() {
        read();
    }

    private void read() {
        Atlas open = atlas;
        Letterhead letterhead = Letterhead.read(settings);
        if (open != null) {
            workspace
                    .tasks()
                    .store(
                            () -> new Shelf(
                                    open.edits().briefings().all(),
                                    open.book(),
                                    Atlas.wording(AtlasFolders.shipped()),
                                    letterhead.slides()),
                            this::arrived,
                            workspace::report);
        }
    }

    private void arrived(Shelf read) {
        shelf.set(read);
        Briefing before = briefing.get();
        Briefing now = read.briefings().stream()
                .filter(one -> before != null && one.id().equals(before.id()))
                .findFirst()
                .orElseGet(() ->
                        read.briefings().isEmpty() ? null : read.briefings().getFirst());
        show(now);
    }

    private void show(@Nullable Briefing now) {
        Scene chosen = scene.get();
        Briefing before = briefing.get();
        int place = before == null || chosen == null ? -1 : place(before, chosen.id());
        briefing.set(now);
        if (now == null || chosen == null) {
            scene.set(null);
            return;
        }
        List<Scene> scenes = now.scenes();
        int still = place(now, chosen.id());
        boolean same = before != null && before.id().equals(now.id());
        if (still >= 0) {
            scene.set(scenes.get(still));
        } else {
            scene.set(!same || scenes.isEmpty() ? null : scenes.get(Math.clamp(place, 0, scenes.size() - 1)));
        }
    }

    private static int place(Briefing briefing, UUID id) {
        for (int i = 0; i < briefing.scenes().size(); i++) {
            if (briefing.scenes().get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /// Returns the place of the chosen scene, from 0; -1 if none is chosen.
    int place() {
        Briefing now = briefing.get();
        Scene chosen = scene.get();
        return now == null || chosen == null ? -1 : place(now, chosen.id());
    }

    void choose(@Nullable Briefing other) {
        if (!Objects.equals(briefing.get(), other)) {
            scene.set(null);
            briefing.set(other);
        }
    }

    /// Chooses a scene and shows it on the map.
    void choose(@Nullable Scene other) {
        Scene before = scene.get();
        scene.set(other);
        if (other != null && (before == null || !before.id().equals(other.id()))) {
            workspace.update(state -> other.shown()
                    .withCamera(state.camera())
                    .withTheme(state.theme())
                    .withLanguage(state.language()));
            coming = true;
            workspace.flyTo(look(other.map().camera()));
        }
    }

    /// A camera of a scene on this map.
    ///
    /// @param meant the scene's
    /// @param shown the map's: as near to it as its size allows
    private record Look(Camera meant, Camera shown) {}

    private Camera look(Camera meant) {
        Camera shown = map.allowed(zoomed(meant, -1));
        look = new Look(meant, shown);
        return shown;
    }

    /// A map that looks at a scene, or is on its way there, goes on doing so in another width.
    private void followWidth() {
        Look now = look;
        if (now != null && coming && map.moving()) {
            workspace.flyTo(look(now.meant()));
        } else {
            lookedAt().ifPresent(meant -> map.goTo(look(meant)));
        }
    }

    /// Returns the camera of a scene that the map has come to, if nobody has moved it since.
    private Optional<Camera> lookedAt() {
        return Optional.ofNullable(look)
                .filter(one -> map.allowed(one.shown()).showsAs(workspace.map().camera()))
                .map(Look::meant);
    }

    /// Cameras of scenes are meant for a wider or narrower map than this one.
    private Camera zoomed(Camera camera, int direction) {
        double width = Math.max(1, map.getWidth());
        return camera.withZoom(camera.zoom() + direction * Math.log(SCENE_WIDTH_PX / width) / Math.log(2));
    }

    /// Returns what the map shows, as a scene keeps it. A map that nobody has moved shows the camera of its scene, even
    /// where it is too large to look exactly there.
    private MapState view() {
        MapState now = workspace.map();
        Camera camera = lookedAt().orElseGet(() -> zoomed(now.camera(), 1));
        look = new Look(camera, now.camera());
        return now.withCamera(camera).withDrawn(Set.of());
    }

    /// Adds a scene of what the map shows behind the chosen one, and chooses it.
    void addFromView(UnaryOperator<Scene> dress) {
        String selected = workspace.map().selection();
        Scene plain = Scene.of(view());
        Scene next = dress.apply(selected == null ? plain : plain.withHighlights(List.of(Highlight.of(selected))));
        int place = place();
        Briefing now = briefing.get();
        int behind = place < 0 ? (now == null ? 0 : now.scenes().size()) : place + 1;
        change((briefings, id) -> briefings.addScene(id, next, behind), next.id());
    }

    /// Makes the chosen scene show what the map shows now.
    void updateFromView() {
        MapState now = view();
        Scene chosen = scene.get();
        if (chosen != null) {
            update(
                    chosen.id(),
                    one -> one.withMap(now.withTheme(one.map().theme())),
                    null,
                    () -> workspace.say(workspace.messages().text("compose.updated")));
        }
    }

    /// Moves a scene to a gap between scenes.
    ///
    /// @param gap counted with the scene itself; 0 = before the first
    void moveToGap(UUID sceneId, int gap) {
        Briefing now = briefing.get();
        int from = now == null ? -1 : place(now, sceneId);
        int to = from >= 0 && from < gap ? gap - 1 : gap;
        if (from != to) {
            change((briefings, id) -> briefings.moveScene(id, sceneId, to), null);
        }
    }

    /// Says who is told when a scene has been added and chosen.
    void whenAdded(Runnable told) {
        added = told;
    }

    /// Changes a scene of the chosen briefing.
    ///
    /// @param gesture edits of one gesture are undone in one step; `null` = alone
    void update(UUID sceneId, UnaryOperator<Scene> how, @Nullable UUID gesture) {
        update(sceneId, how, gesture, () -> {});
    }

    /// The same.
    ///
    /// @param kept told when it is on the disk
    void update(UUID sceneId, UnaryOperator<Scene> how, @Nullable UUID gesture, Runnable kept) {
        change(
                (briefings, id) -> {
                    Scene fresh = briefings.find(id).stream()
                            .flatMap(one -> one.scenes().stream())
                            .filter(one -> one.id().equals(sceneId))
                            .findFirst()
                            .orElseThrow(() -> new EditException("no_scene", sceneId.toString()));
                    return briefings.updateScene(id, how.apply(fresh), gesture);
                },
                null,
                kept);
    }

    /// Puts a copy of the chosen scene behind it, and chooses the copy.
    void duplicate() {
        Scene chosen = scene.get();
        int copy = place() + 1;
        Briefing now = briefing.get();
        if (chosen != null && now != null) {
            change((briefings, id) -> briefings.duplicateScene(id, chosen.id()), null, () -> workspace
                    .editing()
                    .ask(open -> true, read -> {
                        Briefing with = briefing.get();
                        if (with != null
                                && with.id().equals(now.id())
                                && copy < with.scenes().size()) {
                            scene.set(with.scenes().get(copy));
                        }
                    }));
        }
    }

    /// Changes something of the chosen briefing.
    interface Command {
        Optional<LogEntry> run(Briefings briefings, String briefingId);
    }

    /// Runs a command.
    ///
    /// @param next id of the scene to choose then; `null` = the same as before
    void change(Command command, @Nullable UUID next) {
        change(command, next, () -> {});
    }

    private void change(Command command, @Nullable UUID next, Runnable kept) {
        Briefing now = briefing.get();
        if (now != null) {
            run(briefings -> command.run(briefings, now.id()), next, kept);
        }
    }

    private void run(Function<Briefings, Optional<LogEntry>> command, @Nullable UUID next, Runnable kept) {
        workspace
                .editing()
                .change(
                        edits -> command.apply(edits.briefings()),
                        entry -> {
                            kept.run();
                            if (next != null) {
                                chooseLater(next);
                            }
                        },
                        cause -> workspace.say(workspace.editing().words(cause)));
    }

    /// The shelf is read behind the edit, on the same lane.
    private void chooseLater(UUID id) {
        workspace.editing().ask(open -> true, read -> {
            Briefing now = briefing.get();
            int place = now == null ? -1 : place(now, id);
            if (now != null && place >= 0) {
                scene.set(now.scenes().get(place));
                added.run();
            }
        });
    }

    /// Runs a command and offers to take it back.
    void changeWithUndo(Command command) {
        Briefing now = briefing.get();
        if (now != null) {
            workspace.editing().changeOfferingUndo(edits -> command.run(edits.briefings(), now.id()));
        }
    }

    /// Makes a briefing, or a copy of the chosen one, and chooses it.
    void make(Function<Briefings, Briefing> maker) {
        workspace
                .editing()
                .change(
                        edits -> {
                            made = maker.apply(edits.briefings());
                            return edits.history(HistoryQuery.newest(1)).stream()
                                    .findFirst();
                        },
                        entry -> {
                            Briefing next = made;
                            if (next != null) {
                                scene.set(null);
                                briefing.set(next);
                                read();
                            }
                        },
                        cause -> workspace.say(workspace.editing().words(cause)));
    }
}
