package org.gossan.store;

import java.io.Serial;
import java.util.Locale;
import org.gossan.model.Messages;
import org.jspecify.annotations.Nullable;

/// The store cannot be used. The message is one English sentence for people; [#text] says it in their language.
public final class StoreException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /// What is wrong; each kind asks the user for something else.
    public enum Kind {
        /// Another program has the file open.
        LOCKED("{0} is in use by another Gossan. Close it, or choose another file with --store."),
        /// A later version of the program wrote the file.
        NEWER("{0} was written by a newer Gossan (store version {1}, this program knows {2}). Install that version."),
        /// The file is a store that cannot be read.
        DAMAGED("{0} is damaged and was left as it is. Restore a backup, or choose another file with --store."),
        /// The file holds something else.
        NOT_A_STORE("{0} is not a Gossan store and was left as it is. Choose another file with --store."),
        /// File or folder cannot be written.
        UNWRITABLE("{0} cannot be written. Allow it, or choose another file with --store."),
        /// There is no room on the disk.
        FULL("The disk with {0} is full. Free some space and try again; what was saved before is kept."),
        /// There was no memory left for what was done to it; the file is sound.
        MEMORY("There was too little memory to work with {0}. What was saved before is kept. Close other programs, or"
                + " start Gossan with more: GOSSAN_JAVA_OPTS=-Xmx4g."),
        /// Anything else.
        FAILED("{0} cannot be used: {1}");

        private final String english;

        Kind(String english) {
            this.english = english;
        }
    }

    private final Kind kind;
    private final String[] details;

    /// @param details the file first, then what the kind needs
    StoreException(Kind kind, @Nullable Throwable cause, String... details) {
        super(fill(kind.english, details), cause);
        this.kind = kind;
        this.details = details.clone();
    }

    public Kind kind() {
        return kind;
    }

    /// Returns the sentence in the language of the messages.
    public String text(Messages messages) {
        return messages.text("store." + kind.name().toLowerCase(Locale.ROOT), (Object[]) details);
    }

    private static String fill(String pattern, String[] details) {
        String text = pattern;
        for (int i = 0; i < details.length; i++) {
            text = text.replace("{" + i + "}", details[i]);
        }
        return text;
    }
}
