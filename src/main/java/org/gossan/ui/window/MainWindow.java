package org.gossan.ui.window;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Background;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import org.gossan.geo.PositionFormat;
import org.gossan.ui.opening.OpeningPicture;
import org.gossan.ui.Icons;
import org.gossan.ui.Settings;
import org.gossan.ui.Workspace;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The window's frame: bar on top, layers and facets on the left, the map, the card floating over its right edge, the
/// table
/// below, the status bar. Nothing here is modal. FX thread only.
public final class MainWindow extends BorderPane {

    private static final double SIDE_WIDTH = 272;
    private static final double MIN_WIDTH = 1024;
    private static final double TABLE_SHARE = 0.68;
    private static final double CARD_MARGIN = 12;

    /// The panes that features bring.
    ///
    /// @param map     fills the middle
    /// @param covered told how much of the map the card covers
    /// @param search  stands in the top bar
    /// @param searchResults over the map, lays itself out below the search box
    /// @param facets  stands under the layers
    /// @param table   stands below the map
    /// @param card    floats over the map; takes no room while it is not visible
    public record Parts(
            Region map,
            Consumer<Insets> covered,
            Node search,
            Node searchResults,
            Supplier<Node> facets,
            Supplier<Node> layers,
            Region table,
            Region card) {}

    private final Parts parts;
    private final ToggleButton sideToggle;
    private final ToggleButton tableToggle;
    private final SplitPane columns = new SplitPane();
    private final SplitPane rows = new SplitPane();
    private final ScrollPane side = new ScrollPane();
    private final VBox sections = new VBox();
    private final Workspace workspace;
    private final StatusBar status;
    private final HelpPane help;
    private double tableShare;

    public MainWindow(Workspace workspace, Settings settings, Parts parts) {
        this.workspace = workspace;
        this.parts = parts;
        this.sideToggle = Icons.toggle(workspace, Feather.SIDEBAR, "side-toggle", "ui.side_panel");
        this.tableToggle = Icons.toggle(workspace, Feather.LIST, "table-toggle", "ui.table");
        this.status = new StatusBar(workspace, format(settings));
        this.help = new HelpPane(workspace);
        this.tableShare = Math.clamp(settings.number("table.share", TABLE_SHARE), 0.2, 0.9);
        getStyleClass().add("main-window");
        sections.getStyleClass().add("side-panel");
        side.setContent(sections);
        side.setId("side-panel");
        side.setFitToWidth(true);
        side.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        side.setMinWidth(220);
        side.setPrefWidth(SIDE_WIDTH);
        side.setMaxWidth(420);
        SplitPane.setResizableWithParent(side, false);
        SplitPane.setResizableWithParent(parts.table(), false);
        StackPane desk = new StackPane(parts.map(), floating(parts.card()), help, parts.searchResults());
        desk.setMinSize(300, 200);
        rows.setOrientation(Orientation.VERTICAL);
        rows.getItems().setAll(desk);
        columns.getItems().setAll(rows);
        setTop(new TopBar(workspace, parts.search(), sideToggle, tableToggle, help::toggle));
        setCenter(columns);
        setBottom(status);
        sideToggle.selectedProperty().subscribe(this::showSide);
        tableToggle.selectedProperty().subscribe(this::showTable);
        sideToggle.setSelected(!settings.text("side").orElse("open").equals("closed"));
        tableToggle.setSelected(settings.text("table").orElse("closed").equals("open"));
        // Dividers are shares of the width, which is not known before the first layout.
        widthProperty().subscribe((before, now) -> {
            if (before.doubleValue() == 0 && columns.getItems().contains(side)) {
                columns.setDividerPositions(SIDE_WIDTH / now.doubleValue());
            }
        });
        parts.card().visibleProperty().subscribe(this::cover);
        parts.card().widthProperty().subscribe(this::cover);
    }

    /// Fills the left panel; left for after the first map, which it would hold up.
    public void fill() {
        if (sections.getChildren().isEmpty()) {
            sections.getChildren()
                    .addAll(
                            parts.facets().get(),
                            new LayersPane(workspace),
                            parts.layers().get());
        }
    }

    /// Returns the bars and panels as rectangles of their colours, for the picture of the next start.
    public List<OpeningPicture.Area> areas() {
        List<OpeningPicture.Area> areas = new ArrayList<>();
        for (Node part : List.of(getTop(), status, side, parts.table())) {
            if (part instanceof Region region && part.getScene() != null) {
                Bounds place = part.localToScene(part.getLayoutBounds());
                areas.add(new OpeningPicture.Area(
                        place.getMinX(),
                        place.getMinY(),
                        place.getWidth(),
                        place.getHeight(),
                        colour(region, paper())));
            }
        }
        return areas;
    }

