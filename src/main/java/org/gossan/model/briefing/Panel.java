package org.gossan.model.briefing;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What stands beside the map of a scene. It names facts by id; their values are looked up whenever it is drawn.
///
/// @param title may be empty
/// @param items what is drawn, in order
/// @param lines facts written small below it
/// @param note  a remark on how to read it; may be empty
/// @param side  where it stands
public record Panel(PanelKind kind, LocalText title, List<Item> items, List<Item> lines, LocalText note, Side side) {

    /// No panel.
    public static final Panel NONE =
            new Panel(PanelKind.NONE, LocalText.EMPTY, List.of(), List.of(), LocalText.EMPTY, Side.RIGHT);

    /// What the card of a site says of it first.
    public static final List<String> CARD = List.of("status", "stage");

    /// Where a panel stands.
    public enum Side {
        RIGHT,
        /// Across the foot of the map.
        FOOT
    }

    /// One fact in a panel.
    ///
    /// @param fact  id; empty in rows that only carry words, such as a verdict without a fact
    /// @param group row, step or stage it belongs to; empty = the fact's own subject
    /// @param label short words instead of the fact's own subject; never a value
    /// @param place id of the site, facility or area it is tied to; `null` = none
    public record Item(String fact, LocalText group, LocalText label, @Nullable String place) {

        /// Returns an item in the words of its fact.
        public static Item of(String fact) {
            return new Item(fact, LocalText.EMPTY, LocalText.EMPTY, null);
        }
    }

    public Panel {
        items = List.copyOf(items);
        lines = List.copyOf(lines);
    }

    /// Returns the same drawn in another way.
    public Panel withKind(PanelKind other) {
        return new Panel(other, title, items, lines, note, side);
    }

    /// Returns the same somewhere else.
    public Panel withSide(Side other) {
        return new Panel(kind, title, items, lines, note, other);
    }

    /// Returns the same with another title.
    public Panel withTitle(LocalText other) {
        return new Panel(kind, other, items, lines, note, side);
    }

    /// Returns the same with another remark.
    public Panel withNote(LocalText other) {
        return new Panel(kind, title, items, lines, other, side);
    }

    /// Returns the same with other facts below it.
    public Panel withLines(List<Item> other) {
        return new Panel(kind, title, items, other, note, side);
    }

    /// Returns the same with other items.
    public Panel withItems(List<Item> other) {
        return new Panel(kind, title, other, lines, note, side);
    }

    /// Returns the ids of all facts it names or shows of its places, in order.
    public List<String> facts() {
        return Stream.concat(items.stream(), lines.stream())
                .flatMap(item -> Stream.concat(fields(item), Stream.of(item.fact())))
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }

    /// Returns the ids of the facts that the card of a site begins with.
    private Stream<String> fields(Item item) {
        String place = item.place();
        return kind != PanelKind.SITE_CARD || place == null || !place.matches("[a-z].*")
                ? Stream.of()
                : CARD.stream().map(field -> place + "." + field);
    }
}
