package org.gossan.edits.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Says what a file is by its first bytes, not by its name; the name only tells forms of text and of ZIP apart. Source
/// of the signatures: the formats' specifications, as listed by the WHATWG, MIME Sniffing, section 6, and ISO/IEC
/// 14496-12 for `ftyp`.
final class MediaTypes {

    /// So many bytes are enough to tell.
    static final int HEAD_BYTES = 4096;

    static final String UNKNOWN = "application/octet-stream";

    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record Signature(int offset, byte[] bytes, String type) {}

    private static final List<Signature> SIGNATURES = List.of(
            signature(0, "image/jpeg", 0xFF, 0xD8, 0xFF),
            signature(0, "image/png", 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A),
            signature(0, "image/gif", 'G', 'I', 'F', '8'),
            signature(0, "image/tiff", 'I', 'I', 42, 0),
            signature(0, "image/tiff", 'M', 'M', 0, 42),
            signature(0, "image/bmp", 'B', 'M'),
            signature(8, "image/webp", 'W', 'E', 'B', 'P'),
            signature(8, "audio/wav", 'W', 'A', 'V', 'E'),
            signature(0, "application/pdf", '%', 'P', 'D', 'F', '-'),
            signature(0, "application/zip", 'P', 'K', 3, 4),
            signature(0, "application/gzip", 0x1F, 0x8B),
            signature(4, "image/heic", 'f', 't', 'y', 'p', 'h', 'e', 'i'),
            signature(4, "video/quicktime", 'f', 't', 'y', 'p', 'q', 't'),
            signature(4, "video/mp4", 'f', 't', 'y', 'p'),
            signature(0, "audio/mpeg", 'I', 'D', '3'),
            signature(0, "application/x-ole-storage", 0xD0, 0xCF, 0x11, 0xE0));

    private static final Map<String, String> ZIPS = Map.of(
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "odt", "application/vnd.oasis.opendocument.text",
            "ods", "application/vnd.oasis.opendocument.spreadsheet",
            "kmz", "application/vnd.google-earth.kmz");

    private static final Map<String, String> TEXTS = Map.of(
            "csv", "text/csv",
            "json", "application/json",
            "geojson", "application/geo+json",
            "kml", "application/vnd.google-earth.kml+xml",
            "gpx", "application/gpx+xml",
            "xml", "application/xml",
            "md", "text/markdown",
            "html", "text/html",
            "svg", "image/svg+xml");

    private MediaTypes() {}

    /// Returns the media type.
    ///
    /// @param head first bytes of the file, up to [#HEAD_BYTES]
    static String of(byte[] head, String fileName) {
        String extension = extension(fileName);
        for (Signature one : SIGNATURES) {
            int end = one.offset + one.bytes.length;
            if (head.length >= end && Arrays.equals(head, one.offset, end, one.bytes, 0, one.bytes.length)) {
                return one.type.equals("application/zip") ? ZIPS.getOrDefault(extension, one.type) : one.type;
            }
        }
        return isText(head) ? TEXTS.getOrDefault(extension, "text/plain") : UNKNOWN;
    }

    /// Returns the ending of a name in lower case; empty if it has none.
    static String extension(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /// A letter that the end of the head cuts apart is no error.
    private static boolean isText(byte[] head) {
        for (byte one : head) {
            if (one >= 0 && one < 32 && one != '\n' && one != '\r' && one != '\t' && one != '\f') {
                return false;
            }
        }
        for (int cut = 0; cut < 4 && cut <= head.length; cut++) {
            try {
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(head, 0, head.length - cut));
                return true;
            } catch (CharacterCodingException e) {
                if (head.length < HEAD_BYTES) {
                    return false;
                }
            }
        }
        return false;
    }

    private static Signature signature(int offset, String type, int... bytes) {
        byte[] narrow = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            narrow[i] = (byte) bytes[i];
        }
        return new Signature(offset, narrow, type);
    }
}
