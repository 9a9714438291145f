package org.gossan.ui.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.gossan.geo.Box;
import org.gossan.geo.Camera;
import org.gossan.geo.LonLat;
import org.gossan.geo.PositionFormat;
import org.gossan.geo.Viewport;
import org.gossan.model.Facility;
import org.gossan.model.Messages;
import org.gossan.render.Hit;
import org.gossan.render.MapContent;
import org.gossan.render.MapFrame;
import org.gossan.sites.Ranges;
import org.gossan.sites.RowList;
import org.gossan.sites.SiteIndex;
import org.gossan.ui.Workspace;
import org.jspecify.annotations.Nullable;

/// The default tool: the tip of what is under the mouse, what a click selects, the menu, and the map in words. FX
/// thread
/// only.
final class ExploreTool implements MapTool {

    static final double TOLERANCE_PX = 4;
    private static final double TIP_OFFSET_PX = 14;

    private final Workspace workspace;
    private final MapPane map;
    private final Motion motion;
    private final Label tip = new Label();
    private final ContextMenu menu = new ContextMenu();
    private final List<Function<MapPoint, List<MenuItem>>> menus = new ArrayList<>();

    ExploreTool(Workspace workspace, MapPane map, Motion motion) {
        this.workspace = workspace;
        this.map = map;
        this.motion = motion;
        tip.setId("map-tip");
        tip.getStyleClass().add("map-tip");
        tip.setMouseTransparent(true);
        tip.setManaged(false);
        tip.setVisible(false);
    }

    Node tip() {
        return tip;
    }

    @Override
    public boolean empty() {
        return true;
    }

    @Override
    public void move(MapPoint at) {
        Optional<String> text = words(at).filter(words -> !words.isBlank());
        tip.setVisible(text.isPresent());
        if (text.isPresent()) {
            tip.setText(text.get());
            tip.autosize();
            double left = Math.clamp(at.x() + TIP_OFFSET_PX, 0, Math.max(0, map.getWidth() - tip.getWidth()));
            double below = at.y() + TIP_OFFSET_PX;
            boolean fits = below + tip.getHeight() <= map.getHeight();
            tip.relocate(left, fits ? below : at.y() - TIP_OFFSET_PX - tip.getHeight());
        }
    }

    private Optional<String> words(MapPoint at) {
        return map.tools().targetAt(at).map(MapOverlay.Target::tip).or(() -> map.tools()
                .hitAt(at)
                .map(this::describe));
    }

    @Override
    public Cursor cursor(MapPoint at) {
        boolean something =
                map.tools().targetAt(at).isPresent() || map.tools().hitAt(at).isPresent();
        return something ? Cursor.HAND : Cursor.DEFAULT;
    }

    @Override
    public void leave() {
        tip.setVisible(false);
    }

    @Override
    public void end() {
        leave();
        menu.hide();
    }

    @Override
    public boolean click(MapPoint at, int clicks) {
        menu.hide();
        if (clicks > 1) {
            return false;
        }
        Optional<MapOverlay.Target> target = map.tools().targetAt(at);
        if (target.isPresent()) {
            target.get().click().run();
        } else {
            select(map.tools().hitAt(at).orElse(null), at);
        }
        leave();
        return true;
    }

    private void select(@Nullable Hit hit, MapPoint at) {
        if (hit == null) {
            workspace.select(null);
        } else if (hit instanceof Hit.SiteHit site) {
            workspace.select(index().id(site.row()));
        } else if (hit instanceof Hit.FacilityHit facility) {
            workspace.select(facility.id());
        } else if (hit instanceof Hit.AreaHit area) {
            workspace.select(area.siteId());
        } else if (hit instanceof Hit.ClusterHit cluster) {
            zoomInto(cluster, at.x(), at.y());
        }
    }

    @Override
    public boolean menu(MapPoint at, double screenX, double screenY) {
        menu.getItems().clear();
        for (PositionFormat format : PositionFormat.values()) {
            String text =
                    format.format(at.position(), workspace.map().language().locale());
            MenuItem item = new MenuItem(workspace.messages().text("ui.copy", text));
            item.setOnAction(e -> workspace.copy(text));
            menu.getItems().add(item);
        }
        for (Function<MapPoint, List<MenuItem>> items : menus) {
            List<MenuItem> added = items.apply(at);
            if (!added.isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
                menu.getItems().addAll(added);
            }
        }
        menu.show(map, screenX, screenY);
        return true;
    }

    void addMenu(Function<MapPoint, List<MenuItem>> items) {
        menus.add(items);
    }

    /// Returns what the map shows, for people who hear it.
    static String description(Messages messages, Workspace.@Nullable Matches matches, Viewport free) {
        LonLat centre = new LonLat(free.camera().lon(), free.camera().lat());
        int visible = matches == null ? 0 : visibleSites(matches, free.bounds());
        return messages.text(
                "ui.map_description",
                PositionFormat.DMS.format(centre, messages.language().locale()),
                free.camera().zoom(),
                visible);
    }

    private static int visibleSites(Workspace.Matches matches, Box box) {
        RowList found = new RowList();
        Ranges.inBox(matches.index(), matches.rows(), box, found);
        return found.size();
    }

    private void zoomInto(Hit.ClusterHit cluster, double x, double y) {
        if (cluster.sameSpot()) {
            motion.zoomBy(2, x, y);
            return;
        }
        Camera now = map.view().camera();
        MapFrame frame = map.frame();
        if (frame == null) {
            return;
        }
        Camera closer = Camera.fitting(
                frame.bounds(cluster), map.view().widthPx(), map.view().heightPx(), 140);
        map.flyTo(closer.zoom() < now.zoom() + 1 ? closer.withZoom(now.zoom() + 1) : closer);
    }

    private @Nullable String describe(Hit hit) {
        Messages messages = workspace.messages();
        if (hit instanceof Hit.SiteHit site) {
            SiteIndex index = index();
            int year = index.statusYear(site.row());
            String status = messages.word("status", index.status(site.row()));
            return index.name(site.row()) + "\n"
                    + (year == 0
                            ? messages.text("ui.status_undated", status)
                            : messages.text("ui.status_dated", status, Integer.toString(year)));
        }
        if (hit instanceof Hit.ClusterHit cluster) {
            return messages.text(cluster.sameSpot() ? "ui.same_spot" : "ui.cluster", cluster.count());
        }
        if (hit instanceof Hit.FacilityHit facility) {
            return workspace.facility(facility.id()).map(Facility::name).orElse(null);
        }
        if (hit instanceof Hit.AreaHit area) {
            SiteIndex index = index();
            int row = index.row(area.siteId());
            return row < 0
                    ? null
                    : index.name(row) + "\n" + messages.text("map.potential") + "\n" + messages.text("map.extent");
        }
        return null;
    }

    private SiteIndex index() {
        MapContent content = workspace.contentProperty().get();
        if (content == null) {
            throw new IllegalStateException("something was hit before there was anything to hit");
        }
        return content.sites();
    }
}
