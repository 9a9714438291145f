package org.gossan.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.gossan.store.StoreException.Kind;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/// The file of a store: looked at read-only before it is opened for writing, so that a file that is damaged, newer or
/// somebody else's stays as it is, byte for byte.
final class StoreFile {

    private static final String SUFFIX = ".mv.db";

    /// Less free space than this when a write fails means that the disk is full, whatever the system calls it.
    private static final long FULL_BELOW_BYTES = 256 * 1024;

    /// What systems call a disk or a quota without room (ENOSPC, EDQUOT, Windows), and a disk that became read-only.
    private static final Pattern FULL = Pattern.compile("No space left|[Qq]uota exceeded|not enough space");

    private static final Pattern READ_ONLY = Pattern.compile("Read-only file system|write.protected");

    /// Embedded, no server, no trace files; H2 locks the file with the lock of the operating system. When the program
    /// is ended by a signal H2 does not close the file in a thread of its own while the store lane may be using it.
    ///
    /// H2's background writer sleeps for weeks (`WRITE_DELAY`, ms): it hands what it commits to another thread, and a
    /// checkpoint that then finds nothing left to do could return before it is in the file (`MVStore.tryCommit`,
    /// `FileStore.storeIt`). With 0 there is no such writer, but every commit is written twice, and closing writes,
    /// too.
    private static final String SETTINGS = ";IFEXISTS=TRUE;AUTO_SERVER=FALSE;FILE_LOCK=FS;DB_CLOSE_ON_EXIT=FALSE"
            + ";WRITE_DELAY=2000000000;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";

    /// For [#reopen]: the file cannot be changed.
    static final String TO_LOOK = ";ACCESS_MODE_DATA=r";

    private static final Set<Kind> KNOWN_AT_OPENING = EnumSet.of(Kind.LOCKED, Kind.NEWER, Kind.MEMORY);

    /// H2's name of the files of the operating system.
    private static volatile String scheme = "file";

    /// H2 shares a file among the connections of one program; the store does not.
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private static final System.Logger LOG = System.getLogger(Store.class.getName());

    private final Path file;
    private boolean recovered;

    /// @param file with or without the ending `.mv.db` that H2 gives its files
    StoreFile(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        String name = String.valueOf(absolute.getFileName());
        this.file = name.endsWith(SUFFIX) ? absolute : absolute.resolveSibling(name + SUFFIX);
    }

    Path path() {
        return file;
    }

    /// Returns a connection to the file with the latest schema; makes the file where there is none.
    ///
    /// @throws StoreException if it cannot be used; then the file is as before, and nothing is open
    Connection open() {
        if (!OPEN.add(file)) {
            throw problem(Kind.LOCKED, null);
        }
        try {
            prepare();
            Connection connection = H2Connection.open(url(file, ""));
            if (connection.isReadOnly()) {
                connection.close();
                throw problem(Kind.UNWRITABLE, null);
            }
            return connection;
        } catch (SQLException | IOException | RuntimeException e) {
            OPEN.remove(file);
            throw explain(e);
        }
    }

    /// Returns a connection that cannot change the file, which stays as it is, also if its schema is an older one.
    ///
    /// @throws StoreException if it is locked, newer, damaged or something else
    Connection openToLook() {
        if (OPEN.contains(file)) {
            throw problem(Kind.LOCKED, null);
        }
        try {
            if (!Files.isReadable(file)) {
                throw new StoreException(Kind.FAILED, null, file.toString(), "there is no such file");
            }
            refuseWhatIsNoStore();
            return H2Connection.open(url(file, TO_LOOK));
        } catch (SQLException | IOException | RuntimeException e) {
            throw explain(e);
        }
    }

    /// Returns a new connection to the file, which is still ours, after H2 has given it up.
    ///
    /// @param how empty = for writing if it can be written, or [#TO_LOOK]
    Connection reopen(String how) throws SQLException {
        return H2Connection.open(url(file, how));
    }

    /// Returns whether the program that used the file before ended without closing it.
    boolean recovered() {
        return recovered;
    }

