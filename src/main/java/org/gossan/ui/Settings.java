package org.gossan.ui;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/// What the window remembers between starts, as text values in one file. Written to a temporary file first and then
/// moved,
/// so that a crash leaves the old settings. FX thread only.
///
/// A file that cannot be read is as good as none: the atlas opens with its defaults.
public final class Settings {

    private final Path file;
    private final Properties values;
    private final String prefix;

    private Settings(Path file, Properties values, String prefix) {
        this.file = file;
        this.values = values;
        this.prefix = prefix;
    }

    /// Reads the file; a missing or broken one gives empty settings.
    public static Settings read(Path file) {
        Settings settings = new Settings(file, new Properties(), "");
        if (Files.isReadable(file)) {
            try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                settings.values.load(in);
            } catch (IOException | IllegalArgumentException e) {
                settings.values.clear();
            }
        }
        return settings;
    }

    /// Returns a value; empty if it was never set.
    public Optional<String> text(String key) {
        return Optional.ofNullable(values.getProperty(prefix + key));
    }

    /// Returns all values by their keys, as they are now.
    public Map<String, String> values() {
        return values.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, values::getProperty));
    }

    /// Returns a number; the fallback if it was never set or is no number.
    public double number(String key, double fallback) {
        try {
            return text(key).map(Double::parseDouble).filter(Double::isFinite).orElse(fallback);
        } catch (NumberFormatException e) {
            return fallback;
        }
    }

    /// Returns a part of these settings: the same values and file, with a prefix before every key.
    public Settings part(String keyPrefix) {
        return new Settings(file, values, prefix + keyPrefix);
    }

    /// Returns the path of another file beside this one.
    public Path beside(String name) {
        return file.toAbsolutePath().resolveSibling(name);
    }

    /// Returns settings without values that will be saved in a file.
    public static Settings empty(Path file) {
        return new Settings(file, new Properties(), "");
    }

    /// Keeps a value until [#save].
    public void put(String key, String value) {
        values.setProperty(prefix + key, value);
    }

    /// Keeps a number until [#save].
    public void put(String key, double value) {
        put(key, Double.toString(value));
    }

    /// Writes the file.
    ///
    /// @throws IOException if the folder cannot be written; the old file is left as it was
    public void save() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
        try (Writer out = Files.newBufferedWriter(temporary, StandardCharsets.UTF_8)) {
            values.store(out, "Gossan: what the window remembers");
        }
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
