package org.gossan.edits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.gossan.edits.EditStep.Kind;
import org.gossan.edits.files.Attachments;
import org.gossan.model.Estimate;
import org.gossan.model.Language;
import org.gossan.model.MapState;
import org.gossan.model.Site;
import org.gossan.model.Source;
import org.gossan.model.briefing.Briefing;
import org.gossan.model.briefing.LocalText;
import org.gossan.model.briefing.Scene;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.AnnotationKind;
import org.gossan.model.edits.AnnotationStyle;
import org.gossan.model.edits.Attachment;
import org.gossan.model.edits.Edit;
import org.gossan.model.edits.FieldRef;
import org.gossan.model.edits.Review;
import org.gossan.model.edits.SiteField;
import org.gossan.model.edits.UserTable;
import org.gossan.store.Imports;
import org.gossan.store.Store;
import org.gossan.store.backup.CopyProgress;
import org.gossan.store.log.ConflictException;
import org.gossan.store.log.LogEntry;
import org.gossan.transfer.ImportedFile;
import org.gossan.transfer.RowBlock;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/// Drives a store with edits, and a model of what undo and redo have to lead to.
final class EditSequences {

    private static final List<String> SITES = List.of("mx-azulitas", "mx-la-ventana");
    private static final GeometryFactory SHAPES = new GeometryFactory();

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
    private final Attachments attachments;
    private final List<Attachments.Prepared> files = new ArrayList<>();

    /// @param store  with the shipped facts
    /// @param folder for files to attach
    EditSequences(Store store, Path folder) {
        this.store = store;
        this.edits = Edits.of(store).by("Ana");
        this.attachments = Attachments.of(store, edits);
        for (int i = 0; i < 3; i++) {
            files.add(file(folder, "photo " + i + ".txt"));
            addToTrash(i);
        }
        states.put(store.log().size(), LogReplay.dump(store));
    }

    /// Does one step and says what is not as it should be; empty if all is well.
    Optional<String> run(EditStep step) {
        String before = undoable();
        try {
            Optional<LogEntry> done = act(step);
            Optional<String> wrong = note(step, done, before, undoable());
            states.put(store.log().size(), LogReplay.dump(store));
            return wrong;
        } catch (ConflictException | EditException refused) {
            if (step.kind() == Kind.UNDO || step.kind() == Kind.REDO) {
                return Optional.of(step.kind() + " was refused: " + refused);
            }
            return before.equals(undoable()) ? Optional.empty() : Optional.of("a refused edit changed something");
        }
    }

    private Optional<String> note(EditStep step, Optional<LogEntry> done, String before, String after) {
        boolean back = step.kind() == Kind.UNDO;
        if (back || step.kind() == Kind.REDO) {
            Deque<State> from = back ? undoStates : redoStates;
            Deque<State> to = back ? redoStates : undoStates;
            State expected = from.isEmpty() ? new State(before, false) : from.pop();
            done.ifPresent(entry -> to.push(new State(before, expected.typed())));
            return expected.rows().equals(after) ? Optional.empty() : Optional.of(step.kind() + " led elsewhere");
        }
        if (done.isPresent() && done.get().edit().kind() != Edit.Kind.SETTING) {
            boolean typed = step.kind() == Kind.TYPE;
            State top = undoStates.peek();
            if (!(typed && top != null && top.typed())) {
                undoStates.push(new State(before, typed));
            }
            redoStates.clear();
        }
        return Optional.empty();
    }

