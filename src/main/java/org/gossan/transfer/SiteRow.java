package org.gossan.transfer;

import java.util.List;
import org.gossan.geo.LonLat;
import org.gossan.model.Attributed;
import org.gossan.model.Site;
import org.gossan.model.SitePosition;
import org.gossan.model.SiteRecord;
import org.jspecify.annotations.Nullable;

/// One row of a file that has become a site. Immutable.
///
/// @param line           line of the file, 1 = first
/// @param recordId       the file's own id of the place, at most [#MAX_ID] characters
/// @param lon            WGS 84 degrees; `NaN` together with `lat` if the row has no point
/// @param lat            WGS 84 degrees
/// @param errorM         honest radius in metres; `NaN` = not known
/// @param precisionM     half a unit of the last published digit of the point, in metres; `NaN` = not known
/// @param publishedPoint the point as it stands in the file
/// @param original       all values of the row, as [RowText] joins them
public record SiteRow(
        long line,
        String recordId,
        String name,
        List<String> otherNames,
        double lon,
        double lat,
        double errorM,
        double precisionM,
        String publishedPoint,
        SiteTraits traits,
        String original) {

    /// Longest id of a row and of a source, so that both together fit the key of a site.
    public static final int MAX_ID = 55;
    /// Longest id of a source that sites are imported from.
    public static final int MAX_SOURCE_ID = 24;
    /// Stands between the id of the source and the row's own in the id of a site.
    public static final char OF_SOURCE = ':';

    public SiteRow {
        otherNames = List.copyOf(otherNames);
    }

    /// Returns the id of the site that a source's row becomes, such as `usgs-mrds:10000022`.
    public static String siteId(String sourceId, String recordId) {
        return sourceId + OF_SOURCE + recordId;
    }

    /// Returns the point, `null` if the row has none.
    public @Nullable LonLat point() {
        return Double.isNaN(lon) ? null : new LonLat(lon, lat);
    }

    /// Returns the site that the row becomes.
    public Site toSite(String sourceId) {
        String origin = sourceId + " " + recordId;
        SiteTraits t = traits;
        LonLat point = point();
        return new Site(
                siteId(sourceId, recordId),
                name,
                otherNames,
                new SitePosition(
                        point,
                        t.pointBasis(),
                        point == null ? "" : origin,
                        Double.isNaN(errorM) ? null : (Double) errorM,
                        t.errorBasis()),
                t.potentialArea(),
                t.place(),
                t.commodities(),
                t.depositType(),
                t.depositTypePublished(),
                new Attributed<>(t.status(), t.statusYear(), t.statusPublished().isEmpty() ? "" : origin),
                t.stage() == null ? null : new Attributed<>(t.stage(), t.stageYear(), origin),
                t.operator().isEmpty() ? null : new Attributed<>(t.operator(), t.operatorYear(), origin),
                t.confidence(),
                t.statusNote(),
                t.note());
    }

    /// Returns what the source says of the site.
    public SiteRecord toRecord(String sourceId) {
        LonLat point = point();
        return new SiteRecord(
                siteId(sourceId, recordId),
                sourceId,
                recordId,
                name,
                point,
                point == null ? null : (Double) 0.0,
                line > 0 ? "imported row, line " + line : "imported row");
    }
}
