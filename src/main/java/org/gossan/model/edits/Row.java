package org.gossan.model.edits;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Values of one row of a [UserTable] by column, sorted by name; the whole row, or the columns that an edit changed.
/// Immutable.
///
/// A value is `null`, [String], [Long], [Double], [Boolean] or a list of strings. Times are ISO 8601 instants in UTC,
/// UUIDs lower-case text, shapes WKT in WGS 84 degrees, longitude first. Equal rows have equal JSON, character for
/// character.
public final class Row {

    private static final Row EMPTY = new Row(new TreeMap<>());

    private final SortedMap<String, @Nullable Object> values;

    private Row(SortedMap<String, @Nullable Object> values) {
        this.values = Collections.unmodifiableSortedMap(values);
    }

    /// Returns a row without any column.
    public static Row empty() {
        return EMPTY;
    }

    /// Returns a row of columns and values.
    ///
    /// @throws IllegalArgumentException if a value is of another type
    public static Row of(Map<String, ? extends @Nullable Object> values) {
        SortedMap<String, @Nullable Object> copy = new TreeMap<>();
        values.forEach((column, value) -> copy.put(column, checked(column, value)));
        return new Row(copy);
    }

    /// Returns the row that [#json] wrote.
    ///
    /// @throws IllegalArgumentException if the text is not a JSON object of such values
    public static Row ofJson(String json) {
        return Row.of(RowJson.read(json));
    }

    /// Returns a copy with another value in one column.
    public Row with(String column, @Nullable Object value) {
        SortedMap<String, @Nullable Object> copy = new TreeMap<>(values);
        copy.put(column, checked(column, value));
        return new Row(copy);
    }

    /// Returns a copy with the columns of another row in place of its own.
    public Row with(Row other) {
        SortedMap<String, @Nullable Object> copy = new TreeMap<>(values);
        copy.putAll(other.values);
        return new Row(copy);
    }

    /// Returns a copy with only some of the columns.
    public Row only(Set<String> columns) {
        SortedMap<String, @Nullable Object> copy = new TreeMap<>(values);
        copy.keySet().retainAll(columns);
        return new Row(copy);
    }

    /// Returns the columns of this row whose value differs from, or is missing in, another.
    public Row differingFrom(Row other) {
        SortedMap<String, @Nullable Object> copy = new TreeMap<>();
        values.forEach((column, value) -> {
            if (!other.has(column) || !Objects.equals(value, other.value(column))) {
                copy.put(column, value);
            }
        });
        return new Row(copy);
    }

    public Set<String> columns() {
        return values.keySet();
    }

    public boolean has(String column) {
        return values.containsKey(column);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /// Returns the value of a column; `null` if it is null or missing.
    public @Nullable Object value(String column) {
        return values.get(column);
    }

    /// Returns a text.
    ///
    /// @throws IllegalArgumentException if it is null, missing or no text
    public String text(String column) {
        return textOrNull(column)
                .orElseThrow(() -> new IllegalArgumentException("column '" + column + "' has no text"));
    }

    /// Returns a text; empty if it is null or missing.
    public Optional<String> textOrNull(String column) {
        return as(column, String.class);
    }

    /// Returns a number; empty if it is null or missing.
    public Optional<Double> number(String column) {
        return as(column, Number.class).map(Number::doubleValue);
    }

    /// Returns a whole number; empty if it is null or missing.
    public Optional<Long> whole(String column) {
        return as(column, Long.class);
    }

    /// Returns whether a flag is set; false if it is null or missing.
    public boolean flag(String column) {
        return as(column, Boolean.class).orElse(false);
    }

    /// Returns a list of texts; empty if it is null or missing.
    public List<String> list(String column) {
        List<String> texts = new ArrayList<>();
        as(column, List.class).ifPresent(list -> ((List<?>) list).forEach(text -> texts.add(String.valueOf(text))));
        return List.copyOf(texts);
    }

    /// Returns the row as a JSON object with sorted names and without white space (RFC 8259).
    public String json() {
        return RowJson.write(values);
    }

    private <T> Optional<T> as(String column, Class<T> type) {
        Object value = values.get(column);
        if (value == null) {
            return Optional.empty();
        }
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("column '" + column + "' is no " + type.getSimpleName());
        }
        return Optional.of(type.cast(value));
    }

    private static @Nullable Object checked(String column, @Nullable Object value) {
        if (value instanceof Integer number) {
            return number.longValue();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(String.class::cast).toList();
        }
        if (value == null
                || value instanceof String
                || value instanceof Long
                || value instanceof Boolean
                || (value instanceof Double number && Double.isFinite(number))) {
            return value;
        }
        throw new IllegalArgumentException("column '" + column + "' cannot hold " + value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Row row && values.equals(row.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return json();
    }
}
