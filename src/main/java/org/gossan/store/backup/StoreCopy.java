package org.gossan.store.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;

/// A copy of an open store as it was when the copy began, made in pieces between which the store may change. Store lane
/// only.
///
/// H2's own `BACKUP TO` copies in one piece and packs while nothing else can happen. The same promise holds here: while
/// space is not used again, H2 only appends, so the bytes below the length at the beginning stay as they are (H2
/// manual, MVStore: log structured storage). Bytes are read through H2's own channel: closing another one on the same
/// file would give up the lock that keeps other programs out (POSIX record locks).
public final class StoreCopy implements AutoCloseable {

    private static final int HEADER_BYTES = 2 * 4096;
    private static final int PIECE_BYTES = 1 << 20;

    /// Copies under way of each store: its space must not be used again before the last of them is done.
    private static final Map<MVStore, Integer> UNDER_WAY = new ConcurrentHashMap<>();

    private final MVStore store;
    private final FileStore<?> bytes;
    private final FileChannel out;
    private final Path target;
    private final long total;
    private long done;
    private boolean closed;

    /// Begins a copy; `target` is made anew.
    ///
    /// @param connection the open store
    /// @throws IOException if the copy cannot be written
    public StoreCopy(Connection connection, Path target) throws IOException, SQLException {
        this.target = target;
        this.store = storeOf(connection);
        this.bytes = store.getFileStore();
        this.out = FileChannel.open(
                target,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE));
        UNDER_WAY.merge(store, 1, Integer::sum);
        store.setReuseSpace(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
            ByteBuffer[] header = new ByteBuffer[1];
            long[] length = new long[1];
            store.executeFilestoreOperation(() -> {
                length[0] = bytes.size();
                header[0] = bytes.readFully(null, 0, HEADER_BYTES);
            });
            total = length[0];
            write(header[0]);
        } catch (IOException | SQLException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /// Returns whether H2 has written nothing into the file since it was opened, also not to tidy it up by itself.
    public static boolean untouched(Connection connection) throws SQLException {
        return storeOf(connection).getFileStore().getWriteCount() == 0;
    }

    /// Returns whether H2 still has the file; it gives a file up for good that cannot be written.
    public static boolean open(Connection connection) throws SQLException {
        return !storeOf(connection).isClosed();
    }

    private static MVStore storeOf(Connection connection) throws SQLException {
        return ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession())
                .getDatabase()
                .getStore()
                .getMvStore();
    }

    /// Copies the next bytes.
    ///
    /// @param most at most so many, rounded up to a megabyte
    /// @return whether all are there and on the disk
    /// @throws IOException if they cannot be written
    public boolean step(long most) throws IOException {
        for (long copied = 0; copied < most && done < total; copied += PIECE_BYTES) {
            write(bytes.readFully(null, done, (int) Math.min(PIECE_BYTES, total - done)));
        }
        if (done < total) {
            return false;
        }
        out.force(true);
        return true;
    }

    /// Returns the bytes that are copied.
    public long done() {
        return done;
    }

    /// Returns the bytes there are to copy.
    public long total() {
        return total;
    }

    /// Lets the store use its space again; a copy that is not complete is removed.
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            Integer others = UNDER_WAY.computeIfPresent(store, (key, count) -> count > 1 ? count - 1 : null);
            if (others == null && !store.isClosed()) {
                store.setReuseSpace(true);
            }
            out.close();
            if (done < total || total == 0) {
                Files.deleteIfExists(target);
            }
        } catch (IOException e) {
            System.getLogger(StoreCopy.class.getName())
                    .log(System.Logger.Level.WARNING, "a copy that is not complete is left in " + target, e);
        }
    }

    private void write(ByteBuffer piece) throws IOException {
        piece.rewind();
        done += piece.remaining();
        while (piece.hasRemaining()) {
            out.write(piece);
        }
    }
}
