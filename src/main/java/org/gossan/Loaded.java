package org.gossan;

import org.gossan.atlas.Atlas;
import org.gossan.render.Ground;
import org.gossan.render.MapContent;
import org.gossan.ui.Workspace;

/// The open atlas and the snapshots that the window shows of it.
record Loaded(Atlas atlas, MapContent content) {

    /// Reads the snapshots; on the store lane.
    static Loaded of(Atlas atlas, Ground ground) {
        return new Loaded(atlas, atlas.content(ground));
    }

    /// Puts everything on the screen; on the FX thread.
    void show(Workspace workspace) {
        workspace.show(content, atlas::details);
    }
}
