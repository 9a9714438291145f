package org.gossan;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.gossan.atlas.AtlasFolders;
import org.gossan.atlas.LogFile;
import org.gossan.atlas.NetworkGuard;
import org.gossan.cli.Cli;
import org.gossan.cli.Surroundings;
import org.gossan.model.Language;
import org.gossan.model.Vocabulary;

/// Starts the program.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        NetworkGuard.install();
        AtlasFolders folders = AtlasFolders.ofSystem();
        new LogFile(folders.logFile()).install();
        Surroundings surroundings =
                new Surroundings(stream(FileDescriptor.out), stream(FileDescriptor.err), folders, language());
        FxDesktop desktop = new FxDesktop(surroundings);
        System.exit(Cli.run(surroundings, desktop, arguments));
    }

    /// UTF-8 everywhere but on consoles of Windows, which have a code page of their own; a Linux without a locale says
    /// ASCII and would turn every accent into a question mark.
    private static PrintStream stream(FileDescriptor descriptor) {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        Charset charset =
                windows ? Charset.forName(System.getProperty("stdout.encoding", "UTF-8")) : StandardCharsets.UTF_8;
        return new PrintStream(new FileOutputStream(descriptor), true, charset);
    }

    private static Language language() {
        return Vocabulary.find(Language.class, Locale.getDefault().getLanguage())
                .orElse(Language.EN);
    }
}
