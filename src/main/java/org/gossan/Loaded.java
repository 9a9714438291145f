package org.gossan;

import java.util.Map;
import java.util.stream.Collectors;
import org.gossan.atlas.Atlas;
import org.gossan.model.Source;
import org.gossan.render.Ground;
import org.gossan.render.MapContent;
import org.gossan.ui.Workspace;

/// The open atlas and the snapshots that the window shows of it.
///
/// @param titles titles of sources by id
record Loaded(Atlas atlas, MapContent content, Map<String, String> titles) {

    /// Reads the snapshots; on the store lane.
    static Loaded of(Atlas atlas, Ground ground) {
        Map<String, String> titles =
                atlas.sources().values().stream().collect(Collectors.toMap(Source::id, Source::title));
        return new Loaded(atlas, atlas.content(ground), titles);
    }

    /// Puts everything on the screen; on the FX thread.
    void show(Workspace workspace) {
        workspace.show(content, titles, atlas::details);
    }
}
