package org.gossan.model.edits;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.gossan.model.Coded;

/// A value of a site, or of one of its estimates, that can be corrected.
public enum SiteField implements Coded {
    NAME("name", Form.TEXT),
    /// Other names, parted by semicolons.
    ALIASES("aliases", Form.LIST),
    /// Where it is; all notations that positions can be typed in.
    POSITION("position", Form.POSITION),
    /// True within this radius.
    ERROR_M("error_m", Form.NUMBER),
    /// MRDS codes with importance: `LI; CU secondary`.
    COMMODITIES("commodities", Form.COMMODITIES),
    TYPE("type", Form.TEXT),
    /// A word with the year it was true: `producer (2024)`.
    STATUS("status", Form.STATUS),
    STAGE("stage", Form.STAGE),
    OPERATOR("operator", Form.DATED_TEXT),
    /// ISO 3166-1 alpha-2.
    COUNTRY("country", Form.COUNTRY),
    /// Name with its ISO 3166-2 codes: `Sonora (MX-SON)`.
    STATE("state", Form.STATE),
    CONFIDENCE("confidence", Form.CONFIDENCE),
    /// A region with potential only: `yes` or `no`.
    POTENTIAL_AREA("potential_area", Form.FLAG),
    STATUS_NOTE("status_note", Form.TEXT),
    NOTE("note", Form.TEXT),

    ESTIMATE_ZONE("zone", Form.TEXT),
    ESTIMATE_COMMODITY("commodity", Form.CODE),
    ESTIMATE_CATEGORY("category", Form.TEXT),
    /// Million tonnes.
    ESTIMATE_TONNAGE("tonnage_mt", Form.NUMBER),
    /// A number with its unit: `0.35 % Li`.
    ESTIMATE_GRADE("grade", Form.QUANTITY),
    ESTIMATE_CUTOFF("cutoff", Form.QUANTITY),
    ESTIMATE_CONTAINED("contained", Form.QUANTITY),
    ESTIMATE_CODE("code", Form.TEXT),
    /// ISO date, year-month or year.
    ESTIMATE_DATE("effective_date", Form.DATE),
    /// `yes`, `no` or `unknown`.
    ESTIMATE_RESERVES("includes_reserves", Form.TEXT),
    ESTIMATE_PAGE("page", Form.TEXT),
    ESTIMATE_NOTE("estimate_note", Form.TEXT);

    /// How the value is written.
    public enum Form {
        TEXT,
        LIST,
        POSITION,
        NUMBER,
        COMMODITIES,
        STATUS,
        STAGE,
        DATED_TEXT,
        COUNTRY,
        STATE,
        CONFIDENCE,
        FLAG,
        CODE,
        QUANTITY,
        DATE
    }

    private final String code;
    private final Form form;

    SiteField(String code, Form form) {
        this.code = code;
        this.form = form;
    }

    @Override
    public String code() {
        return code;
    }

    public Form form() {
        return form;
    }

    /// Returns whether it is a value of an estimate, not of the site itself.
    public boolean ofEstimate() {
        return compareTo(ESTIMATE_ZONE) >= 0;
    }

    /// Returns the fields of a site itself.
    public static List<SiteField> ofSites() {
        return Arrays.stream(values()).filter(field -> !field.ofEstimate()).toList();
    }

    /// Returns the fields of an estimate.
    public static List<SiteField> ofEstimates() {
        return Arrays.stream(values()).filter(SiteField::ofEstimate).toList();
    }

    /// Returns all spellings for messages; those of estimates with `@ID`.
    public static String spellings() {
        return Arrays.stream(values())
                .map(field -> field.code + (field.ofEstimate() ? "@ID" : ""))
                .collect(Collectors.joining(", "));
    }
}
