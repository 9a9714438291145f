package org.gossan.edits.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.gossan.edits.Edits;
import org.gossan.model.edits.Attachment;
import org.gossan.model.edits.Change;
import org.gossan.model.edits.EditLabel;
import org.gossan.model.edits.Row;
import org.gossan.model.edits.UserTable;
import org.gossan.store.Store;
import org.gossan.store.backup.CopyProgress;
import org.gossan.store.backup.Refusal;
import org.gossan.store.backup.WholeFile;
import org.gossan.store.log.LogEntry;
import org.jspecify.annotations.Nullable;

/// Files attached to sites and annotations. Store lane only but for [#prepare]; changes are made as [Edits] promises.
public final class Attachments {

    /// The largest file that can be attached.
    public static final long MOST_BYTES = 200L << 20;

    private static final String DELETED_AT = "deleted_at";

    private final Store store;
    private final Edits edits;

    private Attachments(Store store, Edits edits) {
        this.store = store;
        this.edits = edits;
    }

    /// Returns the attachments of a store.
    ///
    /// @param edits of the same store
    public static Attachments of(Store store, Edits edits) {
        return new Attachments(store, edits);
    }

    /// A file that has been read once and can be taken in.
    ///
    /// @param thumbnail PNG; `null` = there is none
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    public record Prepared(Path file, String sha256, long sizeBytes, String mediaType, byte @Nullable [] thumbnail) {}

