package org.gossan.edits.exchange;

import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gossan.edits.exchange.Conflict.Choice;
import org.gossan.edits.exchange.RowHistory.Stamp;
import org.gossan.edits.exchange.RowHistory.Written;
import org.gossan.model.edits.Row;
import org.gossan.model.edits.UserTable;
import org.gossan.store.log.UserRows;
import org.jspecify.annotations.Nullable;

/// Two people corrected the same published value, each with a row of their own: asks which of them holds. The other
/// goes to the trash, where it can be taken out again. If both hold, the younger is shown.
///
/// @param known   whether whoever shared the file had an edit
/// @param rows    the rows of this store
/// @param merges  gives the merge of a correction, by key, also if the file does not write it
/// @param choices what to do with a conflict; `null` = not decided, the one here stays for now
record CorrectionMerge(
        Predicate<UUID> known,
        UserRows rows,
        Function<String, RowMerge> merges,
        Function<Conflict, @Nullable Choice> choices) {

    /// Decides about the corrections that the file brings.
    void run(Collection<RowMerge> brought) {
        for (RowMerge merge : brought) {
            Row row = merge.here(RowHistory.THERE) == null && merge.now() == null ? merge.result() : null;
            if (row != null && row.value(RowMerge.DELETED_AT) == null) {
                decide(merge, row);
            }
        }
    }

    private void decide(RowMerge brought, Row row) {
        for (Row present : rows.rows(UserTable.CORRECTIONS, "site_id", row.text("site_id"))) {
            if (!present.text("field").equals(row.text("field"))
                    || present.value(RowMerge.DELETED_AT) != null
                    || present.value("content") instanceof String content && content.equals(row.value("content"))) {
                continue;
            }
            RowMerge other = merges.apply(present.text("id"));
            Written mine = other.here(RowMerge.DELETED_AT);
            if (mine == null || known.test(mine.edit()) || other.isTakenBackThere()) {
                continue;
            }
            Written theirs = brought.value(RowMerge.DELETED_AT);
            Stamp stamp = theirs == null ? mine.stamp() : theirs.stamp();
            Choice choice = choices.apply(new Conflict(
                    UserTable.CORRECTIONS,
                    row.text("id"),
                    "content",
                    present.text("id"),
                    present.textOrNull("content").orElse(""),
                    row.textOrNull("content").orElse(""),
                    mine.stamp().author(),
                    stamp.author(),
                    mine.own(),
                    stamp.compareTo(mine.stamp()) > 0));
            if (choice == null || choice == Choice.MINE) {
                brought.trash();
            } else if (choice == Choice.THEIRS || (choice == Choice.COLLEAGUES && mine.own())) {
                other.trash();
            }
        }
    }
}
