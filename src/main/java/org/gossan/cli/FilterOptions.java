package org.gossan.cli;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.gossan.geo.Box;
import org.gossan.model.Coded;
import org.gossan.model.Confidence;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.Language;
import org.gossan.model.Messages;
import org.gossan.model.SiteFilter;
import org.gossan.model.Vocabulary;
import org.gossan.sites.SiteIndex;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that choose sites, the same for every command.
final class FilterOptions {

    private static final Set<String> COUNTRIES = Set.of("MX", "US", "CA");
    private static final Set<String> METALS = Set.of("LI", "REE", "CU");

    @Option(names = "--text", paramLabel = "TEXT")
    private String text = "";

    @Option(names = "--commodity", paramLabel = "CODE", split = ",")
    private List<String> commodities = new ArrayList<>();

    @Option(names = "--status", paramLabel = "STATUS", split = ",")
    private List<String> statuses = new ArrayList<>();

    @Option(names = "--country", paramLabel = "CODE", split = ",")
    private List<String> countries = new ArrayList<>();

    @Option(names = "--state", paramLabel = "NAME", split = ",")
    private List<String> states = new ArrayList<>();

    @Option(names = "--type", paramLabel = "TEXT")
    private List<String> types = new ArrayList<>();

    @Option(names = "--source", paramLabel = "ID", split = ",")
    private List<String> sources = new ArrayList<>();

    @Option(names = "--confidence", paramLabel = "A|B|C|U", split = ",")
    private List<String> confidences = new ArrayList<>();

    @Option(names = "--near", paramLabel = "LON,LAT,KM", converter = Arguments.NearConverter.class)
    private SiteFilter.@Nullable Near near;

    @Option(names = "--bbox", paramLabel = "W,S,E,N", converter = Arguments.BoxConverter.class)
    private @Nullable Box box;

    @Option(names = "--where", paramLabel = "ECQL")
    private @Nullable String where;

    /// Returns the box that was given; `null` = none.
    @Nullable
    Box box() {
        return box;
    }

    /// Returns the filter, words of the vocabularies resolved.
    ///
    /// @param sites what is filtered: deposit types and states are looked up there
    /// @throws UsageException if a word is unknown
    SiteFilter filter(SiteIndex sites) {
        return new SiteFilter(
                text,
                resolve(commodities, "--commodity", METALS, "commodity."),
                words("--status", statuses, DevelopmentStatus.class),
                depositTypes(sites),
                resolve(countries, "--country", COUNTRIES, "country."),
                states(sites),
                Set.copyOf(sources),
                words("--confidence", confidences, Confidence.class),
                near,
                box,
                where);
    }

    /// Codes in any case, or names in any language of the program.
    private static Set<String> resolve(List<String> given, String option, Set<String> suggested, String prefix) {
        Set<String> codes = new TreeSet<>();
        for (String word : given) {
            String code = word.strip().toUpperCase(Locale.ROOT);
            if (!Messages.of(Language.EN).has(prefix + code.toLowerCase(Locale.ROOT))) {
                String wanted = folded(word);
                code = suggested.stream()
                        .filter(known -> isNamed(known, prefix, wanted))
                        .findFirst()
                        .orElseThrow(() -> new UsageException(
                                "unknown_word", option, word, String.join(", ", new TreeSet<>(suggested))));
            }
            codes.add(code);
        }
        return codes;
    }

    private static boolean isNamed(String code, String prefix, String folded) {
        for (Language language : Language.values()) {
            if (folded(Messages.of(language).text(prefix + code.toLowerCase(Locale.ROOT)))
                    .equals(folded)) {
                return true;
            }
        }
        return false;
    }

    private static <E extends Enum<E> & Coded> Set<E> words(String option, List<String> given, Class<E> words) {
        return given.stream()
                .map(word -> Vocabulary.find(words, word)
                        .orElseThrow(
                                () -> new UsageException("unknown_word", option, word, Vocabulary.spellings(words))))
                .collect(Collectors.toSet());
    }

    /// Deposit types have long names: every type that contains the text counts.
    private Set<String> depositTypes(SiteIndex sites) {
        if (types.isEmpty()) {
            return Set.of();
        }
        Set<String> known = new TreeSet<>(words(sites, sites::depositType));
        known.remove("");
        Set<String> found = new TreeSet<>();
        for (String type : types) {
            Set<String> matching = known.stream()
                    .filter(name -> folded(name).contains(folded(type)))
                    .collect(Collectors.toSet());
            if (matching.isEmpty()) {
                throw new UsageException("unknown_word", "--type", type, String.join("; ", known));
            }
            found.addAll(matching);
        }
        return found;
    }

    /// States by a part of their name without accents and in any case, or by ISO 3166-2 code.
    private Set<String> states(SiteIndex sites) {
        if (states.isEmpty()) {
            return Set.of();
        }
        Set<String> known = words(sites, row -> sites.place(row).admin1());
        Set<String> found = new TreeSet<>();
        for (String state : states) {
            found.add(state.strip().toUpperCase(Locale.ROOT));
            known.stream().filter(name -> folded(name).contains(folded(state))).forEach(found::add);
        }
        return found;
    }

    private static Set<String> words(SiteIndex sites, IntFunction<String> word) {
        Set<String> words = new HashSet<>();
        for (int row = 0; row < sites.size(); row++) {
            words.add(word.apply(row));
        }
        return words;
    }

    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
