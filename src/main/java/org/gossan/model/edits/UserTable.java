package org.gossan.model.edits;

import java.util.List;
import org.gossan.model.Coded;

/// A table of the store whose rows edits may change. Rows of `sites`, `records`, `estimates` and `sources` that
/// shipped with the facts are not among them: what a source published is corrected, never overwritten.
public enum UserTable implements Coded {
    SOURCES("sources", "id"),
    SITES("sites", "id"),
    RECORDS("records", "site_id source_id record_id"),
    ESTIMATES("estimates", "id"),
    CORRECTIONS("corrections", "id"),
    ANNOTATIONS("annotations", "id"),
    ANNOTATION_SITES("annotation_sites", "annotation_id site_id"),
    ATTACHMENTS("attachments", "id"),
    BRIEFINGS("briefings", "id"),
    SCENES("scenes", "id"),
    /// Imported files: their rows go to the trash and come back with this one row.
    IMPORTS("imports", "id"),
    SETTINGS("settings", "name");

    private final String code;
    private final String keyColumns;

    UserTable(String code, String keyColumns) {
        this.code = code;
        this.keyColumns = keyColumns;
    }

    /// Returns the name of the table.
    @Override
    public String code() {
        return code;
    }

    /// Returns the columns that make a row unique.
    public List<String> keyColumns() {
        return List.of(keyColumns.split(" "));
    }

    /// Returns the key of a whole row: the values of [#keyColumns], parted by a space; only the last may contain one.
    public String key(Row row) {
        return String.join(" ", keyColumns().stream().map(row::text).toList());
    }

    /// Returns the values of [#keyColumns] in a key.
    ///
    /// @throws IllegalArgumentException if the key has fewer parts
    public List<String> keyParts(String key) {
        List<String> parts = List.of(key.split(" ", keyColumns().size()));
        if (parts.size() != keyColumns().size()) {
            throw new IllegalArgumentException("'" + key + "' is no key of " + code);
        }
        return parts;
    }

    /// Returns whether rows mean nothing in another store: those of imported files, whose sites are not in the log.
    public boolean staysHere() {
        return this == IMPORTS;
    }

    /// Returns whether rows have an origin, and those of the shipped facts must not be changed.
    public boolean hasOrigin() {
        return this == SOURCES || this == SITES || this == RECORDS || this == ESTIMATES;
    }
}
