package org.gossan.ui.briefings;

import java.util.List;
import java.util.Set;
import javafx.scene.input.KeyCombination;
import org.gossan.atlas.Atlas;
import org.gossan.ui.Workspace;
import org.gossan.ui.map.MapPane;
import org.gossan.ui.present.Screens;
import org.gossan.ui.window.Feature;
import org.gossan.ui.window.MainWindow;
import org.gossan.ui.window.Mode;
import org.gossan.ui.window.Panel;
import org.gossan.ui.window.Shortcut;
import org.kordamp.ikonli.feather.Feather;

/// Briefings in the Brief mode: a strip of scenes, the editor of the chosen one, and F5 to present. FX thread only.
public final class BriefingsFeature {

    private final Composing composing;

    private BriefingsFeature(Composing composing) {
        this.composing = composing;
    }

    /// Adds the strip and its keys to the window.
    public static BriefingsFeature addTo(MainWindow window, Workspace workspace, MapPane map, Screens screens) {
        Composing composing = new Composing(workspace, map);
        BriefingStrip strip = new BriefingStrip(workspace, map, window, screens, composing);
        Panel panel = new Panel(
                "briefing-strip",
                "present.scenes",
                Feather.FILM,
                Panel.Place.BOTTOM,
                Set.of(Mode.BRIEF),
                true,
                strip::build);
        Shortcut present =
                new Shortcut(KeyCombination.valueOf("F5"), "present.present", Set.of(Mode.BRIEF), strip::present);
        Panel editor = new Panel(
                "scene-editor",
                "compose.scene",
                Feather.EDIT,
                Panel.Place.RIGHT,
                Set.of(Mode.BRIEF),
                false,
                () -> new SceneEditor(workspace, composing));
        window.add(Feature.of(
                List.of(panel, editor),
                List.of(
                        present,
                        new Shortcut(
                                KeyCombination.valueOf("A"),
                                "compose.add_view",
                                Set.of(Mode.BRIEF),
                                strip::addFromView),
                        new Shortcut(
                                KeyCombination.valueOf("U"),
                                "compose.update",
                                Set.of(Mode.BRIEF),
                                strip::updateFromView))));
        window.modeProperty().subscribe(mode -> {
            if (mode != Mode.BRIEF) {
                composing.leave();
            }
        });
        return new BriefingsFeature(composing);
    }

    /// Gives the atlas whose briefings are shown; nothing is read before the strip is first opened.
    public void open(Atlas atlas) {
        composing.open(atlas);
    }
}
