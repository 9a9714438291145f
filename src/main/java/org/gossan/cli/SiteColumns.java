package org.gossan.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.gossan.geo.LonLat;
import org.gossan.model.Attributed;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.Importance;
import org.gossan.model.Site;
import org.gossan.model.SiteCommodity;
import org.jspecify.annotations.Nullable;

/// The columns of a site in CSV and JSON, the id first. Names and order are promised to scripts; the columns of
/// `--where`
/// have the same names.
final class SiteColumns {

    /// Names of the columns in their order; a test holds them to [#of].
    private static final List<String> NAMES = List.of(
            "id",
            "name",
            "aliases",
            "lon",
            "lat",
            "point_basis",
            "point_source",
            "error_m",
            "error_basis",
            "potential_area",
            "country",
            "state",
            "state_code",
            "commodities",
            "primary_commodities",
            "metal",
            "type",
            "type_published",
            "status",
            "status_year",
            "status_source",
            "stage",
            "stage_year",
            "stage_source",
            "operator",
            "operator_year",
            "operator_source",
            "confidence",
            "unchecked",
            "sources",
            "status_note",
            "note");

    private SiteColumns() {}

    static List<String> names() {
        return NAMES;
    }

    /// Returns the values by column: a text, a number, a boolean, a list of texts, or `null` where nothing is known.
    ///
    /// @param sources ids of sources with a record of the site
    static SequencedMap<String, @Nullable Object> of(Site site, List<String> sources) {
        LonLat point = site.position().point();
        SequencedMap<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("id", site.id());
        columns.put("name", site.name());
        columns.put("aliases", site.aliases());
        columns.put("lon", point == null ? null : (Double) point.lon());
        columns.put("lat", point == null ? null : (Double) point.lat());
        columns.put("point_basis", known(site.position().basis()));
        columns.put("point_source", known(site.position().source()));
        columns.put("error_m", site.position().errorM());
        columns.put("error_basis", known(site.position().errorBasis()));
        columns.put("potential_area", site.potentialArea());
        columns.put("country", site.place().country());
        columns.put("state", site.place().admin1());
        columns.put("state_code", site.place().codes());
        columns.put(
                "commodities",
                site.commodities().stream().map(SiteCommodity::code).toList());
        columns.put(
                "primary_commodities",
                site.commodities().stream()
                        .filter(commodity -> commodity.importance() == Importance.PRIMARY)
                        .map(SiteCommodity::code)
                        .toList());
        columns.put("metal", site.metal().code());
        columns.put("type", known(site.depositType()));
        columns.put("type_published", known(site.depositTypePublished()));
        put(columns, "status", site.status().value().code(), site.status());
        Attributed<?> stage = site.stage();
        put(columns, "stage", site.stage() == null ? null : site.stage().value().code(), stage);
        put(
                columns,
                "operator",
                site.operator() == null ? null : site.operator().value(),
                site.operator());
        columns.put("confidence", site.confidence().code());
        columns.put("unchecked", unchecked(site));
        columns.put("sources", sources);
        columns.put("status_note", known(site.statusNote()));
        columns.put("note", known(site.note()));
        return columns;
    }

    /// Returns the columns whose value nobody has compared with a document; a status that is simply unknown is none.
    static List<String> unchecked(Site site) {
        List<String> names = new ArrayList<>();
        boolean unknown = site.status().value() == DevelopmentStatus.UNKNOWN
                && site.status().year() == null;
        if (site.status().unchecked() && !unknown) {
            names.add("status");
        }
        if (site.stage() != null && site.stage().unchecked()) {
            names.add("stage");
        }
        if (site.operator() != null && site.operator().unchecked()) {
            names.add("operator");
        }
        if (site.position().source().contains("unchecked")) {
            names.add("point");
        }
        return names;
    }

    /// Returns a value as one cell: lists separated by spaces, texts with spaces in them by `|`.
    static String cell(@Nullable Object value) {
        if (value instanceof List<?> list) {
            boolean words = list.stream().noneMatch(item -> String.valueOf(item).contains(" "));
            return String.join(
                    words ? " " : "|", list.stream().map(String::valueOf).toList());
        }
        if (value instanceof Number number) {
            return Figures.plain(number);
        }
        return value == null ? "" : value.toString();
    }

    private static void put(
            Map<String, @Nullable Object> columns,
            String name,
            @Nullable String value,
            @Nullable Attributed<?> attributed) {
        columns.put(name, value);
        columns.put(name + "_year", attributed == null ? null : attributed.year());
        columns.put(name + "_source", attributed == null ? null : known(attributed.source()));
    }

    private static @Nullable String known(String text) {
        return text.isEmpty() ? null : text;
    }
}
