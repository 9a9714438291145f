package org.gossan.transfer;

import java.util.ArrayList;
import java.util.List;

/// The values of a row in one text and back: each value is followed by a unit separator (U+001F), values that contain
/// one do not exist.
public final class RowText {

    /// Ends a value.
    public static final char END = '\u001F';

    private RowText() {}

    /// Returns the values as one text; an [#END] within a value becomes a space.
    public static String join(List<String> values) {
        int length = 0;
        for (int i = 0; i < values.size(); i++) {
            length += values.get(i).length() + 1;
        }
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            text.append(value.indexOf(END) < 0 ? value : value.replace(END, ' '))
                    .append(END);
        }
        return text.toString();
    }

    /// Returns the values that [#join] was given.
    public static List<String> split(String text) {
        List<String> values = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf(END); end >= 0; end = text.indexOf(END, start)) {
            values.add(text.substring(start, end));
            start = end + 1;
        }
        return List.copyOf(values);
    }
}
