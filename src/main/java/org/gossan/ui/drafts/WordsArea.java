package org.gossan.ui.drafts;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyEvent;

/// Several lines for words: Tab leads to the next control, as everywhere else, Ctrl+Tab writes one. FX thread only.
public final class WordsArea extends TextArea {

    private final boolean sentence;

    private WordsArea(int rows, boolean sentence) {
        this.sentence = sentence;
        setWrapText(true);
        setPrefRowCount(rows);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Returns a field for a text of several lines.
    public static WordsArea text(int rows) {
        return new WordsArea(rows, false);
    }

    /// Returns a field for a text of one line, however many it takes to show it.
    public static WordsArea sentence(int rows) {
        return new WordsArea(rows, true);
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case TAB -> {
                if (event.isControlDown()) {
                    replaceSelection("\t");
                } else {
                    requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                }
                event.consume();
            }
            case ENTER -> {
                if (sentence) {
                    event.consume();
                }
            }
            default -> {}
        }
    }

    @Override
    public void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (sentence && text != null) {
            replaceSelection(text.strip().replaceAll("\\s*\\R\\s*", " "));
        } else {
            super.paste();
        }
    }
}
