package org.gossan.edits.exchange;

import java.util.List;
import java.util.Optional;
import org.gossan.edits.Corrections;
import org.gossan.edits.EditWords;
import org.gossan.edits.FieldWords;
import org.gossan.model.Messages;
import org.gossan.model.Site;
import org.gossan.model.edits.Correction;
import org.gossan.model.edits.Row;
import org.gossan.model.edits.SiteField;
import org.gossan.model.edits.UserTable;
import org.gossan.store.Store;

/// What a conflict is about, for people. Immutable.
///
/// @param what   the site, annotation or other thing, and its field
/// @param mine   the value here
/// @param theirs the value there
public record ConflictWords(String what, String mine, String theirs) {

    private static final List<String> NAMES = List.of("name", "title", "markdown", "file_name", "id");

    /// Describes a conflict. Store lane only.
    public static ConflictWords of(Store store, Messages messages, Conflict conflict) {
        Row row = store.userRows()
                .row(conflict.table(), conflict.key())
                .or(() -> conflict.otherKey().isEmpty()
                        ? Optional.empty()
                        : store.userRows().row(conflict.table(), conflict.otherKey()))
                .orElse(Row.empty());
        if (conflict.table() == UserTable.CORRECTIONS) {
            Optional<Correction> correction = Corrections.read(row);
            if (correction.isPresent()) {
                return correction(store, messages, conflict, correction.get());
            }
        }
        String thing = messages.text("history.row_" + conflict.table().code());
        String name = NAMES.stream()
                .map(row::textOrNull)
                .flatMap(Optional::stream)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(conflict.key());
        String column = conflict.column().isEmpty() ? "" : ", " + new EditWords(messages).column(conflict.column());
        return new ConflictWords(
                thing + " " + quoted(messages, name) + column,
                value(messages, conflict.column(), conflict.mine()),
                value(messages, conflict.column(), conflict.theirs()));
    }

    private static ConflictWords correction(Store store, Messages messages, Conflict conflict, Correction correction) {
        FieldWords words = new FieldWords(messages);
        SiteField field = correction.field().field();
        String site = store.site(correction.siteId())
                .map(Site::name)
                .or(() -> store.userRows()
                        .row(UserTable.SITES, correction.siteId())
                        .map(row -> row.text("name")))
                .orElse(correction.siteId());
        boolean content = conflict.column().equals("content");
        String column =
                content || conflict.column().isEmpty() ? "" : ", " + new EditWords(messages).column(conflict.column());
        return new ConflictWords(
                site + ", " + words.name(field) + column,
                content ? words.value(field, conflict.mine()) : value(messages, conflict.column(), conflict.mine()),
                content
                        ? words.value(field, conflict.theirs())
                        : value(messages, conflict.column(), conflict.theirs()));
    }

    private static String quoted(Messages messages, String name) {
        return messages.text("exchange.quoted", name);
    }

    private static String value(Messages messages, String column, String value) {
        if (column.equals("deleted_at")) {
            return messages.text(value.isEmpty() ? "exchange.there" : "exchange.in_trash");
        }
        if (column.isEmpty()) {
            return value.isEmpty() ? messages.text("exchange.not_there") : value;
        }
        return value.isEmpty() ? messages.text("exchange.nothing") : new EditWords(messages).value(column, value);
    }
}
