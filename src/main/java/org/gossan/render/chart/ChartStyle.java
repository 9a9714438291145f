package org.gossan.render.chart;

import java.awt.Color;
import org.gossan.model.Theme;

/// Colours of charts in one theme: Okabe and Ito's (2008), dark enough to be told apart in grey, and never without
/// words
/// beside them. Immutable.
///
/// @param ink     words
/// @param quiet   words of less weight
/// @param sheet   what is written on
/// @param line    rules and axes
/// @param first   bars
/// @param second  bars of the second publisher or year
/// @param ground  what lies behind bars
/// @param warn    cautions and what is unchecked or missing
/// @param caution ground of a caution
public record ChartStyle(
        Color ink,
        Color quiet,
        Color sheet,
        Color line,
        Color first,
        Color second,
        Color ground,
        Color warn,
        Color caution) {

    public static ChartStyle of(Theme theme) {
        return switch (theme) {
            case LIGHT ->
                new ChartStyle(
                        new Color(0x1B2228),
                        new Color(0x4C5762),
                        new Color(0xFFFFFF),
                        new Color(0xC3C9CF),
                        new Color(0x0072B2),
                        new Color(0x7FB8DA),
                        new Color(0xECEFF1),
                        new Color(0x9A4200),
                        new Color(0xFFF3DC));
            case DARK ->
                new ChartStyle(
                        new Color(0xF3F5F6),
                        new Color(0xB9C3CB),
                        new Color(0x182026),
                        new Color(0x47525C),
                        new Color(0x56B4E9),
                        new Color(0x2F6E97),
                        new Color(0x28323A),
                        new Color(0xF5B041),
                        new Color(0x33291A));
            case PRINT ->
                new ChartStyle(
                        Color.BLACK,
                        new Color(0x3C3C3C),
                        Color.WHITE,
                        new Color(0x777777),
                        new Color(0x005A8E),
                        new Color(0x8FBEDB),
                        new Color(0xEEEEEE),
                        new Color(0x7A3400),
                        new Color(0xF6F6F6));
        };
    }
}
