package org.gossan.ui.present;

import javafx.animation.FadeTransition;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.util.Duration;
import org.gossan.model.briefing.Scene;
import org.gossan.render.slide.SlideContent;
import org.gossan.ui.Workspace;
import org.gossan.ui.map.MapPane;

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

    /// @param over lies over the map, as large as it
    Extras(Workspace workspace, MapPane map, Pane over, SlideContent content) {
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
        ink.wipe();
        map.tools().putAway();
    }

    /// Another scene is shown: what was about the last one goes.
    void left() {
        facts.hide();
        ink.wipe();
    }

    /// Does what a key asks for.
    ///
    /// @return whether it is a key of these
    boolean act(KeyCode code, Scene scene) {
        switch (code) {
            case L -> pointing.toggle(Pointing.Kind.LASER);
            case S -> pointing.toggle(Pointing.Kind.SPOTLIGHT);
            case I -> pen();
            case E -> ink.wipe();
            case K -> keep();
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

    private void keep() {
        ink.drawing().ifPresent(drawn -> workspace
                .editing()
                .change(
                        edits -> edits.annotations().keep(drawn),
                        entry -> {
                            ink.wipe();
                            workspace.say(workspace.messages().text("present.kept"));
                        },
                        cause -> workspace.say(workspace.editing().words(cause))));
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
