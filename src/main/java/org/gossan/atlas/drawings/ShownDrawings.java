package org.gossan.atlas.drawings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gossan.edits.Annotations;
import org.gossan.edits.Edits;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.Change;
import org.gossan.model.edits.Row;
import org.gossan.model.edits.UserTable;
import org.gossan.render.drawing.Drawings;

/// What users wrote and drew after an edit, and in the past. Store lane only.
public final class ShownDrawings {

    private ShownDrawings() {}

    static Drawings refreshed(Edits edits, Drawings drawings, List<Change> changes) {
        Set<UUID> touched = new LinkedHashSet<>();
        for (Change change : changes) {
            annotation(change.table(), change.key()).ifPresent(touched::add);
        }
        return with(edits, drawings, touched);
    }

    /// Returns the drawings with some of them as the store has them now.
    static Drawings with(Edits edits, Drawings drawings, Set<UUID> touched) {
        return with(
                drawings,
                touched,
                touched.stream()
                        .map(edits.annotations()::find)
                        .flatMap(Optional::stream)
                        .toList());
    }

    /// Returns the drawings of the past.
    ///
    /// @param then rows that were different, as [org.gossan.store.log.EditLog#rowsAsOf] gives them
    public static Drawings past(Edits edits, Drawings now, Map<UserTable, Map<String, Optional<Row>>> then) {
        Set<UUID> touched = new LinkedHashSet<>();
        then.forEach((table, rows) ->
                rows.keySet().forEach(key -> annotation(table, key).ifPresent(touched::add)));
        Map<String, Map<String, Boolean>> links = new HashMap<>();
        then.getOrDefault(UserTable.ANNOTATION_SITES, Map.of()).forEach((key, link) -> {
            List<String> parts = UserTable.ANNOTATION_SITES.keyParts(key);
            links.computeIfAbsent(parts.getFirst(), id -> new HashMap<>()).put(parts.getLast(), link.isPresent());
        });
        Map<String, Optional<Row>> rows = then.getOrDefault(UserTable.ANNOTATIONS, Map.of());
        List<Annotation> were = new ArrayList<>();
        for (UUID id : touched) {
            String key = id.toString();
            Optional<Annotation> present = edits.annotations().find(id);
            Set<String> sites =
                    new LinkedHashSet<>(present.map(Annotation::sites).orElse(List.of()));
            links.getOrDefault(key, Map.of()).forEach((site, linked) -> {
                if (linked) {
                    sites.add(site);
                } else {
                    sites.remove(site);
                }
            });
            List<String> linked = List.copyOf(sites);
            Optional<Row> row = rows.get(key);
            Optional<Annotation> was = row == null
                    ? present.map(one -> one.withSites(linked))
                    : row.map(whole -> Annotations.read(whole, linked));
            was.ifPresent(were::add);
        }
        return with(now, touched, were);
    }

    private static Drawings with(Drawings drawings, Set<UUID> touched, Collection<Annotation> known) {
        if (touched.isEmpty()) {
            return drawings;
        }
        Set<UUID> gone = new LinkedHashSet<>(touched);
        known.forEach(one -> gone.remove(one.id()));
        return drawings.with(known, gone);
    }

    private static Optional<UUID> annotation(UserTable table, String key) {
        return table == UserTable.ANNOTATIONS || table == UserTable.ANNOTATION_SITES
                ? Optional.of(UUID.fromString(table.keyParts(key).getFirst()))
                : Optional.empty();
    }
}
