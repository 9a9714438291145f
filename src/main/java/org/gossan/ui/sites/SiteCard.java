package org.gossan.ui.sites;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gossan.model.Language;
import org.gossan.model.Metal;
import org.gossan.model.Site;
import org.gossan.model.SiteCommodity;
import org.gossan.model.SiteDetails;
import org.gossan.model.edits.FieldRef;
import org.gossan.model.edits.SiteField;
import org.gossan.ui.CardEditing;
import org.gossan.ui.CardPane;
import org.gossan.ui.CardParts;
import org.gossan.ui.Workspace;
import org.gossan.ui.files.CardFiles;
import org.gossan.ui.files.FileOwner;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The card of the selected site: what is said of it, by whom, when, and how good that is. Nothing is added up, and
/// nothing is shown without its source. FX thread only.
public final class SiteCard extends CardPane {

    private final Workspace workspace;
    private final CardEditing editing;
    private final Function<String, Region> history;
    private final CardFiles files;
    private final Function<String, Region> notes;
    private @Nullable String wanted;
    private @Nullable SiteDetails shown;

    /// The card of an atlas that nobody changes.
    public SiteCard(Workspace workspace) {
        this(workspace, CardEditing.NONE, id -> new Region(), CardFiles.NONE, id -> new Region());
    }

    /// @param editing corrects the values that the card shows
    /// @param history tells what was done with a site
    /// @param files   keeps the files of the site
    /// @param notes   tells what was written and drawn about a site
    @SuppressWarnings("this-escape") // called when the card is used, not while it is made
    public SiteCard(
            Workspace workspace,
            CardEditing editing,
            Function<String, Region> history,
            CardFiles files,
            Function<String, Region> notes) {
        super(workspace, "site-card");
        this.workspace = workspace;
        this.editing = editing;
        this.history = history;
        this.files = files;
        this.notes = notes;
        files.takeFrom(this, () -> Optional.ofNullable(wanted).map(FileOwner::site));
        workspace.mapProperty().subscribe(state -> select(state.selection()));
        workspace.languageProperty().subscribe(language -> tellAnew());
        workspace.contentProperty().subscribe(content -> readAnew());
        workspace.editing().atlasProperty().subscribe(atlas -> readAnew());
    }

    private void readAnew() {
        String id = wanted;
        wanted = null;
        select(id == null ? workspace.map().selection() : id);
    }

    private void select(@Nullable String id) {
        if (id == null || workspace.facility(id).isPresent()) {
            wanted = null;
            shown = null;
            hide();
        } else if (!id.equals(wanted)) {
            wanted = id;
            editing.prepare(id, () -> workspace.details(id, this::answered));
        }
    }

    private void answered(SiteDetails details) {
        if (details.site().id().equals(wanted)) {
            Scrolling scrolling = shown != null && shown.site().id().equals(wanted) ? Scrolling.KEEP : Scrolling.TOP;
            shown = details;
            tell(details, scrolling);
        }
    }

    private void tellAnew() {
        if (shown != null) {
            tell(shown, Scrolling.KEEP);
        }
    }

    private void tell(SiteDetails details, Scrolling scrolling) {
        Site site = details.site();
        CardParts parts = new CardParts(workspace);
        Provenance provenance = new Provenance(parts, details.sources());
        EstimateList estimates = new EstimateList(parts, provenance, details, editing);
        RecordList records = new RecordList(parts, details);
        VBox editors = new VBox();
        editors.getStyleClass().add("card-editors");
        editors.managedProperty().bind(Bindings.isNotEmpty(editors.getChildren()));
        editing.editorsOfHead(editors);
        VBox content = new VBox(editors);
        cautions(parts, details, content);
        content.getChildren().add(new SiteSummary(parts, provenance, site, editing).fields());
        String figures = counted(parts, "card.estimates", details.estimates().size());
        String points = counted(parts, "card.records", details.records().size());
        TitledPane position =
                section("card-position", parts.text("card.position"), () -> records.position(provenance, editing));
        editing.unfoldPosition(() -> position.setExpanded(true));
        content.getChildren()
                .addAll(
                        section("card-estimates", figures, estimates::list),
                        position,
                        section("card-records", points, records::list),
                        foldedSection("card-sources", parts.text("card.sources"), () -> provenance.list(details)));
        if (editing.active()) {
            content.getChildren()
                    .add(section("card-notes", parts.text("annotations.on_site"), () -> notes.apply(site.id())));
            content.getChildren()
                    .add(section(
                            "card-files", parts.text("attachments.title"), () -> files.of(FileOwner.site(site.id()))));
            content.getChildren()
                    .add(foldedSection("card-history", parts.text("card.history"), () -> history.apply(site.id())));
            content.getChildren().addAll(editing.foot(parts));
        }
        if (parts.messages().language() != Language.EN) {
            content.getChildren().add(parts.label(parts.text("card.original_wording"), "card-small", "card-footer"));
        }
        show(site.name(), head(parts, site), content, scrolling);
    }

