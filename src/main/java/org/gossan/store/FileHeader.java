package org.gossan.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// What the beginning of a store's file says about its end.
///
/// H2 silently goes back to an older state when the end of a file is missing; what was saved since would be gone
/// without
/// a word. Source: H2 manual, MVStore, file format: two copies of a header in the first two blocks, then chunks with a
/// header and a footer of their own; numbers are hexadecimal.
final class FileHeader {

    private static final int BLOCK_BYTES = 4096;
    private static final int CHUNK_FOOTER_BYTES = 128;

    private FileHeader() {}

    /// Returns whether one of the two headers is there.
    static boolean startsLikeAStore(Path file) throws IOException {
        return !header(file).isEmpty();
    }

    /// Returns whether a program that changed the store has closed it in order; else it was killed, or the power
    /// failed.
    static boolean closedInOrder(Path file) throws IOException {
        return header(file).containsKey("clean");
    }

    /// Returns whether the last chunk of a store that was closed is whole.
    ///
    /// A store that was not closed says nothing about its end: H2 searches it, and what was acknowledged is there.
    static boolean endsWhereItShould(Path file) throws IOException {
        Map<String, String> header = header(file);
        if (!header.containsKey("clean") || !header.containsKey("block") || !header.containsKey("chunk")) {
            return true;
        }
        String chunk = "chunk:" + header.get("chunk") + ",";
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            long start = hexadecimal(header, "block") * BLOCK_BYTES;
            String chunkHeader = text(bytes, start);
            long end = start + hexadecimal(values(chunkHeader), "len") * BLOCK_BYTES;
            return chunkHeader.startsWith(chunk)
                    && text(bytes, end - CHUNK_FOOTER_BYTES).startsWith(chunk);
        }
    }

    private static Map<String, String> header(Path file) throws IOException {
        if (Files.size(file) < BLOCK_BYTES) {
            return Map.of();
        }
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            for (int block = 0; block < 2; block++) {
                String text = text(bytes, (long) block * BLOCK_BYTES);
                if (text.startsWith("H:")) {
                    return values(text);
                }
            }
        }
        return Map.of();
    }

    /// Returns the line of text at an offset; empty past the end of the file.
    private static String text(RandomAccessFile bytes, long offset) throws IOException {
        if (offset < 0 || offset >= bytes.length()) {
            return "";
        }
        byte[] line = new byte[(int) Math.min(512, bytes.length() - offset)];
        bytes.seek(offset);
        bytes.readFully(line);
        return new String(line, StandardCharsets.ISO_8859_1).lines().findFirst().orElse("");
    }

    private static Map<String, String> values(String text) {
        Map<String, String> values = new HashMap<>();
        for (String pair : text.strip().split(",")) {
            int colon = pair.indexOf(':');
            if (colon > 0) {
                values.put(pair.substring(0, colon), pair.substring(colon + 1));
            }
        }
        return values;
    }

    private static long hexadecimal(Map<String, String> values, String name) {
        String digits = values.getOrDefault(name, "");
        return digits.matches("[0-9a-f]{1,12}") ? Long.parseLong(digits, 16) : 0;
    }
}
