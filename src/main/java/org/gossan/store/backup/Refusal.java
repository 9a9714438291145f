package org.gossan.store.backup;

import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import org.gossan.model.Language;
import org.gossan.model.Messages;
import org.gossan.model.Sentence;
import org.jspecify.annotations.Nullable;

/// A backup, a shared file or an attachment that is not taken, with nothing changed. The message is one English
/// sentence for people; [#text] says it in their language.
public final class Refusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String key;
    private final Serializable[] details;

    /// @param key     key of the sentence after `safety.refused.`
    /// @param cause   what it was found out by; `null` = by looking
    /// @param details what the sentence names: strings and sentences
    public Refusal(String key, @Nullable Throwable cause, Serializable... details) {
        super(sentence(key, details, Messages.of(Language.EN)), cause);
        this.key = key;
        this.details = details.clone();
    }

    /// Returns which sentence it is.
    public String key() {
        return key;
    }

    /// Returns the sentence in the language of the messages.
    public String text(Messages messages) {
        return sentence(key, details, messages);
    }

    private static String sentence(String key, Serializable[] details, Messages messages) {
        return messages.text(
                "safety.refused." + key,
                Arrays.stream(details)
                        .map(detail -> detail instanceof Sentence sentence ? sentence.text(messages) : detail)
                        .toArray());
    }
}
