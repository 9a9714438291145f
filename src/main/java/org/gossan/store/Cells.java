package org.gossan.store;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.gossan.geo.LonLat;
import org.gossan.model.Citation;
import org.gossan.model.Coded;
import org.gossan.model.Confidence;
import org.gossan.model.Quantity;
import org.gossan.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/// Reads the columns of a row from left to right into the words of the model, and binds them the same way.
final class Cells {

    private Cells() {}

    /// The current row of a result, read column by column.
    static final class Reader {

        private final ResultSet row;
        private int column;

        Reader(ResultSet row) {
            this.row = row;
        }

        /// Starts again at the first column.
        Reader rewound() {
            column = 0;
            return this;
        }

        String text() throws SQLException {
            return Objects.requireNonNull(row.getString(++column));
        }

        @Nullable
        String textOrNull() throws SQLException {
            return row.getString(++column);
        }

        boolean flag() throws SQLException {
            return row.getBoolean(++column);
        }

        int whole() throws SQLException {
            return row.getInt(++column);
        }

        @Nullable
        Integer wholeOrNull() throws SQLException {
            int value = row.getInt(++column);
            return row.wasNull() ? null : value;
        }

        @Nullable
        Double numberOrNull() throws SQLException {
            double value = row.getDouble(++column);
            return row.wasNull() ? null : value;
        }

        List<String> list() throws SQLException {
            Array array = row.getArray(++column);
            Object[] values = (Object[]) array.getArray();
            return values.length == 0
                    ? List.of()
                    : Arrays.stream(values).map(String::valueOf).toList();
        }

        @Nullable
        LonLat point() throws SQLException {
            Double lon = numberOrNull();
            Double lat = numberOrNull();
            return lon == null || lat == null ? null : new LonLat(lon, lat);
        }

        @Nullable
        Quantity quantity() throws SQLException {
            Double value = numberOrNull();
            String unit = textOrNull();
            return value == null || unit == null ? null : new Quantity(value, unit);
        }

        <E extends Enum<E> & Coded> E word(Class<E> words) throws SQLException {
            return word(words, text());
        }

        <E extends Enum<E> & Coded> E word(Class<E> words, String code) throws SQLException {
            return Vocabulary.find(words, code)
                    .orElseThrow(() -> new SQLException("'" + code + "' is none of: " + Vocabulary.spellings(words)));
        }

        Citation citation() throws SQLException {
            return new Citation(text(), text(), text(), text(), word(Confidence.class), text());
        }
    }

    /// The parameters of a statement, bound one after the other.
    static final class Writer {

        private final PreparedStatement statement;
        private int parameter;

        Writer(PreparedStatement statement) {
            this.statement = statement;
        }

        /// Adds the row to the batch and starts again at the first parameter.
        void endRow() throws SQLException {
            statement.addBatch();
            parameter = 0;
        }

        Writer text(@Nullable String value) throws SQLException {
            statement.setString(++parameter, value);
            return this;
        }

        Writer flag(boolean value) throws SQLException {
            statement.setBoolean(++parameter, value);
            return this;
        }

        Writer whole(@Nullable Integer value) throws SQLException {
            if (value == null) {
                statement.setNull(++parameter, Types.INTEGER);
            } else {
                statement.setInt(++parameter, value);
            }
            return this;
        }

        Writer number(@Nullable Double value) throws SQLException {
            if (value == null) {
                statement.setNull(++parameter, Types.DOUBLE);
            } else {
                statement.setDouble(++parameter, value);
            }
            return this;
        }

        Writer list(List<String> values) throws SQLException {
            statement.setArray(
                    ++parameter, statement.getConnection().createArrayOf("VARCHAR", values.toArray(String[]::new)));
            return this;
        }

        Writer point(@Nullable LonLat point) throws SQLException {
            return number(point == null ? null : (Double) point.lon())
                    .number(point == null ? null : (Double) point.lat());
        }

        Writer quantity(@Nullable Quantity quantity) throws SQLException {
            return number(quantity == null ? null : (Double) quantity.value())
                    .text(quantity == null ? null : quantity.unit());
        }

        Writer citation(Citation citation) throws SQLException {
            return text(citation.publisher())
                    .text(citation.title())
                    .text(citation.year())
                    .text(citation.status())
                    .text(citation.confidence().code())
                    .text(citation.note());
        }
    }
}
