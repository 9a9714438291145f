package org.gossan.ui.map;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.gossan.geo.Viewport;
import org.gossan.model.Language;
import org.gossan.model.Theme;
import org.gossan.render.Furniture;
import org.gossan.render.MapFrame;
import org.gossan.render.Plate;
import org.gossan.ui.Icons;
import org.gossan.ui.Settings;
import org.gossan.ui.Workspace;
import org.gossan.ui.opening.OpeningPicture;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What lies on the map in the window: legend, scale bar, north arrow, credits and the map's buttons, in the part that
/// no
/// panel covers. The plates are those of exported maps. FX thread only.
final class MapFurniture extends Pane {

    private static final double EDGE_PX = 10;
    /// How much of the width the legend may take before it is left out.
    private static final double LEGEND_MOST_WIDTH = 0.5;

    /// What the legend leaves above it to the window's tools before it gets another column.
    private static final double TOOLS_PX = 56;

    private final Workspace workspace;
    private final PaintedView legend = new PaintedView("legend");
    private final PaintedView scale = new PaintedView("scale-bar");
    private final PaintedView north = new PaintedView("north-arrow");
    private final PaintedView credits = new PaintedView("credits");
    private final VBox buttons = new VBox();
    private final ToggleButton legendToggle;
    private MapFrame.@Nullable Visible legendShows;
    private @Nullable Look look;
    private @Nullable MapFrame explained;
    private double scaleDrawnFor;
    private final List<Rectangle2D> remembered;

    /// What plates look like and how much room they have.
    private record Look(Theme theme, Language language, double outputScale, double width, double height) {}

    MapFurniture(Workspace workspace, MapPane map, Settings settings) {
        this.workspace = workspace;
        this.remembered = FrameSize.keptFree(settings);
        setPickOnBounds(false);
        legendToggle = Icons.toggle(workspace, Feather.MAP, "legend-toggle", "ui.legend_toggle");
        legendToggle.setSelected(!settings.text("legend").orElse("shown").equals("hidden"));
        legendToggle.selectedProperty().subscribe(this::showLegend);
        buttons.setId("map-buttons");
        buttons.getStyleClass().add("map-buttons");
        buttons.setCache(true); // shadows are reckoned anew wherever the map below moves
        buttons.getChildren()
                .addAll(
                        Icons.button(workspace, Feather.PLUS, "zoom-in", "ui.zoom_in", () -> map.zoomBy(1)),
                        Icons.button(workspace, Feather.MINUS, "zoom-out", "ui.zoom_out", () -> map.zoomBy(-1)),
                        Icons.button(workspace, Feather.HOME, "home", "ui.home", map::home),
                        legendToggle);
        getChildren().addAll(credits, legend, scale, north, buttons);
        visibleProperty().subscribe(shown -> resized(map));
        widthProperty().subscribe(width -> resized(map));
        heightProperty().subscribe(height -> resized(map));
    }

    /// Explains another frame, at the latest when the furniture is shown.
    void update(MapFrame frame, Viewport view) {
        explained = frame;
        if (isVisible()) {
            explain(frame, view);
        }
    }

    /// Paints what explains a frame, unless that is painted already.
    void explain(MapFrame frame, Viewport view) {
        explained = frame;
        Look now = look();
        boolean changed = !now.equals(look);
        look = now;
        Furniture furniture = new Furniture(now.theme(), now.language());
        if (changed) {
            plates().forEach(plate -> plate.setVisible(true));
            paint(north, furniture.northArrow());
            scaleDrawnFor = 0;
        }
        if (changed || !frame.visible().equals(legendShows)) {
            legendShows = frame.visible();
            paint(legend, furniture.legend(frame.visible(), now.height() - TOOLS_PX - 2 * EDGE_PX));
            showLegend(legendToggle.isSelected());
        }
        scale(view);
    }

    /// Shows the plates of the last start until there is a frame to explain.
    void show(List<OpeningPicture.Plate> plates) {
        for (PaintedView view : plates()) {
            view.setVisible(false);
            for (OpeningPicture.Plate plate : plates) {
                if (plate.id().equals(view.getId())) {
                    view.show(plate);
                    view.setVisible(true);
                }
            }
        }
    }

