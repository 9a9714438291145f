package org.gossan.model.evidence;

/// That a fact no longer says what it said.
///
/// @param before [Fact#statement] of then; empty if it was not there
/// @param after  [Fact#statement] of now; empty if it is gone
public record FactChange(String id, String before, String after) {

    /// Returns whether the fact no longer exists.
    public boolean gone() {
        return after.isEmpty();
    }
}
