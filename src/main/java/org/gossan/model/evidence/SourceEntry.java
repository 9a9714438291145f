package org.gossan.model.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// One publication of a source page with the facts taken from it. Immutable.
///
/// @param facts in order of use
public record SourceEntry(String publisher, String title, String year, List<Fact> facts) {

    private record Key(String publisher, String title, String year) {}

    public SourceEntry {
        facts = List.copyOf(facts);
    }

    /// Returns the publications behind facts, by publisher, year and title, what has none last; ids without a fact are
    /// left out.
    public static List<SourceEntry> of(FactBook book, List<String> ids) {
        Map<Key, List<Fact>> entries = new LinkedHashMap<>();
        for (String id : new LinkedHashSet<>(ids)) {
            book.fact(id).ifPresent(fact -> entries.computeIfAbsent(
                            new Key(
                                    fact.origin().publisher(),
                                    fact.origin().title(),
                                    fact.origin().year()),
                            key -> new ArrayList<>())
                    .add(fact));
        }
        return entries.entrySet().stream()
                .map(entry -> new SourceEntry(
                        entry.getKey().publisher(),
                        entry.getKey().title(),
                        entry.getKey().year(),
                        entry.getValue()))
                .sorted(Comparator.comparing(SourceEntry::unnamed)
                        .thenComparing(SourceEntry::publisher)
                        .thenComparing(SourceEntry::year)
                        .thenComparing(SourceEntry::title))
                .toList();
    }

    /// Returns whether nobody says who published it.
    public boolean unnamed() {
        return publisher.isBlank() && title.isBlank();
    }

    /// Returns pages and links; may be empty.
    public List<String> where() {
        return facts.stream()
                .map(fact -> fact.origin().where())
                .filter(where -> !where.isBlank())
                .distinct()
                .toList();
    }
}
