package org.gossan.ui.context;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.gossan.geo.LonLat;
import org.gossan.model.Citation;
import org.gossan.model.Facility;
import org.gossan.model.FacilityKind;
import org.gossan.model.Language;
import org.gossan.model.Quantity;
import org.gossan.ui.CardFields;
import org.gossan.ui.CardPane;
import org.gossan.ui.CardParts;
import org.gossan.ui.Workspace;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The card of the selected facility: what it is, how far it is, what its figure means, and how well all that is
/// supported. FX thread only.
public final class FacilityCard extends CardPane {

    private final Workspace workspace;
    private @Nullable Facility shown;

    public FacilityCard(Workspace workspace) {
        super(workspace, "facility-card");
        this.workspace = workspace;
        workspace.mapProperty().subscribe(state -> select(state.selection()));
        workspace.contentProperty().subscribe(content -> select(workspace.map().selection()));
        workspace.languageProperty().subscribe(language -> {
            if (shown != null) {
                tell(shown, Scrolling.KEEP);
            }
        });
    }

    private void select(@Nullable String id) {
        Facility facility = id == null ? null : workspace.facility(id).orElse(null);
        if (Objects.equals(facility, shown)) {
            return;
        }
        shown = facility;
        if (facility == null) {
            hide();
        } else {
            tell(facility, Scrolling.TOP);
        }
    }

    private void tell(Facility facility, Scrolling scrolling) {
        CardParts parts = new CardParts(workspace);
        VBox content = new VBox();
        cautions(parts, facility, content);
        content.getChildren().add(summary(parts, facility));
        content.getChildren()
                .addAll(
                        section("facility-position", parts.text("card.position"), () -> position(parts, facility)),
                        section("facility-source", parts.text("context.source"), () -> citation(parts, facility)));
        if (parts.messages().language() != Language.EN) {
            content.getChildren().add(parts.label(parts.text("card.original_wording"), "card-small", "card-footer"));
        }
        show(facility.name(), head(parts, facility), content, scrolling);
    }

    private static Region head(CardParts parts, Facility facility) {
        Label name = parts.label(facility.name(), "card-title");
        name.setId("facility-name");
        String country = words(parts, facility.country());
        Label place = parts.label(
                facility.admin1().isEmpty() ? country : parts.text("card.place", facility.admin1(), country),
                "card-subtitle");
        Label kind = parts.label(parts.messages().word("facility", facility.kind()), "card-strong");
        kind.setId("facility-kind");
        kind.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        HBox row = new HBox(new FacilitySign(facility.kind()), kind);
        row.getStyleClass().add("facility-kind");
        return parts.stack("card-head-words", name, place, row);
    }

    private static void cautions(CardParts parts, Facility facility, VBox content) {
        if (facility.kind() == FacilityKind.PROSPECT) {
            content.getChildren()
                    .add(parts.callout(
                            "callout-warning",
                            Feather.ALERT_TRIANGLE,
                            parts.text("context.prospect"),
                            parts.text("context.prospect_caution")));
        } else if (facility.position() == null) {
            content.getChildren()
                    .add(parts.callout(
                            "callout-note",
                            Feather.MAP_PIN,
                            parts.text("card.no_point"),
                            parts.text("card.no_point_caution")));
        } else if (facility.townLevel()) {
            content.getChildren()
                    .add(parts.callout(
                            "callout-note",
                            Feather.MAP_PIN,
                            parts.text("context.town"),
                            parts.text("context.town_caution")));
        }
    }

