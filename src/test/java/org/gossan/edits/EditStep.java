package org.gossan.edits;

/// One step of a sequence: what, on which of the things there are, with which text.
record EditStep(Kind kind, int which, String text) {

    /// What a step does.
    enum Kind {
        CORRECT,
        MOVE,
        WITHDRAW,
        DRAW,
        WRITE,
        RESTYLE,
        TYPE,
        REVIEW,
        TRASH,
        RESTORE,
        ATTACH,
        DETACH,
        REATTACH,
        NEW_SITE,
        NEW_ESTIMATE,
        TRASH_SITE,
        RESTORE_SITE,
        IMPORT,
        BRIEF,
        SCENE,
        RENAME,
        DROP_SCENE,
        NAME,
        UNDO,
        REDO,
        REVERT
    }
}
