package org.gossan.ui;

import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gossan.model.Estimate;
import org.gossan.model.edits.FieldRef;

/// What a card asks of whoever lets its values be corrected; the card knows no more of it. FX thread only.
public interface CardEditing {

    /// Nothing can be corrected.
    CardEditing NONE = new CardEditing() {
        @Override
        public void prepare(String siteId, Runnable then) {
            then.run();
        }

        @Override
        public boolean active() {
            return false;
        }

        @Override
        public Region field(CardParts parts, FieldRef field, Region value) {
            return value;
        }

        @Override
        public Region estimate(CardParts parts, Estimate shown, Region entry) {
            return entry;
        }

        @Override
        public List<Region> belowEstimates(CardParts parts) {
            return List.of();
        }

        @Override
        public List<Region> foot(CardParts parts) {
            return List.of();
        }
    };

    /// Reads what lies on top of the values of a site; the card is built after that.
    void prepare(String siteId, Runnable then);

    /// Returns whether values can be corrected now, so that also those that are missing get a line.
    boolean active();

    /// Returns a value of the site together with the way to correct it and what was published.
    ///
    /// @param value as the card shows it
    Region field(CardParts parts, FieldRef field, Region value);

    /// Returns an estimate together with the way to correct its values.
    ///
    /// @param entry as the card shows it
    Region estimate(CardParts parts, Estimate shown, Region entry);

    /// Returns what stands below the estimates, such as the way to add one.
    List<Region> belowEstimates(CardParts parts);

    /// Returns what stands at the end of the card.
    List<Region> foot(CardParts parts);

    /// Tells where editors of values in the head stand; the head does not scroll.
    default void editorsOfHead(VBox slot) {}

    /// Tells how the part of the card with the position is unfolded.
    default void unfoldPosition(Runnable unfold) {}
}
