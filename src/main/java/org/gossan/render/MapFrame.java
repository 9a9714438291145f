package org.gossan.render;

import java.awt.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gossan.geo.Box;
import org.gossan.geo.Viewport;
import org.gossan.geo.WebMercator;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.Facility;
import org.gossan.model.FacilityKind;
import org.gossan.model.Metal;
import org.gossan.sites.ClusterView;
import org.gossan.sites.Clusters;
import org.gossan.sites.SiteIndex;

/// A painted map with what it shows and where. Never changes once handed over, so it may cross threads.
public final class MapFrame {

    /// What a legend has to explain: all that is on the map, and nothing else. Immutable.
    ///
    /// @param metals        of sites, clusters and areas in view
    /// @param statuses      of single sites in view
    /// @param sizeClasses   highest size class in view; 0 = no sizes to explain
    /// @param faded         a single site in view is paler for its age
    /// @param hollow        a single site in view is hollow
    /// @param otherMetals   a single site in view has pips
    /// @param clusters      there are clusters
    /// @param errorRings    there are dashed rings
    /// @param corrected     a single site in view has a correction on top of what was published
    /// @param areaMetals    metals of hatched areas in view
    /// @param facilityMarks what beside its kind is told by how a facility in view is drawn
    /// @param drawings      annotations of users are in view
    public record Visible(
            Set<Metal> metals,
            Set<DevelopmentStatus> statuses,
            int sizeClasses,
            boolean faded,
            boolean hollow,
            boolean otherMetals,
            boolean clusters,
            boolean errorRings,
            boolean corrected,
            Set<Metal> areaMetals,
            Set<FacilityKind> facilityKinds,
            Set<FacilityMark> facilityMarks,
            boolean drawings) {

        public Visible {
            metals = Set.copyOf(metals);
            statuses = Set.copyOf(statuses);
            areaMetals = Set.copyOf(areaMetals);
            facilityKinds = Set.copyOf(facilityKinds);
            facilityMarks = Set.copyOf(facilityMarks);
        }

        /// Returns the same with a single site that stands on the map beside what its painter drew.
        public Visible withSite(Symbol symbol) {
            Set<Metal> ours = EnumSet.of(symbol.metal());
            ours.addAll(metals);
            Set<DevelopmentStatus> own = EnumSet.of(symbol.status());
            own.addAll(statuses);
            return new Visible(
                    ours,
                    own,
                    sizeClasses,
                    faded,
                    hollow || symbol.hollow(),
                    otherMetals,
                    clusters,
                    errorRings,
                    corrected,
                    areaMetals,
                    facilityKinds,
                    facilityMarks,
                    drawings);
        }

        /// Returns the same with a facility that stands on the map beside what its painter drew.
        public Visible withFacility(Facility facility) {
            FacilityPainter.Look look = FacilityPainter.Look.of(facility);
            Set<FacilityKind> kinds = EnumSet.of(look.kind());
            kinds.addAll(facilityKinds);
            Set<FacilityMark> marks = EnumSet.noneOf(FacilityMark.class);
            marks.addAll(facilityMarks);
            marks.addAll(FacilityMark.of(facility));
            return new Visible(
                    metals,
                    statuses,
                    sizeClasses,
                    faded,
                    hollow,
                    otherMetals,
                    clusters,
                    errorRings,
                    corrected,
                    areaMetals,
                    kinds,
                    marks,
                    drawings);
        }
    }

    /// What the look of a facility tells beside its kind.
    public enum FacilityMark {
        PLANNED,
        STOPPED,
        /// Only the town is known.
        TOWN,
        /// A crossing is larger with more trains.
        TRAFFIC;

        static Set<FacilityMark> of(Facility facility) {
            FacilityPainter.Look look = FacilityPainter.Look.of(facility);
            Set<FacilityMark> marks = EnumSet.noneOf(FacilityMark.class);
            if (look.kind() == FacilityKind.PROSPECT) {
                return marks; // one look for all
            }
            switch (look.stage()) {
                case PLANNED -> marks.add(PLANNED);
                case STOPPED -> marks.add(STOPPED);
                case WORKING -> {}
            }
            if (look.townLevel()) {
                marks.add(TOWN);
            }
            if (facility.trainsAYear().isPresent()) {
                marks.add(TRAFFIC);
            }
            return marks;
        }
    }

    /// Numbers of sites.
    ///
    /// @param inView   matching the filter and within the picture, areas not counted
    /// @param matching matching the filter
    /// @param total    all
    public record Counts(int inView, int matching, int total) {}

    /// What a picture shows. Immutable.
    public record Summary(Visible visible, Counts counts) {}

