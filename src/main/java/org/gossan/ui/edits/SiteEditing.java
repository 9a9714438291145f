package org.gossan.ui.edits;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gossan.edits.Edits;
import org.gossan.edits.FieldWords;
import org.gossan.geo.LonLat;
import org.gossan.model.Estimate;
import org.gossan.model.edits.Correction;
import org.gossan.model.edits.FieldRef;
import org.gossan.model.edits.SiteField;
import org.gossan.store.log.LogEntry;
import org.gossan.ui.CardEditing;
import org.gossan.ui.CardParts;
import org.gossan.ui.Workspace;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Corrects what the card of a site says: a pencil beside each value, the editor below it, the published value beside
/// ours. Editors stay open, with what was typed, until they are saved or cancelled, also while another site is looked
/// at. FX thread only.
public final class SiteEditing implements CardEditing {

    /// Fields that stand in the head of the card.
    private static final Set<SiteField> HEAD =
            EnumSet.of(SiteField.NAME, SiteField.STATE, SiteField.ALIASES, SiteField.COMMODITIES);

    /// An open editor belongs to a site and a field.
    private record Target(String siteId, FieldRef field) {}

    private final Workspace workspace;
    private final Map<Target, FieldEditor> open = new HashMap<>();
    private final Map<Target, VBox> rows = new HashMap<>();
    private final Map<String, Region> forms = new HashMap<>();
    private Runnable pick = () -> {};
    private VBox head = new VBox();
    private Runnable unfoldPosition = () -> {};
    private Consumer<@Nullable Known> watcher = known -> {};
    private @Nullable Known known;
    private @Nullable Target focusNext;
    private @Nullable CardParts lastParts;

    public SiteEditing(Workspace workspace) {
        this.workspace = workspace;
    }

    /// Connects the map.
    ///
    /// @param picking  lets the user show the selected site's place on the map
    /// @param onChange told what is known of the site whose card is shown
    void connect(Runnable picking, Consumer<@Nullable Known> onChange) {
        pick = picking;
        watcher = onChange;
    }

    @Override
    public void prepare(String siteId, Runnable then) {
        if (!workspace.editing().active()) {
            known = null;
            watcher.accept(null);
            then.run();
            return;
        }
        workspace.editing().ask(atlas -> Known.of(atlas, siteId), read -> {
            known = read;
            rows.clear();
            then.run();
            watcher.accept(read);
        });
    }

    @Override
    public boolean active() {
        return known != null && workspace.editing().active();
    }

    @Override
    public Region field(CardParts parts, FieldRef field, Region value) {
        Known site = known;
        if (site == null || !active()) {
            return value;
        }
        lastParts = parts;
        Target target = new Target(site.id(), field);
        Button pencil = pencil(parts, FieldEditor.id(field) + "-pencil", name(parts, field), () -> open(target));
        VBox row = row(target, value, pencil);
        Correction correction = site.corrections().get(field);
        if (correction != null) {
            row.getChildren().add(note(parts, site, correction));
        }
        attach(target, row);
        return row;
    }

    private CorrectionNote note(CardParts parts, Known site, Correction correction) {
        FieldRef field = correction.field();
        return new CorrectionNote(
                workspace,
                parts,
                correction,
                site.below(field),
                () -> make(edits -> edits.corrections().withdraw(site.id(), field)));
    }

    private static String name(CardParts parts, FieldRef field) {
        return parts.text("editing.correct", new FieldWords(parts.messages()).name(field.field()));
    }

    private VBox row(Target target, Region value, Node... buttons) {
        HBox.setHgrow(value, Priority.ALWAYS);
        value.setMaxWidth(Double.MAX_VALUE);
        value.setMinWidth(0);
        HBox line = new HBox(value);
        line.getChildren().addAll(buttons);
        line.getStyleClass().add("editable");
        VBox row = new VBox(line);
        row.getStyleClass().add("editable-field");
        rows.put(target, row);
        return row;
    }

