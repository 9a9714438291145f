package org.gossan.ui.window;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.gossan.model.Language;
import org.gossan.model.Theme;
import org.gossan.ui.Icons;
import org.gossan.ui.Workspace;
import org.kordamp.ikonli.feather.Feather;

/// The top of the window: name, modes, search box, panels, language, theme, help. FX thread only.
final class TopBar extends HBox {

    private static final double LEAST_SEARCH_PX = 240;

    private final Workspace workspace;
    private final Docks docks;
    private final Consumer<String> toggle;
    private final ModeSwitch modes;
    private final Node search;
    private final HBox switches = new HBox();

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
        setAlignment(Pos.CENTER_LEFT);
        switches.setId("panel-switches");
        switches.getStyleClass().add("panel-switches");
        switches.setAlignment(Pos.CENTER_LEFT);
        switches.setMinWidth(USE_PREF_SIZE);
        Label name = new Label("Gossan");
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
                        tablePanel,
                        languages(workspace),
                        Icons.button(workspace, Feather.MOON, "theme", "ui.theme", () -> toggleTheme(workspace)),
                        Icons.button(workspace, Feather.HELP_CIRCLE, "help", "ui.help", help));
        docks.modeProperty().subscribe(this::showSwitches);
        docks.openProperty().subscribe(this::press);
    }

    /// Shows a switch for each panel of the mode.
    void showSwitches() {
        switches.getChildren().clear();
        for (Panel panel : docks.panels(docks.modeProperty().get())) {
            if (panel.place() != Panel.Place.LEFT) {
                ToggleButton button = Icons.toggle(workspace, panel.sign(), panel.id() + "-toggle", panel.titleKey());
                button.setUserData(panel.id());
                button.setOnAction(event -> {
                    toggle.accept(panel.id());
                    press();
                });
                switches.getChildren().add(button);
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
    }

    /// Modes have their words beside their signs where that leaves the search box room to type.
    @Override
    protected void layoutChildren() {
        double others = getChildren().stream()
                .filter(child -> !child.equals(modes) && !child.equals(search))
                .mapToDouble(child -> snapSizeX(child.prefWidth(-1)))
                .sum();
        double gaps = getSpacing() * (getChildren().size() - 1) + snappedLeftInset() + snappedRightInset();
        modes.showWords(others + gaps + LEAST_SEARCH_PX + modes.fullWidth() <= getWidth());
        super.layoutChildren();
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
