package org.gossan.format;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.gossan.geo.LonLat;
import org.gossan.model.Attributed;
import org.gossan.model.Estimate;
import org.gossan.model.Importance;
import org.gossan.model.Quantity;
import org.gossan.model.Site;
import org.gossan.model.SiteCommodity;
import org.gossan.model.Source;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Sites as files for other programs, one after the other, with everything that is published of them and by whom. What
/// is written can be imported again.
public interface SiteExport extends AutoCloseable {

    /// Names of the columns and properties in their order.
    List<String> NAMES = List.of(
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
            "primary_commodities",
            "secondary_commodities",
            "tertiary_commodities",
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
            "status_note",
            "note",
            "estimates",
            "best_estimate",
            "sources",
            "citations",
            "licences",
            "corrected",
            "corrected_sources",
            SafeCell.MARK);

    /// Adds a site.
    ///
    /// @param sources   publications with a record of it, best first
    /// @param estimates its figures, best first
    /// @param corrected what says that a value is not as it was published but as given here, by the code of the field
    void add(Site site, List<Source> sources, List<Estimate> estimates, SortedMap<String, String> corrected)
            throws IOException;

    /// Ends the file; the stream stays open.
    @Override
    void close() throws IOException;

    /// Writes CSV as spreadsheets open it: UTF-8 with a byte order mark, without which Excel takes the text for
    /// Windows-1252, comma, CRLF (RFC 4180); texts are guarded, see [SafeCell].
    static SiteExport csv(OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(NAMES);
        return new SiteExport() {
            @Override
            public void add(
                    Site site, List<Source> sources, List<Estimate> estimates, SortedMap<String, String> corrected) {
                csv.writeRecord(columns(site, sources, estimates, corrected).values().stream()
                        .map(SiteExport::cell)
                        .toList());
            }

            @Override
            public void close() throws IOException {
                csv.flush();
                text.flush();
            }
        };
    }

    /// Writes GeoJSON (RFC 7946): WGS 84, longitude first, no other coordinate system; a site without a point has the
    /// geometry `null`. The properties have the names of the CSV columns.
    static SiteExport geoJson(OutputStream out) {
        JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out);
        json.writeStartObject();
        json.writeStringProperty("type", "FeatureCollection");
        json.writeArrayPropertyStart("features");
        return new SiteExport() {
            @Override
            public void add(
                    Site site, List<Source> sources, List<Estimate> estimates, SortedMap<String, String> corrected) {
                json.writeRaw('\n');
                json.writeStartObject();
                json.writeStringProperty("type", "Feature");
                json.writeStringProperty("id", site.id());
                LonLat point = site.position().point();
                if (point == null) {
                    json.writeNullProperty("geometry");
                } else {
                    json.writeObjectPropertyStart("geometry");
                    json.writeStringProperty("type", "Point");
                    json.writeArrayPropertyStart("coordinates");
                    json.writeNumber(BigDecimal.valueOf(point.lon()));
                    json.writeNumber(BigDecimal.valueOf(point.lat()));
                    json.writeEndArray();
                    json.writeEndObject();
                }
                json.writeObjectPropertyStart("properties");
                columns(site, sources, estimates, corrected).forEach((name, value) -> property(json, name, value));
                json.writeEndObject();
                json.writeEndObject();
            }

            @Override
            public void close() {
                json.writeEndArray();
                json.writeEndObject();
                json.flush();
            }
        };
    }

    @SuppressWarnings("IfChainToSwitch") // patterns in a switch are newer than the syntax that the formatter reads
    private static void property(JsonGenerator json, String name, @Nullable Object value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Double number) {
            json.writeNumber(BigDecimal.valueOf(number));
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(item -> json.writeString(String.valueOf(item)));
            json.writeEndArray();
        } else {
            json.writeString(value.toString());
        }
    }

    private static String cell(@Nullable Object value) {
        if (value instanceof Double number) {
            return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        }
        if (value instanceof List<?> list) {
            return SafeCell.guarded(list.stream().map(String::valueOf).collect(Collectors.joining("|")));
        }
        return value instanceof String text ? SafeCell.guarded(text) : value == null ? "" : value.toString();
    }

    private static SequencedMap<String, @Nullable Object> columns(
            Site site, List<Source> sources, List<Estimate> estimates, SortedMap<String, String> corrected) {
        LonLat point = site.position().point();
        SequencedMap<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("id", site.id());
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
        columns.put("state", site.place().admin1());
        columns.put("state_code", site.place().codes());
        for (Importance importance : Importance.values()) {
            columns.put(
                    importance.code() + "_commodities",
                    site.commodities().stream()
                            .filter(commodity -> commodity.importance() == importance)
                            .map(SiteCommodity::code)
                            .toList());
        }
        columns.put("type", site.depositType());
        columns.put("type_published", site.depositTypePublished());
        put(columns, "status", site.status().value().code(), site.status());
        put(columns, "stage", site.stage() == null ? "" : site.stage().value().code(), site.stage());
        put(columns, "operator", site.operator() == null ? "" : site.operator().value(), site.operator());
        columns.put("confidence", site.confidence().code());
        columns.put("status_note", site.statusNote());
        columns.put("note", site.note());
        columns.put("estimates", estimates.size());
        columns.put("best_estimate", estimates.isEmpty() ? "" : text(estimates.getFirst()));
        columns.put("sources", sources.stream().map(Source::id).toList());
        columns.put("citations", sources.stream().map(Source::citation).toList());
        columns.put("licences", sources.stream().map(Source::licence).distinct().toList());
        columns.put("corrected", List.copyOf(corrected.keySet()));
        columns.put("corrected_sources", List.copyOf(corrected.values()));
        columns.put(SafeCell.MARK, 1);
        return columns;
    }

    private static void put(
            Map<String, @Nullable Object> columns, String name, String value, @Nullable Attributed<?> attributed) {
        columns.put(name, value);
        columns.put(name + "_year", attributed == null ? null : attributed.year());
        columns.put(name + "_source", attributed == null ? "" : attributed.source());
    }

    private static String text(Estimate estimate) {
        Double tonnage = estimate.tonnageMt();
        return String.join(
                " ",
                List.of(
                                estimate.commodity(),
                                estimate.category(),
                                tonnage == null
                                        ? ""
                                        : BigDecimal.valueOf(tonnage).toPlainString() + " Mt",
                                text("at ", estimate.grade()),
                                text("containing ", estimate.contained()),
                                "(" + estimate.code() + ", " + estimate.effectiveDate() + ", " + estimate.sourceId()
                                        + ")")
                        .stream()
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private static String text(String before, @Nullable Quantity quantity) {
        return quantity == null
                ? ""
                : before + BigDecimal.valueOf(quantity.value()).toPlainString() + " " + quantity.unit();
    }
}