    /// Closes the file once more if it does not say that it was closed in order: what H2 still tidies up in a thread of
    /// its own while it closes can be written behind its mark, and the next start would speak of a crash.
    void closeInOrder() {
        try {
            if (!FileHeader.closedInOrder(file)) {
                H2Connection.open(url(file, "")).close();
            }
        } catch (SQLException | IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.DEBUG, "closed, but not marked so: " + file, e);
        }
    }

    /// Says that the connection has been closed.
    void released() {
        OPEN.remove(file);
    }

    private void prepare() throws IOException, SQLException {
        if (file.toString().contains(";")) {
            throw new StoreException(Kind.FAILED, null, file.toString(), "a name with ';' is not possible");
        }
        if (Files.isDirectory(file)) {
            throw problem(Kind.NOT_A_STORE, null);
        }
        if (!Files.exists(file)) {
            if (!folderWritable()) {
                throw problem(Kind.UNWRITABLE, null);
            }
            createFolder();
            migrate(false);
            return;
        }
        if (!Files.isWritable(file) || !folderWritable()) {
            throw problem(Kind.UNWRITABLE, null);
        }
        int version = refuseWhatIsNoStore();
        recovered = !FileHeader.closedInOrder(file);
        if (version < Migrations.LATEST) {
            Path before = beside("before-" + Migrations.LATEST);
            Files.copy(file, before, StandardCopyOption.REPLACE_EXISTING);
            migrate(true);
        }
    }

    /// Returns the version of the schema.
    private int refuseWhatIsNoStore() throws IOException {
        if (Files.isDirectory(file) || !FileHeader.startsLikeAStore(file)) {
            throw problem(Kind.NOT_A_STORE, null);
        }
        if (!FileHeader.endsWhereItShould(file)) {
            throw problem(Kind.DAMAGED, null);
        }
        int version = versionReadOnly();
        if (version == Migrations.FOREIGN) {
            throw problem(Kind.NOT_A_STORE, null);
        }
        if (version > Migrations.LATEST) {
            throw new StoreException(
                    Kind.NEWER, null, file.toString(), Integer.toString(version), Integer.toString(Migrations.LATEST));
        }
        return version;
    }

    private void createFolder() {
        try {
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw problem(diskFull() ? Kind.FULL : Kind.UNWRITABLE, e);
        }
    }

    /// A file that begins like a store and cannot be read is damaged, whatever H2 stumbled over first.
    private int versionReadOnly() {
        try (Connection connection = H2Connection.open(url(file, TO_LOOK))) {
            return Migrations.version(connection);
        } catch (SQLException | RuntimeException e) {
            StoreException known = explain(e);
            throw KNOWN_AT_OPENING.contains(known.kind()) ? known : problem(Kind.DAMAGED, e);
        }
    }

    /// Works on a copy beside the file, then puts it in place in one step: a power cut leaves the old file or the new.
    private void migrate(boolean existing) throws IOException, SQLException {
        Path work = beside("new");
        try {
            if (existing) {
                Files.copy(file, work, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.deleteIfExists(work);
            }
            String url = url(work, "").replace(";IFEXISTS=TRUE", "");
            try (Connection open = H2Connection.open(url)) {
                Migrations.run(url);
                H2Connection.sync(open);
            }
            Files.move(work, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(work);
        }
    }

    private Path beside(String what) {
        String name = String.valueOf(file.getFileName());
        return file.resolveSibling(name.substring(0, name.length() - SUFFIX.length()) + "." + what + SUFFIX);
    }

    /// Tests put a disk that fails between H2 and the operating system.
    ///
    /// @param other a name that H2 knows a file system by
    static void reachThrough(String other) {
        scheme = other;
    }

    private static String url(Path file, String more) {
        String path = file.toString();
        return "jdbc:h2:" + scheme + ":" + path.substring(0, path.length() - SUFFIX.length()) + SETTINGS + more;
    }

    /// Returns the failure as a sentence for people.
    StoreException explain(Throwable failure) {
        if (withoutMemory(failure)) {
            // Before anything else: what H2 says of a file that it had to leave in the middle sounds like damage.
            return problem(Kind.MEMORY, failure);
        }
        if (!(failure instanceof StoreException) && (diskFull() || says(failure, FULL))) {
            return problem(Kind.FULL, failure);
        }
        if (says(failure, READ_ONLY)) {
            return problem(Kind.UNWRITABLE, failure);
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreException known) {
                return known;
            }
            Kind kind = kindOf(cause);
            if (kind == Kind.NEWER) {
                return new StoreException(kind, failure, file.toString(), "?", Integer.toString(Migrations.LATEST));
            }
            if (kind != Kind.FAILED) {
                return problem(kind, failure);
            }
        }
        return new StoreException(Kind.FAILED, failure, file.toString(), reason(failure));
    }

    private Kind kindOf(Throwable cause) {
        if (cause instanceof SQLException sql) {
            return switch (sql.getErrorCode()) {
                case ErrorCode.DATABASE_ALREADY_OPEN_1 -> Kind.LOCKED;
                case ErrorCode.FILE_CORRUPTED_1 -> Kind.DAMAGED;
                case ErrorCode.FILE_VERSION_ERROR_1 -> Kind.NEWER;
                case ErrorCode.DATABASE_IS_READ_ONLY -> Kind.UNWRITABLE;
                default -> Kind.FAILED;
            };
        }
        if (cause instanceof MVStoreException store) {
            return switch (store.getErrorCode()) {
                case DataUtils.ERROR_FILE_LOCKED -> Kind.LOCKED;
                case DataUtils.ERROR_UNSUPPORTED_FORMAT -> Kind.NEWER;
                case DataUtils.ERROR_WRITING_FAILED -> Kind.FAILED;
                case DataUtils.ERROR_CLOSED -> Kind.FAILED;
                default -> Kind.DAMAGED;
            };
        }
        boolean denied = cause instanceof AccessDeniedException
                || cause instanceof ReadOnlyFileSystemException
                || (cause instanceof IOException && !folderWritable());
        return denied ? Kind.UNWRITABLE : Kind.FAILED;
    }

    private static boolean withoutMemory(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError
                    || (cause instanceof SQLException sql && sql.getErrorCode() == ErrorCode.OUT_OF_MEMORY)) {
                return true;
            }
        }
        return false;
    }

    private static boolean says(Throwable failure, Pattern words) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException
                    && words.matcher(String.valueOf(cause.getMessage())).find()) {
                return true;
            }
        }
        return false;
    }

    private boolean diskFull() {
        try {
            FileStore disk = Files.getFileStore(nearestFolder());
            // What never has room, such as /proc, is no disk that could be tidied.
            return disk.getTotalSpace() > 0 && disk.getUsableSpace() < FULL_BELOW_BYTES;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean folderWritable() {
        return Files.isWritable(nearestFolder());
    }

    private Path nearestFolder() {
        Path folder = file.getParent();
        while (folder != null && !Files.isDirectory(folder)) {
            folder = folder.getParent();
        }
        return folder == null ? file : folder;
    }

    private StoreException problem(Kind kind, @Nullable Throwable cause) {
        return new StoreException(kind, cause, file.toString());
    }

    /// The innermost reason says more than the layers around it.
    private static String reason(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        String message = innermost.getMessage();
        String text = message == null
                ? innermost.toString()
                : message.lines().findFirst().orElse("");
        return innermost instanceof SQLException || innermost instanceof IOException ? text : innermost.toString();
    }
}