    /// Reads a file, names it by its content, finds out what it is and draws it small. Work lane: it can take seconds.
    ///
    /// @throws Refusal     `no_file`, `folder`, `too_large`, `cancelled`
    /// @throws IOException if it cannot be read
    public static Prepared prepare(Path file, CopyProgress progress) throws IOException {
        Path whole = file.toAbsolutePath().normalize();
        if (!Files.isRegularFile(whole)) {
            throw new Refusal(Files.isDirectory(whole) ? "folder" : "no_file", null, whole.toString());
        }
        long size = Files.size(whole);
        if (size > MOST_BYTES) {
            throw new Refusal("too_large", null, whole.toString(), Long.toString(MOST_BYTES >> 20));
        }
        MessageDigest digest = sha256();
        byte[] head = new byte[0];
        long done = 0;
        try (InputStream in = new DigestInputStream(Files.newInputStream(whole), digest)) {
            head = in.readNBytes(MediaTypes.HEAD_BYTES);
            done = head.length;
            byte[] buffer = new byte[1 << 16];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                done += count;
                progress.step(done, size);
            }
        }
        String type = MediaTypes.of(head, String.valueOf(whole.getFileName()));
        byte[] thumbnail = Thumbnails.of(whole, type).orElse(null);
        return new Prepared(whole, HexFormat.of().formatHex(digest.digest()), done, type, thumbnail);
    }

    /// Takes a file in and attaches it to a site, as one edit. Bytes that the store has already are not taken in again.
    ///
    /// @throws org.gossan.edits.EditException if there is no such site
    /// @throws Refusal     `changed` if the file is not the one prepared any more, `cancelled`
    /// @throws IOException if it cannot be read
    public Attachment attachToSite(Prepared file, String siteId, CopyProgress progress) throws IOException {
        if (store.site(siteId).isEmpty()) {
            throw new org.gossan.edits.EditException("no_site", siteId);
        }
        return attach(file, siteId, null, List.of(siteId), progress);
    }

    /// Takes a file in and attaches it to an annotation, as one edit.
    ///
    /// @throws org.gossan.edits.EditException if there is no such annotation
    /// @see #attachToSite
    public Attachment attachToAnnotation(Prepared file, UUID annotation, CopyProgress progress) throws IOException {
        List<String> sites = edits.annotations()
                .find(annotation)
                .orElseThrow(() -> new org.gossan.edits.EditException("no_annotation", annotation.toString()))
                .sites();
        return attach(file, null, annotation, sites, progress);
    }

    private Attachment attach(
            Prepared file,
            @Nullable String siteId,
            @Nullable UUID annotation,
            List<String> sites,
            CopyProgress progress)
            throws IOException {
        try (InputStream in = Files.newInputStream(file.file())) {
            boolean fresh = store.contents().put(file.sha256(), file.sizeBytes(), in, progress);
            byte[] thumbnail = file.thumbnail();
            if (fresh && thumbnail != null) {
                store.contents().putThumbnail(file.sha256(), thumbnail);
            }
        }
        Attachment added = new Attachment(
                UUID.randomUUID(),
                file.sha256(),
                annotation,
                siteId,
                FileNames.safe(String.valueOf(file.file().getFileName())),
                file.mediaType(),
                edits.authorName(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                null);
        edits.commit(
                EditLabel.of("attach", added.fileName()),
                sites,
                List.of(Change.insert(UserTable.ATTACHMENTS, row(added))));
        return added;
    }

    /// Throws attachments into the trash as one edit; the bytes stay. Empty if all are there already.
    public Optional<LogEntry> detach(Collection<UUID> ids) {
        return setDeleted(ids, Instant.now().truncatedTo(ChronoUnit.MILLIS), "detach");
    }

    /// Takes attachments out of the trash as one edit. Empty if none is in it.
    public Optional<LogEntry> restore(Collection<UUID> ids) {
        return setDeleted(ids, null, "reattach");
    }

    private Optional<LogEntry> setDeleted(Collection<UUID> ids, @Nullable Instant time, String label) {
        List<Change> changes = new ArrayList<>();
        List<String> sites = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (UUID id : ids) {
            Row row = store.userRows()
                    .row(UserTable.ATTACHMENTS, id.toString())
                    .orElseThrow(() -> new Refusal("no_attachment", null, id.toString()));
            if ((row.value(DELETED_AT) == null) == (time != null)) {
                Change.update(
                                UserTable.ATTACHMENTS,
                                row,
                                Row.empty().with(DELETED_AT, time == null ? null : time.toString()))
                        .ifPresent(changes::add);
                row.textOrNull("site_id").ifPresent(sites::add);
                names.add(row.text("file_name"));
            }
        }
        return edits.commit(EditLabel.of(label, String.join(", ", names)), sites, changes);
    }

    /// Returns an attachment, also one in the trash; empty if there is none with this id.
    public Optional<Attachment> find(UUID id) {
        return store.userRows().row(UserTable.ATTACHMENTS, id.toString()).map(Attachments::attachment);
    }

    /// Returns the attachments of a site that are not in the trash, oldest first.
    public List<Attachment> ofSite(String siteId) {
        return shown("site_id", siteId);
    }

    /// Returns the attachments of an annotation that are not in the trash, oldest first.
    public List<Attachment> ofAnnotation(UUID annotation) {
        return shown("annotation_id", annotation.toString());
    }

    /// Returns all attachments, also those in the trash, oldest first.
    public List<Attachment> all() {
        List<Attachment> all = new ArrayList<>();
        store.userRows().each(UserTable.ATTACHMENTS, row -> all.add(attachment(row)));
        all.sort(Comparator.comparing(Attachment::madeAt).thenComparing(Attachment::id));
        return List.copyOf(all);
    }

    private List<Attachment> shown(String column, String value) {
        return store.userRows().rows(UserTable.ATTACHMENTS, column, value).stream()
                .map(Attachments::attachment)
                .filter(one -> one.deletedAt() == null)
                .sorted(Comparator.comparing(Attachment::madeAt).thenComparing(Attachment::id))
                .toList();
    }

    /// Returns the small picture, PNG; empty if there is none.
    public Optional<byte[]> thumbnail(Attachment attachment) {
        return store.contents().thumbnail(attachment.sha256());
    }

    /// Writes the bytes of an attachment into a folder for opening, under a safe name, for reading only; what is there
    /// already and unchanged is used again. Ask [FileNames#mightRun] before handing it to the desktop.
    ///
    /// @param folder of what can be made again; each content gets a folder of its own in it
    /// @throws Refusal     `no_content` if the bytes were purged, `content_changed` if they are not those of their hash
    /// @throws IOException if it cannot be written
    public Path extract(Attachment attachment, Path folder) throws IOException {
        Path target =
                folder.resolve(attachment.sha256().substring(0, 16)).resolve(FileNames.safe(attachment.fileName()));
        if (Files.isRegularFile(target) && hash(target).equals(attachment.sha256())) {
            return target;
        }
        write(attachment, target);
        if (!target.toFile().setReadOnly()) {
            System.getLogger(Attachments.class.getName())
                    .log(System.Logger.Level.DEBUG, "cannot be made read-only: " + target);
        }
        return target;
    }

    /// Writes the bytes of an attachment into a file, whole or not at all.
    ///
    /// @throws Refusal     `no_content`, `content_changed`
    /// @throws IOException if it cannot be written
    public void write(Attachment attachment, Path target) throws IOException {
        store.contents().read(attachment.sha256(), bytes -> {
            MessageDigest digest = sha256();
            WholeFile.write(target, out -> {
                new DigestInputStream(bytes, digest).transferTo(out);
                if (!HexFormat.of().formatHex(digest.digest()).equals(attachment.sha256())) {
                    throw new Refusal("content_changed", null, attachment.fileName());
                }
            });
            return target;
        });
    }

    private static Row row(Attachment attachment) {
        Map<String, @Nullable Object> columns = new TreeMap<>();
        UUID annotation = attachment.annotationId();
        Instant deleted = attachment.deletedAt();
        columns.put("id", attachment.id().toString());
        columns.put("sha256", attachment.sha256());
        columns.put("annotation_id", annotation == null ? null : annotation.toString());
        columns.put("site_id", attachment.siteId());
        columns.put("file_name", attachment.fileName());
        columns.put("media_type", attachment.mediaType());
        columns.put("author", attachment.author());
        columns.put("made_at", attachment.madeAt().toString());
        columns.put(DELETED_AT, deleted == null ? null : deleted.toString());
        return Row.of(columns);
    }

    private static Attachment attachment(Row row) {
        return new Attachment(
                UUID.fromString(row.text("id")),
                row.text("sha256"),
                row.textOrNull("annotation_id").map(UUID::fromString).orElse(null),
                row.textOrNull("site_id").orElse(null),
                row.text("file_name"),
                row.text("media_type"),
                row.text("author"),
                Instant.parse(row.text("made_at")),
                row.textOrNull(DELETED_AT).map(Instant::parse).orElse(null));
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
