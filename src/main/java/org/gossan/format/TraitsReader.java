package org.gossan.format;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.gossan.model.Coded;
import org.gossan.model.Confidence;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.Place;
import org.gossan.model.ProjectStage;
import org.gossan.model.Vocabulary;
import org.gossan.transfer.SiteTraits;
import org.jspecify.annotations.Nullable;

/// Reads what rows share: words, places, years. Not thread-safe.
final class TraitsReader {

    private static final int FIRST_YEAR = 1500;
    private static final int LAST_YEAR = 2200;
    private static final String MRDS_NOTE =
            "true when it was typed in; MRDS gives no year and stopped systematic updates in 2011";

    private final boolean mrds;
    private final String basis;
    private final SiteWords words = new SiteWords();

    /// @param mrds whether statuses are those of the Mineral Resources Data System
    /// @param own  whether this program wrote the file: then it says itself what its points are
    TraitsReader(boolean mrds, boolean own) {
        this.mrds = mrds;
        this.basis = own ? "" : "as imported";
    }

    SiteTraits read(Function<Column, String> cells) {
        String status = cells.apply(Column.STATUS);
        String stage = cells.apply(Column.STAGE);
        String potential = cells.apply(Column.POTENTIAL);
        return new SiteTraits(
                potential.equals("true"),
                new Place(
                        words.country(cells.apply(Column.COUNTRY)),
                        cells.apply(Column.STATE),
                        list(cells.apply(Column.STATE_CODE))),
                words.commodities(List.of(
                        cells.apply(Column.COMMODITY), cells.apply(Column.COMMODITY2), cells.apply(Column.COMMODITY3))),
                cells.apply(Column.TYPE),
                cells.apply(Column.TYPE_PUBLISHED),
                status.isEmpty() ? DevelopmentStatus.UNKNOWN : words.status(status),
                year(cells.apply(Column.STATUS_YEAR)),
                status,
                statusNote(status, cells.apply(Column.STATUS_NOTE)),
                word(ProjectStage.class, stage),
                year(cells.apply(Column.STAGE_YEAR)),
                cells.apply(Column.OPERATOR),
                year(cells.apply(Column.OPERATOR_YEAR)),
                confidence(cells.apply(Column.CONFIDENCE)),
                otherwise(cells.apply(Column.POINT_BASIS), basis),
                cells.apply(Column.ERROR_BASIS),
                cells.apply(Column.DATUM),
                cells.apply(Column.NOTE));
    }

    private String statusNote(String status, String note) {
        if (status.isEmpty()) {
            return note;
        }
        if (mrds) {
            return "published as: " + status + "; " + MRDS_NOTE;
        }
        if (words.knowsStatus(status)) {
            return note;
        }
        String published = "published as: " + status;
        return note.isEmpty() ? published : published + "; " + note;
    }

    private static Confidence confidence(String text) {
        Confidence known = word(Confidence.class, text);
        return known == null ? Confidence.U : known;
    }

    private static <E extends Enum<E> & Coded> @Nullable E word(Class<E> all, String text) {
        return text.isEmpty() ? null : Vocabulary.find(all, text).orElse(null);
    }

    private static String otherwise(String text, String other) {
        return text.isEmpty() ? other : text;
    }

    /// Returns a year; `null` if the text is none.
    private static @Nullable Integer year(String text) {
        if (text.length() < 4 || !text.substring(0, 4).chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        boolean more = text.length() > 4 && Character.isDigit(text.charAt(4));
        int year = Integer.parseInt(text.substring(0, 4));
        return more || year < FIRST_YEAR || year > LAST_YEAR ? null : (Integer) year;
    }

    /// Returns the texts of a cell that holds several: divided by `|` or `;`, else one.
    static List<String> list(String cell) {
        return cell.isEmpty()
                ? List.of()
                : Arrays.stream(cell.split("[|;]"))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .toList();
    }
}
