package org.gossan.ui.files;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// What a card asks of whoever keeps the files that belong to what it shows; the card knows no more of it. FX thread
/// only.
public interface CardFiles {

    /// Nothing can be attached.
    CardFiles NONE = new CardFiles() {
        @Override
        public Region of(FileOwner owner) {
            return new Region();
        }

        @Override
        public void takeFrom(Node card, Supplier<Optional<FileOwner>> owner) {}
    };

    /// Returns the files of something, with the ways to add, open, save and remove them. It follows every edit by
    /// itself while it is in a scene.
    Region of(FileOwner owner);

    /// Takes the files and pictures that are dropped on a card or pasted while the keyboard is in it.
    ///
    /// @param owner what the card shows at the time; empty = nothing that files belong to
    void takeFrom(Node card, Supplier<Optional<FileOwner>> owner);
}
