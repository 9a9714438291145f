package org.gossan.sites;

import java.util.Collection;
import java.util.List;
import org.gossan.geo.LonLat;
import org.gossan.geo.WebMercator;
import org.gossan.model.Confidence;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.Metal;
import org.gossan.model.Place;
import org.gossan.model.ProjectStage;
import org.gossan.model.Site;
import org.gossan.model.SiteCommodity;
import org.gossan.packed.BoxTree;
import org.jspecify.annotations.Nullable;

/// All sites, packed into columns: an immutable snapshot for map, list, filters and search.
///
/// A *row* is a number from 0 to [#size] - 1 and belongs to one snapshot: another snapshot numbers its rows anew, the
/// id of a site stays. Rows below [#pins] are drawn as pins and stand in the order of a Hilbert curve over world
/// coordinates, so neighbours on the map are neighbours in memory; then come potential areas that have a point, then
/// sites without one. Positions keep 2^-31 of the world, 1/16 px at zoom 19; at most 1/32 px (about 1 cm) is lost.
/// About 85 bytes a site with its texts. A change makes a new snapshot through [#change], which copies the columns
/// and shares the texts: tens of milliseconds for a million sites.
public final class SiteIndex {

    /// World coordinates are kept in this fraction of the world's side.
    static final double SCALE = 0x1p31;

    /// Without any site.
    public static final SiteIndex EMPTY = new Builder().build();

    private static final Metal[] METALS = Metal.values();
    private static final DevelopmentStatus[] STATUSES = DevelopmentStatus.values();
    private static final Confidence[] CONFIDENCES = Confidence.values();
    private static final ProjectStage[] STAGES = ProjectStage.values();

    private final Columns columns;
    private final Columns.Values values;
    private final BoxTree tree;
    private final IdTable rowsOfIds;

    SiteIndex(Columns columns, Columns.Values values, IdTable rowsOfIds) {
        this.columns = columns;
        this.values = values;
        this.tree = new BoxTree(columns.x(), columns.y(), columns.pins());
        this.rowsOfIds = rowsOfIds;
    }

    /// Returns a builder of another snapshot that differs from this one by what it is told.
    public Builder change() {
        return new Builder(this);
    }

    /// Returns the number of sites.
    public int size() {
        return columns.size();
    }

    /// Returns the number of sites that are drawn as pins: the rows below it.
    public int pins() {
        return columns.pins();
    }

    /// Returns the row of a site, or -1 if there is none with this id.
    public int row(String id) {
        return rowsOfIds.row(id, columns.ids());
    }

    public String id(int row) {
        return columns.ids().get(row);
    }

    public String name(int row) {
        return columns.names().get(row);
    }

    /// Returns world x, or `NaN` if the site has no point.
    public double worldX(int row) {
        return row < columns.points() ? columns.x()[row] / SCALE : Double.NaN;
    }

    /// Returns world y, or `NaN` if the site has no point; latitudes beyond the square stand on its edge.
    public double worldY(int row) {
        return row < columns.points() ? columns.y()[row] / SCALE : Double.NaN;
    }

    /// Returns the longitude, WGS 84 degrees rounded to the sixth decimal, or `NaN` if the site has no point.
    public double lon(int row) {
        return Math.rint(WebMercator.lon(worldX(row)) * 1e6) / 1e6;
    }

    /// Returns the latitude, WGS 84 degrees rounded to the sixth decimal, or `NaN` if the site has no point.
    public double lat(int row) {
        return Math.rint(WebMercator.lat(worldY(row)) * 1e6) / 1e6;
    }

    /// Returns the position, or `null` if the site has no point.
    public @Nullable LonLat position(int row) {
        return located(row) ? new LonLat(Math.clamp(lon(row), -180, 180), lat(row)) : null;
    }

    /// Returns whether the site has a point.
    public boolean located(int row) {
        return row < columns.points();
    }

    /// Returns whether the site is a region with potential only, which gets no pin.
    public boolean potentialArea(int row) {
        return Fields.get(columns.fields()[row], Fields.POTENTIAL, 1) != 0;
    }

    /// Returns the group that colours the site.
    public Metal metal(int row) {
        return METALS[Fields.get(columns.fields()[row], Fields.METAL, Fields.METAL_BITS)];
    }

    /// Returns the further groups found at the site: bit 0 lithium, 1 rare earths, 2 copper, 3 other, as [Metal]
    /// lists them.
    public int otherMetals(int row) {
        return Fields.get(columns.fields()[row], Fields.OTHERS, Fields.OTHERS_BITS);
    }

    public DevelopmentStatus status(int row) {
        return STATUSES[Fields.get(columns.fields()[row], Fields.STATUS, Fields.STATUS_BITS)];
    }

    /// Returns the year the status was true, 0 if unknown.
    public int statusYear(int row) {
        return columns.fields()[row] >>> Fields.YEAR;
    }

    /// Returns the project stage, or `null` if unknown.
    public @Nullable ProjectStage stage(int row) {
        int code = Fields.get(columns.fields()[row], Fields.STAGE, Fields.STAGE_BITS);
        return code == 0 ? null : STAGES[code - 1];
    }

    public Confidence confidence(int row) {
        return CONFIDENCES[Fields.get(columns.fields()[row], Fields.CONFIDENCE, Fields.CONFIDENCE_BITS)];
    }

