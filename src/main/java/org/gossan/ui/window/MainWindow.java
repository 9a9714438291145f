package org.gossan.ui.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.gossan.geo.LonLat;
import org.gossan.ui.Icons;
import org.gossan.ui.Settings;
import org.gossan.ui.Workspace;
import org.gossan.ui.drafts.FieldLimits;
import org.gossan.ui.opening.OpeningPicture;
import org.gossan.ui.opening.OpeningView;
import org.kordamp.ikonli.feather.Feather;

/// The window's frame: bar on top, layers and facets on the left, the map, the card floating over its right edge, the
/// table below, the status bar; docks for the panels of features around the map. Nothing here is modal. FX thread only.
public final class MainWindow extends BorderPane {

    private static final double SIDE_WIDTH = 272;
    private static final double RIGHT_WIDTH = 340;
    private static final double MIN_WIDTH = 1024;
    private static final double TABLE_SHARE = 0.68;

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
    private final ScrollPane layers = new ScrollPane();
    private final VBox sections = new VBox();
    private final Docks docks;
    private final Dock side;
    private final StackPane desk;
    private final ToolBar tools;
    private final FloatingRow floating;
    private final TopBar top;
    private final VBox bottom = new VBox();
    private final VBox head = new VBox();
    private final List<Shortcut> shortcuts = new ArrayList<>();
    private boolean onlyMap;
    private final Workspace workspace;
    private final StatusBar status;
    private final HelpPane help;
    private double tableShare;

