package org.gossan.packed;

/// Takes the rows that a query finds.
@FunctionalInterface
public interface RowSink {

    /// Takes a run of rows, `from` inclusive, `to` exclusive; runs come in ascending order and do not overlap.
    void run(int from, int to);
}
