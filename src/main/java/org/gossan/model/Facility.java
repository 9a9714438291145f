package org.gossan.model;

import java.util.OptionalDouble;
import org.gossan.geo.LonLat;
import org.jspecify.annotations.Nullable;

/// A plant, port, crossing or corridor of the supply chain.
///
/// @param id             stable key, such as `F-CU-01`
/// @param type           wording of the source: smelter and refinery, port, magnets, ...
/// @param commodity      wording of the source
/// @param country        wording of the source; a crossing names two
/// @param position       WGS 84; `null` if unsupported
/// @param coordPrecision what the point is: plant cluster, street address, town centre, one arc-minute
/// @param coordSource    where the point comes from
/// @param operatingStatus as reported
/// @param capacity       nameplate, plan, count or depth: read the basis first; `null` if not known
/// @param capacityBasis  what the capacity is
/// @param capacityYear   year of the capacity
public record Facility(
        String id,
        String name,
        String type,
        String commodity,
        String country,
        String admin1,
        @Nullable LonLat position,
        String coordPrecision,
        String coordSource,
        String operatingStatus,
        @Nullable Quantity capacity,
        String capacityBasis,
        String capacityYear,
        Citation citation) {

    /// Returns the kind that decides symbol and layer.
    public FacilityKind kind() {
        return FacilityKind.of(type);
    }

    /// Returns how many trains a year cross at a border crossing; empty for others, and where nobody counted.
    public OptionalDouble trainsAYear() {
        Quantity counted = capacity;
        return kind() == FacilityKind.CROSSING
                        && counted != null
                        && counted.unit().startsWith("trains")
                ? OptionalDouble.of(counted.value())
                : OptionalDouble.empty();
    }

    /// Returns whether the point is only a town or city centre: drawn larger and softer than a plant.
    public boolean townLevel() {
        return coordPrecision.contains("city")
                || coordPrecision.contains("town")
                || coordPrecision.contains("municipality")
                || coordPrecision.contains("locality");
    }
}
