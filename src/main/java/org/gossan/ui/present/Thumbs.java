package org.gossan.ui.present;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import javafx.scene.image.WritableImage;
import org.gossan.model.briefing.Scene;
import org.gossan.render.slide.SlideContent;
import org.gossan.render.slide.SlideLayout;
import org.gossan.render.slide.SlideLook;
import org.gossan.render.slide.SlideSize;
import org.gossan.ui.Workspace;

/// Small pictures of this scene and the next, painted on the work lane and kept. FX thread only.
final class Thumbs {

    private static final SlideSize SIZE = new SlideSize(480, 270);
    private static final WritableImage NONE = new WritableImage(1, 1);

    private final Workspace workspace;
    private final List<Scene> scenes;
    private final SlideContent content;
    private final BiConsumer<WritableImage, WritableImage> shown;
    private final Map<UUID, WritableImage> painted = new HashMap<>();
    private int at;

    /// @param shown told the pictures of this scene and the next
    Thumbs(
            Workspace workspace,
            List<Scene> scenes,
            SlideContent content,
            BiConsumer<WritableImage, WritableImage> shown) {
        this.workspace = workspace;
        this.scenes = scenes;
        this.content = content;
        this.shown = shown;
    }

    /// Shows what is known of a scene and the one after it; paints nothing.
    void turn(int place) {
        at = place;
        tell();
    }

    /// Shows a scene and the one after it.
    void show(int place) {
        at = place;
        paint(place);
        paint(place + 1);
        tell();
    }

    private void paint(int place) {
        if (place >= scenes.size() || painted.containsKey(scenes.get(place).id())) {
            return;
        }
        Scene scene = scenes.get(place);
        SlideLook look =
                new SlideLook(SIZE, workspace.map().theme(), workspace.map().language());
        workspace
                .tasks()
                .work(
                        () -> ScenePicture.of(SlideLayout.of(scene, content, look, place + 1, scenes.size()), content),
                        image -> {
                            painted.put(scene.id(), image);
                            tell();
                        },
                        workspace::report);
    }

    private void tell() {
        shown.accept(at(at), at(at + 1));
    }

    private WritableImage at(int place) {
        return place < scenes.size() ? painted.getOrDefault(scenes.get(place).id(), NONE) : NONE;
    }
}
