package org.gossan.publish.briefing;

/// Told how far a document is, and asked whether to go on. Called on the thread that writes.
@FunctionalInterface
public interface Progress {

    /// Goes on to the end in silence.
    Progress NONE = (done, all) -> true;

    /// @param done pages that are finished
    /// @param all  pages of the document, sources included
    /// @return whether to go on; nothing is left of a document that is given up
    boolean goOn(int done, int all);
}
