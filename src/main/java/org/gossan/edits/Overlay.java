package org.gossan.edits;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gossan.model.Estimate;
import org.gossan.model.Site;
import org.gossan.model.edits.Correction;
import org.gossan.model.edits.FieldRef;
import org.gossan.model.edits.SiteField;
import org.gossan.model.evidence.Corrected;

/// The corrections that hold, laid on top of published values. Immutable.
public final class Overlay {

    /// Nothing is corrected.
    public static final Overlay NONE = new Overlay(List.of());

    private final Map<String, Map<FieldRef, Correction>> bySite;

    /// @param corrections also those in the trash, which do not count; of two for one field the younger is shown
    public Overlay(Collection<Correction> corrections) {
        Map<String, Map<FieldRef, Correction>> sites = new HashMap<>();
        corrections.stream()
                .filter(Correction::holds)
                .sorted(Correction.BY_AGE)
                .forEach(correction -> sites.computeIfAbsent(correction.siteId(), id -> new LinkedHashMap<>())
                        .put(correction.field(), correction));
        this.bySite = Map.copyOf(sites);
    }

    /// Returns the ids of the sites with a correction.
    public Set<String> sites() {
        return bySite.keySet();
    }

    /// Returns whether a value of the site or of one of its estimates is corrected.
    public boolean corrects(String siteId) {
        return bySite.containsKey(siteId);
    }

    /// Returns the corrections that are shown of a site, by field.
    public Map<FieldRef, Correction> of(String siteId) {
        return Map.copyOf(bySite.getOrDefault(siteId, Map.of()));
    }

    /// Returns what says that each corrected value of a site is so, by the code of its field.
    public SortedMap<String, String> sources(String siteId) {
        SortedMap<String, String> sources = new TreeMap<>();
        of(siteId).forEach((field, correction) -> sources.put(field.code(), source(correction)));
        return sources;
    }

    /// Returns who says each corrected value, by the id of the fact that it is.
    public Map<String, Corrected> facts() {
        Map<String, Corrected> facts = new HashMap<>();
        bySite.forEach((site, fields) -> fields.forEach((field, correction) -> {
            if (field.field() == SiteField.NOTE) {
                return; // is no fact
            }
            String estimate = field.estimateId();
            String name = field.field() == SiteField.STATUS_NOTE
                    ? "note"
                    : field.field().code();
            String year =
                    Integer.toString(correction.madeAt().atZone(ZoneOffset.UTC).getYear());
            facts.put(
                    estimate == null ? site + "." + name : estimate,
                    new Corrected(correction.author(), year, correction.citation()));
        }));
        return facts;
    }

    /// Returns a site as it is shown; a correction that this program cannot read, because a newer one made it, is left
    /// out.
    public Site ours(Site published) {
        Site ours = published;
        for (Correction correction :
                bySite.getOrDefault(published.id(), Map.of()).values()) {
            if (!correction.field().field().ofEstimate()) {
                try {
                    ours = FieldValues.with(ours, correction.field().field(), correction.value(), source(correction));
                } catch (EditException e) {
                    warn(correction, e);
                }
            }
        }
        return ours;
    }

    /// Returns an estimate as it is shown.
    public Estimate ours(Estimate published) {
        Estimate ours = published;
        for (Correction correction :
                bySite.getOrDefault(published.siteId(), Map.of()).values()) {
            if (published.id().equals(correction.field().estimateId())) {
                try {
                    ours = FieldValues.with(ours, correction.field().field(), correction.value());
                } catch (EditException e) {
                    warn(correction, e);
                }
            }
        }
        return ours;
    }

    /// Returns what says that a corrected value is so: its citation, or who corrected it.
    private static String source(Correction correction) {
        return correction.citation().isEmpty() ? correction.author() : correction.citation();
    }

    private static void warn(Correction correction, EditException problem) {
        System.getLogger(Overlay.class.getName())
                .log(System.Logger.Level.WARNING, "correction {0} is not shown: {1}", correction.id(), problem);
    }
}
