package org.gossan.edits;

import java.nio.file.Path;
import java.util.Optional;
import org.gossan.format.FactFiles;
import org.gossan.format.FormatException;
import org.gossan.model.edits.FieldRef;
import org.gossan.model.edits.SiteField;
import org.gossan.store.Store;
import org.gossan.store.log.LogEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// A test of edits of a store in memory with the shipped facts.
class InEdits {

    static final String SITE = "mx-azulitas";
    static final FieldRef STATUS = FieldRef.of(SiteField.STATUS);

    final Store store = Store.inMemory();
    final Edits edits = Edits.of(store).by("Ana");

    @BeforeEach
    void load() throws FormatException {
        store.loadFacts(FactFiles.read(Path.of(System.getProperty("gossan.data"), "facts")));
    }

    @AfterEach
    void close() {
        store.close();
    }

    Optional<LogEntry> correct(FieldRef field, String value, String reason) {
        return edits.corrections().correct(SITE, field, value, reason, "");
    }

    String shown(FieldRef field) {
        return FieldValues.of(
                edits.corrections().overlay(SITE).ours(store.site(SITE).orElseThrow()), field.field());
    }
}
