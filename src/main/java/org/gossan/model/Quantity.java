package org.gossan.model;

/// A number with its unit as published.
///
/// @param unit wording of the source: `%`, `ppm Li`, `% Li2O`, `Mt LCE`, ...
public record Quantity(double value, String unit) {}
