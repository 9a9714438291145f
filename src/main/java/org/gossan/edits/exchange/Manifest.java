package org.gossan.edits.exchange;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gossan.store.backup.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a shared file says of itself. Immutable.
///
/// @param id      of this file
/// @param author  who shared it
/// @param madeAt  when
/// @param edition edition of the facts of whoever shared it
/// @param edits   how many edits are in it
/// @param entries every other entry by name, with length and SHA-256
public record Manifest(UUID id, String author, Instant madeAt, String edition, int edits, Map<String, Entry> entries) {

    /// Version of the form of the file that this program writes, and the highest that it reads.
    static final int FORMAT = 1;

    static final String NAME = "manifest.json";
    static final String EDITS = "edits.jsonl";
    static final String KNOWN = "known.txt";
    static final String ROWS = "rows.jsonl";
    static final String STORE = "store.mv.db";
    static final String CONTENTS = "contents/";

    private static final Pattern NAMES =
            Pattern.compile("edits\\.jsonl|known\\.txt|rows\\.jsonl|store\\.mv\\.db|contents/[0-9a-f]{64}");

    private static final JsonMapper JSON = new JsonMapper();

    /// One entry of the file.
    ///
    /// @param bytes  its length
    /// @param sha256 of its bytes, lower-case hexadecimal
    public record Entry(long bytes, String sha256) {}

    public Manifest {
        entries = Map.copyOf(entries);
    }

    /// Returns whether the file holds a whole store.
    public boolean whole() {
        return entries.containsKey(STORE);
    }

    String json() {
        ObjectNode node = JSON.createObjectNode();
        node.put("format", FORMAT);
        node.put("program", "gossan");
        node.put("id", id.toString());
        node.put("author", author);
        node.put("made_at", madeAt.toString());
        node.put("edition", edition);
        node.put("edits", edits);
        ObjectNode all = node.putObject("entries");
        entries.keySet().stream().sorted().forEach(name -> {
            Entry entry = entries.get(name);
            if (entry != null) {
                all.putObject(name).put("bytes", entry.bytes()).put("sha256", entry.sha256());
            }
        });
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node);
    }

    /// @throws Refusal `share_newer`, `share_broken`
    static Manifest read(String text, String file) {
        try {
            JsonNode node = JSON.readTree(text);
            if (node.required("format").asInt() > FORMAT) {
                throw new Refusal("share_newer", null, file);
            }
            Map<String, Entry> entries = new LinkedHashMap<>();
            node.required("entries").properties().forEach(property -> {
                long bytes = property.getValue().required("bytes").asLong();
                String sha256 = property.getValue().required("sha256").asString();
                if (!NAMES.matcher(property.getKey()).matches() || bytes < 0) {
                    throw new IllegalArgumentException("the entry " + property.getKey());
                }
                entries.put(property.getKey(), new Entry(bytes, sha256));
            });
            String author = node.required("author").asString();
            if (author.length() > 400 || !entries.containsKey(EDITS)) {
                throw new IllegalArgumentException("author or edits");
            }
            return new Manifest(
                    UUID.fromString(node.required("id").asString()),
                    author,
                    Instant.parse(node.required("made_at").asString()),
                    node.required("edition").asString(),
                    node.required("edits").asInt(),
                    entries);
        } catch (JacksonException | IllegalArgumentException | DateTimeParseException e) {
            throw new Refusal("share_broken", e, file);
        }
    }
}
