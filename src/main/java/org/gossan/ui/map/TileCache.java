package org.gossan.ui.map;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import org.gossan.geo.Camera;
import org.gossan.geo.Viewport;
import org.gossan.ui.Tasks;
import org.jspecify.annotations.Nullable;

/// Basemap tiles of 256 px, least recently used first out, within a budget of bytes. FX thread only; painting runs on
/// the paint lane.
///
/// A tile is handed out before it is painted, filled from the nearest painted ancestor or clear as glass, and
/// rewritten in place later: Gluon Maps shows an image it has been given for good. What is painted ahead is no image
/// before it is asked for.
final class TileCache {

    /// Paints one basemap tile.
    @FunctionalInterface
    interface Painter {

        /// @param into `int[256 * 256]`, row-major, premultiplied ARGB, overwritten
        void paint(int z, long x, long y, int[] into);
    }

    static final int SIZE_PX = Tile.SIZE_PX;

    /// Tiles beyond each edge of the view that are painted ahead.
    private static final int AHEAD_TILES = 1;

    private record Key(int z, long x, long y) {
        Key parent() {
            return new Key(z - 1, x >> 1, y >> 1);
        }
    }

    private final Tasks tasks;
    private final long budgetBytes;
    private final int kept;
    private final LinkedHashMap<Key, Tile> tiles = new LinkedHashMap<>(64, 0.75f, true);
    private final Set<Key> painted = new HashSet<>();
    private final Deque<Key> wanted = new ArrayDeque<>();
    private final Deque<Key> ahead = new ArrayDeque<>();
    private final TilePool pool;
    /// Pixels that nobody needs any more, for the next tile.
    private int @Nullable [] spare;

    private boolean painting;
    private int generation;
    private Painter painter;

    /// @param budgetBytes how much pixels may take
    TileCache(Tasks tasks, Painter painter, long budgetBytes) {
        this.tasks = tasks;
        this.painter = painter;
        this.budgetBytes = budgetBytes;
        int all = (int) (budgetBytes / Tile.BYTES);
        int waiting = all / 4;
        this.kept = all - waiting;
        this.pool = new TilePool(waiting - 1); // one more is being painted
    }

    /// Returns the tile's image, which may still wait for its pixels.
    Image tile(int z, long x, long y) {
        Key key = new Key(z, x, y);
        Tile tile = tiles.get(key);
        if (tile == null) {
            tile = pool.take();
            if (tile == null) {
                tile = new Tile(new int[Tile.PIXELS]);
            }
            tile.rewrite(argb -> fromAncestor(key, argb));
            tiles.put(key, tile);
            wanted.addFirst(key);
            trim();
            paintNext();
        }
        return tile.image(pool.view());
    }

    /// Paints ahead what a pan or a zoom from a view that has come to rest would need next: the tiles beside it and
    /// those
    /// of the next zoom in its middle, after everything that has been asked for. What was wanted ahead of an earlier
    /// view
    /// is forgotten.
    void around(Viewport view) {
        ahead.clear();
        int zoom = (int) Math.round(view.camera().zoom());
        ring(view, zoom, AHEAD_TILES);
        if (zoom < Camera.MAX_ZOOM) {
            ring(view, zoom + 1, 0);
        }
        paintNext();
    }

    /// Says that what is asked for from now on goes to another view of the map library.
    ///
    /// @return to be run when the view before is off the screen: nobody sees its tiles any more
    Runnable anotherView() {
        return pool.anotherView();
    }

    /// Returns how many tiles are waiting to be painted ahead.
    int waitingAhead() {
        return ahead.size();
    }

    /// Adds the tiles of a zoom around the middle of a view, nearest first, that no image is kept of.
    private void ring(Viewport view, int zoom, int beyond) {
        long count = 1L << zoom;
        double half = count / view.worldPx() / 2;
        double x = view.camera().worldX() * count;
        double y = view.camera().worldY() * count;
        double acrossTiles = beyond > 0 ? view.widthPx() * half : view.widthPx() * half / 2;
        double downTiles = beyond > 0 ? view.heightPx() * half : view.heightPx() * half / 2;
        List<Key> keys = new ArrayList<>();
        for (long j = first(y - downTiles - beyond); j <= Math.min(count - 1, (long) (y + downTiles + beyond)); j++) {
            for (long i = first(x - acrossTiles - beyond);
                    i <= Math.min(count - 1, (long) (x + acrossTiles + beyond));
                    i++) {
                keys.add(new Key(zoom, i, j));
            }
        }
        keys.removeIf(tiles::containsKey);
        keys.sort(Comparator.comparingDouble(key -> Math.hypot(key.x + 0.5 - x, key.y + 0.5 - y)));
        // Never more than half of the budget: what is on show must not make room for what may never be.
        int room = (int) (budgetBytes / 2 / Tile.BYTES) - ahead.size();
        ahead.addAll(keys.subList(0, Math.clamp(room, 0, keys.size())));
    }

