package org.gossan.render;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.List;
import org.gossan.basemap.Basemap;
import org.gossan.basemap.BasemapException;
import org.gossan.geo.Viewport;
import org.gossan.model.MapState;
import org.jspecify.annotations.Nullable;

/// The shipped basemap as the ground of a map. Thread-safe.
public final class BasemapGround implements Ground {

    private static final String FILE = "basemap/north-america.gbm";

    private final BasemapPainter painter;
    private final LabelPainter labels;

    /// Prepares to paint; reads nothing yet.
    public BasemapGround(Basemap basemap) {
        this.painter = new BasemapPainter(basemap);
        this.labels = new LabelPainter(basemap);
    }

    /// Opens the basemap of a data folder; reads its table of contents only.
    ///
    /// @throws BasemapException if it is missing or damaged; the message names the file
    public static BasemapGround open(Path dataFolder) throws BasemapException {
        return new BasemapGround(Basemap.open(dataFolder.resolve(FILE)));
    }

    @Override
    public void paint(MapState state, Viewport view, int[] argb) {
        painter.paint(argb, view, MapStyle.of(state.theme()), state.layers());
    }

    @Override
    public void paintMoving(MapState state, Viewport view, int[] argb) {
        painter.paint(argb, view, MapStyle.of(state.theme()), state.layers(), 1);
    }

    @Override
    public void paint(MapState state, Viewport view, Graphics2D g) {
        painter.paint(g, view, MapStyle.of(state.theme()), state.layers());
    }

    @Override
    public void paintNames(MapState state, Viewport view, Graphics2D g, List<Rectangle2D> taken) {
        labels.paint(g, view, MapStyle.of(state.theme()), state.language(), taken);
    }

    @Override
    public @Nullable Shape outline(String code, Viewport view) {
        Shape shape = painter.state(code, view);
        return shape.getBounds2D().isEmpty() ? null : shape;
    }
}
