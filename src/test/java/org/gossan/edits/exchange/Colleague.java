package org.gossan.edits.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.gossan.edits.Edits;
import org.gossan.edits.exchange.Conflict.Choice;
import org.gossan.format.FactFiles;
import org.gossan.format.FormatException;
import org.gossan.model.Facts;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.AnnotationKind;
import org.gossan.model.edits.AnnotationStyle;
import org.gossan.model.edits.FieldRef;
import org.gossan.model.edits.Review;
import org.gossan.model.edits.SiteField;
import org.gossan.model.edits.UserTable;
import org.gossan.store.Store;
import org.gossan.store.backup.CopyProgress;
import org.gossan.store.log.LogEntry;

/// One colleague with a store of their own, for tests of sharing and merging.
record Colleague(Store store, Edits edits) implements AutoCloseable {

    static final String SITE = "mx-azulitas";
    static final FieldRef NOTE = FieldRef.of(SiteField.NOTE);
    static final Facts FACTS = facts();

    private static final Facts ONE_SITE = new Facts(
            FACTS.version(),
            List.of(),
            FACTS.sites().stream().filter(site -> site.id().equals(SITE)).toList(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    /// Returns somebody whose store has the shipped facts.
    static Colleague of(String name) {
        Colleague colleague = withoutFacts(name);
        colleague.store().loadFacts(FACTS);
        return colleague;
    }

    /// Returns somebody whose store has nothing but [#SITE]: sooner made.
    static Colleague withOneSite(String name) {
        Colleague colleague = withoutFacts(name);
        colleague.store().loadFacts(ONE_SITE);
        return colleague;
    }

    static Colleague withoutFacts(String name) {
        Store store = Store.inMemory();
        return new Colleague(store, Edits.of(store).by(name));
    }

    private static Facts facts() {
        try {
            return FactFiles.read(Path.of(System.getProperty("gossan.data"), "facts"));
        } catch (FormatException e) {
            throw new IllegalStateException(e);
        }
    }

    Annotation note(String title) {
        Annotation draft = new Annotation(
                UUID.randomUUID(),
                AnnotationKind.NOTE,
                title,
                "",
                List.of(),
                AnnotationStyle.PLAIN,
                null,
                null,
                List.of(SITE),
                Review.DRAFT,
                "",
                Instant.EPOCH,
                Instant.EPOCH,
                null);
        return edits.annotations().add(List.of(draft)).getFirst();
    }

    /// Writes a title or a text of a note; an empty one stays as it is.
    void write(UUID note, String title, String text) {
        Annotation now = edits.annotations().find(note).orElseThrow();
        edits.annotations()
                .change(
                        List.of(now.withTexts(
                                title.isEmpty() ? now.title() : title, text.isEmpty() ? now.markdown() : text)),
                        null);
    }

    void correct(String value) {
        edits.corrections().correct(SITE, NOTE, value, "why", "");
    }

    /// Returns every row of users but the settings, byte for byte.
    Map<String, String> rows() {
        Map<String, String> rows = new TreeMap<>();
        for (UserTable table : UserTable.values()) {
            if (table != UserTable.SETTINGS) {
                store.userRows().each(table, row -> rows.put(table.code() + " " + table.key(row), row.json()));
            }
        }
        return rows;
    }

    /// Returns everything that was decided, by row, without the clocks of the edits that merged.
    TreeSet<String> decisions() {
        TreeSet<String> decisions = new TreeSet<>();
        store.userRows().each(UserTable.SETTINGS, row -> {
            if (Decisions.isName(row.text("name"))) {
                Decisions.OfRow of = Decisions.read(row.text("content"));
                of.decisions()
                        .forEach(one -> decisions.add(of.table() + " " + of.key() + " " + one.kind() + " "
                                + one.column() + " " + one.kept() + " " + one.edits()));
            }
        });
        return decisions;
    }

    Path share(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, edits.authorName(), ".gossan");
        Share.write(store, edits.authorName(), 0, file, CopyProgress.SILENT);
        return file;
    }

    /// Merges with the same answer to every conflict.
    Optional<LogEntry> merge(Path shared, Choice choice) throws IOException {
        try (SharedFile file = SharedFile.open(shared, CopyProgress.SILENT)) {
            Merge merge = Merge.of(store, edits, file);
            MergePlan plan = merge.plan();
            return merge.apply(plan, plan.decideAll(choice), CopyProgress.SILENT);
        }
    }

    List<Conflict> conflicts(Path shared) throws IOException {
        try (SharedFile file = SharedFile.open(shared, CopyProgress.SILENT)) {
            return Merge.of(store, edits, file).plan().conflicts();
        }
    }

    List<String> titles() {
        List<String> titles = new ArrayList<>();
        edits.annotations().each(one -> titles.add(one.title()));
        titles.sort(null);
        return titles;
    }

    @Override
    public void close() {
        store.close();
    }
}
