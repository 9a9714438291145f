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
    private boolean worldIsOld = true;

    GroundTiles(Workspace workspace) {
        this.workspace = workspace;
        this.backdrop = new Backdrop(workspace.tasks());
        OfflineTiles.paintNothing(); // those of a map before may have ended with it
    }

    /// Returns the world behind the tiles.
    Backdrop backdrop() {
        return backdrop;
    }

    /// Paints all tiles anew, as the map is now; the world behind them when there is time.
    void paint() {
        worldIsOld = true;
        MapContent content = workspace.contentProperty().get();
        if (content == null) {
            return;
        }
        MapState state = workspace.map();
        TileCache.Painter paint = painter(content, state);
        if (tiles == null) {
            tiles = new TileCache(workspace.tasks(), paint, BUDGET_BYTES);
            OfflineTiles.paintFrom(tiles);
        } else {
            tiles.repaint(paint);
        }
    }

    /// Paints what will be needed when the map moves: the world behind the tiles, if that is an old one, and tiles
    /// ahead. To be called when it rests.
    void ahead(Viewport view) {
        MapContent content = workspace.contentProperty().get();
        if (worldIsOld && content != null) {
            worldIsOld = false;
            backdrop.paint(painter(content, workspace.map()));
        }
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
