package org.gossan.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A panel that floats over the map and tells all about the selected thing: a head that stays, content that scrolls
/// below it. As tall as its content, at most as its parent; hidden, and taking no room, while there is nothing to
/// tell.
///
/// Esc and its cross take the selection away. A control that gets the keyboard scrolls into view. FX thread only.
public class CardPane extends VBox {

    private static final double WIDTH = 396;
    private static final double SLACK = 2;
    private static final double REVEAL_MARGIN = 12;

    private final Workspace workspace;
    private final Button close;
    private final HBox head = new HBox();
    private final ScrollPane scroll = new ScrollPane();
    private final Map<String, Boolean> expanded = new HashMap<>();
    private Region content = new VBox();

    /// @param id of this node; the close button is `<id>-close`, what scrolls `<id>-scroll`
    @SuppressWarnings("this-escape") // subclasses override nothing that is called here
    protected CardPane(Workspace workspace, String id) {
        this.workspace = workspace;
        this.close = Icons.button(workspace, Feather.X, id + "-close", "card.close", this::close);
        setId(id);
        getStyleClass().add("card");
        setAccessibleRole(AccessibleRole.PARENT);
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxSize(WIDTH, USE_PREF_SIZE);
        head.getStyleClass().add("card-head");
        head.setAlignment(Pos.TOP_LEFT);
        scroll.setId(id + "-scroll");
        scroll.getStyleClass().addAll("card-scroll", "edge-to-edge");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(head, scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::reveal);
        StackPane.setAlignment(this, Pos.TOP_RIGHT);
        setVisible(false);
        setManaged(false);
    }

    /// Gives the card the keyboard: arrows and PageDown scroll it, Tab walks through it.
    @Override
    public final void requestFocus() {
        scroll.requestFocus();
    }

    /// Shows content instead of what was shown.
    ///
    /// @param name      what a screen reader says the card is
    /// @param title     stands in the head, left of the cross
    protected final void show(String name, Region title, Region newContent, Scrolling scrolling) {
        double place = scrolling == Scrolling.KEEP ? scroll.getVvalue() : 0;
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMinWidth(0);
        head.getChildren().setAll(title, close);
        content = newContent;
        content.getStyleClass().add("card-content");
        scroll.setContent(content);
        scroll.setVvalue(place);
        scroll.setAccessibleText(name);
        setAccessibleText(name);
        setManaged(true);
        setVisible(true);
    }

    /// Whether new content is the same thing told anew, and stays scrolled as it was, or another thing.
    protected enum Scrolling {
        KEEP,
        TOP
    }

    /// Shows nothing.
    protected final void hide() {
        if (!isVisible()) {
            return; // asked with every camera, and new content has the window laid out
        }
        setVisible(false);
        setManaged(false);
        head.getChildren().setAll(close);
        content = new VBox();
        scroll.setContent(content);
    }

    /// Returns a part of the content that can be folded away under its title; the card remembers which are, by id.
    ///
    /// @param body built when the part is first unfolded
    protected final TitledPane section(String id, String title, Supplier<Region> body) {
        return section(id, title, body, true);
    }

    /// Returns a part of the content that is folded away at first.
    ///
    /// @param body built when the part is first unfolded
    protected final TitledPane foldedSection(String id, String title, Supplier<Region> body) {
        return section(id, title, body, false);
    }

    private TitledPane section(String id, String title, Supplier<Region> body, boolean opensExpanded) {
        TitledPane section = new TitledPane(title, null);
        section.setId(id);
        section.getStyleClass().add("card-section");
        section.setAnimated(false);
        section.setExpanded(expanded.getOrDefault(id, opensExpanded));
        section.expandedProperty().subscribe(now -> {
            expanded.put(id, now);
            if (now && section.getContent() == null) {
                section.setContent(body.get());
            }
        });
        return section;
    }

    /// A scroll pane does not know how tall its content is at a width; this does.
    @Override
    protected double computePrefHeight(double width) {
        double inner = WIDTH - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + head.prefHeight(inner) + content.prefHeight(inner) + snappedBottomInset() + SLACK;
    }

    /// Takes the selection away: the card was closed.
    protected void deselect() {
        workspace.select(null);
    }

    private void close() {
        deselect();
        workspace.focusMap();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }

    /// Scrolls to what stands in the card.
    public final void reveal(@Nullable Node focused) {
        Node shown = focused instanceof TitledPane section ? section.lookup(".title") : focused;
        if (shown == null || !inContent(shown)) {
            return;
        }
        // What got the keyboard may be new, and without a size yet.
        applyCss();
        layout();
        shown = wholeEditor(shown);
        Bounds at = content.sceneToLocal(shown.localToScene(shown.getLayoutBounds()));
        double view = scroll.getViewportBounds().getHeight();
        double room = content.getHeight() - view;
        if (room <= 0) {
            return;
        }
        double top = scroll.getVvalue() * room;
        if (at.getMinY() < top) {
            scroll.setVvalue(Math.max(0, at.getMinY() - REVEAL_MARGIN) / room);
        } else if (at.getMaxY() > top + view) {
            scroll.setVvalue(Math.min(room, at.getMaxY() + REVEAL_MARGIN - view) / room);
        }
    }

    /// Returns the editor that a control stands in, if it has room in the view; else the control.
    private Node wholeEditor(Node control) {
        for (Node above = control; above != null && !above.equals(content); above = above.getParent()) {
            boolean fits = above.getLayoutBounds().getHeight()
                    < scroll.getViewportBounds().getHeight();
            if (fits && above.getStyleClass().contains("editor")) {
                return above;
            }
        }
        return control;
    }

    private boolean inContent(Node node) {
        Node above = node;
        while (above != null && !above.equals(content)) {
            above = above.getParent();
        }
        return above != null;
    }
}
