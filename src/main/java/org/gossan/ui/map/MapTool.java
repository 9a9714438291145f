package org.gossan.ui.map;

import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import org.gossan.geo.Viewport;

/// What the mouse and the keys do on the map: exploring, measuring, drawing. One is in use at a time, see
/// [MapTools#use]. A method that returns false leaves the event to the map: drags pan, double clicks zoom, clicks do
/// nothing, the secondary button opens the menu of positions. The wheel, the middle button and the keys that move the
/// map work with every tool. FX thread only.
public interface MapTool extends MapOverlay {

    /// Called when the tool has been taken.
    default void begin() {}

    /// Called when another tool is taken, or this one put away by Esc or a change of mode: keep or drop what is open.
    default void end() {}

    /// Text key of one sentence that is shown over the map while the tool is in use; blank = none.
    default String hintKey() {
        return "";
    }

    /// The primary button went down.
    ///
    /// @return whether the tool takes the drag that may follow; then the map does not pan
    default boolean press(MapPoint at) {
        return false;
    }

    /// The mouse moved with the button down after [#press] took it.
    default void drag(MapPoint at) {}

    /// The button went up after [#press] took it; a click follows if the mouse stayed within 4 px.
    default void release(MapPoint at) {}

    /// The mouse moved with no button down.
    default void move(MapPoint at) {}

    /// The mouse left the map.
    default void leave() {}

    /// The primary button was clicked.
    ///
    /// @param clicks 1 for a click, 2 for the second of a double click, which is sent after the first
    /// @return whether the tool did something; a double click that is not taken zooms
    default boolean click(MapPoint at, int clicks) {
        return false;
    }

    /// The secondary button was clicked.
    default boolean menu(MapPoint at, double screenX, double screenY) {
        return false;
    }

    /// A key went down while the map has the keyboard; before the map's own keys. Esc is [#cancel].
    default boolean key(KeyEvent event) {
        return false;
    }

    /// Esc: takes back what is half done.
    ///
    /// @return false when there was nothing to take back; then the tool is put away
    default boolean cancel() {
        return false;
    }

    /// Returns whether what the tool leaves goes to exploring: hovering, and clicks that it does not take.
    default boolean explores() {
        return false;
    }

    /// The cursor over a point.
    default Cursor cursor(MapPoint at) {
        return Cursor.CROSSHAIR;
    }

    @Override
    default void paint(GraphicsContext g, Viewport view) {}
}
