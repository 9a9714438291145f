package org.gossan.render;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gossan.geo.LonLat;
import org.gossan.model.Citation;
import org.gossan.model.Confidence;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.Facility;
import org.gossan.model.Importance;
import org.gossan.model.Place;
import org.gossan.model.ProjectStage;
import org.gossan.model.SiteCommodity;
import org.gossan.model.Vocabulary;
import org.gossan.sites.Draft;
import org.gossan.sites.SiteIndex;
import org.gossan.sites.SizeClass;
import org.jspecify.annotations.Nullable;

/// The shipped deposits and facilities, for pictures; read straight from `data/facts`, which a test may do.
public final class FactsSites {

    private static final Path FACTS = Path.of(System.getProperty("gossan.data"), "facts");

    private FactsSites() {}

    /// Returns the shipped basemap.
    public static Ground basemap() {
        try {
            return BasemapGround.open(Path.of(System.getProperty("gossan.data")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Returns the shipped deposits and facilities on a ground.
    public static MapContent on(Ground ground) {
        return new MapContent(ground, sites(), facilities(), Map.of(), Year.of(2026));
    }

    static SiteIndex sites() {
        SiteIndex.Builder builder = new SiteIndex.Builder();
        for (NamedCsvRecord row : rows("sites.csv")) {
            Draft draft = builder.site(row.getField("id"), row.getField("name"));
            number(row, "lon").ifPresent(lon -> draft.at(lon, number(row, "lat").orElseThrow()));
            if (row.getField("geometry_kind").equals("potential area")) {
                draft.potentialArea();
            }
            List<SiteCommodity> commodities = new ArrayList<>();
            for (Importance importance : Importance.values()) {
                for (String code :
                        row.getField("commodities_" + importance.code()).split("\\|")) {
                    if (!code.isEmpty()) {
                        commodities.add(new SiteCommodity(code, importance));
                    }
                }
            }
            DevelopmentStatus status = Vocabulary.find(DevelopmentStatus.class, row.getField("status"))
                    .orElseThrow();
            Vocabulary.find(ProjectStage.class, row.getField("stage")).ifPresent(draft::stage);
            draft.commodities(commodities)
                    .status(status, number(row, "status_year").orElse(0.0).intValue())
                    .place(new Place(
                            row.getField("country"),
                            row.getField("admin1"),
                            Arrays.asList(row.getField("admin1_code").split("\\|"))))
                    .confidence(Vocabulary.find(Confidence.class, row.getField("confidence"))
                            .orElseThrow())
                    .errorM(number(row, "coord_error_m").orElse(Double.NaN))
                    .size(size(row.getField("id")))
                    .sources(sources(row.getField("id")))
                    .add();
        }
        return builder.build();
    }

    /// A spread of classes where a coded estimate exists, so that pictures show sizes; not the real classes.
    private static @Nullable SizeClass size(String id) {
        boolean coded = rows("estimates.csv").stream()
                .anyMatch(row -> row.getField("site_id").equals(id)
                        && !List.of("", "none", "unknown").contains(row.getField("code")));
        return coded ? List.of(SizeClass.values()).get(Math.floorMod(id.hashCode(), 4)) : null;
    }

    private static List<String> sources(String id) {
        return rows("records.csv").stream()
                .filter(row -> row.getField("site_id").equals(id))
                .map(row -> row.getField("source_id"))
                .distinct()
                .sorted()
                .toList();
    }

    static List<Facility> facilities() {
        List<Facility> facilities = new ArrayList<>();
        for (NamedCsvRecord row : rows("facilities.csv")) {
            LonLat position = number(row, "lon")
                    .map(lon -> new LonLat(lon, number(row, "lat").orElseThrow()))
                    .orElse(null);
            facilities.add(new Facility(
                    row.getField("id"),
                    row.getField("name"),
                    row.getField("type"),
                    row.getField("commodity"),
                    row.getField("country"),
                    row.getField("admin1"),
                    position,
                    row.getField("coord_precision"),
                    row.getField("coord_source"),
                    row.getField("operating_status"),
                    null,
                    row.getField("capacity_basis"),
                    row.getField("capacity_year"),
                    new Citation("", "", "", row.getField("status"), Confidence.C, "")));
        }
        return facilities;
    }

    private static Optional<Double> number(NamedCsvRecord row, String field) {
        String text = row.getField(field);
        return text.isEmpty() ? Optional.empty() : Optional.of(Double.valueOf(text));
    }

    private static final Map<String, List<NamedCsvRecord>> READ = new ConcurrentHashMap<>();

    private static List<NamedCsvRecord> rows(String file) {
        return READ.computeIfAbsent(file, FactsSites::read);
    }

    private static List<NamedCsvRecord> read(String file) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(FACTS.resolve(file))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
