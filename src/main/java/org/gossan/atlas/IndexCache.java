package org.gossan.atlas;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.gossan.sites.SiteIndex;
import org.gossan.sites.SiteIndexFile;

/// The index of a store in files beside it, so that a start need not read the store: `<store>.index` holds the index of
/// one state of the store, `<store>.index.of` says which file that state was closed in. Both may be deleted at any
/// time.
///
/// The state is named by the store's stamp, which no other state of any store has, and by this program's version.
/// Without opening the store, its file tells the state: a small one by all its bytes, as H2 touches a file that it only
/// reads, a large one by size, time and the two headers that H2 rewrites whenever it writes.
/// Store lane, but for [#ofClosed].
public final class IndexCache {

    private static final System.Logger LOG = System.getLogger(IndexCache.class.getName());
    private static final int HEADERS = 2 * 4096;
    private static final int MOST_READ_BYTES = 16 << 20;
    /// Counts up when the same rows would make another index.
    private static final String MADE_BY = "1";

    private final Path store;
    private final Path index;
    private final Path mark;

    /// @param store the file of the store, also without its ending
    public IndexCache(Path store) {
        Path absolute = store.toAbsolutePath().normalize();
        String name = String.valueOf(absolute.getFileName());
        String base = name.endsWith(".mv.db") ? name.substring(0, name.length() - ".mv.db".length()) : name;
        this.store = absolute.resolveSibling(base + ".mv.db");
        this.index = absolute.resolveSibling(base + ".index");
        this.mark = absolute.resolveSibling(base + ".index.of");
    }

    /// Returns the index of a store that is not open, without opening it: for any thread, and for a start that does not
    /// want to wait. Empty if the store has changed since, if an edition of the facts is to be loaded first, or if
    /// there is none.
    ///
    /// @param edition the facts that ship with the program
    public Optional<SiteIndex> ofClosed(String edition) {
        try {
            Optional<Mark> closed = closed().filter(state -> state.edition().compareTo(edition) >= 0);
            return closed.isEmpty()
                    ? Optional.empty()
                    : SiteIndexFile.read(index, closed.get().state());
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the kept index cannot be read", e);
            return Optional.empty();
        }
    }

    /// Returns the state that a store is in, without opening it: what was made of a store in the same state is still
    /// true. Reads up to 16 MiB. Empty if it was not closed in order by this program, or anything has written to it
    /// since.
    ///
    /// Not to be called while this process has the file open: closing a file of which a process holds a lock gives up
    /// the lock (fcntl(2), POSIX), and H2's is such a one.
    public Optional<String> closedState() {
        try {
            return closed().map(Mark::state);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the state of the store cannot be read", e);
            return Optional.empty();
        }
    }

    /// Returns the state that an open store would be closed in now; see [#closedState].
    ///
    /// @param stamp the store's
    public static String state(String stamp) {
        return named(stamp);
    }

    /// Returns the index of an open store's state; empty if there is none.
    Optional<SiteIndex> of(String stamp) {
        try {
            return stamp.isEmpty() ? Optional.empty() : SiteIndexFile.read(index, named(stamp));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the kept index cannot be read", e);
            return Optional.empty();
        }
    }

    /// Keeps an index; a cache that cannot be written is only slower.
    ///
    /// @param stamp state of the store that it was made of
    void keep(SiteIndex made, String stamp) {
        try {
            SiteIndexFile.write(made, named(stamp), index);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the index cannot be kept", e);
        }
    }

    /// Notes that the store has been closed in a state; then [#ofClosed] knows it again.
    void closed(String stamp, String edition) {
        Path part = mark.resolveSibling(mark.getFileName() + ".part");
        try {
            List<String> lines = List.of(identity(), named(stamp), edition);
            if (Files.isRegularFile(mark) && Files.readAllLines(mark).equals(lines)) {
                return;
            }
            Files.write(part, lines);
            Files.move(part, mark, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the state of the store cannot be noted", e);
        }
    }

    private static String named(String stamp) {
        return stamp + " " + MADE_BY;
    }

    /// @param state   the name of what the store was closed in
    /// @param edition of the shipped facts in it
    private record Mark(String state, String edition) {}

    private Optional<Mark> closed() throws IOException {
        List<String> lines = Files.isRegularFile(mark) ? Files.readAllLines(mark) : List.of();
        return lines.size() == 3 && lines.get(0).equals(identity())
                ? Optional.of(new Mark(lines.get(1), lines.get(2)))
                : Optional.empty();
    }

    private String identity() throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(store, BasicFileAttributes.class);
        boolean small = attributes.size() <= MOST_READ_BYTES;
        byte[] headers = new byte[(int) (small ? attributes.size() : HEADERS)];
        try (RandomAccessFile file = new RandomAccessFile(store.toFile(), "r")) {
            file.readFully(headers);
        }
        CRC32C sum = new CRC32C();
        sum.update(headers);
        String text = new String(headers, 0, Math.min(200, headers.length), StandardCharsets.ISO_8859_1);
        return attributes.size() + " " + (small ? "" : attributes.lastModifiedTime() + " ")
                + Long.toHexString(sum.getValue()) + " " + text.replaceAll("[^!-~]", "");
    }
}