    /// Returns where no names are to stand: under plates, buttons and panels. Before there is a frame to explain, where
    /// they were when the window was closed.
    ///
    /// @param covered by panels on each side of the map
    /// @return whole logical pixels of a frame, which is larger than the map by its margin
    List<Rectangle2D> keepFree(Insets covered) {
        if (explained == null) {
            return remembered;
        }
        layout();
        List<Rectangle2D> boxes = new ArrayList<>();
        double width = covered.getLeft() + getWidth() + covered.getRight();
        double height = covered.getTop() + getHeight() + covered.getBottom();
        add(boxes, 0, 0, covered.getLeft(), height);
        add(boxes, width - covered.getRight(), 0, covered.getRight(), height);
        add(boxes, 0, 0, width, covered.getTop());
        add(boxes, 0, height - covered.getBottom(), width, covered.getBottom());
        if (isVisible()) {
            for (Node node : getChildren()) {
                Bounds bounds = node.getBoundsInParent();
                if (node.isVisible()) {
                    add(
                            boxes,
                            covered.getLeft() + bounds.getMinX(),
                            covered.getTop() + bounds.getMinY(),
                            bounds.getWidth(),
                            bounds.getHeight());
                }
            }
        }
        return List.copyOf(boxes);
    }

    private static void add(List<Rectangle2D> boxes, double x, double y, double width, double height) {
        if (width > 0 && height > 0) {
            double left = Math.floor(x) + FrameSize.MARGIN_PX;
            double top = Math.floor(y) + FrameSize.MARGIN_PX;
            boxes.add(new Rectangle2D.Double(left, top, Math.ceil(width), Math.ceil(height)));
        }
    }

    /// Returns the plates that are shown, in coordinates of the map.
    List<OpeningPicture.Plate> pictures() {
        return plates().stream()
                .flatMap(view -> view.picture(getLayoutX(), getLayoutY()).stream())
                .toList();
    }

    private List<PaintedView> plates() {
        return List.of(credits, legend, scale, north);
    }

    private void resized(MapPane map) {
        MapFrame frame = explained;
        if (frame != null) {
            update(frame, map.view());
        }
    }

    /// Credits stand beside the legend, over as many lines as that leaves room for.
    private void writeCredits(Furniture furniture) {
        double beside = legend.isVisible() ? legend.getFitWidth() + EDGE_PX : 0;
        paint(credits, furniture.credits(Math.max(180, getWidth() - beside - 2 * EDGE_PX)));
    }

    /// Keeps the scale bar true under another camera.
    void moved(Viewport view) {
        if (isVisible()) {
            scale(view);
        }
    }

    private void scale(Viewport view) {
        Look now = look;
        double metresPerPx = view.metresPerPx();
        if (now != null && metresPerPx != scaleDrawnFor) {
            scaleDrawnFor = metresPerPx;
            paint(scale, new Furniture(now.theme(), now.language()).scaleBar(view));
        }
    }

    /// Shows the legend if it is wanted and leaves most of the map free; a small window does without.
    private void showLegend(boolean wanted) {
        boolean fits = legend.getFitWidth() <= getWidth() * LEGEND_MOST_WIDTH
                && legend.getFitHeight() <= getHeight() - 2 * EDGE_PX;
        legend.setVisible(wanted && fits);
        Look now = look;
        if (now != null) {
            writeCredits(new Furniture(now.theme(), now.language()));
        }
    }

    void toggleLegend() {
        legendToggle.setSelected(!legendToggle.isSelected());
    }

    void remember(Settings settings) {
        settings.put("legend", legendToggle.isSelected() ? "shown" : "hidden");
    }

    @Override
    protected void layoutChildren() {
        double right = getWidth() - EDGE_PX;
        double bottom = getHeight() - EDGE_PX;
        credits.relocate(Math.rint(right - credits.getFitWidth()), Math.rint(bottom - credits.getFitHeight()));
        double aboveCredits = bottom - credits.getFitHeight() - 6;
        scale.relocate(Math.rint(right - scale.getFitWidth()), Math.rint(aboveCredits - scale.getFitHeight()));
        north.relocate(
                Math.rint(right - scale.getFitWidth() - 6 - north.getFitWidth()),
                Math.rint(aboveCredits - north.getFitHeight()));
        legend.relocate(EDGE_PX, Math.rint(bottom - legend.getFitHeight()));
        buttons.autosize();
        buttons.relocate(Math.rint(right - buttons.getWidth()), EDGE_PX);
    }

    private void paint(PaintedView view, Plate plate) {
        Look now = look();
        view.paint(plate.width(), plate.height(), now.outputScale(), g -> plate.paint(g, 0, 0));
        requestLayout();
    }

    private Look look() {
        Window window = getScene() == null ? null : getScene().getWindow();
        return new Look(
                workspace.map().theme(),
                workspace.map().language(),
                window == null ? 1 : window.getOutputScaleX(),
                getWidth(),
                getHeight());
    }
}
