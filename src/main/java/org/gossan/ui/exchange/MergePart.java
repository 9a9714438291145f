package org.gossan.ui.exchange;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gossan.atlas.Atlas;
import org.gossan.edits.EditWords;
import org.gossan.edits.exchange.Conflict;
import org.gossan.edits.exchange.Conflict.Choice;
import org.gossan.edits.exchange.ConflictWords;
import org.gossan.edits.exchange.Manifest;
import org.gossan.edits.exchange.MergePlan;
import org.gossan.model.Messages;
import org.gossan.model.edits.Edit;
import org.gossan.ui.Workspace;
import org.gossan.ui.WrappedCell;
import org.gossan.ui.files.FilesQuestion;
import org.gossan.ui.files.HandedFiles;
import org.jspecify.annotations.Nullable;

/// Opens a file that a colleague shared, shows what merging would change and what has to be decided, and merges.
/// Nothing is ever decided silently. FX thread only.
final class MergePart extends VBox {

    private final Workspace workspace;
    private final FilesQuestion question;
    private final Copying copying;
    private final VBox review = new VBox(6);
    private final ListView<Edit> edits = new ListView<>();
    private final ListView<Conflict> conflicts = new ListView<>();
    private final Label summary = new Label();
    private final Label count = new Label();
    private final Button merge;
    private final FlowPane all;
    private final Map<Conflict, Choice> decisions = new HashMap<>();
    private @Nullable OpenedFile opened;

    MergePart(Workspace workspace, FilesQuestion question) {
        super(6);
        this.workspace = workspace;
        this.question = question;
        this.copying = new Copying(workspace);
        Button open = Texts.button(workspace, "merge-open", "exchange.open", this::ask);
        merge = Texts.button(workspace, "merge-apply", "exchange.merge", this::merge);
        merge.getStyleClass().add("accent");
        Button cancel = Texts.button(workspace, "merge-cancel", "editing.cancel", this::close);
        review.setId("merge-review");
        summary.setId("merge-summary");
        count.setId("merge-conflicts-count");
        for (Label label : List.of(summary, count)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        edits.setId("merge-edits");
        edits.setCellFactory(view -> new EditCell());
        edits.setPrefHeight(150);
        edits.setMinHeight(70);
        conflicts.setId("merge-conflicts");
        conflicts.setCellFactory(view -> new ConflictCell(
                workspace, this::words, decisions::get, (conflict, choice) -> decide(conflict, choice)));
        VBox.setVgrow(conflicts, Priority.ALWAYS);
        all = new FlowPane(
                4,
                4,
                everything("merge-all-mine", "exchange.all_mine", Choice.MINE),
                everything("merge-all-theirs", "exchange.all_theirs", Choice.THEIRS),
                everything("merge-all-both", "exchange.all_both", Choice.BOTH));
        review.getChildren().setAll(summary, edits, count, all, conflicts, new HBox(8, merge, cancel));
        VBox.setVgrow(review, Priority.ALWAYS);
        getChildren()
                .setAll(
                        Texts.title(workspace, "exchange.merge_title"),
                        Texts.label(workspace, "exchange.merge_about", "line-small"),
                        open,
                        copying,
                        review);
        show(review, false);
        HandedFiles.take(this, () -> true, this::open);
        workspace.languageProperty().subscribe(language -> tellAnew());
    }

    private Button everything(String id, String key, Choice choice) {
        return Texts.button(workspace, id, key, () -> {
            OpenedFile file = opened;
            if (file != null) {
                decisions.putAll(file.plan().decideAll(choice));
                conflicts.refresh();
                decided();
            }
        });
    }

    private static void show(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    private void ask() {
        question.ask(getScene().getWindow(), workspace.messages().text("exchange.open")).stream()
                .findFirst()
                .ifPresent(this::open);
    }

    /// Opens a file to look at.
    void open(Path path) {
        Atlas atlas = workspace.editing().atlasProperty().get();
        if (atlas == null || !workspace.editing().active()) {
            return;
        }
        close();
        Messages messages = workspace.messages();
        copying.begin();
        workspace.tasks().store(() -> OpenedFile.of(atlas, path, messages, copying), this::opened, this::failed);
    }

    private void failed(Throwable cause) {
        copying.end();
        workspace.say(Texts.words(workspace, cause));
    }

    private void opened(OpenedFile file) {
        copying.end();
        if (file.plan().isEmpty()) {
            file.close();
            workspace.say(workspace.messages().text("safety.merge.nothing"));
            return;
        }
        opened = file;
        decisions.clear();
        edits.getItems().setAll(file.plan().received());
        conflicts.getItems().setAll(file.conflicts());
        boolean any = !file.conflicts().isEmpty();
        show(conflicts, any);
        show(all, any);
        show(count, any);
        show(review, true);
        tellAnew();
        decided();
    }

    private void tellAnew() {
        OpenedFile file = opened;
        if (file != null) {
            MergePlan plan = file.plan();
            Manifest manifest = plan.manifest();
            Messages messages = workspace.messages();
            summary.setText(messages.text(
                    "exchange.plan",
                    manifest.author(),
                    messages.time(manifest.madeAt()),
                    plan.received().size(),
                    plan.changes().size()));
            count.setText(
                    messages.text("safety.merge.conflicts", plan.conflicts().size()));
            edits.refresh();
            conflicts.refresh();
        }
    }

    private ConflictWords words(Conflict conflict) {
        OpenedFile file = opened;
        return Objects.requireNonNull(file == null ? null : file.words().get(conflict));
    }

    private void decide(Conflict conflict, Choice choice) {
        decisions.put(conflict, choice);
        decided();
    }

    private void decided() {
        OpenedFile file = opened;
        merge.setDisable(file == null || !decisions.keySet().containsAll(file.conflicts()));
    }

    private void merge() {
        OpenedFile file = opened;
        if (file == null) {
            return;
        }
        Map<Conflict, Choice> chosen = Map.copyOf(decisions);
        copying.begin();
        workspace
                .editing()
                .changeAtlas(
                        atlas -> file.merge(atlas, chosen, copying),
                        entry -> {
                            copying.end();
                            close();
                            entry.ifPresent(made -> workspace.offer(
                                    EditWords.of(made.edit(), workspace.messages()),
                                    workspace.messages().text("editing.undo"),
                                    workspace::undo));
                        },
                        this::failed);
    }

    private void close() {
        OpenedFile file = opened;
        if (file != null) {
            opened = null;
            edits.getItems().clear();
            conflicts.getItems().clear();
            decisions.clear();
            show(review, false);
            file.close();
        }
    }

    /// What a colleague did.
    private final class EditCell extends WrappedCell<Edit> {

        private final Label what = new Label();
        private final Label who = new Label();
        private final VBox lines = new VBox(1, what, who);

        EditCell() {
            what.setWrapText(true);
            what.setMinHeight(Region.USE_PREF_SIZE);
            what.getStyleClass().add("line-change");
            who.getStyleClass().add("line-small");
        }

        @Override
        protected void updateItem(@Nullable Edit edit, boolean empty) {
            super.updateItem(edit, empty);
            if (empty || edit == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            Messages messages = workspace.messages();
            what.setText(EditWords.of(edit, messages));
            who.setText(messages.text("history.who", edit.author(), messages.time(edit.madeAt())));
            setGraphic(lines);
            setAccessibleText(what.getText() + ". " + who.getText());
        }
    }
}
