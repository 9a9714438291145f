package org.gossan.ui.briefings;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import org.gossan.ui.Latest;
import org.gossan.ui.Workspace;

/// A field that finds something by its words and hands over what is chosen; Enter takes the first. FX thread only.
final class Picker extends TextField {

    /// What can be chosen.
    record Offer(String id, String words) {}

    private final ContextMenu found = new ContextMenu();
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
        textProperty().subscribe(text -> {
            if (text.isBlank()) {
                found.getItems().clear();
                found.hide();
            } else {
                search.request(find.apply(text));
            }
        });
        setOnAction(event -> {
            if (!found.getItems().isEmpty()) {
                found.getItems().getFirst().fire();
            }
        });
    }

    private void offer(List<Offer> offers) {
        found.getItems().clear();
        if (getText().isBlank()) {
            return;
        }
        for (Offer offer : offers) {
            MenuItem item = new MenuItem(offer.words());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> {
                clear();
                chosen.accept(offer.id());
            });
            found.getItems().add(item);
        }
        if (offers.isEmpty()) {
            found.hide();
        } else if (!found.isShowing() && getScene() != null && isFocused()) {
            found.show(this, Side.TOP, 0, 0);
        }
    }
}
