package org.gossan.edits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gossan.format.FactFiles;
import org.gossan.format.FormatException;
import org.gossan.geo.Box;
import org.gossan.model.Estimate;
import org.gossan.model.Facts;
import org.gossan.model.Quantity;
import org.gossan.model.Site;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.AnnotationKind;
import org.gossan.model.edits.Change;
import org.gossan.model.edits.Edit;
import org.gossan.model.edits.EditLabel;
import org.gossan.model.edits.FieldRef;
import org.gossan.model.edits.Review;
import org.gossan.model.edits.Row;
import org.gossan.model.edits.SiteField;
import org.gossan.model.edits.UserTable;
import org.gossan.store.log.ConflictException;
import org.gossan.store.log.HistoryQuery;
import org.gossan.store.log.LogEntry;
import org.gossan.store.log.SearchWord;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/// Edits, undo and redo, the log and the past.
class EditsTest extends InEdits {

    @Test
    void undoAndRedoGoBackAndForthThroughEverything() {
        correct(STATUS, "producer", "one");
        correct(STATUS, "prospect (2020)", "two");
        correct(FieldRef.of(SiteField.NOTE), "three", "three");
        assertTrue(edits.undo().isPresent());
        assertTrue(edits.undo().isPresent());
        assertEquals("producer", shown(STATUS));
        assertTrue(edits.redo().isPresent());
        assertEquals("prospect (2020)", shown(STATUS));
        assertTrue(edits.redo().isPresent());
        assertTrue(edits.redo().isEmpty());
        assertEquals("three", shown(FieldRef.of(SiteField.NOTE)));
        assertTrue(edits.undo().isPresent());
        assertTrue(edits.undo().isPresent());
        assertTrue(edits.undo().isPresent());
        assertTrue(edits.undo().isEmpty());
        assertEquals(List.of(), edits.corrections().all());
        assertTrue(edits.redo().isPresent());
        assertEquals("producer", shown(STATUS));
        correct(STATUS, "reserve", "a new way");
        assertTrue(edits.redo().isEmpty(), "an edit forgets what was undone before it");
        assertEquals(List.of(), store.check().problems());
    }

    @Test
    void theAuthorsNameIsPassedOverByUndo() {
        edits.nameAuthor("Benito");
        assertEquals(Optional.of("Benito"), edits.author());
        assertTrue(edits.undo().isEmpty());
        assertEquals("Benito", Edits.of(store).authorName());
    }

    @Test
    void aNameThatWasTakenBackDoesNotStopUndo() throws ParseException {
        edits.annotations().add(List.of(Annotation.of(AnnotationKind.NOTE, shape("POINT (-105 23)"))));
        UUID named = edits.nameAuthor("Benito").orElseThrow().edit().id();
        edits.revert(named, Edits.OnConflict.REFUSE);
        assertEquals(Optional.empty(), edits.author());
        edits.nameAuthor("Carla");
        assertTrue(edits.undo().isPresent());
        assertEquals(List.of(), drawn());
        assertEquals(Optional.of("Carla"), edits.author());
        assertTrue(edits.undo().isEmpty());
        assertTrue(edits.redo().isPresent());
        assertEquals(1, drawn().size());
    }

    private List<Annotation> drawn() {
        List<Annotation> all = new ArrayList<>();
        edits.annotations().each(all::add);
        return all;
    }

    @Test
    void editsOfOneGestureAreUndoneInOneStep() throws ParseException {
        Annotation note = edits.annotations()
                .add(List.of(Annotation.of(AnnotationKind.NOTE, shape("POINT (-105 23)"))))
                .getFirst();
        UUID gesture = UUID.randomUUID();
        edits.annotations().change(List.of(note.withTexts("a", "")), gesture);
        edits.annotations().change(List.of(note.withTexts("ab", "")), gesture);
        edits.annotations().change(List.of(note.withTexts("abc", "")), gesture);
        edits.undo();
        assertEquals("", edits.annotations().find(note.id()).orElseThrow().title());
        edits.redo();
        assertEquals("abc", edits.annotations().find(note.id()).orElseThrow().title());
        edits.undo();
        assertEquals(note, edits.annotations().find(note.id()).orElseThrow());
        edits.undo();
        assertEquals(Optional.empty(), edits.annotations().find(note.id()));
    }

