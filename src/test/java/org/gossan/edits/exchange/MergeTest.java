package org.gossan.edits.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gossan.edits.exchange.Conflict.Choice;
import org.gossan.edits.files.Attachments;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.UserTable;
import org.gossan.store.backup.CopyProgress;
import org.gossan.store.backup.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MergeTest {

    private static final String SITE = Colleague.SITE;

    @TempDir
    private Path folder;

    private final List<Colleague> colleagues = new ArrayList<>();

    @AfterEach
    void close() {
        colleagues.forEach(Colleague::close);
    }

    @Test
    void whatOneMadeIsThereForTheOtherWithItsAuthorAndHistory() throws IOException {
        Colleague ana = colleague("Ana");
        Colleague ben = colleague("Ben");
        Annotation note = ana.note("clay at the road");
        ana.correct("seen");
        ben.merge(ana.share(folder), Choice.MINE);
        assertEquals(ana.rows(), ben.rows());
        assertEquals(
                "Ana", ben.edits().annotations().find(note.id()).orElseThrow().author());
        assertEquals(3, ben.store().log().size());
        assertEquals(List.of(), ben.store().check().problems());
    }

    @Test
    void theSameFileTwiceChangesNothing() throws IOException {
        Colleague ana = colleague("Ana");
        Colleague ben = colleague("Ben");
        ana.note("one");
        Path file = ana.share(folder);
        assertTrue(ben.merge(file, Choice.MINE).isPresent());
        long revision = ben.store().revision();
        assertEquals(Optional.empty(), ben.merge(file, Choice.MINE));
        assertEquals(Optional.empty(), ana.merge(file, Choice.MINE));
        assertEquals(revision, ben.store().revision());
    }

    @Test
    void aMergeIsUndoneInOneStepAndRedone() throws IOException {
        Colleague ana = colleague("Ana");
        Colleague ben = colleague("Ben");
        ben.note("mine");
        Map<String, String> before = ben.rows();
        ana.note("one");
        ana.note("two");
        ben.merge(ana.share(folder), Choice.MINE);
        Map<String, String> after = ben.rows();
        ben.edits().undo();
        assertEquals(before, ben.rows());
        ben.edits().redo();
        assertEquals(after, ben.rows());
    }

    @Test
    void differentFieldsOfOneNoteMergeWithoutAQuestion() throws IOException {
        Colleague ana = colleague("Ana");
        Colleague ben = colleague("Ben");
        Annotation note = ana.note("title");
        ben.merge(ana.share(folder), Choice.MINE);
        ana.write(note.id(), "a better title", "");
        ben.write(note.id(), "", "a text");
        try (SharedFile file = SharedFile.open(ana.share(folder), CopyProgress.SILENT)) {
            assertEquals(
                    List.of(), Merge.of(ben.store(), ben.edits(), file).plan().conflicts());
        }
        ben.merge(ana.share(folder), Choice.MINE);
        Annotation merged = ben.edits().annotations().find(note.id()).orElseThrow();
        assertEquals("a better title", merged.title());
        assertEquals("a text", merged.markdown());
    }

    @ParameterizedTest
    @EnumSource
    void theSameFieldIsAConflictThatIsAlwaysAsked(Choice choice) throws IOException {
        Colleague ana = colleague("Ana");
        Colleague ben = colleague("Ben");
        Annotation note = ana.note("title");
        ben.merge(ana.share(folder), Choice.MINE);
        ana.write(note.id(), "of Ana", "");
        ben.write(note.id(), "of Ben", "");
        Path shared = ana.share(folder);
        try (SharedFile file = SharedFile.open(shared, CopyProgress.SILENT)) {
            Merge merge = Merge.of(ben.store(), ben.edits(), file);
            MergePlan plan = merge.plan();
            assertEquals(1, plan.conflicts().size());
            Conflict conflict = plan.conflicts().getFirst();
            assertEquals(
                    List.of("title", "of Ben", "of Ana", "Ben", "Ana"),
                    List.of(
                            conflict.column(),
                            conflict.mine(),
                            conflict.theirs(),
                            conflict.mineBy(),
                            conflict.theirsBy()));
            assertThrows(IllegalArgumentException.class, () -> merge.apply(plan, Map.of(), CopyProgress.SILENT));
        }
        ben.merge(shared, choice);
        List<String> titles = new ArrayList<>();
        ben.edits().annotations().each(one -> titles.add(one.title()));
        titles.sort(null);
        assertEquals(
                choice == Choice.BOTH
                        ? List.of("of Ana", "of Ben")
                        : List.of(choice == Choice.MINE ? "of Ben" : "of Ana"),
                titles);
    }

    @ParameterizedTest
    @EnumSource
    void twoCorrectionsOfOneValueAreAConflict(Choice choice) throws IOException {
        Colleague ana = colleague("Ana");
        Colleague ben = colleague("Ben");
        ana.correct("of Ana");
        ben.correct("of Ben");
        ben.merge(ana.share(folder), choice);
        List<String> shown = new ArrayList<>();
        ben.store().userRows().each(UserTable.CORRECTIONS, row -> {
            if (row.value("deleted_at") == null) {
                shown.add(row.text("content"));
            }
        });
        shown.sort(null);
        assertEquals(
                choice == Choice.BOTH
                        ? List.of("of Ana", "of Ben")
                        : List.of(choice == Choice.MINE ? "of Ben" : "of Ana"),
                shown);
    }

    @Test
    void attachedFilesTravelOnceWithTheirBytes() throws IOException {
        Colleague ana = colleague("Ana");
        Colleague ben = colleague("Ben");
        Path photo = folder.resolve("core box.txt");
        Files.writeString(photo, "grey clay ".repeat(1000));
        Attachments attachments = Attachments.of(ana.store(), ana.edits());
        Attachments.Prepared prepared = Attachments.prepare(photo, CopyProgress.SILENT);
        attachments.attachToSite(prepared, SITE, CopyProgress.SILENT);
        attachments.attachToSite(prepared, SITE, CopyProgress.SILENT);
        ben.merge(ana.share(folder), Choice.MINE);
        Attachments there = Attachments.of(ben.store(), ben.edits());
        assertEquals(attachments.ofSite(SITE), there.ofSite(SITE));
        Path opened = there.extract(there.ofSite(SITE).getFirst(), folder.resolve("cache"));
        assertEquals(Files.readString(photo), Files.readString(opened));
        assertEquals(List.of(), ben.store().check().problems());
    }

    @Test
    void aSiteThatOnlyTheOtherEditionHasComesAlong() throws IOException {
        Colleague ana = colleague("Ana");
        ana.correct("seen");
        Colleague ben = Colleague.withoutFacts("Ben");
        colleagues.add(ben);
        ben.merge(ana.share(folder), Choice.MINE);
        assertEquals(
                ana.store().site(SITE).orElseThrow().name(),
                ben.store().site(SITE).orElseThrow().name());
        assertTrue(ben.store().loadFacts(Colleague.FACTS).kept().contains(SITE));
        assertEquals(
                1,
                ben.rows().keySet().stream()
                        .filter(key -> key.startsWith("corrections"))
                        .count());
    }

    @Test
    void aFileThatBuildsOnEditsThatAreMissingIsRefused() throws IOException {
        Colleague ana = colleague("Ana");
        Colleague ben = colleague("Ben");
        Annotation note = ana.note("title");
        long after = ana.store().log().size();
        ana.write(note.id(), "later", "");
        Path file = folder.resolve("later.gossan");
        Share.write(ana.store(), "Ana", after, file, CopyProgress.SILENT);
        Refusal refusal = assertThrows(Refusal.class, () -> ben.merge(file, Choice.MINE));
        assertEquals("share_incomplete", refusal.key());
        assertEquals(0, ben.store().log().size());
        ben.merge(ana.share(folder), Choice.MINE);
        assertEquals(ana.rows(), ben.rows());
    }

    @Test
    void aFileSinceAnEditMergesWhereTheEarlierOnesAre() throws IOException {
        Colleague ana = colleague("Ana");
        Colleague ben = colleague("Ben");
        Annotation note = ana.note("title");
        ben.merge(ana.share(folder), Choice.MINE);
        long after = ana.store().log().size();
        ana.write(note.id(), "later", "");
        Path file = folder.resolve("later.gossan");
        assertEquals(
                1,
                Share.write(ana.store(), "Ana", after, file, CopyProgress.SILENT)
                        .edits());
        ben.merge(file, Choice.MINE);
        assertEquals(ana.rows(), ben.rows());
    }

    private Colleague colleague(String name) {
        Colleague colleague = Colleague.of(name);
        colleagues.add(colleague);
        return colleague;
    }
}
