package org.gossan.ui.window;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/// Walks from pane to pane by keyboard. FX thread only.
final class PaneWalk {

    private PaneWalk() {}

    /// Gives the keyboard to the first control of the pane after the one that has it; panes without controls are
    /// passed over.
    static void next(List<Node> panes, @Nullable Node focused) {
        int at = 0;
        while (at < panes.size() && !isWithin(focused, panes.get(at))) {
            at++;
        }
        for (int step = 1; step <= panes.size(); step++) {
            Node target = firstControl(panes.get((at + step) % panes.size()));
            if (target != null) {
                target.requestFocus();
                return;
            }
        }
    }

    /// Returns the first control that takes the keyboard; `null` if there is none.
    static @Nullable Node firstControl(Node pane) {
        if (!pane.isVisible() || pane.isDisabled()) {
            return null;
        }
        if (pane.isFocusTraversable() && !(pane instanceof ScrollPane)) {
            return pane;
        }
        if (pane instanceof ScrollPane scroll) {
            return scroll.getContent() == null ? null : firstControl(scroll.getContent());
        }
        if (pane instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = firstControl(child);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    @SuppressWarnings("ReferenceEquality") // nodes of one scene
    private static boolean isWithin(@Nullable Node node, Node pane) {
        Node above = node;
        while (above != null && above != pane) {
            above = above.getParent();
        }
        return above == pane;
    }
}
