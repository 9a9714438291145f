package org.gossan.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gossan.model.Language;
import org.gossan.model.briefing.Briefing;
import org.gossan.model.briefing.BriefingJson;
import org.gossan.model.evidence.Wording;

/// Reads the folder of shipped briefings (`data/briefings`): one `<id>.json` for each briefing, `VERSION` with their
/// edition, and
/// `wording_<language>.json`
/// with translations of the words of facts. Pure; any thread.
public final class BriefingFiles {

    private static final String WORDING = "wording_";

    private BriefingFiles() {}

    /// Returns the edition of the briefings in a folder without reading them; empty if there is no folder.
    ///
    /// @throws FormatException if `VERSION` cannot be read
    public static String edition(Path folder) throws FormatException {
        return Files.isDirectory(folder) ? content(folder.resolve("VERSION")).strip() : "";
    }

    /// Returns the briefings of a folder, by name of file; none if there is no folder.
    ///
    /// @throws FormatException if a file cannot be read or is no briefing; the message names it
    public static List<Briefing> read(Path folder) throws FormatException {
        List<Briefing> briefings = new ArrayList<>();
        for (Path file : files(folder)) {
            if (!name(file).startsWith(WORDING)) {
                try {
                    briefings.add(BriefingJson.read(content(file)));
                } catch (IllegalArgumentException e) {
                    throw new FormatException(name(file) + ": " + e.getMessage(), e);
                }
            }
        }
        return List.copyOf(briefings);
    }

    /// Returns the translations of a folder; a language without a file has none.
    ///
    /// @throws FormatException if a file cannot be read; the message names it
    public static Wording wording(Path folder) throws FormatException {
        Map<Language, Map<String, String>> words = new EnumMap<>(Language.class);
        for (Path file : files(folder)) {
            for (Language language : Language.values()) {
                if (name(file).equals(WORDING + language.code() + ".json")) {
                    try {
                        words.put(language, BriefingJson.readTexts(content(file)));
                    } catch (IllegalArgumentException e) {
                        throw new FormatException(name(file) + ": " + e.getMessage(), e);
                    }
                }
            }
        }
        return new Wording(words);
    }

    private static List<Path> files(Path folder) throws FormatException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> name(file).endsWith(".json")).sorted().toList();
        } catch (IOException e) {
            throw new FormatException(folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String content(Path file) throws FormatException {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new FormatException(name(file) + " cannot be read: " + e.getMessage(), e);
        }
    }
}
