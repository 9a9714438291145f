package org.gossan.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;

/// The version of a store's schema, and the way to a newer one (`src/main/resources/db`).
///
/// Flyway takes longer to load than the store to open, so a start asks the version with one query, and Flyway's classes
/// are only touched when it is behind.
final class Migrations {

    /// Version of the last migration that this program has.
    static final int LATEST = 5;

    /// The store has tables, but no history of migrations: another program made it.
    static final int FOREIGN = -1;

    private static final Set<Integer> NO_SUCH_TABLE = Set.of(
            ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1,
            ErrorCode.TABLE_OR_VIEW_NOT_FOUND_WITH_CANDIDATES_2,
            ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1);

    /// Flyway warns at every run that it has not been tried with a newer H2; our own tests have.
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private Migrations() {}

    /// Returns the version of the schema: 0 for an empty database, [#FOREIGN] for one that is not ours.
    static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return count(
                    statement,
                    """
                    SELECT COALESCE(MAX(CAST("version" AS INTEGER)), 0) FROM "flyway_schema_history"
                    WHERE "success" = TRUE AND "version" IS NOT NULL
                    """);
        } catch (SQLException e) {
            if (!NO_SUCH_TABLE.contains(e.getErrorCode())) {
                throw e;
            }
            return hasTables(connection) ? FOREIGN : 0;
        }
    }

    private static boolean hasTables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return count(
                            statement,
                            """
                            SELECT COUNT(*) FROM information_schema.tables
                            WHERE table_type = 'BASE TABLE' AND table_schema <> 'INFORMATION_SCHEMA'
                            """)
                    > 0;
        }
    }

    /// Brings the database at a JDBC address to [#LATEST]. Not in one transaction: run it on a copy.
    static void run(String url) {
        FLYWAY.setLevel(Level.SEVERE);
        JdbcDataSource database = new JdbcDataSource();
        database.setURL(url);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db")
                .sqlMigrationPrefix("V")
                .loggers("slf4j")
                .load()
                .migrate();
    }

    private static int count(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            return result.next() ? result.getInt(1) : 0;
        }
    }
}
