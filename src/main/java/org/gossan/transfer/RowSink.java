package org.gossan.transfer;

/// Takes what a reader finds in a file, in the order of the file, on the reader's thread.
public interface RowSink {

    /// Takes a row that is right.
    void row(SiteRow row);

    /// Takes what is wrong with a row; a row that is kept with a warning comes to [#row] too.
    void problem(RowProblem problem);
}
