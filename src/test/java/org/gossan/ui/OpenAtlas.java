package org.gossan.ui;

import java.nio.file.Path;
import org.gossan.atlas.Atlas;
import org.gossan.model.Language;
import org.gossan.model.MapState;
import org.gossan.render.Ground;
import org.gossan.render.MapContent;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// An atlas of the shipped facts in a new store, on a workspace that can edit it; what panes ask for is done at once.
public record OpenAtlas(Atlas atlas, Workspace workspace) {

    /// Opens it on an empty ground, in English.
    ///
    /// @param folder empty
    public static OpenAtlas in(Path folder) throws Exception {
        FxToolkit.registerPrimaryStage();
        Atlas atlas = Atlas.open(folder.resolve("atlas"), Path.of(System.getProperty("gossan.data")));
        Workspace workspace =
                new Workspace(Tasks.immediate(), MapState.opening(900, 900).withLanguage(Language.EN));
        WaitForAsyncUtils.asyncFx(() -> {
            MapContent content = atlas.content(Ground.PAPER);
            workspace.show(content, atlas::details);
            workspace.editing().open(atlas, content);
        });
        WaitForAsyncUtils.waitForFxEvents();
        return new OpenAtlas(atlas, workspace);
    }
}
