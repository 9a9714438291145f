package org.gossan.atlas.drawings;

import java.nio.ByteBuffer;
import java.util.AbstractList;
import java.util.RandomAccess;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.gossan.model.edits.Annotation;
import org.jspecify.annotations.Nullable;

/// Annotations in the bytes of a file, each read when it is asked for, and then kept. Immutable; any thread.
final class KeptAnnotations extends AbstractList<Annotation> implements RandomAccess {

    private final ByteBuffer bytes;
    private final long[] ids;
    private final int[] starts;
    private final AtomicReferenceArray<@Nullable Annotation> read;

    /// @param bytes  not written any more; each record begins with its length
    /// @param ids    `long[2 * n]`
    /// @param starts where each begins in `bytes`, behind its length
    KeptAnnotations(ByteBuffer bytes, long[] ids, int[] starts) {
        this.bytes = bytes;
        this.ids = ids;
        this.starts = starts;
        this.read = new AtomicReferenceArray<>(starts.length);
    }

    @Override
    public int size() {
        return starts.length;
    }

    @Override
    public Annotation get(int row) {
        Annotation known = read.get(row);
        if (known == null) {
            byte[] record = new byte[bytes.getInt(starts[row] - Integer.BYTES)];
            bytes.get(starts[row], record);
            known = AnnotationBytes.read(new UUID(ids[2 * row], ids[2 * row + 1]), record);
            read.set(row, known);
        }
        return known;
    }
}
