package org.gossan.model.evidence;

/// Who laid a value on top of a published one.
///
/// @param year     of the correction
/// @param citation id of a source, wording of another, or empty
public record Corrected(String author, String year, String citation) {}
