package org.gossan.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// How to measure.
///
/// @param sites   number of generated sites
/// @param file    sites to read instead; `null` = generated ones
/// @param runs    runs of a case that count, 1 or more
/// @param minutes how long the soak test pans and zooms
/// @param data    the folder of shipped data
/// @param sources the folder of the program's sources, for its revision
public record BenchOptions(int sites, @Nullable Path file, int runs, double minutes, Path data, Path sources) {

    /// Sites where nothing else is asked for.
    public static final int MILLION = 1_000_000;

    /// Returns options for the sites of a file; reads it to count them.
    ///
    /// @throws IOException if it cannot be read
    public static BenchOptions ofFile(Path file, int runs, double minutes, Path data, Path sources) throws IOException {
        return new BenchOptions(BenchTable.read(file).size(), file, runs, minutes, data, sources);
    }

    /// Returns whether the smaller set is measured as well.
    boolean bothSizes() {
        return file == null && sites == MILLION;
    }
}
