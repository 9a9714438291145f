package org.gossan.ui.present;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.animation.FadeTransition;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.util.Duration;
import org.gossan.edits.Briefings;
import org.gossan.geo.LonLat;
import org.gossan.model.briefing.Scene;
import org.gossan.render.slide.SlideContent;
import org.gossan.store.log.LogEntry;
import org.gossan.ui.Workspace;
import org.gossan.ui.map.MapPane;
import org.jspecify.annotations.Nullable;

/// What a presenter has beside the scenes: a pointer, a light, a pen, facts in large letters, and the fading of one map
/// into the next. FX thread only.
final class Extras {

    private static final Duration FADING = Duration.millis(450);

    private final Workspace workspace;
    private final MapPane map;
    private final Pane over;
    private final Pointing pointing = new Pointing();
    private final Ink ink;
    private final FactCard facts;
    private final String briefing;
    /// Strokes that were kept, by the scene they were drawn on.
    private final Map<UUID, List<List<LonLat>>> kept = new HashMap<>();
    private @Nullable UUID shown;

    /// @param briefing id of what is presented
    /// @param over     lies over the map, as large as it
    Extras(Workspace workspace, MapPane map, Pane over, SlideContent content, String briefing) {
        this.briefing = briefing;
        this.workspace = workspace;
        this.map = map;
        this.over = over;
        this.ink = new Ink(map);
        this.facts = new FactCard(workspace, content);
        over.getChildren().addAll(ink.canvas(), facts, pointing);
        over.widthProperty().subscribe(width -> resized());
        over.heightProperty().subscribe(height -> resized());
    }

    private void resized() {
        pointing.resize(over.getWidth(), over.getHeight());
        ink.resize(over.getWidth(), over.getHeight());
    }

    /// The map has moved.
    void moved() {
        ink.repaint();
    }

    void begin(javafx.scene.Scene scene) {
        pointing.follow(scene);
    }

    void end(javafx.scene.Scene scene) {
        pointing.end(scene);
        ink.wipe(List.of());
        map.tools().putAway();
    }

    /// Another scene is shown: what was about the last one goes.
    void left(Scene next) {
        facts.hide();
        shown = next.id();
        ink.wipe(kept.getOrDefault(next.id(), List.of()));
    }

    /// Does what a key asks for.
    ///
    /// @return whether it is a key of these
    boolean act(KeyCode code, Scene scene) {
        shown = scene.id();
        switch (code) {
            case L -> pointing.toggle(Pointing.Kind.LASER);
            case S -> pointing.toggle(Pointing.Kind.SPOTLIGHT);
            case I -> pen();
            case E -> {
                kept.remove(scene.id());
                ink.wipe(List.of());
            }
            case K -> keep(scene);
            case F -> facts.next(scene, over.getWidth(), over.getHeight());
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Takes back what lies over the scene.
    ///
    /// @return whether there was anything
    boolean cancel() {
        boolean writing = map.tools().toolProperty().get() instanceof Ink;
        if (writing) {
            map.tools().putAway();
        }
        boolean pointed = pointing.kind() != Pointing.Kind.NONE;
        if (pointed) {
            pointing.toggle(pointing.kind());
        }
        return facts.hide() || writing || pointed;
    }

    private void pen() {
        if (map.tools().toolProperty().get() instanceof Ink) {
            map.tools().putAway();
        } else {
            map.tools().use(ink);
        }
    }

    /// Keeps what was drawn as an annotation named for the scene, where it goes on showing, and offers to make it part
    /// of the scene.
    private void keep(Scene scene) {
        List<List<LonLat>> strokes = ink.strokes();
        String title = scene.words().title().in(workspace.map().language());
        ink.drawing().map(drawn -> drawn.withTexts(title, "")).ifPresent(drawn -> workspace
                .editing()
                .change(
                        edits -> edits.annotations().keep(drawn),
                        entry -> entry.ifPresent(made -> kept(
                                scene, strokes, made.edit().changes().getFirst().key())),
                        this::failed));
    }

    private void kept(Scene scene, List<List<LonLat>> strokes, String annotation) {
        List<List<LonLat>> all = kept.computeIfAbsent(scene.id(), id -> new ArrayList<>());
        all.addAll(strokes);
        if (scene.id().equals(shown)) {
            ink.keep(strokes, all);
        }
        workspace.offer(
                workspace.messages().text("present.kept"),
                workspace.messages().text("present.kept_show"),
                () -> workspace
                        .editing()
                        .change(edits -> addTo(edits.briefings(), scene, annotation), entry -> {}, this::failed));
    }

    private Optional<LogEntry> addTo(Briefings briefings, Scene scene, String annotation) {
        Scene fresh = briefings.find(briefing).stream()
                .flatMap(one -> one.scenes().stream())
                .filter(one -> one.id().equals(scene.id()))
                .findFirst()
                .orElse(scene);
        List<String> drawings = new ArrayList<>(fresh.annotations());
        drawings.add(annotation);
        return briefings.updateScene(briefing, fresh.withAnnotations(drawings), null);
    }

    private void failed(Throwable cause) {
        String sentence = workspace.editing().words(cause);
        workspace.offer(sentence, workspace.messages().text("shell.dismiss"), () -> {});
    }

    /// Lays the map as it is now over the next one, and lets it fade. Nothing is seen of it before the map has changed.
    void fade(Runnable change) {
        if (map.motionReduced() || map.getWidth() < 1) {
            change.run();
            return;
        }
        ImageView before = new ImageView(map.snapshot(null, null));
        before.setMouseTransparent(true);
        over.getChildren().addFirst(before);
        change.run();
        FadeTransition fading = new FadeTransition(FADING, before);
        fading.setToValue(0);
        fading.setOnFinished(event -> over.getChildren().remove((Node) before));
        fading.play();
    }
}
