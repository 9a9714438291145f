package org.gossan.model;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {

    @ParameterizedTest
    @EnumSource
    void everyKeyExistsInEveryLanguage(Language language) {
        for (String part : Messages.PARTS) {
            Set<String> english = Messages.read(part, Language.EN).stringPropertyNames();
            assertEquals(english, Messages.read(part, language).stringPropertyNames(), part);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyTextTakesTheArgumentsOfTheEnglishOne(Language language) {
        for (String part : Messages.PARTS) {
            Properties english = Messages.read(part, Language.EN);
            Properties texts = Messages.read(part, language);
            for (String key : english.stringPropertyNames()) {
                assertFalse(texts.getProperty(key).isBlank(), part + " " + key);
                assertEquals(arguments(english.getProperty(key)), arguments(texts.getProperty(key)), part + " " + key);
            }
        }
    }

    @Test
    void noKeyStandsInTwoFiles() {
        Set<String> seen = new HashSet<>();
        for (String part : Messages.PARTS) {
            for (String key : Messages.read(part, Language.EN).stringPropertyNames()) {
                assertEquals(true, seen.add(key), key);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyVocabularyHasNames(Language language) {
        Messages messages = Messages.of(language);
        assertDoesNotThrow(() -> {
            Arrays.stream(DevelopmentStatus.values()).forEach(word -> messages.word("status", word));
            Arrays.stream(ProjectStage.values()).forEach(word -> messages.word("stage", word));
            Arrays.stream(Metal.values()).forEach(word -> messages.word("metal", word));
            Arrays.stream(Importance.values()).forEach(word -> messages.word("importance", word));
            Arrays.stream(Confidence.values()).forEach(word -> messages.word("confidence", word));
            Arrays.stream(FacilityKind.values()).forEach(word -> messages.word("facility", word));
            Arrays.stream(Layer.values()).forEach(word -> messages.word("layer", word));
            Arrays.stream(Theme.values()).forEach(word -> messages.word("theme", word));
        });
    }

    @Test
    void aMissingKeyIsNamed() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> Messages.of(Language.FR).text("no.such"));
        assertEquals("no text for key 'no.such' in fr", e.getMessage());
    }

    private static Set<Integer> arguments(String pattern) {
        Set<Integer> indexes = new HashSet<>();
        var matcher = java.util.regex.Pattern.compile("\\{(\\d+)").matcher(pattern);
        while (matcher.find()) {
            indexes.add(Integer.valueOf(matcher.group(1)));
        }
        assertDoesNotThrow(() -> new MessageFormat(pattern), pattern);
        return indexes;
    }
}
