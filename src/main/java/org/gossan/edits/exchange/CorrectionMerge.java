package org.gossan.edits.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.gossan.edits.exchange.Conflict.Choice;
import org.gossan.edits.exchange.RowChain.Stamp;
import org.gossan.edits.exchange.RowOrigins.Origin;
import org.gossan.model.edits.Change;
import org.gossan.model.edits.Row;
import org.gossan.model.edits.UserTable;
import org.gossan.store.log.UserRows;
import org.jspecify.annotations.Nullable;

/// Two people corrected the same published value, each with a row of their own: decides which of them is shown. The
/// other stays in the trash, where it can be taken out again.
final class CorrectionMerge {

    private static final String DELETED_AT = "deleted_at";

    private final SharedFile file;
    private final UserRows rows;
    private final Function<UUID, RowOrigins> origins;
    private final Function<Conflict, @Nullable Choice> choices;

    CorrectionMerge(
            SharedFile file,
            UserRows rows,
            Function<String, RowOrigins> origins,
            Function<Conflict, @Nullable Choice> choices) {
        this.file = file;
        this.rows = rows;
        this.origins = id -> origins.apply(id.toString());
        this.choices = choices;
    }

    /// Returns the changes with the corrections decided that they bring.
    List<Change> run(List<Change> changes, List<RowChain> chains) {
        List<Change> result = new ArrayList<>(changes);
        Set<String> gone = new HashSet<>();
        for (Change change : changes) {
            Row after = change.after();
            if (change.table() == UserTable.CORRECTIONS && (after == null || after.value(DELETED_AT) != null)) {
                gone.add(change.key());
            }
        }
        for (Change change : changes) {
            Row brought = change.after();
            if (change.table() == UserTable.CORRECTIONS
                    && change.before() == null
                    && brought != null
                    && brought.value(DELETED_AT) == null) {
                Stamp stamp = chains.stream()
                        .filter(chain -> chain.table() == UserTable.CORRECTIONS
                                && chain.key().equals(change.key()))
                        .findFirst()
                        .orElseThrow()
                        .last();
                decide(change, brought, stamp, gone, result);
            }
        }
        return result;
    }

    private void decide(Change change, Row brought, Stamp stamp, Set<String> gone, List<Change> result) {
        for (Row present : rows.rows(UserTable.CORRECTIONS, "site_id", brought.text("site_id"))) {
            String id = present.text("id");
            if (!present.text("field").equals(brought.text("field"))
                    || present.value(DELETED_AT) != null
                    || gone.contains(id)) {
                continue;
            }
            Origin origin = origins.apply(UUID.fromString(id)).of(DELETED_AT);
            if (origin == null || file.knows(origin.edit())) {
                continue;
            }
            Conflict conflict = new Conflict(
                    UserTable.CORRECTIONS,
                    change.key(),
                    "content",
                    id,
                    present.textOrNull("content").orElse(""),
                    brought.textOrNull("content").orElse(""),
                    origin.stamp().author(),
                    stamp.author(),
                    origin.direct(),
                    stamp.compareTo(origin.stamp()) > 0);
            Choice choice = choices.apply(conflict);
            if (choice == Choice.MINE) {
                result.remove(change);
                result.add(Change.insert(UserTable.CORRECTIONS, brought.with(DELETED_AT, brought.text("made_at"))));
                return;
            }
            if (choice == Choice.THEIRS) {
                gone.add(id);
                Change.update(UserTable.CORRECTIONS, present, Row.empty().with(DELETED_AT, present.text("made_at")))
                        .ifPresent(result::add);
            }
        }
    }
}
