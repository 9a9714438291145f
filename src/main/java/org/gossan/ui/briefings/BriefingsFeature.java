package org.gossan.ui.briefings;

import java.util.List;
import java.util.Set;
import javafx.scene.input.KeyCombination;
import org.gossan.atlas.Atlas;
import org.gossan.model.MapState;
import org.gossan.ui.Settings;
import org.gossan.ui.Workspace;
import org.gossan.ui.files.FileQuestion;
import org.gossan.ui.files.FilesQuestion;
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
    private final BriefingStrip strip;

    private BriefingsFeature(Composing composing, BriefingStrip strip) {
        this.composing = composing;
        this.strip = strip;
    }

    /// Adds the strip and its keys to the window.
    ///
    /// @param toWrite asks where to write documents
    /// @param toRead  asks for a logo
    public static BriefingsFeature addTo(
            MainWindow window,
            Workspace workspace,
            MapPane map,
            Screens screens,
            Settings settings,
            FileQuestion toWrite,
            FilesQuestion toRead) {
        Composing composing = new Composing(workspace, map, settings);
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
        Panel document = new Panel(
                "document",
                "document.panel",
                Feather.PRINTER,
                Panel.Place.RIGHT,
                Set.of(Mode.BRIEF),
                false,
                () -> new DocumentPane(workspace, composing, settings, toWrite, toRead));
        window.add(Feature.of(
                List.of(panel, editor, document),
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
        return new BriefingsFeature(composing, strip);
    }

    /// Returns what the next start is to show: the map as it was before a briefing was presented on it.
    public MapState keep(MapState now) {
        return strip.keep(now);
    }

    /// Gives the atlas whose briefings are shown; nothing is read before the strip is first opened.
    public void open(Atlas atlas) {
        composing.open(atlas);
    }
}
