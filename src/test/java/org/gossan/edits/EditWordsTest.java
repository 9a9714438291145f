package org.gossan.edits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.gossan.model.Language;
import org.gossan.model.Messages;
import org.gossan.model.edits.EditLabel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EditWordsTest {

    private static final EditWords SPANISH = new EditWords(Messages.of(Language.ES));

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            correct,  mx-a | note | seen,       mx-a: se corrigió Nota a seen
            correct,  mx-a | status | producer, mx-a: se corrigió Estado a Productor
            withdraw, mx-a | position,          mx-a: corrección de Posición retirada
            annotate, polygon | Las Ánimas,     Agregado: Polígono Las Ánimas
            setting,  author | Ana,             Ajuste autor: Ana
            """)
    void codesAreSaidInTheLanguage(String key, String arguments, String said) {
        assertEquals(said, SPANISH.label(EditLabel.of(key, arguments.split(" *\\| *"))));
    }

    @Test
    void alsoInWhatWasUndone() {
        EditLabel undone = EditLabel.about("undo", EditLabel.of("annotate", "circle", "Claims"));
        assertEquals("Deshecho: Agregado: Círculo Claims", SPANISH.label(undone));
    }

    @Test
    void aWordIsLookedForInTheLanguage() {
        Set<String> codes =
                SPANISH.search("ESTADO poligono", word -> Set.of()).getFirst().codes();
        assertTrue(codes.contains("status"), codes::toString);
        assertTrue(
                SPANISH.search("poligono", word -> Set.of()).getFirst().codes().contains("polygon"));
    }

    @ParameterizedTest
    @EnumSource
    void everyLabelThatIsWrittenHasWords(Language language) {
        for (String key : EditLabel.KEYS) {
            assertTrue(Messages.of(language).has("edit." + key), key);
        }
    }
}
