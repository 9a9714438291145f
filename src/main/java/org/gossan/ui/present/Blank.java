package org.gossan.ui.present;

import javafx.scene.layout.Region;

/// A black or white screen over everything that is presented. FX thread only.
final class Blank extends Region {

    private String colour = "";

    Blank() {
        setId("presentation-blank");
        setManaged(false); // as large as it is told: a pane would give it the size of what is in it, which is nothing
        setVisible(false);
    }

    /// Shows a colour, or takes it away if it is what is shown.
    void toggle(String other) {
        boolean shown = isVisible() && colour.equals(other);
        colour = other;
        setStyle("-fx-background-color: " + other + ";");
        setVisible(!shown);
        toFront();
    }

    /// Takes it away.
    ///
    /// @return whether it was there
    boolean hide() {
        boolean shown = isVisible();
        setVisible(false);
        return shown;
    }
}
