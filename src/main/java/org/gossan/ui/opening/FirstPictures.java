package org.gossan.ui.opening;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.gossan.model.Language;

/// The pictures that the very first starts show, one for each language: the shipped facts on the opening map, painted
/// when the program is set up. They hold while nobody has a store or settings yet, and fall with the program and its
/// data. For any thread.
public final class FirstPictures {

    private final Path folder;
    private final Path data;

    /// @param folder need not exist
    /// @param data   folder of the shipped data
    public FirstPictures(Path folder, Path data) {
        this.folder = folder;
        this.data = data;
    }

    /// Returns the picture; empty if there is none, or it was made of another program, other data, or in another year.
    public Optional<OpeningPicture> read(Language language) {
        return new OpeningFile(path(language)).read(key(language));
    }

    /// Keeps a picture.
    ///
    /// @throws IOException if it cannot be written
    public void write(Language language, OpeningPicture picture) throws IOException {
        new OpeningFile(path(language)).write(key(language), picture);
    }

    private String key(Language language) {
        return "first " + language.code() + '\n' + OpeningKey.shipped(data);
    }

    private Path path(Language language) {
        return folder.resolve("first-" + language.code() + ".picture");
    }
}
