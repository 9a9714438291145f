package org.gossan.ui.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gossan.atlas.Atlas;
import org.gossan.edits.Corrections;
import org.gossan.edits.FieldValues;
import org.gossan.model.Estimate;
import org.gossan.model.Language;
import org.gossan.model.briefing.BriefingJson;
import org.gossan.model.edits.Change;
import org.gossan.model.edits.Correction;
import org.gossan.model.edits.FieldRef;
import org.gossan.model.edits.Row;
import org.gossan.model.edits.UserTable;
import org.gossan.store.log.HistoryQuery;
import org.gossan.store.log.LogEntry;
import org.gossan.store.log.SearchWord;
import org.gossan.ui.history.EditLine.Difference;
import org.jspecify.annotations.Nullable;

/// Reads the history with what people need to understand it. Store lane only.
record EditLines(Atlas atlas, Language language) {

    private static final String DELETED = "deleted_at";
    private static final List<String> NAMES = List.of("name", "title", "markdown", "content", "file_name");

    /// Edits that may have changed one correction while another of the same value held.
    private static final Set<String> MIXED = Set.of("merge", "undo", "redo", "revert");

    /// What a merge keeps to know that it was made.
    private static final String MERGED = "merged ";

    /// A corrected value before and after an edit; `null` = the published one.
    private static final class Shown {
        @Nullable
        String before;

        @Nullable
        String after;
    }

    /// Where a corrected value stands.
    private record Place(String siteId, FieldRef field) {}

    /// Returns one page, newest first.
    List<EditLine> page(HistoryQuery query) {
        return atlas.edits().history(query).stream().map(this::line).toList();
    }

    /// Returns the ids of the edited sites whose name or id has a word.
    Set<String> sitesNamed(String word) {
        String wanted = SearchWord.folded(word);
        Set<String> sites = new HashSet<>(atlas.store().log().sites());
        sites.removeIf(id -> !SearchWord.folded(name(id) + " " + id).contains(wanted));
        return sites;
    }

    private EditLine line(LogEntry entry) {
        Map<Place, Shown> corrected = new LinkedHashMap<>();
        List<Difference> others = new ArrayList<>();
        String reason = "";
        for (Change change : entry.edit().changes()) {
            if (change.table() == UserTable.CORRECTIONS) {
                Correction correction = correction(change).orElse(null);
                if (correction != null) {
                    follow(change, correction, corrected);
                    reason = change.before() == null ? correction.reason() : reason;
                }
            } else if (change.table() != UserTable.SETTINGS || !change.key().startsWith(MERGED)) {
                other(change, others);
            }
        }
        List<Difference> all = new ArrayList<>();
        corrected.forEach((place, shown) -> {
            String published = published(place);
            boolean besideOthers = MIXED.contains(entry.edit().label().key()) && corrections(place) > 1;
            String before = shown.before != null
                    ? shown.before
                    : besideOthers ? asOf(entry.place() - 1, place, published) : published;
            String after = shown.after != null
                    ? shown.after
                    : besideOthers ? asOf(entry.place(), place, published) : published;
            if (besideOthers && before.equals(after)) {
                return;
            }
            all.add(new Difference(place.field(), UserTable.CORRECTIONS, "", before, after));
        });
        all.addAll(others);
        List<String> names = entry.edit().sites().stream().map(this::name).toList();
        return new EditLine(entry, names, all, reason);
    }

    private Optional<Correction> correction(Change change) {
        Row before = change.before();
        Row after = change.after();
        if (before != null && after != null) {
            return atlas.store()
                    .userRows()
                    .row(UserTable.CORRECTIONS, change.key())
                    .flatMap(Corrections::read);
        }
        return Optional.ofNullable(after == null ? before : after).flatMap(Corrections::read);
    }

    private static void follow(Change change, Correction correction, Map<Place, Shown> corrected) {
        Shown shown =
                corrected.computeIfAbsent(new Place(correction.siteId(), correction.field()), place -> new Shown());
        if (holds(change.before())) {
            shown.before = correction.value();
        }
        if (holds(change.after())) {
            shown.after = correction.value();
        }
    }

    private static boolean holds(@Nullable Row row) {
        return row != null && row.has(DELETED) && row.value(DELETED) == null;
    }

