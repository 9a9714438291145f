package org.gossan.cli;

import org.gossan.atlas.Atlas;
import org.gossan.edits.EditWords;
import org.gossan.edits.Edits;
import org.gossan.model.Messages;
import org.gossan.store.log.LogEntry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Who makes an edit, the same for every command that makes one.
final class EditOptions {

    @Option(names = "--author", paramLabel = "NAME")
    private @Nullable String author;

    /// Returns the edits of an atlas, made by the author who is named, else the store's, else the user of the system.
    ///
    /// @throws UsageException if the name is blank
    Edits edits(Atlas atlas) {
        if (author == null) {
            return atlas.edits();
        }
        if (author.isBlank()) {
            throw new UsageException("author");
        }
        return atlas.edits().by(author.strip());
    }

    /// Returns the line about an edit that is on the disk: what it did, and who made it; a name that nobody gave is
    /// said to be the system's.
    String line(LogEntry entry, Atlas atlas, Messages messages) {
        boolean assumed = author == null && atlas.edits().author().isEmpty();
        return messages.text(
                assumed ? "cli.edit.done_as_user" : "cli.edit.done",
                EditWords.of(entry.edit(), messages),
                entry.edit().author());
    }
}
