package org.gossan.ui.map;

import com.gluonhq.maps.MapView;
import org.gossan.geo.Camera;

/// Gluon's own camera, which follows ours. FX thread only.
final class GluonCamera {

    private GluonCamera() {}

    /// Moves Gluon's own camera. Its setters do nothing when the value they last heard is asked for again, even if the
    /// view has moved since; so each is nudged first, and the centre goes last because a zoom keeps the old one.
    static void move(MapView gluon, Camera camera) {
        double zoom = Math.clamp(camera.zoom(), 0.0, 19.0);
        gluon.setZoom(zoom + (zoom > 1 ? -1e-6 : 1e-6));
        gluon.setZoom(zoom);
        gluon.setCenter(camera.lat() + (camera.lat() > 0 ? -1e-5 : 1e-5), camera.lon());
        gluon.setCenter(camera.lat(), camera.lon());
    }
}
