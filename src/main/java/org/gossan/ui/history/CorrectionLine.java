package org.gossan.ui.history;

import org.gossan.model.edits.Correction;

/// A correction that holds, with what it lies on. Immutable.
///
/// @param published the value below, in the stable spelling
record CorrectionLine(Correction correction, String siteName, String published) {}
