package org.gossan.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gossan.atlas.Atlas;
import org.gossan.model.Messages;
import org.gossan.store.StoreCheck;
import org.gossan.store.StoreException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `gossan check`: reads the whole store and says what it holds and what is wrong with it.
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

    private final RootCommand root;

    @Option(names = "--format", paramLabel = "table|json")
    private String format = Format.TABLE.code();

    CheckCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        Format chosen = ListCommand.format(format);
        Messages messages = root.messages();
        if (chosen == Format.CSV) {
            throw new UsageException("unknown_word", "--format", format, "table, json");
        }
        try (Atlas atlas = root.openAtlas()) {
            StoreCheck check = atlas.store().check();
            if (chosen == Format.JSON) {
                Json.print(root.surroundings().out(), columns(check));
            } else {
                print(check, messages);
            }
            return check.sound() ? Cli.DONE : Cli.PROBLEMS;
        } catch (StoreException e) {
            if (e.kind() == StoreException.Kind.DAMAGED) {
                root.surroundings().err().println("gossan: " + e.text(messages));
                return Cli.PROBLEMS;
            }
            throw e;
        }
    }

    private void print(StoreCheck check, Messages messages) {
        var out = root.surroundings().out();
        out.println(messages.text("cli.check.store", check.file()));
        out.println(messages.text(
                "cli.check.versions",
                Integer.toString(check.schemaVersion()),
                check.edition(),
                Long.toString(check.revision())));
        out.println();
        TextTable.print(
                out,
                List.of(messages.text("cli.check.table"), messages.text("cli.check.rows")),
                check.counts().stream()
                        .map(count -> List.of(count.table(), Long.toString(count.rows())))
                        .toList());
        out.println();
        check.problems().forEach(problem -> out.println("! " + problem));
        out.println(
                check.sound()
                        ? messages.text("cli.check.sound")
                        : messages.text("cli.check.problems", check.problems().size()));
    }

    private static Map<String, @Nullable Object> columns(StoreCheck check) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("file", check.file());
        columns.put("schema", check.schemaVersion());
        columns.put("edition", check.edition());
        columns.put("revision", check.revision());
        Map<String, @Nullable Object> counts = new LinkedHashMap<>();
        check.counts().forEach(count -> counts.put(count.table(), count.rows()));
        columns.put("rows", counts);
        columns.put("problems", check.problems());
        return columns;
    }
}