    private Button pencil(CardParts parts, String id, String name, Runnable action) {
        Button pencil = new Button(null, new FontIcon(Feather.EDIT_2));
        pencil.setId(id);
        pencil.getStyleClass().addAll("button-icon", "flat", "pencil");
        pencil.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        pencil.setAccessibleText(name);
        CardParts.tip(pencil, parts.text("editing.pencil_tip", name));
        pencil.setOnAction(event -> action.run());
        pencil.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F2 || event.getCode() == KeyCode.ENTER) {
                event.consume();
                action.run();
            }
        });
        return pencil;
    }

    /// Puts an editor that is open into its row, or gives the keyboard back to the pencil.
    private void attach(Target target, VBox row) {
        FieldEditor editor = open.get(target);
        if (editor != null) {
            host(target, row).getChildren().add(editor);
        }
        if (target.equals(focusNext)) {
            focusNext = null;
            Node pencil = row.lookup("#" + FieldEditor.id(target.field()) + "-pencil");
            row.sceneProperty().subscribe(scene -> {
                if (scene != null && pencil != null) {
                    pencil.requestFocus();
                }
            });
        }
    }

    private void open(Target target) {
        Known site = known;
        CardParts parts = lastParts;
        VBox row = rows.get(target);
        if (site == null || parts == null || row == null) {
            return;
        }
        FieldEditor editor = open.computeIfAbsent(target, key -> editor(parts, site, key));
        VBox host = host(target, row);
        if (!host.getChildren().contains(editor)) {
            host.getChildren().add(editor);
        }
        editor.focus();
    }

    private VBox host(Target target, VBox row) {
        return HEAD.contains(target.field().field()) ? head : row;
    }

    private FieldEditor editor(CardParts parts, Known site, Target target) {
        ValueControls controls = new ValueControls(parts, types(), pick);
        FieldEditor editor = new FieldEditor(
                workspace,
                parts,
                site,
                target.field(),
                controls,
                new FieldEditor.Closing(() -> close(target), entry -> focusNext = target));
        if (editor.control() instanceof PositionControl position) {
            position.pointProperty().subscribe(point -> watcher.accept(known));
        }
        return editor;
    }

    private List<String> types() {
        Workspace.Matches matches = workspace.matchesProperty().get();
        return matches == null
                ? List.of()
                : matches.facets().depositTypes().keySet().stream()
                        .filter(type -> !type.isEmpty())
                        .sorted()
                        .toList();
    }

    private void close(Target target) {
        FieldEditor editor = open.remove(target);
        VBox row = rows.get(target);
        if (editor != null && row != null) {
            host(target, row).getChildren().remove(editor);
            Node pencil = row.lookup("#" + FieldEditor.id(target.field()) + "-pencil");
            if (pencil != null) {
                pencil.requestFocus();
            }
        }
        watcher.accept(known);
    }

    /// Opens the editor of the position of the site whose card is shown, with a new point in it.
    void moveTo(LonLat point) {
        Known site = known;
        if (site == null || !active()) {
            return;
        }
        Target target = new Target(site.id(), FieldRef.of(SiteField.POSITION));
        unfoldPosition.run();
        open(target);
        FieldEditor editor = open.get(target);
        if (editor != null && editor.control() instanceof PositionControl position) {
            position.set(point);
            editor.reason().requestFocus();
        }
    }

    /// Returns the point in the open editor of the position of the site whose card is shown.
    Optional<LonLat> draftPoint() {
        Known site = known;
        FieldEditor editor = site == null ? null : open.get(new Target(site.id(), FieldRef.of(SiteField.POSITION)));
        return editor != null && editor.control() instanceof PositionControl position
                ? Optional.ofNullable(position.pointProperty().get())
                : Optional.empty();
    }

    @Override
    public void editorsOfHead(VBox slot) {
        head = slot;
    }

    @Override
    public void unfoldPosition(Runnable unfold) {
        unfoldPosition = unfold;
    }

    @Override
    public Region estimate(CardParts parts, Estimate shown, Region entry) {
        Known site = known;
        if (site == null || !active()) {
            return entry;
        }
        return new EstimateEditing(parts, site, shown).of(entry);
    }

    /// The ways to correct one estimate.
    private final class EstimateEditing {

        private final CardParts parts;
        private final Known site;
        private final Estimate estimate;

        EstimateEditing(CardParts parts, Known site, Estimate estimate) {
            this.parts = parts;
            this.site = site;
            this.estimate = estimate;
        }

        Region of(Region entry) {
            String id = estimate.id();
            List<Node> buttons = new ArrayList<>();
            VBox all = new VBox();
            FieldChoice choice = new FieldChoice(
                    parts,
                    site,
                    id,
                    field -> show(all, FieldRef.find(field.code() + "@" + id).orElseThrow()));
            buttons.add(pencil(parts, "edit-estimate-" + id, parts.text("editing.correct_estimate"), () -> {
                if (!all.getChildren().remove(choice)) {
                    all.getChildren().add(choice);
                    choice.requestFocus();
                }
            }));
            if (site.ownEstimates().contains(id)) {
                Button trash = new Button(null, new FontIcon(Feather.TRASH_2));
                trash.setId("trash-estimate-" + id);
                trash.getStyleClass().addAll("button-icon", "flat", "pencil");
                trash.setAccessibleText(parts.text("editing.trash_estimate"));
                CardParts.tip(trash, parts.text("editing.trash_estimate"));
                trash.setOnAction(event -> make(edits -> edits.ownSites().trashEstimate(id)));
                buttons.add(trash);
            }
            HBox.setHgrow(entry, Priority.ALWAYS);
            entry.setMinWidth(0);
            HBox line = new HBox(entry, new VBox(buttons.toArray(Node[]::new)));
            line.getStyleClass().add("editable");
            all.getStyleClass().add("editable-field");
            all.getChildren().add(line);
            for (SiteField field : SiteField.ofEstimates()) {
                FieldRef ref = new FieldRef(field, id);
                Correction correction = site.corrections().get(ref);
                if (correction != null) {
                    all.getChildren().add(note(parts, site, correction));
                }
                Target target = new Target(site.id(), ref);
                rows.put(target, all);
                attach(target, all);
            }
            return all;
        }

        private void show(VBox all, FieldRef field) {
            lastParts = parts;
            rows.put(new Target(site.id(), field), all);
            SiteEditing.this.open(new Target(site.id(), field));
        }
    }

    @Override
    public List<Region> belowEstimates(CardParts parts) {
        Known site = known;
        if (site == null || !active()) {
            return List.of();
        }
        VBox holder = new VBox(6);
        Button add = new Button(parts.text("editing.add_estimate"), new FontIcon(Feather.PLUS));
        add.setId("add-estimate");
        add.getStyleClass().addAll("flat", "small");
        Runnable close = () -> {
            forms.remove(site.id());
            holder.getChildren().setAll(add);
            add.requestFocus();
        };
        add.setOnAction(event -> {
            EstimateForm form = new EstimateForm(workspace, parts, site, close);
            forms.put(site.id(), form);
            holder.getChildren().setAll(form);
            form.focus();
        });
        Region form = forms.get(site.id());
        holder.getChildren().setAll(form == null ? add : form);
        return List.of(holder);
    }

    @Override
    public List<Region> foot(CardParts parts) {
        Known site = known;
        if (site == null || !site.ownSite()) {
            return List.of();
        }
        Button trash = new Button(parts.text("editing.trash_site"), new FontIcon(Feather.TRASH_2));
        trash.setId("trash-site");
        trash.getStyleClass().addAll("flat", "small", "danger");
        trash.setOnAction(event -> make(edits -> edits.ownSites().trashSite(site.id())));
        HBox foot = new HBox(trash);
        foot.getStyleClass().add("card-footer");
        return List.of(foot);
    }

    private void make(Function<Edits, Optional<LogEntry>> command) {
        workspace.editing().changeOfferingUndo(command);
    }
}