    private static long first(double tile) {
        return Math.max(0, (long) Math.floor(tile));
    }

    /// Repaints every tile in place, for another theme or other layers.
    void repaint(Painter newPainter) {
        painter = newPainter;
        generation++;
        painted.clear();
        wanted.clear();
        ahead.clear();
        wanted.addAll(tiles.keySet());
        paintNext();
    }

    /// Returns how many bytes the pixels take.
    long bytes() {
        return (long) (tiles.size() + pool.free() + (spare == null ? 0 : 1)) * Tile.BYTES;
    }

    /// Returns an image without anything on it.
    static Image blank() {
        return new WritableImage(SIZE_PX, SIZE_PX);
    }

    private void trim() {
        Iterator<Map.Entry<Key, Tile>> eldest = tiles.entrySet().iterator();
        while (tiles.size() > kept && eldest.hasNext()) {
            pool.add(forget(eldest));
        }
    }

    private void paintNext() {
        if (painting) {
            return;
        }
        boolean aheadOfNeed = wanted.isEmpty();
        Key key = aheadOfNeed ? nextAhead() : wanted.removeFirst();
        if (key == null) {
            return;
        }
        painting = true;
        int asked = generation;
        Painter now = painter;
        int[] argb = memory();
        tasks.paint(
                () -> {
                    now.paint(key.z, key.x, key.y, argb);
                    return argb;
                },
                pixels -> arrived(key, pixels, asked, aheadOfNeed),
                cause -> failed(key, cause));
    }

    /// Returns the next tile ahead that is not there yet.
    private @Nullable Key nextAhead() {
        Key key = ahead.pollFirst();
        while (key != null && tiles.containsKey(key)) {
            key = ahead.pollFirst();
        }
        return key;
    }

    private void arrived(Key key, int[] argb, int asked, boolean aheadOfNeed) {
        painting = false;
        Tile tile = tiles.get(key);
        if (asked != generation || tile == null && !aheadOfNeed) {
            spare = argb;
        } else {
            if (tile == null) {
                tile = pool.take();
                if (tile == null) {
                    tile = new Tile(new int[Tile.PIXELS]);
                }
                tiles.put(key, tile);
                trim();
            }
            spare = tile.write(argb);
            painted.add(key);
            wanted.remove(key);
        }
        paintNext();
    }

    /// Returns memory to paint a tile in.
    private int[] memory() {
        int[] free = spare;
        spare = null;
        return free == null ? new int[Tile.PIXELS] : free;
    }

    private Tile forget(Iterator<Map.Entry<Key, Tile>> eldest) {
        Map.Entry<Key, Tile> oldest = eldest.next();
        eldest.remove();
        painted.remove(oldest.getKey());
        wanted.remove(oldest.getKey());
        return oldest.getValue();
    }

    private void failed(Key key, Throwable cause) {
        painting = false;
        System.getLogger("org.gossan").log(System.Logger.Level.ERROR, "cannot paint tile " + key, cause);
        paintNext();
    }

    /// Writes the part of the nearest painted ancestor that a tile covers, enlarged. Without one the
    /// world behind shows through: nothing is ever blank.
    private void fromAncestor(Key key, int[] argb) {
        Key ancestor = paintedAncestor(key);
        Tile source = ancestor == null ? null : tiles.get(ancestor);
        if (ancestor == null || source == null) {
            Arrays.fill(argb, 0);
            return;
        }
        int levels = key.z - ancestor.z;
        int side = Math.max(1, SIZE_PX >> levels);
        int left = (int) ((key.x - (ancestor.x << levels)) * SIZE_PX >> levels);
        int top = (int) ((key.y - (ancestor.y << levels)) * SIZE_PX >> levels);
        for (int y = 0; y < SIZE_PX; y++) {
            int row = (top + y * side / SIZE_PX) * SIZE_PX + left;
            for (int x = 0; x < SIZE_PX; x++) {
                argb[y * SIZE_PX + x] = source.argb(row + x * side / SIZE_PX);
            }
        }
    }

    private @Nullable Key paintedAncestor(Key key) {
        Key ancestor = key;
        while (ancestor.z > 0 && key.z - ancestor.z < 8) {
            ancestor = ancestor.parent();
            if (painted.contains(ancestor)) {
                return ancestor;
            }
        }
        return null;
    }
}
