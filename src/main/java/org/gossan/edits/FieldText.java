package org.gossan.edits;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gossan.geo.LonLat;
import org.gossan.geo.PositionText;
import org.gossan.model.Coded;
import org.gossan.model.Confidence;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.Importance;
import org.gossan.model.Language;
import org.gossan.model.Messages;
import org.gossan.model.Place;
import org.gossan.model.ProjectStage;
import org.gossan.model.Quantity;
import org.gossan.model.SiteCommodity;
import org.gossan.model.Vocabulary;
import org.gossan.model.edits.SiteField;
import org.jspecify.annotations.Nullable;

/// The values of correctable fields as text: reads what people type, and writes the stable spelling, which reads back
/// as
/// the same value.
final class FieldText {

    /// A text with a year in brackets.
    private static final Pattern DATED = Pattern.compile("(.*?)\\s*\\((\\d{4})\\)", Pattern.DOTALL);
    /// A word with a year, in brackets or not.
    private static final Pattern WORD = Pattern.compile("(.*?)[\\s,]*\\(?(\\d{4})\\)?", Pattern.DOTALL);

    private static final Pattern STATE =
            Pattern.compile("(.*?)\\s*\\(([A-Z]{2}-[A-Z0-9]{1,3}(?:[,\\s]+[A-Z]{2}-[A-Z0-9]{1,3})*)\\)");
    private static final Pattern COMMODITY = Pattern.compile("([A-Za-z][A-Za-z0-9-]{0,19})(?:[\\s:]+(\\p{L}+))?");
    private static final Pattern QUANTITY = Pattern.compile("([-+]?[\\d.]+(?:[eE][-+]?\\d+)?)\\s*(\\S.*)");
    private static final Pattern DATE = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");
    private static final Set<String> YES = Set.of("yes", "true", "si", "oui", "1");
    private static final Set<String> NO = Set.of("no", "false", "non", "0");

    private FieldText() {}

    /// A value with its year; the year is `null` if none was given.
    record Dated<T>(T value, @Nullable Integer year) {}

