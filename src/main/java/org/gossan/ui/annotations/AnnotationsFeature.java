package org.gossan.ui.annotations;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.FlowPane;
import javafx.scene.shape.SVGPath;
import org.gossan.geo.Box;
import org.gossan.geo.LonLat;
import org.gossan.model.Layer;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.AnnotationKind;
import org.gossan.model.edits.AnnotationStyle;
import org.gossan.render.MapContent;
import org.gossan.ui.Icons;
import org.gossan.ui.Workspace;
import org.gossan.ui.map.MapPane;
import org.gossan.ui.map.MapPoint;
import org.gossan.ui.window.Feature;
import org.gossan.ui.window.MainWindow;
import org.gossan.ui.window.Mode;
import org.gossan.ui.window.Shortcut;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.locationtech.jts.geom.Envelope;

/// Brings annotations into the window: the tools that draw them, the handles of the selected one, and the note that is
/// written here. FX thread only.
public final class AnnotationsFeature {

    private static final String LINE_SIGN = "M2 15 L7 5 L12 11 L17 2";
    private static final String POLYGON_SIGN = "M9.5 2 L17 7.5 L14 16.5 L5 16.5 L2 7.5 Z";
    private static final String FILL = AnnotationStyle.PLAIN.colour();

    private final Workspace workspace;
    private final MapPane map;
    private final MainWindow window;
    private final AnnotationCard card;
    private final Snapping snapping;
    private final DrawnMarks marks;
    private final Kept kept;
    private final Map<AnnotationKind, ToggleButton> buttons = new EnumMap<>(AnnotationKind.class);
    private AnnotationStyle style = AnnotationStyle.PLAIN;
    private boolean begun;

    private AnnotationsFeature(Workspace workspace, MapPane map, MainWindow window, AnnotationCard card) {
        this.workspace = workspace;
        this.map = map;
        this.window = window;
        this.card = card;
        this.snapping = new Snapping(workspace, map);
        this.marks = new DrawnMarks(workspace, map);
        this.kept = new Kept(workspace);
    }

    /// Adds it to the window; nothing is built before it is used.
    ///
    /// @return shows an annotation on the map
    public static Consumer<Annotation> install(
            Workspace workspace, MapPane map, MainWindow window, AnnotationCard card) {
        AnnotationsFeature feature = new AnnotationsFeature(workspace, map, window, card);
        card.connect(feature.marks::mark, chosen -> feature.style = chosen, feature::fly);
        Set<Mode> all = EnumSet.allOf(Mode.class);
        window.add(new Feature(
                List.of(),
                List.of(new Feature.Tools(Set.of(Mode.ANNOTATE), feature::tools)),
                List.of(
                        new Shortcut(KeyCombination.valueOf("N"), "annotations.key_note", all, feature::noteHere),
                        new Shortcut(
                                KeyCombination.valueOf("E"),
                                "annotations.key_edit",
                                Set.of(Mode.ANNOTATE, Mode.EXPLORE),
                                feature::editChosen),
                        new Shortcut(
                                KeyCombination.valueOf("Delete"),
                                "annotations.key_trash",
                                Set.of(Mode.ANNOTATE, Mode.EXPLORE),
                                feature::trashChosen))));
        map.tools().addMenu(feature::menu);
        map.paintedProperty().subscribe(painted -> {
            if (painted) {
                feature.begin();
            }
        });
        return feature::fly;
    }

    /// Left for after the first map: an overlay costs a canvas.
    private void begin() {
        if (!begun) {
            begun = true;
            map.tools().add(marks);
            workspace.chosenProperty().subscribe(id -> arrange());
            workspace.contentProperty().subscribe(content -> arrange());
            window.modeProperty().subscribe(mode -> arrange());
            map.tools().toolProperty().subscribe(tool -> toolChanged());
        }
    }

    private Node tools() {
        FlowPane row = new FlowPane(1, 1); // beside a card and a panel there is no room for one line
        row.setId("drawing-tools");
        for (AnnotationKind kind : AnnotationKind.values()) {
            ToggleButton button =
                    Icons.toggle(workspace, sign(kind), "draw-" + kind.code(), "annotations.draw_" + kind.code());
            String path = kind == AnnotationKind.LINE ? LINE_SIGN : kind == AnnotationKind.POLYGON ? POLYGON_SIGN : "";
            if (!path.isEmpty()) {
                SVGPath drawn = new SVGPath();
                drawn.setContent(path);
                drawn.getStyleClass().add("drawn-sign");
                button.setGraphic(drawn);
            }
            button.setOnAction(event -> toggle(kind));
            buttons.put(kind, button);
            row.getChildren().add(button);
        }
        // As wide as its buttons are; a pane of this kind is never narrower than the length it may wrap at.
        buttons.values()
                .iterator()
                .next()
                .widthProperty()
                .subscribe(width -> row.setPrefWrapLength(buttons.size() * (width.doubleValue() + row.getHgap())));
        toolChanged();
        return row;
    }

    private static Feather sign(AnnotationKind kind) {
        return switch (kind) {
            case NOTE -> Feather.FILE_TEXT;
            case POINT -> Feather.MAP_PIN;
            case LINE -> Feather.TRENDING_UP;
            case POLYGON -> Feather.HEXAGON;
            case RECTANGLE -> Feather.SQUARE;
            case CIRCLE -> Feather.CIRCLE;
            case ARROW -> Feather.ARROW_UP_RIGHT;
            case LABEL -> Feather.TYPE;
            case CALLOUT -> Feather.MESSAGE_SQUARE;
            case INK -> Feather.EDIT_3;
        };
    }

