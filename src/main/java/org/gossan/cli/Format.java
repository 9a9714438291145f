package org.gossan.cli;

import org.gossan.model.Coded;

/// How a list is printed.
enum Format implements Coded {
    /// Columns for people.
    TABLE("table"),
    /// RFC 4180 with a header row and LF line ends.
    CSV("csv"),
    /// An array of objects with the names of the CSV header.
    JSON("json");

    private final String code;

    Format(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
