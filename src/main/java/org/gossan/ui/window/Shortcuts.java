package org.gossan.ui.window;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.gossan.model.Layer;
import org.gossan.ui.Workspace;

/// The keys that work everywhere in the window. None acts while somebody types. FX thread only.
public final class Shortcuts {

    /// What the keys reach.
    ///
    /// @param search      gives the search box the keyboard
    /// @param goTo        the same, to type a position
    /// @param legend      shows or hides the legend
    /// @param fullScreen  enters or leaves full screen
    /// @param card        gives the card the keyboard, if one is shown
    public record Targets(Runnable search, Runnable goTo, Runnable legend, Runnable fullScreen, Runnable card) {}

    private final Workspace workspace;
    private final MainWindow window;
    private final Targets targets;
    private boolean acted;

    private Shortcuts(Workspace workspace, MainWindow window, Targets targets) {
        this.workspace = workspace;
        this.window = window;
        this.targets = targets;
    }

    /// Makes the keys work in a scene.
    public static void install(Scene scene, Workspace workspace, MainWindow window, Targets targets) {
        Shortcuts shortcuts = new Shortcuts(workspace, window, targets);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> shortcuts.acted = false);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (shortcuts.pressed(event, scene.getFocusOwner())) {
                shortcuts.acted = true;
                event.consume();
            }
        });
        // A key that opened an editor is not written into it.
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (shortcuts.acted) {
                event.consume();
            }
        });
        scene.addEventFilter(MouseEvent.MOUSE_CLICKED, shortcuts::clicked);
    }

    private boolean pressed(KeyEvent event, Node focused) {
        boolean typing = focused instanceof TextInputControl;
        if ((!typing || event.getCode().isFunctionKey()) && ofFeature(event)) {
            return true;
        }
        if (event.isShortcutDown()) {
            return withControl(event.getCode()) || !typing && edited(event);
        }
        if (event.isAltDown() && !typing) {
            return travelled(event.getCode());
        }
        return function(event.getCode()) || !typing && !event.isAltDown() && plain(event);
    }

    private boolean ofFeature(KeyEvent event) {
        return window.shortcuts().stream()
                .filter(shortcut -> shortcut.keys().match(event))
                .anyMatch(shortcut -> shortcut.action().getAsBoolean());
    }

    private boolean withControl(KeyCode code) {
        switch (code) {
            case F -> targets.search().run();
            case G -> targets.goTo().run();
            case B -> window.toggleSide();
            case T -> window.toggleTable();
            case DIGIT1, NUMPAD1 -> window.enter(Mode.EXPLORE);
            case DIGIT2, NUMPAD2 -> window.enter(Mode.ANNOTATE);
            case DIGIT3, NUMPAD3 -> window.enter(Mode.BRIEF);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean edited(KeyEvent event) {
        switch (event.getCode()) {
            case Z -> {
                if (event.isShiftDown()) {
                    workspace.redo();
                } else {
                    workspace.undo();
                }
            }
            case Y -> workspace.redo();
            case C -> window.copyPosition();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean travelled(KeyCode code) {
        if (code == KeyCode.LEFT || code == KeyCode.KP_LEFT) {
            workspace.views().back();
        } else if (code == KeyCode.RIGHT || code == KeyCode.KP_RIGHT) {
            workspace.views().forward();
        } else {
            return false;
        }
        return true;
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.BACK) {
            workspace.views().back();
        } else if (event.getButton() == MouseButton.FORWARD) {
            workspace.views().forward();
        }
    }

    private boolean function(KeyCode code) {
        switch (code) {
            case F1 -> window.toggleHelp();
            case F6 -> window.nextPane();
            case F11 -> targets.fullScreen().run();
            case ESCAPE -> back();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean plain(KeyEvent event) {
        if (event.getCode() == KeyCode.SLASH
                || event.getCode() == KeyCode.DIVIDE
                || event.getText().equals("/")) {
            targets.search().run();
            return true;
        }
        if (event.getCode() == KeyCode.L) {
            targets.legend().run();
            return true;
        }
        if (event.getCode() == KeyCode.ENTER) {
            targets.card().run();
            return true;
        }
        return event.getCode().isDigitKey() && toggleLayer(event.getCode().getName());
    }

    private boolean toggleLayer(String digit) {
        int number = digit.charAt(digit.length() - 1) - '1';
        if (number < 0 || number >= Layer.values().length) {
            return false;
        }
        Layer layer = Layer.values()[number];
        LayersPane.set(workspace, layer, !workspace.map().layers().contains(layer));
        return true;
    }

    private void back() {
        boolean done = window.closeHelp() || workspace.cancelTool() || window.closeFloating();
        if (!done && workspace.anySelected()) {
            workspace.select(null);
        }
        workspace.focusMap();
    }
}
