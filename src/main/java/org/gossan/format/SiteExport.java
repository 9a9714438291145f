package org.gossan.format;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import org.gossan.geo.LonLat;
import org.gossan.model.Attributed;
import org.gossan.model.Estimate;
import org.gossan.model.Importance;
import org.gossan.model.Quantity;
import org.gossan.model.Site;
import org.gossan.model.SiteCommodity;
import org.gossan.model.Source;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

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
        return of(FeatureFile.csv(out, NAMES));
    }

    /// Writes GeoJSON (RFC 7946): WGS 84, longitude first, no other coordinate system; a site without a point has the
    /// geometry `null`. The properties have the names of the CSV columns.
    static SiteExport geoJson(OutputStream out) {
        return of(FeatureFile.geoJson(out));
    }

    private static SiteExport of(FeatureFile file) {
        GeometryFactory shapes = new GeometryFactory();
        return new SiteExport() {
            @Override
            public void add(
                    Site site, List<Source> sources, List<Estimate> estimates, SortedMap<String, String> corrected)
                    throws IOException {
                LonLat at = site.position().point();
                Point point = at == null ? null : shapes.createPoint(new Coordinate(at.lon(), at.lat()));
                file.add(site.id(), point, columns(site, sources, estimates, corrected));
            }

            @Override
            public void close() throws IOException {
                file.close();
            }
        };
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
