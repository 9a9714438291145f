package org.gossan.edits.files;

import java.awt.geom.AffineTransform;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/// How a camera was held, as it wrote into a JPEG. Source: JEITA CP-3451, Exif 2.32, section 4.6.4, tag 274
/// (Orientation), in the segment APP1 of ITU-T T.81.
final class Orientation {

    /// The first row is the top, the first column the left.
    static final int UPRIGHT = 1;

    private static final int TAG = 274;

    private Orientation() {}

    /// Returns the orientation 1..8 of a JPEG; [#UPRIGHT] if it says nothing or nonsense.
    static int of(Path jpeg) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(jpeg)))) {
            if (in.readUnsignedShort() != 0xFFD8) {
                return UPRIGHT;
            }
            while (true) {
                int marker = in.readUnsignedShort();
                if (marker < 0xFFC0 || marker == 0xFFDA) {
                    return UPRIGHT;
                }
                byte[] segment = new byte[Math.max(0, in.readUnsignedShort() - 2)];
                in.readFully(segment);
                if (marker == 0xFFE1 && segment.length > 14 && segment[0] == 'E' && segment[1] == 'x') {
                    return inTiff(
                            ByteBuffer.wrap(segment, 6, segment.length - 6).slice());
                }
            }
        } catch (EOFException e) {
            return UPRIGHT;
        }
    }

    private static int inTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return UPRIGHT;
        }
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * 12;
            if (entry > tiff.limit() - 12) {
                return UPRIGHT;
            }
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                int value = tiff.getShort(entry + 8) & 0xFFFF;
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /// Returns whether width and height change places.
    static boolean sideways(int orientation) {
        return orientation >= 5;
    }

    /// Returns the transform that puts a picture of a size upright, with its corner at the origin.
    static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
