package org.gossan.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.Random;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.jspecify.annotations.Nullable;

/// A disk on which writing fails from some moment on, as the operating system would say it; nothing has to be mounted.
/// Stores opened while it is in place lie on it; the bytes are in the usual files. One at a time.
public final class FailingDisk implements AutoCloseable {

    private static final String SCHEME = "failing";
    private static final String FULL = "No space left on device";
    private static final String READ_ONLY = "Read-only file system";

    private static @Nullable FailingDisk inPlace;

    private final Random random;
    private long room = Long.MAX_VALUE;
    private long writesLeft = Long.MAX_VALUE;
    private long piecesUntilNoMemory = Long.MAX_VALUE;
    private long refused;

    private FailingDisk(Random random) {
        this.random = random;
    }

    /// Puts the disk in place of the usual one.
    ///
    /// @param random how much of a piece that does not fit any more is written
    public static FailingDisk insert(Random random) {
        FailingDisk disk = new FailingDisk(random);
        synchronized (FailingDisk.class) {
            inPlace = disk;
        }
        FilePath.register(new Files());
        StoreFile.reachThrough(SCHEME);
        return disk;
    }

    /// Leaves room for some bytes more; a file that grows by more gets as much of them as there is room for, or less.
    public synchronized void fillBut(long bytes) {
        room = bytes;
    }

    /// Makes it read-only after some pieces more, as an operating system does after an error.
    public synchronized void makeReadOnlyAfter(long pieces) {
        writesLeft = pieces;
    }

    /// Leaves the program without memory whenever it writes, after some pieces more.
    public synchronized void takeMemoryAfter(long pieces) {
        piecesUntilNoMemory = pieces;
    }

    /// Makes it writable, with room.
    public synchronized void mend() {
        piecesUntilNoMemory = Long.MAX_VALUE;
        room = Long.MAX_VALUE;
        writesLeft = Long.MAX_VALUE;
    }

    private synchronized boolean isReadOnly() {
        return writesLeft <= 0;
    }

    /// Returns how many times it has refused to write.
    public synchronized long refused() {
        return refused;
    }

    @Override
    public void close() {
        StoreFile.reachThrough("file");
    }

    /// Takes bytes that go to a place of a file.
    ///
    /// @return how many of them are written; less than all if the rest is refused
    private synchronized int take(int bytes, long grownBy) throws IOException {
        if (piecesUntilNoMemory-- <= 0) {
            refused++;
            throw new OutOfMemoryError("none left, for a test");
        }
        if (writesLeft <= 0) {
            refused++;
            throw new IOException(READ_ONLY);
        }
        writesLeft--;
        if (grownBy <= room) {
            room -= grownBy;
            return bytes;
        }
        refused++;
        int fits = (int) Math.max(0, bytes - grownBy + room);
        room = 0;
        return random.nextInt(fits + 1);
    }

    private static synchronized FailingDisk inPlace() {
        FailingDisk disk = inPlace;
        if (disk == null) {
            throw new IllegalStateException("no disk is in place");
        }
        return disk;
    }

    /// The files of the disk; their names are those of the usual disk.
    public static final class Files extends FilePathWrapper {

        @Override
        public String getScheme() {
            return SCHEME;
        }

        @Override
        public boolean canWrite() {
            return !inPlace().isReadOnly() && super.canWrite();
        }

        @Override
        public FileChannel open(String mode) throws IOException {
            if (inPlace().isReadOnly() && !"r".equals(mode)) {
                throw new IOException(READ_ONLY);
            }
            return new Channel(inPlace(), super.open(mode));
        }
    }

    private static final class Channel extends FileBase {

        private final FailingDisk disk;
        private final FileChannel channel;

        Channel(FailingDisk disk, FileChannel channel) {
            this.disk = disk;
            this.channel = channel;
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            int written = write(bytes, channel.position());
            channel.position(channel.position() + written);
            return written;
        }

        @Override
        public synchronized int write(ByteBuffer bytes, long place) throws IOException {
            int all = bytes.remaining();
            long grownBy = Math.clamp(place + all - channel.size(), 0, all);
            int fits = disk.take(all, grownBy);
            ByteBuffer piece = bytes.slice(bytes.position(), fits);
            while (piece.hasRemaining()) {
                channel.write(piece, place + piece.position());
            }
            bytes.position(bytes.position() + fits);
            if (fits < all) {
                throw new IOException(FULL);
            }
            return all;
        }

        @Override
        public void force(boolean metadata) throws IOException {
            channel.force(metadata);
        }

        @Override
        public int read(ByteBuffer bytes) throws IOException {
            return channel.read(bytes);
        }

        @Override
        public synchronized int read(ByteBuffer bytes, long place) throws IOException {
            return channel.read(bytes, place);
        }

        @Override
        public long position() throws IOException {
            return channel.position();
        }

        @Override
        public FileChannel position(long place) throws IOException {
            channel.position(place);
            return this;
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            disk.take(0, 0);
            channel.truncate(size);
            return this;
        }

        @Override
        public synchronized FileLock tryLock(long place, long size, boolean shared) throws IOException {
            return channel.tryLock(place, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            channel.close();
        }
    }
}