    private Optional<LogEntry> act(EditStep step) {
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
            case ATTACH -> attached(step, site);
            case DETACH -> onOne(attached(), step, id -> attachments.detach(List.of(id)));
            case REATTACH -> onOne(attached(), step, id -> attachments.restore(List.of(id)));
            case NEW_SITE -> Optional.of(edits.ownSites().add(site(step)));
            case NEW_ESTIMATE -> edits.ownSites().addEstimate(estimate(step, site));
            case TRASH_SITE ->
                onOne(ownSites(false), step, id -> edits.ownSites().trashSite(id));
            case RESTORE_SITE ->
                onOne(ownSites(true), step, id -> edits.ownSites().restoreSite(id));
            case IMPORT -> imported(step);
            case BRIEF -> newest(() -> edits.briefings().create(new LocalText(Map.of(Language.EN, step.text()))));
            case SCENE ->
                onOne(briefings(), step, id -> edits.briefings()
                        .addScene(id, Scene.of(MapState.opening(1280, 720)), Math.floorMod(step.which(), 4)));
            case RENAME ->
                onOne(briefings(), step, id -> edits.briefings()
                        .rename(id, new LocalText(Map.of(Language.EN, step.text()))));
            case DROP_SCENE -> onOne(briefings(), step, id -> dropped(step, id));
            case NAME -> edits.nameAuthor("Ana " + step.which());
            case UNDO -> edits.undo();
            case REDO -> edits.redo();
            case REVERT -> reverted(step);
        };
    }

    private static Attachments.Prepared file(Path folder, String name) {
        try {
            return Attachments.prepare(
                    Files.writeString(folder.resolve(name), "what " + name + " shows"), CopyProgress.SILENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As an import does: its rows come into the trash, and an edit shows them.
    private void addToTrash(int number) {
        Source source = new Source("imported-" + number, "Imported " + number, "", "", "", "", "", 9, "");
        ImportedFile file = new ImportedFile(
                new UUID(7, number),
                number + ".csv",
                "0".repeat(63) + number,
                source.id(),
                List.of("id"),
                0,
                0,
                Instant.EPOCH,
                Instant.EPOCH);
        store.imports().add(file, source, new Imports.Blocks() {
            @Override
            public @Nullable RowBlock next() {
                return null;
            }

            @Override
            public long rejected() {
                return 0;
            }
        });
    }

    private Optional<LogEntry> imported(EditStep step) {
        List<ImportedFile> trashed = store.imports().all().stream()
                .filter(file -> file.deletedAt() != null)
                .toList();
        return onOne(trashed, step, edits::showImport);
    }

    private Optional<LogEntry> attached(EditStep step, String site) {
        return newest(() -> {
            try {
                attachments.attachToSite(
                        files.get(Math.floorMod(step.which(), files.size())), site, CopyProgress.SILENT);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private List<UUID> attached() {
        return attachments.all().stream().map(Attachment::id).toList();
    }

    private List<String> ownSites(boolean trashed) {
        return trashed
                ? edits.ownSites().trashedSites()
                : store.ownSites().stream().sorted().toList();
    }

    private List<String> briefings() {
        return edits.briefings().all().stream().map(Briefing::id).sorted().toList();
    }

    private Optional<LogEntry> dropped(EditStep step, String briefing) {
        List<Scene> scenes = edits.briefings().find(briefing).orElseThrow().scenes();
        return onOne(
                scenes,
                step,
                scene -> step.which() % 2 == 0
                        ? edits.briefings().deleteScene(briefing, scene.id())
                        : edits.briefings().moveScene(briefing, scene.id(), 0));
    }

    private Site site(EditStep step) {
        Site like = store.site(SITES.getFirst()).orElseThrow();
        return new Site(
                edits.ownSites().newId("MX", step.text()),
                step.text(),
                List.of(step.text()),
                like.position(),
                false,
                like.place(),
                like.commodities(),
                step.text(),
                "",
                like.status(),
                null,
                null,
                like.confidence(),
                step.text(),
                "");
    }

    private Estimate estimate(EditStep step, String site) {
        Estimate like = store.estimates().getFirst();
        return new Estimate(
                "",
                site,
                step.text(),
                like.commodity(),
                like.category(),
                step.which() / 3.0,
                like.grade(),
                null,
                null,
                like.code(),
                like.effectiveDate(),
                like.dateBasis(),
                like.includesReserves(),
                like.sourceId(),
                "",
                "",
                like.status(),
                step.text());
    }

    /// Returns the edit that something made that does not hand it out.
    private Optional<LogEntry> newest(Runnable action) {
        long before = store.log().size();
        action.run();
        return store.log().since(before, 1).stream().findFirst();
    }

    private <T> Optional<LogEntry> onOne(List<T> all, EditStep step, Function<T, Optional<LogEntry>> action) {
        return all.isEmpty() ? Optional.empty() : action.apply(all.get(Math.floorMod(step.which(), all.size())));
    }

    private Optional<LogEntry> drawn(EditStep step, String site) {
        double x = -100 + step.which() / 3.0;
        Annotation line = Annotation.of(AnnotationKind.LINE, SHAPES.createLineString(new Coordinate[] {
                    new Coordinate(x, 20), new Coordinate(x + 0.1, 20.000000000000004)
                }))
                .withTexts(step.text(), step.text())
                .withTags(List.of(step.text()))
                .withSites(step.which() % 2 == 0 ? List.of(site) : List.of());
        return newest(() -> edits.annotations().add(List.of(line, line.withTexts("second", ""))));
    }

    private interface Alteration {
        Annotation of(Annotation one);
    }

    private Optional<LogEntry> changed(EditStep step, @Nullable UUID together, Alteration how) {
        return onOne(step, id -> edits.annotations()
                .change(List.of(how.of(edits.annotations().find(id).orElseThrow())), together));
    }

    private Optional<LogEntry> onOne(EditStep step, Function<UUID, Optional<LogEntry>> action) {
        List<UUID> ids = new ArrayList<>();
        edits.annotations().each(annotation -> ids.add(annotation.id()));
        ids.sort(UUID::compareTo);
        return onOne(ids, step, action);
    }

    private Optional<LogEntry> reverted(EditStep step) {
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
        Map<String, String> rows = LogReplay.rows(store);
        rows.keySet().removeIf(name -> name.startsWith(UserTable.SETTINGS.code() + " "));
        return rows.toString();
    }

    /// Undoes everything and redoes everything; says what is not as it should be.
    Optional<String> undoAndRedoAll() {
        String last = LogReplay.dump(store);
        int undone = 0;
        while (!undoStates.isEmpty()) {
            Optional<String> wrong = run(new EditStep(Kind.UNDO, 0, ""));
            if (wrong.isPresent()) {
                return wrong;
            }
            undone++;
        }
        for (int i = 0; i < undone; i++) {
            Optional<String> wrong = run(new EditStep(Kind.REDO, 0, ""));
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return last.equals(LogReplay.dump(store))
                ? Optional.empty()
                : Optional.of("redoing all did not give the last state");
    }

    /// Compares the past that the log tells with the past that was seen.
    Optional<String> compareThePast() {
        for (Map.Entry<Long, String> seen : states.entrySet()) {
            Map<String, String> rows = LogReplay.rows(store);
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
}
