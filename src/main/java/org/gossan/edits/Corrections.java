package org.gossan.edits;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.gossan.geo.LonLat;
import org.gossan.model.Estimate;
import org.gossan.model.Site;
import org.gossan.model.edits.Change;
import org.gossan.model.edits.Correction;
import org.gossan.model.edits.EditLabel;
import org.gossan.model.edits.FieldRef;
import org.gossan.model.edits.Row;
import org.gossan.model.edits.SiteField;
import org.gossan.model.edits.UserTable;
import org.gossan.store.log.LogEntry;
import org.jspecify.annotations.Nullable;

/// Values on top of published ones. Store lane only; changes are made as [Edits] promises.
public final class Corrections {

    private static final System.Logger LOG = System.getLogger(Corrections.class.getName());

    private final Edits edits;

    Corrections(Edits edits) {
        this.edits = edits;
    }

    /// Corrects a value of a site or of one of its estimates; an earlier correction of the same value goes to the
    /// trash.
    ///
    /// @param typed    what the user typed; empty = nothing is known, although a source says so
    /// @param reason   why
    /// @param citation id of a source, wording of another, or empty
    /// @return the edit; empty if the same correction holds already
    /// @throws EditException if there is no such site or estimate, the value is none of the field, or there is no
    ///     reason
    public Optional<LogEntry> correct(String siteId, FieldRef field, String typed, String reason, String citation) {
        return correct(List.of(siteId), field, typed, reason, citation);
    }

    /// Corrects the same value of several sites as one edit.
    ///
    /// @see #correct(String, FieldRef, String, String, String)
    public Optional<LogEntry> correct(
            List<String> siteIds, FieldRef field, String typed, String reason, String citation) {
        if (reason.isBlank()) {
            throw new EditException("reason_needed");
        }
        String value = FieldValues.canonical(field.field(), typed);
        List<Change> changes = new ArrayList<>();
        for (String siteId : siteIds) {
            requireTarget(siteId, field);
            add(siteId, field, value, reason, citation, changes);
        }
        String target = siteIds.size() == 1 ? siteIds.getFirst() : Integer.toString(siteIds.size());
        String key = siteIds.size() == 1 ? "correct" : "correct_many";
        return edits.commit(EditLabel.of(key, target, field.code(), value), siteIds, changes);
    }

    /// Moves the point of a site and leaves everything else.
    ///
    /// @see #correct(String, FieldRef, String, String, String)
    public Optional<LogEntry> move(String siteId, LonLat point, String reason, String citation) {
        return correct(siteId, FieldRef.of(SiteField.POSITION), FieldText.position(point), reason, citation);
    }

    /// Adds another name to those that are shown.
    ///
    /// @see #correct(String, FieldRef, String, String, String)
    public Optional<LogEntry> addAlias(String siteId, String alias, String reason, String citation) {
        Site site = overlay(siteId).ours(edits.requireSite(siteId));
        List<String> aliases = new ArrayList<>(site.aliases());
        aliases.add(alias.replace(';', ',').strip());
        return correct(siteId, FieldRef.of(SiteField.ALIASES), String.join("; ", aliases), reason, citation);
    }

    /// Shows the published value again: the corrections of a value go to the trash. Empty if there is none.
    public Optional<LogEntry> withdraw(String siteId, FieldRef field) {
        List<Change> changes = new ArrayList<>();
        trash(siteId, field, changes);
        return edits.commit(EditLabel.of("withdraw", siteId, field.code()), List.of(siteId), changes);
    }

    private void add(
            String siteId, FieldRef field, String value, String reason, String citation, List<Change> changes) {
        Correction shown = overlay(siteId).of(siteId).get(field);
        if (shown != null
                && shown.value().equals(value)
                && shown.reason().equals(reason)
                && shown.citation().equals(citation)) {
            return;
        }
        trash(siteId, field, changes);
        Correction added = new Correction(
                edits.newId(), siteId, field, value, reason, citation, edits.authorName(), edits.now(), null);
        changes.add(Change.insert(UserTable.CORRECTIONS, row(added)));
    }

    private void trash(String siteId, FieldRef field, List<Change> changes) {
        for (Row row : edits.store().userRows().rows(UserTable.CORRECTIONS, "site_id", siteId)) {
            if (row.text("field").equals(field.code()) && row.value("deleted_at") == null) {
                Change.update(
                                UserTable.CORRECTIONS,
                                row,
                                Row.empty().with("deleted_at", edits.now().toString()))
                        .ifPresent(changes::add);
            }
        }
    }

    private void requireTarget(String siteId, FieldRef field) {
        edits.requireSite(siteId);
        String estimateId = field.estimateId();
        if (estimateId == null) {
            return;
        }
        List<String> known =
                edits.store().estimatesOf(siteId).stream().map(Estimate::id).toList();
        if (!known.contains(estimateId)) {
            throw new EditException("no_estimate", siteId, estimateId, String.join(", ", known));
        }
    }

    /// Returns all corrections of a site, also those in the trash, oldest first.
    public List<Correction> of(String siteId) {
        return edits.store().userRows().rows(UserTable.CORRECTIONS, "site_id", siteId).stream()
                .map(Corrections::read)
                .flatMap(Optional::stream)
                .sorted(Correction.BY_AGE)
                .toList();
    }

    /// Returns all corrections, also those in the trash, oldest first.
    public List<Correction> all() {
        List<Correction> all = new ArrayList<>();
        edits.store().userRows().each(UserTable.CORRECTIONS, row -> read(row).ifPresent(all::add));
        all.sort(Correction.BY_AGE);
        return List.copyOf(all);
    }

    /// Returns what lies on top of all published values.
    public Overlay overlay() {
        return new Overlay(all());
    }

    /// Returns what lies on top of the published values of one site.
    public Overlay overlay(String siteId) {
        return new Overlay(of(siteId));
    }

    private static Row row(Correction correction) {
        TreeMap<String, @Nullable Object> columns = new TreeMap<>();
        columns.put("id", correction.id().toString());
        columns.put("site_id", correction.siteId());
        columns.put("field", correction.field().code());
        columns.put("content", correction.value());
        columns.put("reason", correction.reason());
        columns.put("citation", correction.citation());
        columns.put("author", correction.author());
        columns.put("made_at", correction.madeAt().toString());
        columns.put("deleted_at", null);
        return Row.of(columns);
    }

    /// Returns the correction in a row; empty if a newer program wrote it for a field that is not known here.
    public static Optional<Correction> read(Row row) {
        Optional<FieldRef> field = FieldRef.find(row.text("field"));
        if (field.isEmpty()) {
            LOG.log(System.Logger.Level.WARNING, "correction {0} is of a field unknown here", row.text("id"));
        }
        return field.map(known -> new Correction(
                UUID.fromString(row.text("id")),
                row.text("site_id"),
                known,
                row.textOrNull("content").orElse(""),
                row.text("reason"),
                row.text("citation"),
                row.text("author"),
                Instant.parse(row.text("made_at")),
                row.textOrNull("deleted_at").map(Instant::parse).orElse(null)));
    }
}
