package org.gossan.model;

/// A word of a vocabulary with the spelling that files and the command line use.
public interface Coded {

    /// Returns the stable spelling in files, the store and the command line, such as `past producer`.
    String code();
}
