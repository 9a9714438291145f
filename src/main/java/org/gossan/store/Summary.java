package org.gossan.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gossan.model.edits.EditLabel;
import org.gossan.store.StoreSummary.Logged;
import org.jspecify.annotations.Nullable;

/// Reads what a store holds, of any version of the schema since the first.
final class Summary {

    private Summary() {}

    static StoreSummary of(Connection open) throws SQLException {
        int version = Migrations.version(open);
        if (version == 0) {
            return new StoreSummary(0, "", 0, 0, 0, 0, 0, 0, null);
        }
        return new StoreSummary(
                version,
                MetaTable.edition(open).orElse(""),
                MetaTable.revision(open),
                count(open, "SELECT COUNT(*) FROM sites"),
                count(open, "SELECT COUNT(*) FROM edits"),
                count(open, "SELECT COUNT(*) FROM corrections WHERE deleted_at IS NULL"),
                count(open, "SELECT COUNT(*) FROM annotations WHERE deleted_at IS NULL"),
                count(open, "SELECT COUNT(*) FROM attachments WHERE deleted_at IS NULL"),
                last(open));
    }

    static boolean edited(Connection open) throws SQLException {
        return count(open, "SELECT COUNT(*) FROM (SELECT 1 FROM edits LIMIT 1)") > 0;
    }

    /// Returns how many of some edits are there.
    static long countOf(Connection open, Set<UUID> edits) throws SQLException {
        long there = 0;
        if (Migrations.version(open) > 0) {
            try (Statement statement = open.createStatement();
                    ResultSet result = statement.executeQuery("SELECT id FROM edits")) {
                while (result.next()) {
                    if (edits.contains(result.getObject(1, UUID.class))) {
                        there++;
                    }
                }
            }
        }
        return there;
    }

    /// Returns the edits that are not among others, newest first.
    static List<Logged> editsWithout(Connection open, Set<UUID> others) throws SQLException {
        List<Logged> missing = new ArrayList<>();
        try (Statement statement = open.createStatement();
                ResultSet result =
                        statement.executeQuery("SELECT id, label, author, made_at FROM edits ORDER BY place DESC")) {
            while (result.next()) {
                if (!others.contains(result.getObject(1, UUID.class))) {
                    missing.add(logged(result, 2));
                }
            }
        }
        return List.copyOf(missing);
    }

    private static @Nullable Logged last(Connection open) throws SQLException {
        try (Statement statement = open.createStatement();
                ResultSet result = statement.executeQuery(
                        "SELECT label, author, made_at FROM edits ORDER BY place DESC LIMIT 1")) {
            return result.next() ? logged(result, 1) : null;
        }
    }

    private static Logged logged(ResultSet row, int first) throws SQLException {
        return new Logged(
                EditLabel.ofCode(row.getString(first)),
                row.getString(first + 1),
                row.getObject(first + 2, OffsetDateTime.class).toInstant());
    }

    private static long count(Connection open, String query) throws SQLException {
        try (Statement statement = open.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return result.next() ? result.getLong(1) : 0;
        }
    }
}
