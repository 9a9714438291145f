package org.gossan.model.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gossan.model.Attributed;
import org.gossan.model.Citation;
import org.gossan.model.Coded;
import org.gossan.model.Confidence;
import org.gossan.model.Estimate;
import org.gossan.model.Event;
import org.gossan.model.Facility;
import org.gossan.model.Facts;
import org.gossan.model.Jurisdiction;
import org.gossan.model.Quantity;
import org.gossan.model.Site;
import org.gossan.model.Source;
import org.gossan.model.SupplyFigure;
import org.jspecify.annotations.Nullable;

/// All facts by id, and the places they are about. Immutable; built once from what the store holds.
public final class FactBook {

    /// Values of sites may rest on an event of the same facts, and with it on that event's source.
    private static final String EVENTS = "gossan-events ";

    /// Fields of sites that many sites have nothing in.
    private static final Set<String> OPTIONAL = Set.of("stage", "operator");

    private final Map<String, Fact> facts = new HashMap<>();
    private final Map<String, Site> sites = new HashMap<>();
    private final Map<String, Facility> facilities = new HashMap<>();
    private final Map<String, Source> sources = new HashMap<>();
    private final Map<String, Corrected> corrected;

    private final String edition;

    private FactBook(String edition, Map<String, Corrected> corrected) {
        this.edition = edition;
        this.corrected = corrected;
    }

    /// Returns the day of the facts, ISO, or the name of their edition.
    public String edition() {
        return edition;
    }

    /// Returns the facts of an edition. Linear in their number.
    public static FactBook of(Facts all) {
        return of(all, Map.of());
    }

    /// Returns the facts of a store as its users see them. Linear in their number.
    ///
    /// @param corrected who says those facts that users have corrected, by id
    public static FactBook of(Facts all, Map<String, Corrected> corrected) {
        FactBook book = new FactBook(all.version(), corrected);
        all.sources().forEach(source -> book.sources.put(source.id(), source));
        all.events().forEach(book::add);
        all.sites().forEach(book::add);
        all.facilities().forEach(book::add);
        all.estimates().forEach(book::add);
        all.jurisdictions().forEach(book::add);
        all.supply().forEach(book::add);
        return book;
    }

    /// Returns a fact; empty if there is none with that id.
    public Optional<Fact> fact(String id) {
        return Optional.ofNullable(facts.get(id));
    }

    /// Returns all facts, by id.
    public List<Fact> all() {
        return facts.values().stream().sorted(Comparator.comparing(Fact::id)).toList();
    }

    /// Returns a site; empty if there is none with that id.
    public Optional<Site> site(String id) {
        return Optional.ofNullable(sites.get(id));
    }

    /// Returns a facility; empty if there is none with that id.
    public Optional<Facility> facility(String id) {
        return Optional.ofNullable(facilities.get(id));
    }

    /// Returns those of the ids that name no fact, in order; that no source tells a site's stage or operator is nothing
    /// missing.
    public List<String> missing(List<String> ids) {
        return ids.stream().filter(id -> !facts.containsKey(id) && !untold(id)).toList();
    }

    private boolean untold(String id) {
        int dot = id.lastIndexOf('.');
        return dot > 0 && OPTIONAL.contains(id.substring(dot + 1)) && sites.containsKey(id.substring(0, dot));
    }

    /// Returns what the facts say, by id; those that are missing are left out.
    public Map<String, String> statements(List<String> ids) {
        Map<String, String> statements = new LinkedHashMap<>();
        for (String id : ids) {
            fact(id).ifPresent(fact -> statements.put(id, fact.statement()));
        }
        return statements;
    }

    /// Returns which facts say something else than they did, by id; facts that nobody had agreed to count as well.
    ///
    /// @param approved what they said then
    /// @param ids      facts in use now
    public List<FactChange> changes(Map<String, String> approved, List<String> ids) {
        List<FactChange> changes = new ArrayList<>();
        for (String id : new TreeSet<>(ids)) {
            String before = approved.getOrDefault(id, "");
            String after = fact(id).map(Fact::statement).orElse("");
            if (!before.equals(after)) {
                changes.add(new FactChange(id, before, after));
            }
        }
        return List.copyOf(changes);
    }

    private void put(Fact fact) {
        Corrected by = corrected.get(fact.id());
        facts.put(fact.id(), by == null ? fact : fact.saidBy(origin(by, fact)));
    }

    /// Returns who says a corrected value: the source that its author names, or the author, whom nobody has checked.
    private Fact.Origin origin(Corrected by, Fact shown) {
        if (by.citation().isEmpty()) {
            return new Fact.Origin(by.author(), "", by.year(), "corrected without a source", Confidence.U, true, "");
        }
        if (shown.id().contains(".")) {
            return shown.origin(); // fields of sites carry their citation
        }
        Source source = sources.get(by.citation().split(" ", 2)[0]);
        boolean unchecked = by.citation().contains("unchecked");
        return origin(source, by.citation(), by.citation(), shown.origin().confidence(), unchecked);
    }

