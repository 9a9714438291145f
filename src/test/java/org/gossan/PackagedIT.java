package org.gossan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Starts the packaged program as its launcher does, in processes of its own with empty folders; runs after `package`.
class PackagedIT {

    private static final Path APP = Path.of("target", "app").toAbsolutePath();
    private static final List<String> WINDOW = List.of("-Dglass.platform=Headless", "-Dprism.order=sw");

    @TempDir
    Path folder;

    private Map<String, String> environment = Map.of();
    private List<String> prefix = List.of();

    private record Run(int code, String output) {}

    @Test
    void theWindowShowsItsFirstMapWithoutTryingANetwork() throws IOException, InterruptedException {
        Run run = watched(WINDOW, "train", "--store", "atlas");
        assertEquals(0, run.code, run.output);
        assertTrue(Files.exists(folder.resolve("atlas.mv.db")), run.output);
        assertFalse(Files.exists(attempts()), () -> "attempts: " + read(attempts()));
    }

    @Test
    void commandsTryNoNetwork() throws IOException, InterruptedException {
        Run list = watched(List.of(), "list", "--country", "MX", "--commodity", "LI", "--format", "csv");
        assertEquals(0, list.code, list.output);
        assertTrue(list.output.startsWith("id,"), list.output);
        Run snapshot = watched(List.of(), "snapshot", "map.pdf", "--size", "800x600", "--lang", "es");
        assertEquals(0, snapshot.code, snapshot.output);
        assertTrue(Files.size(folder.resolve("map.pdf")) > 10_000);
        assertFalse(Files.exists(attempts()), () -> "attempts: " + read(attempts()));
    }

    @Test
    void withoutAScreenTheOpeningMapIsDrawn() throws IOException, InterruptedException {
        Run run = run(List.of(), List.of(Main.class.getName()));
        assertEquals(0, run.code, run.output);
        Path picture = folder.resolve("gossan.png");
        assertTrue(run.output.contains(picture.toString()), run.output);
        assertEquals(1, run.output.lines().count(), run.output);
        assertTrue(ImageIO.read(picture.toFile()).getWidth() >= 1600);
    }

    @Test
    void aSecondGossanOnTheSameStoreGetsASentence() throws IOException, InterruptedException {
        Process first =
                start(WINDOW, List.of(Main.class.getName(), "open", "--store", "atlas"), folder.resolve("first.txt"));
        try {
            Path store = folder.resolve("atlas.mv.db");
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            Run second = new Run(0, "");
            while (second.code == 0 && System.nanoTime() < deadline) {
                second = Files.exists(store)
                        ? run(List.of(), List.of(Main.class.getName(), "list", "--store", "atlas"))
                        : second;
            }
            assertEquals(3, second.code, second.output);
            assertEquals(1, second.output.lines().count(), second.output);
            assertFalse(second.output.contains("Exception"), second.output);
        } finally {
            first.destroy();
            assertTrue(first.waitFor(30, TimeUnit.SECONDS));
        }
    }

    @Test
    void theNextStartOpensWithTheLastMapUnlessTheStoreHasChanged() throws IOException, InterruptedException {
        Run first = traced("train", "--store", "atlas");
        assertFalse(first.output.contains("gossan.start picture"), first.output);
        assertTrue(first.output.contains("gossan.start first-map"), first.output);
        Run second = traced("train", "--store", "atlas");
        assertTrue(second.output.contains("gossan.start picture"), second.output);
        assertTrue(second.output.contains("gossan.start live"), second.output);
        Run list = run(List.of(), List.of(Main.class.getName(), "list", "--store", "atlas"));
        assertEquals(0, list.code, list.output);
        Run third = traced("train", "--store", "atlas");
        assertTrue(third.output.contains("gossan.start picture"), "reading is no change " + third.output);
        Path store = folder.resolve("atlas.mv.db");
        Files.move(folder.resolve("atlas.made.mv.db"), store, StandardCopyOption.REPLACE_EXISTING);
        Run changed = traced("train", "--store", "atlas");
        assertFalse(changed.output.contains("gossan.start picture"), changed.output);
        assertTrue(changed.output.contains("gossan.start first-map"), changed.output);
        assertTrue(changed.output.contains("gossan.start live"), changed.output);
    }

