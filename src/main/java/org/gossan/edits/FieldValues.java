package org.gossan.edits;

import java.util.List;
import java.util.Map;
import org.gossan.geo.LonLat;
import org.gossan.model.Attributed;
import org.gossan.model.Confidence;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.Estimate;
import org.gossan.model.Place;
import org.gossan.model.ProjectStage;
import org.gossan.model.Quantity;
import org.gossan.model.Site;
import org.gossan.model.SiteCommodity;
import org.gossan.model.SitePosition;
import org.gossan.model.Vocabulary;
import org.gossan.model.edits.SiteField;
import org.jspecify.annotations.Nullable;

/// Reads the correctable values of sites and estimates as text in its stable spelling, and puts others in their place.
public final class FieldValues {

    private FieldValues() {}

    /// Returns what was typed in the stable spelling of a field; empty = nothing is known.
    ///
    /// @throws EditException if it is no such value; it lists what is possible
    public static String canonical(SiteField field, String typed) {
        return FieldText.canonical(field, typed);
    }

    /// Returns a value of a site; empty if unknown.
    ///
    /// @throws IllegalArgumentException if it is a field of estimates
    public static String of(Site site, SiteField field) {
        LonLat point = site.position().point();
        Attributed<ProjectStage> stage = site.stage();
        Attributed<String> operator = site.operator();
        return switch (field) {
            case NAME -> site.name();
            case ALIASES -> String.join("; ", site.aliases());
            case POSITION -> point == null ? "" : FieldText.position(point);
            case ERROR_M -> number(site.position().errorM());
            case COMMODITIES -> FieldText.commodities(site.commodities());
            case TYPE -> site.depositType();
            case STATUS ->
                FieldText.dated(site.status().value().code(), site.status().year());
            case STAGE -> stage == null ? "" : FieldText.dated(stage.value().code(), stage.year());
            case OPERATOR -> operator == null ? "" : FieldText.dated(operator.value(), operator.year());
            case COUNTRY -> site.place().country();
            case STATE -> FieldText.state(site.place());
            case CONFIDENCE -> site.confidence().code();
            case POTENTIAL_AREA -> site.potentialArea() ? "yes" : "no";
            case STATUS_NOTE -> site.statusNote();
            case NOTE -> site.note();
            default -> throw new IllegalArgumentException(field.code() + " is a field of estimates");
        };
    }

    /// Returns a value of an estimate; empty if unknown.
    ///
    /// @throws IllegalArgumentException if it is a field of sites
    public static String of(Estimate estimate, SiteField field) {
        return switch (field) {
            case ESTIMATE_ZONE -> estimate.zone();
            case ESTIMATE_COMMODITY -> estimate.commodity();
            case ESTIMATE_CATEGORY -> estimate.category();
            case ESTIMATE_TONNAGE -> number(estimate.tonnageMt());
            case ESTIMATE_GRADE -> quantity(estimate.grade());
            case ESTIMATE_CUTOFF -> quantity(estimate.cutoff());
            case ESTIMATE_CONTAINED -> quantity(estimate.contained());
            case ESTIMATE_CODE -> estimate.code();
            case ESTIMATE_DATE -> estimate.effectiveDate();
            case ESTIMATE_RESERVES -> estimate.includesReserves();
            case ESTIMATE_PAGE -> estimate.page();
            case ESTIMATE_NOTE -> estimate.note();
            default -> throw new IllegalArgumentException(field.code() + " is a field of sites");
        };
    }

    /// Returns a site of which only some values are known.
    ///
    /// @param values in the stable spelling; empty = unknown
    /// @param source what says so
    /// @throws EditException if a value is none of its field
    public static Site site(String id, Map<SiteField, String> values, String source) {
        Site site = new Site(
                id,
                "",
                List.of(),
                new SitePosition(null, "", "", null, ""),
                false,
                new Place("", "", List.of()),
                List.of(),
                "",
                "",
                new Attributed<>(DevelopmentStatus.UNKNOWN, null, ""),
                null,
                null,
                Confidence.U,
                "",
                "");
        for (Map.Entry<SiteField, String> value : values.entrySet()) {
            if (!value.getValue().isEmpty()) {
                site = with(site, value.getKey(), value.getValue(), source);
            }
        }
        return site;
    }

