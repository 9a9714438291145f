package org.gossan.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.gossan.model.edits.Change;
import org.gossan.model.edits.Edit;
import org.gossan.model.edits.EditLabel;
import org.gossan.model.edits.Row;
import org.gossan.model.edits.UserTable;

/// Stores with a log, for tests of what is done with whole stores.
public final class EditedStore {

    private EditedStore() {}

    /// Makes a store with the shipped facts and one edit, "first".
    public static void make(Path file) {
        try (Store store = Store.open(file)) {
            store.loadFacts(ShippedFacts.FACTS);
            edit(store, "first");
        }
    }

    /// Makes an edit.
    public static void edit(Store store, String label) {
        UUID id = UUID.randomUUID();
        Row row = Row.of(Map.of("name", id.toString(), "content", label));
        store.log()
                .append(new Edit(
                        id,
                        Edit.Kind.EDIT,
                        "Ana",
                        store.log().clock() + 1,
                        Instant.now(),
                        EditLabel.of(label),
                        List.of(),
                        null,
                        null,
                        List.of(Change.insert(UserTable.SETTINGS, row))));
    }

    /// Returns how another program fares that opens the file: `open`, or the kind of refusal.
    public static String openElsewhere(Path file) throws IOException {
        try (Holder holder = hold(file)) {
            return holder.isOpen() ? "open" : StoreException.Kind.LOCKED.toString();
        }
    }

    /// Lets another program hold a file open.
    public static Holder hold(Path file) throws IOException {
        Process process = StoreProcess.start("hold", file);
        BufferedReader lines = StoreProcess.lines(process);
        return new Holder(process, "open".equals(lines.readLine()));
    }

    /// Another program that may have a file open.
    public record Holder(Process process, boolean isOpen) implements AutoCloseable {
        @Override
        public void close() {
            process.destroyForcibly();
            process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        }
    }

    /// Returns the SHA-256 in lower-case hexadecimal.
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
