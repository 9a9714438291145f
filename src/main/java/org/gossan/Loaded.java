package org.gossan;

import org.gossan.atlas.Atlas;
import org.gossan.render.Ground;
import org.gossan.render.MapContent;
import org.gossan.ui.Workspace;

/// The open atlas and the snapshots that the window shows of it.
///
/// @param revision the store's when the snapshots were read
record Loaded(Atlas atlas, long revision, MapContent content) {

    /// Reads the snapshots; on the store lane.
    static Loaded of(Atlas atlas, Ground ground) {
        return new Loaded(atlas, atlas.store().revision(), atlas.content(ground));
    }

    /// Returns whether the snapshots still show what is in the store; on the store lane.
    boolean isCurrent() {
        return atlas.store().revision() == revision;
    }

    /// Puts everything on the screen; on the FX thread.
    void show(Workspace workspace) {
        workspace.show(content, atlas::details);
        workspace.editing().open(atlas, content);
    }
}
