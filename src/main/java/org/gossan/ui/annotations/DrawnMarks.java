package org.gossan.ui.annotations;

import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import org.gossan.geo.Viewport;
import org.gossan.model.Layer;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.AnnotationKind;
import org.gossan.render.Hit;
import org.gossan.render.MapContent;
import org.gossan.render.drawing.DrawingPainter;
import org.gossan.ui.Workspace;
import org.gossan.ui.map.MapOverlay;
import org.gossan.ui.map.MapPane;
import org.gossan.ui.map.MapPoint;
import org.jspecify.annotations.Nullable;

/// Makes annotations on the map answer the mouse, and marks the selected one and the one being written. FX thread
/// only.
final class DrawnMarks implements MapOverlay {

    private static final double TOLERANCE_PX = 4;

    private final Workspace workspace;
    private final MapPane map;
    private @Nullable Annotation marked;

    DrawnMarks(Workspace workspace, MapPane map) {
        this.workspace = workspace;
        this.map = map;
    }

    /// Marks an annotation; `null` = none.
    void mark(@Nullable Annotation one) {
        marked = one;
        map.tools().repaint();
    }

    @Override
    public Optional<Target> hit(MapPoint at) {
        return at(at).map(one -> new Target(tip(one), () -> workspace.choose(one.id())));
    }

    /// Returns the annotation at a point of the map. Sites lie over lines and areas, under symbols and texts.
    Optional<Annotation> at(MapPoint at) {
        MapContent content = workspace.contentProperty().get();
        if (content == null || !workspace.map().layers().contains(Layer.ANNOTATIONS)) {
            return Optional.empty();
        }
        return content.drawings()
                .at(map.view(), at.x(), at.y(), TOLERANCE_PX)
                .filter(one -> above(one.kind())
                        || map.tools()
                                .hitAt(at)
                                .filter(hit -> !(hit instanceof Hit.AreaHit))
                                .isEmpty());
    }

    private static boolean above(AnnotationKind kind) {
        return kind == AnnotationKind.NOTE || kind == AnnotationKind.POINT || kind == AnnotationKind.LABEL;
    }

    private String tip(Annotation one) {
        String kind = workspace.messages().word("annotation.kind", one.kind());
        String name = Words.name(one);
        return name.isEmpty() ? kind : name + "\n" + kind + " · " + one.author();
    }

    @Override
    public boolean empty() {
        Annotation one = marked;
        return one == null || one.shape() == null;
    }

    @Override
    public void paint(GraphicsContext g, Viewport view) {
        Annotation one = marked;
        if (one != null && one.shape() != null) {
            new MapPen(g, view).shape(DrawingPainter.outline(one, view), MapPen.ACCENT, 2, 5, 4);
        }
    }
}
