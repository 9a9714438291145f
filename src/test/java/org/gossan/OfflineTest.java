package org.gossan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfflineTest {

    private static final List<List<String>> COMMANDS = List.of(
            List.of("list", "--commodity", "LI", "--near", "-109.3,29.9,500"),
            List.of("list", "--where", "country = 'MX'", "--format", "json"),
            List.of("show", "mx-la-ventana", "--lang", "es"),
            List.of("check"),
            List.of("--help"),
            List.of("--version"));

    @TempDir
    private Path folder;

    @Test
    void theWatchSeesEveryWayToANetwork() throws IOException, InterruptedException {
        Run run = run(List.of(), OfflineWatch.class.getName(), attempts().toString(), "self-test");
        assertEquals(0, run.code, run.output);
        List<String> seen = Files.readAllLines(attempts());
        for (String way : List.of(
                "socket",
                "server socket",
                "socket channel",
                "datagram channel",
                "name example.org",
                "connection to http://127.0.0.1:9/")) {
            assertTrue(seen.contains(way), way + " in " + seen);
        }
        assertEquals(7, seen.size(), () -> "HttpClient too: " + seen);
    }

    @Test
    void noCommandTriesToReachANetwork() throws IOException, InterruptedException {
        for (List<String> command : COMMANDS) {
            List<String> arguments = new ArrayList<>(List.of(attempts().toString(), Main.class.getName()));
            arguments.addAll(command);
            Run run = run(List.of(), OfflineWatch.class.getName(), arguments.toArray(String[]::new));
            assertEquals(0, run.code, command + " " + run.output);
            assertFalse(run.output.isBlank());
        }
        assertFalse(Files.exists(attempts()), () -> "attempts: " + read(attempts()));
    }

    /// Java's own native library makes a socket to learn which protocols there are, and closes it unused; so only calls
    /// that
    /// would reach or offer something count.
    @Test
    void noCommandReachesANetworkBehindJavasBack() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/strace")), "strace is not installed");
        Path calls = folder.resolve("calls.txt");
        List<String> watch = List.of(
                "/usr/bin/strace",
                "-f",
                "-qq",
                "-e",
                "trace=connect,bind,listen,sendto,sendmsg,sendmmsg",
                "-o",
                calls.toString());
        Run probe = run(watch, Main.class.getName(), "--version");
        assumeTrue(probe.code == 0, "strace is not permitted here");
        for (List<String> command : COMMANDS.subList(0, 4)) {
            Run run = run(watch, Main.class.getName(), command.toArray(String[]::new));
            assertEquals(0, run.code, command + " " + run.output);
            String seen = read(calls);
            assertFalse(seen.contains("AF_INET"), command + " " + seen);
        }
    }

    @Test
    void aListingLoadsNoWindowAndNoMigrations() throws IOException, InterruptedException {
        run(List.of(), Main.class.getName(), "list");
        Path classes = folder.resolve("classes.txt");
        Run run = run(List.of("-Xlog:class+load:file=" + classes), Main.class.getName(), "list", "--country", "MX");
        assertEquals(0, run.code, run.output);
        String loaded = read(classes);
        assertTrue(loaded.contains("org.gossan.cli.ListCommand"));
        for (String unwanted :
                List.of(" javafx.", " com.sun.javafx.", " java.awt.", " org.flywaydb.", " org.geotools.")) {
            assertFalse(loaded.contains(unwanted), unwanted);
        }
    }

    private record Run(int code, String output) {}

    /// @param before options of the JVM, or a program and its options that starts the JVM
    private Run run(List<String> before, String main, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        boolean program = !before.isEmpty() && !before.getFirst().startsWith("-");
        if (program) {
            command.addAll(before);
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (!program) {
            command.addAll(before);
        }
        if (main.equals(OfflineWatch.class.getName())) {
            command.addAll(OfflineWatch.jvmOptions());
        }
        command.addAll(List.of(
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-Dgossan.data=" + System.getProperty("gossan.data"),
                "-cp",
                System.getProperty("java.class.path"),
                main));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(folder, "output", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        for (String variable : List.of("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")) {
            builder.environment().put(variable, folder.resolve(variable).toString());
        }
        Process process = builder.start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), () -> "still running: " + read(output));
        return new Run(process.exitValue(), read(output));
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
