package org.gossan.render.slide;

import org.gossan.model.Language;
import org.gossan.model.Theme;

/// How slides look. Immutable.
public record SlideLook(SlideSize size, Theme theme, Language language) {}
