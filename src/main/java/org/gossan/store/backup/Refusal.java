package org.gossan.store.backup;

import java.io.Serial;
import org.gossan.model.Language;
import org.gossan.model.Messages;
import org.jspecify.annotations.Nullable;

/// A backup, a shared file or an attachment that is not taken, with nothing changed. The message is one English
/// sentence for people; [#text] says it in their language.
public final class Refusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String key;
    private final String[] details;

    /// @param key     key of the sentence after `safety.refused.`
    /// @param cause   what it was found out by; `null` = by looking
    /// @param details what the sentence names
    public Refusal(String key, @Nullable Throwable cause, String... details) {
        super(Messages.of(Language.EN).text("safety.refused." + key, (Object[]) details), cause);
        this.key = key;
        this.details = details.clone();
    }

    /// Returns which sentence it is.
    public String key() {
        return key;
    }

    /// Returns the sentence in the language of the messages.
    public String text(Messages messages) {
        return messages.text("safety.refused." + key, (Object[]) details);
    }
}
