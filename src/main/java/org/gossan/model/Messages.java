package org.gossan.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/// The texts of one language, read from `assets/messages/<part>_<language>.properties` (UTF-8, [MessageFormat]
/// patterns:
/// `{0}` is the first argument, an apostrophe is written twice). Immutable.
///
/// Every key exists in every language; a test holds that. Words of vocabularies have keys such as
/// `status.past_producer`.
public final class Messages {

    /// The files, one for each part of the program, so that a part's texts stand together.
    static final List<String> PARTS = List.of(
            "vocabulary",
            "map",
            "ui",
            "shell",
            "sites",
            "context",
            "publish",
            "cli",
            "edits",
            "editing",
            "briefing",
            "transfer",
            "safety",
            "backups",
            "import",
            "bench",
            "present",
            "attachments",
            "drafts",
            "annotations",
            "compose");

    private static final Map<Language, Messages> LOADED = new EnumMap<>(Language.class);

    private final Language language;
    private final Map<String, String> texts;

    private Messages(Language language) {
        this.language = language;
        Map<String, String> all = new HashMap<>();
        for (String part : PARTS) {
            read(part, language).forEach((key, text) -> all.put((String) key, (String) text));
        }
        this.texts = Map.copyOf(all);
    }

    /// Returns the texts of a language; read once.
    public static Messages of(Language language) {
        synchronized (LOADED) {
            return LOADED.computeIfAbsent(language, Messages::new);
        }
    }

    /// Returns a text with its arguments filled in; numbers are formatted for the language.
    ///
    /// @throws IllegalArgumentException if there is no such key
    public String text(String key, Object... arguments) {
        String pattern = texts.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text for key '" + key + "' in " + language.code());
        }
        return new MessageFormat(pattern, language.locale()).format(arguments);
    }

    /// Returns whether there is a text for the key.
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /// Returns the name of a vocabulary's word: the text of `<vocabulary>.<word>`, such as `status.past_producer`.
    public <E extends Enum<E> & Coded> String word(String vocabulary, E word) {
        return text(vocabulary + "." + word.name().toLowerCase(Locale.ROOT));
    }

    /// Returns the name of a commodity by its MRDS code, or the code itself if it has none.
    public String commodity(String code) {
        String key = "commodity." + code.toLowerCase(Locale.ROOT);
        return has(key) ? text(key) : code;
    }

    /// Returns the name of a commodity, or of the metal whose code it is.
    ///
    /// @param code MRDS code
    public String commodityOrMetal(String code) {
        Metal metal = Metal.of(code);
        return metal == Metal.OTHER || !code.equals(metal.code()) ? commodity(code) : word("metal", metal);
    }

    /// Returns the name of a country by its ISO 3166-1 alpha-2 code, or the code itself if it has none.
    public String country(String code) {
        String key = "country." + code.toLowerCase(Locale.ROOT);
        return has(key) ? text(key) : code;
    }

    /// Returns a time for people, in this machine's zone.
    public String time(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language.locale())
                .withZone(ZoneId.systemDefault())
                .format(at);
    }

    public Language language() {
        return language;
    }

    static Properties read(String part, Language language) {
        String name = "/messages/" + part + "_" + language.code() + ".properties";
        Properties texts = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: " + name + " is missing");
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
        return texts;
    }
}
