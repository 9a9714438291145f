package org.gossan.ui;

import javafx.scene.Node;
import javafx.scene.control.ListCell;

/// A row of a list that is as wide as the list and as high as its graphic, whose texts wrap. A cell of JavaFX asks
/// how high the graphic is in its whole width, padding included, so that a text may need a line more than it is given.
/// FX thread only.
public class WrappedCell<T> extends ListCell<T> {

    @SuppressWarnings("this-escape") // nobody overrides the property
    public WrappedCell() {
        setPrefWidth(0);
    }

    @Override
    protected double computePrefHeight(double width) {
        double plain = super.computePrefHeight(width);
        Node graphic = getGraphic();
        if (graphic == null || width < 0) {
            return plain;
        }
        double room = width - snappedLeftInset() - snappedRightInset();
        return Math.max(plain, snappedTopInset() + graphic.prefHeight(room) + snappedBottomInset());
    }
}