    private void toggle(AnnotationKind kind) {
        boolean used = map.tools().toolProperty().get() instanceof DrawTool now && now.kind() == kind;
        if (used || !workspace.editing().active()) {
            map.tools().putAway();
            toolChanged();
        } else {
            workspace.select(null);
            showLayer();
            map.tools().use(new DrawTool(workspace, map, snapping, kind, style(kind), this::drawn));
        }
        map.focusMap();
    }

    /// What is drawn must be seen.
    private void showLayer() {
        if (!workspace.map().layers().contains(Layer.ANNOTATIONS)) {
            Set<Layer> layers = EnumSet.of(Layer.ANNOTATIONS);
            layers.addAll(workspace.map().layers());
            workspace.update(state -> state.withLayers(layers));
        }
    }

    private AnnotationStyle style(AnnotationKind kind) {
        boolean area =
                kind == AnnotationKind.POLYGON || kind == AnnotationKind.RECTANGLE || kind == AnnotationKind.CIRCLE;
        if (!area) {
            return style.withFill(null);
        }
        return style.fill() == null && style.colour().equals(FILL) ? style.withFill(FILL) : style;
    }

    private void drawn(Annotation draft) {
        boolean written = draft.kind() == AnnotationKind.NOTE
                || draft.kind() == AnnotationKind.LABEL
                || draft.kind() == AnnotationKind.CALLOUT;
        if (written) {
            map.tools().putAway();
            card.write(draft);
        } else if (draft.kind() == AnnotationKind.INK) {
            kept.add(draft, id -> {});
        } else {
            map.tools().putAway();
            kept.add(draft, this::chooseAndWrite);
        }
    }

    private void chooseAndWrite(UUID id) {
        workspace.choose(id);
        card.edit();
    }

    private void toolChanged() {
        AnnotationKind used = map.tools().toolProperty().get() instanceof DrawTool now ? now.kind() : null;
        buttons.forEach((kind, button) -> button.setSelected(kind == used));
        if (!map.tools().inUse()) {
            arrange();
        }
    }

    /// Gives the selected annotation its handles, or takes them away.
    private void arrange() {
        Annotation one = chosen();
        MapContent content = workspace.contentProperty().get();
        boolean handles = one != null
                && content != null
                && one.shape() != null
                && workspace.editing().active()
                && window.modeProperty().get() == Mode.ANNOTATE;
        ShapeTool now = map.tools().toolProperty().get() instanceof ShapeTool tool ? tool : null;
        if (one != null && handles) {
            marks.mark(null);
            if (now != null && now.shown().id().equals(one.id())) {
                now.show(one);
            } else if (now != null || !map.tools().inUse()) {
                map.tools().use(new ShapeTool(map, snapping, one, this::reshape, this::leave));
            }
        } else {
            if (now != null) {
                map.tools().putAway();
            }
            if (one != null) {
                marks.mark(one);
            } else if (workspace.chosenProperty().get() == null && !card.writing()) {
                marks.mark(null);
            }
        }
    }

    private void leave() {
        workspace.select(null);
        map.focusMap();
    }

    private void reshape(Annotation changed) {
        kept.change(changed.id(), one -> one.withShape(changed.shape(), changed.radiusKm()), null);
    }

    private @Nullable Annotation chosen() {
        UUID id = workspace.chosenProperty().get();
        MapContent content = workspace.contentProperty().get();
        return id == null || content == null
                ? null
                : content.drawings().find(id).orElse(null);
    }

    private List<MenuItem> menu(MapPoint at) {
        if (!workspace.editing().active()) {
            return List.of();
        }
        MenuItem note = new MenuItem(workspace.messages().text("annotations.note_here"));
        note.setId("menu-note");
        note.setOnAction(event -> note(snapping.at(at)));
        Annotation under = marks.at(at).orElse(null);
        if (under == null) {
            return List.of(note);
        }
        MenuItem trash = new MenuItem(workspace.messages().text("annotations.trash"));
        trash.setId("menu-trash-annotation");
        trash.setOnAction(event -> kept.trash(under.id()));
        return List.of(note, trash);
    }

    /// A note on the selected site, or else where the mouse is, or else in the middle of the map.
    private boolean noteHere() {
        if (!workspace.editing().active()) {
            return false;
        }
        String site = workspace.map().selection();
        MapContent content = workspace.contentProperty().get();
        if (site != null && content != null && content.sites().row(site) >= 0) {
            card.writeOn(site);
            return true;
        }
        LonLat pointed = workspace.pointerProperty().get();
        var camera = workspace.map().camera();
        note(new Snapping.Spot(pointed != null ? pointed : new LonLat(camera.lon(), camera.lat()), null));
        return true;
    }

    private void note(Snapping.Spot spot) {
        showLayer();
        Annotation draft =
                Sketch.of(AnnotationKind.NOTE, List.of(spot.at())).orElseThrow().withStyle(style(AnnotationKind.NOTE));
        card.write(spot.site() == null ? draft : draft.withSites(List.of(spot.site())));
    }

    private boolean editChosen() {
        boolean can = chosen() != null;
        card.edit();
        return can;
    }

    private boolean trashChosen() {
        Annotation one = chosen();
        if (one == null || !workspace.editing().active()) {
            return false;
        }
        kept.trash(one.id());
        return true;
    }

    private void fly(Annotation one) {
        if (one.shape() == null) {
            return;
        }
        Envelope at = one.shape().getEnvelopeInternal();
        if (one.radiusKm() != null) {
            at.expandBy(one.radiusKm() / 80);
        }
        if (at.getWidth() == 0 && at.getHeight() == 0) {
            map.show(new LonLat(at.getMinX(), at.getMinY()), 7);
        } else {
            at.expandBy(at.getWidth() * 0.2, at.getHeight() * 0.2);
            map.fit(new Box(at.getMinX(), at.getMinY(), at.getMaxX(), at.getMaxY()));
        }
    }
}
