package org.gossan.ui.history;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gossan.edits.Edits;
import org.gossan.model.Messages;
import org.gossan.store.log.HistoryQuery;
import org.gossan.ui.Workspace;

/// What was done with one site, in its card. FX thread only.
final class SiteHistory extends VBox {

    private static final int MOST = 20;

    private final Workspace workspace;

    SiteHistory(Workspace workspace, String siteId) {
        super(8);
        this.workspace = workspace;
        setId("site-history");
        workspace.editing().ask(atlas -> new EditLines(atlas).page(HistoryQuery.ofSite(siteId, MOST)), page -> {
            getChildren().clear();
            page.forEach(this::add);
            if (page.isEmpty()) {
                getChildren().add(label(workspace.messages().text("history.none_of_site"), "card-missing"));
            }
        });
    }

    private void add(EditLine line) {
        Messages messages = workspace.messages();
        VBox entry = new VBox(2);
        entry.getStyleClass().add("card-entry");
        line.kind(messages).ifPresent(kind -> entry.getChildren().add(label(kind, "card-small")));
        if (line.differences().isEmpty()) {
            entry.getChildren().add(label(line.entry().edit().label().text(messages), "card-plain"));
        }
        line.changes(messages, 6).forEach(text -> entry.getChildren().add(label(text, "line-change")));
        if (!line.reason().isEmpty()) {
            entry.getChildren().add(label(messages.text("history.because", line.reason()), "card-small"));
        }
        entry.getChildren().add(label(line.who(messages), "card-small"));
        Button revert = link("history.revert", "site-revert-" + line.entry().place(), () -> revert(line));
        Button look = link("history.look", "site-look-" + line.entry().place(), () -> workspace
                .editing()
                .lookAt(line.entry()));
        entry.getChildren().add(new HBox(12, revert, look));
        getChildren().add(entry);
    }

    private Button link(String key, String id, Runnable action) {
        Button button = new Button(workspace.messages().text(key));
        button.setId(id);
        button.getStyleClass().addAll("flat", "link-button");
        button.setOnAction(event -> action.run());
        return button;
    }

    private void revert(EditLine line) {
        workspace
                .editing()
                .change(
                        edits -> edits.revert(line.entry().edit().id(), Edits.OnConflict.REFUSE),
                        entry -> workspace.say(
                                entry.map(made -> made.edit().label().text(workspace.messages()))
                                        .orElseGet(() -> workspace.messages().text("history.nothing_left"))),
                        cause -> workspace.say(workspace.editing().words(cause)));
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
