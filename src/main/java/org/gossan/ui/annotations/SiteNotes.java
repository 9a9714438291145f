package org.gossan.ui.annotations;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.gossan.model.Messages;
import org.gossan.model.edits.Annotation;
import org.gossan.ui.Workspace;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The annotations that are linked to a site, in its card, and the way to add a note. FX thread only.
final class SiteNotes extends VBox {

    private final Workspace workspace;

    SiteNotes(Workspace workspace, String siteId, Runnable add) {
        super(6);
        this.workspace = workspace;
        setId("site-notes");
        getStyleClass().add("annotation-part");
        VBox list = new VBox(5);
        Button write = new Button(workspace.messages().text("annotations.add_on_site"), new FontIcon(Feather.PLUS));
        write.setId("add-note");
        write.getStyleClass().addAll("flat", "small");
        write.setOnAction(event -> add.run());
        getChildren().setAll(list, write);
        workspace.editing().ask(atlas -> atlas.edits().annotations().of(siteId), notes -> show(list, notes));
    }

    private void show(VBox list, List<Annotation> notes) {
        Messages messages = workspace.messages();
        list.getChildren().clear();
        if (notes.isEmpty()) {
            Label none = new Label(messages.text("annotations.none_on_site"));
            none.getStyleClass().add("card-missing");
            list.getChildren().add(none);
        }
        for (Annotation one : notes) {
            String name = Words.name(one);
            Button open = new Button(name.isEmpty() ? messages.text("annotations.untitled") : name);
            open.setId("site-note-" + one.id());
            open.setMnemonicParsing(false);
            open.getStyleClass().addAll("flat", "link-button");
            open.setOnAction(event -> workspace.choose(one.id()));
            Label who = new Label(one.author() + " · " + messages.time(one.changedAt()));
            who.getStyleClass().add("card-small");
            VBox words = new VBox(open, who);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox line = new HBox(7, new Circle(5, Color.web(one.style().colour())), words);
            line.setAlignment(Pos.CENTER_LEFT);
            list.getChildren().add(line);
        }
    }
}
