package org.gossan.store.backup;

/// Told how far long work is; the way to stop it, because nothing is ever interrupted.
public interface CopyProgress {

    /// Goes on to the end and tells nobody.
    CopyProgress SILENT = (done, total) -> true;

    /// Says how far the work is.
    ///
    /// @param done  bytes or pieces that are done
    /// @param total of so many; 0 = not known
    /// @return whether to go on; if not, the work ends with the [Refusal] `cancelled` and nothing changed
    boolean at(long done, long total);

    /// Says how far the work is, and stops it if it shall not go on.
    ///
    /// @throws Refusal `cancelled`
    default void step(long done, long total) {
        if (!at(done, total)) {
            throw new Refusal("cancelled", null);
        }
    }
}
