package org.gossan.ui.sites;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.gossan.model.Attributed;
import org.gossan.model.Confidence;
import org.gossan.model.ProjectStage;
import org.gossan.model.Site;
import org.gossan.model.edits.FieldRef;
import org.gossan.model.edits.SiteField;
import org.gossan.ui.CardEditing;
import org.gossan.ui.CardFields;
import org.gossan.ui.CardParts;
import org.jspecify.annotations.Nullable;

/// What a site is and how far it has come, each value with its year and its source.
final class SiteSummary {

    /// The letter before the meaning of a confidence: `A: ...`.
    private static final Pattern LETTER = Pattern.compile("^[A-Z]\\h*:\\h*");

    private final CardParts parts;
    private final Provenance provenance;
    private final Site site;
    private final CardEditing editing;

    SiteSummary(CardParts parts, Provenance provenance, Site site, CardEditing editing) {
        this.parts = parts;
        this.provenance = provenance;
        this.site = site;
        this.editing = editing;
    }

    Region fields() {
        CardFields fields = new CardFields(parts);
        fields.setId("card-summary");
        String status = parts.messages().word("status", site.status().value());
        fields.add(
                parts.text("card.status"), field(SiteField.STATUS, attributed("card-status", status, site.status())));
        Attributed<ProjectStage> stage = site.stage();
        fields.add(
                parts.text("card.stage"),
                field(
                        SiteField.STAGE,
                        stage == null
                                ? unknown()
                                : attributed("card-stage", parts.messages().word("stage", stage.value()), stage)));
        Attributed<String> operator = site.operator();
        fields.add(
                parts.text("card.operator"),
                field(
                        SiteField.OPERATOR,
                        operator == null ? unknown() : attributed("card-operator", operator.value(), operator)));
        fields.add(parts.text("card.type"), field(SiteField.TYPE, type()));
        fields.add(
                parts.text("card.confidence"),
                field(SiteField.CONFIDENCE, confidence(parts, site.confidence(), "confidence")));
        text(fields, "card.status_note", SiteField.STATUS_NOTE, site.statusNote());
        text(fields, "card.note", SiteField.NOTE, site.note());
        if (editing.active()) {
            String country = parts.messages().country(site.place().country());
            text(fields, "card.country", SiteField.COUNTRY, country);
            String area = parts.text(site.potentialArea() ? "card.area_yes" : "card.area_no");
            text(fields, "card.area", SiteField.POTENTIAL_AREA, area);
        }
        fields.add(
                parts.text("card.id"),
                parts.copyable("card-copy-id", parts.label(site.id(), "card-code"), site.id(), parts.text("card.id")));
        return fields;
    }

    /// Returns the letter of a confidence with what it means.
    ///
    /// @param vocabulary prefix of the texts of the letters
    static Region confidence(CardParts parts, Confidence confidence, String vocabulary) {
        Label letter =
                parts.badge(confidence.code(), "confidence-" + confidence.code().toLowerCase(Locale.ROOT), "");
        String meaning = parts.messages().word(vocabulary, confidence);
        Label words = parts.label(LETTER.matcher(meaning).replaceFirst(""));
        HBox row = new HBox(letter, words);
        row.getStyleClass().add("confidence");
        row.setId("card-confidence");
        return row;
    }

    private void text(CardFields fields, String key, SiteField field, String text) {
        if (editing.active() || !text.isEmpty()) {
            fields.add(parts.text(key), field(field, text.isEmpty() ? unknown() : parts.marked(text)));
        }
    }

    private Region field(SiteField field, Region value) {
        return editing.field(parts, FieldRef.of(field), value);
    }

    private Region unknown() {
        return parts.label(parts.text("card.not_known"), "card-missing");
    }

    /// Returns a value with its year, and below it what says so.
    private Region attributed(String id, String value, Attributed<?> attributed) {
        Text shown = parts.inline(value, "card-strong");
        shown.setId(id);
        Node year = year(attributed.year());
        year.setId(id + "-year");
        List<Node> line = new ArrayList<>(List.of(shown, year));
        if (attributed.unchecked()) {
            line.add(parts.unchecked(
                    attributed.source().isEmpty() ? parts.text("card.no_source") : attributed.source()));
        }
        VBox column = parts.stack("card-attributed", parts.flow(line.toArray(Node[]::new)));
        if (!attributed.unchecked()) {
            column.getChildren().add(provenance.of(attributed.source()));
        }
        return column;
    }

    private Node year(@Nullable Integer year) {
        return year == null
                ? parts.badge(parts.text("card.year_unknown"), "badge-warning", parts.text("card.year_unknown_tip"))
                : parts.inline(year.toString(), "card-year");
    }

    private Region type() {
        VBox column = parts.stack("card-attributed");
        if (!site.depositType().isEmpty()) {
            Label type = parts.label(site.depositType(), "card-strong");
            type.setId("card-type");
            column.getChildren().add(type);
        }
        if (!site.depositTypePublished().isEmpty()) {
            Provenance.Wording wording = provenance.wording(site.depositTypePublished());
            column.getChildren().add(parts.marked(parts.text("card.as_published", wording.text()), "card-small"));
            if (!wording.source().isEmpty()) {
                column.getChildren().add(provenance.of(wording.source()));
            }
        }
        if (column.getChildren().isEmpty()) {
            column.getChildren().add(unknown());
        }
        return column;
    }
}
