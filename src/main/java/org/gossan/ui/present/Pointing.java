package org.gossan.ui.present;

import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.RadialGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Circle;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import org.jspecify.annotations.Nullable;

/// A red dot, or a light on a dark room, where the mouse is. The map below stays live. FX thread only.
final class Pointing extends Pane {

    /// What follows the mouse.
    enum Kind {
        NONE,
        LASER,
        SPOTLIGHT
    }

    private static final double DOT_PX = 11;
    /// Of the smaller side of the screen.
    private static final double LIGHT = 0.17;

    private final Circle dot = new Circle(
            DOT_PX,
            new RadialGradient(
                    0,
                    0,
                    0.5,
                    0.5,
                    0.5,
                    true,
                    CycleMethod.NO_CYCLE,
                    new Stop(0, Color.web("#FF2D2D")),
                    new Stop(0.45, Color.web("#FF2D2D", 0.9)),
                    new Stop(1, Color.web("#FF2D2D", 0))));
    private final EventHandler<MouseEvent> moved = this::follow;
    private Kind kind = Kind.NONE;
    private double x;
    private double y;

    Pointing() {
        setId("presentation-pointer");
        setMouseTransparent(true);
        setPickOnBounds(false);
        setManaged(false); // as large as the screen, not as what is in it
    }

    Kind kind() {
        return kind;
    }

    /// Begins to follow the mouse in a scene.
    void follow(Scene scene) {
        scene.addEventFilter(MouseEvent.MOUSE_MOVED, moved);
        scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, moved);
    }

    /// Follows it no more.
    void end(@Nullable Scene scene) {
        if (scene != null) {
            scene.removeEventFilter(MouseEvent.MOUSE_MOVED, moved);
            scene.removeEventFilter(MouseEvent.MOUSE_DRAGGED, moved);
        }
    }

    /// Takes a kind, or puts it away if it is in use.
    void toggle(Kind other) {
        kind = kind == other ? Kind.NONE : other;
        paint();
    }

    private void follow(MouseEvent event) {
        var at = sceneToLocal(event.getSceneX(), event.getSceneY());
        x = at.getX();
        y = at.getY();
        paint();
    }

    private void paint() {
        switch (kind) {
            case NONE -> getChildren().clear();
            case LASER -> {
                dot.relocate(x - DOT_PX, y - DOT_PX);
                getChildren().setAll(dot);
            }
            case SPOTLIGHT -> getChildren().setAll(darkness());
        }
    }

    private Shape darkness() {
        Circle light = new Circle(x, y, Math.min(getWidth(), getHeight()) * LIGHT);
        Shape dark = Shape.subtract(new Rectangle(getWidth(), getHeight()), light);
        dark.setFill(Color.web("#000000", 0.66));
        if (dark instanceof Path path) {
            path.setFillRule(FillRule.EVEN_ODD);
        }
        return dark;
    }
}