    private static Region summary(CardParts parts, Facility facility) {
        CardFields fields = new CardFields(parts);
        fields.setId("facility-summary");
        if (!facility.operatingStatus().isEmpty()) {
            Label status = parts.label(capital(words(parts, facility.operatingStatus())), "card-strong");
            status.setId("facility-status");
            fields.add(parts.text("context.status"), status);
        }
        fields.add(parts.text("context.type"), parts.label(words(parts, facility.type())));
        fields.addText(parts.text("context.commodity"), words(parts, facility.commodity()));
        fields.add(figureName(parts, facility), figure(parts, facility));
        fields.addText(parts.text("card.note"), facility.citation().note());
        fields.add(
                parts.text("card.id"),
                parts.copyable(
                        "facility-copy-id",
                        parts.label(facility.id(), "card-code"),
                        facility.id(),
                        parts.text("card.id")));
        return fields;
    }

    /// Returns what the capacity fields hold: for ports a depth, for crossings a count, for a corridor a length.
    private static String figureName(CardParts parts, Facility facility) {
        Quantity capacity = facility.capacity();
        boolean loan = capacity != null && capacity.unit().contains("loan");
        return switch (facility.kind()) {
            case PORT -> parts.text("context.depth");
            case CROSSING -> parts.text("context.traffic");
            case CORRIDOR -> parts.text("context.length");
            default -> parts.text(loan ? "context.loan" : "context.capacity");
        };
    }

    private static Node figure(CardParts parts, Facility facility) {
        Quantity capacity = facility.capacity();
        if (capacity == null) {
            return parts.label(parts.text("card.not_known"), "card-missing");
        }
        Text value = parts.inline(
                parts.quantity(parts.number(capacity.value()), words(parts, capacity.unit())), "card-strong");
        value.setId("facility-capacity");
        Node year = facility.capacityYear().isEmpty()
                ? parts.badge(parts.text("card.year_unknown"), "badge-warning", parts.text("card.year_unknown_tip"))
                : parts.inline(facility.capacityYear(), "card-year");
        VBox column = parts.stack("card-attributed", parts.flow(value, year));
        if (unchecked(facility.citation(), "capacity")) {
            column.getChildren()
                    .add(parts.flow(parts.unchecked(facility.citation().status())));
        }
        if (!facility.capacityBasis().isEmpty()) {
            column.getChildren()
                    .add(parts.label(
                            parts.text("context.basis", words(parts, facility.capacityBasis())), "card-small"));
        }
        return column;
    }

    private static Region position(CardParts parts, Facility facility) {
        LonLat point = facility.position();
        CardFields fields = point == null ? new CardFields(parts) : parts.positions("facility", point);
        if (point == null) {
            fields.add(parts.text("card.point"), parts.label(parts.text("card.no_point"), "card-missing"));
        }
        fields.addText(parts.text("card.basis"), words(parts, facility.coordPrecision()));
        fields.addText(parts.text("card.given_by"), facility.coordSource());
        return fields;
    }

    private static Region citation(CardParts parts, Facility facility) {
        Citation citation = facility.citation();
        CardFields fields = new CardFields(parts);
        String publication = Stream.of(citation.publisher(), citation.title(), citation.year())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        fields.add(
                parts.text("context.publication"),
                publication.isEmpty()
                        ? parts.label(parts.text("card.no_sources"), "card-missing")
                        : parts.copyable(
                                "facility-copy-citation",
                                parts.label(publication),
                                publication,
                                parts.text("card.citation")));
        fields.addText(parts.text("context.check"), citation.status());
        Label letter = parts.badge(
                citation.confidence().code(),
                "confidence-" + citation.confidence().code().toLowerCase(Locale.ROOT),
                "");
        HBox confidence =
                new HBox(letter, parts.label(parts.messages().word("context.confidence", citation.confidence())));
        confidence.getStyleClass().add("confidence");
        fields.add(parts.text("card.confidence"), confidence);
        return fields;
    }

    /// Returns whether the citation says of one part, or of all, that nobody checked it.
    private static boolean unchecked(Citation citation, String part) {
        return Arrays.stream(citation.status().split(";"))
                .filter(clause -> clause.contains("unchecked"))
                .anyMatch(clause -> clause.contains(part) || clause.strip().startsWith("general knowledge"));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String words(CardParts parts, String wording) {
        return parts.word("context.word", wording);
    }
}
