package org.gossan.ui.map;

import org.gossan.geo.Viewport;
import org.gossan.model.MapState;
import org.gossan.render.MapContent;
import org.gossan.render.MapPainter;
import org.gossan.ui.Workspace;
import org.jspecify.annotations.Nullable;

/// The ground under the frame: Gluon's tiles, and behind them the whole world, small. FX thread only.
final class GroundTiles {

    static final long BUDGET_BYTES = 28L << 20;

    private final Workspace workspace;
    private final Backdrop backdrop;
    private @Nullable TileCache tiles;

    GroundTiles(Workspace workspace) {
        this.workspace = workspace;
        this.backdrop = new Backdrop(workspace.tasks());
        OfflineTiles.paintNothing(); // those of a map before may have ended with it
    }

    /// Returns the world behind the tiles.
    Backdrop backdrop() {
        return backdrop;
    }

    /// Paints all tiles anew, as the map is now.
    ///
    /// @param withBackdrop whether the world behind them too
    void paint(boolean withBackdrop) {
        MapContent content = workspace.contentProperty().get();
        if (content == null) {
            return;
        }
        MapState state = workspace.map();
        TileCache.Painter paint = painter(content, state);
        int paperArgb = MapPainter.paper(state.theme());
        if (tiles == null) {
            tiles = new TileCache(workspace.tasks(), paint, paperArgb, BUDGET_BYTES);
            OfflineTiles.paintFrom(tiles);
        } else {
            tiles.repaint(paint, paperArgb);
        }
        if (withBackdrop) {
            backdrop.paint(paint);
        }
    }

    /// Paints the world behind the tiles unless there is one.
    void paintBackdropOnce(MapContent content, MapState state) {
        if (!backdrop.painted()) {
            backdrop.paint(painter(content, state));
        }
    }

    /// Paints tiles ahead that will be needed when the map moves.
    void around(Viewport view) {
        if (tiles != null) {
            tiles.around(view);
        }
    }

    /// Returns how many bytes the pixels of tiles take.
    long bytes() {
        return tiles == null ? 0 : tiles.bytes();
    }

    private static TileCache.Painter painter(MapContent content, MapState state) {
        return (z, x, y, into) -> MapPainter.tile(content.ground(), state, z, x, y, into);
    }
}
