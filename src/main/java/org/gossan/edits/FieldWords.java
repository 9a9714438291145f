package org.gossan.edits;

import java.text.NumberFormat;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.gossan.geo.PositionFormat;
import org.gossan.geo.PositionText;
import org.gossan.model.Coded;
import org.gossan.model.Confidence;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.Importance;
import org.gossan.model.Messages;
import org.gossan.model.ProjectStage;
import org.gossan.model.Vocabulary;
import org.gossan.model.edits.SiteField;

/// Names and values of correctable fields for people, in one language. Immutable.
public record FieldWords(Messages messages) {

    /// Returns the name of a field.
    public String name(SiteField field) {
        return messages.text("field." + field.name().toLowerCase(java.util.Locale.ROOT));
    }

    /// Returns a value in words.
    ///
    /// @param value in the stable spelling; empty = nothing is known
    public String value(SiteField field, String value) {
        if (value.isBlank()) {
            return messages.text("field.unknown");
        }
        return switch (field.form()) {
            case STATUS -> dated(value, DevelopmentStatus.class, "status");
            case STAGE -> dated(value, ProjectStage.class, "stage");
            case CONFIDENCE -> word(value, Confidence.class, "confidence");
            case COUNTRY -> messages.country(value);
            case CODE -> messages.commodity(value);
            case FLAG -> messages.text(value.equals("yes") ? "field.yes" : "field.no");
            case COMMODITIES -> commodities(value);
            case LIST -> String.join(" · ", FieldText.list(value));
            case NUMBER -> number(field, value);
            case POSITION ->
                PositionText.read(value)
                        .map(point -> PositionFormat.DD.format(
                                point, messages.language().locale()))
                        .orElse(value);
            case TEXT -> field == SiteField.ESTIMATE_RESERVES ? reserves(value) : value;
            default -> value;
        };
    }

    /// Returns the values that a field can have: the words of its vocabulary, which are read in any language.
    ///
    /// @param examples of fields without a vocabulary
    String possible(SiteField field, String examples) {
        return switch (field.form()) {
            case STATUS -> all(DevelopmentStatus.class, "status");
            case STAGE -> all(ProjectStage.class, "stage");
            case CONFIDENCE -> all(Confidence.class, "confidence");
            case FLAG -> messages.text("field.yes") + ", " + messages.text("field.no");
            default -> examples;
        };
    }

    private <E extends Enum<E> & Coded> String all(Class<E> words, String vocabulary) {
        return Arrays.stream(words.getEnumConstants())
                .map(word -> messages.word(vocabulary, word))
                .collect(Collectors.joining(", "))
                .toLowerCase(messages.language().locale());
    }

    private String reserves(String value) {
        String key = "field." + value;
        return messages.has(key) ? messages.text(key) : value;
    }

    private String number(SiteField field, String value) {
        try {
            NumberFormat format =
                    NumberFormat.getNumberInstance(messages.language().locale());
            format.setMaximumFractionDigits(10);
            String unit = field == SiteField.ERROR_M ? " m" : " Mt";
            return format.format(Double.parseDouble(value)) + unit.replace(' ', '\u00a0');
        } catch (NumberFormatException e) {
            return value;
        }
    }

    private String commodities(String value) {
        try {
            return FieldText.commodities(SiteField.COMMODITIES, value).stream()
                    .map(one -> one.importance() == Importance.PRIMARY
                            ? messages.commodity(one.code())
                            : messages.commodity(one.code()) + " (" + messages.word("importance", one.importance())
                                    + ")")
                    .collect(Collectors.joining(", "));
        } catch (EditException e) {
            return value;
        }
    }

    private <E extends Enum<E> & Coded> String dated(String value, Class<E> words, String vocabulary) {
        FieldText.Dated<String> dated = FieldText.datedText(value);
        return FieldText.dated(word(dated.value(), words, vocabulary), dated.year());
    }

    private <E extends Enum<E> & Coded> String word(String value, Class<E> words, String vocabulary) {
        return Vocabulary.find(words, value)
                .map(word -> messages.word(vocabulary, word))
                .orElse(value);
    }
}
