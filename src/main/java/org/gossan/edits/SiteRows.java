package org.gossan.edits;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gossan.geo.LonLat;
import org.gossan.model.Attributed;
import org.gossan.model.Confidence;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.Estimate;
import org.gossan.model.Importance;
import org.gossan.model.Place;
import org.gossan.model.ProjectStage;
import org.gossan.model.Quantity;
import org.gossan.model.Site;
import org.gossan.model.SiteCommodity;
import org.gossan.model.SitePosition;
import org.gossan.model.Source;
import org.gossan.model.Vocabulary;
import org.gossan.model.edits.Row;
import org.jspecify.annotations.Nullable;

/// Sites, estimates and sources of users as whole rows of their tables.
final class SiteRows {

    private static final String ORIGIN = "user";

    private SiteRows() {}

    static Row row(Site site) {
        LonLat point = site.position().point();
        Attributed<ProjectStage> stage = site.stage();
        Attributed<String> operator = site.operator();
        Map<String, @Nullable Object> columns = new TreeMap<>();
        columns.put("id", site.id());
        columns.put("origin", ORIGIN);
        columns.put("name", site.name());
        columns.put("aliases", site.aliases());
        columns.put("lon", point == null ? null : (Double) point.lon());
        columns.put("lat", point == null ? null : (Double) point.lat());
        columns.put("point_basis", site.position().basis());
        columns.put("point_source", site.position().source());
        columns.put("error_m", site.position().errorM());
        columns.put("error_basis", site.position().errorBasis());
        columns.put("potential_area", site.potentialArea());
        columns.put("country", site.place().country());
        columns.put("admin1", site.place().admin1());
        columns.put("admin1_codes", site.place().codes());
        columns.put("primary_commodities", codes(site, Importance.PRIMARY));
        columns.put("secondary_commodities", codes(site, Importance.SECONDARY));
        columns.put("tertiary_commodities", codes(site, Importance.TERTIARY));
        columns.put("deposit_type", site.depositType());
        columns.put("deposit_type_published", site.depositTypePublished());
        columns.put("status", site.status().value().code());
        columns.put("status_year", site.status().year());
        columns.put("status_source", site.status().source());
        columns.put("stage", stage == null ? null : stage.value().code());
        columns.put("stage_year", stage == null ? null : stage.year());
        columns.put("stage_source", stage == null ? null : stage.source());
        columns.put("operator", operator == null ? null : operator.value());
        columns.put("operator_year", operator == null ? null : operator.year());
        columns.put("operator_source", operator == null ? null : operator.source());
        columns.put("confidence", site.confidence().code());
        columns.put("status_note", site.statusNote());
        columns.put("note", site.note());
        columns.put("deleted_at", null);
        return Row.of(columns);
    }

    private static List<String> codes(Site site, Importance importance) {
        return site.commodities().stream()
                .filter(commodity -> commodity.importance() == importance)
                .map(SiteCommodity::code)
                .toList();
    }

    static Site site(Row row) {
        Double lon = row.number("lon").orElse(null);
        Double lat = row.number("lat").orElse(null);
        List<SiteCommodity> commodities = new ArrayList<>();
        for (Importance importance : Importance.values()) {
            row.list(importance.code() + "_commodities")
                    .forEach(code -> commodities.add(new SiteCommodity(code, importance)));
        }
        return new Site(
                row.text("id"),
                row.text("name"),
                row.list("aliases"),
                new SitePosition(
                        lon == null || lat == null ? null : new LonLat(lon, lat),
                        text(row, "point_basis"),
                        text(row, "point_source"),
                        row.number("error_m").orElse(null),
                        text(row, "error_basis")),
                row.flag("potential_area"),
                new Place(text(row, "country"), text(row, "admin1"), row.list("admin1_codes")),
                commodities,
                text(row, "deposit_type"),
                text(row, "deposit_type_published"),
                new Attributed<>(
                        Vocabulary.find(DevelopmentStatus.class, text(row, "status"))
                                .orElse(DevelopmentStatus.UNKNOWN),
                        year(row, "status_year"),
                        text(row, "status_source")),
                row.textOrNull("stage")
                        .flatMap(code -> Vocabulary.find(ProjectStage.class, code))
                        .map(stage -> new Attributed<>(stage, year(row, "stage_year"), text(row, "stage_source")))
                        .orElse(null),
                row.textOrNull("operator")
                        .map(name -> new Attributed<>(name, year(row, "operator_year"), text(row, "operator_source")))
                        .orElse(null),
                Vocabulary.find(Confidence.class, text(row, "confidence")).orElse(Confidence.U),
                text(row, "status_note"),
                text(row, "note"));
    }

