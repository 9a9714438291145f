package org.gossan.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.gossan.store.StoreCheck.Count;

/// Reads every row of every table, and looks for rows that refer to nothing and files whose bytes have changed.
final class Inspection {

    private static final System.Logger LOG = System.getLogger("org.gossan");

    private static final List<String> TABLES = List.of(
            "sources",
            "sites",
            "records",
            "estimates",
            "facilities",
            "events",
            "jurisdictions",
            "supply",
            "corrections",
            "annotations",
            "annotation_sites",
            "attachments",
            "contents",
            "briefings",
            "scenes",
            "settings",
            "edits",
            "edit_changes",
            "edit_sites",
            "imports",
            "import_blocks");

    /// References that no constraint of the schema holds, and values that would break the reading program.
    private static final List<Question> QUESTIONS = List.of(
            new Question(
                    Finding.Kind.SITES_WITHOUT_NAME,
                    """
                    SELECT id FROM sites WHERE TRIM(name) = ''
                    """),
            new Question(
                    Finding.Kind.EDITS_OF_NO_SITE,
                    """
                    SELECT edit_sites.site_id FROM edit_sites JOIN edits ON edits.place = edit_sites.edit_place
                    LEFT JOIN sites ON sites.id = edit_sites.site_id
                    WHERE sites.id IS NULL AND edits.kind <> 'received' AND NOT EXISTS (
                    SELECT 1 FROM edit_changes
                    WHERE target = 'sites' AND target_id = edit_sites.site_id)
                    """),
            new Question(
                    Finding.Kind.REVERTS_OF_NO_EDIT,
                    """
                    SELECT edits.id FROM edits LEFT JOIN edits AS first ON first.id = edits.reverts
                    WHERE edits.reverts IS NOT NULL AND first.id IS NULL AND edits.kind <> 'received'
                    """),
            new Question(
                    Finding.Kind.EDITS_WITHOUT_CHANGE,
                    """
                    SELECT edits.id FROM edits LEFT JOIN edit_changes ON edit_changes.edit_place = edits.place
                    WHERE edit_changes.edit_place IS NULL
                    """),
            new Question(
                    Finding.Kind.GAPS_IN_LOG,
                    """
                    SELECT MAX(place) FROM edits HAVING COUNT(*) <> COALESCE(MAX(place), 0)
                    """),
            new Question(
                    Finding.Kind.IMPORTS_NOT_COMPLETE,
                    """
                    SELECT file_name FROM imports WHERE row_count <>
                    (SELECT COALESCE(SUM(row_count), 0) FROM import_blocks WHERE import_id = imports.id AND part = 1)
                    """));

    private record Question(Finding.Kind finding, String query) {}

    private final Connection connection;
    private final List<Finding> problems = new ArrayList<>();

    Inspection(Connection connection) {
        this.connection = connection;
    }

    StoreCheck run(String file) throws SQLException {
        List<Count> counts = new ArrayList<>();
        for (String table : TABLES) {
            counts.add(new Count(table, read(table)));
        }
        try (Statement statement = connection.createStatement()) {
            for (Question question : QUESTIONS) {
                ask(statement, question);
            }
        }
        checkContents();
        String edition = MetaTable.edition(connection).orElse("");
        if (edition.isEmpty()) {
            problems.add(new Finding(Finding.Kind.NO_FACTS, "", ""));
        }
        return new StoreCheck(
                file, Migrations.version(connection), edition, MetaTable.revision(connection), counts, problems);
    }

    /// Fetches every column, so that a page that cannot be read is found; `COUNT(*)` would read none.
    private long read(String table) {
        long rows = 0;
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT * FROM " + table)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                for (int column = 1; column <= columns; column++) {
                    result.getObject(column);
                }
                rows++;
            }
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.WARNING, "table " + table + " cannot be read", e);
            problems.add(new Finding(Finding.Kind.TABLE_UNREADABLE, table, Long.toString(rows)));
        }
        return rows;
    }

    private void ask(Statement statement, Question question) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(question.query())) {
            while (result.next()) {
                found.add(result.getString(1));
            }
        }
        if (!found.isEmpty()) {
            problems.add(new Finding(question.finding(), found.getFirst(), Integer.toString(found.size())));
        }
    }

    private void checkContents() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT sha256, size_bytes, bytes FROM contents")) {
            while (result.next()) {
                String sha256 = result.getString(1);
                try (InputStream bytes = result.getBinaryStream(3);
                        DigestInputStream digest = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"))) {
                    long size = digest.transferTo(OutputStream.nullOutputStream());
                    String found =
                            HexFormat.of().formatHex(digest.getMessageDigest().digest());
                    if (!found.equals(sha256) || size != result.getLong(2)) {
                        problems.add(new Finding(Finding.Kind.FILE_CHANGED, sha256, ""));
                    }
                } catch (IOException e) {
                    LOG.log(System.Logger.Level.WARNING, "the attached file " + sha256 + " cannot be read", e);
                    problems.add(new Finding(Finding.Kind.FILE_UNREADABLE, sha256, ""));
                } catch (NoSuchAlgorithmException e) {
                    throw new IllegalStateException("every Java has SHA-256", e);
                }
            }
        }
    }
}
