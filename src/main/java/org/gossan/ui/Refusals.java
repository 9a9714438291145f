package org.gossan.ui;

import org.gossan.edits.EditException;
import org.gossan.model.Messages;
import org.gossan.store.StoreException;
import org.gossan.store.backup.Refusal;
import org.gossan.store.log.ConflictException;

/// Says why nothing was changed. FX thread only.
final class Refusals {

    private final Workspace workspace;

    Refusals(Workspace workspace) {
        this.workspace = workspace;
    }

    /// Returns one sentence that says what went wrong and what to do.
    String words(Throwable cause) {
        return words(cause, "editing.not_saved");
    }

    /// Says it over the map. If the disk was the reason the change can be tried again for as long as the sentence
    /// stands there, which is until somebody takes it away.
    void say(Throwable cause, Runnable again) {
        Messages messages = workspace.messages();
        if (cause instanceof StoreException) {
            workspace.insist(words(cause, "editing.not_kept"), messages.text("editing.again"), again);
        } else {
            workspace.say(words(cause));
        }
    }

    private String words(Throwable cause, String key) {
        Messages messages = workspace.messages();
        if (cause instanceof EditException refusal) {
            return refusal.text(messages);
        }
        if (cause instanceof ConflictException conflict) {
            return conflict.text(messages);
        }
        if (cause instanceof Refusal refusal) {
            return refusal.text(messages);
        }
        if (cause instanceof StoreException store) {
            return messages.text(key, store.text(messages));
        }
        System.getLogger("org.gossan").log(System.Logger.Level.ERROR, "an edit failed", cause);
        return messages.text(key, String.valueOf(cause.getMessage()));
    }
}
