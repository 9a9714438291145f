package org.gossan.ui.briefings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/// Small pictures of scenes for the cells of the strip. One at a time is painted on the list lane, of what was asked
/// for last and still shows: scenes that were only scrolled past are left out. The newest are kept. FX thread only.
final class SceneThumbs {

    private static final SlideSize SIZE = new SlideSize(480, 270);
    /// Half a megabyte each.
    private static final int KEPT = 80;

    /// What a picture depends on.
    ///
    /// @param said what its facts say
    private record Key(
            Scene scene, Map<String, String> said, int page, int pages, Theme theme, Language language, int data) {}

    private final Workspace workspace;
    private final Map<Key, Image> pictures = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<UUID, Image> last = new LinkedHashMap<>();
    /// What is missing in which cell; the one that asked last is the last.
    private final Map<SceneCell, Key> missing = new LinkedHashMap<>();
    private @Nullable SlideContent content;
    private @Nullable MapContent data;
    private boolean painting;
    private int version;

    SceneThumbs(Workspace workspace) {
        this.workspace = workspace;
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

    /// Returns the picture of a scene, or the last one of it, or `null`. The cell is given one that is missing when it
    /// is painted, if it has not asked for another one since.
    ///
    /// @param page of the scene, from 1
    @Nullable
    Image of(SceneCell cell, Scene scene, int page, int pages) {
        Theme theme = workspace.map().theme();
        Language language = workspace.map().language();
        SlideContent on = content;
        Map<String, String> said = on == null ? Map.of() : on.book().statements(scene.allFacts());
        Key key = new Key(scene, said, page, pages, theme, language, version);
        missing.remove(cell);
        Image known = pictures.get(key);
        if (known == null && on != null) {
            missing.put(cell, key);
            if (!painting) {
                paint(key, on);
                known = pictures.get(key);
            }
        }
        return known == null ? last.get(scene.id()) : known;
    }

    /// Says that a cell shows no scene any more.
    void leave(SceneCell cell) {
        missing.remove(cell);
    }

    private void paint(Key key, SlideContent on) {
        painting = true;
        SlideLook look = new SlideLook(SIZE, key.theme(), key.language());
        workspace
                .tasks()
                .list(
                        () -> ScenePicture.of(SlideLayout.of(key.scene(), on, look, key.page(), key.pages()), on),
                        image -> arrived(key, image),
                        cause -> {
                            missing.values().removeIf(key::equals);
                            workspace.report(cause);
                            next();
                        });
    }

    private void arrived(Key key, Image image) {
        pictures.put(key, image);
        last.put(key.scene().id(), image);
        keepNewest(pictures);
        keepNewest(last);
        missing.entrySet().removeIf(one -> {
            boolean wanted = one.getValue().equals(key);
            if (wanted) {
                one.getKey().show(image);
            }
            return wanted;
        });
        next();
    }

    private void next() {
        painting = false;
        resume();
    }

    /// Paints what was asked for last among what shows; called when cells come back into view, too, which they do
    /// without asking anew.
    void resume() {
        SlideContent on = content;
        if (painting || on == null) {
            return;
        }
        for (SceneCell cell : List.copyOf(missing.keySet()).reversed()) {
            Key key = missing.get(cell);
            if (key != null && cell.inView()) {
                paint(key, on);
                return;
            }
        }
    }

    private static void keepNewest(Map<?, Image> images) {
        while (images.size() > KEPT) {
            images.remove(images.keySet().iterator().next());
        }
    }
}
