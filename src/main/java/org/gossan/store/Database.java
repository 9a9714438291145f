package org.gossan.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.gossan.store.backup.StoreCopy;
import org.gossan.store.log.SqlWork;
import org.jspecify.annotations.Nullable;

/// The connection of a [Store], and its transactions. Store lane only.
///
/// H2 gives a file up for good when the disk refuses to write: from then on it does not even read. So the file is
/// opened again as it is on the disk: for writing if that is possible, else to look, and each later change tries
/// again. What was acknowledged is there; what was not is not, or, if it reached the disk after all, counts as done.
final class Database implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Store.class.getName());

    private final @Nullable StoreFile file;
    private Connection connection;
    private boolean changed;
    private boolean closed;

    /// Why the file is only looked at; `null` = it can be written.
    private @Nullable StoreException onlyLooking;

    /// @param file `null` = the store is in memory
    Database(Connection connection, @Nullable StoreFile file) {
        this.connection = connection;
        this.file = file;
        // What a crash left is put in order when the store is closed, even if nothing else changes.
        this.changed = file != null && file.recovered();
    }

    <T> T read(SqlWork<T> work) {
        openAgainIfGivenUp();
        try {
            return work.on(connection);
        } catch (SQLException | IllegalStateException e) {
            throw explain(e);
        }
    }

    /// Runs one transaction; nothing of it is left if it fails.
    <T> T write(SqlWork<T> work) {
        openAgainIfGivenUp();
        refuseIfOnlyLooking();
        List<Made<T>> made = new ArrayList<>(1);
        try {
            return transaction(work, made);
        } catch (CancellationException e) {
            throw e;
        } catch (SQLException | IllegalStateException e) {
            StoreException why = explain(e);
            if (!made.isEmpty() && reachedTheDisk(made.getFirst().stamp())) {
                return made.getFirst().result();
            }
            throw why;
        }
    }

    /// What there is to commit.
    ///
    /// @param stamp what the store is known by once it is committed
    private record Made<T>(T result, String stamp) {}

    /// @param made gets what there is to commit before it is committed
    private <T> T transaction(SqlWork<T> work, List<Made<T>> made) throws SQLException {
        connection.setAutoCommit(false);
        changed = true;
        try {
            T result = work.on(connection);
            made.add(new Made<>(result, MetaTable.countRevision(connection)));
            connection.commit();
            H2Connection.sync(connection);
            return result;
        } catch (SQLException | RuntimeException e) {
            rollBack(e);
            throw e;
        } finally {
            if (usable()) {
                connection.setAutoCommit(true);
            }
        }
    }

    private void rollBack(Exception failure) {
        try {
            if (usable()) {
                connection.rollback();
            }
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    /// After a commit that failed only the file can tell.
    private boolean reachedTheDisk(String stamp) {
        if (file == null || closed) {
            return false;
        }
        try {
            openAgain(file);
            return stamp.equals(MetaTable.stamp(connection));
        } catch (SQLException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "cannot be read after a commit that failed: " + file.path(), e);
            return false;
        }
    }

    private void openAgainIfGivenUp() {
        if (file != null && !closed && !usable()) {
            openAgain(file);
        }
    }

    private void refuseIfOnlyLooking() {
        if (file != null && !closed && onlyLooking != null) {
            openAgain(file);
            if (onlyLooking != null) {
                throw onlyLooking;
            }
        }
    }

    private void openAgain(StoreFile again) {
        abandon();
        onlyLooking = null;
        // What H2 left in the middle is put in order when the store is closed.
        changed = true;
        try {
            connection = again.reopen("");
            if (connection.isReadOnly()) {
                onlyLooking = new StoreException(
                        StoreException.Kind.UNWRITABLE, null, again.path().toString());
            }
        } catch (SQLException | RuntimeException e) {
            onlyLooking = again.explain(e);
            try {
                connection = again.reopen(StoreFile.TO_LOOK);
            } catch (SQLException | RuntimeException unreadable) {
                throw again.explain(unreadable);
            }
        }
    }

    /// Lets go of the file without writing anything.
    private void abandon() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY"); // [H2]
        } catch (SQLException | RuntimeException alreadyGone) {
            LOG.log(System.Logger.Level.DEBUG, "given up already", alreadyGone);
        }
        try {
            connection.close();
        } catch (SQLException | RuntimeException alreadyGone) {
            LOG.log(System.Logger.Level.DEBUG, "given up already", alreadyGone);
        }
    }

    private boolean usable() {
        try {
            return !connection.isClosed() && StoreCopy.open(connection);
        } catch (SQLException | RuntimeException e) {
            return false;
        }
    }

    /// Begins a copy of the store as it is now.
    ///
    /// @throws IOException if the copy cannot be written
    StoreCopy copyTo(Path target) throws IOException {
        openAgainIfGivenUp();
        try {
            return new StoreCopy(connection, target);
        } catch (SQLException | IllegalStateException e) {
            throw explain(e);
        }
    }

    /// Closes the file. What was saved before is kept, whatever happens here.
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            boolean ours = onlyLooking == null && usable();
            boolean asItWas = !changed && ours && StoreCopy.untouched(connection);
            if (file != null && (asItWas || !ours)) {
                // A normal close would tidy up and write.
                abandon();
            }
            connection.close();
            if (file != null && ours) {
                file.closeInOrder();
            }
        } catch (SQLException | IllegalStateException e) {
            throw explain(e);
        } finally {
            if (file != null) {
                file.released();
            }
        }
    }

    private StoreException explain(Exception failure) {
        return file == null
                ? new StoreException(
                        StoreException.Kind.FAILED, failure, "memory", String.valueOf(failure.getMessage()))
                : file.explain(failure);
    }
}
