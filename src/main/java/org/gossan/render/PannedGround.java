package org.gossan.render;

import org.gossan.geo.Camera;
import org.gossan.geo.Viewport;
import org.gossan.model.MapState;
import org.jspecify.annotations.Nullable;

/// Pixels of the ground that move along with a pan: what two views have in common is moved by whole pixels, and only
/// the strips that come into view are painted. For one thread at a time.
///
/// A strip is painted as a view of its own, so dashed lines begin anew where it begins; a map at rest is painted whole.
final class PannedGround {

    private static final int[] NONE = new int[0];

    private int[] argb = NONE;
    private @Nullable Viewport drawn;
    private boolean pieced;

    /// Returns the pixels, `int[deviceWidth * deviceHeight]` of the last view, not to be written.
    int[] argb() {
        return argb;
    }

    /// Returns whether the pixels come from several paintings.
    boolean pieced() {
        return pieced;
    }

    /// Paints the whole view.
    ///
    /// @param moving whether the next view follows at once
    void paint(Ground ground, MapState state, Viewport view, boolean moving) {
        int pixels = view.deviceWidth() * view.deviceHeight();
        argb = argb.length == pixels ? argb : new int[pixels];
        drawn = null;
        if (moving) {
            ground.paintMoving(state, view, argb);
        } else {
            ground.paint(state, view, argb);
        }
        drawn = view;
        pieced = false;
    }

    /// Moves the pixels to another view and paints what is new; they are then up to half a pixel beside it.
    ///
    /// Only for views of the same zoom and size that have most of their pixels in common, on screens whose pixels are
    /// whole parts of a logical one, and not where a strip would lie outside the world.
    ///
    /// @param ground the one painted last, with the same theme and layers
    /// @return whether that was possible; nothing has changed otherwise
    boolean pan(Ground ground, MapState state, Viewport view) {
        Viewport from = drawn;
        if (from == null
                || !view.equals(from.withCamera(view.camera()))
                || view.camera().zoom() != from.camera().zoom()
                || view.pixelScale() != Math.rint(view.pixelScale())) {
            return false;
        }
        int width = view.widthPx();
        int height = view.heightPx();
        long dx = Math.round((view.camera().worldX() - from.camera().worldX()) * view.worldPx());
        long dy = Math.round((view.camera().worldY() - from.camera().worldY()) * view.worldPx());
        if (Math.abs(dx) > width / 3 || Math.abs(dy) > height / 3) {
            return false;
        }
        Camera camera = Camera.ofWorld(
                from.camera().worldX() + dx / view.worldPx(),
                from.camera().worldY() + dy / view.worldPx(),
                view.camera().zoom());
        Viewport to = view.withCamera(camera);
        Viewport beside = dx == 0 ? null : strip(to, dx > 0 ? width - dx : 0, 0, (int) Math.abs(dx), height);
        Viewport across = dy == 0 ? null : strip(to, 0, dy > 0 ? height - dy : 0, width, (int) Math.abs(dy));
        if (dx != 0 && beside == null || dy != 0 && across == null) {
            return false;
        }
        drawn = null;
        int scale = (int) view.pixelScale();
        move((int) dx * scale, (int) dy * scale, view.deviceWidth(), view.deviceHeight());
        if (beside != null) {
            put(ground, state, beside, dx > 0 ? width - (int) dx : 0, 0, view);
        }
        if (across != null) {
            put(ground, state, across, 0, dy > 0 ? height - (int) dy : 0, view);
        }
        drawn = to;
        pieced = true;
        return true;
    }

    /// Returns the view of a part, logical pixels; `null` if its middle is not in the world, where no camera can be.
    private static @Nullable Viewport strip(Viewport whole, long left, long top, int width, int height) {
        double x = whole.worldX(left + width / 2.0);
        double y = whole.worldY(top + height / 2.0);
        return x < 0 || x > 1 || y < 0 || y > 1
                ? null
                : new Viewport(Camera.ofWorld(x, y, whole.camera().zoom()), width, height, whole.pixelScale());
    }

    /// Moves the pixels left by `dx` and up by `dy`; what comes in keeps what was there.
    private void move(int dx, int dy, int width, int height) {
        int length = width - Math.abs(dx);
        int from = Math.max(0, dx);
        int into = Math.max(0, -dx);
        for (int i = 0; i < height - Math.abs(dy); i++) {
            int row = dy >= 0 ? i : height - 1 - i; // in the order in which no row is overwritten before it was moved
            System.arraycopy(argb, (row + dy) * width + from, argb, row * width + into, length);
        }
    }

    private void put(Ground ground, MapState state, Viewport strip, int left, int top, Viewport view) {
        int width = strip.deviceWidth();
        int[] pixels = new int[width * strip.deviceHeight()];
        ground.paint(state, strip, pixels);
        int scale = (int) view.pixelScale();
        for (int y = 0; y < strip.deviceHeight(); y++) {
            int into = (top * scale + y) * view.deviceWidth() + left * scale;
            System.arraycopy(pixels, y * width, argb, into, width);
        }
    }
}
