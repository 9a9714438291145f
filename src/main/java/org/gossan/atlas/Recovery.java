package org.gossan.atlas;

import java.text.DateFormat;
import java.util.Date;
import java.util.List;
import org.gossan.edits.EditWords;
import org.gossan.model.Messages;
import org.gossan.store.StoreSummary;
import org.jspecify.annotations.Nullable;

/// What a start after a crash has to say. Immutable.
///
/// @param lastEdit the last edit that was saved; `null` if there is none
/// @param unsaved  beginnings of the texts that were being written, newest first
public record Recovery(StoreSummary.@Nullable Logged lastEdit, List<String> unsaved) {

    public Recovery {
        unsaved = List.copyOf(unsaved);
    }

    /// Returns what to say, a sentence or two.
    public String text(Messages messages) {
        String saved = saved(messages);
        return unsaved.isEmpty()
                ? saved
                : saved + " " + messages.text("safety.recovered.unsaved", unsaved.size(), unsaved.getFirst());
    }

    private String saved(Messages messages) {
        StoreSummary.Logged last = lastEdit;
        if (last == null) {
            return messages.text("safety.recovered");
        }
        DateFormat moment = DateFormat.getDateTimeInstance(
                DateFormat.MEDIUM, DateFormat.SHORT, messages.language().locale());
        return messages.text(
                "safety.recovered.last",
                new EditWords(messages).label(last.label()),
                moment.format(Date.from(last.madeAt())));
    }
}
