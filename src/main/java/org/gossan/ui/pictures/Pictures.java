package org.gossan.ui.pictures;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.input.KeyCombination;
import org.gossan.geo.Viewport;
import org.gossan.ui.Settings;
import org.gossan.ui.Workspace;
import org.gossan.ui.files.FileQuestion;
import org.gossan.ui.window.Feature;
import org.gossan.ui.window.MainWindow;
import org.gossan.ui.window.Mode;
import org.gossan.ui.window.Panel;
import org.gossan.ui.window.Shortcut;
import org.kordamp.ikonli.feather.Feather;

/// "Save picture" in the window, Ctrl+P or Ctrl+Shift+S. FX thread only.
public final class Pictures {

    private static final String PANEL = "picture";

    private Pictures() {}

    /// Adds the panel to the window.
    ///
    /// @param whole    the map, also below panels
    /// @param free     the part of it that no panel covers
    /// @param question asks where to save
    public static void addTo(
            MainWindow window,
            Workspace workspace,
            Settings settings,
            Supplier<Viewport> whole,
            Supplier<Viewport> free,
            FileQuestion question) {
        Set<Mode> all = Set.of(Mode.values());
        Panel panel = new Panel(
                PANEL,
                "shell.picture",
                Feather.CAMERA,
                Panel.Place.OVER_MAP,
                all,
                false,
                () -> new PicturePane(workspace, settings, whole, free, question));
        window.add(Feature.of(
                List.of(panel),
                List.of(shortcut("Shortcut+P", window, all), shortcut("Shortcut+Shift+S", window, all))));
    }

    private static Shortcut shortcut(String keys, MainWindow window, Set<Mode> modes) {
        return new Shortcut(KeyCombination.valueOf(keys), "shell.picture", modes, () -> {
            window.toggle(PANEL);
            return true;
        });
    }
}
