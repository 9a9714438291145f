package org.gossan.model;

/// A commodity found at a site.
///
/// @param code       MRDS code, upper case: `LI`, `REE`, `CU`, ...
/// @param importance how much it matters there
public record SiteCommodity(String code, Importance importance) {}
