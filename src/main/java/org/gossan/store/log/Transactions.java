package org.gossan.store.log;

/// Runs work on the store's connection; a store hands itself out as this.
public interface Transactions {

    /// Runs work that changes nothing.
    <T> T read(SqlWork<T> work);

    /// Runs one transaction: nothing of it is left if it fails, all of it is on the disk when the method returns.
    <T> T write(SqlWork<T> work);
}
