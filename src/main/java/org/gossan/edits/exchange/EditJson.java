package org.gossan.edits.exchange;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gossan.model.Vocabulary;
import org.gossan.model.edits.Change;
import org.gossan.model.edits.Edit;
import org.gossan.model.edits.EditLabel;
import org.gossan.model.edits.Row;
import org.gossan.model.edits.UserTable;
import org.gossan.store.backup.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Edits as lines of JSON, and back. Rows stand in them as text, so that they come back character for character. What
/// is read is not trusted: every id, name and number is looked at before anything is made of it.
final class EditJson {

    /// A clock beyond this was not counted by people.
    static final long HIGHEST_CLOCK = 1L << 48;

    private static final int LONGEST_NAME = 400;

    /// Names of columns go into SQL.
    private static final Pattern COLUMN = Pattern.compile("[a-z][a-z0-9_]{0,60}");

    private static final JsonMapper JSON = new JsonMapper();

    private EditJson() {}

    static String write(Edit edit) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", edit.id().toString());
        node.put("kind", edit.kind().code());
        node.put("author", edit.author());
        node.put("clock", edit.clock());
        node.put("made_at", edit.madeAt().toString());
        node.put("label", edit.label().code());
        ArrayNode sites = node.putArray("sites");
        edit.sites().forEach(sites::add);
        node.put("reverts", text(edit.reverts()));
        node.put("gesture", text(edit.gesture()));
        ArrayNode changes = node.putArray("changes");
        for (Change change : edit.changes()) {
            ObjectNode one = changes.addObject();
            one.put("table", change.table().code());
            one.put("key", change.key());
            one.put("before", text(change.before()));
            one.put("after", text(change.after()));
        }
        return JSON.writeValueAsString(node);
    }

    static String write(UserTable table, Row row) {
        ObjectNode node = JSON.createObjectNode();
        node.put("table", table.code());
        node.put("row", row.json());
        return JSON.writeValueAsString(node);
    }

    /// @throws Refusal `share_broken` if it is no edit, `share_newer` if it has words that are not known here
    static Edit read(String line, String file) {
        try {
            JsonNode node = JSON.readTree(line);
            long clock = node.required("clock").asLong();
            if (clock < 1 || clock > HIGHEST_CLOCK) {
                throw new IllegalArgumentException("the clock " + clock);
            }
            List<String> sites = new ArrayList<>();
            node.required("sites").forEach(site -> sites.add(name(site)));
            List<Change> changes = new ArrayList<>();
            for (JsonNode one : node.required("changes")) {
                Row before = row(one.get("before"));
                Row after = row(one.get("after"));
                changes.add(new Change(
                        table(one.required("table").asString(), file),
                        one.required("key").asString(),
                        before,
                        after));
            }
            if (changes.isEmpty()) {
                throw new IllegalArgumentException("an edit without a change");
            }
            return new Edit(
                    UUID.fromString(node.required("id").asString()),
                    kind(node.required("kind").asString(), file),
                    name(node.required("author")),
                    clock,
                    Instant.parse(node.required("made_at").asString()),
                    EditLabel.ofCode(node.required("label").asString()),
                    sites,
                    uuid(node.get("reverts")),
                    uuid(node.get("gesture")),
                    changes);
        } catch (JacksonException | IllegalArgumentException | DateTimeParseException e) {
            throw new Refusal("share_broken", e, file);
        }
    }

    /// A row beside the edits.
    record Parent(UserTable table, Row row) {}

    /// @throws Refusal as [#read]
    static Parent readParent(String line, String file) {
        try {
            JsonNode node = JSON.readTree(line);
            Row row = row(node.required("row"));
            if (row == null) {
                throw new IllegalArgumentException("no row");
            }
            return new Parent(table(node.required("table").asString(), file), row);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new Refusal("share_broken", e, file);
        }
    }

    private static Edit.Kind kind(String code, String file) {
        return Vocabulary.find(Edit.Kind.class, code).orElseThrow(() -> new Refusal("share_newer", null, file));
    }

    private static UserTable table(String code, String file) {
        return Vocabulary.find(UserTable.class, code).orElseThrow(() -> new Refusal("share_newer", null, file));
    }

    private static String name(JsonNode node) {
        String text = node.asString();
        if (text.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a name of " + text.length() + " letters");
        }
        return text;
    }

    private static @Nullable Row row(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return null;
        }
        Row row = Row.ofJson(node.asString());
        for (String column : row.columns()) {
            if (!COLUMN.matcher(column).matches()) {
                throw new IllegalArgumentException("no name of a column: " + column);
            }
        }
        return row;
    }

    private static @Nullable UUID uuid(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : UUID.fromString(node.asString());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value instanceof Row row ? row.json() : value.toString();
    }
}
