package org.gossan.bench;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// All cases, in the order in which they are measured.
public final class Bench {

    /// Told what happens.
    public interface Watch {

        /// A case begins.
        ///
        /// @param at    0-based
        /// @param total number of cases
        void begins(BenchCase next, int at, int total);

        /// A figure is there.
        void measured(Figure figure);

        /// A case could not be measured; the others are.
        void failed(BenchCase what, String reason);
    }

    private Bench() {}

    /// Returns every case.
    public static List<BenchCase> cases(BenchOptions options) {
        List<BenchCase> cases = new ArrayList<>();
        cases.addAll(EngineCases.of(options));
        cases.addAll(MapCases.of(options));
        cases.addAll(WindowCases.of(options));
        cases.addAll(StartCases.of(options));
        cases.addAll(EditCases.of());
        return cases;
    }

    /// Returns the cases of the groups that are named, and those whose name contains one of the other words, letter
    /// case
    /// aside; without words all but the soak test, which takes hours.
    public static List<BenchCase> named(List<BenchCase> cases, List<String> words) {
        return cases.stream()
                .filter(one -> words.isEmpty()
                        ? !one.name().startsWith("soak")
                        : words.stream().anyMatch(word -> matches(cases, one, word.toLowerCase(Locale.ROOT))))
                .toList();
    }

    private static boolean matches(List<BenchCase> cases, BenchCase one, String word) {
        return cases.stream().anyMatch(other -> other.group().equals(word))
                ? one.group().equals(word)
                : one.name().toLowerCase(Locale.ROOT).contains(word);
    }

    /// Measures the cases one after the other; the figures are returned and told as they come.
    ///
    /// @throws IOException if there is no room for files
    public static List<Figure> run(BenchOptions options, List<BenchCase> cases, Watch watch) throws IOException {
        Path folder = Files.createTempDirectory("gossan-bench");
        try {
            BenchRun run = new BenchRun(options, folder, watch::measured);
            for (int i = 0; i < cases.size(); i++) {
                BenchCase next = cases.get(i);
                watch.begins(next, i, cases.size());
                try {
                    next.body().measure(run);
                } catch (IOException e) {
                    watch.failed(next, String.valueOf(e.getMessage()));
                }
            }
            return run.figures();
        } finally {
            delete(folder);
        }
    }

    /// Deletes a folder with all that is in it.
    static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                    Path visited, java.io.@org.jspecify.annotations.Nullable IOException e) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
