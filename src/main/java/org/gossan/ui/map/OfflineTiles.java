package org.gossan.ui.map;

import com.gluonhq.maps.tile.TileRetriever;
import com.gluonhq.maps.tile.TileRetrieverProvider;
import java.util.concurrent.CompletableFuture;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/// The tiles behind the map: painted here, never fetched. Loaded by Gluon Maps through `META-INF/services`.
///
/// Gluon Maps keeps one retriever for the whole process and makes it itself, so what paints the tiles is handed over in
/// a
/// static field; this is the only one of its kind. FX thread only.
public final class OfflineTiles implements TileRetriever {

    private static @Nullable TileCache cache;
    private static int handedOut;

    /// Made by the service loader.
    public OfflineTiles() {}

    /// Refuses to go on if Gluon Maps would use another retriever: its own fetches from the internet.
    ///
    /// @throws IllegalStateException if the retriever that Gluon Maps loads is not this class
    public static void require() {
        require(TileRetrieverProvider.getInstance().load());
    }

    static void require(TileRetriever loaded) {
        if (!(loaded instanceof OfflineTiles)) {
            throw new IllegalStateException("the map library would fetch tiles from the internet through "
                    + loaded.getClass().getName() + "; Gossan does not start");
        }
    }

    /// Says what paints the tiles from now on.
    static void paintFrom(TileCache tiles) {
        cache = tiles;
    }

    /// Says that tiles are blank until something paints them.
    static void paintNothing() {
        cache = null;
    }

    /// Says that tiles go to another view of the map library from now on.
    ///
    /// @return to be run when the view before is off the screen
    static Runnable anotherView() {
        TileCache tiles = cache;
        return tiles == null ? () -> {} : tiles.anotherView();
    }

    /// Returns how many tiles the map library has been given.
    static int handedOut() {
        return handedOut;
    }

    /// Returns a tile at once: painted, or filled from its parent and painted in place a moment later. Never fails,
    /// because
    /// a failed future leaves the view blank for good.
    ///
    /// @param zoom 0..19
    /// @param i    column, 0 = west
    /// @param j    row, 0 = north
    @Override
    public CompletableFuture<Image> loadTile(int zoom, long i, long j) {
        handedOut++;
        TileCache tiles = cache;
        Image image = tiles == null ? TileCache.blank() : tiles.tile(zoom, i, j);
        return CompletableFuture.completedFuture(image);
    }
}
