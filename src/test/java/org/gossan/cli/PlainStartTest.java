package org.gossan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.gossan.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainStartTest {

    @Test
    void theWindowIsToldApartWithOrWithoutAStore() {
        PlainStart own = new PlainStart(false, null, null);
        PlainStart named = new PlainStart(false, Path.of("a.mv.db"), null);
        assertEquals(Optional.of(own), PlainStart.of());
        assertEquals(Optional.of(own), PlainStart.of("open"));
        assertEquals(Optional.of(named), PlainStart.of("--store", "a.mv.db", "open"));
        assertEquals(Optional.of(named), PlainStart.of("open", "--store", "a.mv.db"));
        assertEquals(Optional.of(new PlainStart(true, null, null)), PlainStart.of("train"));
    }

    @Test
    void theLanguageIsToldApartToo() {
        assertEquals(
                Optional.of(new PlainStart(false, Path.of("a"), Language.ES)),
                PlainStart.of("--lang", "ES", "open", "--store", "a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list",
                "open extra",
                "open --help",
                "--store",
                "--store a --store b",
                "opne",
                "--store=a open",
                "--lang",
                "--lang de",
                "--lang es --lang fr",
                "--store --help"
            })
    void everythingElseIsLeftToTheParser(String line) {
        assertEquals(Optional.empty(), PlainStart.of(line.split(" ")));
    }
}