    private void other(Change change, List<Difference> differences) {
        Row before = change.before();
        Row after = change.after();
        if (before == null || after == null) {
            Row row = before == null ? after : before;
            String name = row == null ? change.key() : name(change.table(), row);
            differences.add(new Difference(
                    null, change.table(), name, before == null ? null : name, after == null ? null : name));
            return;
        }
        for (String column : new TreeSet<>(after.columns())) {
            if (!column.equals("changed_at") && !column.startsWith("reviewed")) {
                differences.add(new Difference(
                        null,
                        change.table(),
                        column,
                        value(change.table(), before.value(column)),
                        value(change.table(), after.value(column))));
            }
        }
    }

    private String value(UserTable table, @Nullable Object value) {
        String text = value == null ? "" : String.valueOf(value);
        boolean briefing = table == UserTable.BRIEFINGS || table == UserTable.SCENES;
        return briefing && text.startsWith("{") ? words(text) : text;
    }

    private String name(UserTable table, Row row) {
        if (table == UserTable.BRIEFINGS || table == UserTable.SCENES) {
            return words(row.textOrNull("title").orElse(""));
        }
        if (table == UserTable.ANNOTATION_SITES) {
            return name(row.text("site_id"));
        }
        for (String column : NAMES) {
            if (row.value(column) instanceof String text && !text.isBlank()) {
                return text;
            }
        }
        return "";
    }

    /// Returns a text by language in the language of the window.
    private String words(String json) {
        try {
            return BriefingJson.readText(json).in(language);
        } catch (IllegalArgumentException e) {
            return json;
        }
    }

    private String name(String siteId) {
        return atlas.store()
                .site(siteId)
                .map(site ->
                        atlas.edits().corrections().overlay(siteId).ours(site).name())
                .or(() -> atlas.store().userRows().row(UserTable.SITES, siteId).map(row -> row.text("name")))
                .orElse(siteId);
    }

    private long corrections(Place place) {
        return atlas.store().userRows().rows(UserTable.CORRECTIONS, "site_id", place.siteId()).stream()
                .flatMap(row -> Corrections.read(row).stream())
                .filter(correction -> correction.field().equals(place.field()))
                .count();
    }

    /// Returns the value that was shown after an edit.
    private String asOf(long edit, Place place, String otherwise) {
        return atlas.asOf(edit).value(place.siteId(), place.field()).orElse(otherwise);
    }

    private String published(Place place) {
        String estimateId = place.field().estimateId();
        if (estimateId == null) {
            return atlas.store()
                    .site(place.siteId())
                    .map(site -> FieldValues.of(site, place.field().field()))
                    .orElse("");
        }
        return atlas.store().estimatesOf(place.siteId()).stream()
                .filter(estimate -> estimate.id().equals(estimateId))
                .findFirst()
                .map((Estimate estimate) ->
                        FieldValues.of(estimate, place.field().field()))
                .orElse("");
    }

    /// Returns all corrections that hold, newest first.
    List<CorrectionLine> corrections() {
        List<CorrectionLine> lines = new ArrayList<>();
        for (Correction correction : atlas.edits().corrections().all().reversed()) {
            if (correction.holds()) {
                lines.add(new CorrectionLine(
                        correction,
                        name(correction.siteId()),
                        published(new Place(correction.siteId(), correction.field()))));
            }
        }
        return lines;
    }

    /// Returns what lies in the trash, newest first.
    List<TrashLine> trash() {
        List<TrashLine> lines = new ArrayList<>();
        for (UserTable table : List.of(
                UserTable.SITES,
                UserTable.ESTIMATES,
                UserTable.ANNOTATIONS,
                UserTable.ATTACHMENTS,
                UserTable.BRIEFINGS,
                UserTable.IMPORTS)) {
            atlas.store().userRows().each(table, row -> row.textOrNull(DELETED)
                    .ifPresent(at -> lines.add(new TrashLine(
                            table,
                            row.text("id"),
                            table == UserTable.ESTIMATES
                                    ? name(row.text("site_id")) + ", " + row.text("commodity") + " "
                                            + row.text("category")
                                    : name(table, row),
                            java.time.Instant.parse(at)))));
        }
        lines.sort(java.util.Comparator.comparing(TrashLine::at).reversed());
        return lines;
    }
}
