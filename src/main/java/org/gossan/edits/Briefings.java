package org.gossan.edits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gossan.model.Language;
import org.gossan.model.briefing.Approval;
import org.gossan.model.briefing.Briefing;
import org.gossan.model.briefing.LocalText;
import org.gossan.model.briefing.Scene;
import org.gossan.model.edits.Change;
import org.gossan.model.edits.EditLabel;
import org.gossan.model.edits.Row;
import org.gossan.model.edits.UserTable;
import org.gossan.model.evidence.FactBook;
import org.gossan.store.BriefingRows;
import org.gossan.store.log.LogEntry;
import org.jspecify.annotations.Nullable;

/// Briefings and their scenes. Store lane only; changes are made as [Edits] promises.
///
/// The first change of a shipped briefing makes it the user's, so that a newer edition leaves it alone; taking that
/// change
/// back makes it the program's again.
public final class Briefings {

    private final Edits edits;

    Briefings(Edits edits) {
        this.edits = edits;
    }

    /// Returns all briefings that are not in the trash, shipped ones first, then by time.
    public List<Briefing> all() {
        List<Row> rows = new ArrayList<>();
        edits.store().userRows().each(UserTable.BRIEFINGS, row -> {
            if (row.value("deleted_at") == null) {
                rows.add(row);
            }
        });
        List<Briefing> briefings = new ArrayList<>();
        rows.forEach(row -> briefings.add(read(row)));
        briefings.sort(Comparator.comparing(Briefing::shipped)
                .reversed()
                .thenComparing(Briefing::madeAt)
                .thenComparing(Briefing::id));
        return List.copyOf(briefings);
    }

    /// Returns a briefing; empty if there is none with this id, or it is in the trash.
    public Optional<Briefing> find(String id) {
        return edits.store()
                .userRows()
                .row(UserTable.BRIEFINGS, id)
                .filter(row -> row.value("deleted_at") == null)
                .map(this::read);
    }

    /// Makes a briefing without scenes.
    public Briefing create(LocalText title) {
        Briefing briefing = new Briefing(
                "briefing-" + edits.newId(),
                Briefing.USER,
                "",
                title,
                edits.authorName(),
                edits.now(),
                edits.now(),
                List.of());
        commit(label("briefing_add", briefing), inserts(briefing), null);
        return briefing;
    }

    /// Makes a copy of a briefing that belongs to the user.
    ///
    /// @throws EditException if there is no such briefing
    public Briefing copy(String id) {
        Briefing from = require(id);
        List<Scene> scenes =
                from.scenes().stream().map(scene -> scene.withId(edits.newId())).toList();
        Briefing copy = new Briefing(
                "briefing-" + edits.newId(),
                Briefing.USER,
                "",
                from.title(),
                edits.authorName(),
                edits.now(),
                edits.now(),
                scenes);
        commit(label("briefing_copy", copy), inserts(copy), null);
        return copy;
    }

    /// Throws a briefing into the trash; undo brings it back.
    ///
    /// @throws EditException if there is no such briefing
    public Optional<LogEntry> trash(String id) {
        Briefing briefing = require(id);
        Row row = row(id);
        List<Change> changes = new ArrayList<>();
        Change.update(
                        UserTable.BRIEFINGS,
                        row,
                        Row.empty().with("deleted_at", edits.now().toString()))
                .ifPresent(changes::add);
        return commit(label("briefing_trash", briefing), changes, null);
    }

    /// Takes a briefing out of the trash; empty if it is not in it.
    ///
    /// @throws EditException if there is no such briefing
    public Optional<LogEntry> restore(String id) {
        Row row = row(id);
        List<Change> changes = new ArrayList<>();
        Change.update(UserTable.BRIEFINGS, row, Row.empty().with("deleted_at", null))
                .ifPresent(changes::add);
        return commit(label("briefing_restore", read(row)), changes, null);
    }

