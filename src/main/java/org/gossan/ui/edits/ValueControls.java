package org.gossan.ui.edits;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gossan.edits.FieldWords;
import org.gossan.model.Coded;
import org.gossan.model.Confidence;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.ProjectStage;
import org.gossan.model.Vocabulary;
import org.gossan.model.edits.SiteField;
import org.gossan.ui.CardParts;
import org.jspecify.annotations.Nullable;

/// Finds the right control for a field.
///
/// @param types deposit types of the atlas
/// @param pick  lets the user show a point on the map; `null` = it cannot be
record ValueControls(CardParts parts, List<String> types, @Nullable Runnable pick) {

    private static final List<String> CATEGORIES = List.of(
            "inferred",
            "indicated",
            "measured",
            "measured+indicated",
            "probable",
            "proven",
            "probable+proven",
            "total",
            "historical",
            "production");
    private static final List<String> REPORTING_CODES = List.of("NI 43-101", "JORC", "S-K 1300", "none", "unknown");

    /// @param id    of the control that is typed into
    /// @param value in the stable spelling
    ValueControl of(SiteField field, String id, String value) {
        String name = new FieldWords(parts.messages()).name(field);
        return switch (field.form()) {
            case TEXT -> text(field, id, name, value);
            case LIST -> TextControl.list(parts, id, name, value);
            case POSITION -> new PositionControl(parts, id, value, pick);
            case NUMBER -> TextControl.number(parts, id, name, value);
            case QUANTITY -> TextControl.number(parts, id, name, value);
            case COMMODITIES -> new CommoditiesControl(parts, id, value);
            case STATUS -> dated(id, value, words(id, name, DevelopmentStatus.class, "status", value));
            case STAGE -> dated(id, value, words(id, name, ProjectStage.class, "stage", value));
            case DATED_TEXT -> dated(id, value, TextControl.line(parts, id, name, DatedControl.withoutYear(value)));
            case COUNTRY -> new ChoiceControl(id, name, List.of("MX", "US", "CA"), parts.messages()::country, value);
            case CONFIDENCE -> words(id, name, Confidence.class, "confidence", value);
            case FLAG -> choice(id, name, List.of("yes", "no"), "field.", value);
            case CODE -> new ChoiceControl(id, name, CommoditiesControl.codes(), parts.messages()::commodity, value);
            case STATE, DATE -> TextControl.line(parts, id, name, value);
        };
    }

    private ValueControl text(SiteField field, String id, String name, String value) {
        return switch (field) {
            case TYPE -> new ChoiceControl(id, name, types, type -> type, value);
            case STATUS_NOTE, NOTE, ESTIMATE_NOTE -> TextControl.text(parts, id, name, value);
            case ESTIMATE_CATEGORY -> choice(id, name, CATEGORIES, "card.category_", value);
            case ESTIMATE_CODE -> choice(id, name, REPORTING_CODES, "card.code_", value);
            case ESTIMATE_RESERVES -> choice(id, name, List.of("yes", "no", "unknown"), "card.reserves_", value);
            default -> TextControl.line(parts, id, name, value);
        };
    }

    private ValueControl choice(String id, String name, List<String> codes, String prefix, String value) {
        return new ChoiceControl(id, name, codes, code -> word(prefix, code), value);
    }

    private String word(String prefix, String code) {
        String key = prefix + code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        return parts.messages().has(key) ? parts.messages().text(key) : code;
    }

    private ValueControl dated(String id, String value, ValueControl before) {
        return new DatedControl(parts, id, before, value);
    }

    private <E extends Enum<E> & Coded> ValueControl words(
            String id, String name, Class<E> words, String vocabulary, String value) {
        List<String> codes =
                Arrays.stream(words.getEnumConstants()).map(Coded::code).toList();
        return new ChoiceControl(
                id,
                name,
                codes,
                code -> Vocabulary.find(words, code)
                        .map(word -> parts.messages().word(vocabulary, word))
                        .orElse(code),
                DatedControl.withoutYear(value));
    }
}
