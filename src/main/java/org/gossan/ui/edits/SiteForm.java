package org.gossan.ui.edits;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.control.Label;
import org.gossan.edits.Edits;
import org.gossan.edits.FieldValues;
import org.gossan.edits.FieldWords;
import org.gossan.geo.LonLat;
import org.gossan.model.edits.SiteField;
import org.gossan.store.log.LogEntry;
import org.gossan.ui.CardParts;
import org.gossan.ui.Workspace;

/// Adds a site. FX thread only.
final class SiteForm extends EditorFrame {

    private static final List<SiteField> FIELDS = List.of(
            SiteField.NAME,
            SiteField.POSITION,
            SiteField.ERROR_M,
            SiteField.COUNTRY,
            SiteField.STATE,
            SiteField.COMMODITIES,
            SiteField.STATUS,
            SiteField.TYPE,
            SiteField.NOTE);

    private final Workspace workspace;
    private final Map<SiteField, ValueControl> controls = new EnumMap<>(SiteField.class);

    SiteForm(Workspace workspace, CardParts parts, Context context, List<String> types, Runnable close) {
        super(workspace, parts, "new-site-form", "new-site", context, close);
        this.workspace = workspace;
        FieldWords words = new FieldWords(parts.messages());
        ValueControls kinds = new ValueControls(parts, types, null);
        javafx.scene.layout.VBox all = new javafx.scene.layout.VBox(4);
        for (SiteField field : FIELDS) {
            String start = field == SiteField.STATUS ? "occurrence" : "";
            ValueControl control = kinds.of(field, "new-site-" + field.code(), start);
            controls.put(field, control);
            Label name = parts.label(words.name(field), "editor-caption");
            name.setLabelFor(control.node());
            all.getChildren().addAll(name, control.node());
        }
        composeCited(all);
    }

    /// Puts a position in and gives the name the keyboard.
    void at(LonLat point) {
        if (controls.get(SiteField.POSITION) instanceof PositionControl position) {
            position.set(point);
        }
        ValueControl name = controls.get(SiteField.NAME);
        if (name != null) {
            name.focus();
        }
    }

    @Override
    BiFunction<Edits, String, Optional<LogEntry>> cited() {
        Map<SiteField, String> values = new EnumMap<>(SiteField.class);
        controls.forEach((field, control) -> values.put(field, FieldValues.canonical(field, control.text())));
        return (edits, citation) -> {
            String by = citation.isBlank() ? edits.authorName() : citation;
            String id = edits.ownSites()
                    .newId(values.getOrDefault(SiteField.COUNTRY, ""), values.getOrDefault(SiteField.NAME, ""));
            return Optional.of(edits.ownSites().add(FieldValues.site(id, values, by)));
        };
    }

    @Override
    protected void saved(Optional<LogEntry> entry) {
        entry.ifPresent(made -> workspace.showSite(made.edit().sites().getFirst()));
    }
}
