package org.gossan.ui.briefings;

import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import org.gossan.model.briefing.Scene;
import org.gossan.ui.drafts.LongText;
import org.gossan.ui.drafts.UnsavedText;
import org.jspecify.annotations.Nullable;

/// A text of the chosen scene in a field: kept a moment after the last key, at once when the keyboard leaves or
/// Ctrl+Enter is pressed; until then as a draft. All that is typed in one stay is undone in one step. FX thread only.
final class TextBinding {

    private static final Duration MOMENT = Duration.millis(800);

    private final Composing composing;
    private final TextInputControl input;
    private final Function<Scene, String> read;
    private final BiFunction<Scene, String, Scene> write;
    private final PauseTransition pause = new PauseTransition(MOMENT);
    private @Nullable UnsavedText unsaved;
    private @Nullable Scene shown;
    private UUID gesture = UUID.randomUUID();
    private boolean filling;

    TextBinding(
            Composing composing,
            TextInputControl input,
            Function<Scene, String> read,
            BiFunction<Scene, String, Scene> write) {
        this.composing = composing;
        this.input = input;
        this.read = read;
        this.write = write;
        pause.setOnFinished(event -> keep());
        input.textProperty().subscribe((before, now) -> {
            if (!filling) {
                pause.playFromStart();
            }
        });
        input.focusedProperty().subscribe(focused -> {
            if (focused) {
                gesture = UUID.randomUUID();
            } else {
                keep();
            }
        });
        input.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                event.consume();
                keep();
            }
        });
    }

    TextInputControl input() {
        return input;
    }

    /// Says where the text is kept until it is an edit.
    void keepIn(@Nullable UnsavedText place) {
        unsaved = place;
    }

    /// Shows the text of a scene; what is being typed into the same scene stays.
    void show(@Nullable Scene scene) {
        Scene before = shown;
        boolean same = before != null && scene != null && before.id().equals(scene.id());
        if (!same) {
            keep();
        }
        shown = scene;
        String text = scene == null ? "" : read.apply(scene);
        boolean typing = same && pause.getStatus() == javafx.animation.Animation.Status.RUNNING;
        if (!typing && !text.equals(LongText.of(input))) {
            filling = true;
            LongText.set(input, text);
            filling = false;
        }
        if (unsaved != null && !typing) {
            unsaved.saved(input.getId(), text);
        }
    }

    /// Keeps what was typed.
    void keep() {
        pause.stop();
        Scene scene = shown;
        String text = LongText.of(input);
        if (scene != null && !text.equals(read.apply(scene))) {
            UnsavedText draft = unsaved;
            composing.update(scene.id(), fresh -> write.apply(fresh, text), gesture, () -> {
                if (draft != null) {
                    draft.saved(input.getId(), text);
                }
            });
        }
    }
}
