package org.gossan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gossan.atlas.Atlas;
import org.gossan.atlas.AtlasFolders;
import org.gossan.model.Language;
import org.gossan.model.Messages;
import org.gossan.model.Values;
import org.gossan.model.Vocabulary;
import org.gossan.sites.SiteIndex;
import org.gossan.store.backup.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// `gossan`: the options that stand before or after every command, and the window when there is no command.
@Command(name = "gossan")
@SuppressWarnings("UnusedVariable") // picocli reads the fields of help and version
final class RootCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final Desktop desktop;

    @Option(names = "--store", paramLabel = "FILE", scope = ScopeType.INHERIT)
    private @Nullable Path store;

    @Option(names = "--lang", paramLabel = "en|es|fr", scope = ScopeType.INHERIT)
    private @Nullable String lang;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT)
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true)
    private boolean version;

    RootCommand(Surroundings surroundings, Desktop desktop) {
        this.surroundings = surroundings;
        this.desktop = desktop;
    }

    @Override
    public Integer call() {
        return desktop.open(storeFile(), lang == null ? null : language());
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Desktop desktop() {
        return desktop;
    }

    /// Returns the store that is named, or the user's own.
    Path storeFile() {
        return store == null ? surroundings.folders().store() : store;
    }

    /// Returns the language of the output.
    ///
    /// @throws UsageException if `--lang` names another
    Language language() {
        String code = lang;
        return code == null
                ? surroundings.language()
                : Vocabulary.find(Language.class, code.toLowerCase(Locale.ROOT))
                        .orElseThrow(() -> new UsageException(
                                "unknown_word", "--lang", code, Vocabulary.spellings(Language.class)));
    }

    /// Returns the index of the values that a command is about.
    SiteIndex index(Atlas atlas, Values values) {
        SiteIndex ours = atlas.index();
        return values == Values.OURS ? ours : atlas.published(ours);
    }

    Messages messages() {
        return Messages.of(language());
    }

    /// Opens the atlas, and says so if the program that used it before was killed; the caller closes it.
    Atlas openAtlas() {
        Atlas atlas = Atlas.open(storeFile(), AtlasFolders.shipped());
        atlas.recovery().ifPresent(recovery -> surroundings.err().println("gossan: " + recovery.text(messages())));
        return atlas;
    }

    /// Opens the atlas for a command that edits it: the first of a day makes the daily backup before. A backup that
    /// fails is said and keeps nobody from editing.
    Atlas openForEditing() {
        Atlas atlas = openAtlas();
        try {
            atlas.backUpIfDue(new CopyLine(surroundings.err(), messages().text("safety.copying")));
        } catch (IOException e) {
            surroundings
                    .err()
                    .println("gossan: " + messages().text("safety.backup.failed", String.valueOf(e.getMessage())));
        } catch (Refusal e) {
            surroundings.err().println("gossan: " + messages().text("safety.backup.failed", e.text(messages())));
        }
        return atlas;
    }
}
