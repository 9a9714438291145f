package org.gossan.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// One table of facts: how its rows become words of the model, and how an edition replaces its shipped rows.
///
/// @param <T> word of the model that a row holds
interface Table<T> {

    /// Who the rows of an edition belong to.
    String SHIPPED = "shipped";

    /// Rows sent to the database at once.
    int BATCH = 1000;

    /// Returns the query of all columns in the order of [#read], without a condition.
    String select();

    /// Returns the statement that adds a row: its key columns first, `origin` last, bound by [#bind].
    String insert();

    T read(Cells.Reader cells) throws SQLException;

    /// Binds all columns but `origin`, in the order of [#insert].
    void bind(Cells.Writer cells, T row) throws SQLException;

    /// Returns what makes a row unique.
    String key(T row);

    /// Returns the query of the keys of all rows, as [#key] writes them, with their origin.
    String keys();

    /// Returns the statement that removes the shipped rows that no row of a user refers to.
    String deleteShipped();

    /// Returns the statement that overwrites a shipped row that a user's row refers to: bound by [#bind], then origin,
    /// then key; empty where nothing refers to rows of this table.
    default String update() {
        return "";
    }

    /// Returns the rows that a condition and order select; both are SQL with `?` for the arguments.
    default List<T> rows(Connection connection, String conditionAndOrder, String... arguments) throws SQLException {
        List<T> rows = new ArrayList<>();
        each(connection, conditionAndOrder, rows::add, arguments);
        return List.copyOf(rows);
    }

    /// Hands over the rows that a condition selects one by one.
    default void each(Connection connection, String conditionAndOrder, Consumer<T> consumer, String... arguments)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(select() + conditionAndOrder)) {
            for (int i = 0; i < arguments.length; i++) {
                query.setString(i + 1, arguments[i]);
            }
            try (ResultSet result = query.executeQuery()) {
                Cells.Reader cells = new Cells.Reader(result);
                while (result.next()) {
                    consumer.accept(read(cells.rewound()));
                }
            }
        }
    }

    /// Replaces the shipped rows and leaves every other row as it is. A shipped row that is not in the new edition
    /// stays only where a row of the user refers to it.
    ///
    /// @return keys of the new rows that were not loaded because the user has a row with that key
    default Set<String> replaceShipped(Connection connection, List<T> rows) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(deleteShipped());
        }
        Set<String> all = keysWithOrigin(connection, false);
        Set<String> shipped = keysWithOrigin(connection, true);
        List<T> added = new ArrayList<>();
        Set<String> kept = new HashSet<>();
        for (T row : rows) {
            String key = key(row);
            if (!all.contains(key)) {
                added.add(row);
            } else if (shipped.contains(key)) {
                overwrite(connection, row);
            } else {
                kept.add(key);
            }
        }
        insert(connection, added, SHIPPED);
        return kept;
    }

    private void overwrite(Connection connection, T row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(update())) {
            Cells.Writer cells = new Cells.Writer(statement);
            bind(cells, row);
            cells.text(SHIPPED).text(key(row)).endRow();
            statement.executeBatch();
        }
    }

    /// Adds rows that belong to an origin.
    default void insert(Connection connection, List<T> rows, String origin) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insert())) {
            Cells.Writer cells = new Cells.Writer(statement);
            int waiting = 0;
            for (T row : rows) {
                bind(cells, row);
                cells.text(origin).endRow();
                if (++waiting == BATCH) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                statement.executeBatch();
            }
        }
    }

    /// Returns the keys of all rows, or only of the shipped ones.
    default Set<String> keysWithOrigin(Connection connection, boolean onlyShipped) throws SQLException {
        Set<String> keys = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(keys())) {
            while (result.next()) {
                if (!onlyShipped || SHIPPED.equals(result.getString(2))) {
                    keys.add(result.getString(1));
                }
            }
        }
        return keys;
    }
}
