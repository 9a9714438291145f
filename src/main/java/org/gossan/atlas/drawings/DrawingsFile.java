package org.gossan.atlas.drawings;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.gossan.model.edits.Annotation;
import org.gossan.render.drawing.DrawingIndex;
import org.gossan.render.drawing.Drawings;
import org.gossan.store.log.EditLog;

/// The drawings of one state of a store in a file: ids and boxes first, then the annotations, which are read when they
/// are asked for. Big-endian, a checksum at the end. May be deleted at any time.
final class DrawingsFile {

    /// Ends with a number that counts up when the same annotation would become other bytes.
    private static final long MAGIC = 0x47534e_44524157_02L;
    private static final int HEADER_BYTES = 8 + 8 + 16 + 4;
    private static final int MOST = 5_000_000;

    private DrawingsFile() {}

    /// @param drawings as they were after an edit
    record Kept(EditLog.Newest of, Drawings drawings) {}

    /// Writes a file, whole or not at all.
    static void write(Path file, Kept kept) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        CRC32C sum = new CRC32C();
        try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16);
                DataOutputStream out = new DataOutputStream(new CheckedOutputStream(bytes, sum))) {
            List<Annotation> all = kept.drawings().all();
            out.writeLong(MAGIC);
            out.writeLong(kept.of().place());
            out.writeLong(kept.of().id().getMostSignificantBits());
            out.writeLong(kept.of().id().getLeastSignificantBits());
            out.writeInt(all.size());
            for (Annotation one : all) {
                out.writeLong(one.id().getMostSignificantBits());
                out.writeLong(one.id().getLeastSignificantBits());
            }
            for (Annotation one : all) {
                for (double edge : DrawingIndex.box(one)) {
                    out.writeDouble(edge);
                }
            }
            for (Annotation one : all) {
                ByteArrayOutputStream record = new ByteArrayOutputStream(256);
                AnnotationBytes.write(one, new DataOutputStream(record));
                out.writeInt(record.size());
                record.writeTo(out);
            }
            out.writeLong(sum.getValue());
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Reads a file; empty if there is none, or it is damaged or of another kind.
    static Optional<Kept> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        ByteBuffer in = mapped(file);
        int end = in.capacity() - 8;
        if (end < HEADER_BYTES || in.getLong() != MAGIC) {
            return Optional.empty();
        }
        CRC32C sum = new CRC32C();
        sum.update(in.duplicate().position(0).limit(end));
        if (in.getLong(end) != sum.getValue()) {
            return Optional.empty();
        }
        EditLog.Newest of = new EditLog.Newest(in.getLong(), new UUID(in.getLong(), in.getLong()));
        int n = in.getInt();
        if (n < 0 || n > MOST) {
            return Optional.empty();
        }
        long[] ids = new long[2 * n];
        in.asLongBuffer().get(ids);
        in.position(in.position() + 16 * n);
        double[] boxes = new double[4 * n];
        in.asDoubleBuffer().get(boxes);
        in.position(in.position() + 32 * n);
        int[] starts = new int[n];
        for (int row = 0; row < n; row++) {
            int length = in.getInt();
            starts[row] = in.position();
            in.position(in.position() + length);
        }
        return Optional.of(
                new Kept(of, Drawings.of(new DrawingIndex(new KeptAnnotations(in, ids, starts), ids, boxes))));
    }

    /// Fifty megabytes for 100,000 annotations, of which a start needs a few: they are mapped, not read.
    private static ByteBuffer mapped(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return channel.size() > Integer.MAX_VALUE
                    ? ByteBuffer.allocate(0)
                    : channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
    }
}