    @Test
    void theFirstStartOfAllOpensWithWhatTheSetUpPaintedAndMakesTheStore() throws IOException, InterruptedException {
        List<String> pictures = List.of("-Dgossan.opening=" + folder.resolve("opening"));
        Run setUp = tracedWith(pictures, "train", "--store", "made");
        assertTrue(setUp.output.contains("gossan.start live"), setUp.output);
        Run later = tracedWith(pictures, "train", "--store", "new");
        assertFalse(later.output.contains("gossan.start picture"), "there are settings already " + later.output);
        deleteAll(folder.resolve("XDG_CONFIG_HOME"));
        deleteAll(folder.resolve("XDG_CACHE_HOME"));
        Run ofAll = tracedWith(pictures, "train", "--store", "newer");
        assertTrue(ofAll.output.contains("gossan.start picture"), ofAll.output);
        assertTrue(ofAll.output.contains("gossan.start live"), ofAll.output);
        Run list = run(List.of(), List.of(Main.class.getName(), "list", "--format", "csv", "--store", "newer"));
        assertTrue(list.output.lines().count() > 200, list.output);
    }

    @Test
    void aWindowClosedAfterAnEditKeepsItsMapForTheNextStart() throws IOException, InterruptedException {
        Run edited = run(WINDOW, List.of(EditAndClose.class.getName(), "open", "--store", "atlas"));
        assertEquals(0, edited.code, edited.output);
        Run history = run(List.of(), List.of(Main.class.getName(), "history", "mx-la-ventana", "--store", "atlas"));
        assertTrue(history.output.contains("Ana"), history.output);
        Run next = traced("train", "--store", "atlas");
        assertTrue(next.output.contains("gossan.start picture"), next.output);
    }

