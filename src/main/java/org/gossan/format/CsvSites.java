package org.gossan.format;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gossan.transfer.Progress;
import org.gossan.transfer.RowProblem;
import org.gossan.transfer.RowProblem.Reason;
import org.gossan.transfer.RowSink;
import org.gossan.transfer.SiteRow;

/// A table of places as CSV: comma, semicolon or tab, any encoding that [TextFile] knows, columns by their headings;
/// also
/// the 46 columns of the USGS Mineral Resources Data System.
final class CsvSites implements SiteReader {

    private static final int HEAD_CHARS = 1 << 16;
    private static final int REPORT_ROWS = 2048;
    private static final int MAX_COLUMNS = 4096;
    private static final int LOOKED_AT = 50;
    /// First columns of `mrds.csv`.
    private static final List<String> MRDS = List.of("dep_id", "url", "mrds_id", "mas_id", "site_name");
    private static final FileSource MRDS_SOURCE = new FileSource(
            "usgs-mrds",
            "Mineral Resources Data System",
            "U.S. Geological Survey",
            "systematic updates ended in 2011",
            "public domain",
            "U.S. Geological Survey, Mineral Resources Data System",
            "MRDS");

    private final TextFile text;
    private final char separator;
    private final List<String> headings;
    private final Map<Column, Integer> columns;
    private final boolean mrds;

    private CsvSites(TextFile text, char separator, List<String> headings, Map<Column, Integer> columns, boolean mrds) {
        this.text = text;
        this.separator = separator;
        this.headings = headings;
        this.columns = columns;
        this.mrds = mrds;
    }

    static CsvSites open(Path file, Map<Column, String> named) throws FormatException {
        TextFile text = TextFile.of(file);
        String head = head(text);
        String firstLine =
                head.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char separator = separator(firstLine);
        List<List<String>> first = first(text, separator);
        List<String> headings = first.get(0);
        boolean mrds = headings.size() >= MRDS.size()
                && headings.subList(0, MRDS.size()).equals(MRDS);
        return new CsvSites(text, separator, headings, columns(file, first, named), mrds);
    }

    private static String head(TextFile text) throws FormatException {
        try (Reader in = text.open()) {
            char[] chars = new char[HEAD_CHARS];
            int length = 0;
            for (int got = in.read(chars);
                    got > 0 && length < HEAD_CHARS;
                    got = in.read(chars, length, HEAD_CHARS - length)) {
                length += got;
            }
            return new String(chars, 0, length);
        } catch (IOException e) {
            throw TextFile.unreadable(text.path(), e);
        }
    }

