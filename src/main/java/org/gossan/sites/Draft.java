package org.gossan.sites;

import java.util.Collection;
import java.util.List;
import org.gossan.geo.LonLat;
import org.gossan.model.Confidence;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.Place;
import org.gossan.model.ProjectStage;
import org.gossan.model.SiteCommodity;
import org.jspecify.annotations.Nullable;

/// One site on its way into a [SiteIndex]: what is not said stays unknown. A builder uses one draft again for every
/// site; it counts from [#add] on. Not thread-safe.
public final class Draft {

    static final Place NOWHERE = new Place("", "", List.of());

    private final SiteIndex.Builder builder;
    String id = "";
    String name = "";
    double lon;
    double lat;
    boolean potentialArea;
    boolean corrected;
    Collection<String> aliases = List.of();
    List<SiteCommodity> commodities = List.of();
    Place place = NOWHERE;
    DevelopmentStatus status = DevelopmentStatus.UNKNOWN;
    int statusYear;

    @Nullable
    ProjectStage stage;

    Confidence confidence = Confidence.U;
    String depositType = "";
    String operator = "";
    Collection<String> sources = List.of();
    float errorM;

    @Nullable
    SizeClass size;

    Draft(SiteIndex.Builder builder) {
        this.builder = builder;
    }

    Draft restart(String newId, String newName) {
        id = newId;
        name = newName;
        lon = Double.NaN;
        lat = Double.NaN;
        potentialArea = false;
        corrected = false;
        aliases = List.of();
        commodities = List.of();
        place = NOWHERE;
        status = DevelopmentStatus.UNKNOWN;
        statusYear = 0;
        stage = null;
        confidence = Confidence.U;
        depositType = "";
        operator = "";
        sources = List.of();
        errorM = Float.NaN;
        size = null;
        return this;
    }

    /// Sets the point, WGS 84 degrees.
    ///
    /// @throws IllegalArgumentException if a value is outside its range
    public Draft at(double newLon, double newLat) {
        LonLat checked = new LonLat(newLon, newLat);
        lon = checked.lon();
        lat = checked.lat();
        return this;
    }

    /// Says that the site is a region with potential only: it gets no pin.
    public Draft potentialArea() {
        potentialArea = true;
        return this;
    }

    public Draft aliases(Collection<String> names) {
        aliases = names;
        return this;
    }

    /// Sets the commodities; fastest if equal lists are one immutable object.
    public Draft commodities(List<SiteCommodity> list) {
        commodities = List.copyOf(list);
        return this;
    }

    public Draft place(Place newPlace) {
        place = newPlace;
        return this;
    }

    /// Sets the status with the year it was true.
    ///
    /// @param year 1..4095; anything else counts as unknown
    public Draft status(DevelopmentStatus newStatus, int year) {
        status = newStatus;
        statusYear = year >= 1 && year <= Fields.MAX_YEAR ? year : 0;
        return this;
    }

    public Draft stage(ProjectStage newStage) {
        stage = newStage;
        return this;
    }

    public Draft confidence(Confidence newConfidence) {
        confidence = newConfidence;
        return this;
    }

    /// Sets the deposit type in CMMI wording; empty = unknown.
    public Draft depositType(String type) {
        depositType = type;
        return this;
    }

    public Draft operator(String company) {
        operator = company;
        return this;
    }

    /// Sets the ids of the sources with a record of the site.
    public Draft sources(Collection<String> sourceIds) {
        sources = sourceIds;
        return this;
    }

    /// Sets the position error.
    ///
    /// @param metres not negative; `NaN` = not known
    public Draft errorM(double metres) {
        errorM = (float) metres;
        return this;
    }

    /// Sets the class of the largest coded resource; `null` = no coded resource.
    public Draft size(@Nullable SizeClass sizeClass) {
        size = sizeClass;
        return this;
    }

    /// Says that a user of the atlas corrected a value of the site.
    public Draft corrected() {
        corrected = true;
        return this;
    }

    /// Puts the site into the index to be built; with a known id it takes the older one's place.
    public void add() {
        builder.take(this);
    }
}
