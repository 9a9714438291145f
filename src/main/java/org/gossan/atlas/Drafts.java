package org.gossan.atlas;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gossan.model.edits.Row;
import org.gossan.store.backup.WholeFile;

/// Text that somebody is writing and has not saved, so that a crash does not take it: one small file for each thing
/// that is edited, in a folder beside the store. Any thread, one at a time for the same key; each call is one file.
///
/// A file has a line that tells its form, the key, the time, the length of the text, an empty line, and the text as it
/// was typed. A file that says otherwise is left where it is and never shown as a draft.
public final class Drafts {

    private static final String FORM = "gossan draft 1";
    private static final String ENDING = ".draft";

    /// A text that was not saved.
    ///
    /// @param key     what it belongs to, in the words of whoever keeps it
    /// @param keptAt  when it was kept
    /// @param text    as typed
    public record Draft(String key, Instant keptAt, String text) {

        private static final int MOST = 60;

        /// Returns the first words of its longest text, on one line; empty if it has none.
        String beginning() {
            String longest = "";
            try {
                Row texts = Row.ofJson(text);
                for (String field : texts.columns()) {
                    String one = texts.textOrNull(field).orElse("").strip();
                    longest = one.length() > longest.length() ? one : longest;
                }
            } catch (RuntimeException e) {
                longest = text.strip();
            }
            int end = Math.min(longest.length(), MOST);
            boolean cut = end < longest.length();
            int whole = cut && Character.isHighSurrogate(longest.charAt(end - 1)) ? end - 1 : end;
            return longest.substring(0, whole).replaceAll("\\s+", " ") + (cut ? "…" : "");
        }
    }

    private final Path folder;

    private Drafts(Path folder) {
        this.folder = folder;
    }

    /// Returns the drafts of a store; makes no folder.
    public static Drafts of(Path storeFile) {
        String name = String.valueOf(storeFile.getFileName());
        String stem = name.endsWith(".mv.db") ? name.substring(0, name.length() - ".mv.db".length()) : name;
        return new Drafts(storeFile.toAbsolutePath().normalize().resolveSibling(stem + "-drafts"));
    }

    /// Keeps a text until [#discard]; the text kept before under the key is replaced. On the disk when this returns.
    ///
    /// @param key one line, such as `annotation:UUID:text`
    /// @throws IOException if it cannot be written; what was kept before is still there
    public void keep(String key, String text, Instant at) throws IOException {
        if (key.isEmpty() || key.lines().count() != 1) {
            throw new IllegalArgumentException("a key is one line: '" + key + "'");
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String head = FORM + "\n" + key + "\n" + at + "\n" + bytes.length + "\n\n";
        WholeFile.write(file(key), out -> {
            out.write(head.getBytes(StandardCharsets.UTF_8));
            out.write(bytes);
        });
    }

    /// Returns what was kept under a key; empty if there is nothing, or it cannot be read.
    public Optional<Draft> draft(String key) {
        return read(file(key)).filter(draft -> draft.key().equals(key));
    }

    /// Forgets a text, because it has been saved or given up.
    ///
    /// @throws IOException if it cannot be removed
    public void discard(String key) throws IOException {
        Files.deleteIfExists(file(key));
    }

    /// Returns all drafts, newest first. What a killed program was writing is removed; what it kept before is there.
    ///
    /// @throws IOException if the folder cannot be read
    public List<Draft> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        WholeFile.removeLeftovers(folder);
        List<Draft> drafts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(ENDING))
                    .forEach(file -> read(file).ifPresent(drafts::add));
        }
        drafts.sort(Comparator.comparing(Draft::keptAt).reversed());
        return List.copyOf(drafts);
    }

    private static Optional<Draft> read(Path file) {
        try {
            byte[] all = Files.readAllBytes(file);
            String[] head = new String(all, StandardCharsets.UTF_8).split("\n", 6);
            if (head.length < 6 || !head[0].equals(FORM) || !head[4].isEmpty()) {
                return Optional.empty();
            }
            int length = Integer.parseInt(head[3]);
            int start = 0;
            for (int line = 0; line < 5; line++) {
                start += head[line].getBytes(StandardCharsets.UTF_8).length + 1;
            }
            return all.length - start == length
                    ? Optional.of(new Draft(
                            head[1], Instant.parse(head[2]), new String(all, start, length, StandardCharsets.UTF_8)))
                    : Optional.empty();
        } catch (IOException | NumberFormatException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Path file(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(hash, 0, 16) + ENDING);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