    @Test
    void annotationsComeBackAsTheyWereDrawn() throws ParseException {
        Annotation draft = Annotation.of(
                        AnnotationKind.POLYGON,
                        shape("POLYGON ((-106.1 23, -105 23, -105 24.123456789012345, -106.1 23))"))
                .withTexts("Límite 🪨", "'; DROP TABLE sites; <script>")
                .withTags(List.of("campo", "2026"))
                .withSites(List.of(SITE));
        Annotation added = edits.annotations().add(List.of(draft)).getFirst();
        assertEquals(added, edits.annotations().find(added.id()).orElseThrow());
        assertEquals(draft.shape(), added.shape());
        assertEquals(List.of(added), edits.annotations().of(SITE));
        assertEquals(List.of(added), edits.annotations().in(new Box(-107, 22, -104, 25)));
        assertEquals(List.of(), edits.annotations().in(new Box(-100, 22, -99, 25)));
        edits.annotations().trash(List.of(added.id()));
        assertEquals(List.of(), edits.annotations().of(SITE));
        edits.annotations().restore(List.of(added.id()));
        edits.annotations().review(List.of(added.id()), Review.State.CHECKED);
        Annotation checked = edits.annotations().of(SITE).getFirst();
        assertEquals("Ana", checked.review().by());
        edits.undo();
        edits.undo();
        edits.undo();
        assertEquals(added, edits.annotations().find(added.id()).orElseThrow());
    }

    @Test
    void anyEditIsRevertedUnlessALaterOneChangedTheSame() throws ParseException {
        Annotation note = edits.annotations()
                .add(List.of(Annotation.of(AnnotationKind.NOTE, shape("POINT (-105 23)"))))
                .getFirst();
        UUID titled = edits.annotations()
                .change(List.of(note.withTexts("first", "")), null)
                .orElseThrow()
                .edit()
                .id();
        Annotation now = edits.annotations().find(note.id()).orElseThrow();
        edits.annotations().change(List.of(now.withTags(List.of("later"))), null);
        edits.revert(titled, Edits.OnConflict.REFUSE);
        Annotation reverted = edits.annotations().find(note.id()).orElseThrow();
        assertEquals("", reverted.title());
        assertEquals(List.of("later"), reverted.tags());
        edits.undo();
        now = edits.annotations().find(note.id()).orElseThrow();
        assertEquals("first", now.title());
        edits.annotations().change(List.of(now.withTexts("second", "")), null);
        ConflictException conflict =
                assertThrows(ConflictException.class, () -> edits.revert(titled, Edits.OnConflict.REFUSE));
        assertEquals("title", conflict.conflicts().getFirst().column());
        assertEquals("second", conflict.conflicts().getFirst().found());
        assertTrue(edits.revert(titled, Edits.OnConflict.KEEP_LATER).isEmpty());
    }

    @Test
    void theTimeOfAChangeIsNotTakenBackByItselfWhenTwoEditsFellIntoOneMillisecond() {
        Annotation note = edits.annotations()
                .add(List.of(Annotation.of(AnnotationKind.NOTE, null)))
                .getFirst();
        UUID first = commit(note, "first").edit().id();
        commit(edits.annotations().find(note.id()).orElseThrow(), "second");
        assertTrue(edits.revert(first, Edits.OnConflict.KEEP_LATER).isEmpty());
    }

    private LogEntry commit(Annotation now, String title) {
        Row changed = Row.of(Map.of("title", title, "changed_at", "2026-03-03T10:00:00Z"));
        List<Change> changes = Change.update(UserTable.ANNOTATIONS, AnnotationRows.row(now), changed).stream()
                .toList();
        return edits.commit(EditLabel.of("change", "note", title), List.of(), changes)
                .orElseThrow();
    }

    @Test
    void thePastIsReadFromTheLog() {
        correct(STATUS, "producer", "one");
        correct(STATUS, "prospect", "two");
        edits.undo();
        assertEquals("prospect", correctionsAsOf(2));
        assertEquals("producer", correctionsAsOf(1));
        assertEquals("producer", correctionsAsOf(3));
        assertEquals("", correctionsAsOf(0));
    }

    @Test
    void historyIsReadPageByPage() {
        for (int i = 0; i < 5; i++) {
            correct(FieldRef.of(SiteField.NOTE), "note " + i, "why");
        }
        List<LogEntry> first = edits.history(HistoryQuery.ofSite(SITE, 2));
        assertEquals(List.of(5L, 4L), first.stream().map(LogEntry::place).toList());
        List<LogEntry> second = edits.history(HistoryQuery.ofSite(SITE, 2).after(first.getLast()));
        assertEquals(List.of(3L, 2L), second.stream().map(LogEntry::place).toList());
        // The value that was written, and that gave way to the next one.
        assertEquals(
                2,
                edits.history(new HistoryQuery(
                                "", "", "an", List.of(SearchWord.of("NÓTE"), SearchWord.of("3")), Long.MAX_VALUE, 9))
                        .size());
        assertEquals(
                List.of(),
                edits.history(new HistoryQuery("", "", "", List.of(SearchWord.of("50%")), Long.MAX_VALUE, 9)));
        assertEquals(List.of(), edits.history(HistoryQuery.ofSite("mx-la-ventana", 9)));
    }

