package org.gossan.ui.briefings;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.stage.Popup;
import org.gossan.ui.Latest;
import org.gossan.ui.Workspace;
import org.jspecify.annotations.Nullable;

/// A field that finds something by its words and hands over what is chosen: all that is found stands in a list above
/// the field. Up and down choose, Enter takes, Esc closes. FX thread only.
final class Picker extends TextField {

    private static final double ROW_PX = 26;
    private static final int ROWS = 12;
    private static final double WIDTH_PX = 460;

    /// What can be chosen.
    record Offer(String id, String words) {}

    private final Popup popup = new Popup();
    private final ListView<Offer> found = new ListView<>();
    private final Consumer<String> chosen;

    /// @param find   given a text on the FX thread, returns what finds offers on the work lane
    /// @param chosen told the id of what is chosen
    Picker(
            Workspace workspace,
            String id,
            String key,
            Function<String, Supplier<List<Offer>>> find,
            Consumer<String> chosen) {
        this.chosen = chosen;
        Latest<List<Offer>> search = new Latest<>(workspace.tasks(), this::offer, workspace::report);
        setId(id);
        promptTextProperty().bind(workspace.text(key));
        accessibleTextProperty().bind(workspace.text(key));
        found.setId(id + "-found");
        found.getStyleClass().add("picker");
        found.setFixedCellSize(ROW_PX);
        found.setFocusTraversable(false);
        found.setCellFactory(list -> new OfferCell());
        found.accessibleTextProperty().bind(workspace.text(key));
        Label nothing = new Label();
        nothing.textProperty().bind(workspace.text("compose.nothing_found"));
        found.setPlaceholder(nothing);
        popup.getContent().add(found);
        popup.setAutoHide(true);
        textProperty().subscribe(text -> {
            if (text.isBlank()) {
                found.getItems().clear();
                popup.hide();
            } else {
                search.request(find.apply(text));
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setOnAction(event -> take(found.getSelectionModel().getSelectedItem()));
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                popup.hide();
            }
        });
    }

    /// Forgets what was being looked for.
    void forget() {
        clear();
        popup.hide();
    }

    private final class OfferCell extends ListCell<Offer> {

        OfferCell() {
            setPrefWidth(0); // as wide as the list; what is longer ends in dots
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY) {
                    take(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Offer offer, boolean empty) {
            super.updateItem(offer, empty);
            setText(offer == null ? null : offer.words());
        }
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> step(1);
            case UP -> step(-1);
            case PAGE_DOWN -> step(ROWS);
            case PAGE_UP -> step(-ROWS);
            case ESCAPE -> {
                if (!popup.isShowing()) {
                    return;
                }
                popup.hide();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(int by) {
        int last = found.getItems().size() - 1;
        if (last >= 0) {
            int next = Math.clamp(found.getSelectionModel().getSelectedIndex() + by, 0, last);
            found.getSelectionModel().clearAndSelect(next);
            found.scrollTo(Math.max(0, next - ROWS / 2));
        }
    }

    private void take(@Nullable Offer offer) {
        if (offer != null) {
            forget();
            chosen.accept(offer.id());
        }
    }

    private void offer(List<Offer> offers) {
        if (getText().isBlank()) {
            return;
        }
        found.getItems().setAll(offers);
        found.getSelectionModel().selectFirst();
        found.scrollTo(0);
        double high = Math.clamp(offers.size(), 1, ROWS) * ROW_PX + 6;
        found.setPrefSize(Math.max(WIDTH_PX, getWidth()), high);
        if (getScene() != null && isFocused()) {
            Bounds field = localToScreen(getBoundsInLocal());
            popup.show(this, field.getMaxX() - Math.max(WIDTH_PX, getWidth()), field.getMinY() - high - 4);
        }
    }
}
