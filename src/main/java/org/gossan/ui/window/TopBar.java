package org.gossan.ui.window;

import javafx.geometry.Pos;
import javafx.scene.Node;
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

/// The top of the window: name, search box, panels, language, theme, help. FX thread only.
final class TopBar extends HBox {

    /// @param search the search box
    /// @param help   shows the keys
    TopBar(Workspace workspace, Node search, ToggleButton sidePanel, ToggleButton tablePanel, Runnable help) {
        setId("top-bar");
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label name = new Label("Gossan");
        name.getStyleClass().add("wordmark");
        Region left = new Region();
        Region right = new Region();
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        getChildren()
                .addAll(
                        sidePanel,
                        name,
                        left,
                        search,
                        right,
                        tablePanel,
                        languages(workspace),
                        Icons.button(workspace, Feather.MOON, "theme", "ui.theme", () -> toggleTheme(workspace)),
                        Icons.button(workspace, Feather.HELP_CIRCLE, "help", "ui.help", help));
    }

    private static void toggleTheme(Workspace workspace) {
        workspace.update(state -> state.withTheme(state.theme() == Theme.DARK ? Theme.LIGHT : Theme.DARK));
    }

    private static ComboBox<Language> languages(Workspace workspace) {
        ComboBox<Language> box = new ComboBox<>();
        box.setId("language");
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