    private final Viewport view;
    private final int[] argb;
    private final Marks marks;
    private final Summary summary;
    private final Groups groups;

    /// What the clusters were made of.
    record Groups(SiteIndex index, Clusters clusters, ClusterView view) {}

    MapFrame(Viewport view, int[] argb, Marks marks, Summary summary, Groups groups) {
        this.view = view;
        this.argb = argb;
        this.marks = marks;
        this.summary = summary;
        this.groups = groups;
    }

    /// Returns the frame of the picture.
    public Viewport view() {
        return view;
    }

    /// Returns the picture: `int[view.deviceWidth() * view.deviceHeight()]`, row-major, opaque ARGB. Not to be written
    /// but
    /// by the caller who gave them to the painter.
    public int[] argb() {
        return argb;
    }

    /// Returns what the legend has to explain.
    public Visible visible() {
        return summary.visible();
    }

    /// Returns the numbers of sites.
    public Counts counts() {
        return summary.counts();
    }

    /// Returns what is under a point: the topmost symbol within the tolerance, else the area the point lies in.
    ///
    /// @param x           logical pixels from the left edge
    /// @param y           logical pixels from the top edge
    /// @param tolerancePx logical pixels around a symbol that still count, 0 or more
    public Optional<Hit> hitAt(double x, double y, double tolerancePx) {
        return marks.at(x, y, tolerancePx);
    }

    /// Returns the rows behind a cluster of this frame, ascending. Linear in their number.
    public int[] rows(Hit.ClusterHit cluster) {
        return groups.clusters().members(groups.view(), cluster.symbol());
    }

    /// Returns how many sites of a cluster of this frame have this leading metal.
    public int count(Hit.ClusterHit cluster, Metal metal) {
        return groups.view().count(cluster.symbol(), metal);
    }

    /// Returns the smallest box around the sites of a cluster of this frame. Linear in their number.
    public Box bounds(Hit.ClusterHit cluster) {
        double west = 1;
        double north = 1;
        double east = 0;
        double south = 0;
        for (int row : rows(cluster)) {
            west = Math.min(west, groups.index().worldX(row));
            east = Math.max(east, groups.index().worldX(row));
            north = Math.min(north, groups.index().worldY(row));
            south = Math.max(south, groups.index().worldY(row));
        }
        return new Box(
                Math.clamp(WebMercator.lon(west), -180.0, 180.0),
                WebMercator.lat(south),
                Math.clamp(WebMercator.lon(east), -180.0, 180.0),
                WebMercator.lat(north));
    }

    /// Returns the index whose rows the hits name.
    public SiteIndex sites() {
        return groups.index();
    }

    /// Collects what a painter draws, in drawing order. For one thread.
    static final class Marks {

        private float[] places = new float[256];
        private final List<Hit> drawn = new ArrayList<>();
        private final List<Shape> areas = new ArrayList<>();
        private final List<String> areaSites = new ArrayList<>();

        /// Adds a symbol.
        ///
        /// @param reach radius in logical pixels
        void add(Hit hit, double reach) {
            int at = drawn.size() * 3;
            if (at + 3 > places.length) {
                places = Arrays.copyOf(places, places.length * 2);
            }
            places[at] = (float) hit.x();
            places[at + 1] = (float) hit.y();
            places[at + 2] = (float) reach;
            drawn.add(hit);
        }

        /// Adds an area in screen coordinates.
        void addArea(String siteId, Shape shape) {
            areas.add(shape);
            areaSites.add(siteId);
        }

        int size() {
            return drawn.size();
        }

        double x(int mark) {
            return places[mark * 3];
        }

        double y(int mark) {
            return places[mark * 3 + 1];
        }

        double reach(int mark) {
            return places[mark * 3 + 2];
        }

        Optional<Hit> at(double x, double y, double tolerance) {
            int best = -1;
            double nearest = Double.MAX_VALUE;
            for (int i = drawn.size() - 1; i >= 0; i--) {
                double distance = Math.hypot(x(i) - x, y(i) - y) - reach(i);
                boolean inside = distance <= 0;
                if (inside) {
                    return Optional.of(drawn.get(i));
                }
                if (distance <= tolerance && distance < nearest) {
                    nearest = distance;
                    best = i;
                }
            }
            if (best >= 0) {
                return Optional.of(drawn.get(best));
            }
            for (int i = areas.size() - 1; i >= 0; i--) {
                if (areas.get(i).contains(x, y)) {
                    return Optional.of(new Hit.AreaHit(areaSites.get(i), x, y));
                }
            }
            return Optional.empty();
        }
    }
}
