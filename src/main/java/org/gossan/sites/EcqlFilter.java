package org.gossan.sites;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.feature.simple.SimpleFeatureImpl;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.filter.FilterAttributeExtractor;
import org.geotools.filter.identity.FeatureIdImpl;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.gossan.model.Place;
import org.gossan.model.SiteCommodity;
import org.gossan.sites.ExpressionException.Kind;
import org.jspecify.annotations.Nullable;

/// An expression in GeoTools' Extended Common Query Language over the columns of a site. The only class here that
/// names GeoTools, so that a filter without expression never loads it. Not thread-safe.
final class EcqlFilter {

    /// A column: the type it compares as, and its value in a row; `null` = unknown.
    private record Column(Class<?> type, IntFunction<@Nullable Object> value) {}

    private final SiteIndex index;
    private final Filter filter;
    private final Column[] used;
    private final SimpleFeatureType type;

    /// A text in quotes, or a word.
    private static final Pattern TOKEN = Pattern.compile("'(?:[^']|'')*'|\"[^\"]*\"|[A-Za-z_][A-Za-z_0-9]*");

    /// @throws ExpressionException if the expression cannot be read or names an unknown column
    EcqlFilter(SiteIndex index, String expression) {
        this.index = index;
        Map<String, Column> columns = columns();
        try {
            filter = ECQL.toFilter(quoted(expression, columns.keySet()));
        } catch (CQLException e) {
            throw new ExpressionException(
                    Kind.UNREADABLE, expression, "", "cannot read '" + expression + "': " + firstLine(e), e);
        }
        FilterAttributeExtractor names = new FilterAttributeExtractor();
        filter.accept(names, null);
        for (String name : names.getAttributeNames()) {
            if (!columns.containsKey(name)) {
                String known = String.join(", ", columns.keySet());
                String message = "unknown column '" + name + "' in '" + expression + "'; there are " + known;
                throw new ExpressionException(Kind.UNKNOWN_COLUMN, name, known, message, null);
            }
        }
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName("site");
        columns.keySet().retainAll(Arrays.asList(names.getAttributeNames()));
        columns.forEach((name, column) -> builder.add(name, column.type()));
        type = builder.buildFeatureType();
        used = columns.values().toArray(Column[]::new);
    }

    /// Puts the names of columns in quotes, whatever their case, so that none is taken for a word of the language
    /// (`id` is one).
    private static String quoted(String expression, Set<String> columns) {
        return TOKEN.matcher(expression).replaceAll(token -> {
            String name = token.group().toLowerCase(Locale.ROOT);
            return Matcher.quoteReplacement(columns.contains(name) ? '"' + name + '"' : token.group());
        });
    }

    private static String firstLine(CQLException e) {
        String message = e.getSyntaxError() == null ? e.getMessage() : e.getSyntaxError();
        return message == null
                ? "not ECQL"
                : message.strip().lines().findFirst().orElse("not ECQL");
    }

    /// Clears the rows for which the expression is not true.
    ///
    /// @throws ExpressionException if the expression cannot be applied to the columns it names
    void keep(long[] words) {
        Object[] values = new Object[used.length];
        SimpleFeature feature = new SimpleFeatureImpl(values, type, new FeatureIdImpl("site"), false);
        try {
            for (int w = 0; w < words.length; w++) {
                for (long word = words[w]; word != 0; word &= word - 1) {
                    int row = (w << 6) + Long.numberOfTrailingZeros(word);
                    for (int i = 0; i < values.length; i++) {
                        values[i] = used[i].value.apply(row);
                    }
                    if (!filter.evaluate(feature)) {
                        words[w] &= ~(1L << row);
                    }
                }
            }
        } catch (RuntimeException e) {
            String expression = ECQL.toCQL(filter);
            throw new ExpressionException(
                    Kind.NOT_APPLICABLE, expression, "", "cannot apply '" + expression + "': " + e.getMessage(), e);
        }
    }

    private Map<String, Column> columns() {
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("id", new Column(String.class, index::id));
        columns.put("name", new Column(String.class, index::name));
        columns.put("lon", new Column(Double.class, row -> known(index.lon(row))));
        columns.put("lat", new Column(Double.class, row -> known(index.lat(row))));
        columns.put("country", new Column(String.class, row -> index.place(row).country()));
        columns.put("state", new Column(String.class, row -> index.place(row).admin1()));
        columns.put("state_code", new Column(String.class, row -> codes(index.place(row))));
        columns.put("commodities", new Column(String.class, row -> index.commodities(row).stream()
                .map(SiteCommodity::code)
                .collect(Collectors.joining(" "))));
        columns.put("metal", new Column(String.class, row -> index.metal(row).code()));
        columns.put("status", new Column(String.class, row -> index.status(row).code()));
        columns.put(
                "status_year",
                new Column(Integer.class, row -> index.statusYear(row) == 0 ? null : index.statusYear(row)));
        columns.put("stage", new Column(String.class, row -> {
            var stage = index.stage(row);
            return stage == null ? null : stage.code();
        }));
        columns.put("type", new Column(String.class, row -> text(index.depositType(row))));
        columns.put("confidence", new Column(String.class, row -> index.confidence(row)
                .code()));
        columns.put("operator", new Column(String.class, row -> text(index.operator(row))));
        columns.put("error_m", new Column(Double.class, row -> known(index.errorM(row))));
        columns.put("sources", new Column(String.class, row -> String.join(" ", index.sources(row))));
        return columns;
    }

    private static @Nullable Object known(double value) {
        return Double.isNaN(value) ? null : value;
    }

    private static @Nullable Object text(String value) {
        return value.isEmpty() ? null : value;
    }

    private static String codes(Place place) {
        return String.join(" ", place.codes());
    }
}