    @Test
    void aSiteOfOnesOwnGoesToTheTrashAndComesBack() {
        Site base = store.site(SITE).orElseThrow();
        Site own = FieldValues.with(base, SiteField.NAME, "El Pinal", "");
        own = new Site(
                edits.ownSites().newId("MX", "El Pinal"),
                own.name(),
                own.aliases(),
                own.position(),
                false,
                own.place(),
                own.commodities(),
                "",
                "",
                own.status(),
                null,
                null,
                own.confidence(),
                "",
                "");
        edits.ownSites().add(own);
        assertEquals("mx-el-pinal", own.id());
        assertEquals(own, store.site("mx-el-pinal").orElseThrow());
        edits.ownSites().trashSite("mx-el-pinal");
        assertTrue(store.site("mx-el-pinal").isEmpty());
        assertEquals(List.of("mx-el-pinal"), edits.ownSites().trashedSites());
        edits.undo();
        assertEquals(own, store.site("mx-el-pinal").orElseThrow());
        assertThrows(EditException.class, () -> edits.ownSites().trashSite(SITE));
        assertEquals(List.of(), store.check().problems());
    }

    @Test
    void aNewerEditionOfTheFactsKeepsCorrectionsAndTheWayBack() throws FormatException {
        correct(STATUS, "producer", "one");
        Estimate own = edits.ownSites().add(estimateOf(SITE));
        edits.undo();
        edits.undo();
        Facts facts = FactFiles.read(Path.of(System.getProperty("gossan.data"), "facts"));
        Facts without = new Facts(
                "2027-01-01",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                facts.facilities(),
                facts.events(),
                facts.jurisdictions(),
                facts.supply());
        assertTrue(store.loadFacts(without).loaded());
        assertEquals(List.of(SITE), store.sites().stream().map(Site::id).toList());
        assertTrue(edits.redo().isPresent());
        assertTrue(edits.redo().isPresent());
        assertEquals("producer", shown(STATUS));
        assertEquals(List.of(own), store.estimatesOf(SITE));
        assertEquals(List.of(), store.check().problems());
    }

    @Test
    void textIsText() {
        String text = "\uD83E\uDEA8 \u0634\u0631\u06A9\u062A Bacade\u0301huachi '; DROP TABLE sites; <script> \u0000\n"
                .repeat(20_000);
        assertTrue(text.length() > 1_000_000);
        Annotation note = edits.annotations()
                .add(List.of(Annotation.of(AnnotationKind.NOTE, null).withTexts("", text)))
                .getFirst();
        assertEquals(text, edits.annotations().find(note.id()).orElseThrow().markdown());
        edits.annotations().change(List.of(note.withTexts("", text + "end")), null);
        edits.undo();
        assertEquals(note, edits.annotations().find(note.id()).orElseThrow());
        correct(FieldRef.of(SiteField.NOTE), text, "'; DROP TABLE edits; --");
        assertEquals(text, shown(FieldRef.of(SiteField.NOTE)));
        assertEquals(260, store.sites().size());
    }

    @Test
    void undoKindsAreToldInTheLog() {
        correct(STATUS, "producer", "one");
        edits.undo();
        edits.redo();
        assertEquals(
                List.of(Edit.Kind.REDO, Edit.Kind.UNDO, Edit.Kind.EDIT),
                edits.history(HistoryQuery.newest(9)).stream()
                        .map(entry -> entry.edit().kind())
                        .toList());
    }

    private static Estimate estimateOf(String siteId) {
        return new Estimate(
                "",
                siteId,
                "",
                "CU",
                "inferred",
                12.5,
                new Quantity(0.4, "%"),
                null,
                null,
                "none",
                "2026",
                "report",
                "unknown",
                "usgs-mrds",
                "",
                "",
                "",
                "");
    }

    /// The value of the correction that held after an edit; empty if none did.
    private String correctionsAsOf(long place) {
        var then = store.log().rowsAsOf(place);
        var changed = then.getOrDefault(org.gossan.model.edits.UserTable.CORRECTIONS, java.util.Map.of());
        java.util.Map<String, org.gossan.model.edits.Row> rows = new java.util.TreeMap<>();
        store.userRows().each(org.gossan.model.edits.UserTable.CORRECTIONS, row -> rows.put(row.text("id"), row));
        changed.forEach((id, row) -> row.ifPresentOrElse(found -> rows.put(id, found), () -> rows.remove(id)));
        return new Overlay(rows.values().stream()
                        .map(Corrections::read)
                        .flatMap(Optional::stream)
                        .toList())
                .of(SITE).values().stream()
                        .map(correction -> correction.value())
                        .findFirst()
                        .orElse("");
    }

    private static Geometry shape(String wkt) throws ParseException {
        return new WKTReader().read(wkt);
    }
}
