package org.gossan.ui.window;

import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;
import org.gossan.model.Language;
import org.gossan.model.Theme;
import org.gossan.ui.Icons;
import org.gossan.ui.Workspace;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The top of the window: name, modes, search box, panels, language, theme, help. FX thread only.
final class TopBar extends HBox {

    private static final double LEAST_SEARCH_PX = 240;
    /// Width of a mode's button with its sign alone.
    private static final double BESIDE_WORDS_PX = 40;

    private final Workspace workspace;
    private final Docks docks;
    private final Consumer<String> toggle;
    private final ModeSwitch modes;
    private final Node search;
    private final HBox switches = new HBox();
    private final MenuButton more = new MenuButton();
    private final Label name = new Label("Gossan");
    /// Holds the search box while it is over the map.
    private @Nullable StackPane lent;
    /// Of the search box in the bar.
    private int place;

    /// @param search the search box
    /// @param help   shows the keys
    /// @param toggle opens or closes the panel with an id
    TopBar(
            Workspace workspace,
            Docks docks,
            Node search,
            ToggleButton sidePanel,
            ToggleButton tablePanel,
            Runnable help,
            Consumer<String> toggle) {
        this.workspace = workspace;
        this.docks = docks;
        this.toggle = toggle;
        this.search = search;
        this.modes = new ModeSwitch(workspace, docks.modeProperty());
        setId("top-bar");
        getStyleClass().add("top-bar");
        // It folds itself; with the width of all its words the window's other parts would be laid out too wide.
        setMinWidth(0);
        setAlignment(Pos.CENTER_LEFT);
        switches.setId("panel-switches");
        switches.getStyleClass().add("panel-switches");
        switches.setAlignment(Pos.CENTER_LEFT);
        switches.setMinWidth(USE_PREF_SIZE);
        more.setId("panel-more");
        more.setGraphic(new FontIcon(Feather.COLUMNS));
        more.getStyleClass().addAll("button-icon", "flat");
        more.setMinWidth(USE_PREF_SIZE);
        more.accessibleTextProperty().bind(workspace.text("shell.panels"));
        name.getStyleClass().add("wordmark");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Region left = new Region();
        Region right = new Region();
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        getChildren()
                .addAll(
                        sidePanel,
                        name,
                        modes,
                        left,
                        travel(
                                Feather.ARROW_LEFT,
                                "view-back",
                                "shell.back",
                                workspace.views().canGoBackProperty(),
                                workspace.views()::back),
                        travel(
                                Feather.ARROW_RIGHT,
                                "view-forward",
                                "shell.forward",
                                workspace.views().canGoForwardProperty(),
                                workspace.views()::forward),
                        search,
                        right,
                        switches,
                        more,
                        tablePanel,
                        languages(workspace),
                        Icons.button(workspace, Feather.MOON, "theme", "ui.theme", () -> toggleTheme(workspace)),
                        Icons.button(workspace, Feather.HELP_CIRCLE, "help", "ui.help", help));
        docks.modeProperty().subscribe(this::showSwitches);
        docks.openProperty().subscribe(this::press);
    }

    /// Puts the search box over the map and gives it the keyboard until it loses it; or back into the bar.
    void searchOver(Pane desk, boolean over) {
        StackPane before = lent;
        if (over == (before != null)) {
            return;
        }
        if (before != null) {
            lent = null;
            desk.getChildren().remove(before);
            before.getChildren().clear();
            getChildren().add(place, search);
            return;
        }
        place = getChildren().indexOf(search);
        getChildren().remove(search);
        StackPane sheet = new StackPane(search);
        sheet.setId("search-sheet");
        sheet.getStyleClass().add("search-sheet");
        sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(sheet, Pos.TOP_CENTER);
        lent = sheet;
        desk.getChildren().add(desk.getChildren().size() - 1, sheet); // below what is found
        Node field = PaneWalk.firstControl(search);
        if (field != null) {
            field.requestFocus();
        }
        search.focusWithinProperty().subscribe((was, is) -> {
            if (!is && sheet.equals(lent)) {
                searchOver(desk, false);
            }
        });
    }

    /// Shows a switch for each panel of the mode.
    void showSwitches() {
        switches.getChildren().clear();
        more.getItems().clear();
        for (Panel panel : docks.panels(docks.modeProperty().get())) {
            if (panel.place() != Panel.Place.LEFT) {
                ToggleButton button = Icons.toggle(workspace, panel.sign(), panel.id() + "-toggle", panel.titleKey());
                button.setUserData(panel.id());
                button.setOnAction(event -> {
                    toggle.accept(panel.id());
                    press();
                });
                switches.getChildren().add(button);
                CheckMenuItem item = new CheckMenuItem();
                item.textProperty().bind(workspace.text(panel.titleKey()));
                item.setUserData(panel.id());
                item.setOnAction(event -> {
                    toggle.accept(panel.id());
                    press();
                });
                more.getItems().add(item);
            }
        }
        press();
    }

    private void press() {
        for (Node node : switches.getChildren()) {
            if (node instanceof ToggleButton button) {
                button.setSelected(docks.openProperty().get().contains(button.getUserData()));
            }
        }
        for (MenuItem each : more.getItems()) {
            if (each instanceof CheckMenuItem item) {
                item.setSelected(docks.openProperty().get().contains(item.getUserData()));
            }
        }
    }

    /// Leaves the search box room to type: first the modes lose their words, then the name goes, then the switches of
    /// panels become a menu.
    @Override
    protected void layoutChildren() {
        Set<Node> changing = Set.of(modes, search, switches, more, name);
        double always = getChildren().stream()
                .filter(child -> !changing.contains(child))
                .mapToDouble(child -> snapSizeX(child.prefWidth(-1)))
                .sum();
        double gaps = getSpacing() * (getChildren().size() - 2) + snappedLeftInset() + snappedRightInset();
        double free = getWidth() - always - gaps - LEAST_SEARCH_PX;
        double words = snapSizeX(modes.fullWidth());
        double signs = BESIDE_WORDS_PX * Mode.values().length;
        double panels = snapSizeX(switches.prefWidth(-1));
        double named = snapSizeX(name.prefWidth(-1));
        modes.showWords(words + named + panels <= free);
        show(name, signs + named + panels <= free);
        boolean all = signs + panels <= free;
        show(switches, all);
        show(more, !all);
        super.layoutChildren();
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private Node travel(Feather sign, String id, String key, ObservableValue<Boolean> possible, Runnable action) {
        Button button = Icons.button(workspace, sign, id, key, action);
        button.disableProperty().bind(possible.map(can -> !can));
        return button;
    }

    private static void toggleTheme(Workspace workspace) {
        workspace.update(state -> state.withTheme(state.theme() == Theme.DARK ? Theme.LIGHT : Theme.DARK));
    }

    private static ComboBox<Language> languages(Workspace workspace) {
        ComboBox<Language> box = new ComboBox<>();
        box.setId("language");
        box.setMinWidth(USE_PREF_SIZE);
        box.getItems().setAll(Language.values());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Language language) {
                String name = language.locale().getDisplayLanguage(language.locale());
                return Character.toUpperCase(name.charAt(0)) + name.substring(1);
            }

            @Override
            public Language fromString(String text) {
                throw new UnsupportedOperationException("a language is chosen, not typed");
            }
        });
        box.setValue(workspace.map().language());
        box.valueProperty().subscribe(chosen -> workspace.update(state -> state.withLanguage(chosen)));
        workspace.languageProperty().subscribe(box::setValue);
        box.accessibleTextProperty().bind(workspace.text("ui.language"));
        return box;
    }
}
