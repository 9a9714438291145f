package org.gossan.ui.sites;

import java.util.stream.Collectors;
import org.gossan.model.Messages;
import org.gossan.sites.SiteIndex;

/// A column of the table: how a row is written and compared there.
enum SiteColumn {
    NAME(190, false, true),
    COMMODITIES(110, false, true),
    STATUS(105, false, true),
    YEAR(60, true, true),
    TYPE(200, false, true),
    COUNTRY(100, false, true),
    STATE(130, false, true),
    OPERATOR(150, false, true),
    CONFIDENCE(60, false, true),
    LAT(90, true, false),
    LON(90, true, false),
    ERROR(80, true, false),
    ID(170, false, false);

    private final double widthPx;
    private final boolean number;
    private final boolean shownFirst;

    SiteColumn(double widthPx, boolean number, boolean shownFirst) {
        this.widthPx = widthPx;
        this.number = number;
        this.shownFirst = shownFirst;
    }

    double widthPx() {
        return widthPx;
    }

    /// Returns whether the column holds numbers, set to the right.
    boolean number() {
        return number;
    }

    /// Returns whether the column is there before anyone has chosen columns.
    boolean shownFirst() {
        return shownFirst;
    }

    /// Returns the cell's text; empty where nothing is known.
    String text(SiteIndex index, int row, Messages messages) {
        return switch (this) {
            case NAME -> index.name(row);
            case COMMODITIES ->
                index.commodities(row).stream()
                        .map(commodity -> commodity.code())
                        .collect(Collectors.joining(" "));
            case STATUS -> messages.word("status", index.status(row));
            case YEAR -> index.statusYear(row) == 0 ? "" : Integer.toString(index.statusYear(row));
            case TYPE -> index.depositType(row);
            case COUNTRY -> messages.country(index.place(row).country());
            case STATE -> index.place(row).admin1();
            case OPERATOR -> index.operator(row);
            case CONFIDENCE -> index.confidence(row).code();
            case LAT -> degrees(index.lat(row));
            case LON -> degrees(index.lon(row));
            case ERROR -> Float.isNaN(index.errorM(row)) ? "" : String.format("%.0f", index.errorM(row));
            case ID -> index.id(row);
        };
    }

    /// Returns whether rows are ordered by [#value], not by their text.
    boolean numeric() {
        return switch (this) {
            case STATUS, CONFIDENCE, YEAR, LAT, LON, ERROR -> true;
            default -> false;
        };
    }

    /// Returns what a row of a numeric column is ordered by; `NaN` where the value is unknown, so that it comes last.
    double value(SiteIndex index, int row) {
        return switch (this) {
            case STATUS -> index.status(row).ordinal();
            case CONFIDENCE -> index.confidence(row).ordinal();
            case YEAR -> index.statusYear(row);
            case LAT -> index.lat(row);
            case LON -> index.lon(row);
            case ERROR -> index.errorM(row);
            default -> throw new IllegalStateException(this + " is ordered by its text");
        };
    }

    private static String degrees(double value) {
        return Double.isNaN(value) ? "" : String.format("%.5f", value);
    }
}
