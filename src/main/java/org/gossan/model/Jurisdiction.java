package org.gossan.model;

import org.jspecify.annotations.Nullable;

/// One indicator of a country: taxes, access, permitting, perception or power.
///
/// @param id           stable key, such as `J-MX-01`
/// @param jurisdiction country
/// @param valueText    wording for a table cell
/// @param value        number for sorting; `null` if there is none. Never chart rates with different bases on one axis
/// @param year         year of the value
public record Jurisdiction(
        String id,
        String jurisdiction,
        String group,
        String indicator,
        String valueText,
        @Nullable Quantity value,
        String year,
        Citation citation) {}
