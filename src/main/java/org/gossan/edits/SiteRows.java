package org.gossan.edits;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gossan.geo.LonLat;
import org.gossan.model.Attributed;
import org.gossan.model.Estimate;
import org.gossan.model.Importance;
import org.gossan.model.ProjectStage;
import org.gossan.model.Quantity;
import org.gossan.model.Site;
import org.gossan.model.SiteCommodity;
import org.gossan.model.Source;
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
