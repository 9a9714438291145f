package org.gossan.atlas;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where a user's files are: the folders that the operating system has for applications. Immutable; makes no folder.
///
/// Source: XDG Base Directory Specification 0.8 (a variable with a relative path is ignored); Apple, File System
/// Programming Guide; Microsoft, Known Folders.
///
/// @param data   the store and its backups
/// @param config settings
/// @param cache  what can be made again
/// @param log    the log file
public record AtlasFolders(Path data, Path config, Path cache, Path log) {

    private static final String NAME = "gossan";

    /// Returns the folders of the user who runs the program.
    public static AtlasFolders ofSystem() {
        return of(
                System.getProperty("os.name", ""),
                System.getenv(),
                Path.of(System.getProperty("user.home", ".")).toAbsolutePath());
    }

    /// Returns the folders on a system.
    ///
    /// @param osName      name as in the system property `os.name`
    /// @param environment environment variables
    /// @param home        the user's home folder
    public static AtlasFolders of(String osName, Map<String, String> environment, Path home) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.contains("mac")) {
            Path library = home.resolve("Library");
            Path support = library.resolve("Application Support").resolve(NAME);
            return new AtlasFolders(
                    support,
                    support,
                    library.resolve("Caches").resolve(NAME),
                    library.resolve("Logs").resolve(NAME));
        }
        if (os.startsWith("windows")) {
            Path local =
                    folder(environment, "LOCALAPPDATA", home.resolve("AppData").resolve("Local"));
            Path roaming =
                    folder(environment, "APPDATA", home.resolve("AppData").resolve("Roaming"));
            return new AtlasFolders(local.resolve("data"), roaming, local.resolve("cache"), local.resolve("log"));
        }
        // The specification starts at $HOME; Java asks the user database instead.
        Path own = base(environment, "HOME", home);
        Path dot = own.resolve(".local");
        return new AtlasFolders(
                folder(environment, "XDG_DATA_HOME", dot.resolve("share")),
                folder(environment, "XDG_CONFIG_HOME", own.resolve(".config")),
                folder(environment, "XDG_CACHE_HOME", own.resolve(".cache")),
                folder(environment, "XDG_STATE_HOME", dot.resolve("state")));
    }

    /// Returns the store that is used when none is named.
    public Path store() {
        return data.resolve("atlas.mv.db");
    }

    /// Returns the file with the window's state.
    public Path settings() {
        return config.resolve("settings.properties");
    }

    /// Returns the file with the picture of the last map.
    public Path openingPicture() {
        return cache.resolve("opening.picture");
    }

    /// Returns the file that unexpected failures are written to.
    public Path logFile() {
        return log.resolve("gossan.log");
    }

    /// Returns the folder of data that ships with the program.
    ///
    /// @throws AtlasException if the launcher has not named it in the system property `gossan.data`
    public static Path shipped() {
        String folder = System.getProperty("gossan.data", "");
        if (folder.isBlank()) {
            throw new AtlasException("the system property gossan.data does not name the folder", null);
        }
        return Path.of(folder).toAbsolutePath().normalize();
    }

    /// Returns the folder of the pictures that the first starts of all show; empty if the launcher has not named it in
    /// the system property `gossan.opening`.
    public static Optional<Path> firstPictures() {
        return Optional.of(System.getProperty("gossan.opening", ""))
                .filter(folder -> !folder.isBlank())
                .map(Path::of);
    }

    private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
        return base(environment, variable, otherwise).resolve(NAME);
    }

    private static Path base(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.getOrDefault(variable, "");
        Path base = value.isBlank() ? otherwise : Path.of(value);
        return base.isAbsolute() || value.matches("[A-Za-z]:\\\\.*") ? base : otherwise;
    }
}