    /// Adds a scene at a place; it keeps its id if no scene has it, else it gets one.
    ///
    /// @param place from 0; beyond the end = at the end
    public Optional<LogEntry> addScene(String id, Scene scene, int place) {
        Briefing briefing = require(id);
        boolean known = briefing.scenes().stream().anyMatch(other -> other.id().equals(scene.id()));
        List<Scene> scenes = new ArrayList<>(briefing.scenes());
        Scene own = known ? scene.withId(edits.newId()) : scene;
        scenes.add(Math.clamp(place, 0, scenes.size()), own);
        Briefing with = briefing.withScenes(scenes);
        return save(with, label("scene_add", with, own), null);
    }

    /// Puts a scene in the place of the one with its id.
    ///
    /// @param gesture edits of the same gesture right after each other are undone in one step; `null` = alone
    /// @throws EditException if there is no such briefing or scene
    public Optional<LogEntry> updateScene(String id, Scene scene, @Nullable UUID gesture) {
        Briefing briefing = require(id);
        List<Scene> scenes = new ArrayList<>(briefing.scenes());
        scenes.set(place(briefing, scene.id()), scene);
        return save(briefing.withScenes(scenes), label("scene_update", briefing, scene), gesture);
    }

    /// Moves a scene to another place.
    ///
    /// @param place from 0, counted without the scene; beyond the end = at the end
    /// @throws EditException if there is no such briefing or scene
    public Optional<LogEntry> moveScene(String id, UUID sceneId, int place) {
        Briefing briefing = require(id);
        List<Scene> scenes = new ArrayList<>(briefing.scenes());
        Scene scene = scenes.remove(place(briefing, sceneId));
        scenes.add(Math.clamp(place, 0, scenes.size()), scene);
        return save(briefing.withScenes(scenes), label("scene_move", briefing, scene), null);
    }

    /// Puts a copy of a scene behind it.
    ///
    /// @throws EditException if there is no such briefing or scene
    public Optional<LogEntry> duplicateScene(String id, UUID sceneId) {
        Briefing briefing = require(id);
        int place = place(briefing, sceneId);
        List<Scene> scenes = new ArrayList<>(briefing.scenes());
        Scene scene = scenes.get(place);
        scenes.add(place + 1, scene.withId(edits.newId()));
        return save(briefing.withScenes(scenes), label("scene_duplicate", briefing, scene), null);
    }

    /// Hides a scene from presenting and publishing, or shows it again.
    ///
    /// @throws EditException if there is no such briefing or scene
    public Optional<LogEntry> hideScene(String id, UUID sceneId, boolean hidden) {
        Briefing briefing = require(id);
        int place = place(briefing, sceneId);
        List<Scene> scenes = new ArrayList<>(briefing.scenes());
        Scene scene = scenes.get(place).withHidden(hidden);
        scenes.set(place, scene);
        Briefing changed = briefing.withScenes(scenes);
        EditLabel label = hidden ? label("scene_hide", briefing, scene) : label("scene_show", changed, scene);
        return save(changed, label, null);
    }

    /// Removes a scene; undo brings it back.
    ///
    /// @throws EditException if there is no such briefing or scene
    public Optional<LogEntry> deleteScene(String id, UUID sceneId) {
        Briefing briefing = require(id);
        List<Scene> scenes = new ArrayList<>(briefing.scenes());
        Scene scene = scenes.remove(place(briefing, sceneId));
        return save(briefing.withScenes(scenes), label("scene_delete", briefing, scene), null);
    }

    /// Agrees to what the facts of a scene say now.
    ///
    /// @throws EditException if there is no such briefing or scene
    public Optional<LogEntry> approve(String id, UUID sceneId, FactBook book) {
        Briefing briefing = require(id);
        int place = place(briefing, sceneId);
        List<Scene> scenes = new ArrayList<>(briefing.scenes());
        Scene scene = scenes.get(place);
        scenes.set(place, scene.withApproval(new Approval(edits.now(), book.statements(scene.allFacts()))));
        return save(briefing.withScenes(scenes), label("scene_approve", briefing, scene), null);
    }