    static Estimate estimate(Row row) {
        return new Estimate(
                row.text("id"),
                row.text("site_id"),
                text(row, "zone"),
                text(row, "commodity"),
                text(row, "category"),
                row.number("tonnage_mt").orElse(null),
                quantity(row, "grade"),
                quantity(row, "cutoff"),
                quantity(row, "contained"),
                text(row, "code"),
                text(row, "effective_date"),
                text(row, "date_basis"),
                text(row, "includes_reserves"),
                text(row, "source_id"),
                text(row, "record_id"),
                text(row, "page"),
                text(row, "status"),
                text(row, "note"));
    }

    private static @Nullable Quantity quantity(Row row, String name) {
        Double value = row.number(name).orElse(null);
        return value == null ? null : new Quantity(value, text(row, name + "_unit"));
    }

    private static String text(Row row, String column) {
        return row.textOrNull(column).orElse("");
    }

    private static @Nullable Integer year(Row row, String column) {
        return row.whole(column).map(Long::intValue).orElse(null);
    }

    static Row row(Estimate estimate) {
        Map<String, @Nullable Object> columns = new TreeMap<>();
        columns.put("id", estimate.id());
        columns.put("origin", ORIGIN);
        columns.put("site_id", estimate.siteId());
        columns.put("zone", estimate.zone());
        columns.put("commodity", estimate.commodity());
        columns.put("category", estimate.category());
        columns.put("tonnage_mt", estimate.tonnageMt());
        quantity(columns, "grade", estimate.grade());
        quantity(columns, "cutoff", estimate.cutoff());
        quantity(columns, "contained", estimate.contained());
        columns.put("code", estimate.code());
        columns.put("effective_date", estimate.effectiveDate());
        columns.put("date_basis", estimate.dateBasis());
        columns.put("includes_reserves", estimate.includesReserves());
        columns.put("source_id", estimate.sourceId());
        columns.put("record_id", estimate.recordId());
        columns.put("page", estimate.page());
        columns.put("status", estimate.status());
        columns.put("note", estimate.note());
        columns.put("deleted_at", null);
        return Row.of(columns);
    }

    private static void quantity(Map<String, @Nullable Object> columns, String name, @Nullable Quantity quantity) {
        columns.put(name, quantity == null ? null : (Double) quantity.value());
        columns.put(name + "_unit", quantity == null ? null : quantity.unit());
    }

    static Estimate withId(Estimate estimate, String id) {
        return new Estimate(
                id,
                estimate.siteId(),
                estimate.zone(),
                estimate.commodity(),
                estimate.category(),
                estimate.tonnageMt(),
                estimate.grade(),
                estimate.cutoff(),
                estimate.contained(),
                estimate.code(),
                estimate.effectiveDate(),
                estimate.dateBasis(),
                estimate.includesReserves(),
                estimate.sourceId(),
                estimate.recordId(),
                estimate.page(),
                estimate.status(),
                estimate.note());
    }

    static Row row(Source source) {
        return Row.of(Map.of(
                "id", source.id(),
                "origin", ORIGIN,
                "title", source.title(),
                "publisher", source.publisher(),
                "published", source.year(),
                "licence", source.licence(),
                "url", source.url(),
                "citation", source.citation(),
                "trust_rank", (long) source.trustRank(),
                "note", source.note()));
    }
}
