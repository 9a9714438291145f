package org.gossan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gossan.atlas.Atlas;
import org.gossan.edits.Edits;
import org.gossan.model.Site;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.AnnotationKind;
import org.gossan.model.edits.Change;
import org.gossan.model.edits.Edit;
import org.gossan.model.edits.EditLabel;
import org.gossan.model.edits.FieldRef;
import org.gossan.model.edits.Row;
import org.gossan.model.edits.SiteField;
import org.gossan.model.edits.UserTable;
import org.gossan.store.log.HistoryQuery;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/// A store in which somebody has worked for years: how long an edit, the history and a start take, beside a new one.
final class EditCases {

    private static final int ANNOTATIONS = 100_000;
    private static final int EDITS = 1_000_000;
    private static final int BATCH = 10_000;
    private static final int PAGE = 100;
    private static final String SITE = "mx-la-ventana";
    private static final String NEW = "new store";
    private static final String WORKED = "100k annotations, 1M edits";
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private EditCases() {}

    static List<BenchCase> of() {
        List<BenchCase> cases = new ArrayList<>();
        cases.add(edit(NEW, run -> run.folder().resolve("unworked")));
        cases.add(edit(WORKED, EditCases::worked));
        String history = "first page of the history, " + WORKED;
        cases.add(new BenchCase(history, "edits", run -> {
            try (Atlas atlas = Atlas.open(worked(run), run.options().data())) {
                double[] times = run.stopwatch().times(run.options().runs(), () -> atlas.edits()
                        .history(HistoryQuery.newest(PAGE))
                        .size());
                run.add(history, "ms", PAGE + " edits", times);
            }
        }));
        cases.addAll(LaunchCases.starts("edits", NEW, run -> run.folder().resolve("unworked")));
        cases.addAll(LaunchCases.starts("edits", WORKED, EditCases::worked));
        return cases;
    }

    private static BenchCase edit(String what, LaunchCases.Opened opened) {
        String name = "edit durable, " + what;
        return new BenchCase(name, "edits", run -> {
            try (Atlas atlas = Atlas.open(opened.store(run), run.options().data())) {
                Edits edits = atlas.edits().by("Bench");
                double[] times = run.stopwatch().times(20 * run.options().runs(), () -> edits.corrections()
                        .correct(SITE, FieldRef.of(SiteField.NOTE), "seen " + System.nanoTime(), "bench", "")
                        .orElseThrow()
                        .edit()
                        .changes()
                        .size());
                run.add(name, "ms", "a correction, on the disk", times);
            }
        });
    }

    private static Path worked(BenchRun run) throws IOException {
        Path store = run.folder().resolve("worked");
        if (!Files.exists(Atlas.file(store))) {
            try (Atlas atlas = Atlas.open(store, run.options().data())) {
                List<String> sites = atlas.sites().stream().map(Site::id).toList();
                for (int first = 0; first < ANNOTATIONS; first += BATCH) {
                    annotate(atlas.edits().by("Bench"), first, sites);
                }
                for (int first = 0; first < EDITS; first += BATCH) {
                    log(atlas, first, sites);
                }
            }
        }
        return store;
    }

    private static void annotate(Edits edits, int first, List<String> sites) {
        List<Annotation> drafts = new ArrayList<>();
        for (int i = first; i < first + BATCH; i++) {
            int row = i / 1000;
            double lon = -117 + i % 1000 * 0.03;
            double lat = 15 + row * 0.4;
            boolean note = i % 2 == 0;
            drafts.add(Annotation.of(note ? AnnotationKind.NOTE : AnnotationKind.POLYGON, shape(note, lon, lat))
                    .withTexts("Outcrop " + i, "Pale clay over tuff, strike 315, dip 12 NE. ".repeat(4))
                    .withTags(List.of("field", "2026"))
                    .withSites(List.of(sites.get(i % sites.size()))));
        }
        edits.annotations().add(drafts);
    }

    private static Geometry shape(boolean note, double lon, double lat) {
        Coordinate at = new Coordinate(lon, lat);
        return note
                ? SHAPES.createPoint(at)
                : SHAPES.createPolygon(new Coordinate[] {
                    at,
                    new Coordinate(lon + 0.02, lat),
                    new Coordinate(lon + 0.02, lat + 0.02),
                    new Coordinate(lon, lat + 0.02),
                    at
                });
    }

    /// Keeps edits as those of a colleague are kept, which a transaction can take many of.
    private static void log(Atlas atlas, int first, List<String> sites) {
        long clock = atlas.store().log().clock();
        Instant now = Instant.now();
        List<Edit> received = new ArrayList<>();
        for (int i = first; i < first + BATCH; i++) {
            Change change = new Change(
                    UserTable.ANNOTATIONS,
                    new UUID(7, i % ANNOTATIONS).toString(),
                    Row.of(Map.of(
                            "title",
                            "Outcrop " + i,
                            "changed_at",
                            now.minusSeconds(60).toString())),
                    Row.of(Map.of("title", "Outcrop " + i + ", again", "changed_at", now.toString())));
            received.add(edit(++clock, now, sites.get(i % sites.size()), change));
        }
        Change setting = Change.insert(UserTable.SETTINGS, Row.of(Map.of("name", "bench " + first, "content", "kept")));
        atlas.store().log().append(edit(clock + 1, now, SITE, setting), received);
    }

    private static Edit edit(long clock, Instant now, String site, Change change) {
        return new Edit(
                UUID.randomUUID(),
                Edit.Kind.EDIT,
                "Bench",
                clock,
                now,
                EditLabel.of("change", "note", "Outcrop"),
                List.of(site),
                null,
                null,
                List.of(change));
    }
}