    /// Returns a site with another value.
    ///
    /// @param value  in the stable spelling; empty = unknown
    /// @param source what says so
    /// @throws EditException if it is no such value
    static Site with(Site site, SiteField field, String value, String source) {
        Parts parts = new Parts(site);
        SitePosition position = site.position();
        Place place = site.place();
        switch (field) {
            case NAME -> parts.name = value;
            case ALIASES -> parts.aliases = FieldText.list(value);
            case POSITION ->
                parts.position = new SitePosition(
                        value.isEmpty() ? null : FieldText.point(field, value),
                        position.basis(),
                        source,
                        position.errorM(),
                        position.errorBasis());
            case ERROR_M ->
                parts.position = new SitePosition(
                        position.point(),
                        position.basis(),
                        position.source(),
                        value.isEmpty() ? null : (Double) FieldText.number(field, value),
                        source);
            case COMMODITIES -> parts.commodities = FieldText.commodities(field, value);
            case TYPE -> parts.depositType = value;
            case STATUS -> {
                FieldText.Dated<DevelopmentStatus> dated =
                        FieldText.word(field, value, DevelopmentStatus.class, "status");
                parts.status = new Attributed<>(dated.value(), dated.year(), source);
            }
            case STAGE -> parts.stage = value.isEmpty() ? null : stage(field, value, source);
            case OPERATOR -> parts.operator = value.isEmpty() ? null : operator(value, source);
            case COUNTRY -> parts.place = new Place(value, place.admin1(), place.codes());
            case STATE -> parts.place = FieldText.state(value, place.country());
            case CONFIDENCE ->
                parts.confidence = Vocabulary.find(Confidence.class, value)
                        .orElseThrow(() -> FieldText.wrong(field, value, Vocabulary.spellings(Confidence.class)));
            case POTENTIAL_AREA -> parts.potentialArea = FieldText.flag(field, value);
            case STATUS_NOTE -> parts.statusNote = value;
            case NOTE -> parts.note = value;
            default -> throw new IllegalArgumentException(field.code() + " is a field of estimates");
        }
        return parts.site();
    }

    private static Attributed<ProjectStage> stage(SiteField field, String value, String source) {
        FieldText.Dated<ProjectStage> dated = FieldText.word(field, value, ProjectStage.class, "stage");
        return new Attributed<>(dated.value(), dated.year(), source);
    }

    private static Attributed<String> operator(String value, String source) {
        FieldText.Dated<String> dated = FieldText.datedText(value);
        return new Attributed<>(dated.value(), dated.year(), source);
    }

    /// Returns an estimate with another value.
    ///
    /// @param value in the stable spelling; empty = unknown
    /// @throws EditException if it is no such value
    static Estimate with(Estimate e, SiteField field, String value) {
        Double tonnage = e.tonnageMt();
        Quantity grade = e.grade();
        Quantity cutoff = e.cutoff();
        Quantity contained = e.contained();
        switch (field) {
            case ESTIMATE_TONNAGE -> tonnage = value.isEmpty() ? null : (Double) FieldText.number(field, value);
            case ESTIMATE_GRADE -> grade = quantity(field, value);
            case ESTIMATE_CUTOFF -> cutoff = quantity(field, value);
            case ESTIMATE_CONTAINED -> contained = quantity(field, value);
            default -> {
                if (!field.ofEstimate()) {
                    throw new IllegalArgumentException(field.code() + " is a field of sites");
                }
            }
        }
        return new Estimate(
                e.id(),
                e.siteId(),
                field == SiteField.ESTIMATE_ZONE ? value : e.zone(),
                field == SiteField.ESTIMATE_COMMODITY ? value : e.commodity(),
                field == SiteField.ESTIMATE_CATEGORY ? value : e.category(),
                tonnage,
                grade,
                cutoff,
                contained,
                field == SiteField.ESTIMATE_CODE ? value : e.code(),
                field == SiteField.ESTIMATE_DATE ? value : e.effectiveDate(),
                e.dateBasis(),
                field == SiteField.ESTIMATE_RESERVES ? value : e.includesReserves(),
                e.sourceId(),
                e.recordId(),
                field == SiteField.ESTIMATE_PAGE ? value : e.page(),
                e.status(),
                field == SiteField.ESTIMATE_NOTE ? value : e.note());
    }

    private static @Nullable Quantity quantity(SiteField field, String value) {
        return value.isEmpty() ? null : FieldText.quantity(field, value);
    }

    private static String quantity(@Nullable Quantity quantity) {
        return quantity == null ? "" : FieldText.number(quantity.value()) + " " + quantity.unit();
    }

    private static String number(@Nullable Double value) {
        return value == null ? "" : FieldText.number(value);
    }

    /// The parts of a site while some are replaced.
    private static final class Parts {

        private final Site base;
        private String name;
        private List<String> aliases;
        private SitePosition position;
        private boolean potentialArea;
        private Place place;
        private List<SiteCommodity> commodities;
        private String depositType;
        private Attributed<DevelopmentStatus> status;
        private @Nullable Attributed<ProjectStage> stage;
        private @Nullable Attributed<String> operator;
        private Confidence confidence;
        private String statusNote;
        private String note;

        Parts(Site site) {
            base = site;
            name = site.name();
            aliases = site.aliases();
            position = site.position();
            potentialArea = site.potentialArea();
            place = site.place();
            commodities = site.commodities();
            depositType = site.depositType();
            status = site.status();
            stage = site.stage();
            operator = site.operator();
            confidence = site.confidence();
            statusNote = site.statusNote();
            note = site.note();
        }

        Site site() {
            return new Site(
                    base.id(),
                    name,
                    aliases,
                    position,
                    potentialArea,
                    place,
                    commodities,
                    depositType,
                    base.depositTypePublished(),
                    status,
                    stage,
                    operator,
                    confidence,
                    statusNote,
                    note);
        }
    }
}
