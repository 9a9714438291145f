package org.gossan.ui.window;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// What floats over the map: buttons on the left, the card and an open panel on the right; reckons how much of the map
/// they and others cover. FX thread only.
final class FloatingRow extends HBox {

    private static final double MARGIN = 12;
    /// The column of buttons at the map's right edge, which the tools leave free.
    private static final double BUTTONS_WIDTH = 40;
    /// Of the map, that the card and a panel leave free together.
    private static final double LEAST_FREE_WIDTH = 220;

    private final Region card;
    private final Dock panel;
    private final Consumer<Insets> covered;
    private final StackPane cardHolder;
    private final Map<Object, Insets> others = new HashMap<>();

    /// @param covered told how much of the map is covered
    FloatingRow(ToolBar tools, Region card, Dock panel, Consumer<Insets> covered) {
        super(MARGIN);
        this.card = card;
        this.panel = panel;
        this.covered = covered;
        this.cardHolder = new StackPane(card);
        setPickOnBounds(false);
        setAlignment(Pos.TOP_RIGHT);
        setPadding(new Insets(MARGIN));
        cardHolder.setPickOnBounds(false);
        cardHolder.setAlignment(Pos.TOP_RIGHT);
        card.managedProperty().bind(card.visibleProperty());
        panel.setMaxHeight(USE_PREF_SIZE);
        panel.visibleProperty().bind(panel.shownProperty());
        panel.managedProperty().bind(panel.shownProperty());
        Region between = new Region();
        between.setMouseTransparent(true);
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox.setMargin(tools, new Insets(0, BUTTONS_WIDTH, 0, 0));
        getChildren().setAll(tools, between, cardHolder, panel);
        card.visibleProperty().subscribe(this::update);
        card.widthProperty().subscribe(this::update);
        panel.visibleProperty().subscribe(this::update);
        panel.widthProperty().subscribe(this::update);
        widthProperty().subscribe(this::update);
    }

    /// Says how much somebody else covers.
    void cover(Object who, Insets insets) {
        others.put(who, insets);
        update();
    }

    /// Hides everything, or shows it again; what is hidden covers nothing.
    void hide(boolean all) {
        setVisible(!all);
        update();
    }

    /// Makes room for the card and the panel; where there is none for both, the card waits behind.
    private void update() {
        double panelWidth = panel.isVisible() ? panel.getWidth() + MARGIN : 0;
        double cardWidth = card.isVisible() ? card.getWidth() + MARGIN : 0;
        boolean both = panelWidth == 0 || panelWidth + cardWidth + LEAST_FREE_WIDTH <= getWidth();
        cardHolder.setVisible(both);
        cardHolder.setManaged(both);
        double right = isVisible() ? panelWidth + (both ? cardWidth : 0) : 0;
        Insets sum = new Insets(0, right == 0 ? 0 : right + MARGIN, 0, 0);
        for (Insets one : others.values()) {
            sum = new Insets(
                    Math.max(sum.getTop(), one.getTop()),
                    Math.max(sum.getRight(), one.getRight()),
                    Math.max(sum.getBottom(), one.getBottom()),
                    Math.max(sum.getLeft(), one.getLeft()));
        }
        covered.accept(sum);
    }
}
