package org.gossan.model.edits;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// Rows as JSON, compact, in the order given. Doubles always have a point or an exponent, so that they come back as
/// doubles.
final class RowJson {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private RowJson() {}

    static String write(Map<String, @Nullable Object> values) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            values.forEach((name, value) -> {
                json.writeName(name);
                write(json, value);
            });
            json.writeEndObject();
        }
        return text.toString();
    }

    @SuppressWarnings("IfChainToSwitch") // switch patterns are not in the syntax that the formatter knows
    private static void write(JsonGenerator json, @Nullable Object value) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Double number) {
            json.writeNumber(Double.toString(number));
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(item -> json.writeString((String) item));
            json.writeEndArray();
        } else {
            json.writeString((String) value);
        }
    }

    static Map<String, @Nullable Object> read(String text) {
        Map<String, @Nullable Object> values = new HashMap<>();
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            expect(json.nextToken(), JsonToken.START_OBJECT);
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                values.put(name, value(json));
            }
            expect(json.currentToken(), JsonToken.END_OBJECT);
            expect(json.nextToken(), null);
            return values;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no row: " + e.getOriginalMessage(), e);
        }
    }

    private static @Nullable Object value(JsonParser json) {
        return switch (json.currentToken()) {
            case VALUE_NULL -> null;
            case VALUE_STRING -> json.getString();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            case START_ARRAY -> {
                List<String> list = new ArrayList<>();
                while (json.nextToken() == JsonToken.VALUE_STRING) {
                    list.add(json.getString());
                }
                expect(json.currentToken(), JsonToken.END_ARRAY);
                yield List.copyOf(list);
            }
            default -> throw new IllegalArgumentException("no row: unexpected " + json.currentToken());
        };
    }

    private static void expect(@Nullable JsonToken found, @Nullable JsonToken wanted) {
        if (found != wanted) {
            throw new IllegalArgumentException("no row: unexpected " + found);
        }
    }
}
