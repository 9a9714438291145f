package org.gossan.model;

import org.jspecify.annotations.Nullable;

/// A figure of production, reserves, shares, import reliance or prices.
///
/// @param id        stable key, such as `S001`
/// @param value     number; `null` if the answer is a text
/// @param valueText answer that is not a number, such as `net exporter`
/// @param year      year of the figure, or a span such as `2021-24`
/// @param qualifier estimated, revised, more than, derived, average
public record SupplyFigure(
        String id,
        String topic,
        String commodity,
        String stage,
        String area,
        String metric,
        @Nullable Quantity value,
        String valueText,
        String year,
        String qualifier,
        Citation citation) {}
