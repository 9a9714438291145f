package org.gossan.cli;

import java.nio.file.Path;
import org.gossan.model.MapState;

/// A map that is to be drawn into a file.
///
/// @param file     ends in `.png`, `.pdf` or `.svg`
/// @param widthPx  logical pixels, at least 1
/// @param heightPx logical pixels, at least 1
/// @param dpi      dots an inch; 96 = one dot a logical pixel
public record Picture(Path file, MapState state, int widthPx, int heightPx, int dpi) {}
