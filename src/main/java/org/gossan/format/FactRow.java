package org.gossan.format;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;
import org.gossan.geo.LonLat;
import org.gossan.model.Attributed;
import org.gossan.model.Citation;
import org.gossan.model.Coded;
import org.gossan.model.Confidence;
import org.gossan.model.Quantity;
import org.gossan.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/// One row of a file of facts; every look-up checks the cell and names file and line when it is wrong.
///
/// @param file name of the file, for messages
record FactRow(String file, NamedCsvRecord cells) {

    /// Returns a cell; empty where the file leaves it blank.
    String text(String column) throws FormatException {
        return cells.findField(column).orElseThrow(() -> broken("there is no column '" + column + "'"));
    }

    /// Returns a cell that must not be blank.
    String key(String column) throws FormatException {
        String text = text(column);
        if (text.isBlank()) {
            throw broken("'" + column + "' is empty");
        }
        return text;
    }

    /// Returns a number with a point as decimal mark; `null` where the cell is blank.
    @Nullable
    Double number(String column) throws FormatException {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw broken("'" + text + "' in '" + column + "' is not a number", e);
        }
        throw broken("'" + text + "' in '" + column + "' is not a number");
    }

    /// Returns a whole number; `null` where the cell is blank.
    @Nullable
    Integer whole(String column) throws FormatException {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw broken("'" + text + "' in '" + column + "' is not a whole number", e);
        }
    }

    /// Returns the values of a cell separated by `|`.
    List<String> list(String column) throws FormatException {
        String text = text(column);
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split("\\|")).map(String::strip).toList();
    }

    <E extends Enum<E> & Coded> E word(String column, Class<E> words) throws FormatException {
        String text = text(column);
        return Vocabulary.find(words, text)
                .orElseThrow(
                        () -> broken("'" + text + "' in '" + column + "' is none of: " + Vocabulary.spellings(words)));
    }

    /// Returns the point of the columns `lon` and `lat`; `null` where both are blank.
    @Nullable
    LonLat point() throws FormatException {
        Double lon = number("lon");
        Double lat = number("lat");
        if (lon == null && lat == null) {
            return null;
        }
        if (lon == null || lat == null) {
            throw broken("only one of 'lon' and 'lat' is given");
        }
        try {
            return new LonLat(lon, lat);
        } catch (IllegalArgumentException e) {
            throw broken(String.valueOf(e.getMessage()), e);
        }
    }

    /// Returns a number with its unit; `null` where the number is blank, whatever the unit cell says.
    @Nullable
    Quantity quantity(String valueColumn, String unitColumn) throws FormatException {
        Double value = number(valueColumn);
        return value == null ? null : new Quantity(value, text(unitColumn));
    }

    /// Returns a text value with `<column>_year` and `<column>_source`; `null` where it is blank.
    @Nullable
    Attributed<String> attributed(String column) throws FormatException {
        String text = text(column);
        return text.isEmpty() ? null : new Attributed<>(text, whole(column + "_year"), text(column + "_source"));
    }

    /// Returns the citation that the context files share; a row without a supported value counts as unchecked.
    Citation citation() throws FormatException {
        return new Citation(
                text("source_publisher"),
                text("source_title"),
                text("source_year"),
                key("status"),
                text("confidence").isEmpty() ? Confidence.U : word("confidence", Confidence.class),
                text("note"));
    }

    FormatException broken(String reason) {
        return new FormatException(where() + reason);
    }

    private FormatException broken(String reason, Throwable cause) {
        return new FormatException(where() + reason, cause);
    }

    private String where() {
        return file + ", line " + cells.getStartingLineNumber() + ": ";
    }
}
