package org.gossan.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gossan.edits.EditWords;
import org.gossan.model.Messages;
import org.gossan.store.StoreSummary;
import org.gossan.store.StoreSummary.Logged;
import org.jspecify.annotations.Nullable;

/// Says what a backup holds beside what the store holds now, for terminal and window alike.
///
/// @param messages of the language
public record RestoreWords(Messages messages) {

    /// Returns rows of three cells: what is compared, in the backup, now (empty where nothing can be read).
    ///
    /// @param edit says the last edit, such as [#line] where there is room
    public List<List<String>> rows(Restore restore, Function<Logged, String> edit) {
        StoreSummary then = restore.then();
        StoreSummary now = restore.now().orElse(null);
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("edition", then.edition(), now == null ? "" : now.edition()));
        rows.add(row("last", last(then, edit), last(now, edit)));
        rows.add(row("sites", then.sites(), now == null ? null : now.sites()));
        rows.add(row("edits", then.edits(), now == null ? null : now.edits()));
        rows.add(row("corrections", then.corrections(), now == null ? null : now.corrections()));
        rows.add(row("annotations", then.annotations(), now == null ? null : now.annotations()));
        rows.add(row("attachments", then.attachments(), now == null ? null : now.attachments()));
        return rows;
    }

    /// Returns what was done, when and by whom.
    public String line(Logged edit) {
        return messages.time(edit.madeAt()) + ", " + edit.author() + ": " + new EditWords(messages).label(edit.label());
    }

    private List<String> row(String key, Object then, @Nullable Object now) {
        return List.of(messages.text("safety.restore." + key), cell(then), cell(now));
    }

    private String cell(@Nullable Object value) {
        return value == null
                ? ""
                : value instanceof Long number ? messages.text("safety.count", number) : value.toString();
    }

    private static String last(@Nullable StoreSummary summary, Function<Logged, String> edit) {
        Logged last = summary == null ? null : summary.lastEdit();
        return last == null ? "" : edit.apply(last);
    }
}
