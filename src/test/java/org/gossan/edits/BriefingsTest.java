package org.gossan.edits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gossan.model.Language;
import org.gossan.model.MapState;
import org.gossan.model.briefing.Approval;
import org.gossan.model.briefing.Briefing;
import org.gossan.model.briefing.LocalText;
import org.gossan.model.briefing.Scene;
import org.gossan.model.edits.Row;
import org.gossan.model.edits.UserTable;
import org.gossan.model.evidence.FactBook;
import org.gossan.render.slide.Slides;
import org.gossan.store.BriefingRows;
import org.gossan.store.ShippedBriefings;
import org.gossan.store.Store;
import org.gossan.store.log.LogEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BriefingsTest {

    private static final Briefing SHIPPED = Slides.shipped();
    private static final String ID = SHIPPED.id();

    private final Store store = Store.inMemory();
    private final Edits edits = Edits.of(store).by("Ana");
    private final Briefings briefings = edits.briefings();

    @BeforeEach
    void load() {
        assertEquals(List.of(ID), new ShippedBriefings(store).load(List.of(SHIPPED), SHIPPED.edition()));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theShippedBriefingIsInTheStoreAsItIsInTheFile() {
        assertEquals(List.of(SHIPPED), briefings.all());
        assertEquals(SHIPPED, briefings.find(ID).orElseThrow());
    }

    @Test
    void everyChangeOfScenesIsUndoneAndRedoneToTheLetter() {
        List<Briefing> states = new ArrayList<>();
        states.add(stored());
        UUID first = SHIPPED.scenes().getFirst().id();
        Scene third = SHIPPED.scenes().get(2);
        did(briefings.addScene(ID, Scene.of(MapState.opening(1280, 720)), 1));
        states.add(stored());
        did(briefings.updateScene(ID, third.withDurationS(70), null));
        states.add(stored());
        did(briefings.moveScene(ID, first, 99));
        states.add(stored());
        did(briefings.duplicateScene(ID, first));
        states.add(stored());
        did(briefings.hideScene(ID, third.id(), true));
        states.add(stored());
        did(briefings.deleteScene(ID, third.id()));
        states.add(stored());

        assertEquals(13, stored().scenes().size());
        assertEquals(Briefing.USER, stored().origin());
        for (int i = states.size() - 2; i >= 0; i--) {
            did(edits.undo());
            assertEquals(states.get(i).scenes(), stored().scenes(), "undo " + i);
        }
        assertEquals(Briefing.SHIPPED, stored().origin());
        for (int i = 1; i < states.size(); i++) {
            did(edits.redo());
            assertEquals(states.get(i).scenes(), stored().scenes(), "redo " + i);
        }
    }

    @Test
    void scenesThatARevertPutsInOnePlaceHaveOneOrderAndThenPlacesOfTheirOwn() {
        UUID second = SHIPPED.scenes().get(1).id();
        UUID deletion = briefings.deleteScene(ID, second).orElseThrow().edit().id();
        did(briefings.moveScene(ID, SHIPPED.scenes().getFirst().id(), 5));
        did(edits.revert(deletion, Edits.OnConflict.KEEP_LATER));
        List<Row> rows = new ArrayList<>(store.userRows().rows(UserTable.SCENES, BriefingRows.BRIEFING_ID, ID));
        assertTrue(places(rows) < SHIPPED.scenes().size(), "two share a place");
        Row row = store.userRows().row(UserTable.BRIEFINGS, ID).orElseThrow();
        assertEquals(stored(), BriefingRows.briefing(row, rows));
        Collections.reverse(rows);
        assertEquals(stored(), BriefingRows.briefing(row, rows));
        assertEquals(SHIPPED.scenes().size(), stored().scenes().size());
        did(briefings.moveScene(ID, second, 0));
        assertEquals(second, stored().scenes().getFirst().id());
        assertEquals(
                SHIPPED.scenes().size(), places(store.userRows().rows(UserTable.SCENES, BriefingRows.BRIEFING_ID, ID)));
    }

    private static long places(List<Row> rows) {
        return rows.stream().map(row -> row.whole("place")).distinct().count();
    }

    @Test
    void whatChangesNothingIsNoEdit() {
        assertTrue(briefings.updateScene(ID, SHIPPED.scenes().getFirst(), null).isEmpty());
        assertEquals(Briefing.SHIPPED, stored().origin());
    }

    @Test
    void strokesOfOneGestureAreUndoneTogether() {
        UUID gesture = UUID.randomUUID();
        Scene scene = SHIPPED.scenes().getFirst();
        for (int seconds = 10; seconds < 15; seconds++) {
            did(briefings.updateScene(ID, scene.withDurationS(seconds), gesture));
        }
        did(edits.undo());
        assertEquals(SHIPPED.scenes(), stored().scenes());
    }

    @Test
    void aNewerEditionReplacesAnUntouchedBriefingOnly() {
        Briefing newer = newer();
        assertEquals(List.of(ID), new ShippedBriefings(store).load(List.of(newer), newer.edition()));
        assertEquals(List.of(newer), briefings.all());
        assertEquals(List.of(), new ShippedBriefings(store).load(List.of(SHIPPED), newer.edition()));
        assertEquals(List.of(newer), briefings.all());
    }

    @Test
    void aNewerEditionStandsBesideABriefingThatTheUserChanged() {
        did(briefings.hideScene(ID, SHIPPED.scenes().getFirst().id(), true));
        Briefing mine = stored();
        Briefing newer = newer();
        new ShippedBriefings(store).load(List.of(newer), newer.edition());
        assertEquals(mine, stored());
        Briefing beside = briefings.find(ID + "-" + newer.edition()).orElseThrow();
        assertEquals(Briefing.SHIPPED, beside.origin());
        assertEquals(11, beside.scenes().size());
        did(edits.undo());
        assertEquals(SHIPPED.scenes(), stored().scenes());
    }

    @Test
    void copiesAndOwnBriefingsCanBeMadeAndThrownAway() {
        Briefing copy = briefings.copy(ID);
        assertEquals(12, briefings.find(copy.id()).orElseThrow().scenes().size());
        Briefing own = briefings.create(LocalText.of(Language.EN, "Mine"));
        did(briefings.trash(own.id()));
        assertFalse(briefings.find(own.id()).isPresent());
        did(edits.undo());
        assertTrue(briefings.find(own.id()).isPresent());
        assertThrows(EditException.class, () -> briefings.trash("nowhere"));
        assertThrows(EditException.class, () -> briefings.deleteScene(ID, new UUID(1, 1)));
    }

    @Test
    void approvingKeepsWhatTheFactsSayNow() {
        FactBook book = FactBook.of(Slides.facts());
        Scene scene = SHIPPED.scenes().getFirst().withApproval(null);
        did(briefings.updateScene(ID, scene, null));
        did(briefings.approve(ID, scene.id(), book));
        Approval approval = stored().scenes().getFirst().approval();
        assertTrue(approval != null);
        assertEquals(List.of(), book.changes(approval.facts(), scene.allFacts()));
    }

    private static void did(Optional<LogEntry> entry) {
        assertTrue(entry.isPresent());
    }

    private Briefing stored() {
        return briefings.find(ID).orElseThrow();
    }

    private static Briefing newer() {
        return new Briefing(
                ID,
                Briefing.SHIPPED,
                "2027-05-01",
                SHIPPED.title(),
                SHIPPED.author(),
                SHIPPED.madeAt(),
                SHIPPED.changedAt(),
                SHIPPED.scenes().subList(0, 11));
    }
}
