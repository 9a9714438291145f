package org.gossan.ui.edits;

import javafx.scene.Node;

/// A control in which a value is typed or chosen. FX thread only.
interface ValueControl {

    /// Returns what stands in the editor.
    Node node();

    /// Returns what was typed, in a spelling that [org.gossan.edits.FieldValues#canonical] reads; empty = nothing is
    /// known.
    String text();

    /// Gives the control the keyboard.
    void focus();
}
