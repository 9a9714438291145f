package org.gossan.edits.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.gossan.edits.files.Attachments;
import org.gossan.model.edits.Edit;
import org.gossan.model.edits.Row;
import org.gossan.store.backup.CopyProgress;
import org.gossan.store.backup.Refusal;

/// A file that somebody shared, read without trust: only entries that the manifest names, with the length and SHA-256
/// that it gives, are ever used, no entry's name becomes the name of a file, and nothing is unpacked beyond what it may
/// take. Any thread, one at a time.
public final class SharedFile implements AutoCloseable {

    private static final long MOST_MANIFEST = 64L << 20;
    private static final long MOST_LINES = 2L << 30;
    private static final long MOST_STORE = 64L << 30;
    private static final int MOST_LINE_CHARS = 64 << 20;

    /// Edits pack to a tenth or a thirtieth; less is a bomb.
    private static final long MOST_RATIO = 250;

    private final String name;
    private final ZipFile zip;
    private final Manifest manifest;
    private final List<Edit> edits = new ArrayList<>();
    private final Set<UUID> known = new HashSet<>();
    private final Map<String, Row> parents = new HashMap<>();

    private SharedFile(String name, ZipFile zip, Manifest manifest) {
        this.name = name;
        this.zip = zip;
        this.manifest = manifest;
    }

    /// Returns whether a file begins like a ZIP, as shared files do.
    public static boolean looksLikeOne(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(4);
            return head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
        }
    }

    /// Opens a file, compares every entry with its SHA-256, and reads the edits.
    ///
    /// @throws Refusal     `no_file`, `share_broken`, `share_newer`, `cancelled`
    /// @throws IOException if the disk fails
    public static SharedFile open(Path file, CopyProgress progress) throws IOException {
        String name = file.toAbsolutePath().normalize().toString();
        if (!Files.isRegularFile(file)) {
            throw new Refusal("no_file", null, name);
        }
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal("share_broken", e, name);
        }
        try {
            SharedFile shared = new SharedFile(name, zip, manifest(zip, name));
            shared.verify(progress);
            shared.readEdits();
            return shared;
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            zip.close();
            throw new Refusal("share_broken", e, name);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /// Returns what the file says of itself.
    public Manifest manifest() {
        return manifest;
    }

    /// Returns the edits, in the order of clock and id.
    public List<Edit> edits() {
        return Collections.unmodifiableList(edits);
    }

    /// Returns the path of the file.
    String name() {
        return name;
    }

    /// Returns whether whoever shared the file had an edit.
    boolean knows(UUID edit) {
        return known.contains(edit);
    }

    /// Returns the ids of all edits that whoever shared the file had, as far as they are shared.
    Set<UUID> known() {
        return Collections.unmodifiableSet(known);
    }

    /// Returns the published rows that the edits refer to, by table and key.
    Map<String, Row> parents() {
        return Collections.unmodifiableMap(parents);
    }

    /// Returns the length of a content; -1 if it is not in the file.
    long contentBytes(String sha256) {
        Manifest.Entry entry = manifest.entries().get(Manifest.CONTENTS + sha256);
        return entry == null ? -1 : entry.bytes();
    }

    /// Opens a content that is in the file.
    InputStream content(String sha256) throws IOException {
        return stream(Manifest.CONTENTS + sha256);
    }

    /// Writes the store that the file holds.
    ///
    /// @throws Refusal `share_no_store` if it holds none
    public void writeStore(Path target) throws IOException {
        if (!manifest.whole()) {
            throw new Refusal("share_no_store", null, name);
        }
        try (InputStream in = stream(Manifest.STORE);
                OutputStream out = Files.newOutputStream(target)) {
            in.transferTo(out);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static Manifest manifest(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw new Refusal("share_broken", null, name);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) MOST_MANIFEST + 1);
            if (bytes.length > MOST_MANIFEST) {
                throw new Refusal("share_broken", null, name);
            }
            return Manifest.read(new String(bytes, StandardCharsets.UTF_8), name);
        }
    }

    private void verify(CopyProgress progress) throws IOException {
        if (zip.size() != manifest.entries().size() + 1) {
            throw new Refusal("share_broken", null, name);
        }
        long done = 0;
        for (Map.Entry<String, Manifest.Entry> one : manifest.entries().entrySet()) {
            verify(one.getKey(), one.getValue());
            progress.step(++done, manifest.entries().size());
        }
    }

    private void verify(String entryName, Manifest.Entry expected) throws IOException {
        ZipEntry entry = zip.getEntry(entryName);
        boolean content = entryName.startsWith(Manifest.CONTENTS);
        long most = content ? Attachments.MOST_BYTES : entryName.equals(Manifest.STORE) ? MOST_STORE : MOST_LINES;
        if (entry == null
                || expected.bytes() > most
                || entry.getSize() != expected.bytes()
                || (!content
                        && entry.getSize() > (8 << 20)
                        && entry.getSize() / Math.max(1, entry.getCompressedSize()) > MOST_RATIO)
                || (content && !entryName.endsWith(expected.sha256()))) {
            throw new Refusal("share_broken", null, name);
        }
        MessageDigest digest = Share.sha256();
        long count = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = new DigestInputStream(stream(entryName), digest)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                count += read;
                if (count > expected.bytes()) {
                    throw new Refusal("share_broken", null, name);
                }
            }
        }
        if (count != expected.bytes()
                || !HexFormat.of().formatHex(digest.digest()).equals(expected.sha256())) {
            throw new Refusal("share_broken", null, name);
        }
    }

    private void readEdits() throws IOException {
        Set<UUID> ids = new HashSet<>();
        lines(Manifest.EDITS, line -> {
            Edit edit = EditJson.read(line, name);
            if (!ids.add(edit.id())) {
                throw new Refusal("share_broken", null, name);
            }
            edits.add(edit);
        });
        lines(Manifest.KNOWN, line -> known.add(uuid(line)));
        known.addAll(ids);
        lines(Manifest.ROWS, line -> {
            EditJson.Parent parent = EditJson.readParent(line, name);
            parents.put(parent.table().code() + " " + key(parent), parent.row());
        });
        if (edits.size() != manifest.edits()) {
            throw new Refusal("share_broken", null, name);
        }
        edits.sort(Comparator.comparingLong(Edit::clock)
                .thenComparing(edit -> edit.id().toString()));
    }

    private String key(EditJson.Parent parent) {
        try {
            return parent.table().key(parent.row());
        } catch (IllegalArgumentException e) {
            throw new Refusal("share_broken", e, name);
        }
    }

    private UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal("share_broken", e, name);
        }
    }

    private interface Line {
        void read(String text);
    }

    private void lines(String entryName, Line line) throws IOException {
        if (!manifest.entries().containsKey(entryName)) {
            return;
        }
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(stream(entryName), StandardCharsets.UTF_8))) {
            StringBuilder text = new StringBuilder();
            for (int letter = reader.read(); letter >= 0; letter = reader.read()) {
                if (letter == '\n') {
                    line.read(text.toString());
                    text.setLength(0);
                } else if (text.length() < MOST_LINE_CHARS) {
                    text.append((char) letter);
                } else {
                    throw new Refusal("share_broken", null, name);
                }
            }
            if (!text.isEmpty()) {
                throw new Refusal("share_broken", null, name);
            }
        }
    }

    private InputStream stream(String entryName) throws IOException {
        ZipEntry entry = zip.getEntry(entryName);
        InputStream in = entry == null ? null : zip.getInputStream(entry);
        if (in == null) {
            throw new Refusal("share_broken", null, name);
        }
        return in;
    }
}
