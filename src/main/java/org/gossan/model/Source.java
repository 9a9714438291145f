package org.gossan.model;

/// A publication that facts come from.
///
/// @param id        stable slug, such as `usgs-usmin`
/// @param year      year, date or version as published
/// @param url       address as text, shown and copied, never opened by the program
/// @param trustRank 1 = best; decides which record supplies a site's shown value
public record Source(
        String id,
        String title,
        String publisher,
        String year,
        String licence,
        String url,
        String citation,
        int trustRank,
        String note) {}
