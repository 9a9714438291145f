package org.gossan.ui.map;

import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import org.gossan.geo.Viewport;
import org.gossan.model.Messages;
import org.gossan.ui.Latest;
import org.gossan.ui.Workspace;

/// Says what is in view to those who cannot see it; counting a million sites is not for the FX thread. FX thread only.
final class MapDescription {

    private final Workspace workspace;
    private final Node map;
    private final Latest<String> describing;

    MapDescription(Workspace workspace, Node map) {
        this.workspace = workspace;
        this.map = map;
        this.describing = new Latest<>(workspace.tasks(), this::described, workspace::report);
    }

    void say(Viewport view) {
        Workspace.Matches matches = workspace.matchesProperty().get();
        Messages messages = workspace.messages();
        describing.request(() -> ExploreTool.description(messages, matches, view));
    }

    private void described(String text) {
        map.setAccessibleText(text);
        map.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
}
