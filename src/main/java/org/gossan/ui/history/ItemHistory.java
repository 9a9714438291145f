package org.gossan.ui.history;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.gossan.edits.EditWords;
import org.gossan.edits.Edits;
import org.gossan.model.Language;
import org.gossan.model.Messages;
import org.gossan.store.log.HistoryQuery;
import org.gossan.ui.Workspace;
import org.gossan.ui.text.WrappedText;

/// What was done with one site or annotation, in its card; it follows every edit. FX thread only.
final class ItemHistory extends VBox {

    static final int MOST = 20;

    private final Workspace workspace;

    private final String prefix;
    private Subscription watching = Subscription.EMPTY;

    /// @param prefix of the ids of the nodes
    ItemHistory(Workspace workspace, String prefix, HistoryQuery query) {
        super(8);
        this.workspace = workspace;
        this.prefix = prefix;
        setId(prefix + "-history");
        sceneProperty().subscribe(scene -> {
            watching.unsubscribe();
            watching = scene == null
                    ? Subscription.EMPTY
                    : workspace.editing().lastProperty().subscribe(entry -> read(query));
        });
    }

    private void read(HistoryQuery query) {
        Language language = workspace.map().language();
        workspace.editing().ask(atlas -> new EditLines(atlas, language).page(query), page -> {
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
            entry.getChildren().add(label(EditWords.of(line.entry().edit(), messages), "card-plain"));
        }
        line.changes(messages, 6).forEach(text -> entry.getChildren().add(label(text, "line-change")));
        if (!line.reason().isEmpty()) {
            entry.getChildren().add(label(messages.text("history.because", line.reason()), "card-small"));
        }
        entry.getChildren().add(label(line.who(messages), "card-small"));
        Button revert =
                link("history.revert", prefix + "-revert-" + line.entry().place(), () -> revert(line));
        Button look = link("history.look", prefix + "-look-" + line.entry().place(), () -> workspace
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
                        entry -> workspace.say(entry.map(made -> EditWords.of(made.edit(), workspace.messages()))
                                .orElseGet(() -> workspace.messages().text("history.nothing_left"))),
                        cause -> workspace.say(workspace.editing().words(cause)));
    }

    private static Label label(String text, String style) {
        Label label = new Label(WrappedText.excerpt(text));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
