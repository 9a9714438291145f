package org.gossan.edits.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.gossan.model.Coded;
import org.gossan.model.Vocabulary;
import org.gossan.model.edits.UserTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What somebody decided about one row when files were merged. A decision names the edits that it is about, is kept in
/// the log with the edit that merges, and travels with it; so everybody who has the same edits and decisions sees the
/// same row, in whatever order they came. Immutable.
///
/// A decision that prefers an edit which a younger decision turns down does not count.
final class Decisions {

    /// What a decision does.
    enum Kind implements Coded {
        /// The values of some edits do not count; those of another do.
        NOT("not"),
        /// The value of an older edit is kept in a copy of the row, that of a younger one is shown.
        BOTH("both"),
        /// The row goes to the trash.
        TRASH("trash");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /// One decision.
    ///
    /// @param clock  of the edit that merged
    /// @param column column of the row, or [RowHistory#THERE]
    /// @param kept   id of the edit that is preferred, or whose value is shown; empty = whichever is the newest
    /// @param edits  ids of the edits that do not count, or whose value goes into a copy; sorted
    record Decision(long clock, Kind kind, String column, String kept, List<String> edits)
            implements Comparable<Decision> {

        private static final Comparator<Decision> ORDER = Comparator.comparingLong(Decision::clock)
                .thenComparing(Decision::kind)
                .thenComparing(Decision::column)
                .thenComparing(Decision::kept)
                .thenComparing(decision -> decision.edits().toString());

        Decision {
            edits = edits.stream().distinct().sorted().toList();
        }

        @Override
        public int compareTo(Decision other) {
            return ORDER.compare(this, other);
        }
    }

    private static final JsonMapper JSON = new JsonMapper();
    private static final String NAME = "decided ";
    private static final int LONGEST_NAME = 100;

    private final TreeSet<Decision> all;
    private final Map<String, Set<String>> rejected = new HashMap<>();

    private Decisions(Collection<Decision> decisions) {
        this.all = new TreeSet<>(decisions);
        for (Decision decision : all.descendingSet()) {
            Set<String> gone = rejected.computeIfAbsent(decision.column(), column -> new HashSet<>());
            if (decision.kind() == Kind.NOT && !gone.contains(decision.kept())) {
                gone.addAll(decision.edits());
            }
        }
    }

    static Decisions of(Collection<Decision> decisions) {
        return new Decisions(decisions);
    }

    Decisions with(Collection<Decision> more) {
        List<Decision> both = new ArrayList<>(all);
        both.addAll(more);
        return new Decisions(both);
    }

    /// Returns the decisions, oldest first.
    List<Decision> all() {
        return List.copyOf(all);
    }

    /// Returns whether what an edit wrote into a column does not count.
    boolean rejects(String column, UUID edit) {
        return rejected.getOrDefault(column, Set.of()).contains(edit.toString());
    }

    /// Returns the name of the setting that keeps what was decided about a row.
    static String name(UserTable table, String key) {
        return NAME + UUID.nameUUIDFromBytes((table.code() + " " + key).getBytes(StandardCharsets.UTF_8));
    }

    static boolean isName(String name) {
        return name.startsWith(NAME);
    }

    /// The decisions about a row.
    record OfRow(UserTable table, String key, List<Decision> decisions) {}

    String json(UserTable table, String key) {
        ObjectNode node = JSON.createObjectNode();
        node.put("table", table.code());
        node.put("key", key);
        ArrayNode list = node.putArray("decisions");
        for (Decision decision : all) {
            ObjectNode one = list.addObject();
            one.put("clock", decision.clock());
            one.put("kind", decision.kind().code());
            one.put("column", decision.column());
            one.put("kept", decision.kept());
            ArrayNode edits = one.putArray("edits");
            decision.edits().forEach(edits::add);
        }
        return JSON.writeValueAsString(node);
    }

    /// @throws IllegalArgumentException if the text is none
    static OfRow read(String json) {
        try {
            JsonNode node = JSON.readTree(json);
            List<Decision> decisions = new ArrayList<>();
            for (JsonNode one : node.required("decisions")) {
                List<String> edits = new ArrayList<>();
                one.required("edits").forEach(edit -> edits.add(edit.asString()));
                long clock = one.required("clock").asLong();
                if (clock < 1 || clock > EditJson.HIGHEST_CLOCK) {
                    throw new IllegalArgumentException("the clock " + clock);
                }
                decisions.add(new Decision(
                        clock,
                        found(Vocabulary.find(Kind.class, one.required("kind").asString())),
                        one.required("column").asString(),
                        one.required("kept").asString(),
                        edits));
            }
            String key = node.required("key").asString();
            if (key.length() > 4 * LONGEST_NAME) {
                throw new IllegalArgumentException("a key of " + key.length() + " letters");
            }
            return new OfRow(
                    found(Vocabulary.find(
                            UserTable.class, node.required("table").asString())),
                    key,
                    decisions);
        } catch (tools.jackson.core.JacksonException e) {
            throw new IllegalArgumentException("no decisions", e);
        }
    }

    private static <T> T found(java.util.Optional<T> word) {
        return word.orElseThrow(() -> new IllegalArgumentException("a word that is not known here"));
    }
}
