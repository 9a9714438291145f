package org.gossan.store.log;

import java.sql.Connection;
import java.sql.SQLException;

/// Work on the store's connection.
public interface SqlWork<T> {

    T on(Connection open) throws SQLException;
}
