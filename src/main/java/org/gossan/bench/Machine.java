package org.gossan.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/// Where and when figures were measured: without this line they mean nothing.
///
/// @param memoryMib of the whole machine
/// @param revision  of the program's sources; empty = not known
/// @param load      processes that wanted to run over the last minute, as the system counts them; negative = not known
public record Machine(
        String cpu, int processors, long memoryMib, String os, String java, String revision, String date, double load) {

    /// Looks around.
    ///
    /// @param sources folder of the program's sources, for the revision
    public static Machine find(Path sources) {
        String os = System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                + System.getProperty("os.arch");
        return new Machine(
                field(Path.of("/proc/cpuinfo"), "model name").orElse("unknown processor"),
                Runtime.getRuntime().availableProcessors(),
                field(Path.of("/proc/meminfo"), "MemTotal")
                        .map(text -> Long.parseLong(text.replaceAll("\\D", "")) / 1024)
                        .orElse(0L),
                os,
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                revision(sources),
                OffsetDateTime.now(ZoneId.systemDefault())
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /// Returns one English line.
    public String line() {
        return String.format(
                Locale.ROOT,
                "%s, %d cores, %d MiB; %s; %s; revision %s; %s; load %.2f",
                cpu,
                processors,
                memoryMib,
                os,
                java,
                revision.isEmpty() ? "unknown" : revision,
                date,
                load);
    }

    /// Reads the first `name : value` of a file of the system.
    static Optional<String> field(Path file, String name) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Reads what is checked out, as git keeps it; a worktree's folder is a file that names the real one.
    private static String revision(Path sources) {
        try {
            Path git = sources.resolve(".git");
            if (Files.isRegularFile(git)) {
                git = sources.resolve(Files.readString(git).strip().replaceFirst("^gitdir: ", ""));
            }
            String head = Files.readString(git.resolve("HEAD")).strip();
            if (!head.startsWith("ref: ")) {
                return shortened(head);
            }
            String name = head.substring("ref: ".length());
            Path common = Files.exists(git.resolve("commondir"))
                    ? git.resolve(Files.readString(git.resolve("commondir")).strip())
                    : git;
            Path ref = common.resolve(name);
            return Files.exists(ref)
                    ? shortened(Files.readString(ref).strip())
                    : Files.readAllLines(common.resolve("packed-refs")).stream()
                            .filter(line -> line.endsWith(" " + name))
                            .map(Machine::shortened)
                            .findFirst()
                            .orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    private static String shortened(String hash) {
        return hash.substring(0, Math.min(10, hash.length()));
    }
}
