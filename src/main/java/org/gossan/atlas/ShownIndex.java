package org.gossan.atlas;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gossan.edits.Edits;
import org.gossan.edits.Overlay;
import org.gossan.model.Estimate;
import org.gossan.model.Site;
import org.gossan.model.SiteRecord;
import org.gossan.model.Values;
import org.gossan.sites.Draft;
import org.gossan.sites.SiteIndex;
import org.gossan.store.Store;
import org.gossan.transfer.Progress;

/// Builds the index from the values that are shown, and keeps it up to date site by site.
record ShownIndex(Store store, Edits edits) {

    /// Reads everything in one pass, imported sites without an object for each.
    ///
    /// @param progress told how many imported sites have been read
    SiteIndex ours(Progress progress) {
        Map<String, Set<String>> sources = new HashMap<>();
        for (SiteRecord record : store.recordsOfSiteRows()) {
            sources.computeIfAbsent(record.siteId(), id -> new HashSet<>()).add(record.sourceId());
        }
        Map<String, List<Estimate>> estimates =
                store.estimates().stream().collect(Collectors.groupingBy(Estimate::siteId));
        Overlay overlay = edits.corrections().overlay();
        SiteIndex.Builder builder = new SiteIndex.Builder();
        store.eachSiteRow(site -> add(
                builder,
                site,
                overlay,
                sources.getOrDefault(site.id(), Set.of()),
                estimates.getOrDefault(site.id(), List.of())));
        ImportedDrafts drafts = new ImportedDrafts(builder, store.imports().all(), progress);
        store.imports().each(drafts::add);
        return builder.build();
    }

    SiteIndex published(SiteIndex ours) {
        Set<String> differing = new HashSet<>(edits.corrections().overlay().sites());
        differing.addAll(store.ownSites());
        return differing.isEmpty() ? ours : refreshed(ours, differing, Values.PUBLISHED);
    }

    SiteIndex refreshed(SiteIndex index, Collection<String> siteIds, Values values) {
        SiteIndex.Builder builder = index.change();
        Set<String> own = values == Values.PUBLISHED ? store.ownSites() : Set.of();
        for (String id : siteIds) {
            Optional<Site> site = store.site(id);
            if (site.isEmpty() || own.contains(id)) {
                builder.remove(id);
            } else {
                Set<String> sources =
                        store.recordsOf(id).stream().map(SiteRecord::sourceId).collect(Collectors.toSet());
                Overlay overlay = values == Values.OURS ? edits.corrections().overlay(id) : Overlay.NONE;
                add(builder, site.get(), overlay, sources, store.estimatesOf(id));
            }
        }
        return builder.build();
    }

    static void add(
            SiteIndex.Builder builder, Site published, Overlay overlay, Set<String> sources, List<Estimate> estimates) {
        Site site = overlay.ours(published);
        List<Estimate> shown = estimates.stream().map(overlay::ours).toList();
        Draft draft = builder.draft(site, sources.stream().sorted().toList(), ContainedMetal.sizeOf(site, shown));
        (overlay.corrects(site.id()) ? draft.corrected() : draft).add();
    }
}
