package org.gossan.render.slide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gossan.model.Language;
import org.gossan.model.briefing.LocalText;
import org.gossan.model.briefing.Panel;
import org.gossan.model.briefing.Scene;
import org.gossan.model.evidence.Fact;
import org.gossan.model.evidence.FactBook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// No number of the shipped briefing stands alone: what its words say in digits is what a fact of the same scene says,
/// so that a change of the fact is told at the scene. Titles of panels and rows carry no values at all.
class BriefingNumbersTest {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\d.,])\\d[\\d,]*(?:\\.\\d+)?");

    /// By the place of the scene, from 1: what follows from its facts, or is no fact.
    private static final Map<Integer, Set<String>> DERIVED = Map.of(
            3, Set.of("2005"), // up to when the dates rest on secondary accounts
            9, Set.of("11400", "2023"), // the sum of the seven crossings in its panel; when the accident was
            11, Set.of("7.5")); // the duty before the one that its fact gives

    @ParameterizedTest
    @EnumSource(names = {"EN", "ES"})
    void everyNumberInTheWordsOfASceneIsOneOfItsFacts(Language language) {
        FactBook book = FactBook.of(Slides.facts());
        List<String> alone = new ArrayList<>();
        List<Scene> scenes = Slides.shipped().scenes();
        for (int place = 1; place <= scenes.size(); place++) {
            Scene scene = scenes.get(place - 1);
            Set<BigDecimal> known = numbers(book, scene);
            DERIVED.getOrDefault(place, Set.of()).forEach(number -> known.add(plain(number)));
            Scene.Words words = scene.words();
            for (LocalText text : List.of(words.title(), words.message(), words.caution(), words.notes())) {
                for (String number : in(text.in(language))) {
                    if (!known.contains(plain(number))) {
                        alone.add("scene " + place + ": " + number);
                    }
                }
            }
        }
        assertEquals(List.of(), alone);
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "ES"})
    void panelsCarryNoValuesOfTheirOwn(Language language) {
        for (Scene scene : Slides.shipped().scenes()) {
            Panel panel = scene.panel();
            Stream<LocalText> labels = Stream.concat(
                    Stream.of(panel.title(), panel.note()),
                    Stream.concat(panel.items().stream(), panel.lines().stream())
                            .flatMap(item -> Stream.of(item.label(), item.group())));
            labels.forEach(label -> assertEquals(
                    List.of(),
                    in(label.in(language)).stream()
                            .filter(number -> !number.matches("(19|20)\\d\\d"))
                            .toList(),
                    label.in(language)));
        }
    }

    /// Returns the numbers of a scene's facts, also in thousands and millions, and the parts of dates.
    private static Set<BigDecimal> numbers(FactBook book, Scene scene) {
        Set<BigDecimal> known = new HashSet<>();
        for (String id : scene.allFacts()) {
            Fact fact = book.fact(id).orElseThrow();
            String all = String.join(
                    " ",
                    fact.statement(),
                    fact.text(),
                    fact.year().replace("-", " "),
                    String.join(" ", fact.subject()),
                    fact.qualifier());
            for (String number : in(all)) {
                BigDecimal value = plain(number);
                for (int power : new int[] {-6, -3, 0, 3}) {
                    known.add(value.scaleByPowerOfTen(power).stripTrailingZeros());
                }
            }
        }
        return known;
    }

    private static List<String> in(String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group().replaceAll(",+$", ""));
        }
        return found;
    }

    private static BigDecimal plain(String number) {
        return new BigDecimal(number.replace(",", "")).stripTrailingZeros();
    }
}
