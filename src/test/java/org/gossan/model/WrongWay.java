package org.gossan.model;

import com.gluonhq.maps.MapView;
import javafx.scene.Node;
import org.geotools.api.data.DataStore;

/// Names what only certain packages may name, so that a test can see that the rules against it find it.
public interface WrongWay {

    Node node();

    MapView map();

    DataStore store();
}
