package org.gossan.sites;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Gives equal values one number, counted from 0. Not thread-safe; the list of values is what an index keeps.
final class Dictionary<T> {

    private final List<T> values;
    private final Map<T, Integer> codes = new HashMap<>();
    private @Nullable T last;
    private int lastCode;

    /// Continues a list of values whose numbers stay as they are.
    Dictionary(List<T> before) {
        values = new ArrayList<>(before);
        for (int code = 0; code < before.size(); code++) {
            codes.put(before.get(code), code);
        }
    }

    /// Returns the number of a value; asking for the same object again costs no hash.
    @SuppressWarnings("ReferenceEquality")
    int code(T value) {
        if (value == last) {
            return lastCode;
        }
        Integer known = codes.get(value);
        if (known == null) {
            known = values.size();
            values.add(value);
            codes.put(value, known);
        }
        last = value;
        lastCode = known;
        return known;
    }

    List<T> values() {
        return Collections.unmodifiableList(new ArrayList<>(values));
    }
}
