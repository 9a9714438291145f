package org.gossan.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gossan.model.briefing.Briefing;
import org.gossan.model.briefing.Scene;
import org.gossan.model.edits.Change;
import org.gossan.model.edits.Row;
import org.gossan.model.edits.UserTable;
import org.gossan.store.log.UserRows;

/// Brings the briefings of this program into a store: a newer edition replaces the one nobody changed, and stands
/// beside
/// one that a user changed. Store lane only.
public final class ShippedBriefings {

    private final Store store;
    private final UserRows rows;

    /// @param store where they go
    public ShippedBriefings(Store store) {
        this.store = store;
        this.rows = store.userRows();
    }

    /// Loads briefings, each in one transaction, if the store has none with its id or an older edition.
    ///
    /// @param edition of all of them; [#edition] from then on
    /// @return ids of those that were loaded, as they are in the store
    public List<String> load(List<Briefing> shipped, String edition) {
        List<String> loaded = new ArrayList<>();
        for (Briefing briefing : shipped) {
            load(briefing.withOrigin(Briefing.SHIPPED)).ifPresent(loaded::add);
        }
        store.write(open -> {
            MetaTable.putBriefings(open, edition);
            return true;
        });
        return List.copyOf(loaded);
    }

    /// Returns the edition that was loaded last; empty if there was none.
    public String edition() {
        return store.read(MetaTable::briefings).orElse("");
    }

    private Optional<String> load(Briefing briefing) {
        Optional<Row> found = rows.row(UserTable.BRIEFINGS, briefing.id());
        if (found.isEmpty()) {
            rows.load(inserts(briefing));
            return Optional.of(briefing.id());
        }
        Row present = found.get();
        if (present.textOrNull("edition").orElse("").compareTo(briefing.edition()) >= 0) {
            return Optional.empty();
        }
        boolean untouched = present.text("origin").equals(Briefing.SHIPPED) && present.value("deleted_at") == null;
        if (untouched) {
            List<Change> changes = new ArrayList<>();
            for (Row scene : rows.rows(UserTable.SCENES, BriefingRows.BRIEFING_ID, briefing.id())) {
                changes.add(Change.delete(UserTable.SCENES, scene));
            }
            Change.update(UserTable.BRIEFINGS, present, BriefingRows.row(briefing))
                    .ifPresent(changes::add);
            changes.addAll(scenes(briefing));
            rows.load(changes);
            return Optional.of(briefing.id());
        }
        Briefing beside = beside(briefing);
        if (rows.row(UserTable.BRIEFINGS, beside.id()).isPresent()) {
            return Optional.empty();
        }
        rows.load(inserts(beside));
        return Optional.of(beside.id());
    }

    /// Returns the same briefing under an id and with scenes of its own.
    private static Briefing beside(Briefing briefing) {
        String id = briefing.id() + "-" + briefing.edition();
        List<Scene> scenes = new ArrayList<>();
        for (Scene scene : briefing.scenes()) {
            String name = id + " " + scene.id();
            scenes.add(scene.withId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))));
        }
        return new Briefing(
                id,
                briefing.origin(),
                briefing.edition(),
                briefing.title(),
                briefing.author(),
                briefing.madeAt(),
                briefing.changedAt(),
                scenes);
    }

    private static List<Change> inserts(Briefing briefing) {
        List<Change> changes = new ArrayList<>();
        changes.add(Change.insert(UserTable.BRIEFINGS, BriefingRows.row(briefing)));
        changes.addAll(scenes(briefing));
        return changes;
    }

    private static List<Change> scenes(Briefing briefing) {
        List<Change> changes = new ArrayList<>();
        int place = 0;
        for (Scene scene : briefing.scenes()) {
            changes.add(Change.insert(UserTable.SCENES, BriefingRows.row(scene, briefing.id(), place++)));
        }
        return changes;
    }
}
