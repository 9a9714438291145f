package org.gossan.ui.map;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import org.gossan.geo.Camera;
import org.gossan.geo.Viewport;
import org.gossan.ui.Tasks;
import org.jspecify.annotations.Nullable;

/// Basemap tiles as images of 256 px, least recently used first out, within a budget of bytes. FX thread only; painting
/// runs
/// on the paint lane.
///
/// A tile is handed out before it is painted, filled from the nearest painted ancestor or with paper, and rewritten in
/// place later: Gluon Maps shows an image it has been given for good.
final class TileCache {

    /// Paints one basemap tile.
    @FunctionalInterface
    interface Painter {

        /// Returns `int[256 * 256]`, row-major, premultiplied ARGB.
        int[] paint(int z, long x, long y);
    }

    static final int SIZE_PX = 256;
    private static final int TILE_BYTES = SIZE_PX * SIZE_PX * 4;

    /// Tiles beyond each edge of the view that are painted ahead.
    private static final int AHEAD_TILES = 1;

    private record Key(int z, long x, long y) {
        Key parent() {
            return new Key(z - 1, x >> 1, y >> 1);
        }
    }

    private final Tasks tasks;
    private final long budgetBytes;
    private final LinkedHashMap<Key, WritableImage> images = new LinkedHashMap<>(64, 0.75f, true);
    private final Set<Key> painted = new HashSet<>();
    private final Deque<Key> wanted = new ArrayDeque<>();
    private final Deque<Key> ahead = new ArrayDeque<>();
    private boolean painting;
    private int generation;
    private int paperArgb;
    private Painter painter;

    /// @param paperArgb   opaque colour of a tile nothing is known of
    /// @param budgetBytes how much pixels may take
    TileCache(Tasks tasks, Painter painter, int paperArgb, long budgetBytes) {
        this.tasks = tasks;
        this.painter = painter;
        this.paperArgb = paperArgb;
        this.budgetBytes = budgetBytes;
    }

    /// Returns the tile's image, which may still wait for its pixels.
    Image tile(int z, long x, long y) {
        Key key = new Key(z, x, y);
        WritableImage image = images.get(key);
        if (image == null) {
            image = new WritableImage(SIZE_PX, SIZE_PX);
            fillFromAncestor(image, key);
            images.put(key, image);
            wanted.addFirst(key);
            trim();
            paintNext();
        }
        return image;
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
        keys.removeIf(images::containsKey);
        keys.sort(Comparator.comparingDouble(key -> Math.hypot(key.x + 0.5 - x, key.y + 0.5 - y)));
        // Never more than half of the budget: what is on show must not make room for what may never be.
        int room = (int) (budgetBytes / 2 / TILE_BYTES) - ahead.size();
        ahead.addAll(keys.subList(0, Math.clamp(room, 0, keys.size())));
    }

    private static long first(double tile) {
        return Math.max(0, (long) Math.floor(tile));
    }

    /// Repaints every tile in place, for another theme or other layers.
    void repaint(Painter newPainter, int newPaperArgb) {
        painter = newPainter;
        paperArgb = newPaperArgb;
        generation++;
        painted.clear();
        wanted.clear();
        ahead.clear();
        wanted.addAll(images.keySet());
        paintNext();
    }

    /// Returns how many bytes the pixels take.
    long bytes() {
        return (long) images.size() * TILE_BYTES;
    }

    /// Returns an image without anything on it.
    static Image blank() {
        return new WritableImage(SIZE_PX, SIZE_PX);
    }

    private void trim() {
        Iterator<Map.Entry<Key, WritableImage>> eldest = images.entrySet().iterator();
        while (bytes() > budgetBytes && eldest.hasNext()) {
            Key key = eldest.next().getKey();
            eldest.remove();
            painted.remove(key);
            wanted.remove(key);
        }
    }

    private void paintNext() {
        if (painting) {
            return;
        }
        Key key = wanted.isEmpty() ? nextAhead() : wanted.removeFirst();
        if (key == null) {
            return;
        }
        painting = true;
        int asked = generation;
        Painter now = painter;
        tasks.paint(
                () -> now.paint(key.z, key.x, key.y), argb -> arrived(key, argb, asked), cause -> failed(key, cause));
    }

    /// Makes an image for the next tile ahead.
    private @Nullable Key nextAhead() {
        Key key = ahead.pollFirst();
        while (key != null && images.containsKey(key)) {
            key = ahead.pollFirst();
        }
        if (key != null) {
            WritableImage image = new WritableImage(SIZE_PX, SIZE_PX);
            fillFromAncestor(image, key);
            images.put(key, image);
            trim();
        }
        return key;
    }

    private void arrived(Key key, int[] argb, int asked) {
        painting = false;
        WritableImage image = images.get(key);
        if (image != null && asked == generation) {
            write(image, argb);
            painted.add(key);
        }
        paintNext();
    }

    private void failed(Key key, Throwable cause) {
        painting = false;
        System.getLogger("org.gossan").log(System.Logger.Level.ERROR, "cannot paint tile " + key, cause);
        paintNext();
    }

    private void fillFromAncestor(WritableImage image, Key key) {
        int[] argb = new int[SIZE_PX * SIZE_PX];
        Key ancestor = paintedAncestor(key);
        WritableImage source = ancestor == null ? null : images.get(ancestor);
        if (ancestor == null || source == null) {
            java.util.Arrays.fill(argb, paperArgb);
        } else {
            int levels = key.z - ancestor.z;
            int side = Math.max(1, SIZE_PX >> levels);
            int left = (int) ((key.x - (ancestor.x << levels)) * SIZE_PX >> levels);
            int top = (int) ((key.y - (ancestor.y << levels)) * SIZE_PX >> levels);
            int[] part = new int[side * side];
            PixelReader reader = source.getPixelReader();
            reader.getPixels(left, top, side, side, PixelFormat.getIntArgbPreInstance(), part, 0, side);
            for (int y = 0; y < SIZE_PX; y++) {
                int row = y * side / SIZE_PX * side;
                for (int x = 0; x < SIZE_PX; x++) {
                    argb[y * SIZE_PX + x] = part[row + x * side / SIZE_PX];
                }
            }
        }
        write(image, argb);
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

    private static void write(WritableImage image, int[] argb) {
        image.getPixelWriter().setPixels(0, 0, SIZE_PX, SIZE_PX, PixelFormat.getIntArgbPreInstance(), argb, 0, SIZE_PX);
    }
}
