package org.gossan.ui;

/// Takes edits back; given to [Workspace#undoWith] by the feature that makes edits. FX thread only.
public interface UndoRedo {

    /// Takes the last edit back, if there is one; says to the user what.
    void undo();

    /// Does again what was taken back, if there is something.
    void redo();

    /// Nothing can be undone.
    UndoRedo NONE = new UndoRedo() {
        @Override
        public void undo() {}

        @Override
        public void redo() {}
    };
}
