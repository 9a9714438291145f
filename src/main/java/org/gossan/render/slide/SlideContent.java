package org.gossan.render.slide;

import org.gossan.model.evidence.FactBook;
import org.gossan.model.evidence.Wording;
import org.gossan.render.MapPainter;

/// What slides are made from.
///
/// @param painter  paints their maps; any thread, calls wait for each other
/// @param book     facts by id
/// @param wording  translations of the facts' words
/// @param settings on every slide
public record SlideContent(MapPainter painter, FactBook book, Wording wording, SlideSettings settings) {}
