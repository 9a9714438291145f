package org.gossan.cli;

import java.io.PrintStream;
import org.gossan.atlas.AtlasFolders;
import org.gossan.atlas.LogFile;
import org.gossan.model.Language;

/// What a command finds around it: where it prints, where files are, which language it speaks unless told otherwise.
///
/// @param out      results
/// @param err      sentences about problems
/// @param folders  the user's folders
/// @param language language unless `--lang` says another
public record Surroundings(PrintStream out, PrintStream err, AtlasFolders folders, Language language) {

    /// Returns the log file.
    LogFile log() {
        return new LogFile(folders.logFile());
    }
}
