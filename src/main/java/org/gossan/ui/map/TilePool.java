package org.gossan.ui.map;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/// Tiles that have left the cache, for the next ones: their pixels and the renderer's copies of them would be the
/// garbage that only marking finds, a dozen megabytes for each view. FX thread only.
///
/// The map library shows an image that it was given for good. So a tile can be used again when the view that it was
/// given to is off the screen.
final class TilePool {

    /// Of a tile whose image nobody has.
    static final int NEVER = -1;

    private final Deque<Tile> free = new ArrayDeque<>();
    private final Deque<Tile> onShow = new ArrayDeque<>();
    private final int kept;
    private int view;
    private int gone = NEVER;

    /// @param kept how many tiles may wait to be used again
    TilePool(int kept) {
        this.kept = kept;
    }

    /// Returns the number of the view that gets tiles now.
    int view() {
        return view;
    }

    /// Counts another view from now on.
    ///
    /// @return to be run when the view before is off the screen
    Runnable anotherView() {
        int before = view++;
        return () -> {
            gone = Math.max(gone, before);
            for (Iterator<Tile> each = onShow.iterator(); each.hasNext(); ) {
                Tile tile = each.next();
                if (tile.view() <= gone) {
                    each.remove();
                    add(tile);
                }
            }
        };
    }

    /// Takes a tile that has left the cache.
    void add(Tile tile) {
        if (tile.view() > gone) {
            onShow.addLast(tile);
        } else if (free.size() < kept) {
            free.addLast(tile);
        }
    }

    /// Returns a tile with anything on it, or `null` if none is free.
    @Nullable
    Tile take() {
        return free.pollLast();
    }

    /// Returns how many tiles wait to be used again.
    int free() {
        return free.size();
    }
}
