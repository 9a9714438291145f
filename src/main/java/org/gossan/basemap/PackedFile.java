package org.gossan.basemap;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/// The container of the basemap: a checked table of deflated sections in a memory-mapped file. See
/// `data/basemap/FORMAT.md`.
///
/// Immutable and thread-safe; sections are read when asked for. A file cut off or overwritten while it is open is
/// reported by [UncheckedBasemapException] or, by the operating system, as an [InternalError].
final class PackedFile {

    static final int VERSION = 1;
    private static final int MAGIC = 'G' << 24 | 'B' << 16 | 'M' << 8 | '1';
    private static final int HEADER = 20;

    /// Where a section is: absolute position, packed and unpacked length in bytes.
    record Section(int at, int packed, int raw) {}

    /// A level of detail: drawn up to `zoom`, coordinates of `bits` bits.
    record LevelSections(double zoom, int bits, Section directory, List<Section> blocks) {}

    private final Path path;
    private final ByteBuffer bytes;
    private final Section labels;
    private final List<LevelSections> levels = new ArrayList<>();

    PackedFile(Path path) throws BasemapException {
        this.path = path;
        this.bytes = map(path);
        if (bytes.limit() < HEADER || bytes.getInt(0) != MAGIC) {
            throw new BasemapException(path + " is not a Gossan basemap" + ADVICE);
        }
        if (bytes.getInt(4) != VERSION) {
            throw new BasemapException(path + " has version " + bytes.getInt(4)
                    + " of the basemap format, this Gossan reads " + VERSION + ADVICE);
        }
        int tableLength = bytes.getInt(8);
        if (bytes.getInt(16) != bytes.limit() || tableLength < 0 || tableLength > bytes.limit() - HEADER) {
            throw new BasemapException(path + " is cut off: " + bytes.limit() + " of "
                    + Integer.toUnsignedString(bytes.getInt(16)) + " bytes" + ADVICE);
        }
        byte[] table = new byte[tableLength];
        bytes.get(HEADER, table);
        CRC32 crc = new CRC32();
        crc.update(table);
        if ((int) crc.getValue() != bytes.getInt(12)) {
            throw new BasemapException(path + " is damaged: its table has changed" + ADVICE);
        }
        Packed in = new Packed(table);
        int[] at = {HEADER + tableLength};
        int count = in.unsigned();
        labels = section(in, at);
        for (int i = 0; i < count; i++) {
            double zoom = in.unsigned() / 100.0;
            int bits = in.unsigned();
            Section directory = section(in, at);
            List<Section> blocks = new ArrayList<>();
            int blockCount = in.unsigned();
            for (int b = 0; b < blockCount; b++) {
                blocks.add(section(in, at));
            }
            levels.add(new LevelSections(zoom, bits, directory, List.copyOf(blocks)));
        }
    }

    private static final String ADVICE = "; reinstall Gossan or run src/basemap/build.sh";

    private static ByteBuffer map(Path path) throws BasemapException {
        if (!Files.isRegularFile(path)) {
            throw new BasemapException(
                    "The basemap " + path + " is missing" + ADVICE, new NoSuchFileException(path.toString()));
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, Math.min(channel.size(), Integer.MAX_VALUE));
        } catch (IOException e) {
            throw new BasemapException("The basemap " + path + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Section section(Packed in, int[] at) {
        int packed = in.unsigned();
        Section section = new Section(at[0], packed, in.unsigned());
        at[0] += packed;
        return section;
    }

    List<LevelSections> levels() {
        return levels;
    }

    Section labels() {
        return labels;
    }

    /// Returns a section unpacked.
    ///
    /// @throws UncheckedBasemapException if it is damaged
    byte[] read(Section section) {
        byte[] raw = new byte[section.raw];
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(bytes.slice(section.at, section.packed));
            int done = 0;
            while (done < raw.length) {
                int n = inflater.inflate(raw, done, raw.length - done);
                if (n == 0) {
                    throw damaged(null);
                }
                done += n;
            }
            inflater.inflate(new byte[1]); // reads on to the check sum
            if (!inflater.finished()) {
                throw damaged(null);
            }
            return raw;
        } catch (DataFormatException | IndexOutOfBoundsException e) {
            throw damaged(e);
        }
    }

    /// Returns the error for contents that make no sense.
    UncheckedBasemapException damaged(@Nullable Throwable cause) {
        return new UncheckedBasemapException(new BasemapException(path + " is damaged" + ADVICE, cause));
    }
}
