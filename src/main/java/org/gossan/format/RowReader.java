package org.gossan.format;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gossan.geo.LonLat;
import org.gossan.geo.PositionText;
import org.gossan.transfer.RowProblem;
import org.gossan.transfer.RowProblem.Reason;
import org.gossan.transfer.RowSink;
import org.gossan.transfer.RowText;
import org.gossan.transfer.SiteRow;
import org.gossan.transfer.SiteTraits;
import org.gossan.transfer.TextSet;
import org.jspecify.annotations.Nullable;

/// Turns the rows of a table into sites, one after the other, and says what is wrong with the others. Not thread-safe.
final class RowReader {

    private static final int MAX_ROW = 100_000;
    private static final int MAX_NAME = 300;
    private static final int TRAITS_KEPT = 100_000;
    private static final Set<String> NORTH_AMERICA = Set.of("US", "MX", "CA");
    /// Columns that are of one row only; all others make its traits.
    private static final Set<Column> OWN =
            EnumSet.of(Column.ID, Column.NAME, Column.LON, Column.LAT, Column.POINT, Column.ALIASES, Column.ERROR);

    private final String file;
    private final List<String> headings;
    private final RowSink sink;
    private final TraitsReader traitsReader;
    private final int[] at = new int[Column.values().length];
    private final int[] shared;
    private final boolean unguard;
    private final Map<String, SiteTraits> traits = new HashMap<>();
    private final TextSet ids = new TextSet();

