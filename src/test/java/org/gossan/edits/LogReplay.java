package org.gossan.edits;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gossan.model.edits.Change;
import org.gossan.model.edits.Row;
import org.gossan.model.edits.UserTable;
import org.gossan.store.Store;
import org.gossan.store.log.LogEntry;

/// The rows of users, byte for byte, as the store has them and as the log tells them.
final class LogReplay {

    private LogReplay() {}

    /// Replays the log from empty, and compares.
    static Optional<String> compare(Store store) {
        Map<String, Row> rows = new TreeMap<>();
        for (LogEntry entry : store.log().since(0, Integer.MAX_VALUE)) {
            for (Change change : entry.edit().changes()) {
                if (change.table() == UserTable.IMPORTS) {
                    continue;
                }
                String name = change.table().code() + " " + change.key();
                Row before = change.before();
                Row after = change.after();
                if (after == null) {
                    rows.remove(name);
                } else {
                    rows.put(
                            name,
                            before == null
                                    ? after
                                    : rows.getOrDefault(name, Row.empty()).with(after));
                }
            }
        }
        Map<String, String> replayed = new TreeMap<>();
        rows.forEach((name, row) -> replayed.put(name, row.json()));
        return replayed.toString().equals(ofEdits(store).toString())
                ? Optional.empty()
                : Optional.of("the log, replayed from empty, gives another store");
    }

    /// Returns the rows that edits made. What a file brings comes in by itself; an edit only shows it.
    private static Map<String, String> ofEdits(Store store) {
        Map<String, String> rows = rows(store);
        rows.entrySet()
                .removeIf(row -> row.getKey().startsWith(UserTable.IMPORTS.code() + " ")
                        || row.getValue().contains("\"origin\":\"import:"));
        return rows;
    }

    /// Returns every row of users as it is, byte for byte.
    static String dump(Store store) {
        return rows(store).toString();
    }

    static Map<String, String> rows(Store store) {
        Map<String, String> rows = new TreeMap<>();
        for (UserTable table : UserTable.values()) {
            store.userRows().each(table, row -> rows.put(table.code() + " " + table.key(row), row.json()));
        }
        return rows;
    }
}
