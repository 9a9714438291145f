package org.gossan.ui.sites;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gossan.model.Attributed;
import org.gossan.model.Estimate;
import org.gossan.model.Site;
import org.gossan.model.SiteDetails;
import org.gossan.model.SiteRecord;
import org.gossan.model.Source;
import org.gossan.ui.CardParts;
import org.jspecify.annotations.Nullable;

/// Says who says so: turns `<source id> <record id>` into the source's name, and lists the sources of a site.
final class Provenance {

    private static final Pattern WORDING = Pattern.compile("(.*) \\(([a-z0-9-]+ [^()]+)\\)");

    /// The source that stands for a row of the atlas' own list of dated events; each has its own source there.
    private static final String EVENTS = "gossan-events";

    /// A published wording and the record it stands in.
    ///
    /// @param source source id with its record; empty if the wording names none
    record Wording(String text, String source) {}

    private final CardParts parts;
    private final Map<String, Source> sources;

    Provenance(CardParts parts, Map<String, Source> sources) {
        this.parts = parts;
        this.sources = sources;
    }

    /// Returns the source with an id; `null` if the site's facts name none such.
    @Nullable
    Source source(String id) {
        return sources.get(id);
    }

    /// Returns one small line that names a source and its record.
    ///
    /// @param text source id and record id, or wording of the facts
    Region of(String text) {
        Source whole = sources.get(text);
        if (whole != null) {
            return parts.label(whole.title(), "card-small");
        }
        int space = text.indexOf(' ');
        Source source = space < 0 ? null : sources.get(text.substring(0, space));
        if (source == null) {
            return parts.marked(text, "card-small");
        }
        if (source.id().equals(EVENTS)) {
            return parts.label(parts.text("card.event", text.substring(space + 1)), "card-small");
        }
        return parts.label(parts.text("card.source_record", source.title(), text.substring(space + 1)), "card-small");
    }

    /// Parts a wording such as `carbonatite deposits (usgs-usmin CA00041)`.
    Wording wording(String published) {
        Matcher wording = WORDING.matcher(published);
        if (wording.matches()) {
            String source = wording.group(2);
            if (sources.containsKey(source.substring(0, source.indexOf(' ')))) {
                return new Wording(wording.group(1), source);
            }
        }
        return new Wording(published, "");
    }

    /// Returns all sources that the site's facts come from, best first.
    Region list(SiteDetails details) {
        VBox list = parts.stack("card-list");
        list.setId("card-source-list");
        if (details.sources().isEmpty()) {
            list.getChildren().add(parts.label(parts.text("card.no_sources"), "card-missing"));
        }
        details.sources().values().stream()
                .sorted(Comparator.comparingInt(Source::trustRank).thenComparing(Source::id))
                .forEach(source -> list.getChildren().add(entry(source, uses(source.id(), details))));
        return list;
    }

    private Region entry(Source source, String uses) {
        Label title =
                parts.label(source.id().equals(EVENTS) ? parts.text("card.events") : source.title(), "card-strong");
        HBox.setHgrow(title, javafx.scene.layout.Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox heading = new HBox(
                title,
                parts.badge(
                        parts.text("card.rank", source.trustRank()),
                        "badge-rank",
                        parts.text("card.rank_tip", source.trustRank())));
        heading.getStyleClass().add("card-row");
        VBox entry = parts.stack("card-entry", heading);
        String publisher = Stream.of(source.publisher(), source.year())
                .filter(text -> !text.isEmpty())
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        add(entry, publisher, "card-plain");
        add(entry, source.licence().isEmpty() ? "" : parts.text("card.licence", source.licence()), "card-small");
        if (!source.url().isEmpty()) {
            entry.getChildren()
                    .add(parts.copyable(
                            "card-copy-url-" + source.id(),
                            parts.label(source.url(), "card-code"),
                            source.url(),
                            parts.text("card.address")));
        }
        String citation = source.citation().isEmpty() ? source.title() : source.citation();
        entry.getChildren()
                .add(parts.copyable(
                        "card-copy-citation-" + source.id(),
                        parts.label(citation, "card-small"),
                        citation,
                        parts.text("card.citation")));
        add(entry, source.note(), "card-small");
        add(entry, uses.isEmpty() ? "" : parts.text("card.used_here", uses), "card-small");
        return entry;
    }

    private void add(VBox entry, String text, String style) {
        if (!text.isEmpty()) {
            entry.getChildren().add(parts.marked(text, style));
        }
    }

    /// Returns what a source is used for at this site: records and figures by number.
    private String uses(String id, SiteDetails details) {
        List<String> uses = new ArrayList<>();
        long records = details.records().stream()
                .map(SiteRecord::sourceId)
                .filter(id::equals)
                .count();
        long figures = details.estimates().stream()
                .map(Estimate::sourceId)
                .filter(id::equals)
                .count();
        if (records > 0) {
            uses.add(parts.text("card.records_counted", records));
        }
        if (figures > 0) {
            uses.add(parts.text("card.figures_counted", figures));
        }
        named(details.site()).forEach((key, source) -> {
            if (source.startsWith(id + " ")) {
                uses.add(parts.text(key).toLowerCase(parts.messages().language().locale()));
            }
        });
        return String.join(", ", uses);
    }

    private static Map<String, String> named(Site site) {
        Map<String, String> named = new TreeMap<>();
        named.put("card.status", site.status().source());
        named.put("card.position", site.position().source());
        put(named, "card.stage", site.stage());
        put(named, "card.operator", site.operator());
        return named;
    }

    private static void put(Map<String, String> named, String key, @Nullable Attributed<?> value) {
        if (value != null) {
            named.put(key, value.source());
        }
    }
}
