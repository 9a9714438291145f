package org.gossan.ui.map;

import com.gluonhq.maps.MapView;
import javafx.animation.AnimationTimer;
import javafx.scene.layout.Region;
import org.gossan.geo.Camera;

/// Gluon's map view with our frame as its layer; its tiles show, and follow our camera, only while the frame leaves a
/// gap. FX thread only.
///
/// Gluon keeps every tile it has ever shown behind a soft reference, each with listeners that run at every move of its
/// camera, and has no way to let go of them: hundreds of megabytes after an hour. So a view that has been handed a few
/// screens of tiles is thrown away with all of them and another takes its place; what it shows comes out of
/// [TileCache], as before.
final class GluonMap extends Region {

    /// How many times the tiles of a screen a view may hold: one screen would have it replaced at every step of a pan,
    /// three are tens of megabytes more.
    private static final double SCREENS = 1.5;

    /// Pulses after which a picture with the old view in it has been drawn.
    private static final int PULSES_ON_SCREEN = 2;

    private final FrameLayer layer;
    private MapView view = new MapView();
    private int handedOutBefore;

    GluonMap(FrameLayer layer) {
        this.layer = layer;
        setMouseTransparent(true);
        setFocusTraversable(false);
        use(view);
    }

    /// Shows Gluon's tiles under a camera.
    void show(Camera camera) {
        if (tiles() > SCREENS * onScreen()) {
            renew();
        }
        tilesVisible(true);
        move(view, camera);
    }

    /// Shows the frame only.
    void hide() {
        tilesVisible(false);
        if (tiles() > onScreen()) {
            renew();
            tilesVisible(false);
        }
    }

    /// Returns how many tiles Gluon's view may hold.
    int tiles() {
        return OfflineTiles.handedOut() - handedOutBefore;
    }

    /// Returns Gluon's view as it is now, for tests of what it makes of our camera.
    MapView view() {
        return view;
    }

    @Override
    protected void layoutChildren() {
        view.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    private void tilesVisible(boolean visible) {
        view.getChildrenUnmodifiable().getFirst().setVisible(visible);
    }

    private void renew() {
        offScreen(OfflineTiles.anotherView());
        view.removeLayer(layer);
        getChildren().clear();
        view = new MapView();
        use(view);
        view.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    /// Runs something when what is taken off the scene in this pulse is not even in the picture that is being drawn.
    private static void offScreen(Runnable then) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses > PULSES_ON_SCREEN) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }

    private void use(MapView fresh) {
        handedOutBefore = OfflineTiles.handedOut();
        fresh.setMouseTransparent(true);
        fresh.setFocusTraversable(false);
        fresh.addLayer(layer);
        getChildren().add(fresh);
    }

    /// Returns the most tiles that Gluon asks for to fill this view.
    private int onScreen() {
        int across = (int) (getWidth() / TileCache.SIZE_PX * 1.2) + 4;
        int down = (int) (getHeight() / TileCache.SIZE_PX * 1.2) + 4;
        return across * down;
    }

    /// Moves Gluon's own camera. Its setters do nothing when the value they last heard is asked for again, even if the
    /// view has moved since; so each is nudged first, and the centre goes last because a zoom keeps the old one.
    private static void move(MapView gluon, Camera camera) {
        double zoom = Math.clamp(camera.zoom(), 0.0, 19.0);
        gluon.setZoom(zoom + (zoom > 1 ? -1e-6 : 1e-6));
        gluon.setZoom(zoom);
        gluon.setCenter(camera.lat() + (camera.lat() > 0 ? -1e-5 : 1e-5), camera.lon());
        gluon.setCenter(camera.lat(), camera.lon());
    }
}
