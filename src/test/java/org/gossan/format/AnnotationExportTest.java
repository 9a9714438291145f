package org.gossan.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.AnnotationKind;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnnotationExportTest {

    private static Geometry shape(String wkt) throws ParseException {
        return new WKTReader().read(wkt);
    }

    private static JsonNode geoJson(Annotation... all) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (AnnotationExport export = AnnotationExport.geoJson(out)) {
            for (Annotation one : all) {
                export.add(one);
            }
        }
        return JsonMapper.shared().readTree(out.toByteArray()).get("features");
    }

    @Test
    void geoJsonHasEveryShapeAndTurnsRingsAsTheStandardSays() throws Exception {
        // Both rings run with the clock here.
        String clockwise = "POLYGON((0 0,0 10,10 10,10 0,0 0),(2 2,2 4,4 4,4 2,2 2))";
        JsonNode features = geoJson(
                Annotation.of(AnnotationKind.POLYGON, shape(clockwise)),
                Annotation.of(AnnotationKind.INK, shape("MULTILINESTRING((0 0,1 1),(2 2,3 3))")),
                Annotation.of(AnnotationKind.CIRCLE, shape("POINT(-110 29.5)"))
                        .withShape(shape("POINT(-110 29.5)"), 12.5),
                Annotation.of(AnnotationKind.NOTE, null).withSites(List.of("mx-azulitas")));
        JsonNode rings = features.get(0).get("geometry").get("coordinates");
        assertTrue(turn(rings.get(0)) > 0, "the outer ring runs against the clock");
        assertTrue(turn(rings.get(1)) < 0, "the hole with it");
        assertEquals(
                "[[[0,0],[1,1]],[[2,2],[3,3]]]",
                features.get(1).get("geometry").get("coordinates").toString().replace(".0", ""));
        assertEquals(
                "[-110.0,29.5]",
                features.get(2).get("geometry").get("coordinates").toString());
        assertEquals(12.5, features.get(2).get("properties").get("radius_km").asDouble());
        assertTrue(features.get(3).get("geometry").isNull());
        assertEquals(
                "mx-azulitas",
                features.get(3).get("properties").get("sites").get(0).asString());
    }

    /// Returns twice the area of a ring; above 0 if it runs against the clock.
    private static double turn(JsonNode ring) {
        double sum = 0;
        for (int i = 0; i + 1 < ring.size(); i++) {
            JsonNode a = ring.get(i);
            JsonNode b = ring.get(i + 1);
            sum += a.get(0).asDouble() * b.get(1).asDouble()
                    - b.get(0).asDouble() * a.get(1).asDouble();
        }
        return sum;
    }

    @Test
    void csvIsGuardedAndHasAColumnForEveryName() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (AnnotationExport export = AnnotationExport.csv(out)) {
            export.add(Annotation.of(AnnotationKind.LINE, shape("LINESTRING(-110 29,-111 30)"))
                    .withTexts("=cmd()", "two\nlines, \"quoted\" 🌵"));
        }
        String text = out.toString(StandardCharsets.UTF_8);
        assertTrue(text.startsWith("\uFEFFid,kind,title"));
        assertTrue(text.contains("'=cmd()"), text);
        assertTrue(text.contains("\"two\nlines, \"\"quoted\"\" 🌵\""), text);
        assertTrue(text.contains("\"LINESTRING (-110 29, -111 30)\""), text);
        assertEquals(
                AnnotationExport.NAMES.size(),
                text.lines().findFirst().orElseThrow().split(",").length);
    }
}