    private static String counted(CardParts parts, String key, int count) {
        return count == 0 ? parts.text(key) : parts.text("card.counted", parts.text(key), count);
    }

    private static void cautions(CardParts parts, SiteDetails details, VBox content) {
        Site site = details.site();
        if (site.potentialArea()) {
            Region callout = parts.callout(
                    "callout-warning",
                    Feather.ALERT_TRIANGLE,
                    parts.text("card.potential"),
                    parts.text("card.potential_caution"));
            callout.setId("card-potential");
            content.getChildren().add(callout);
        } else if (site.position().point() == null) {
            Region callout = parts.callout(
                    "callout-note", Feather.MAP_PIN, parts.text("card.no_point"), parts.text("card.no_point_caution"));
            callout.setId("card-no-point");
            content.getChildren().add(callout);
        }
    }

    private Region head(CardParts parts, Site site) {
        Label name = parts.label(site.name(), "card-title");
        name.setId("card-name");
        VBox head = parts.stack("card-head-words", editing.field(parts, FieldRef.of(SiteField.NAME), name));
        String country = parts.messages().country(site.place().country());
        Label place = parts.label(
                site.place().admin1().isEmpty()
                        ? country
                        : parts.text("card.place", site.place().admin1(), country),
                "card-subtitle");
        place.setId("card-place");
        head.getChildren().add(editing.field(parts, FieldRef.of(SiteField.STATE), place));
        if (!site.aliases().isEmpty()) {
            String names = String.join(" · ", site.aliases());
            Region aliases = parts.marked(parts.text("card.also", names), "card-small");
            aliases.setId("card-aliases");
            head.getChildren().add(editing.field(parts, FieldRef.of(SiteField.ALIASES), aliases));
        } else if (editing.active()) {
            Region none = parts.label(parts.text("card.no_aliases"), "card-small");
            head.getChildren().add(editing.field(parts, FieldRef.of(SiteField.ALIASES), none));
        }
        head.getChildren().add(editing.field(parts, FieldRef.of(SiteField.COMMODITIES), chips(parts, site)));
        return head;
    }

    private static Region chips(CardParts parts, Site site) {
        FlowPane chips = new FlowPane();
        chips.setId("card-commodities");
        chips.getStyleClass().add("chips");
        for (SiteCommodity commodity : site.commodities()) {
            String name = parts.messages().commodity(commodity.code());
            String importance = parts.messages().word("importance", commodity.importance());
            Label chip = new Label(name.equals(commodity.code()) ? name : symbol(commodity.code()) + "  " + name);
            chip.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
            chip.getStyleClass()
                    .addAll(
                            "chip",
                            style(commodity),
                            "chip-" + commodity.importance().code());
            chip.setAccessibleText(parts.text("card.importance", name, importance));
            CardParts.tip(chip, chip.getAccessibleText());
            chips.getChildren().add(chip);
        }
        return chips;
    }

    private static String style(SiteCommodity commodity) {
        return "chip-" + Metal.of(commodity.code()).code().toLowerCase(Locale.ROOT);
    }

    /// Returns the chemical symbol of an MRDS code; groups such as REE keep their capitals.
    static String symbol(String code) {
        return code.length() == 2 ? code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT) : code;
    }
}
