package org.gossan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.gossan.atlas.Atlas;
import org.gossan.atlas.AtlasFolders;
import org.gossan.bench.Figure;
import org.gossan.bench.WindowTask;
import org.gossan.format.FactFiles;
import org.gossan.format.FormatException;
import org.gossan.model.Facts;
import org.gossan.model.Language;
import org.gossan.model.Site;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// Runs commands as the terminal would, over a store with the shipped facts, and notes what they say.
abstract class CliRuns {

    @TempDir
    static Path folder;

    static final List<Site> SITES = new ArrayList<>();

    /// What a command did.
    record Result(int code, String out, String err) {}

    /// Stands in for the screen: notes what was asked of it.
    static final class NotedDesktop implements Desktop {

        final List<Object> asked = new ArrayList<>();

        @Nullable
        Exception failure;

        @Override
        public int open(Path store, @Nullable Language language) {
            asked.add(store);
            if (language != null) {
                asked.add(language);
            }
            return Cli.DONE;
        }

        @Override
        public int train(Path store) {
            asked.add(store);
            return Cli.DONE;
        }

        @Override
        public void draw(Atlas atlas, Picture picture) throws IOException {
            asked.add(picture);
            if (failure instanceof IOException e) {
                throw e;
            }
            if (failure instanceof RuntimeException e) {
                throw e;
            }
        }

        @Override
        public void measure(WindowTask task, Consumer<Figure> told) {
            asked.add(task);
        }
    }

    final NotedDesktop desktop = new NotedDesktop();

    @BeforeAll
    static void readFacts() throws FormatException {
        Facts facts = FactFiles.read(AtlasFolders.shipped().resolve("facts"));
        SITES.clear();
        SITES.addAll(facts.sites());
    }

    Result run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--store", folder.resolve("shared.mv.db").toString()));
        return run(all);
    }

    Result run(List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = surroundings(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        int code = Cli.run(surroundings, desktop, arguments.toArray(String[]::new));
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static Surroundings surroundings(PrintStream out, PrintStream err) {
        AtlasFolders folders = new AtlasFolders(
                folder.resolve("data"), folder.resolve("config"), folder.resolve("cache"), folder.resolve("log"));
        return new Surroundings(out, err, folders, Language.EN);
    }

    Set<String> listed(String... filter) {
        List<String> all = new ArrayList<>(List.of("list", "--format", "csv"));
        all.addAll(List.of(filter));
        Result result = run(all.toArray(String[]::new));
        assertEquals(Cli.DONE, result.code(), result.err());
        Set<String> ids = new TreeSet<>();
        CsvReader.builder().ofCsvRecord(result.out()).stream().skip(1).forEach(row -> ids.add(row.getField(0)));
        return ids;
    }

    static Set<String> ids(java.util.function.Predicate<Site> wanted) {
        Set<String> ids = new TreeSet<>();
        SITES.stream().filter(wanted).map(Site::id).forEach(ids::add);
        assertFalse(ids.isEmpty());
        return ids;
    }
}
