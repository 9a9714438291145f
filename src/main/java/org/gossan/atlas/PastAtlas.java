package org.gossan.atlas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gossan.atlas.drawings.ShownDrawings;
import org.gossan.edits.Corrections;
import org.gossan.edits.Edits;
import org.gossan.edits.Overlay;
import org.gossan.edits.OwnSites;
import org.gossan.model.Estimate;
import org.gossan.model.Site;
import org.gossan.model.SiteDetails;
import org.gossan.model.SiteRecord;
import org.gossan.model.Source;
import org.gossan.model.edits.Correction;
import org.gossan.model.edits.FieldRef;
import org.gossan.model.edits.Row;
import org.gossan.model.edits.UserTable;
import org.gossan.render.drawing.Drawings;
import org.gossan.sites.SiteIndex;
import org.gossan.store.Store;

/// The atlas as it was after an edit: what users corrected and added then, on the facts that ship now. Nothing is
/// changed by looking. Store lane only.
public final class PastAtlas {

    private final Store store;
    private final Edits edits;
    private final Map<UserTable, Map<String, Optional<Row>>> then;
    private final Overlay overlay;
    private final Set<String> differing = new HashSet<>();

    private PastAtlas(Store store, Edits edits, Map<UserTable, Map<String, Optional<Row>>> then) {
        this.store = store;
        this.edits = edits;
        this.then = then;
        Map<String, Correction> corrections = new LinkedHashMap<>();
        edits.corrections().all().forEach(one -> corrections.put(one.id().toString(), one));
        rows(UserTable.CORRECTIONS).forEach((id, row) -> {
            Correction now = corrections.remove(id);
            if (now != null) {
                differing.add(now.siteId());
            }
            row.flatMap(Corrections::read).ifPresent(correction -> {
                corrections.put(id, correction);
                differing.add(correction.siteId());
            });
        });
        this.overlay = new Overlay(corrections.values());
        differing.addAll(rows(UserTable.SITES).keySet());
        rows(UserTable.ESTIMATES)
                .forEach((id, row) -> row.or(() -> store.userRows().row(UserTable.ESTIMATES, id))
                        .ifPresent(known -> differing.add(known.text("site_id"))));
    }

    /// Linear in the edits since and in all corrections.
    static PastAtlas of(Store store, Edits edits, long place) {
        return new PastAtlas(store, edits, store.log().rowsAsOf(place));
    }

    /// Returns the index as it was.
    ///
    /// @param ours the index as it is now
    public SiteIndex index(SiteIndex ours) {
        SiteIndex.Builder builder = ours.change();
        for (String id : differing) {
            Optional<Site> site = site(id);
            if (site.isEmpty()) {
                builder.remove(id);
            } else {
                ShownIndex.add(builder, site.get(), overlay, sources(id), estimates(id));
            }
        }
        return builder.build();
    }

    /// Returns what users had written and drawn.
    ///
    /// @param now as it is now
    public Drawings drawings(Drawings now) {
        return ShownDrawings.past(edits, now, then);
    }

    /// Returns everything the atlas showed of a site.
    ///
    /// @throws IllegalArgumentException if it was not there
    public SiteDetails details(String siteId) {
        Site site = site(siteId).orElseThrow(() -> new IllegalArgumentException("there was no site '" + siteId + "'"));
        return SiteDetails.of(
                overlay.ours(site),
                store.recordsOf(siteId),
                estimates(siteId).stream().map(overlay::ours).toList(),
                store.sources().stream().collect(Collectors.toUnmodifiableMap(Source::id, source -> source)));
    }

    /// Returns a value that users had corrected; empty if they had not.
    public Optional<String> value(String siteId, FieldRef field) {
        return Optional.ofNullable(overlay.of(siteId).get(field)).map(Correction::value);
    }

    private Optional<Site> site(String id) {
        Optional<Row> row = rows(UserTable.SITES).get(id);
        return row == null ? store.site(id) : row.filter(PastAtlas::holds).map(OwnSites::readSite);
    }

    private List<Estimate> estimates(String siteId) {
        Map<String, Optional<Row>> changed = rows(UserTable.ESTIMATES);
        List<Estimate> estimates = new ArrayList<>(store.estimatesOf(siteId));
        estimates.removeIf(estimate -> changed.containsKey(estimate.id()));
        changed.values().stream()
                .flatMap(Optional::stream)
                .filter(row -> holds(row) && row.text("site_id").equals(siteId))
                .map(OwnSites::readEstimate)
                .forEach(estimates::add);
        return estimates;
    }

    private Set<String> sources(String siteId) {
        return store.recordsOf(siteId).stream().map(SiteRecord::sourceId).collect(Collectors.toSet());
    }

    private static boolean holds(Row row) {
        return row.value("deleted_at") == null;
    }

    private Map<String, Optional<Row>> rows(UserTable table) {
        return then.getOrDefault(table, Map.of());
    }

    /// Returns the ids of the sites that may have been different then.
    public Collection<String> differing() {
        return Set.copyOf(differing);
    }
}
