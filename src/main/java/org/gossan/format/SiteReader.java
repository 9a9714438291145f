package org.gossan.format;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gossan.model.Source;
import org.gossan.transfer.Progress;
import org.gossan.transfer.RowSink;
import org.jspecify.annotations.Nullable;

/// A file of places, looked at and ready to be read row by row. A new format is one class more that can do this.
public interface SiteReader {

    /// Opens a file as what it looks like.
    ///
    /// @param columns headings by what they hold, where the file's own names do not tell: see [Column]; `#3` is the
    ///                third column, an empty text says that no column holds it; may be empty
    /// @throws SitesException if it is no file of places, with what is missing
    static SiteReader open(Path file, Map<Column, String> columns) throws FormatException {
        return CsvSites.open(file, columns);
    }

    /// Returns a title as an id: lower-case letters, digits and hyphens, at most
    /// [org.gossan.transfer.SiteRow#MAX_SOURCE_ID] characters.
    static String idOf(String title) {
        return CsvSites.slug(title);
    }

    /// Returns what the file says of its publisher; a caller that knows better replaces it.
    FileSource source();

    /// Returns the headings of the columns in their order.
    List<String> columns();

    /// Returns what is read from which column: its heading, by what it holds.
    Map<Column, String> known();

    /// Returns the SHA-256 of the file's bytes, lower-case hexadecimal.
    String sha256();

    /// Reads all rows from the first to the last. Rows that are wrong are told and left out; the rest goes on.
    ///
    /// @throws FormatException if the file cannot be read to its end
    /// @throws java.util.concurrent.CancellationException if `progress` says so
    void read(RowSink sink, Progress progress) throws FormatException;

    /// The publication that a file is a copy of.
    ///
    /// @param id    stable slug, at most [org.gossan.transfer.SiteRow#MAX_SOURCE_ID] characters
    /// @param known layout by which it was recognised; `null` = the title is the name of the file
    record FileSource(
            String id,
            String title,
            String publisher,
            String year,
            String licence,
            String citation,
            @Nullable String known) {

        /// Returns it as a source of the atlas.
        public Source ranked(int trustRank) {
            return new Source(id, title, publisher, year, licence, "", citation, trustRank, "");
        }
    }
}
