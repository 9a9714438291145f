package org.gossan.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.gossan.store.backup.CopyProgress;
import org.gossan.store.backup.Refusal;
import org.jspecify.annotations.Nullable;

/// The bytes of attached files, once for each content, named by their SHA-256 in lower-case hexadecimal. Never held in
/// memory as a whole. Store lane only, like [Store].
public final class Contents {

    private static final String UNUSED =
            " NOT EXISTS (SELECT 1 FROM attachments WHERE attachments.sha256 = contents.sha256)";

    private final Store store;

    Contents(Store store) {
        this.store = store;
    }

    /// A way to read bytes.
    public interface Reading<T> {
        T from(InputStream bytes) throws IOException;
    }

    /// Returns whether the store has a content.
    public boolean has(String sha256) {
        return store.read(open -> one(open, "SELECT 1 FROM contents WHERE sha256 = ?", sha256, row -> true))
                .isPresent();
    }

    /// Returns the length of a content in bytes; empty if there is none.
    public Optional<Long> size(String sha256) {
        return store.read(
                open -> one(open, "SELECT size_bytes FROM contents WHERE sha256 = ?", sha256, row -> row.getLong(1)));
    }

    /// Takes in the bytes of a stream, once for each content. Nothing of it stays if it fails or is cancelled, also
    /// after
    /// a kill.
    ///
    /// @param sha256    SHA-256 of the bytes as far as known before; what arrives is compared with it
    /// @param sizeBytes how many bytes there are
    /// @param bytes     read once, not closed
    /// @return whether it was new
    /// @throws Refusal `changed` if the bytes are not those of the hash, `cancelled`, `unreadable`
    public boolean put(String sha256, long sizeBytes, InputStream bytes, CopyProgress progress) {
        if (has(sha256)) {
            return false;
        }
        return store.write(open -> {
            Watched watched = new Watched(bytes, sizeBytes, progress);
            try (PreparedStatement insert =
                    open.prepareStatement("INSERT INTO contents (sha256, size_bytes, bytes) VALUES (?, ?, ?)")) {
                insert.setString(1, sha256);
                insert.setLong(2, sizeBytes);
                insert.setBinaryStream(3, watched);
                insert.executeUpdate();
            } catch (SQLException e) {
                if (watched.failure != null) {
                    throw watched.failure;
                }
                throw e;
            }
            if (watched.done != sizeBytes || !watched.sha256().equals(sha256)) {
                throw new Refusal("changed", null);
            }
            return true;
        });
    }

    /// Hands over the bytes of a content.
    ///
    /// @throws IOException if the receiver fails
    /// @throws Refusal `no_content` if there is none
    public <T> T read(String sha256, Reading<T> reading) throws IOException {
        IOException[] failure = new IOException[1];
        Optional<T> result =
                store.read(open -> one(open, "SELECT bytes FROM contents WHERE sha256 = ?", sha256, row -> {
                    try (InputStream bytes = row.getBinaryStream(1)) {
                        return reading.from(bytes);
                    } catch (IOException e) {
                        failure[0] = e;
                        return null;
                    }
                }));
        if (failure[0] != null) {
            throw failure[0];
        }
        return result.orElseThrow(() -> new Refusal("no_content", null, sha256));
    }

    /// Returns the small picture of a content, PNG or JPEG; empty if it has none.
    public Optional<byte[]> thumbnail(String sha256) {
        return store.read(
                open -> one(open, "SELECT thumbnail FROM contents WHERE sha256 = ?", sha256, row -> row.getBytes(1)));
    }

    /// Keeps the small picture of a content.
    public void putThumbnail(String sha256, byte[] picture) {
        store.write(open -> {
            try (PreparedStatement update =
                    open.prepareStatement("UPDATE contents SET thumbnail = ? WHERE sha256 = ?")) {
                update.setBytes(1, picture);
                update.setString(2, sha256);
                return update.executeUpdate();
            }
        });
    }

    /// Returns the contents that no attachment names, also none in the trash: what is left when taking in a file was
    /// killed, or an attachment was taken back.
    public List<String> unused() {
        return store.read(open -> {
            List<String> unused = new ArrayList<>();
            try (PreparedStatement query = open.prepareStatement("SELECT sha256 FROM contents WHERE" + UNUSED);
                    ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    unused.add(result.getString(1));
                }
            }
            return List.copyOf(unused);
        });
    }

    /// Removes what [#unused] returns for good; only ever because a user asked for it.
    ///
    /// @return how many contents are gone
    public int purgeUnused() {
        return store.write(open -> {
            try (PreparedStatement delete = open.prepareStatement("DELETE FROM contents WHERE" + UNUSED)) {
                return delete.executeUpdate();
            }
        });
    }

    private interface Row<T> {
        @Nullable
        T of(ResultSet row) throws SQLException;
    }

    private static <T> Optional<T> one(Connection open, String query, String sha256, Row<T> row) throws SQLException {
        try (PreparedStatement statement = open.prepareStatement(query)) {
            statement.setString(1, sha256);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? Optional.ofNullable(row.of(result)) : Optional.empty();
            }
        }
    }

    /// Counts and hashes what passes, and stops when it shall not go on. H2 hides what a stream throws.
    private static final class Watched extends FilterInputStream {

        private final MessageDigest digest;
        private final long total;
        private final CopyProgress progress;
        private long done;
        private @Nullable Refusal failure;

        Watched(InputStream bytes, long total, CopyProgress progress) {
            super(bytes);
            this.total = total;
            this.progress = progress;
            try {
                this.digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                int count = super.read(buffer, offset, length);
                if (count > 0) {
                    digest.update(buffer, offset, count);
                    done += count;
                    if (done > total) {
                        throw new Refusal("changed", null);
                    }
                    progress.step(done, total);
                }
                return count;
            } catch (Refusal e) {
                failure = e;
                throw new IOException(e);
            } catch (IOException e) {
                failure = new Refusal("unreadable", e, String.valueOf(e.getMessage()));
                throw e;
            }
        }

        String sha256() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
