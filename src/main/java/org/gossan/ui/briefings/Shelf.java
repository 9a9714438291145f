package org.gossan.ui.briefings;

import java.util.List;
import org.gossan.model.briefing.Briefing;
import org.gossan.model.evidence.FactBook;
import org.gossan.model.evidence.Wording;

/// The briefings of an atlas and the facts that they rest on, read at once. Immutable.
record Shelf(List<Briefing> briefings, FactBook book, Wording wording) {}