    RowReader(String file, List<String> headings, Map<Column, Integer> columns, boolean mrds, RowSink sink) {
        this.file = file;
        this.headings = headings;
        this.sink = sink;
        this.unguard = SafeCell.guarded(headings);
        this.traitsReader = new TraitsReader(mrds, unguard);
        Arrays.fill(at, -1);
        columns.forEach((column, place) -> at[column.ordinal()] = place);
        this.shared = columns.entrySet().stream()
                .filter(entry -> !OWN.contains(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sorted()
                .toArray();
    }

    private record Point(double lon, double lat, String published, double precisionM) {}

    private static final Point NOWHERE = new Point(Double.NaN, Double.NaN, "", Double.NaN);

    /// Hands the row over, or says why not.
    void read(CsvRecord csv) {
        long line = csv.getStartingLineNumber();
        if (csv.getFieldCount() != headings.size()) {
            tell(line, "", Reason.COLUMN_COUNT, csv.getFieldCount() + " / " + headings.size());
            return;
        }
        List<String> cells = csv.getFields();
        if (unguard) {
            cells = cells.stream().map(SafeCell::plain).toList();
        }
        String original = RowText.join(cells);
        if (original.length() > MAX_ROW) {
            tell(line, "", Reason.TOO_LONG, original.length() + " > " + MAX_ROW);
            return;
        }
        if (original.indexOf('\0') >= 0) {
            tell(line, "", Reason.NUL, "");
            return;
        }
        String name = cell(cells, Column.NAME);
        if (name.length() > MAX_NAME) {
            reject(line, Column.NAME, Reason.TOO_LONG, name);
            return;
        }
        Point point = point(line, cells);
        if (point == null) {
            return;
        }
        SiteTraits rowTraits = traits(cells);
        String id = id(line, cells, name, point);
        if (id.isEmpty()) {
            return;
        }
        warn(line, cells, name, point, rowTraits);
        sink.row(new SiteRow(
                line,
                id,
                name.isEmpty() ? id : name,
                TraitsReader.list(cell(cells, Column.ALIASES)),
                point.lon,
                point.lat,
                errorM(cells),
                point.precisionM,
                point.published,
                rowTraits,
                original));
    }

    private String cell(List<String> cells, Column column) {
        int place = at[column.ordinal()];
        return place < 0 ? "" : cells.get(place).strip();
    }

    private String id(long line, List<String> cells, String name, Point point) {
        String id = cell(cells, Column.ID);
        if (id.isEmpty()) {
            // Made of what the row says, so that it stays when other rows come or go.
            String made = name + '|' + point.published + '|' + cell(cells, Column.COMMODITY);
            String slug = CsvSites.slug(name.isEmpty() ? "row" : name);
            id = slug + "-" + Integer.toHexString(made.hashCode());
        }
        if (id.length() > SiteRow.MAX_ID) {
            reject(line, Column.ID, Reason.TOO_LONG, id);
            return "";
        }
        if (!ids.add(id)) {
            reject(line, Column.ID, Reason.DUPLICATE_ID, id);
            return "";
        }
        return id;
    }

    private @Nullable Point point(long line, List<String> cells) {
        String lonText = cell(cells, Column.LON);
        String latText = cell(cells, Column.LAT);
        if (lonText.isEmpty() && latText.isEmpty()) {
            return pointText(line, cell(cells, Column.POINT));
        }
        if (lonText.isEmpty() || latText.isEmpty()) {
            return rejected(line, lonText.isEmpty() ? Column.LON : Column.LAT, Reason.HALF_A_POINT, "");
        }
        double lon = RowPoint.degrees(lonText);
        double lat = RowPoint.degrees(latText);
        if (Double.isNaN(lon)) {
            return rejected(line, Column.LON, Reason.NOT_A_NUMBER, lonText);
        }
        if (Double.isNaN(lat)) {
            return rejected(line, Column.LAT, Reason.NOT_A_NUMBER, latText);
        }
        if (Math.abs(lat) > 90 && Math.abs(lat) <= 180 && Math.abs(lon) <= 90) {
            return rejected(line, Column.LAT, Reason.SWAPPED, latText);
        }
        if (Math.abs(lat) > 90) {
            return rejected(line, Column.LAT, Reason.LAT_RANGE, latText);
        }
        if (Math.abs(lon) > 180) {
            return rejected(line, Column.LON, Reason.LON_RANGE, lonText);
        }
        if (lon == 0 && lat == 0) {
            return rejected(line, Column.LON, Reason.ZERO_ZERO, lonText + " " + latText);
        }
        return new Point(
                lon,
                lat,
                lonText + " " + latText,
                Math.max(RowPoint.precisionM(lonText), RowPoint.precisionM(latText)));
    }

    private @Nullable Point pointText(long line, String text) {
        if (text.isEmpty()) {
            return NOWHERE;
        }
        Optional<LonLat> found = PositionText.read(text);
        if (found.isEmpty()) {
            return rejected(line, Column.POINT, Reason.NOT_A_NUMBER, text);
        }
        return new Point(found.get().lon(), found.get().lat(), text, Double.NaN);
    }

    private double errorM(List<String> cells) {
        String text = cell(cells, Column.ERROR);
        if (text.isEmpty()) {
            return Double.NaN;
        }
        try {
            double metres = Double.parseDouble(text.replace(',', '.'));
            return metres >= 0 && metres < 1e8 ? metres : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private SiteTraits traits(List<String> cells) {
        StringBuilder key = new StringBuilder();
        for (int place : shared) {
            key.append(cells.get(place)).append(RowText.END);
        }
        String text = key.toString();
        SiteTraits known = traits.get(text);
        if (known == null) {
            known = traitsReader.read(column -> cell(cells, column));
            if (traits.size() < TRAITS_KEPT) {
                traits.put(text, known);
            }
        }
        return known;
    }

    private void warn(long line, List<String> cells, String name, Point point, SiteTraits rowTraits) {
        if (Double.isNaN(point.lon)) {
            warn(line, Column.LON, Reason.NO_POINT, "");
        } else if (point.lat < -50 && point.lon >= 14 && point.lon <= 84) {
            warn(line, Column.LAT, Reason.LOOKS_SWAPPED, point.published);
        } else if (point.lon >= 50 && point.lon <= 170 && point.lat >= 14 && point.lat <= 84) {
            String country = rowTraits.place().country();
            if (country.isEmpty() || NORTH_AMERICA.contains(country)) {
                warn(line, Column.LON, Reason.MISSING_MINUS, cell(cells, Column.LON));
            }
        }
        if (name.isEmpty()) {
            warn(line, Column.NAME, Reason.NO_NAME, "");
        }
    }

    private @Nullable Point rejected(long line, Column column, Reason reason, String value) {
        reject(line, column, reason, value);
        return null;
    }

    private void reject(long line, Column column, Reason reason, String value) {
        tell(line, heading(column), reason, value);
    }

    private void warn(long line, Column column, Reason reason, String value) {
        tell(line, heading(column), reason, value);
    }

    private void tell(long line, String heading, Reason reason, String value) {
        sink.problem(new RowProblem(file, line, heading, reason, value));
    }

    private String heading(Column column) {
        int place = at[column.ordinal()];
        return place < 0 ? column.code() : headings.get(place);
    }
}