    /// Returns the position error in metres, `NaN` if unknown.
    public float errorM(int row) {
        float[] errors = columns.errorM();
        return errors == null ? Float.NaN : errors[row];
    }

    /// Returns the size of the largest coded resource: 0 = none, 1..4 as [SizeClass] lists them.
    public int sizeClass(int row) {
        return Fields.get(columns.fields()[row], Fields.SIZE, Fields.SIZE_BITS);
    }

    /// Returns whether production is over: past producers and closed projects.
    public boolean closed(int row) {
        return status(row) == DevelopmentStatus.PAST_PRODUCER || stage(row) == ProjectStage.CLOSED;
    }

    /// Returns whether a user of the atlas corrected a value of the site.
    public boolean corrected(int row) {
        return Fields.get(columns.fields()[row], Fields.CORRECTED, 1) != 0;
    }

    public Place place(int row) {
        return values.places().get(columns.places().get(row));
    }

    /// Returns the deposit type in CMMI wording; empty = unknown.
    public String depositType(int row) {
        return values.types().get(columns.types().get(row));
    }

    /// Returns the ids of the sources with a record of the site, sorted.
    public List<String> sources(int row) {
        return values.sources().get(columns.sources().get(row));
    }

    public List<SiteCommodity> commodities(int row) {
        return values.commodities().get(columns.commodities().get(row));
    }

    /// Returns the operator; empty = unknown.
    public String operator(int row) {
        return values.operators().get(columns.operators().get(row));
    }

    /// Returns how many bytes the snapshot takes, dictionaries left out.
    public long bytesUsed() {
        long perRow = 12L + (columns.errorM() == null ? 0 : 4);
        long codes = columns.places().bytesUsed()
                + columns.types().bytesUsed()
                + columns.sources().bytesUsed()
                + columns.commodities().bytesUsed()
                + columns.operators().bytesUsed();
        long texts = columns.ids().bytesUsed()
                + columns.names().bytesUsed()
                + columns.search().bytesUsed();
        return perRow * size() + codes + texts + tree.bytesUsed() + rowsOfIds.bytesUsed();
    }

    Columns columns() {
        return columns;
    }

    Columns.Values values() {
        return values;
    }

    BoxTree tree() {
        return tree;
    }

    IdTable rowsOfIds() {
        return rowsOfIds;
    }

    /// Returns a world coordinate in the unit of the columns.
    static int packed(double world) {
        return (int) Math.clamp(Math.rint(world * SCALE), 0, Integer.MAX_VALUE);
    }

    /// Collects sites and packs them into a snapshot. Not thread-safe; to be used once.
    ///
    /// A second site with the same id takes the place of the first.
    public static final class Builder {

        private final Packer packer;
        private final Draft draft = new Draft(this);

        /// Starts with no sites.
        public Builder() {
            packer = new Packer(null);
        }

        private Builder(SiteIndex base) {
            packer = new Packer(base);
        }

        /// Adds a site with all that the model knows of it.
        ///
        /// @param sourceIds ids of the sources with a record of the site
        /// @param size      class of the largest coded resource; `null` = none
        public Builder add(Site site, Collection<String> sourceIds, @Nullable SizeClass size) {
            draft(site, sourceIds, size).add();
            return this;
        }

        /// Returns the draft of a site with all that the model knows of it; it counts after [Draft#add].
        ///
        /// @see #add(Site, Collection, SizeClass)
        public Draft draft(Site site, Collection<String> sourceIds, @Nullable SizeClass size) {
            Draft d = site(site.id(), site.name());
            LonLat point = site.position().point();
            if (point != null) {
                d.at(point.lon(), point.lat());
            }
            if (site.potentialArea()) {
                d.potentialArea();
            }
            Integer year = site.status().year();
            d.status(site.status().value(), year == null ? 0 : year);
            if (site.stage() != null) {
                d.stage(site.stage().value());
            }
            if (site.operator() != null) {
                d.operator(site.operator().value());
            }
            Double errorM = site.position().errorM();
            return d.aliases(site.aliases())
                    .commodities(site.commodities())
                    .place(site.place())
                    .depositType(site.depositType())
                    .confidence(site.confidence())
                    .errorM(errorM == null ? Double.NaN : errorM)
                    .sources(sourceIds)
                    .size(size);
        }

        /// Adds a site of which little is known, without making objects for it: imports and benchmarks.
        ///
        /// @param lon WGS 84 degrees
        /// @param lat WGS 84 degrees
        /// @throws IllegalArgumentException if a coordinate is outside its range
        public Builder add(
                String id,
                String name,
                double lon,
                double lat,
                List<SiteCommodity> commodities,
                DevelopmentStatus status) {
            site(id, name)
                    .at(lon, lat)
                    .commodities(commodities)
                    .status(status, 0)
                    .add();
            return this;
        }

        /// Returns the draft of a site of which only id and name are known so far; it counts after [Draft#add].
        public Draft site(String id, String name) {
            return draft.restart(id, name);
        }

        /// Takes a site out; nothing happens if there is none with this id.
        public Builder remove(String id) {
            packer.remove(id);
            return this;
        }

        /// Returns the snapshot. Linear in sites when built anew; a change costs a copy of the columns.
        public SiteIndex build() {
            return packer.build();
        }

        void take(Draft site) {
            packer.take(site);
        }
    }
}
