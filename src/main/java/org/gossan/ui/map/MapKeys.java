package org.gossan.ui.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.gossan.geo.Viewport;
import org.gossan.render.MapContent;
import org.gossan.sites.Ranges;
import org.gossan.sites.RowList;
import org.gossan.sites.SiteIndex;
import org.gossan.ui.Workspace;
import org.jspecify.annotations.Nullable;

/// What keys do while the map has the keyboard. FX thread only.
final class MapKeys {

    private static final double STEP_PX = 96;
    private static final double BIG_STEP_PX = 320;
    private static final double FINE_STEP_PX = 8;
    /// Sites that Tab walks through; a person does not press it more often.
    private static final int WALKED_SITES = 500;

    private final MapPane map;
    private final Workspace workspace;
    private final Motion motion;
    private List<String> walk = List.of();
    private @Nullable Viewport walkView;

    MapKeys(MapPane map, Workspace workspace, Motion motion) {
        this.map = map;
        this.workspace = workspace;
        this.motion = motion;
        map.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE
                ? map.tools().cancel()
                : map.tools().tool().key(event)) {
            event.consume();
            return;
        }
        double step = event.isShiftDown() ? BIG_STEP_PX : event.isControlDown() ? FINE_STEP_PX : STEP_PX;
        double middleX = map.getWidth() / 2;
        double middleY = map.getHeight() / 2;
        boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        boolean done = true;
        if (event.isAltDown() || event.isMetaDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT, KP_LEFT -> pan(step, 0);
            case RIGHT, KP_RIGHT -> pan(-step, 0);
            case UP, KP_UP -> pan(0, step);
            case DOWN, KP_DOWN -> pan(0, -step);
            case PLUS, EQUALS, ADD -> motion.zoomBy(0.5, middleX, middleY);
            case MINUS, SUBTRACT -> motion.zoomBy(-0.5, middleX, middleY);
            case HOME -> map.home();
            case F -> done = plain && fitSelection();
            case TAB -> done = !event.isControlDown() && walk(event.isShiftDown() ? -1 : 1);
            default -> done = event.getCode() == KeyCode.ESCAPE && workspace.anySelected() && deselect();
        }
        if (done) {
            event.consume();
        }
    }

    private void pan(double dx, double dy) {
        motion.stop();
        motion.panBy(dx, dy);
    }

    private boolean deselect() {
        workspace.select(null);
        return true;
    }

    private boolean fitSelection() {
        String selected = workspace.map().selection();
        if (selected != null) {
            workspace.showSite(selected);
            workspace.facility(selected).ifPresent(workspace::showFacility);
        }
        return selected != null;
    }

    /// Selects the next visible site by distance from the centre.
    ///
    /// @return false when the walk is over, so that the key leaves the map
    private boolean walk(int direction) {
        // The card that opens with a selection covers a part of the map; that does not begin another walk.
        Viewport now = map.view();
        if (!now.equals(walkView)) {
            walk = visibleSites(map.freeView());
            walkView = now;
        }
        int at = walk.indexOf(workspace.map().selection());
        int next = at < 0 ? (direction > 0 ? 0 : walk.size() - 1) : at + direction;
        if (next < 0 || next >= walk.size()) {
            return false;
        }
        workspace.select(walk.get(next));
        return true;
    }

    private List<String> visibleSites(Viewport view) {
        MapContent content = workspace.contentProperty().get();
        Workspace.Matches matches = workspace.matchesProperty().get();
        if (content == null || matches == null) {
            return List.of();
        }
        SiteIndex index = content.sites();
        record Found(int row, double distance) {}
        List<Found> found = new ArrayList<>();
        RowList rows = new RowList();
        Ranges.inBox(index, matches.rows(), view.bounds(), rows);
        for (int i = 0; i < rows.size(); i++) {
            int row = rows.get(i);
            double dx = index.worldX(row) - view.camera().worldX();
            double dy = index.worldY(row) - view.camera().worldY();
            found.add(new Found(row, dx * dx + dy * dy));
        }
        return found.stream()
                .sorted(Comparator.comparingDouble(Found::distance))
                .limit(WALKED_SITES)
                .map(site -> index.id(site.row()))
                .toList();
    }
}
