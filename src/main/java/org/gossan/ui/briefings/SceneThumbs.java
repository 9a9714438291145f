package org.gossan.ui.briefings;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javafx.scene.image.Image;
import org.gossan.model.Language;
import org.gossan.model.Theme;
import org.gossan.model.briefing.Scene;
import org.gossan.render.MapContent;
import org.gossan.render.MapPainter;
import org.gossan.render.slide.SlideContent;
import org.gossan.render.slide.SlideLayout;
import org.gossan.render.slide.SlideLook;
import org.gossan.render.slide.SlideSize;
import org.gossan.ui.Workspace;
import org.gossan.ui.present.ScenePicture;
import org.jspecify.annotations.Nullable;

/// Small pictures of scenes, painted on the list lane when they are first asked for; the newest are kept. FX thread
/// only.
final class SceneThumbs {

    private static final SlideSize SIZE = new SlideSize(480, 270);
    /// Half a megabyte each.
    private static final int KEPT = 80;

    /// What a picture depends on.
    ///
    /// @param said what its facts say
    private record Key(
            Scene scene, Map<String, String> said, int place, int count, Theme theme, Language language, int data) {}

    private final Workspace workspace;
    private final Runnable painted;
    private final Map<Key, Image> pictures = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<UUID, Image> last = new LinkedHashMap<>();
    private final Set<Key> asked = new HashSet<>();
    private @Nullable SlideContent content;
    private @Nullable MapContent data;
    private int version;

    /// @param painted told when a picture is there that was asked for
    SceneThumbs(Workspace workspace, Runnable painted) {
        this.workspace = workspace;
        this.painted = painted;
    }

    /// Takes the facts and the map as they are now.
    @SuppressWarnings("ReferenceEquality") // another snapshot is another map
    void show(Shelf shelf) {
        MapContent now = workspace.contentProperty().get();
        if (now == null) {
            return;
        }
        MapContent before = data;
        boolean same = before != null
                && content != null
                && content.settings().equals(shelf.letterhead())
                && before.sites() == now.sites()
                && before.drawings() == now.drawings()
                && before.facilities() == now.facilities();
        if (!same) {
            version++;
            pictures.clear();
        }
        data = now;
        content = new SlideContent(new MapPainter(now), shelf.book(), shelf.wording(), shelf.letterhead());
    }

    /// Returns the picture of a scene, or the last one of it, or `null`; one that is missing is painted.
    ///
    /// @param place of the scene, from 0
    @Nullable
    Image of(Scene scene, int place, int count) {
        Theme theme = workspace.map().theme();
        Language language = workspace.map().language();
        SlideContent on = content;
        Map<String, String> said = on == null ? Map.of() : on.book().statements(scene.allFacts());
        Key key = new Key(scene, said, place, count, theme, language, version);
        Image known = pictures.get(key);
        if (known == null && on != null && asked.add(key)) {
            SlideLook look = new SlideLook(SIZE, theme, language);
            workspace
                    .tasks()
                    .list(
                            () -> ScenePicture.of(SlideLayout.of(scene, on, look, place + 1, count), on),
                            image -> arrived(key, image),
                            cause -> {
                                asked.remove(key);
                                workspace.report(cause);
                            });
            known = pictures.get(key);
        }
        return known == null ? last.get(scene.id()) : known;
    }

    private void arrived(Key key, Image image) {
        asked.remove(key);
        pictures.put(key, image);
        last.put(key.scene().id(), image);
        while (pictures.size() > KEPT) {
            pictures.remove(pictures.keySet().iterator().next());
        }
        while (last.size() > KEPT) {
            last.remove(last.keySet().iterator().next());
        }
        painted.run();
    }
}
