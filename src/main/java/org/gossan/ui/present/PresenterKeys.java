package org.gossan.ui.present;

import java.util.function.BiPredicate;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of a presenter, from the window that is presented and from the speaker's: every plain key but those that
/// write into a field, together with the number typed before it. FX thread only.
final class PresenterKeys implements EventHandler<KeyEvent> {

    /// No number was typed.
    static final int NONE = -1;

    private static final int MOST_DIGITS = 5;

    private final Scene scene;
    private final BiPredicate<KeyCode, Integer> act;
    private final EventHandler<KeyEvent> typed = this::typed;
    private String digits = "";
    private boolean opening;

    /// @param scene that is presented; its fields take what is typed into them
    /// @param act   does what a key asks for after a number, or [#NONE]; says whether it is one of its keys
    PresenterKeys(Scene scene, BiPredicate<KeyCode, Integer> act) {
        this.scene = scene;
        this.act = act;
    }

    void begin() {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this);
        scene.addEventFilter(KeyEvent.KEY_TYPED, typed);
    }

    void end() {
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, this);
        scene.removeEventFilter(KeyEvent.KEY_TYPED, typed);
    }

    /// The key that is acted on opens a field: it is not to be written into it.
    void opensField() {
        opening = true;
    }

    @Override
    public void handle(KeyEvent event) {
        opening = false;
        if (typing(event) || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode().isDigitKey()) {
            String name = event.getCode().getName();
            digits += name.charAt(name.length() - 1);
            event.consume();
            return;
        }
        boolean done = act.test(event.getCode(), number());
        if (event.getCode() != KeyCode.SHIFT) {
            digits = "";
        }
        if (done) {
            event.consume();
        }
    }

    private int number() {
        if (digits.isEmpty()) {
            return NONE;
        }
        return digits.length() > MOST_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    private void typed(KeyEvent event) {
        if (opening || !typing(event)) {
            opening = false;
            event.consume();
        }
    }

    private boolean typing(KeyEvent event) {
        return scene.equals(event.getSource()) && scene.getFocusOwner() instanceof TextInputControl;
    }
}
