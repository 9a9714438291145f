package org.gossan.store.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gossan.model.edits.Change;
import org.gossan.model.edits.Edit;
import org.gossan.model.edits.EditLabel;
import org.gossan.model.edits.Row;
import org.gossan.model.edits.UserTable;
import org.jspecify.annotations.Nullable;

/// Fills a log the fast way, many edits in a transaction, into the state that one edit after the other would leave.
public final class LargeLog {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int BATCH = 10_000;

    private LargeLog() {}

    /// Adds annotations, one edit each, then edits that change the titles of those in turn.
    ///
    /// @param siteIds linked to the annotations in turn
    public static void fill(EditLog log, int annotations, int edits, List<String> siteIds) {
        String[] titles = new String[annotations];
        for (int first = 0; first < edits; first += BATCH) {
            int from = first;
            int to = Math.min(edits, first + BATCH);
            log.store().write(open -> {
                for (int i = from; i < to; i++) {
                    String site = siteIds.get(i % annotations % siteIds.size());
                    LogEntry entry = new LogEntry(i + 1, START.plusSeconds(i), edit(i, annotations, titles, site));
                    List<EditConflict> conflicts = new ArrayList<>();
                    for (Change change : entry.edit().changes()) {
                        log.rows().apply(open, change, conflicts);
                    }
                    EditRows.insert(open, entry, i + 1L, 0);
                }
                return true;
            });
        }
    }

    private static Edit edit(int i, int annotations, String[] titles, String site) {
        int which = i % annotations;
        String id = id(which).toString();
        List<Change> changes = new ArrayList<>();
        String title = "Outcrop " + which + ", visit " + i / annotations;
        String time = START.plusSeconds(i).toString();
        if (i < annotations) {
            changes.add(Change.insert(UserTable.ANNOTATIONS, annotation(which, title, time)));
            changes.add(
                    Change.insert(UserTable.ANNOTATION_SITES, Row.of(Map.of("annotation_id", id, "site_id", site))));
        } else {
            String before = START.plusSeconds(i - annotations).toString();
            changes.add(new Change(
                    UserTable.ANNOTATIONS,
                    id,
                    Row.of(Map.of("title", titles[which], "changed_at", before)),
                    Row.of(Map.of("title", title, "changed_at", time))));
        }
        titles[which] = title;
        return new Edit(
                new UUID(((START.toEpochMilli() + i * 1000L) << 16) | 0x7000, 0x8000_0000_0000_0000L | i * 0x9E3779B9L),
                Edit.Kind.EDIT,
                i % 3 == 0 ? "Ana" : "Benito",
                i + 1,
                START.plusSeconds(i),
                EditLabel.of(i < annotations ? "annotate" : "change", "note", title),
                List.of(site),
                null,
                null,
                changes);
    }

    private static Row annotation(int which, String title, String time) {
        Map<String, @Nullable Object> columns = new TreeMap<>();
        double lon = -117 + which % 1000 * 0.03;
        int band = which / 1000;
        double lat = 15 + band * 0.4;
        columns.put("id", id(which).toString());
        columns.put("kind", which % 2 == 0 ? "note" : "polygon");
        columns.put("title", title);
        columns.put("markdown", "Pale clay over tuff, strike 315, dip 12 NE. ".repeat(4));
        columns.put("tags", List.of("field", "2026"));
        columns.put("style", "{\"colour\":\"#B3261E\",\"width\":2.0}");
        columns.put(
                "shape",
                which % 2 == 0
                        ? "POINT (" + lon + " " + lat + ")"
                        : "POLYGON ((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))"
                                .formatted(lon, lat, lon + 0.02, lat + 0.02));
        columns.put("radius_km", null);
        columns.put("review", "draft");
        columns.put("reviewed_by", null);
        columns.put("reviewed_at", null);
        columns.put("author", "Ana");
        columns.put("made_at", time);
        columns.put("changed_at", time);
        columns.put("deleted_at", null);
        return Row.of(columns);
    }

    /// Returns the id of an annotation.
    public static UUID id(int which) {
        return new UUID(((START.toEpochMilli() + which) << 16) | 0x7000, 0x8000_0000_0000_0000L | which);
    }
}
