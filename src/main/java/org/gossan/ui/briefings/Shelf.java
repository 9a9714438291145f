package org.gossan.ui.briefings;

import java.util.List;
import org.gossan.model.briefing.Briefing;
import org.gossan.model.evidence.FactBook;
import org.gossan.model.evidence.Wording;
import org.gossan.render.slide.SlideSettings;

/// The briefings of an atlas and the facts that they rest on, read at once. Immutable.
///
/// @param letterhead what stands on every slide
record Shelf(List<Briefing> briefings, FactBook book, Wording wording, SlideSettings letterhead) {}
