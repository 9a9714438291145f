package org.gossan.edits;

import java.io.Serial;
import org.gossan.model.Language;
import org.gossan.model.Messages;
import org.gossan.model.Vocabulary;
import org.gossan.model.edits.SiteField;

/// An edit asks for something that is not possible; nothing was changed. The message is one English sentence for
/// people; [#text] says it in their language.
public final class EditException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String key;
    private final String[] details;

    /// @param key the sentence is `edits.error.<key>`
    public EditException(String key, String... details) {
        super(sentence(Messages.of(Language.EN), key, details));
        this.key = key;
        this.details = details.clone();
    }

    /// Returns the sentence in the language of the messages.
    public String text(Messages messages) {
        return sentence(messages, key, details);
    }

    /// @param details of `value` and `value_needed`: the code of a field, what was typed, what is possible
    private static String sentence(Messages messages, String key, String... details) {
        String[] words = details.clone();
        if (key.startsWith("value")) {
            Vocabulary.find(SiteField.class, details[0]).ifPresent(field -> {
                FieldWords names = new FieldWords(messages);
                words[0] = names.name(field);
                if (words.length > 2) {
                    words[2] = names.possible(field, details[2]);
                }
            });
        }
        return messages.text("edits.error." + key, (Object[]) words);
    }
}
