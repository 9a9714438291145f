package org.gossan.model.briefing;

/// A place that a scene points at.
///
/// @param id    of a site (`mx-la-ventana`), a facility (`F-CU-01`), a state (ISO 3166-2, `MX-OAX`) or a country of the
///     map
///     (ISO 3166-1, `MX`)
/// @param label words instead of its name; empty = its name
public record Highlight(String id, LocalText label) {

    /// Returns a highlight that carries the place's name.
    public static Highlight of(String id) {
        return new Highlight(id, LocalText.EMPTY);
    }
}
