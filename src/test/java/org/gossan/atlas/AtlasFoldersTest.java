package org.gossan.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AtlasFoldersTest {

    private static final Path HOME = Path.of("/home/ana");

    @Test
    void linuxUsesTheUsualFoldersWithoutVariables() {
        assertEquals(
                new AtlasFolders(
                        HOME.resolve(".local/share/gossan"),
                        HOME.resolve(".config/gossan"),
                        HOME.resolve(".cache/gossan"),
                        HOME.resolve(".local/state/gossan")),
                AtlasFolders.of("Linux", Map.of(), HOME));
    }

    @Test
    void linuxObeysTheXdgVariables() {
        Map<String, String> environment = Map.of(
                "XDG_DATA_HOME",
                "/data",
                "XDG_CONFIG_HOME",
                "/config",
                "XDG_CACHE_HOME",
                "/cache",
                "XDG_STATE_HOME",
                "/state");
        assertEquals(
                new AtlasFolders(
                        Path.of("/data/gossan"),
                        Path.of("/config/gossan"),
                        Path.of("/cache/gossan"),
                        Path.of("/state/gossan")),
                AtlasFolders.of("Linux", environment, HOME));
    }

    @Test
    void linuxStartsAtTheHomeOfTheEnvironment() {
        AtlasFolders folders = AtlasFolders.of("Linux", Map.of("HOME", "/tmp/guest", "XDG_CACHE_HOME", "/cache"), HOME);
        assertEquals(Path.of("/tmp/guest/.local/share/gossan/atlas.mv.db"), folders.store());
        assertEquals(Path.of("/cache/gossan"), folders.cache());
    }

    @Test
    void relativeOrEmptyVariablesAreIgnored() {
        AtlasFolders folders = AtlasFolders.of("Linux", Map.of("XDG_DATA_HOME", "data", "XDG_CONFIG_HOME", ""), HOME);
        assertEquals(HOME.resolve(".local/share/gossan/atlas.mv.db"), folders.store());
        assertEquals(HOME.resolve(".config/gossan/settings.properties"), folders.settings());
    }

    @Test
    void macosUsesTheLibrary() {
        AtlasFolders folders = AtlasFolders.of("Mac OS X", Map.of("XDG_DATA_HOME", "/data"), HOME);
        assertEquals(HOME.resolve("Library/Application Support/gossan/atlas.mv.db"), folders.store());
        assertEquals(HOME.resolve("Library/Logs/gossan/gossan.log"), folders.logFile());
    }

    @Test
    void windowsKeepsTheStoreOutOfTheRoamingProfile() {
        AtlasFolders folders = AtlasFolders.of("Windows 11", Map.of(), HOME);
        assertEquals(HOME.resolve("AppData/Local/gossan/data/atlas.mv.db"), folders.store());
        assertEquals(HOME.resolve("AppData/Roaming/gossan"), folders.config());
    }
}
