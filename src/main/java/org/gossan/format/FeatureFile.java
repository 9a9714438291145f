package org.gossan.format;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Things with a place and columns as files for other programs, one after the other.
interface FeatureFile extends AutoCloseable {

    /// Adds a feature.
    ///
    /// @param shape   WGS 84, longitude first; `null` = without a place. Only GeoJSON writes it
    /// @param columns by their names; text, number, flag, list of texts or `null`
    void add(String id, @Nullable Geometry shape, SequencedMap<String, @Nullable Object> columns) throws IOException;

    /// Ends the file; the stream stays open.
    @Override
    void close() throws IOException;

    /// Writes CSV as spreadsheets open it: UTF-8 with a byte order mark, without which Excel takes the text for
    /// Windows-1252, comma, CRLF (RFC 4180); texts are guarded, see [SafeCell].
    ///
    /// @param names of the columns, in their order
    static FeatureFile csv(OutputStream out, List<String> names) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(names);
        return new FeatureFile() {
            @Override
            public void add(String id, @Nullable Geometry shape, SequencedMap<String, @Nullable Object> columns) {
                csv.writeRecord(columns.values().stream().map(FeatureFile::cell).toList());
            }

            @Override
            public void close() throws IOException {
                csv.flush();
                text.flush();
            }
        };
    }

    /// Writes GeoJSON (RFC 7946): WGS 84, longitude first, no other coordinate system; what has no place has the
    /// geometry `null`.
    static FeatureFile geoJson(OutputStream out) {
        JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out);
        json.writeStartObject();
        json.writeStringProperty("type", "FeatureCollection");
        json.writeArrayPropertyStart("features");
        return new FeatureFile() {
            @Override
            public void add(String id, @Nullable Geometry shape, SequencedMap<String, @Nullable Object> columns) {
                json.writeRaw('\n');
                json.writeStartObject();
                json.writeStringProperty("type", "Feature");
                json.writeStringProperty("id", id);
                geometry(json, shape);
                json.writeObjectPropertyStart("properties");
                columns.forEach((name, value) -> property(json, name, value));
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
    private static void geometry(JsonGenerator json, @Nullable Geometry shape) {
        if (shape == null) {
            json.writeNullProperty("geometry");
            return;
        }
        json.writeObjectPropertyStart("geometry");
        json.writeStringProperty("type", shape.getGeometryType());
        json.writeName("coordinates");
        if (shape instanceof Point point) {
            position(json, point.getCoordinate());
        } else if (shape instanceof LineString line) {
            positions(json, line);
        } else if (shape instanceof MultiLineString lines) {
            json.writeStartArray();
            for (int i = 0; i < lines.getNumGeometries(); i++) {
                positions(json, (LineString) lines.getGeometryN(i));
            }
            json.writeEndArray();
        } else if (shape instanceof Polygon polygon) {
            // RFC 7946, 3.1.6: the outer ring runs against the clock, holes with it.
            Polygon turned = (Polygon) polygon.norm().reverse();
            json.writeStartArray();
            positions(json, turned.getExteriorRing());
            for (int i = 0; i < turned.getNumInteriorRing(); i++) {
                positions(json, turned.getInteriorRingN(i));
            }
            json.writeEndArray();
        } else {
            throw new IllegalArgumentException("not a shape for GeoJSON: " + shape.getGeometryType());
        }
        json.writeEndObject();
    }

    private static void positions(JsonGenerator json, LineString line) {
        json.writeStartArray();
        for (Coordinate at : line.getCoordinates()) {
            position(json, at);
        }
        json.writeEndArray();
    }

    private static void position(JsonGenerator json, Coordinate at) {
        json.writeStartArray();
        json.writeNumber(BigDecimal.valueOf(at.x));
        json.writeNumber(BigDecimal.valueOf(at.y));
        json.writeEndArray();
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
}
