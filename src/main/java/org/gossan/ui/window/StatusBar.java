package org.gossan.ui.window;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.gossan.atlas.NetworkGuard;
import org.gossan.geo.LonLat;
import org.gossan.geo.PositionFormat;
import org.gossan.geo.Viewport;
import org.gossan.model.Values;
import org.gossan.ui.Settings;
import org.gossan.ui.Workspace;
import org.jspecify.annotations.Nullable;

/// The bottom of the window: position under the mouse, scale, counts, notices and the promise that nothing was fetched.
/// FX thread only.
final class StatusBar extends HBox {

    /// Pixels of a metre on a screen of 96 dpi (CSS reference pixel).
    private static final double PX_PER_METRE = 96 / 0.0254;

    private static final double WHOLE_PX = 480;

    private final Workspace workspace;
    private final Button position = new Button();
    private final Label scale = new Label();
    private final Label counts = new Label();
    private final Label notice = new Label();
    private final Label offline = new Label();
    private PositionFormat format;

    StatusBar(Workspace workspace, Settings settings) {
        this.workspace = workspace;
        this.format = format(settings);
        setId("status-bar");
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        position.setId("pointer-position");
        position.getStyleClass().addAll("flat", "pointer-position");
        position.setOnAction(event -> nextFormat());
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(workspace.text("ui.position_tip"));
        position.setTooltip(tip);
        scale.setId("scale");
        counts.setId("counts");
        offline.setId("offline");
        offline.getStyleClass().add("offline");
        notice.setId("notice");
        notice.getStyleClass().add("notice");
        notice.textProperty().bind(workspace.noticeProperty());
        Tooltip whole = new Tooltip(); // a long sentence is cut
        whole.textProperty().bind(workspace.noticeProperty());
        whole.setWrapText(true);
        whole.setMaxWidth(WHOLE_PX);
        notice.setTooltip(whole);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(position, scale, counts, values(), notice, space, offline);
        workspace.pointerProperty().subscribe(this::pointed);
        workspace.viewProperty().subscribe(this::viewed);
        workspace.matchesProperty().subscribe(this::counted);
        workspace.languageProperty().subscribe(language -> {
            pointed(workspace.pointerProperty().get());
            viewed(workspace.viewProperty().get());
            counted(workspace.matchesProperty().get());
        });
    }

    /// Says whose values the map shows, and changes that.
    private Button values() {
        Button values = new Button();
        values.setId("values");
        values.getStyleClass().addAll("flat", "values");
        // Not bound: a binding to the map becomes invalid, and the bar is laid out, with every camera.
        workspace
                .mapProperty()
                .subscribe(state -> values.setText(workspace
                        .messages()
                        .text(state.values() == Values.OURS ? "editing.status_ours" : "editing.status_published")));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(workspace.text("editing.values_tip"));
        values.setTooltip(tip);
        values.setOnAction(event -> workspace.editing().toggleValues());
        workspace
                .mapProperty()
                .map(state -> state.values() == Values.PUBLISHED)
                .subscribe(published ->
                        values.pseudoClassStateChanged(PseudoClass.getPseudoClass("published"), published));
        return values;
    }

    /// Returns the form in which positions are shown.
    PositionFormat format() {
        return format;
    }

    private void nextFormat() {
        PositionFormat[] all = PositionFormat.values();
        format = all[(format.ordinal() + 1) % all.length];
        pointed(workspace.pointerProperty().get());
    }

    private void pointed(@Nullable LonLat pointer) {
        LonLat shown = pointer != null
                ? pointer
                : new LonLat(
                        workspace.map().camera().lon(), workspace.map().camera().lat());
        position.setText(format.format(shown, locale()));
        position.setAccessibleText(workspace.messages().text("ui.position_is", position.getText()));
    }

    private void viewed(@Nullable Viewport view) {
        if (view != null) {
            double ratio = view.metresPerPx() * PX_PER_METRE;
            double magnitude = Math.pow(10, Math.floor(Math.log10(ratio)) - 1);
            scale.setText(workspace.messages().text("ui.scale", Math.round(ratio / magnitude) * magnitude));
            offline.setText(workspace.messages().text("ui.offline", NetworkGuard.attempts()));
        }
        if (workspace.pointerProperty().get() == null) {
            pointed(null);
        }
    }

    private void counted(Workspace.@Nullable Matches matches) {
        counts.setText(
                matches == null
                        ? workspace.messages().text("ui.loading")
                        : workspace
                                .messages()
                                .text(
                                        "ui.counts",
                                        matches.rows().count(),
                                        matches.index().size()));
    }

    private Locale locale() {
        return workspace.map().language().locale();
    }

    private static PositionFormat format(Settings settings) {
        try {
            return settings.text("position.format").map(PositionFormat::valueOf).orElse(PositionFormat.DD);
        } catch (IllegalArgumentException e) {
            return PositionFormat.DD;
        }
    }
}
