package org.gossan.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/// The table `meta`: single values about the store itself.
final class MetaTable {

    private static final String REVISION = "revision";
    private static final String STAMP = "stamp";
    private static final String EDITION = "edition";
    private static final String BRIEFINGS = "briefings";

    private MetaTable() {}

    /// Returns how many transactions have changed the store.
    static long revision(Connection connection) throws SQLException {
        return content(connection, REVISION).map(Long::parseLong).orElse(0L);
    }

    /// Counts a transaction, and returns the stamp that the store has after it.
    static String countRevision(Connection connection) throws SQLException {
        String stamp = UUID.randomUUID().toString();
        put(connection, REVISION, Long.toString(revision(connection) + 1));
        put(connection, STAMP, stamp);
        return stamp;
    }

    /// Returns a mark that changes with the revision and that no other store has; empty before the first change.
    static String stamp(Connection connection) throws SQLException {
        return content(connection, STAMP).orElse("");
    }

    static void outrun(Connection connection, long other) throws SQLException {
        put(connection, REVISION, Long.toString(Math.max(revision(connection), other)));
    }

    /// Returns the edition of the facts; empty before the first has been loaded.
    static Optional<String> edition(Connection connection) throws SQLException {
        return content(connection, EDITION);
    }

    static void putEdition(Connection connection, String edition) throws SQLException {
        put(connection, EDITION, edition);
    }

    /// Returns the edition of the shipped briefings; empty before the first has been loaded.
    static Optional<String> briefings(Connection connection) throws SQLException {
        return content(connection, BRIEFINGS);
    }

    static void putBriefings(Connection connection, String edition) throws SQLException {
        put(connection, BRIEFINGS, edition);
    }

    private static Optional<String> content(Connection connection, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT content FROM meta WHERE name = ?")) {
            query.setString(1, name);
            try (ResultSet result = query.executeQuery()) {
                return result.next() ? Optional.ofNullable(result.getString(1)) : Optional.empty();
            }
        }
    }

    private static void put(Connection connection, String name, String content) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE meta SET content = ? WHERE name = ?")) {
            update.setString(1, content);
            update.setString(2, name);
            if (update.executeUpdate() > 0) {
                return;
            }
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO meta (content, name) VALUES (?, ?)")) {
            insert.setString(1, content);
            insert.setString(2, name);
            insert.executeUpdate();
        }
    }
}
