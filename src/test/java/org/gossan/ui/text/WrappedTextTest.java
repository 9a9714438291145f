package org.gossan.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrappedTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\u05E9\u05DC\u05D5\u05DD",
                "\u05E9\u05DC\u05D5\u05DD ",
                "\u0645\u0631\u062D\u0628\u0627",
                "a\uD83E\uDEA8",
                "\uD83E\uDEA8"
            })
    void piecesAreShortWholeAndTheTextAgain(String part) {
        String text = part.repeat(1000);
        List<String> pieces = WrappedText.pieces(text);
        assertEquals(text, String.join("", pieces));
        for (String piece : pieces) {
            assertTrue(piece.length() <= 250, piece.length() + " characters");
            assertTrue(piece.isEmpty() || !Character.isLowSurrogate(piece.charAt(0)), "half a character");
        }
    }

    @Test
    void aTextThatNeedsNoShapingStaysInOnePiece() {
        String text = "Peñasquito – “très riche” ".repeat(100);
        assertEquals(List.of(text), WrappedText.pieces(text));
    }
}
