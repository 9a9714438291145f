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

/// Briefings in the Brief mode: a strip of scenes, and F5 to present. FX thread only.
public final class BriefingsFeature {

    private final BriefingStrip strip;

    private BriefingsFeature(BriefingStrip strip) {
        this.strip = strip;
    }

    /// Adds the strip and its keys to the window.
    public static BriefingsFeature addTo(MainWindow window, Workspace workspace, MapPane map, Screens screens) {
        BriefingStrip strip = new BriefingStrip(workspace, map, window, screens);
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
        window.add(Feature.of(List.of(panel), List.of(present)));
        return new BriefingsFeature(strip);
    }

    /// Gives the atlas whose briefings are shown; nothing is read before the strip is first opened.
    public void open(Atlas atlas) {
        strip.open(atlas);
    }
}
