package org.gossan.model;

/// Who published a context fact, what and when, and how far it was checked.
///
/// @param status     `checked in ...`, `general knowledge, unchecked`, a mix with each part named, or `not found, left
///     blank`
/// @param confidence A official, B good secondary, C one secondary source, U unchecked
public record Citation(String publisher, String title, String year, String status, Confidence confidence, String note) {

    /// Returns whether any part of the fact is unchecked.
    public boolean unchecked() {
        return confidence == Confidence.U || status.contains("unchecked");
    }
}
