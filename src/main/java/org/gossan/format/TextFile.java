package org.gossan.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// A text file whose encoding has been found out by reading it once.
///
/// A byte order mark decides; without one, text that has a zero in every second byte is UTF-16, text that is valid
/// UTF-8
/// is UTF-8, and all other is Windows-1252, the encoding of spreadsheets in the Americas.
///
/// @param markBytes length of the byte order mark
/// @param size      length of the file in bytes
record TextFile(Path path, Charset charset, int markBytes, long size, String sha256) {

    private static final int BUFFER = 1 << 16;

    /// Reads the file.
    ///
    /// @throws FormatException if it cannot be read or is empty
    static TextFile of(Path path) throws FormatException {
        try (InputStream in = Files.newInputStream(path)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            CharsetDecoder utf8 = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
            CharBuffer chars = CharBuffer.allocate(BUFFER);
            byte[] head = new byte[0];
            boolean valid = true;
            long size = 0;
            for (int got = in.read(bytes.array(), bytes.position(), bytes.remaining());
                    got >= 0;
                    got = in.read(bytes.array(), bytes.position(), bytes.remaining())) {
                digest.update(bytes.array(), bytes.position(), got);
                size += got;
                bytes.limit(bytes.position() + got).position(0);
                if (head.length == 0) {
                    head = Arrays.copyOf(bytes.array(), bytes.limit());
                }
                if (valid && (bytes.get(0) < 0 || !ascii(bytes.array(), bytes.limit()))) {
                    chars.clear();
                    CoderResult result = utf8.decode(bytes, chars, false);
                    valid = !result.isError();
                } else {
                    bytes.position(bytes.limit());
                }
                bytes.compact();
            }
            bytes.flip();
            valid &= !bytes.hasRemaining();
            if (size == 0) {
                throw new SitesException(SitesException.Reason.EMPTY, "", path + " is empty", null);
            }
            String sum = HexFormat.of().formatHex(digest.digest());
            return of(path, head, valid, size, sum);
        } catch (IOException e) {
            throw unreadable(path, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static SitesException unreadable(Path path, IOException cause) {
        return new SitesException(
                SitesException.Reason.UNREADABLE, "", path + " cannot be read: " + cause.getMessage(), cause);
    }

    private static TextFile of(Path path, byte[] head, boolean validUtf8, long size, String sum) {
        int b0 = head.length > 0 ? head[0] & 0xFF : 0;
        int b1 = head.length > 1 ? head[1] & 0xFF : 0;
        int b2 = head.length > 2 ? head[2] & 0xFF : 0;
        if (b0 == 0xEF && b1 == 0xBB && b2 == 0xBF) {
            return new TextFile(path, StandardCharsets.UTF_8, 3, size, sum);
        }
        if (b0 == 0xFE && b1 == 0xFF) {
            return new TextFile(path, StandardCharsets.UTF_16BE, 2, size, sum);
        }
        if (b0 == 0xFF && b1 == 0xFE) {
            return new TextFile(path, StandardCharsets.UTF_16LE, 2, size, sum);
        }
        int even = 0;
        int odd = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        int most = head.length / 2;
        if (odd > most * 0.7 && even < most * 0.1) {
            return new TextFile(path, StandardCharsets.UTF_16LE, 0, size, sum);
        }
        if (even > most * 0.7 && odd < most * 0.1) {
            return new TextFile(path, StandardCharsets.UTF_16BE, 0, size, sum);
        }
        return new TextFile(path, validUtf8 ? StandardCharsets.UTF_8 : Charset.forName("windows-1252"), 0, size, sum);
    }

    private static boolean ascii(byte[] array, int limit) {
        int signs = 0;
        for (int i = 0; i < limit; i++) {
            signs |= array[i];
        }
        return signs >= 0;
    }

    /// Opens the text behind the byte order mark; what cannot be decoded becomes U+FFFD. The caller closes it.
    Reader open() throws IOException {
        InputStream in = Files.newInputStream(path);
        in.skipNBytes(markBytes);
        return new InputStreamReader(in, charset);
    }
}
