package org.gossan.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gossan.atlas.Atlas;
import org.gossan.edits.Overlay;
import org.gossan.model.Attributed;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.Messages;
import org.gossan.model.Site;
import org.gossan.model.SiteCommodity;
import org.gossan.model.Values;
import org.gossan.model.Vocabulary;
import org.gossan.sites.Rows;
import org.gossan.sites.SiteFilters;
import org.gossan.sites.SiteIndex;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `gossan list`: the sites that a filter shows, by id.
@Command(name = "list")
final class ListCommand implements Callable<Integer> {

    private final RootCommand root;

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Option(names = "--format", paramLabel = "table|csv|json")
    private String format = Format.TABLE.code();

    @Mixin
    private ValuesOption values = new ValuesOption();

    ListCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        Format chosen = format(format);
        Messages messages = root.messages();
        try (Atlas atlas = root.openAtlas()) {
            SiteIndex index = root.index(atlas, values.values());
            Rows rows = SiteFilters.matching(index, filter.filter(index));
            List<Site> shown = atlas.sites(index, rows, values.values());
            PrintStream out = root.surroundings().out();
            if (chosen == Format.TABLE) {
                printTable(out, shown, messages);
                out.println();
                out.println(messages.text("cli.list.count", shown.size(), index.size()));
                long corrected = corrected(atlas, shown);
                if (corrected > 0) {
                    out.println(messages.text("cli.list.corrected", corrected));
                }
                if (shown.stream().anyMatch(ListCommand::marked)) {
                    out.println(messages.text("cli.list.unchecked", messages.text("cli.unchecked")));
                }
            } else {
                print(out, shown, id -> index.sources(index.row(id)), chosen);
            }
        }
        return Cli.DONE;
    }

    static Format format(String text) {
        return Vocabulary.find(Format.class, text)
                .orElseThrow(
                        () -> new UsageException("unknown_word", "--format", text, Vocabulary.spellings(Format.class)));
    }

    /// Prints sites as CSV or JSON.
    ///
    /// @param sources the ids of the sources of a site, by its id
    static void print(PrintStream out, List<Site> sites, Function<String, List<String>> sources, Format format) {
        List<SequencedMap<String, @Nullable Object>> rows = sites.stream()
                .map(site -> SiteColumns.of(site, sources.apply(site.id())))
                .toList();
        if (format == Format.JSON) {
            Json.print(out, rows);
        } else {
            out.print(csv(SiteColumns.names(), rows));
        }
    }

    static String csv(List<String> names, List<SequencedMap<String, @Nullable Object>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(names);
            for (SequencedMap<String, @Nullable Object> row : rows) {
                csv.writeRecord(row.values().stream().map(SiteColumns::cell).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void printTable(PrintStream out, List<Site> sites, Messages messages) {
        List<String> heading = List.of(
                "id",
                messages.text("cli.column.name"),
                messages.text("cli.column.commodities"),
                messages.text("cli.column.status"),
                messages.text("cli.column.stage"),
                messages.text("cli.column.place"),
                messages.text("cli.column.confidence"),
                messages.text("cli.column.type"));
        TextTable.print(
                out,
                heading,
                sites.stream()
                        .map(site -> List.of(
                                site.id(),
                                site.name(),
                                site.commodities().stream()
                                        .map(SiteCommodity::code)
                                        .collect(Collectors.joining(" ")),
                                dated(messages.word("status", site.status().value()), site.status(), messages),
                                site.stage() == null
                                        ? ""
                                        : dated(
                                                messages.word(
                                                        "stage", site.stage().value()),
                                                site.stage(),
                                                messages),
                                place(site),
                                site.confidence().code(),
                                site.potentialArea() ? messages.text("cli.potential") : site.depositType()))
                        .toList());
    }

    private long corrected(Atlas atlas, List<Site> shown) {
        if (values.values() == Values.PUBLISHED) {
            return 0;
        }
        Overlay overlay = atlas.edits().corrections().overlay();
        return shown.stream().filter(site -> overlay.corrects(site.id())).count();
    }

    private static boolean marked(Site site) {
        List<String> unchecked = SiteColumns.unchecked(site);
        return unchecked.contains("status") || unchecked.contains("stage");
    }

    static String place(Site site) {
        String state = site.place().admin1();
        return state.isEmpty()
                ? site.place().country()
                : state + ", " + site.place().country();
    }

    /// Returns a word with the year in which it was true and, where nobody checked it, the mark that says so.
    static String dated(String word, Attributed<?> attributed, Messages messages) {
        Integer year = attributed.year();
        if (year == null && attributed.value() == DevelopmentStatus.UNKNOWN) {
            return word;
        }
        String dated = year == null ? messages.text("cli.year_unknown", word) : word + " " + year;
        return attributed.unchecked() ? dated + " (" + messages.text("cli.unchecked") + ")" : dated;
    }
}
