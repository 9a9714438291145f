package org.gossan.ui.opening;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.gossan.geo.Camera;
import org.gossan.geo.Viewport;

/// The file with the picture of the last map, in the folder for what can be made again. It has a key that says what the
/// picture shows and from what; with another key it is as good as none, and so is a damaged one. Written beside and
/// then
/// moved into place. For any thread, one at a time.
///
/// Layout: magic; the key in clear; then, deflated (RFC 1950, whose checksum is verified), numbers and pixels in
/// big-endian order.
public final class OpeningFile {

    private static final int MAGIC = 0x474F5031; // GOP1
    private static final int MOST_PIXELS = 1 << 25;
    private static final int MOST_PARTS = 64;
    private static final int MOST_KEY_BYTES = 1 << 20;
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path file;

    /// @param file need not exist, nor its folder
    public OpeningFile(Path file) {
        this.file = file;
    }

    /// Returns whether there is a file at all, without looking into it.
    public boolean exists() {
        return Files.isRegularFile(file);
    }

    /// Returns the picture; empty if there is none, it has another key, or it is damaged.
    public Optional<OpeningPicture> read(String key) {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES)) {
            DataInputStream head = new DataInputStream(bytes);
            if (head.readInt() != MAGIC || !readText(head).equals(key)) {
                return Optional.empty();
            }
            DataInputStream in = new DataInputStream(new InflaterInputStream(bytes));
            OpeningPicture picture = read(in);
            // Only the end of the stream has its checksum verified.
            return in.read() < 0 ? Optional.of(picture) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Keeps a picture instead of the one before.
    ///
    /// @throws IOException if it cannot be written; the one before is left
    public void write(String key, OpeningPicture picture) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path temporary = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try {
            try (DataOutputStream head = new DataOutputStream(Files.newOutputStream(temporary))) {
                head.writeInt(MAGIC);
                writeText(head, key);
                try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(head, fast, BUFFER_BYTES))) {
                    write(out, picture);
                }
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            fast.end();
            Files.deleteIfExists(temporary);
        }
    }

    private static OpeningPicture read(DataInputStream in) throws IOException {
        String screen = readText(in);
        int paper = in.readInt();
        OpeningPicture.Area map = readArea(in);
        Viewport view = new Viewport(
                new Camera(in.readDouble(), in.readDouble(), in.readDouble()),
                in.readInt(),
                in.readInt(),
                in.readDouble());
        IntBuffer frame = readPixels(in, (long) view.deviceWidth() * view.deviceHeight());
        List<OpeningPicture.Plate> plates = new ArrayList<>();
        for (int left = count(in); left > 0; left--) {
            String id = readText(in);
            OpeningPicture.Area place = readArea(in);
            int columns = in.readInt();
            int rows = in.readInt();
            plates.add(new OpeningPicture.Plate(
                    id,
                    place.x(),
                    place.y(),
                    place.width(),
                    place.height(),
                    columns,
                    rows,
                    readPixels(in, (long) columns * rows)));
        }
        List<OpeningPicture.Area> areas = new ArrayList<>();
        for (int left = count(in); left > 0; left--) {
            areas.add(readArea(in));
        }
        return new OpeningPicture(screen, paper, map, view, frame, plates, areas);
    }

    private static void write(DataOutputStream out, OpeningPicture picture) throws IOException {
        writeText(out, picture.screen());
        out.writeInt(picture.paper());
        writeArea(out, picture.map());
        Viewport view = picture.view();
        out.writeDouble(view.camera().lon());
        out.writeDouble(view.camera().lat());
        out.writeDouble(view.camera().zoom());
        out.writeInt(view.widthPx());
        out.writeInt(view.heightPx());
        out.writeDouble(view.pixelScale());
        writePixels(out, picture.frame());
        out.writeInt(picture.plates().size());
        for (OpeningPicture.Plate plate : picture.plates()) {
            writeText(out, plate.id());
            writeArea(out, new OpeningPicture.Area(plate.x(), plate.y(), plate.width(), plate.height(), 0));
            out.writeInt(plate.columns());
            out.writeInt(plate.rows());
            writePixels(out, plate.argb());
        }
        out.writeInt(picture.areas().size());
        for (OpeningPicture.Area area : picture.areas()) {
            writeArea(out, area);
        }
    }

    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST_PARTS) {
            throw new IOException("too many parts");
        }
        return count;
    }

    private static OpeningPicture.Area readArea(DataInputStream in) throws IOException {
        return new OpeningPicture.Area(
                in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble(), in.readInt());
    }

    private static void writeArea(DataOutputStream out, OpeningPicture.Area area) throws IOException {
        out.writeDouble(area.x());
        out.writeDouble(area.y());
        out.writeDouble(area.width());
        out.writeDouble(area.height());
        out.writeInt(area.argb());
    }

    private static IntBuffer readPixels(DataInputStream in, long count) throws IOException {
        if (count < 1 || count > MOST_PIXELS) {
            throw new IOException("too many pixels");
        }
        byte[] bytes = new byte[(int) count * Integer.BYTES];
        in.readFully(bytes);
        int[] argb = new int[(int) count];
        ByteBuffer.wrap(bytes).asIntBuffer().get(argb);
        return IntBuffer.wrap(argb);
    }

    private static void writePixels(DataOutputStream out, IntBuffer argb) throws IOException {
        IntBuffer pixels = argb.duplicate().clear();
        ByteBuffer bytes = ByteBuffer.allocate(pixels.capacity() * Integer.BYTES);
        bytes.asIntBuffer().put(pixels);
        out.write(bytes.array());
    }

    private static String readText(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MOST_KEY_BYTES) {
            throw new IOException("too long a text");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
