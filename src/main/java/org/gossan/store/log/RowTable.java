package org.gossan.store.log;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gossan.model.edits.Row;
import org.gossan.model.edits.UserTable;
import org.h2.api.H2Type;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTWriter;

/// Reads and writes whole rows of one table as they are in the schema, so that a column which a later migration adds
/// needs no code here. Names of tables come from [UserTable], names of columns from the schema, values are bound.
final class RowTable {

    private final UserTable table;
    private final Map<String, Integer> types = new LinkedHashMap<>();

    RowTable(Connection connection, UserTable table) throws SQLException {
        this.table = table;
        try (PreparedStatement query =
                        connection.prepareStatement("SELECT * FROM " + table.code() + " FETCH FIRST 0 ROWS ONLY");
                ResultSet result = query.executeQuery()) {
            ResultSetMetaData columns = result.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                String type = columns.getColumnTypeName(i);
                types.put(
                        columns.getColumnName(i).toLowerCase(Locale.ROOT),
                        type.equals("UUID")
                                ? H2Type.UUID.getVendorTypeNumber()
                                : type.startsWith("GEOMETRY")
                                        ? H2Type.GEOMETRY.getVendorTypeNumber()
                                        : (Integer) columns.getColumnType(i));
            }
        }
    }

    Set<String> columns() {
        return Collections.unmodifiableSet(types.keySet());
    }

    boolean hasColumn(String column) {
        return types.containsKey(column);
    }

    /// Returns the row with a key; empty if there is none.
    Optional<Row> find(Connection connection, String key) throws SQLException {
        List<Row> rows = new ArrayList<>();
        each(connection, "WHERE " + keyCondition(), table.keyParts(key), rows::add);
        return rows.stream().findFirst();
    }

    /// Hands over the rows that a condition and order select.
    ///
    /// @param condition SQL with `?` for the arguments
    /// @param arguments texts, or numbers
    void each(Connection connection, String condition, List<?> arguments, Consumer<Row> consumer) throws SQLException {
        String names = String.join(", ", types.keySet());
        String sql = "SELECT " + names + " FROM " + table.code() + " " + condition;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.size(); i++) {
                query.setObject(i + 1, arguments.get(i));
            }
            try (ResultSet result = query.executeQuery()) {
                WKTWriter shapes = new WKTWriter();
                while (result.next()) {
                    consumer.accept(read(result, shapes));
                }
            }
        }
    }

    private Row read(ResultSet result, WKTWriter shapes) throws SQLException {
        Map<String, @Nullable Object> values = new HashMap<>();
        int at = 0;
        for (String column : types.keySet()) {
            values.put(column, value(result.getObject(++at), shapes));
        }
        return Row.of(values);
    }

    /// Returns a value of the database as one of a [Row].
    private static @Nullable Object value(@Nullable Object value, WKTWriter shapes) throws SQLException {
        if (value instanceof UUID id) {
            return id.toString();
        }
        if (value instanceof OffsetDateTime time) {
            return time.toInstant().toString();
        }
        if (value instanceof Geometry shape) {
            return shapes.write(shape);
        }
        if (value instanceof Array list) {
            return Arrays.stream((Object[]) list.getArray())
                    .map(String::valueOf)
                    .toList();
        }
        if (value instanceof java.sql.Clob text) {
            return text.getSubString(1, Math.toIntExact(text.length()));
        }
        return value;
    }

    /// Adds a row; columns that it does not name get their default.
    void insert(Connection connection, Row row) throws SQLException {
        List<String> columns = List.copyOf(row.columns());
        String marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        String sql = "INSERT INTO " + table.code() + " (" + String.join(", ", columns) + ") VALUES (" + marks + ")";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            bind(insert, 1, columns, row);
            insert.executeUpdate();
        }
    }

    /// Writes the columns that a row names.
    void update(Connection connection, String key, Row row) throws SQLException {
        List<String> columns = List.copyOf(row.columns());
        String assignments = columns.stream().map(column -> column + " = ?").collect(Collectors.joining(", "));
        String sql = "UPDATE " + table.code() + " SET " + assignments + " WHERE " + keyCondition();
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            int next = bind(update, 1, columns, row);
            bindKey(update, next, key);
            update.executeUpdate();
        }
    }

    void delete(Connection connection, String key) throws SQLException {
        String sql = "DELETE FROM " + table.code() + " WHERE " + keyCondition();
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            bindKey(delete, 1, key);
            delete.executeUpdate();
        }
    }

    private String keyCondition() {
        return table.keyColumns().stream().map(column -> column + " = ?").collect(Collectors.joining(" AND "));
    }

    private void bindKey(PreparedStatement statement, int from, String key) throws SQLException {
        int at = from;
        for (String part : table.keyParts(key)) {
            statement.setString(at++, part);
        }
    }

    private int bind(PreparedStatement statement, int from, List<String> columns, Row row) throws SQLException {
        int at = from;
        for (String column : columns) {
            bind(statement, at++, types.getOrDefault(column, Types.VARCHAR), row.value(column));
        }
        return at;
    }

    private static void bind(PreparedStatement statement, int at, int type, @Nullable Object value)
            throws SQLException {
        if (value == null) {
            statement.setNull(at, Types.NULL);
        } else if (value instanceof List<?> list) {
            statement.setArray(at, statement.getConnection().createArrayOf("VARCHAR", list.toArray(String[]::new)));
        } else if (type == Types.TIMESTAMP_WITH_TIMEZONE) {
            statement.setObject(at, Instant.parse((String) value).atOffset(ZoneOffset.UTC));
        } else if (type == H2Type.GEOMETRY.getVendorTypeNumber()) {
            statement.setString(at, "SRID=4326;" + value);
        } else {
            statement.setObject(at, value);
        }
    }
}
