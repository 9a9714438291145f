package org.gossan.ui.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.gossan.atlas.Atlas;
import org.gossan.edits.exchange.Manifest;
import org.gossan.edits.exchange.Share;
import org.gossan.model.Messages;
import org.gossan.ui.Workspace;
import org.gossan.ui.files.FileQuestion;

/// Writes edits into a file for a colleague. FX thread only.
final class SharePart extends VBox {

    private static final String ENDING = ".gossan";

    private final Workspace workspace;
    private final FileQuestion question;
    private final Copying copying;
    private final DatePicker since = new DatePicker();
    private final CheckBox whole = new CheckBox();

    SharePart(Workspace workspace, FileQuestion question) {
        super(6);
        this.workspace = workspace;
        this.question = question;
        this.copying = new Copying(workspace);
        Label about = Texts.label(workspace, "exchange.share_about", "line-small");
        since.setId("share-since");
        since.promptTextProperty().bind(workspace.text("exchange.since"));
        since.accessibleTextProperty().bind(workspace.text("exchange.since"));
        since.setMaxWidth(Double.MAX_VALUE);
        whole.setId("share-whole");
        whole.setWrapText(true);
        whole.textProperty().bind(workspace.text("exchange.whole"));
        since.disableProperty().bind(whole.selectedProperty());
        Button write = Texts.button(workspace, "share-write", "exchange.share", this::ask);
        write.getStyleClass().add("accent");
        getChildren().setAll(Texts.title(workspace, "exchange.share_title"), about, since, whole, write, copying);
    }

    private void ask() {
        Messages messages = workspace.messages();
        String name = messages.text(
                        "exchange.file_name",
                        LocalDate.now(ZoneId.systemDefault()).toString())
                + ENDING;
        question.ask(
                        getScene().getWindow(),
                        messages.text("exchange.share_title"),
                        Path.of(System.getProperty("user.home", "."), name))
                .ifPresent(this::write);
    }

    private void write(Path chosen) {
        Atlas atlas = workspace.editing().atlasProperty().get();
        if (atlas == null) {
            return;
        }
        String name = String.valueOf(chosen.getFileName());
        Path file = name.endsWith(ENDING) ? chosen : chosen.resolveSibling(name + ENDING);
        LocalDate day = since.getValue();
        boolean all = whole.isSelected();
        copying.begin();
        workspace
                .tasks()
                .store(
                        () -> share(atlas, day == null ? "" : day.toString(), all, file),
                        manifest -> {
                            copying.end();
                            workspace.say(
                                    workspace.messages().text("exchange.shared", manifest.edits(), file.toString()));
                        },
                        cause -> {
                            copying.end();
                            workspace.say(Texts.words(workspace, cause));
                        });
    }

    private Manifest share(Atlas atlas, String day, boolean all, Path file) {
        String author = atlas.edits().authorName();
        try {
            return all
                    ? Share.writeAll(atlas.store(), author, file, copying)
                    : Share.write(atlas.store(), author, Share.placeBefore(atlas.store(), day), file, copying);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