    /// The separator that the heading has most of, outside quotes.
    private static char separator(String heading) {
        char best = ',';
        long most = 0;
        String bare = heading.replaceAll("\"[^\"]*\"", "");
        for (char candidate : new char[] {',', ';', '\t', '|'}) {
            long count = bare.chars().filter(c -> c == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    /// Returns the cells of the heading and of some rows below it.
    private static List<List<String>> first(TextFile text, char separator) throws FormatException {
        List<List<String>> first = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = reader(separator, new QuoteGuard(text.open(), separator, line -> {}))) {
            for (CsvRecord record : csv) {
                if (record.getFieldCount() > MAX_COLUMNS) {
                    throw new SitesException(
                            SitesException.Reason.TOO_MANY_COLUMNS,
                            Integer.toString(MAX_COLUMNS),
                            text.path() + " has more than " + MAX_COLUMNS + " columns",
                            null);
                }
                if (record.getFieldCount() > 1 || !record.getField(0).isBlank()) {
                    first.add(record.getFields().stream().map(String::strip).toList());
                }
                if (first.size() > LOOKED_AT) {
                    break;
                }
            }
        } catch (IOException e) {
            throw TextFile.unreadable(text.path(), e);
        } catch (CsvParseException | UncheckedIOException e) {
            // What is wrong with a row is told when it is read.
            if (first.isEmpty()) {
                throw new SitesException(
                        SitesException.Reason.NO_TABLE, "", text.path() + " is no CSV: " + e.getMessage(), e);
            }
        }
        if (first.isEmpty()) {
            throw new SitesException(SitesException.Reason.NO_HEADING, "", text.path() + " has no heading", null);
        }
        return first;
    }

    private static CsvReader<CsvRecord> reader(char separator, Reader in) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(in);
    }

    private static Map<Column, Integer> columns(Path file, List<List<String>> first, Map<Column, String> named)
            throws FormatException {
        List<String> headings = first.get(0);
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (int i = 0; i < headings.size(); i++) {
            Optional<Column> column = Column.of(headings.get(i));
            if (column.isPresent()) {
                Integer before = columns.get(column.get());
                if (before == null
                        || column.get().rank(headings.get(i)) < column.get().rank(headings.get(before))) {
                    columns.put(column.get(), i);
                }
            }
        }
        Integer state = columns.get(Column.STATE);
        if (state != null && !columns.containsKey(Column.STATUS) && saysStatus(first, state)) {
            columns.remove(Column.STATE);
            columns.put(Column.STATUS, state);
        }
        for (Map.Entry<Column, String> entry : named.entrySet()) {
            if (entry.getValue().isEmpty()) {
                columns.remove(entry.getKey());
            } else {
                columns.put(entry.getKey(), place(file, headings, entry.getValue()));
            }
        }
        boolean located = columns.containsKey(Column.POINT)
                || (columns.containsKey(Column.LON) && columns.containsKey(Column.LAT));
        if (!located) {
            throw SitesException.unlocated(
                    file + " has no columns of longitude and latitude that are known; say which they are:"
                            + " --columns lon=...,lat=...; it has: " + String.join(", ", headings),
                    headings,
                    columns);
        }
        return columns;
    }

    /// Returns which column is meant: by its heading, or by its number, because headings may be empty or stand twice.
    private static int place(Path file, List<String> headings, String named) throws FormatException {
        int at = headings.indexOf(named);
        if (at < 0 && named.matches("#[1-9][0-9]{0,3}")) {
            at = Integer.parseInt(named.substring(1)) - 1;
        }
        if (at < 0 || at >= headings.size()) {
            throw new SitesException(
                    SitesException.Reason.NO_SUCH_COLUMN,
                    named,
                    file + " has no column '" + named + "'; it has: " + String.join(", ", headings),
                    null);
        }
        return at;
    }

    /// Returns whether a column of states holds statuses: "estado" and "état" mean both.
    private static boolean saysStatus(List<List<String>> first, int column) {
        SiteWords words = new SiteWords();
        List<String> said = first.stream()
                .skip(1)
                .filter(row -> row.size() > column && !row.get(column).isBlank())
                .map(row -> row.get(column))
                .toList();
        return said.stream().filter(words::knowsStatus).count() * 2 > said.size();
    }

    @Override
    public FileSource source() {
        if (mrds) {
            return MRDS_SOURCE;
        }
        String name = String.valueOf(text.path().getFileName());
        return new FileSource(slug(name.replaceFirst("\\.[^.]*$", "")), name, "", "", "", "", null);
    }

    /// Returns a title as an id: lower-case letters, digits and hyphens.
    static String slug(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String slug =
                plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String cut = slug.length() <= SiteRow.MAX_SOURCE_ID
                ? slug
                : slug.substring(0, SiteRow.MAX_SOURCE_ID).replaceAll("-$", "");
        return cut.isEmpty() ? "file" : cut;
    }

    @Override
    public List<String> columns() {
        return headings;
    }

    @Override
    public Map<Column, String> known() {
        Map<Column, String> known = new EnumMap<>(Column.class);
        columns.forEach((column, at) -> known.put(column, headings.get(at)));
        return known;
    }

    @Override
    public String sha256() {
        return text.sha256();
    }

    @Override
    public void read(RowSink sink, Progress progress) throws FormatException {
        String file = String.valueOf(text.path().getFileName());
        RowReader rows = new RowReader(file, headings, columns, mrds, sink);
        long seen = 0;
        Counted counted;
        try {
            counted = new Counted(text.open());
        } catch (IOException e) {
            throw TextFile.unreadable(text.path(), e);
        }
        QuoteGuard guard = new QuoteGuard(
                counted, separator, line -> sink.problem(new RowProblem(file, line, "", Reason.BROKEN_QUOTES, "")));
        // A character takes about a byte; in UTF-16 two.
        double bytesAChar = text.charset().name().startsWith("UTF-16") ? 2 : 1;
        try (CsvReader<CsvRecord> csv = reader(separator, guard)) {
            boolean heading = true;
            for (CsvRecord record : csv) {
                if (record.getFieldCount() == 1 && record.getField(0).isBlank()) {
                    continue;
                }
                if (heading) {
                    heading = false;
                    continue;
                }
                rows.read(record);
                if (++seen % REPORT_ROWS == 0) {
                    progress.at(Math.min(text.size(), (long) (counted.chars * bytesAChar)), text.size());
                }
            }
            progress.at(text.size(), text.size());
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw new SitesException(
                    SitesException.Reason.BROKEN,
                    Long.toString(seen),
                    text.path() + " cannot be read behind row " + seen + ": " + e.getMessage(),
                    e);
        }
    }

    /// Counts what has been read.
    private static final class Counted extends Reader {

        private final Reader in;
        private long chars;

        Counted(Reader in) {
            this.in = in;
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            int got = in.read(target, offset, length);
            chars += Math.max(0, got);
            return got;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
