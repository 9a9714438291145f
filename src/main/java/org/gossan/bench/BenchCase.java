package org.gossan.bench;

import java.io.IOException;

/// One thing that is measured; it may give several figures.
///
/// @param name  name of its figure, or what the names of its figures begin with; stable, others look it up
/// @param group key of what the case is about: `bench.group.<group>` in the messages
public record BenchCase(String name, String group, Body body) {

    /// Measures.
    @FunctionalInterface
    public interface Body {

        /// Adds figures to the run.
        ///
        /// @throws IOException if a file cannot be used or a process fails
        void measure(BenchRun run) throws IOException;
    }
}