    @Test
    void aSignalSavesWhatTheWindowRemembersAndLeavesTheStoreWhole() throws IOException, InterruptedException {
        Path output = folder.resolve("ended.txt");
        List<String> options = new ArrayList<>(WINDOW);
        options.add("-Dgossan.trace.start=true");
        Process window = start(options, List.of(Main.class.getName(), "--lang", "es", "--store", "atlas"), output);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!read(output).contains("gossan.start live") && System.nanoTime() < deadline && window.isAlive()) {
            Thread.onSpinWait();
        }
        assertTrue(window.isAlive(), () -> read(output));
        window.destroy();
        assertTrue(window.waitFor(30, TimeUnit.SECONDS));
        String settings = read(folder.resolve("XDG_CONFIG_HOME/gossan/settings.properties"));
        assertTrue(settings.contains("language=es"), settings);
        assertTrue(settings.contains("map.width="), settings);
        Run check = run(List.of(), List.of(Main.class.getName(), "check", "--store", "atlas"));
        assertEquals(0, check.code, check.output);
    }

    @Test
    void aCancelledImportLeavesNothingAndAClosedStore() throws IOException, InterruptedException {
        assertEquals(0, run(List.of(), List.of(Main.class.getName(), "list", "--store", "atlas")).code);
        Path table = folder.resolve("drill-holes.csv");
        try (var out = Files.newBufferedWriter(table)) {
            out.write("id,name,lon,lat,commodity,status\n");
            for (int i = 0; i < 400_000; i++) {
                out.write(i + ",Hole " + i + "," + (-120 + i % 500 / 10.0) + "," + (20 + i % 300 / 10.0) + ",CU,\n");
            }
        }
        Path output = folder.resolve("cancelled.txt");
        Process work =
                start(List.of(), List.of(Main.class.getName(), "import", table.toString(), "--store", "atlas"), output);
        while (work.isAlive() && !read(output).contains("%")) {
            work.waitFor(20, TimeUnit.MILLISECONDS);
        }
        work.destroy();
        assertTrue(work.waitFor(60, TimeUnit.SECONDS));
        assertTrue(read(output).contains("nothing of"), () -> read(output));
        Run after = run(List.of(), List.of(Main.class.getName(), "list", "--store", "atlas", "--text", "hole 1"));
        assertFalse(after.output.contains("not closed in order"), after.output);
        assertTrue(after.output.contains("0 of 260"), after.output);
    }

    @Test
    void aScreenThatDoesNotAnswerIsAsGoodAsNone() throws IOException, InterruptedException {
        assumeTrue(Display.hasGtk(), "GTK 3 is not installed");
        environment = Map.of("DISPLAY", ":6173");
        Run run = run(List.of(), List.of(Main.class.getName(), "--lang", "fr"));
        assertEquals(0, run.code, run.output);
        assertTrue(run.output.contains(folder.resolve("gossan.png").toString()), run.output);
        assertFalse(run.output.contains("Exception"), run.output);
    }

    /// Takes the library away in a mount namespace of the program's own.
    @Test
    void withoutGtkThePackageToInstallIsNamed() throws IOException, InterruptedException {
        Path libraries = Path.of("/usr/lib/x86_64-linux-gnu");
        assumeTrue(Files.exists(libraries.resolve("libgtk-3.so.0")), "GTK 3 is not where Debian has it");
        String layers = Files.createDirectory(folder.resolve("layers")).toString();
        String hide =
                """
                set -e
                mount -t tmpfs none %2$s
                mkdir %2$s/upper %2$s/work
                mount -t overlay none -o lowerdir=%1$s,upperdir=%2$s/upper,workdir=%2$s/work %1$s
                rm %1$s/libgtk-3.so*
                exec "$@"
                """
                        .formatted(libraries, layers);
        prefix = List.of("unshare", "--mount", "--map-root-user", "sh", "-c", hide, "sh");
        environment = Map.of("DISPLAY", ":6173");
        assumeTrue(
                run(List.of(), List.of(Main.class.getName(), "--version")).code == 0,
                "mount namespaces are not permitted here");
        Run run = run(List.of(), List.of(Main.class.getName(), "open", "--lang", "es"));
        assertEquals(3, run.code, run.output);
        assertTrue(run.output.contains("libgtk-3-0"), run.output);
        assertEquals(1, run.output.lines().count(), run.output);
        assertFalse(Files.exists(folder.resolve("XDG_DATA_HOME")), "no store is made for nothing");
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }

    private Run traced(String... arguments) throws IOException, InterruptedException {
        return tracedWith(List.of(), arguments);
    }

    private Run tracedWith(List<String> more, String... arguments) throws IOException, InterruptedException {
        List<String> options = new ArrayList<>(WINDOW);
        options.add("-Dgossan.trace.start=true");
        options.addAll(more);
        List<String> program = new ArrayList<>(List.of(Main.class.getName()));
        program.addAll(List.of(arguments));
        Run run = run(options, program);
        assertEquals(0, run.code, run.output);
        return run;
    }

    private Run watched(List<String> options, String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(OfflineWatch.jvmOptions());
        all.addAll(options);
        List<String> program =
                new ArrayList<>(List.of(OfflineWatch.class.getName(), attempts().toString(), Main.class.getName()));
        program.addAll(List.of(arguments));
        return run(all, program);
    }

    private Run run(List<String> options, List<String> program) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "output", ".txt");
        Process process = start(options, program, output);
        assertTrue(process.waitFor(120, TimeUnit.SECONDS), () -> "still running: " + read(output));
        return new Run(process.exitValue(), read(output));
    }

    private Process start(List<String> options, List<String> program, Path output) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--module-path",
                APP.resolve("javafx").toString(),
                "--add-modules",
                "javafx.controls",
                "--add-opens=javafx.graphics/com.sun.javafx.text=ALL-UNNAMED",
                "--add-opens=javafx.graphics/com.sun.javafx.font.freetype=ALL-UNNAMED",
                "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.awt.headless=true",
                "-Dgossan.data=" + Path.of("data").toAbsolutePath(),
                "-cp",
                APP.resolve("lib/gossan.jar")
                        + File.pathSeparator
                        + Path.of("target", "test-classes").toAbsolutePath()));
        command.addAll(options);
        command.addAll(program);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        builder.environment().putAll(environment);
        for (String variable : List.of("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")) {
            builder.environment().put(variable, folder.resolve(variable).toString());
        }
        return builder.start();
    }

    private Path attempts() {
        return folder.resolve("attempts.txt");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
