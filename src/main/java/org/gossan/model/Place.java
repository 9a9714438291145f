package org.gossan.model;

import java.util.List;

/// The administrative area a site lies in.
///
/// @param country ISO 3166-1 alpha-2
/// @param admin1  name of the state or province as its people write it
/// @param codes   ISO 3166-2 codes; two where a deposit straddles a border
public record Place(String country, String admin1, List<String> codes) {

    public Place {
        codes = List.copyOf(codes);
    }
}
