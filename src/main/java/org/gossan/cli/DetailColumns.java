package org.gossan.cli;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gossan.geo.LonLat;
import org.gossan.model.Estimate;
import org.gossan.model.LithiumForm;
import org.gossan.model.Quantity;
import org.gossan.model.SiteDetails;
import org.gossan.model.SiteRecord;
import org.gossan.model.Source;
import org.gossan.model.edits.Correction;
import org.gossan.transfer.OriginalRow;
import org.jspecify.annotations.Nullable;

/// Records, estimates and sources of a site as JSON objects with stable names.
final class DetailColumns {

    private DetailColumns() {}

    static Map<String, @Nullable Object> of(SiteDetails details) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("records", details.records().stream().map(DetailColumns::of).toList());
        columns.put(
                "estimates", details.estimates().stream().map(DetailColumns::of).toList());
        columns.put(
                "citations",
                details.sources().values().stream()
                        .sorted(Comparator.comparingInt(Source::trustRank).thenComparing(Source::id))
                        .map(DetailColumns::of)
                        .toList());
        return columns;
    }

    /// Returns corrections that hold, oldest first.
    static List<Map<String, @Nullable Object>> of(List<Correction> corrections) {
        return corrections.stream().map(DetailColumns::of).toList();
    }

    /// Returns the row that a site was imported from, values by the heading of their column as the file has it; a
    /// heading that comes again gets a number.
    static Map<String, @Nullable Object> of(OriginalRow row) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("file", row.fileName());
        columns.put("line", row.line());
        columns.put("imported_at", row.importedAt().toString());
        columns.put("point", row.point());
        columns.put("datum", row.datum());
        columns.put("precision_m", row.precisionM());
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < row.values().size(); i++) {
            String heading = i < row.columns().size() ? row.columns().get(i) : "";
            String name = heading;
            for (int number = 2; values.containsKey(name); number++) {
                name = heading + " (" + number + ")";
            }
            values.put(name, row.values().get(i));
        }
        columns.put("values", values);
        return columns;
    }

    private static Map<String, @Nullable Object> of(Correction correction) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("id", correction.id().toString());
        columns.put("field", correction.field().code());
        columns.put("value", correction.value());
        columns.put("reason", correction.reason());
        columns.put("citation", correction.citation());
        columns.put("author", correction.author());
        columns.put("made_at", correction.madeAt().toString());
        return columns;
    }

    private static Map<String, @Nullable Object> of(SiteRecord record) {
        LonLat point = record.position();
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("source", record.sourceId());
        columns.put("record", record.recordId());
        columns.put("name", record.namePublished());
        columns.put("lon", point == null ? null : (Double) point.lon());
        columns.put("lat", point == null ? null : (Double) point.lat());
        columns.put("distance_m", record.distanceM());
        columns.put("used_for", record.usedFor());
        return columns;
    }

    private static Map<String, @Nullable Object> of(Estimate estimate) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("id", estimate.id());
        columns.put("zone", estimate.zone());
        columns.put("commodity", estimate.commodity());
        columns.put("category", estimate.category());
        columns.put("tonnage_mt", estimate.tonnageMt());
        put(columns, "grade", estimate.grade());
        put(columns, "cutoff", estimate.cutoff());
        put(columns, "contained", estimate.contained());
        columns.put("code", estimate.code());
        columns.put("effective_date", estimate.effectiveDate());
        columns.put("date_basis", estimate.dateBasis());
        columns.put("includes_reserves", estimate.includesReserves());
        columns.put("source", estimate.sourceId());
        columns.put("record", estimate.recordId());
        columns.put("page", estimate.page());
        columns.put("checked", estimate.status());
        columns.put("unchecked", estimate.unchecked());
        columns.put("note", estimate.note());
        return columns;
    }

    private static Map<String, @Nullable Object> of(Source source) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("id", source.id());
        columns.put("citation", source.citation());
        columns.put("licence", source.licence());
        columns.put("url", source.url());
        columns.put("trust_rank", source.trustRank());
        return columns;
    }

    /// Restated figures stand beside the published one, never in its place.
    private static void put(Map<String, @Nullable Object> columns, String name, @Nullable Quantity quantity) {
        columns.put(name, quantity == null ? null : (Double) quantity.value());
        columns.put(name + "_unit", quantity == null ? null : quantity.unit());
        if (quantity != null && !LithiumForm.conversions(quantity).isEmpty()) {
            columns.put(name + "_converted", conversions(quantity));
        }
    }

    /// Returns a figure of lithium in the other forms, with how it was converted.
    static List<String> conversions(Quantity quantity) {
        return LithiumForm.conversions(quantity).stream()
                .map(conversion -> Figures.rounded(conversion.result()) + " (" + factors(conversion) + ")")
                .toList();
    }

    private static String factors(LithiumForm.Conversion conversion) {
        String divided = conversion.divisor() == 1 ? "" : "÷ " + Figures.plain(conversion.divisor());
        String multiplied = conversion.multiplier() == 1 ? "" : "× " + Figures.plain(conversion.multiplier());
        return (divided + " " + multiplied).strip();
    }
}
