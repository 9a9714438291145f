package org.gossan.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gossan.model.Attributed;
import org.gossan.model.Confidence;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.Estimate;
import org.gossan.model.Event;
import org.gossan.model.Facility;
import org.gossan.model.Facts;
import org.gossan.model.Importance;
import org.gossan.model.Jurisdiction;
import org.gossan.model.Place;
import org.gossan.model.ProjectStage;
import org.gossan.model.Site;
import org.gossan.model.SiteCommodity;
import org.gossan.model.SitePosition;
import org.gossan.model.SiteRecord;
import org.gossan.model.Source;
import org.gossan.model.SupplyFigure;
import org.jspecify.annotations.Nullable;

/// Reads the folder of shipped facts (`data/facts`); its `README.md` describes the columns. Pure; any thread.
///
/// Facts are all or nothing: one broken row makes the edition unreadable, because a shipped file with a broken row is
/// damaged.
public final class FactFiles {

    private FactFiles() {}

    /// Returns the edition of the facts in a folder without reading them.
    ///
    /// @throws FormatException if `VERSION` is missing or empty
    public static String edition(Path folder) throws FormatException {
        String edition = content(folder, "VERSION").strip();
        if (edition.isEmpty()) {
            throw new FormatException("VERSION in " + folder + " is empty");
        }
        return edition;
    }

    /// Returns the facts of a folder; rows keep the order of the files. Reads about 0.4 MB.
    ///
    /// @throws FormatException if a file is missing, a row is broken, an id stands twice or refers to nothing
    public static Facts read(Path folder) throws FormatException {
        String edition = edition(folder);
        List<Source> sources = rows(folder, "sources.csv", FactFiles::source, Source::id);
        List<Site> sites = rows(folder, "sites.csv", FactFiles::site, Site::id);
        Set<String> siteIds = sites.stream().map(Site::id).collect(Collectors.toSet());
        Set<String> sourceIds = sources.stream().map(Source::id).collect(Collectors.toSet());
        List<SiteRecord> records = rows(
                folder,
                "records.csv",
                row -> {
                    refer(row, "site_id", siteIds, "sites.csv");
                    refer(row, "source_id", sourceIds, "sources.csv");
                    return record(row);
                },
                record -> String.join(" ", record.siteId(), record.sourceId(), record.recordId()));
        List<Estimate> estimates = rows(
                folder,
                "estimates.csv",
                row -> {
                    refer(row, "site_id", siteIds, "sites.csv");
                    refer(row, "source_id", sourceIds, "sources.csv");
                    return estimate(row);
                },
                Estimate::id);
        return new Facts(
                edition,
                sources,
                sites,
                records,
                estimates,
                rows(folder, "facilities.csv", FactFiles::facility, Facility::id),
                rows(folder, "events.csv", FactFiles::event, Event::id),
                rows(folder, "jurisdictions.csv", FactFiles::jurisdiction, Jurisdiction::id),
                rows(folder, "supply.csv", FactFiles::supplyFigure, SupplyFigure::id));
    }

    private interface RowReader<T> {
        T read(FactRow row) throws FormatException;
    }

    private static <T> List<T> rows(Path folder, String file, RowReader<T> reader, Function<T, String> key)
            throws FormatException {
        List<T> values = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(content(folder, file))) {
            for (NamedCsvRecord cells : csv) {
                FactRow row = new FactRow(file, cells);
                T value = reader.read(row);
                if (!keys.add(key.apply(value))) {
                    throw row.broken("'" + key.apply(value) + "' stands twice");
                }
                values.add(value);
            }
        } catch (CsvParseException e) {
            throw new FormatException(file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new FormatException(file + " cannot be read: " + e.getMessage(), e);
        }
        if (values.isEmpty()) {
            throw new FormatException(file + " in " + folder + " has no rows");
        }
        return values;
    }

