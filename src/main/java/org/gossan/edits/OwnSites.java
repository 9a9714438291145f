package org.gossan.edits;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gossan.model.Estimate;
import org.gossan.model.Site;
import org.gossan.model.Source;
import org.gossan.model.edits.Change;
import org.gossan.model.edits.EditLabel;
import org.gossan.model.edits.Row;
import org.gossan.model.edits.UserTable;
import org.gossan.store.log.LogEntry;
import org.jspecify.annotations.Nullable;

/// Sites, estimates and sources that users add to the published ones. Store lane only; changes are made as [Edits]
/// promises.
public final class OwnSites {

    private final Edits edits;

    OwnSites(Edits edits) {
        this.edits = edits;
    }

    /// Returns an id for a new site that no site has: country and name as a slug, such as `mx-el-pinal`.
    public String newId(String country, String name) {
        return newId(UserTable.SITES, country + "-" + name, "site");
    }

    /// Returns an id for a new source that no source has: `own-` and its title as a slug.
    public String newSourceId(String title) {
        return newId(UserTable.SOURCES, "own-" + title, "own");
    }

    private String newId(UserTable table, String words, String otherwise) {
        String slug = Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String base = slug.length() > 70 ? slug.substring(0, 70) : slug.isEmpty() ? otherwise : slug;
        String id = base;
        for (int number = 2; edits.store().userRows().row(table, id).isPresent(); number++) {
            id = base + "-" + number;
        }
        return id;
    }

    /// Adds a site.
    ///
    /// @throws EditException if there is one with its id, also in the trash, or it has no name
    public LogEntry add(Site site) {
        if (site.name().isBlank()) {
            throw new EditException("value_needed", "name");
        }
        if (edits.store().userRows().row(UserTable.SITES, site.id()).isPresent()) {
            throw new EditException("id_taken", site.id());
        }
        return committed(
                EditLabel.of("add_site", site.id(), site.name()),
                List.of(site.id()),
                Change.insert(UserTable.SITES, SiteRows.row(site)));
    }

    /// Adds an estimate of a site.
    ///
    /// @param estimate its id is ignored, and given anew
    /// @return the estimate with its id
    /// @throws EditException if there is no such site or source
    public Estimate add(Estimate estimate) {
        Estimate added = SiteRows.withId(estimate, edits.newId().toString());
        commit(added);
        return added;
    }

    /// Adds an estimate of a site, as [#add(Estimate)] does.
    ///
    /// @return the edit
    public Optional<LogEntry> addEstimate(Estimate estimate) {
        return Optional.of(commit(SiteRows.withId(estimate, edits.newId().toString())));
    }

    private LogEntry commit(Estimate estimate) {
        edits.requireSite(estimate.siteId());
        if (edits.store().userRows().row(UserTable.SOURCES, estimate.sourceId()).isEmpty()) {
            throw new EditException("no_source", estimate.sourceId());
        }
        return committed(
                EditLabel.of("add_estimate", estimate.siteId(), estimate.commodity(), estimate.category()),
                List.of(estimate.siteId()),
                Change.insert(UserTable.ESTIMATES, SiteRows.row(estimate)));
    }

    /// Adds a source.
    ///
    /// @throws EditException if there is one with its id
    public LogEntry add(Source source) {
        if (edits.store().userRows().row(UserTable.SOURCES, source.id()).isPresent()) {
            throw new EditException("id_taken", source.id());
        }
        return committed(
                EditLabel.of("add_source", source.id(), source.title()),
                List.of(),
                Change.insert(UserTable.SOURCES, SiteRows.row(source)));
    }

    /// Throws a site that a user added into the trash. Empty if it is there already.
    ///
    /// @throws EditException if there is no such site, or it is a published one
    public Optional<LogEntry> trashSite(String siteId) {
        return setDeleted(UserTable.SITES, siteId, edits.now(), "trash_site");
    }

    /// Takes a site out of the trash. Empty if it is not in it.
    public Optional<LogEntry> restoreSite(String siteId) {
        return setDeleted(UserTable.SITES, siteId, null, "restore_site");
    }

    /// Throws an estimate that a user added into the trash. Empty if it is there already.
    ///
    /// @throws EditException if there is no such estimate, or it is a published one
    public Optional<LogEntry> trashEstimate(String estimateId) {
        return setDeleted(UserTable.ESTIMATES, estimateId, edits.now(), "trash_estimate");
    }

    /// Takes an estimate out of the trash. Empty if it is not in it.
    public Optional<LogEntry> restoreEstimate(String estimateId) {
        return setDeleted(UserTable.ESTIMATES, estimateId, null, "restore_estimate");
    }

    /// Returns the site that a whole row of the log holds.
    public static Site readSite(Row row) {
        return SiteRows.site(row);
    }

    /// Returns the estimate that a whole row of the log holds.
    public static Estimate readEstimate(Row row) {
        return SiteRows.estimate(row);
    }

    /// Returns the sites in the trash, by id.
    public List<String> trashedSites() {
        List<String> ids = new ArrayList<>();
        edits.store().userRows().each(UserTable.SITES, row -> {
            if (row.value("deleted_at") != null) {
                ids.add(row.text("id"));
            }
        });
        return ids.stream().sorted().toList();
    }

    private Optional<LogEntry> setDeleted(UserTable table, String id, @Nullable Instant time, String key) {
        Row row = edits.store()
                .userRows()
                .row(table, id)
                .orElseThrow(() -> new EditException(table == UserTable.SITES ? "no_site" : "no_such_estimate", id));
        if (row.text("origin").equals("shipped")) {
            throw new EditException("published", id);
        }
        if ((row.value("deleted_at") == null) == (time == null)) {
            return Optional.empty();
        }
        String siteId = table == UserTable.SITES ? id : row.text("site_id");
        Row after = Row.empty().with("deleted_at", time == null ? null : time.toString());
        List<Change> changes = Change.update(table, row, after).stream().toList();
        return edits.commit(EditLabel.of(key, id), List.of(siteId), changes);
    }

    private LogEntry committed(EditLabel label, List<String> sites, Change change) {
        return edits.commit(label, sites, List.of(change)).orElseThrow();
    }
}