    /// Returns the stable spelling of what was typed; empty = nothing is known.
    ///
    /// @throws EditException if it is no such value; it lists what is possible
    static String canonical(SiteField field, String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            if (mustHaveValue(field)) {
                throw new EditException("value_needed", field.code());
            }
            return "";
        }
        return switch (field.form()) {
            case TEXT -> field == SiteField.NAME ? text : typed;
            case LIST -> String.join("; ", list(text));
            case POSITION -> position(point(field, text));
            case NUMBER -> number(number(field, text));
            case COMMODITIES -> commodities(commodities(field, text));
            case STATUS -> dated(word(field, text, DevelopmentStatus.class, "status"));
            case STAGE -> dated(word(field, text, ProjectStage.class, "stage"));
            case DATED_TEXT -> {
                Dated<String> dated = datedText(text);
                yield dated(dated.value(), dated.year());
            }
            case COUNTRY -> country(field, text);
            case STATE -> state(state(text, ""));
            case CONFIDENCE ->
                find(Confidence.class, "confidence", text)
                        .orElseThrow(() -> wrong(field, text, Vocabulary.spellings(Confidence.class)))
                        .code();
            case FLAG -> flag(field, text) ? "yes" : "no";
            case CODE -> code(field, text);
            case QUANTITY -> {
                Quantity quantity = quantity(field, text);
                yield number(quantity.value()) + " " + quantity.unit();
            }
            case DATE -> {
                if (!DATE.matcher(text).matches()) {
                    throw wrong(field, text, "2026-03-31, 2026-03, 2026");
                }
                yield text;
            }
        };
    }

    private static boolean mustHaveValue(SiteField field) {
        return switch (field) {
            case NAME, COMMODITIES, STATUS, COUNTRY, CONFIDENCE, POTENTIAL_AREA, ESTIMATE_COMMODITY -> true;
            default -> false;
        };
    }

    static EditException wrong(SiteField field, String text, String possible) {
        return new EditException("value", field.code(), text, possible);
    }

    static List<String> list(String text) {
        return Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    static LonLat point(SiteField field, String text) {
        return PositionText.read(text)
                .orElseThrow(() -> wrong(
                        field, text, "26.1 N 109.2 W; 26°06'00\" N 109°12'00\" W; 12R 680000 2887000; 12RXP8087"));
    }

    /// Returns degrees with letters, so that no language reads another order into them.
    static String position(LonLat point) {
        return number(Math.abs(point.lat()))
                + (point.lat() < 0 ? " S " : " N ")
                + number(Math.abs(point.lon()))
                + (point.lon() < 0 ? " W" : " E");
    }

    static double number(SiteField field, String text) {
        try {
            double value = Double.parseDouble(text);
            if (value >= 0 && Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw wrong(field, text, "0, 12.5, 3000");
        }
        throw wrong(field, text, "0, 12.5, 3000");
    }

    static String number(double value) {
        BigDecimal plain = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        return plain.toPlainString();
    }

    static List<SiteCommodity> commodities(SiteField field, String text) {
        List<SiteCommodity> found = new ArrayList<>();
        for (String part : text.split("[;,]")) {
            Matcher matcher = COMMODITY.matcher(part.strip());
            if (!matcher.matches()) {
                throw wrong(field, part.strip(), "LI; REE secondary; CU tertiary");
            }
            String importance = matcher.group(2);
            found.add(new SiteCommodity(
                    matcher.group(1).toUpperCase(Locale.ROOT),
                    importance == null
                            ? Importance.PRIMARY
                            : find(Importance.class, "importance", importance)
                                    .orElseThrow(
                                            () -> wrong(field, importance, Vocabulary.spellings(Importance.class)))));
        }
        // Primary first, as everywhere; one code only once.
        return Arrays.stream(Importance.values())
                .flatMap(importance -> found.stream().filter(commodity -> commodity.importance() == importance))
                .distinct()
                .toList();
    }

    static String commodities(List<SiteCommodity> list) {
        return list.stream()
                .map(commodity -> commodity.code()
                        + (commodity.importance() == Importance.PRIMARY
                                ? ""
                                : " " + commodity.importance().code()))
                .collect(Collectors.joining("; "));
    }

    static <E extends Enum<E> & Coded> Dated<E> word(SiteField field, String text, Class<E> words, String vocabulary) {
        Optional<E> alone = find(words, vocabulary, text);
        if (alone.isPresent()) {
            return new Dated<>(alone.get(), null);
        }
        Matcher dated = WORD.matcher(text);
        return (dated.matches() ? find(words, vocabulary, dated.group(1)) : Optional.<E>empty())
                .map(word -> new Dated<>(word, (Integer) Integer.parseInt(dated.group(2))))
                .orElseThrow(() -> wrong(field, text, Vocabulary.spellings(words)));
    }

    /// Finds a word by its stable spelling or its name in any language.
    private static <E extends Enum<E> & Coded> Optional<E> find(Class<E> words, String vocabulary, String text) {
        Optional<E> known = Vocabulary.find(words, text);
        if (known.isPresent()) {
            return known;
        }
        String wanted = folded(text);
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> Arrays.stream(Language.values())
                        .anyMatch(language -> folded(Messages.of(language).word(vocabulary, word))
                                .equals(wanted)))
                .findFirst();
    }

    static String dated(Dated<? extends Coded> dated) {
        return dated(dated.value().code(), dated.year());
    }

    static String dated(String text, @Nullable Integer year) {
        return year == null ? text : text + " (" + year + ")";
    }

    static Dated<String> datedText(String text) {
        Matcher dated = DATED.matcher(text);
        return dated.matches()
                ? new Dated<>(dated.group(1), (Integer) Integer.parseInt(dated.group(2)))
                : new Dated<>(text, null);
    }

    private static String country(SiteField field, String text) {
        String code = text.toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z]{2}")) {
            throw wrong(field, text, "MX, US, CA");
        }
        return code;
    }

    static Place state(String text, String country) {
        Matcher matcher = STATE.matcher(text);
        return matcher.matches()
                ? new Place(country, matcher.group(1), List.of(matcher.group(2).split("[,\\s]+")))
                : new Place(country, text, List.of());
    }

    static String state(Place place) {
        return place.codes().isEmpty()
                ? place.admin1()
                : place.admin1() + " (" + String.join(", ", place.codes()) + ")";
    }

    static boolean flag(SiteField field, String text) {
        String word = folded(text);
        if (YES.contains(word)) {
            return true;
        }
        if (NO.contains(word)) {
            return false;
        }
        throw wrong(field, text, "yes, no");
    }

    private static String code(SiteField field, String text) {
        String code = text.toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z][A-Z0-9-]{0,19}")) {
            throw wrong(field, text, "LI, REE, CU");
        }
        return code;
    }

    static Quantity quantity(SiteField field, String text) {
        Matcher matcher = QUANTITY.matcher(text);
        if (!matcher.matches()) {
            throw wrong(field, text, "0.35 % Li, 900 ppm Li, 1.2 Mt LCE");
        }
        return new Quantity(number(field, matcher.group(1)), matcher.group(2).strip());
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
