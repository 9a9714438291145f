package org.gossan.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The program once more, in a process of its own with empty folders, so that neither a user's settings nor what this
/// process has loaded count.
final class Child {

    private static final String CACHE = "XDG_CACHE_HOME";
    private static final List<String> FOLDERS = List.of("XDG_DATA_HOME", "XDG_CONFIG_HOME", CACHE, "XDG_STATE_HOME");

    private Child() {}

    /// Returns whether windows appear on a screen here; otherwise the toolkit draws into memory, 1000 x 1000.
    static boolean screen() {
        String display = System.getenv("DISPLAY");
        return display != null && !display.isBlank() && !"Headless".equals(System.getProperty("glass.platform"));
    }

    /// Returns how the names of figures call the platform.
    static String platform() {
        return screen() ? "xvfb" : "headless";
    }

    /// Returns what the toolkit is told, so that no graphics card counts.
    static List<String> toolkit() {
        return screen() ? List.of("-Dprism.order=sw") : List.of("-Dprism.order=sw", "-Dglass.platform=Headless");
    }

    /// Runs the program with the options of this process and some more, and hands over each line that it prints.
    ///
    /// @throws IOException if it cannot be started or fails; the message has what it said last
    static void run(Path folder, List<String> options, List<String> arguments, Consumer<String> line)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith("-agentlib") && !option.startsWith("-javaagent"))
                .forEach(command::add);
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.gossan.Main"));
        command.addAll(arguments);
        start(folder, new ProcessBuilder(command), line);
    }

    /// Told what a program that was launched says.
    @FunctionalInterface
    interface Watch {
        /// @param ms  since the program was launched
        /// @param pid of its process
        /// @return whether the program is to go on; otherwise it is asked to end
        boolean goesOn(String line, double ms, long pid) throws IOException;
    }

    /// Runs the launcher as a user does, and ends the program, in order, when the watch has seen enough.
    ///
    /// @param options options for the JVM besides the launcher's own
    /// @throws IOException if it cannot be started, or ends before; the message has what it said last
    static void launch(Path folder, Path launcher, List<String> options, List<String> arguments, Watch watch)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("GOSSAN_JAVA_OPTS", String.join(" ", options));
        builder.environment().put("GOSSAN_JAVA_HOME", System.getProperty("java.home"));
        folders(folder, builder);
        long start = System.nanoTime();
        Process process = builder.redirectErrorStream(true).start();
        boolean goesOn = true;
        String last = "";
        try (BufferedReader out = process.inputReader()) {
            for (String read = out.readLine(); read != null; read = out.readLine()) {
                last = read.isBlank() ? last : read;
                if (goesOn && !watch.goesOn(read, (System.nanoTime() - start) / 1e6, process.pid())) {
                    goesOn = false;
                    process.toHandle().destroy(); // the process's own method closes its streams as well
                }
            }
        } finally {
            end(process);
        }
        if (goesOn) {
            throw new IOException("the launched program ended with " + process.exitValue() + ": " + last);
        }
    }

    private static void start(Path folder, ProcessBuilder builder, Consumer<String> line) throws IOException {
        folders(folder, builder);
        Process process = builder.redirectErrorStream(true).start();
        String last = "";
        try (BufferedReader out = process.inputReader()) {
            for (String read = out.readLine(); read != null; read = out.readLine()) {
                last = read.isBlank() ? last : read;
                line.accept(read);
            }
        } finally {
            end(process);
        }
        if (process.exitValue() != 0) {
            throw new IOException("the measured process ended with " + process.exitValue() + ": " + last);
        }
    }

    /// Returns where programs that were run with a folder keep what they can make again.
    static Path cache(Path folder) {
        return folder.resolve(CACHE);
    }

    private static void folders(Path folder, ProcessBuilder builder) {
        FOLDERS.forEach(variable ->
                builder.environment().put(variable, folder.resolve(variable).toString()));
    }

    private static void end(Process process) throws IOException {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroy();
                process.waitFor();
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a process was measured", e);
        }
    }
}
