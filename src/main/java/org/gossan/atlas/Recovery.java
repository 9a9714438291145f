package org.gossan.atlas;

import java.text.DateFormat;
import java.util.Date;
import org.gossan.edits.EditWords;
import org.gossan.model.Messages;
import org.gossan.store.StoreSummary;
import org.jspecify.annotations.Nullable;

/// What a start after a crash has to say. Immutable.
///
/// @param lastEdit the last edit that was saved; `null` if there is none
public record Recovery(StoreSummary.@Nullable Logged lastEdit) {

    /// Returns the sentence.
    public String text(Messages messages) {
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