    private void add(SupplyFigure row) {
        put(new Fact(
                row.id(),
                List.of(row.area(), row.metric(), row.commodity(), row.stage()),
                row.metric(),
                row.area(),
                row.value(),
                row.valueText(),
                "",
                row.qualifier(),
                row.year(),
                "",
                origin(row.citation())));
    }

    private void add(Event row) {
        put(new Fact(
                row.id(),
                List.of(row.title()),
                row.title(),
                row.actor(),
                row.value(),
                row.valueText().isEmpty() && row.value() == null ? row.detail() : row.valueText(),
                "",
                "",
                row.date(),
                row.datePrecision(),
                origin(row.citation())));
        put(new Fact(
                row.id() + ".detail",
                List.of(row.title()),
                row.title(),
                row.actor(),
                null,
                row.detail(),
                "",
                "",
                row.date(),
                row.datePrecision(),
                origin(row.citation())));
    }

    private void add(Jurisdiction row) {
        put(new Fact(
                row.id(),
                List.of(row.jurisdiction(), row.indicator()),
                row.indicator(),
                row.jurisdiction(),
                row.valueText().isEmpty() ? row.value() : null,
                row.valueText(),
                "",
                "",
                row.year(),
                "",
                origin(row.citation())));
    }

    private void add(Facility row) {
        facilities.put(row.id(), row);
        Quantity capacity = row.capacity();
        put(new Fact(
                row.id(),
                List.of(row.name()),
                row.type(),
                row.name(),
                capacity,
                capacity == null ? row.operatingStatus() : "",
                "",
                row.capacityBasis(),
                row.capacityYear(),
                "",
                origin(row.citation())));
        put(new Fact(
                row.id() + ".status",
                List.of(row.name()),
                row.type(),
                row.name(),
                null,
                row.operatingStatus(),
                "",
                "",
                row.citation().year(),
                "",
                origin(row.citation())));
    }

    private void add(Estimate row) {
        Source source = sources.get(row.sourceId());
        Quantity contained = row.contained();
        Double tonnage = row.tonnageMt();
        Quantity value = contained != null ? contained : tonnage == null ? null : new Quantity(tonnage, "Mt");
        Quantity grade = row.grade();
        Site site = sites.get(row.siteId());
        String name = site == null ? row.siteId() : site.name();
        put(new Fact(
                row.id(),
                List.of(name, row.category(), row.commodity()),
                row.category(),
                name,
                value == null ? grade : value,
                "",
                "",
                row.code(),
                row.effectiveDate(),
                "",
                origin(source, row.sourceId(), row.status(), Confidence.B, row.unchecked())));
    }

    private void add(Site site) {
        sites.put(site.id(), site);
        field(
                site,
                "status",
                "status." + key(site.status().value()),
                site.status().value().code(),
                site.status());
        var stage = site.stage();
        if (stage != null) {
            field(site, "stage", "stage." + key(stage.value()), stage.value().code(), stage);
        }
        var operator = site.operator();
        if (operator != null) {
            field(site, "operator", "", operator.value(), operator);
        }
        field(
                site,
                "position",
                "",
                site.position().basis(),
                new Attributed<>("", null, site.position().source()));
        field(site, "type", "", site.depositType(), new Attributed<>("", null, site.depositTypePublished()));
        field(site, "note", "", site.statusNote(), site.status());
    }

    private void field(Site site, String name, String word, String text, Attributed<?> attributed) {
        Integer year = attributed.year();
        put(new Fact(
                site.id() + "." + name,
                List.of(site.name(), name),
                name,
                site.name(),
                null,
                text,
                word,
                "",
                year == null ? "" : Integer.toString(year),
                "",
                origin(site, attributed)));
    }

    /// Returns who says a field of a site: the event that its source names, or the source.
    private Fact.Origin origin(Site site, Attributed<?> attributed) {
        String source = attributed.source();
        if (source.startsWith(EVENTS)) {
            Fact event = facts.get(source.substring(EVENTS.length()));
            if (event != null) {
                return event.origin();
            }
        }
        int space = source.indexOf(' ');
        String sourceId = space < 0 ? source : source.substring(0, space);
        return origin(sources.get(sourceId), source, source, site.confidence(), attributed.unchecked());
    }

    private static <E extends Enum<E> & Coded> String key(E word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static Fact.Origin origin(Citation citation) {
        return new Fact.Origin(
                citation.publisher(),
                citation.title(),
                citation.year(),
                citation.status(),
                citation.confidence(),
                citation.unchecked(),
                "");
    }

    private static Fact.Origin origin(
            @Nullable Source source, String id, String status, Confidence confidence, boolean unchecked) {
        return source == null
                ? new Fact.Origin(id, "", "", status, confidence, unchecked, "")
                : new Fact.Origin(
                        source.publisher(), source.title(), source.year(), status, confidence, unchecked, source.url());
    }
}
