package org.gossan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// From the start of the program, through its launcher, to the map on the screen.
///
/// The program is launched again and again in empty folders, and ended in order once its map is live, so that each
/// start finds what the one before it left. Two starts do not count: one makes the store, the other the picture.
final class LaunchCases {

    private static final String SAID = "gossan.start ";
    private static final String FIRST_MAP = SAID + "first-map ";
    private static final String LIVE = SAID + "live ";
    private static final String LAUNCHER = "gossan.launcher";
    private static final String NO_AOT = "-XX:AOTMode=off";
    private static final double KIB_IN_MIB = 1024;

    private LaunchCases() {}

    /// A store to start with.
    @FunctionalInterface
    interface Opened {
        Path store(BenchRun run) throws IOException;
    }

    static List<BenchCase> of(BenchOptions options) {
        int n = options.sites();
        String many = BenchRun.size(n) + " sites";
        List<BenchCase> cases = new ArrayList<>();
        cases.addAll(starts("start", "no sites", run -> run.folder().resolve("shipped")));
        cases.addAll(starts("start", many, run -> StartCases.store(run, n)));
        String platform = " (" + Child.platform() + ")";
        String peak = "peak RSS at first map, " + many + platform;
        cases.add(new BenchCase(peak, "memory", run -> {
            List<Seen> seen = new Starts(run, StartCases.store(run, n), List.of()).measure(true);
            run.add(peak, "MiB", "the program itself, at its live map", Seen.all(seen, Seen::peakMib));
        }));
        return cases;
    }

    /// Returns the cases that start the program with a store.
    static List<BenchCase> starts(String group, String what, Opened opened) {
        String platform = " (" + Child.platform() + ")";
        String first = "launch to first map, " + what + platform;
        String live = "launch to live map, " + what + platform;
        String nothing = "launch to first map without a picture, " + what + platform;
        String slow = "launch to first map without picture and AOT cache, " + what + platform;
        return List.of(
                new BenchCase(first, group, run -> {
                    List<Seen> seen = new Starts(run, opened.store(run), List.of()).measure(true);
                    run.add(first, "ms", "the picture of the last map, movable", Seen.all(seen, Seen::firstMs));
                    run.add(
                            live,
                            "ms",
                            "the same starts: the map out of the store, all panels",
                            Seen.all(seen, Seen::liveMs));
                }),
                new BenchCase(nothing, group, run -> {
                    List<Seen> seen = new Starts(run, opened.store(run), List.of()).measure(false);
                    run.add(nothing, "ms", "out of the store", Seen.all(seen, Seen::firstMs));
                }),
                new BenchCase(slow, group, run -> {
                    List<Seen> seen = new Starts(run, opened.store(run), List.of(NO_AOT)).measure(false);
                    run.add(slow, "ms", "out of the store", Seen.all(seen, Seen::firstMs));
                }));
    }

    /// What was seen at a start.
    private record Seen(double firstMs, double liveMs, double peakMib) {

        static double[] all(List<Seen> starts, ToDoubleFunction<Seen> what) {
            return starts.stream().mapToDouble(what).toArray();
        }
    }

    /// Starts of one store.
    private record Starts(BenchRun run, Path store, List<String> more) {

        List<Seen> measure(boolean withPicture) throws IOException {
            String launcher = System.getProperty(LAUNCHER, "");
            if (launcher.isBlank()) {
                throw new IOException("the program was not started by its launcher");
            }
            List<Seen> seen = new ArrayList<>();
            for (int i = -2; i < run.options().runs(); i++) {
                if (!withPicture) {
                    forgetPicture();
                }
                Seen now = start(Path.of(launcher));
                if (i >= 0) {
                    seen.add(now);
                }
            }
            return seen;
        }

        private Seen start(Path launcher) throws IOException {
            List<String> options = new ArrayList<>(Child.toolkit());
            options.add("-Dgossan.trace.start=true");
            options.addAll(more);
            List<Seen> seen = new ArrayList<>();
            double[] firstMs = {Double.NaN};
            Child.launch(run.folder(), launcher, options, List.of("--store", store.toString()), (line, ms, pid) -> {
                if (line.startsWith(FIRST_MAP)) {
                    firstMs[0] = ms;
                }
                if (!line.startsWith(LIVE)) {
                    return true;
                }
                seen.add(new Seen(firstMs[0], ms, peakMib(pid)));
                return false;
            });
            return seen.get(0);
        }

        private void forgetPicture() throws IOException {
            Path cache = Child.cache(run.folder());
            if (Files.isDirectory(cache)) {
                Bench.delete(cache);
            }
        }
    }

    private static double peakMib(long pid) throws IOException {
        Optional<String> peak = Machine.field(Path.of("/proc/" + pid + "/status"), "VmHWM");
        return Long.parseLong(peak.orElseThrow(() -> new IOException("this system does not tell peak memory"))
                        .replaceAll("\\D", ""))
                / KIB_IN_MIB;
    }
}
