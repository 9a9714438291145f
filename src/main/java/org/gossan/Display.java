package org.gossan;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Whether a window can be shown here.
enum Display {
    READY,
    NO_SCREEN,
    NO_GTK;

    private static final List<String> LIBRARY_FOLDERS = List.of(
            "/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib", "/lib64", "/lib");

    /// Looks at the environment; opens no connection.
    static Display find() {
        boolean headlessWindow = "Headless".equals(System.getProperty("glass.platform"));
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        if (headlessWindow || !linux) {
            return READY;
        }
        if (unset("DISPLAY") && unset("WAYLAND_DISPLAY")) {
            return NO_SCREEN;
        }
        return hasGtk() ? READY : NO_GTK;
    }

    /// What the window's native library is linked to and a desktop-less machine lacks.
    private static final List<String> LIBRARIES = List.of("libgtk-3.so.0", "libXtst.so.6");

    private static boolean unset(String variable) {
        String value = System.getenv(variable);
        return value == null || value.isBlank();
    }

    /// Returns whether GTK 3 and what else the window needs is installed.
    static boolean hasGtk() {
        return LIBRARIES.stream().allMatch(Display::has);
    }

    @SuppressWarnings("restricted")
    private static boolean has(String library) {
        for (String folder : LIBRARY_FOLDERS) {
            if (Files.exists(Path.of(folder, library))) {
                return true;
            }
        }
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(library, arena);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
