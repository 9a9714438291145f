package org.gossan.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.gossan.model.Language;
import org.gossan.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/// The command lines that open the window, told apart without the option parser, whose start costs the window a quarter
/// of
/// its own. Everything else, also what is spelled wrong, is left to the parser.
///
/// @param train whether to close the window after its first map
/// @param store    the store that is named; `null` = the user's own
/// @param language the language that is named; `null` = none
record PlainStart(boolean train, @Nullable Path store, @Nullable Language language) {

    /// Returns what is asked for if it is only the window, with or without `--store FILE` and `--lang L`; empty
    /// otherwise.
    static Optional<PlainStart> of(String... arguments) {
        boolean train = false;
        boolean command = false;
        Path store = null;
        Language language = null;
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (!command && (argument.equals("open") || argument.equals("train"))) {
                command = true;
                train = argument.equals("train");
            } else if (store == null && argument.equals("--store") && i + 1 < arguments.length) {
                store = path(arguments[++i]);
                if (store == null) {
                    return Optional.empty();
                }
            } else if (language == null && argument.equals("--lang") && i + 1 < arguments.length) {
                language = Vocabulary.find(Language.class, arguments[++i].toLowerCase(Locale.ROOT))
                        .orElse(null);
                if (language == null) {
                    return Optional.empty();
                }
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new PlainStart(train, store, language));
    }

    private static @Nullable Path path(String text) {
        try {
            return text.isEmpty() || text.startsWith("-") ? null : Path.of(text);
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
