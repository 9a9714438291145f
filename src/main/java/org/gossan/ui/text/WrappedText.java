package org.gossan.ui.text;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/// Lets right-to-left texts wrap on Linux, wherever JavaFX lays one out: labels, tips, tables, editors.
///
/// `com.sun.javafx.font.freetype.PangoGlyphLayout` of JavaFX 26.0.2 keeps the characters that it hands to Pango by the
/// run they are of. A line break makes a run shorter and shapes it again, with the characters it had before: offsets of
/// right-to-left runs become negative, and `PrismTextLayout.computeTrailingSpaceWidth` fails in the middle of a layout;
/// of left-to-right runs that need shaping the first line has the glyphs of all others, too. Every Hebrew or Arabic
/// text that wraps is hit, and every other after U+202E. What is kept is replaced by what is never found again.
public final class WrappedText {

    private static final String LAYOUTS = "com.sun.javafx.text.GlyphLayoutManager";
    private static final String PANGO = "com.sun.javafx.font.freetype.PangoGlyphLayout";

    /// Of one run, in characters: the time to lay one out grows with the third power, 20 000 took a minute.
    private static final int LONGEST_RUN = 250;

    /// Characters that need shaping and that a label, which lays its text out in one piece, shows in no time.
    private static final int LONGEST_LABEL = 500;

    private static final int LONGEST_PLAIN_LABEL = 20_000;

    /// The same in the pieces of a `TextFlow`.
    private static final int LONGEST_FLOW = 5_000;

    private WrappedText() {}

    /// Repairs the layout that JavaFX uses for all texts; does nothing where it does not use Pango. Needs both packages
    /// of `javafx.graphics` opened to the program, as the launcher does; without that a warning is logged. FX thread
    /// only, before the texts.
    public static void repair() {
        try {
            Field shared = Class.forName(LAYOUTS).getDeclaredField("REUSABLE_INSTANCE");
            shared.setAccessible(true);
            Object layout = Objects.requireNonNull(shared.get(null), "JavaFX has a layout");
            if (layout.getClass().getName().equals(PANGO)) {
                Field kept = layout.getClass().getDeclaredField("runUtf8");
                kept.setAccessible(true);
                kept.set(layout, new Forgetful());
            }
        } catch (ReflectiveOperationException | InaccessibleObjectException e) {
            System.getLogger("org.gossan")
                    .log(System.Logger.Level.WARNING, "right-to-left texts may not wrap with this JavaFX", e);
        }
    }

    /// Returns the text in the pieces that a `TextFlow` is to be given, so that a long one is laid out in no time;
    /// in one piece if it needs no shaping. Pieces end behind a space where there is one. Nothing is left out.
    public static List<String> pieces(String text) {
        if (text.length() <= LONGEST_RUN || !isShaped(text, 0, text.length())) {
            return List.of(text);
        }
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (text.length() - from > LONGEST_RUN) {
            int end = from + LONGEST_RUN;
            int space = text.lastIndexOf(' ', end - 1);
            if (space > from) {
                end = space + 1;
            } else if (Character.isLowSurrogate(text.charAt(end))) {
                end--;
            }
            pieces.add(text.substring(from, end));
            from = end;
        }
        pieces.add(text.substring(from));
        return pieces;
    }

    /// Returns what a label can show of a text at once: all of it, or the beginning.
    public static String excerpt(String text) {
        return excerpt(text, LONGEST_LABEL);
    }

    /// Returns what a `TextFlow` can show of a text at once if it is given the [#pieces].
    public static String excerptInPieces(String text) {
        return excerpt(text, LONGEST_FLOW);
    }

    private static String excerpt(String text, int mostShaped) {
        int most = isShaped(text, 0, Math.min(text.length(), LONGEST_PLAIN_LABEL)) ? mostShaped : LONGEST_PLAIN_LABEL;
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
        return text.substring(0, end) + " …";
    }

    /// Returns whether some of the characters may need shaping.
    public static boolean isShaped(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (shaped(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a character may need shaping; dashes and quotation marks don't.
    private static boolean shaped(int character) {
        return character >= 0x300 && (character < 0x2010 || character > 0x2027);
    }

    /// Finds nothing by its key; its values are freed by JavaFX when a text is laid out.
    private static final class Forgetful extends LinkedHashMap<Object, Object> {

        private static final long serialVersionUID = 1;

        @Override
        public Object put(Object run, Object characters) {
            super.put(new Object(), characters);
            return characters;
        }
    }
}
