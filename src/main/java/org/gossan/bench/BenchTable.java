package org.gossan.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.Importance;
import org.gossan.model.SiteCommodity;
import org.gossan.sites.SiteIndex;

/// Sites in columns, as an importer would hold them. Not to be written once made.
public final class BenchTable {

    private final List<String> ids = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<List<SiteCommodity>> commodities = new ArrayList<>();
    private final List<DevelopmentStatus> statuses = new ArrayList<>();
    private final double[] lon;
    private final double[] lat;

    private BenchTable(int n) {
        lon = new double[n];
        lat = new double[n];
    }

    /// Returns the first `n` of the generated sites.
    public static BenchTable generated(int n) {
        BenchTable table = new BenchTable(n);
        Map<String, List<SiteCommodity>> known = new HashMap<>();
        BenchSites.generate(
                n,
                (number, name, lonE5, latE5, commodity, status) -> table.add(
                        Integer.toString(number),
                        name,
                        lonE5 / 1e5,
                        latE5 / 1e5,
                        list(known, BenchSites.code(commodity)),
                        BenchSites.status(status)));
        return table;
    }

    /// Reads a file with the columns id, name, lon, lat (WGS 84 degrees), commodity and status.
    ///
    /// @throws IOException if it cannot be read, a column is missing or a coordinate is no number
    public static BenchTable read(Path file) throws IOException {
        List<NamedCsvRecord> rows;
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            rows = csv.stream().toList();
        }
        BenchTable table = new BenchTable(rows.size());
        Map<String, List<SiteCommodity>> known = new HashMap<>();
        for (NamedCsvRecord row : rows) {
            try {
                table.add(
                        row.getField("id"),
                        row.getField("name"),
                        Double.parseDouble(row.getField("lon")),
                        Double.parseDouble(row.getField("lat")),
                        list(known, BenchSites.codeOf(row.getField("commodity"))),
                        BenchSites.statusOf(row.getField("status")));
            } catch (IllegalArgumentException | java.util.NoSuchElementException e) {
                throw new IOException(file + ", line " + row.getStartingLineNumber() + ": " + e.getMessage(), e);
            }
        }
        return table;
    }

    private static List<SiteCommodity> list(Map<String, List<SiteCommodity>> known, String code) {
        return known.computeIfAbsent(code, c -> List.of(new SiteCommodity(c, Importance.PRIMARY)));
    }

    private void add(
            String id,
            String name,
            double siteLon,
            double siteLat,
            List<SiteCommodity> siteCommodities,
            DevelopmentStatus status) {
        int i = ids.size();
        ids.add(id);
        names.add(name);
        lon[i] = siteLon;
        lat[i] = siteLat;
        commodities.add(siteCommodities);
        statuses.add(status);
    }

    public int size() {
        return lon.length;
    }

    /// Returns WGS 84 degrees.
    double lon(int i) {
        return lon[i];
    }

    /// Returns WGS 84 degrees.
    double lat(int i) {
        return lat[i];
    }

    /// Returns all of a site as text.
    String line(int i) {
        return String.join(
                ",",
                ids.get(i),
                names.get(i),
                Double.toString(lon[i]),
                Double.toString(lat[i]),
                commodities.get(i).toString(),
                statuses.get(i).toString());
    }

    /// Returns the packed index of the sites, built anew.
    public SiteIndex index() {
        SiteIndex.Builder builder = new SiteIndex.Builder();
        for (int i = 0; i < lon.length; i++) {
            builder.add(ids.get(i), names.get(i), lon[i], lat[i], commodities.get(i), statuses.get(i));
        }
        return builder.build();
    }
}
