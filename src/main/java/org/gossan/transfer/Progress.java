package org.gossan.transfer;

/// Told how far long work is; also the way to stop it. Called often, from any one thread at a time.
@FunctionalInterface
public interface Progress {

    /// Listens to nothing and never stops the work.
    Progress NONE = (done, total) -> {};

    /// Notes how far the work is.
    ///
    /// @param done  steps done
    /// @param total all steps, or 0 if nobody knows
    /// @throws CancellationException to stop the work; it then leaves everything as it was before
    void at(long done, long total);
}
