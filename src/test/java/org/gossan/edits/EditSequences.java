package org.gossan.edits;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.AnnotationKind;
import org.gossan.model.edits.AnnotationStyle;
import org.gossan.model.edits.Change;
import org.gossan.model.edits.FieldRef;
import org.gossan.model.edits.Review;
import org.gossan.model.edits.Row;
import org.gossan.model.edits.SiteField;
import org.gossan.model.edits.UserTable;
import org.gossan.store.Store;
import org.gossan.store.log.ConflictException;
import org.gossan.store.log.LogEntry;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/// Drives a store with edits, and a model of what undo and redo have to lead to.
final class EditSequences {

    private static final List<String> SITES = List.of("mx-azulitas", "mx-la-ventana");
    private static final GeometryFactory SHAPES = new GeometryFactory();

    /// What a step does.
    enum Kind {
        CORRECT,
        MOVE,
        WITHDRAW,
        DRAW,
        WRITE,
        RESTYLE,
        TYPE,
        REVIEW,
        TRASH,
        RESTORE,
        NAME,
        UNDO,
        REDO,
        REVERT
    }

    /// One step: what, on which of the things there are, with which text.
    record Step(Kind kind, int which, String text) {}

    private final Store store;
    private final Edits edits;
    /// What the store was before or after a step.
    ///
    /// @param typed whether the step belongs to the gesture, whose steps are undone together
    private record State(String rows, boolean typed) {}

    private final Deque<State> undoStates = new ArrayDeque<>();
    private final Deque<State> redoStates = new ArrayDeque<>();
    private final TreeMap<Long, String> states = new TreeMap<>();
    private final UUID gesture = UUID.randomUUID();

    /// @param store with the shipped facts
    EditSequences(Store store) {
        this.store = store;
        this.edits = Edits.of(store).by("Ana");
        states.put(store.log().size(), dump(store));
    }

    /// Does one step and says what is not as it should be; empty if all is well.
    Optional<String> run(Step step) {
        String before = undoable();
        try {
            Optional<LogEntry> done = act(step);
            Optional<String> wrong = note(step, done, before, undoable());
            states.put(store.log().size(), dump(store));
            return wrong;
        } catch (ConflictException | EditException refused) {
            return before.equals(undoable()) ? Optional.empty() : Optional.of("a refused edit changed something");
        }
    }

    private Optional<String> note(Step step, Optional<LogEntry> done, String before, String after) {
        boolean back = step.kind() == Kind.UNDO;
        if (back || step.kind() == Kind.REDO) {
            Deque<State> from = back ? undoStates : redoStates;
            Deque<State> to = back ? redoStates : undoStates;
            State expected = from.isEmpty() ? new State(before, false) : from.pop();
            done.ifPresent(entry -> to.push(new State(before, expected.typed())));
            return expected.rows().equals(after) ? Optional.empty() : Optional.of(step.kind() + " led elsewhere");
        }
        if (done.isPresent() && step.kind() != Kind.NAME) {
            boolean typed = step.kind() == Kind.TYPE;
            State top = undoStates.peek();
            if (!(typed && top != null && top.typed())) {
                undoStates.push(new State(before, typed));
            }
            redoStates.clear();
        }
        return Optional.empty();
    }

    private Optional<LogEntry> act(Step step) {
        String site = SITES.get(Math.floorMod(step.which(), SITES.size()));
        List<SiteField> fields = List.of(SiteField.NOTE, SiteField.STATUS_NOTE, SiteField.OPERATOR, SiteField.ALIASES);
        SiteField field = fields.get(Math.floorMod(step.which(), fields.size()));
        return switch (step.kind()) {
            case CORRECT -> edits.corrections().correct(site, FieldRef.of(field), step.text(), "why", step.text());
            case MOVE ->
                edits.corrections().move(site, new org.gossan.geo.LonLat(-110 + step.which() / 7.0, 27.1), "seen", "");
            case WITHDRAW -> edits.corrections().withdraw(site, FieldRef.of(field));
            case DRAW -> drawn(step, site);
            case WRITE -> changed(step, null, one -> one.withTexts(step.text(), step.text() + "\n"));
            case RESTYLE ->
                changed(step, null, one -> one.withStyle(
                                AnnotationStyle.PLAIN.withWidthPx(1 + Math.floorMod(step.which(), 9)))
                        .withSites(List.of(site)));
            case TYPE -> changed(step, gesture, one -> one.withTexts(one.title() + "x", step.text()));
            case REVIEW -> onOne(step, id -> edits.annotations().review(List.of(id), Review.State.CHECKED));
            case TRASH -> onOne(step, id -> edits.annotations().trash(List.of(id)));
            case RESTORE -> onOne(step, id -> edits.annotations().restore(List.of(id)));
            case NAME -> edits.nameAuthor("Ana " + step.which());
            case UNDO -> edits.undo();
            case REDO -> edits.redo();
            case REVERT -> reverted(step);
        };
    }