    private static String content(Path folder, String file) throws FormatException {
        try {
            return Files.readString(folder.resolve(file));
        } catch (NoSuchFileException e) {
            throw new FormatException(file + " is missing in " + folder, e);
        } catch (CharacterCodingException e) {
            throw new FormatException(file + " is not UTF-8 text", e);
        } catch (IOException e) {
            throw new FormatException(file + " in " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static void refer(FactRow row, String column, Set<String> known, String file) throws FormatException {
        if (!known.contains(row.key(column))) {
            throw row.broken("'" + row.text(column) + "' in '" + column + "' is not in " + file);
        }
    }

    private static Source source(FactRow row) throws FormatException {
        Integer rank = row.whole("trust_rank");
        if (rank == null) {
            throw row.broken("'trust_rank' is empty");
        }
        return new Source(
                row.key("id"),
                row.text("title"),
                row.text("publisher"),
                row.text("year"),
                row.text("licence"),
                row.text("url"),
                row.text("citation"),
                rank,
                row.text("note"));
    }

    private static Site site(FactRow row) throws FormatException {
        List<SiteCommodity> commodities = new ArrayList<>();
        for (Importance importance : Importance.values()) {
            for (String code : row.list("commodities_" + importance.code())) {
                commodities.add(new SiteCommodity(code, importance));
            }
        }
        return new Site(
                row.key("id"),
                row.key("name"),
                row.list("aliases"),
                new SitePosition(
                        row.point(),
                        row.text("coord_basis"),
                        row.text("coord_source"),
                        row.number("coord_error_m"),
                        row.text("coord_error_basis")),
                row.key("geometry_kind").equals("potential area"),
                new Place(row.key("country"), row.text("admin1"), row.list("admin1_code")),
                commodities,
                row.text("deposit_type"),
                row.text("deposit_type_published"),
                new Attributed<>(
                        row.word("status", DevelopmentStatus.class),
                        row.whole("status_year"),
                        row.text("status_source")),
                stage(row),
                row.attributed("operator"),
                row.word("confidence", Confidence.class),
                row.text("status_note"),
                row.text("note"));
    }

    private static @Nullable Attributed<ProjectStage> stage(FactRow row) throws FormatException {
        return row.text("stage").isEmpty()
                ? null
                : new Attributed<>(
                        row.word("stage", ProjectStage.class), row.whole("stage_year"), row.text("stage_source"));
    }

    private static SiteRecord record(FactRow row) throws FormatException {
        return new SiteRecord(
                row.key("site_id"),
                row.key("source_id"),
                row.key("record_id"),
                row.text("name_published"),
                row.point(),
                row.number("distance_m"),
                row.text("used_for"));
    }

    private static Estimate estimate(FactRow row) throws FormatException {
        return new Estimate(
                row.key("id"),
                row.key("site_id"),
                row.text("zone"),
                row.key("commodity"),
                row.key("category"),
                row.number("tonnage_mt"),
                row.quantity("grade", "grade_unit"),
                row.quantity("cutoff", "cutoff_unit"),
                row.quantity("contained", "contained_unit"),
                row.text("code"),
                row.text("effective_date"),
                row.text("date_basis"),
                row.text("includes_reserves"),
                row.key("source_id"),
                row.text("record_id"),
                row.text("page"),
                row.key("status"),
                row.text("note"));
    }

    private static Facility facility(FactRow row) throws FormatException {
        return new Facility(
                row.key("id"),
                row.key("name"),
                row.key("type"),
                row.text("commodity"),
                row.text("country"),
                row.text("admin1"),
                row.point(),
                row.text("coord_precision"),
                row.text("coord_source"),
                row.text("operating_status"),
                row.quantity("capacity_value", "capacity_unit"),
                row.text("capacity_basis"),
                row.text("capacity_year"),
                row.citation());
    }

    private static Event event(FactRow row) throws FormatException {
        return new Event(
                row.key("id"),
                row.key("date"),
                row.text("date_precision"),
                row.text("actor"),
                row.text("category"),
                row.text("title"),
                row.text("detail"),
                row.quantity("value", "unit"),
                row.text("value_text"),
                row.text("article_claim"),
                row.citation());
    }

    private static Jurisdiction jurisdiction(FactRow row) throws FormatException {
        return new Jurisdiction(
                row.key("id"),
                row.key("jurisdiction"),
                row.text("group"),
                row.text("indicator"),
                row.text("value_text"),
                row.quantity("value_num", "unit"),
                row.text("year"),
                row.citation());
    }

    private static SupplyFigure supplyFigure(FactRow row) throws FormatException {
        return new SupplyFigure(
                row.key("id"),
                row.text("topic"),
                row.text("commodity"),
                row.text("stage"),
                row.text("area"),
                row.text("metric"),
                row.quantity("value", "unit"),
                row.text("value_text"),
                row.text("year"),
                row.text("qualifier"),
                row.citation());
    }
}
