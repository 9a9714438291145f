package org.gossan.render;

/// What lies under a pixel of a painted map. Immutable.
public sealed interface Hit {

    /// Returns screen x of what was hit, for placing a tip.
    double x();

    /// Returns screen y of what was hit.
    double y();

    /// One site.
    ///
    /// @param row row in the index that was painted
    record SiteHit(int row, double x, double y) implements Hit {}

    /// Several sites behind one symbol; [MapFrame#rows] and [MapFrame#bounds] tell which and where.
    ///
    /// @param symbol   number of the symbol in its frame
    /// @param count    how many
    /// @param sameSpot they share one point: zooming in fans them out, it does not part them
    record ClusterHit(int symbol, int count, boolean sameSpot, double x, double y) implements Hit {}

    /// A facility, by its id.
    record FacilityHit(String id, double x, double y) implements Hit {}

    /// A hatched area with potential only.
    ///
    /// @param siteId the site whose area it is
    record AreaHit(String siteId, double x, double y) implements Hit {}
}
