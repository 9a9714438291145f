package org.gossan.ui.sites;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gossan.geo.LonLat;
import org.gossan.geo.PositionFormat;
import org.gossan.model.SiteDetails;
import org.gossan.model.SitePosition;
import org.gossan.model.SiteRecord;
import org.gossan.model.Source;
import org.gossan.model.edits.FieldRef;
import org.gossan.model.edits.SiteField;
import org.gossan.ui.CardEditing;
import org.gossan.ui.CardFields;
import org.gossan.ui.CardParts;

/// Where a site is, and what each source says: name, point and its distance from the point shown, so that
/// disagreement is seen at a glance.
final class RecordList {

    private static final Pattern LARGEST = Pattern.compile("largest distance to (\\d+) other records?");

    private final CardParts parts;
    private final SiteDetails details;

    RecordList(CardParts parts, SiteDetails details) {
        this.parts = parts;
        this.details = details;
    }

    /// Returns the point shown, with its basis, source and error.
    Region position(Provenance provenance, CardEditing editing) {
        SitePosition position = details.site().position();
        LonLat point = position.point();
        CardFields fields = point == null ? new CardFields(parts) : parts.positions("card", point);
        fields.setId("card-position-fields");
        if (point == null) {
            fields.add(parts.text("card.point"), parts.label(parts.text("card.no_point"), "card-missing"));
        }
        if (!position.basis().isEmpty()) {
            fields.add(parts.text("card.basis"), parts.label(parts.word("card.basis", position.basis())));
        }
        if (!position.source().isEmpty()) {
            fields.add(parts.text("card.given_by"), provenance.of(position.source()));
        }
        if (point != null) {
            Region error = error(position);
            fields.add(parts.text("card.error"), editing.field(parts, FieldRef.of(SiteField.ERROR_M), error));
        }
        return editing.field(parts, FieldRef.of(SiteField.POSITION), fields);
    }

    private Region error(SitePosition position) {
        Double errorM = position.errorM();
        Label radius = errorM == null
                ? parts.label(parts.text("card.error_unknown"), "card-missing")
                : parts.label(parts.text("card.metres", parts.number(errorM)), "card-strong");
        radius.setId("card-error");
        VBox column = parts.stack("card-attributed", radius);
        if (!position.errorBasis().isEmpty()) {
            column.getChildren().add(parts.marked(basis(position.errorBasis()), "card-small"));
        }
        return column;
    }

    private String basis(String errorBasis) {
        Matcher largest = LARGEST.matcher(errorBasis);
        return largest.matches()
                ? parts.text("card.error_largest", Integer.valueOf(largest.group(1)))
                : parts.word("card.error", errorBasis);
    }

    /// Returns the records, best source first.
    Region list() {
        VBox list = parts.stack("card-list");
        list.setId("card-record-list");
        if (details.records().isEmpty()) {
            list.getChildren().add(parts.label(parts.text("card.no_records"), "card-missing"));
            return list;
        }
        String summary = summary();
        if (!summary.isEmpty()) {
            Label words = parts.label(summary, "card-small");
            words.setId("card-disagreement");
            list.getChildren().add(words);
        }
        int number = 1;
        for (SiteRecord record : details.records()) {
            list.getChildren().add(entry(record, number++));
        }
        return list;
    }

    private String summary() {
        List<String> sentences = new ArrayList<>();
        double spread = details.records().stream()
                .filter(record -> !rejected(record))
                .mapToDouble(RecordList::distanceM)
                .max()
                .orElse(0);
        long rejected = details.records().stream().filter(RecordList::rejected).count();
        long names = details.records().stream()
                .map(SiteRecord::namePublished)
                .distinct()
                .count();
        if (spread > 0) {
            sentences.add(parts.text("card.points_differ", distance(spread)));
        }
        if (rejected > 0) {
            sentences.add(parts.text("card.points_rejected", rejected));
        }
        if (names > 1) {
            sentences.add(parts.text("card.names_differ", names));
        }
        return String.join(" ", sentences);
    }

    private Region entry(SiteRecord record, int number) {
        Source source = details.sources().get(record.sourceId());
        Label title = parts.label(source == null ? record.sourceId() : source.title(), "card-strong");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        Label distance = distance(record);
        distance.setId("record-distance-" + number);
        HBox heading = new HBox(title, distance);
        heading.getStyleClass().add("card-row");
        VBox entry = parts.stack("card-entry", heading);
        entry.getStyleClass().add("record");
        entry.getChildren().add(parts.label(parts.text("card.quoted", record.namePublished()), "card-plain"));
        List<String> origin = new ArrayList<>();
        if (source != null && !source.year().isEmpty()) {
            origin.add(source.year());
        }
        origin.add(parts.text("card.record", record.recordId()));
        if (source != null) {
            origin.add(parts.text("card.rank", source.trustRank()));
        }
        entry.getChildren().add(parts.label(String.join(" · ", origin), "card-small"));
        LonLat position = record.position();
        if (position != null) {
            String written = PositionFormat.DD.format(
                    position, parts.messages().language().locale());
            entry.getChildren()
                    .add(parts.copyable(
                            "record-copy-" + number,
                            parts.label(CardParts.unbroken(written), "card-figure"),
                            written,
                            parts.text("card.format_dd")));
        }
        entry.getChildren().add(uses(record));
        return entry;
    }

    private Label distance(SiteRecord record) {
        String style = rejected(record) ? "distance-rejected" : "distance";
        Double distanceM = record.distanceM();
        if (distanceM == null) {
            // A point without a distance belongs to a site that shows none: there is nothing to measure from.
            Label none = new Label(record.position() == null ? parts.text("card.record_no_point") : "");
            none.getStyleClass().add("distance-none");
            none.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
            return none;
        }
        boolean shown = distanceM == 0 && givesPosition(record);
        Label label = new Label(shown ? parts.text("card.point_shown") : distance(distanceM));
        label.getStyleClass().add(style);
        label.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        CardParts.tip(label, parts.text("card.distance_tip"));
        return label;
    }

    private Region uses(SiteRecord record) {
        List<Node> uses = new ArrayList<>();
        for (String use : record.usedFor().split("; ")) {
            boolean against = against(use);
            uses.add(parts.badge(
                    parts.word("card.used", use),
                    against ? "badge-rejected" : "badge-plain",
                    against ? parts.text("card.rejected_tip") : ""));
        }
        return parts.flow(uses.toArray(Node[]::new));
    }

    private String distance(double distanceM) {
        return parts.text("card.metres", parts.number(Math.rint(distanceM)));
    }

    private static double distanceM(SiteRecord record) {
        Double distanceM = record.distanceM();
        return distanceM == null ? 0 : distanceM;
    }

    private static boolean givesPosition(SiteRecord record) {
        return Arrays.stream(record.usedFor().split("; "))
                .anyMatch(use -> use.equals("position") || use.startsWith("position ("));
    }

    /// Returns whether the record's point was looked at and not believed.
    private static boolean rejected(SiteRecord record) {
        return against(record.usedFor());
    }

    private static boolean against(String use) {
        return use.contains("outlier") || use.contains("rejected");
    }
}
