package org.gossan.ui.annotations;

import javafx.scene.layout.Region;
import org.gossan.model.edits.Annotation;

/// A part of the card of an annotation. It stays while the annotation changes, so that the keyboard stays where it is.
interface Part {

    Region node();

    /// Shows the annotation as it is now.
    void show(Annotation now);
}
