package org.gossan.ui.briefings;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gossan.model.Messages;
import org.gossan.model.briefing.Approval;
import org.gossan.model.briefing.Scene;
import org.gossan.model.evidence.FactBook;
import org.gossan.model.evidence.FactChange;
import org.gossan.model.evidence.FactText;
import org.gossan.ui.Workspace;

/// Says which facts of a scene say something else than when somebody agreed to them, old and new, and lets the user
/// agree to what they say now. FX thread only.
final class ChangedFacts extends VBox {

    private final Workspace workspace;
    private final Composing composing;

    ChangedFacts(Workspace workspace, Composing composing) {
        super(4);
        this.workspace = workspace;
        this.composing = composing;
        setId("scene-approval");
    }

    void show(Scene scene) {
        getChildren().clear();
        Shelf shelf = composing.shelfProperty().get();
        List<String> facts = scene.allFacts();
        setVisible(shelf != null && !facts.isEmpty());
        setManaged(isVisible());
        if (shelf == null || facts.isEmpty()) {
            return;
        }
        getStyleClass().setAll("scene-approval");
        Messages messages = workspace.messages();
        FactBook book = shelf.book();
        Approval approval = scene.approval();
        if (approval == null) {
            add(messages.text("compose.not_approved"), "line-head");
            approve(scene, book);
            return;
        }
        List<FactChange> changes = book.changes(approval.facts(), facts);
        if (changes.isEmpty()) {
            getStyleClass().setAll("scene-approved");
            add(messages.text("compose.approved", messages.time(approval.at())), "line-small");
            return;
        }
        add(messages.text("briefing.changed", changes.size()), "line-head");
        FactText words = new FactText(shelf.wording(), messages.language());
        for (FactChange change : changes) {
            String name = book.fact(change.id()).map(words::label).orElse(change.id());
            add(name, "line-small");
            String before = change.before().isEmpty() ? messages.text("briefing.new_fact") : change.before();
            String after = change.gone() ? messages.text("briefing.gone") : change.after();
            add(messages.text("compose.change", before, after), "line-change");
        }
        approve(scene, book);
    }

    private void add(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        getChildren().add(label);
    }

    private void approve(Scene scene, FactBook book) {
        Button approve = new Button(workspace.messages().text("compose.approve"));
        approve.setId("scene-approve");
        approve.getStyleClass().add("small");
        approve.setOnAction(event -> composing.change((all, id) -> all.approve(id, scene.id(), book), null));
        getChildren().add(approve);
    }
}