    /// Gives a briefing another title.
    ///
    /// @throws EditException if there is no such briefing
    public Optional<LogEntry> rename(String id, LocalText title) {
        Briefing briefing = require(id).withTitle(title);
        return save(briefing, label("briefing_rename", briefing), null);
    }

    /// Makes the stored briefing with this id what is wanted, as one edit of only what differs.
    ///
    /// @return the edit; empty if nothing differs
    /// @throws EditException if there is no such briefing
    public Optional<LogEntry> save(Briefing wanted, EditLabel label, @Nullable UUID gesture) {
        require(wanted.id());
        List<Change> changes = new ArrayList<>();
        Map<String, Row> before = new HashMap<>();
        for (Row row : sceneRows(wanted.id())) {
            before.put(row.text("id"), row);
        }
        Set<String> kept = new HashSet<>();
        List<Change> scenes = new ArrayList<>();
        int place = 0;
        for (Scene scene : wanted.scenes()) {
            Row row = BriefingRows.row(scene, wanted.id(), place++);
            Row known = before.get(row.text("id"));
            kept.add(row.text("id"));
            if (known == null) {
                scenes.add(Change.insert(UserTable.SCENES, row));
            } else {
                Change.update(UserTable.SCENES, known, row).ifPresent(scenes::add);
            }
        }
        before.forEach((id, row) -> {
            if (!kept.contains(id)) {
                scenes.add(Change.delete(UserTable.SCENES, row));
            }
        });
        Row present = row(wanted.id());
        Row title = Row.empty().with("title", BriefingRows.row(wanted).value("title"));
        if (scenes.isEmpty() && title.differingFrom(present).isEmpty()) {
            return Optional.empty();
        }
        Row own = title.with("origin", Briefing.USER)
                .with(Annotations.CHANGED_AT, edits.now().toString());
        Change.update(UserTable.BRIEFINGS, present, own).ifPresent(changes::add);
        changes.addAll(scenes);
        return commit(label, changes, gesture);
    }

    private Optional<LogEntry> commit(EditLabel label, List<Change> changes, @Nullable UUID gesture) {
        return gesture == null
                ? edits.commit(label, List.of(), changes)
                : edits.commit(label, List.of(), changes, gesture);
    }

    private static List<Change> inserts(Briefing briefing) {
        List<Change> changes = new ArrayList<>();
        changes.add(Change.insert(UserTable.BRIEFINGS, BriefingRows.row(briefing)));
        int place = 0;
        for (Scene scene : briefing.scenes()) {
            changes.add(Change.insert(UserTable.SCENES, BriefingRows.row(scene, briefing.id(), place++)));
        }
        return changes;
    }

    private Briefing require(String id) {
        return find(id).orElseThrow(() -> new EditException("no_briefing", id));
    }

    private static int place(Briefing briefing, UUID sceneId) {
        for (int i = 0; i < briefing.scenes().size(); i++) {
            if (briefing.scenes().get(i).id().equals(sceneId)) {
                return i;
            }
        }
        throw new EditException("no_scene", sceneId.toString());
    }

    private Row row(String id) {
        return edits.store()
                .userRows()
                .row(UserTable.BRIEFINGS, id)
                .orElseThrow(() -> new EditException("no_briefing", id));
    }

    private Briefing read(Row row) {
        return BriefingRows.briefing(row, sceneRows(row.text("id")));
    }

    private List<Row> sceneRows(String id) {
        return edits.store().userRows().rows(UserTable.SCENES, BriefingRows.BRIEFING_ID, id);
    }

    private static EditLabel label(String key, Briefing briefing) {
        return EditLabel.of(key, briefing.title().in(Language.EN));
    }

    /// A scene without a title is named by its number.
    private static EditLabel label(String key, Briefing briefing, Scene scene) {
        String title = scene.words().title().in(Language.EN);
        int number = briefing.number(scene.id()).orElse(0);
        return EditLabel.of(key, title.isBlank() && number > 0 ? "(" + number + ")" : title);
    }
}
