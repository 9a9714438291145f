package org.gossan.stray;

/// Stands in a package that no line of the architecture names.
public interface Stray {}
