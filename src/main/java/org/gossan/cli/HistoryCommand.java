package org.gossan.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import org.gossan.atlas.Atlas;
import org.gossan.edits.EditWords;
import org.gossan.model.Messages;
import org.gossan.model.edits.Change;
import org.gossan.model.edits.Edit;
import org.gossan.model.edits.Row;
import org.gossan.store.log.HistoryQuery;
import org.gossan.store.log.LogEntry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `gossan history [SITE]`: what was done, newest first.
@Command(name = "history")
final class HistoryCommand implements Callable<Integer> {

    private static final int MAX_LIMIT = 1_000_000;
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final RootCommand root;

    @Parameters(index = "0", paramLabel = "SITE", arity = "0..1")
    private String siteId = "";

    @Option(names = "--format", paramLabel = "table|csv|json")
    private String format = Format.TABLE.code();

    @Option(names = "--limit", paramLabel = "N")
    private int limit = 50;

    HistoryCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        Format chosen = ListCommand.format(format);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new UsageException("outside", "--limit", Integer.toString(limit), "1.." + MAX_LIMIT);
        }
        Messages messages = root.messages();
        var out = root.surroundings().out();
        try (Atlas atlas = root.openAtlas()) {
            List<LogEntry> entries = atlas.edits().history(query(atlas));
            List<SequencedMap<String, @Nullable Object>> rows =
                    entries.stream().map(entry -> columns(entry, messages)).toList();
            switch (chosen) {
                case TABLE -> print(entries, atlas.store().log().size(), messages);
                case CSV -> out.print(ListCommand.csv(names(), rows));
                case JSON -> {
                    for (int i = 0; i < rows.size(); i++) {
                        rows.get(i).put("changes", changes(entries.get(i).edit()));
                    }
                    Json.print(out, rows);
                }
            }
        }
        return Cli.DONE;
    }

    /// A site that is in the trash, or was undone, still has its history.
    private HistoryQuery query(Atlas atlas) {
        if (siteId.isEmpty()) {
            return HistoryQuery.newest(limit);
        }
        if (atlas.edits().history(HistoryQuery.ofSite(siteId, 1)).isEmpty()) {
            ShowCommand.require(atlas, siteId);
        }
        return HistoryQuery.ofSite(siteId, limit);
    }

    private void print(List<LogEntry> entries, long all, Messages messages) {
        var out = root.surroundings().out();
        if (entries.isEmpty()) {
            out.println(messages.text("cli.history.empty"));
            return;
        }
        TextTable.print(
                out,
                List.of(
                        "#",
                        messages.text("cli.history.time"),
                        messages.text("cli.history.author"),
                        messages.text("cli.history.edit")),
                entries.stream()
                        .map(entry -> List.of(
                                Long.toString(entry.place()),
                                TIME.format(entry.edit().madeAt().atZone(ZoneId.systemDefault())),
                                entry.edit().author(),
                                EditWords.of(entry.edit(), messages)))
                        .toList());
        out.println();
        out.println(messages.text("cli.history.count", entries.size(), all));
    }

    private static List<String> names() {
        return List.of("id", "place", "made_at", "author", "kind", "edit", "sites", "reverts");
    }

    private static SequencedMap<String, @Nullable Object> columns(LogEntry entry, Messages messages) {
        Edit edit = entry.edit();
        SequencedMap<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("id", edit.id().toString());
        columns.put("place", entry.place());
        columns.put("made_at", edit.madeAt().toString());
        columns.put("author", edit.author());
        columns.put("kind", edit.kind().code());
        columns.put("edit", EditWords.of(edit, messages));
        columns.put("sites", edit.sites());
        columns.put("reverts", edit.reverts() == null ? null : edit.reverts().toString());
        return columns;
    }

    private static List<Map<String, @Nullable Object>> changes(Edit edit) {
        List<Map<String, @Nullable Object>> changes = new ArrayList<>();
        for (Change change : edit.changes()) {
            Map<String, @Nullable Object> columns = new LinkedHashMap<>();
            columns.put("table", change.table().code());
            columns.put("key", change.key());
            columns.put("before", values(change.before()));
            columns.put("after", values(change.after()));
            changes.add(columns);
        }
        return changes;
    }

    private static @Nullable Map<String, @Nullable Object> values(@Nullable Row row) {
        if (row == null) {
            return null;
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        row.columns().forEach(column -> values.put(column, row.value(column)));
        return values;
    }
}