    /// Returns the colour of the window behind everything, opaque ARGB.
    public int paper() {
        return colour(this, 0xFFFFFFFF);
    }

    private static int colour(Region region, int otherwise) {
        Background background = region.getBackground();
        Paint fill = background == null || background.getFills().isEmpty()
                ? null
                : background.getFills().getLast().getFill();
        if (!(fill instanceof Color colour) || !colour.isOpaque()) {
            return otherwise;
        }
        return 0xFF000000
                | (int) Math.round(colour.getRed() * 255) << 16
                | (int) Math.round(colour.getGreen() * 255) << 8
                | (int) Math.round(colour.getBlue() * 255);
    }

    /// Keeps what the window remembers.
    public void remember(Settings settings) {
        settings.put("side", sideToggle.isSelected() ? "open" : "closed");
        settings.put("table", tableToggle.isSelected() ? "open" : "closed");
        settings.put("table.share", rows.getDividers().isEmpty() ? tableShare : rows.getDividerPositions()[0]);
        settings.put("position.format", status.format().name());
    }

    /// Opens or closes the table.
    public void toggleTable() {
        tableToggle.setSelected(!tableToggle.isSelected());
    }

    /// Opens or closes the left panel.
    public void toggleSide() {
        sideToggle.setSelected(!sideToggle.isSelected());
    }

    /// Gives the keyboard to the next pane that is shown: map, card, table, left panel, search box.
    public void nextPane() {
        List<Node> panes = Stream.of(parts.map(), parts.card(), parts.table(), side, parts.search())
                .filter(pane -> pane.getScene() != null && pane.isVisible())
                .toList();
        Node focused = getScene().getFocusOwner();
        int at = 0;
        while (at < panes.size() && !isWithin(focused, panes.get(at))) {
            at++;
        }
        for (int step = 1; step <= panes.size(); step++) {
            Node target = firstControl(panes.get((at + step) % panes.size()));
            if (target != null) {
                target.requestFocus();
                return;
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // nodes of one scene
    private static boolean isWithin(@Nullable Node node, Node pane) {
        Node above = node;
        while (above != null && above != pane) {
            above = above.getParent();
        }
        return above == pane;
    }

    private static @Nullable Node firstControl(Node pane) {
        if (!pane.isVisible() || pane.isDisabled()) {
            return null;
        }
        if (pane.isFocusTraversable() && !(pane instanceof ScrollPane)) {
            return pane;
        }
        if (pane instanceof ScrollPane scroll) {
            return scroll.getContent() == null ? null : firstControl(scroll.getContent());
        }
        if (pane instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = firstControl(child);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /// Shows or hides the keys.
    public void toggleHelp() {
        help.toggle();
    }

    /// Hides the keys.
    ///
    /// @return whether they were shown
    public boolean closeHelp() {
        return help.close();
    }

    private Region floating(Region card) {
        StackPane holder = new StackPane(card);
        holder.setPickOnBounds(false);
        holder.setAlignment(javafx.geometry.Pos.TOP_RIGHT);
        holder.setPadding(new Insets(CARD_MARGIN));
        card.managedProperty().bind(card.visibleProperty());
        return holder;
    }

    private void cover() {
        boolean shown = parts.card().isVisible();
        double right = shown ? parts.card().getWidth() + 2 * CARD_MARGIN : 0;
        parts.covered().accept(new Insets(0, right, 0, 0));
    }

    private void showSide(boolean shown) {
        if (shown) {
            columns.getItems().setAll(side, rows);
            columns.setDividerPositions(SIDE_WIDTH / Math.max(MIN_WIDTH, getWidth()));
        } else {
            columns.getItems().setAll(rows);
        }
    }

    private void showTable(boolean shown) {
        if (shown) {
            rows.getItems().setAll(rows.getItems().getFirst(), parts.table());
            rows.setDividerPositions(tableShare);
        } else {
            if (!rows.getDividers().isEmpty()) {
                tableShare = rows.getDividerPositions()[0];
            }
            rows.getItems().setAll(rows.getItems().getFirst());
        }
    }

    private static PositionFormat format(Settings settings) {
        try {
            return settings.text("position.format").map(PositionFormat::valueOf).orElse(PositionFormat.DD);
        } catch (IllegalArgumentException e) {
            return PositionFormat.DD;
        }
    }
}