    public MainWindow(Workspace workspace, Settings settings, Parts parts) {
        this.workspace = workspace;
        this.parts = parts;
        this.sideToggle = Icons.toggle(workspace, Feather.SIDEBAR, "side-toggle", "ui.side_panel");
        this.tableToggle = Icons.toggle(workspace, Feather.LIST, "table-toggle", "ui.table");
        this.status = new StatusBar(workspace, settings);
        this.help = new HelpPane(workspace);
        this.tableShare = Math.clamp(settings.number("table.share", TABLE_SHARE), 0.2, 0.9);
        this.docks = new Docks(workspace, settings);
        this.side = docks.dock(Panel.Place.LEFT);
        this.tools = new ToolBar(docks.modeProperty());
        this.floating = new FloatingRow(tools, parts.card(), docks.dock(Panel.Place.OVER_MAP), parts.covered());
        this.desk = new StackPane(parts.map(), floating, new Toast(workspace), help, parts.searchResults());
        this.top =
                new TopBar(workspace, docks, parts.search(), sideToggle, tableToggle, this::toggleHelp, this::toggle);
        getStyleClass().add("main-window");
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                FieldLimits.guard(
                        scene, cut -> workspace.say(workspace.messages().text("drafts.cut", cut)));
            }
        });
        sections.getStyleClass().add("side-panel");
        layers.setContent(sections);
        layers.setFitToWidth(true);
        layers.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        docks.add(new Panel(
                "side-panel",
                "shell.layers",
                Feather.SIDEBAR,
                Panel.Place.LEFT,
                Set.of(Mode.values()),
                false,
                () -> layers));
        dockWidth(side, 220, SIDE_WIDTH, 420);
        dockWidth(docks.dock(Panel.Place.RIGHT), 260, RIGHT_WIDTH, 560);
        SplitPane.setResizableWithParent(parts.table(), false);
        desk.setMinSize(300, 200);
        rows.setOrientation(Orientation.VERTICAL);
        rows.getItems().setAll(desk);
        columns.getItems().setAll(rows);
        Dock strip = docks.dock(Panel.Place.BOTTOM);
        strip.visibleProperty().bind(strip.shownProperty());
        strip.managedProperty().bind(strip.shownProperty());
        bottom.getChildren().setAll(strip, status);
        head.getChildren().setAll(top);
        setTop(head);
        setCenter(columns);
        setBottom(bottom);
        sideToggle.selectedProperty().subscribe(this::arrangeColumns);
        docks.dock(Panel.Place.RIGHT).shownProperty().subscribe(this::arrangeColumns);
        tableToggle.selectedProperty().subscribe(this::showTable);
        sideToggle.setSelected(!settings.text("side").orElse("open").equals("closed"));
        tableToggle.setSelected(settings.text("table").orElse("closed").equals("open"));
        // Dividers are shares of the width, which is not known before the first layout.
        widthProperty().subscribe((before, now) -> {
            if (before.doubleValue() == 0) {
                arrangeColumns();
            }
        });
        docks.modeProperty().subscribe((before, now) -> workspace.putToolAway());
    }

    /// Adds what a feature brings. Called while the window is put together; nothing of it is built yet.
    ///
    /// @throws IllegalArgumentException if there is a panel with the same id
    public void add(Feature feature) {
        feature.panels().forEach(docks::add);
        feature.tools().forEach(tools::add);
        shortcuts.addAll(feature.shortcuts());
        top.showSwitches();
    }

    /// What the window is used for; remembered.
    public ReadOnlyObjectProperty<Mode> modeProperty() {
        return docks.modeProperty();
    }

    /// Changes to a mode; its panels open as they were left, the map's tool is put away.
    public void enter(Mode mode) {
        docks.modeProperty().set(mode);
    }

    /// Returns the ids of the panels of a mode.
    public List<String> panels(Mode of) {
        return docks.panels(of).stream().map(Panel::id).toList();
    }

    /// Ids of the panels that are open; never changes before the first map.
    public ReadOnlyObjectProperty<Set<String>> openPanelsProperty() {
        return docks.openProperty();
    }

    /// Opens a panel and gives it the keyboard; enters a mode that has it.
    ///
    /// @throws IllegalArgumentException if there is no such panel
    public void open(String panelId) {
        docks.open(panelId);
        for (Panel.Place place : Panel.Place.values()) {
            Region content = docks.dock(place).content();
            if (content != null && panelId.equals(content.getId())) {
                sideToggle.setSelected(sideToggle.isSelected() || place == Panel.Place.LEFT);
                Node control = PaneWalk.firstControl(content);
                (control == null ? content : control).requestFocus();
            }
        }
    }

    /// Closes a panel if it is open; the map gets the keyboard.
    public void close(String panelId) {
        docks.close(panelId);
        workspace.focusMap();
    }

    /// Opens a panel, or closes it.
    public void toggle(String panelId) {
        if (docks.openProperty().get().contains(panelId)) {
            close(panelId);
        } else {
            open(panelId);
        }
    }

    /// Shows the map with what lies on it and nothing around it, for presenting; or everything again.
    public void showOnlyMap(boolean only) {
        onlyMap = only;
        top.setVisible(!only);
        top.setManaged(!only);
        bottom.setVisible(!only);
        bottom.setManaged(!only);
        floating.hide(only);
        arrangeColumns();
        showTable(tableToggle.isSelected());
    }

    /// Puts the search box over the map with the keyboard, while only the map is shown; or back into the top bar.
    public void searchOverMap(boolean over) {
        top.searchOver(desk, over);
    }

    /// Puts a strip with something that must not be overlooked below the top bar.
    public void putOnTop(Node strip) {
        head.getChildren().add(strip);
    }

    /// Takes the strip below the top bar away.
    public void takeFromTop(Node strip) {
        head.getChildren().remove(strip);
    }

    /// Lays a node over the map, below the card and the panels; it lays itself out in the map's area.
    public void putOverMap(Node node) {
        desk.getChildren().add(1, node);
    }

    /// Takes a node that lies over the map away.
    public void takeFromMap(Node node) {
        desk.getChildren().remove(node);
    }

    /// Says how much of the map somebody covers, so that flights aim at the rest; [Insets#EMPTY] = no more.
    ///
    /// @param who compared by `equals`
    public void coverMap(Object who, Insets insets) {
        floating.cover(who, insets);
    }

    /// Returns the keys of features that act in this mode.
    List<Shortcut> shortcuts() {
        return shortcuts.stream()
                .filter(shortcut ->
                        shortcut.modes().contains(docks.modeProperty().get()))
                .toList();
    }

    /// Closes the panel that floats over the map.
    ///
    /// @return whether there was one
    boolean closeFloating() {
        Region content = docks.dock(Panel.Place.OVER_MAP).content();
        if (content != null) {
            docks.close(content.getId());
        }
        return content != null;
    }

    /// Fills the left panel; left for after the first map, which it would hold up.
    public void fill() {
        if (sections.getChildren().isEmpty()) {
            sections.getChildren()
                    .addAll(
                            parts.facets().get(),
                            new LayersPane(workspace),
                            parts.layers().get());
            docks.begin();
            tools.begin();
        }
    }

    /// Returns the bars and panels as rectangles of their colours, for the picture of the next start.
    public List<OpeningPicture.Area> areas() {
        List<OpeningPicture.Area> areas = new ArrayList<>();
        for (Node part : List.of(getTop(), status, side, parts.table())) {
            if (part instanceof Region region && part.getScene() != null) {
                areas.add(OpeningPicture.Area.of(
                        part.localToScene(part.getLayoutBounds()), OpeningView.colour(region, paper())));
            }
        }
        return areas;
    }

    /// Returns the colour of the window behind everything, opaque ARGB: the scene's own.
    public int paper() {
        return getScene() != null && getScene().getFill() instanceof Color fill ? OpeningView.argb(fill) : 0xFFFFFFFF;
    }

    /// Keeps what the window remembers.
    public void remember(Settings settings) {
        settings.put("side", sideToggle.isSelected() ? "open" : "closed");
        settings.put("table", tableToggle.isSelected() ? "open" : "closed");
        settings.put("table.share", rows.getDividers().isEmpty() ? tableShare : rows.getDividerPositions()[0]);
        settings.put("position.format", status.format().name());
        docks.remember(settings);
    }

    /// Copies the position under the mouse, or that of what is selected, as the status bar writes positions.
    void copyPosition() {
        LonLat pointer = workspace.pointerProperty().get();
        Optional.ofNullable(pointer)
                .or(workspace::selectedPosition)
                .ifPresent(position -> workspace.copy(status.format()
                        .format(position, workspace.map().language().locale())));
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
        List<Node> panes = Stream.of(
                        parts.map(),
                        tools,
                        parts.card(),
                        docks.dock(Panel.Place.OVER_MAP),
                        docks.dock(Panel.Place.RIGHT),
                        docks.dock(Panel.Place.BOTTOM),
                        parts.table(),
                        side,
                        parts.search())
                .filter(pane -> pane.getScene() != null && pane.isVisible())
                .toList();
        PaneWalk.next(panes, getScene().getFocusOwner());
    }

    /// Shows or hides the keys.
    public void toggleHelp() {
        help.toggle(shortcuts());
    }

    /// Hides the keys.
    ///
    /// @return whether they were shown
    public boolean closeHelp() {
        return help.close();
    }

    private static void dockWidth(Dock dock, double least, double usual, double most) {
        dock.setMinWidth(least);
        dock.setPrefWidth(usual);
        dock.setMaxWidth(most);
        SplitPane.setResizableWithParent(dock, false);
    }

    private void arrangeColumns() {
        Dock right = docks.dock(Panel.Place.RIGHT);
        double sideWidth = side.getWidth() > 0 ? side.getWidth() : SIDE_WIDTH;
        double rightWidth = right.getWidth() > 0 ? right.getWidth() : RIGHT_WIDTH;
        double width = getWidth() > 0 ? getWidth() : MIN_WIDTH;
        List<Node> items = new ArrayList<>(List.of(rows));
        List<Double> dividers = new ArrayList<>();
        if (sideToggle.isSelected() && !onlyMap) {
            items.addFirst(side);
            dividers.add(sideWidth / width);
        }
        if (right.shownProperty().get() && !onlyMap) {
            items.add(right);
            dividers.add(1 - rightWidth / width);
        }
        if (!items.equals(columns.getItems())) {
            columns.getItems().setAll(items);
        }
        columns.setDividerPositions(
                dividers.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private void showTable(boolean wanted) {
        boolean shown = wanted && !onlyMap;
        if (shown == rows.getItems().contains(parts.table())) {
            return;
        }
        if (shown) {
            rows.getItems().setAll(desk, parts.table());
            rows.setDividerPositions(tableShare);
        } else {
            tableShare = rows.getDividerPositions()[0];
            rows.getItems().setAll(desk);
        }
    }
}
