package org.gossan.edits.exchange;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gossan.model.edits.Change;
import org.gossan.model.edits.Edit;
import org.gossan.model.edits.Row;
import org.gossan.model.edits.UserTable;
import org.gossan.store.Store;
import org.gossan.store.backup.CopyProgress;
import org.gossan.store.backup.Refusal;
import org.gossan.store.backup.StoreCopy;
import org.gossan.store.backup.WholeFile;
import org.gossan.store.log.LogEntry;

/// Writes edits into a file for a colleague: a ZIP with the edits as lines of JSON, the files attached by them, the
/// published rows that they refer to, and a manifest with the SHA-256 of everything. Store lane only.
public final class Share {

    private static final int PAGE = 500;

    private final Store store;
    private final String author;
    private final Map<String, Manifest.Entry> entries = new LinkedHashMap<>();
    private final Set<String> contents = new LinkedHashSet<>();
    private final Map<String, EditJson.Parent> parents = new LinkedHashMap<>();

    private Share(Store store, String author) {
        this.store = store;
        this.author = author;
    }

    /// Writes the edits after a place of the log.
    ///
    /// @param after place of the last edit that the colleague has already; 0 = all edits
    /// @return what was written
    /// @throws IOException if it cannot be written; then there is no file, or the one that was there
    public static Manifest write(Store store, String author, long after, Path file, CopyProgress progress)
            throws IOException {
        return new Share(store, author).write(after, false, file, progress);
    }

    /// Writes all edits, and the whole store for whoever takes over.
    ///
    /// @throws IOException as [#write]
    public static Manifest writeAll(Store store, String author, Path file, CopyProgress progress) throws IOException {
        return new Share(store, author).write(0, true, file, progress);
    }

    private Manifest write(long after, boolean whole, Path file, CopyProgress progress) throws IOException {
        List<Manifest> written = new ArrayList<>();
        WholeFile.write(file, out -> {
            ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            int[] count = new int[1];
            entry(zip, Manifest.EDITS, bytes -> count[0] = writeEdits(after, bytes));
            entry(zip, Manifest.KNOWN, bytes -> writeKnown(after, bytes));
            entry(zip, Manifest.ROWS, bytes -> {
                for (EditJson.Parent parent : parents.values()) {
                    line(bytes, EditJson.write(parent.table(), parent.row()));
                }
            });
            long done = 0;
            for (String sha256 : contents) {
                if (store.contents().has(sha256)) {
                    entry(zip, Manifest.CONTENTS + sha256, bytes -> store.contents()
                            .read(sha256, in -> in.transferTo(bytes)));
                }
                progress.step(++done, contents.size() + 1L);
            }
            if (whole) {
                writeStore(zip, file, progress);
            }
            Manifest manifest = new Manifest(
                    UUID.randomUUID(),
                    author,
                    Instant.now().truncatedTo(ChronoUnit.MILLIS),
                    store.edition().orElse(""),
                    count[0],
                    entries);
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(manifest.json().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.finish();
            written.add(manifest);
        });
        return written.getFirst();
    }

    private int writeEdits(long after, OutputStream bytes) throws IOException {
        int count = 0;
        long place = after;
        List<LogEntry> page = store.log().since(place, PAGE);
        while (!page.isEmpty()) {
            for (LogEntry entry : page) {
                place = entry.place();
                if (isShared(entry.edit())) {
                    line(bytes, EditJson.write(entry.edit()));
                    entry.edit().changes().forEach(this::noteParents);
                    count++;
                }
            }
            page = store.log().since(place, PAGE);
        }
        return count;
    }

    private static boolean isShared(Edit edit) {
        return edit.kind() != Edit.Kind.SETTING
                && edit.changes().stream().noneMatch(change -> change.table().staysHere());
    }

    /// Names the edits that the file does not tell again, so that whoever has them is not taken for somebody who
    /// disagrees.
    private void writeKnown(long after, OutputStream bytes) throws IOException {
        long place = 0;
        while (place < after) {
            List<LogEntry> page = store.log().since(place, PAGE);
            if (page.isEmpty()) {
                return;
            }
            for (LogEntry entry : page) {
                place = entry.place();
                if (place <= after && isShared(entry.edit())) {
                    line(bytes, entry.edit().id().toString());
                }
            }
        }
    }

    private void noteParents(Change change) {
        for (Row row : new Row[] {
            change.before() == null ? Row.empty() : change.before(),
            change.after() == null ? Row.empty() : change.after()
        }) {
            if (change.table() == UserTable.ATTACHMENTS) {
                row.textOrNull("sha256").ifPresent(contents::add);
            }
            row.textOrNull("site_id").ifPresent(id -> noteParent(UserTable.SITES, id));
            row.textOrNull("source_id").ifPresent(id -> noteParent(UserTable.SOURCES, id));
        }
    }

    private void noteParent(UserTable table, String id) {
        String name = table.code() + " " + id;
        if (!parents.containsKey(name)) {
            store.userRows()
                    .row(table, id)
                    .filter(row -> row.textOrNull("origin").orElse("").equals("shipped"))
                    .ifPresent(row -> parents.put(name, new EditJson.Parent(table, row)));
        }
    }

    private void writeStore(ZipOutputStream zip, Path file, CopyProgress progress) throws IOException {
        Path copy = file.toAbsolutePath()
                .resolveSibling(".share-" + ProcessHandle.current().pid() + ".mv.db");
        try {
            try (StoreCopy copying = store.copyTo(copy)) {
                while (!copying.step(8L << 20)) {
                    progress.step(copying.done(), copying.total());
                }
            }
            Store.open(copy).close();
            entry(zip, Manifest.STORE, bytes -> Files.copy(copy, bytes));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private void entry(ZipOutputStream zip, String name, WholeFile.Content content) throws IOException {
        MessageDigest digest = sha256();
        long[] count = new long[1];
        zip.putNextEntry(new ZipEntry(name));
        OutputStream open = new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
                count[0] += length;
            }

            @Override
            public void write(int one) throws IOException {
                out.write(one);
                count[0]++;
            }

            @Override
            public void close() {
                // The ZIP stays open for the next entry.
            }
        };
        content.writeTo(new DigestOutputStream(open, digest));
        zip.closeEntry();
        entries.put(name, new Manifest.Entry(count[0], HexFormat.of().formatHex(digest.digest())));
    }

    private static void line(OutputStream bytes, String text) throws IOException {
        bytes.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Returns the place after which edits are shared.
    ///
    /// @param since place or id of the first edit, or a date or instant (ISO 8601, UTC); empty = from the first on
    /// @throws Refusal `since` if it is none of them
    public static long placeBefore(Store store, String since) {
        String text = since.strip();
        try {
            if (text.isEmpty()) {
                return 0;
            }
            if (text.matches("\\d{1,18}")) {
                return Math.max(0, Long.parseLong(text) - 1);
            }
            if (text.matches("[0-9a-fA-F-]{36}")) {
                return store.log().find(UUID.fromString(text)).orElseThrow().place() - 1;
            }
            return store.log()
                    .placeAt(Instant.parse(text.length() == 10 ? text + "T00:00:00Z" : text)
                            .minusMillis(1));
        } catch (java.time.DateTimeException | java.util.NoSuchElementException | IllegalArgumentException e) {
            throw new Refusal("since", e, since);
        }
    }
}
