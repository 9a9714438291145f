package org.gossan.model.briefing;

import org.gossan.model.Coded;

/// What stands beside the map; each kind says how it reads its facts.
public enum PanelKind implements Coded {
    NONE("none"),
    /// The whole legend of the map; no facts.
    LEGEND("legend"),
    /// One fact below the other.
    FACTS("facts"),
    /// Two columns: what, and the fact.
    TABLE("table"),
    /// Bars on one axis; facts in another unit than the first are written, not drawn.
    BARS("bars"),
    /// One bar for each publisher, grouped; where publishers disagree the span is shown.
    RANGES("ranges"),
    /// One bar for each year; an estimate that was revised later stays as an outline.
    RELIANCE("reliance"),
    /// Events in order; those with a place carry a number that stands on the map too.
    TIMELINE("timeline"),
    /// Indicators in rows, jurisdictions in columns; words and numbers, never a common axis.
    COMPARISON("comparison"),
    /// What a site is, then facts about it.
    SITE_CARD("site-card"),
    /// Steps from occurrence to producer, and where each site stands.
    LADDER("ladder"),
    /// One judgement for each place, in the author's words, with the fact behind it.
    VERDICTS("verdicts");

    private final String code;

    PanelKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