    private Optional<LogEntry> drawn(Step step, String site) {
        double x = -100 + step.which() / 3.0;
        Annotation line = Annotation.of(AnnotationKind.LINE, SHAPES.createLineString(new Coordinate[] {
                    new Coordinate(x, 20), new Coordinate(x + 0.1, 20.000000000000004)
                }))
                .withTexts(step.text(), step.text())
                .withTags(List.of(step.text()))
                .withSites(step.which() % 2 == 0 ? List.of(site) : List.of());
        long before = store.log().size();
        edits.annotations().add(List.of(line, line.withTexts("second", "")));
        return store.log().since(before, 1).stream().findFirst();
    }

    private interface Alteration {
        Annotation of(Annotation one);
    }

    private Optional<LogEntry> changed(Step step, @org.jspecify.annotations.Nullable UUID together, Alteration how) {
        return onOne(step, id -> edits.annotations()
                .change(List.of(how.of(edits.annotations().find(id).orElseThrow())), together));
    }

    private interface OnAnnotation {
        Optional<LogEntry> act(UUID id);
    }

    private Optional<LogEntry> onOne(Step step, OnAnnotation action) {
        List<UUID> ids = new ArrayList<>();
        edits.annotations().each(annotation -> ids.add(annotation.id()));
        ids.sort(UUID::compareTo);
        return ids.isEmpty() ? Optional.empty() : action.act(ids.get(Math.floorMod(step.which(), ids.size())));
    }

    private Optional<LogEntry> reverted(Step step) {
        long size = store.log().size();
        if (size == 0) {
            return Optional.empty();
        }
        LogEntry target =
                store.log().since(Math.floorMod(step.which(), size), 1).getFirst();
        return edits.revert(
                target.edit().id(), step.which() % 2 == 0 ? Edits.OnConflict.REFUSE : Edits.OnConflict.KEEP_LATER);
    }

    /// Undo passes over settings.
    private String undoable() {
        Map<String, String> rows = rows(store);
        rows.keySet().removeIf(name -> name.startsWith(UserTable.SETTINGS.code() + " "));
        return rows.toString();
    }

    /// Undoes everything and redoes everything; says what is not as it should be.
    Optional<String> undoAndRedoAll() {
        String last = dump(store);
        int undone = 0;
        while (!undoStates.isEmpty()) {
            Optional<String> wrong = run(new Step(Kind.UNDO, 0, ""));
            if (wrong.isPresent()) {
                return wrong;
            }
            undone++;
        }
        for (int i = 0; i < undone; i++) {
            Optional<String> wrong = run(new Step(Kind.REDO, 0, ""));
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return last.equals(dump(store)) ? Optional.empty() : Optional.of("redoing all did not give the last state");
    }

    /// Compares the past that the log tells with the past that was seen.
    Optional<String> compareThePast() {
        for (Map.Entry<Long, String> seen : states.entrySet()) {
            Map<String, String> rows = rows(store);
            store.log()
                    .rowsAsOf(seen.getKey())
                    .forEach((table, changed) -> changed.forEach((key, row) -> {
                        String name = table.code() + " " + key;
                        row.ifPresentOrElse(there -> rows.put(name, there.json()), () -> rows.remove(name));
                    }));
            if (!rows.toString().equals(seen.getValue())) {
                return Optional.of("the log tells another past after edit " + seen.getKey());
            }
        }
        return Optional.empty();
    }

    /// Replays the log from empty, and compares.
    static Optional<String> replay(Store store) {
        Map<String, Row> rows = new TreeMap<>();
        for (LogEntry entry : store.log().since(0, Integer.MAX_VALUE)) {
            for (Change change : entry.edit().changes()) {
                String name = change.table().code() + " " + change.key();
                Row before = change.before();
                Row after = change.after();
                if (after == null) {
                    rows.remove(name);
                } else {
                    rows.put(
                            name,
                            before == null
                                    ? after
                                    : rows.getOrDefault(name, Row.empty()).with(after));
                }
            }
        }
        Map<String, String> replayed = new TreeMap<>();
        rows.forEach((name, row) -> replayed.put(name, row.json()));
        return replayed.toString().equals(dump(store))
                ? Optional.empty()
                : Optional.of("the log, replayed from empty, gives another store");
    }

    /// Returns every row of users as it is, byte for byte.
    static String dump(Store store) {
        return rows(store).toString();
    }

    private static Map<String, String> rows(Store store) {
        Map<String, String> rows = new TreeMap<>();
        for (UserTable table : UserTable.values()) {
            store.userRows().each(table, row -> rows.put(table.code() + " " + table.key(row), row.json()));
        }
        return rows;
    }
}
