package org.gossan.edits.files;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/// Names of attached files as they may be written to a disk, whatever a colleague called them.
public final class FileNames {

    private static final int LONGEST_BYTES = 120;

    private static final Set<String> WINDOWS = Set.of("con", "prn", "aux", "nul");

    /// Endings of files that a desktop would run instead of show.
    private static final Set<String> RUN = Set.of(
            "exe",
            "com",
            "bat",
            "cmd",
            "msi",
            "scr",
            "pif",
            "ps1",
            "vbs",
            "js",
            "jse",
            "wsf",
            "hta",
            "lnk",
            "url",
            "reg",
            "jar",
            "sh",
            "desktop",
            "appimage",
            "run",
            "app",
            "command",
            "dmg",
            "pkg",
            "deb",
            "rpm",
            "py",
            "pl",
            "html",
            "htm",
            "xhtml",
            "svg",
            "docm",
            "xlsm",
            "pptm");

    private FileNames() {}

    /// Returns a name without folders, control characters, marks that turn the direction of writing, and names that a
    /// system reserves; short, with its ending, never empty.
    public static String safe(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        last.codePoints().forEach(letter -> {
            int type = Character.getType(letter);
            boolean hidden = type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.SURROGATE
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR;
            if (!hidden) {
                kept.appendCodePoint("<>:\"|?*".indexOf(letter) >= 0 ? '_' : letter);
            }
        });
        String clean = kept.toString().replaceAll("^[.\\s-]+|[.\\s]+$", "");
        String stem = clean.contains(".") ? clean.substring(0, clean.indexOf('.')) : clean;
        String lower = stem.strip().toLowerCase(Locale.ROOT);
        if (WINDOWS.contains(lower) || lower.matches("(com|lpt)[0-9]")) {
            clean = "_" + clean;
        }
        return clean.isEmpty() ? "file" : shortened(clean);
    }

    /// Returns whether a desktop might run the file, or what is in it, instead of showing it: say so before opening.
    public static boolean mightRun(String name) {
        return RUN.contains(MediaTypes.extension(safe(name)));
    }

    private static String shortened(String name) {
        String extension = MediaTypes.extension(name);
        String ending = extension.isEmpty() || extension.length() > 12 ? "" : "." + extension;
        String stem = name.substring(0, name.length() - ending.length());
        while (bytes(stem) + bytes(ending) > LONGEST_BYTES) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem + ending;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
