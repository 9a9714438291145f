package org.gossan.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gossan.atlas.AtlasFolders;
import org.gossan.model.Language;
import org.gossan.model.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class BenchTest {

    /// Names under which the comparison with other programs looks for figures; `PLATFORM` stands for where.
    private static final String COMPARED =
            """
            cluster index build 1M
            cluster index build 300k
            cluster index memory 1M
            clusters of a view 1M z3
            clusters of a view 1M z5
            clusters of a view 1M z8
            clusters of a view 1M z12
            clusters of a view 1M z15
            filter change 1M to clusters on screen
            filter 1M to Gold + redraw
            search 1M names, substring
            map image, basemap cold + 1M points z4
            map image, basemap cold + 300k points z4
            map image, basemap cold + 1M points z8
            map image, basemap cold, no points z4
            map image, cached basemap + 1M clustered z4
            import CSV 1M, store and indexes ready
            open 1M store, sites and clusters in memory
            launch to first map, no sites (PLATFORM)
            launch to first map, 1M sites (PLATFORM)
            peak RSS, 1M sites open (PLATFORM)
            """;

    @TempDir
    Path folder;

    @Test
    void everyGroupSaysWhatItIsAboutInEveryLanguage() {
        for (BenchCase one : Bench.cases(options(BenchOptions.MILLION))) {
            for (Language language : Language.values()) {
                assertFalse(
                        Messages.of(language).text("bench.group." + one.group()).isBlank());
            }
        }
    }

    @Test
    void everyFigureThatIsComparedHasACase() {
        Set<String> names = Bench.cases(options(BenchOptions.MILLION)).stream()
                .map(BenchCase::name)
                .collect(Collectors.toSet());
        List<String> missing = COMPARED.replace("PLATFORM", Child.platform())
                .lines()
                .filter(name -> !names.contains(name))
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void noTwoCasesHaveOneName() {
        List<String> names = Bench.cases(options(BenchOptions.MILLION)).stream()
                .map(BenchCase::name)
                .toList();
        assertEquals(names.size(), Set.copyOf(names).size());
    }

    @Test
    void casesOfAGroupGiveFiguresUnderTheirNames() throws IOException {
        List<BenchCase> quick = Bench.named(Bench.cases(options(10_000)), List.of("filter"));
        assertEquals(
                List.of("filter"),
                quick.stream().map(BenchCase::group).distinct().toList());
        List<Figure> figures = Bench.run(options(10_000), quick, new Silent());
        assertEquals(
                quick.stream().map(BenchCase::name).toList(),
                figures.stream().map(Figure::name).toList());
        figures.forEach(figure -> assertTrue(
                figure.least() > 0 && figure.least() <= figure.median() && figure.median() <= figure.most(),
                figure::line));
    }

    @Test
    void aFolderGetsOneLineForEachFigureAsOtherProgramsWriteThem() throws IOException {
        Figure figure = Figure.of("clusters of a view 1M z3", "ops/s", "36 in the first view", 3, 1, 2);
        List<Path> files = Report.write(folder.resolve("results"), Machine.find(folder), List.of(figure));
        assertEquals(List.of(folder.resolve("results/bench.json"), folder.resolve("results/product.jsonl")), files);
        Map<String, Object> line = new JsonMapper()
                .readerForMapOf(Object.class)
                .readValue(Files.readAllLines(files.get(1)).get(0));
        assertEquals(
                Map.of(
                        "peer",
                        "ours",
                        "case",
                        "clusters of a view 1M z3",
                        "unit",
                        "ops/s",
                        "median",
                        2.0,
                        "min",
                        1.0,
                        "max",
                        3.0,
                        "runs",
                        3,
                        "note",
                        "36 in the first view"),
                line);
    }

    private static BenchOptions options(int sites) {
        return new BenchOptions(sites, null, 1, 1, AtlasFolders.shipped(), Path.of("."));
    }

    /// Failures are missed in the figures.
    private static final class Silent implements Bench.Watch {

        private final List<String> seen = new ArrayList<>();

        @Override
        public void begins(BenchCase next, int at, int total) {
            seen.add(next.name());
        }

        @Override
        public void measured(Figure figure) {
            seen.add(figure.name());
        }

        @Override
        public void failed(BenchCase what, String reason) {
            seen.add(reason);
        }
    }
}
