package org.gossan.ui;

/// One sentence to the user with something to do about it, such as "Deleted" with "Undo". Immutable.
///
/// @param sentence what happened
/// @param action   words of the button
/// @param run      what it does; on the FX thread
/// @param stays    whether it stands there until somebody takes it away
public record Offer(String sentence, String action, Runnable run, boolean stays) {}
