package org.gossan.ui.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gossan.atlas.Atlas;
import org.gossan.atlas.Backups;
import org.gossan.atlas.Restore;
import org.gossan.model.Messages;
import org.gossan.ui.Workspace;
import org.gossan.ui.files.FilesQuestion;
import org.gossan.ui.files.HandedFiles;
import org.jspecify.annotations.Nullable;

/// The backups beside the store: made now, looked at, and put in place. Looking changes nothing, and what was there
/// before is kept whatever is restored. FX thread only.
final class BackupsPane extends VBox {

    /// A backup that is looked at.
    ///
    /// @param chosen from the list; `null` = another file
    private record Looked(Path file, @Nullable BackupLine chosen, Restore restore) {

        String name(Messages messages) {
            return chosen == null ? String.valueOf(file.getFileName()) : chosen.when(messages);
        }

        Looked with(Restore other) {
            return new Looked(file, chosen, other);
        }
    }

    private final Workspace workspace;
    private final FilesQuestion question;
    private final BackupShelf shelf = new BackupShelf();
    private final Copying copying;
    private final Label nothing = new Label();
    private final ListView<BackupLine> list = new ListView<>();
    private final VBox choosing = new VBox(8);
    private final Button look;
    private final RestoreReview review;
    private boolean busy;
    private @Nullable Looked looked;

    BackupsPane(Workspace workspace, FilesQuestion question) {
        super(8);
        this.workspace = workspace;
        this.question = question;
        this.copying = new Copying(workspace);
        this.review = new RestoreReview(workspace, this::put, this::leave);
        setId("backups");
        getStyleClass().add("history");
        setMinSize(0, 0);
        list.setId("backups-list");
        list.accessibleTextProperty().bind(workspace.text("backups.list"));
        list.setCellFactory(view -> new BackupCell(workspace));
        list.setPlaceholder(nothing);
        nothing.setWrapText(true);
        nothing.getStyleClass().add("line-small");
        VBox.setVgrow(list, Priority.ALWAYS);
        look = Texts.button(workspace, "backups-look", "backups.look", this::lookAtChosen);
        FlowPane buttons = new FlowPane(
                6,
                6,
                Texts.button(workspace, "backups-now", "backups.now", this::backUp),
                Texts.button(workspace, "backups-choose", "backups.choose", this::ask));
        choosing.getChildren().setAll(Texts.label(workspace, "backups.about", "line-small"), buttons, list, look);
        VBox.setVgrow(choosing, Priority.ALWAYS);
        VBox.setVgrow(review, Priority.ALWAYS);
        getChildren().setAll(choosing, copying, review);
        show(review, false);
        list.getSelectionModel().selectedItemProperty().subscribe(line -> look.setDisable(line == null));
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                lookAtChosen();
            }
        });
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                lookAtChosen();
            }
        });
        HandedFiles.take(this, () -> true, file -> lookAt(file, null));
        workspace.languageProperty().subscribe(language -> tellAnew());
        workspace.editing().lastProperty().subscribe(entry -> changed());
        workspace.editing().atlasProperty().subscribe(atlas -> {
            if (atlas != null) {
                reload();
            }
        });
    }

    private static void show(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    private void tellAnew() {
        nothing.setText(workspace.messages().text("backups.none"));
        list.refresh();
        Looked now = looked;
        if (now != null) {
            review.show(now.name(workspace.messages()), now.restore());
        }
    }

    /// Follows an edit: both the list and what is looked at tell what of now a backup does not have.
    private void changed() {
        if (workspace.editing().atlasProperty().get() != null) {
            reload();
            Looked now = looked;
            if (now != null) {
                compare(now);
            }
        }
    }

    private void reload() {
        read(BackupShelf.Present::counted, () -> read(BackupShelf.Present::whole, () -> {}));
    }

    private void read(Function<Atlas, BackupShelf.Present> question, Runnable unknown) {
        workspace.editing().ask(question, now -> workspace
                .tasks()
                .files(
                        () -> shelf.read(now),
                        lines -> lines.ifPresentOrElse(this::listed, unknown),
                        cause -> say(Texts.words(workspace, cause))));
    }

    private void listed(List<BackupLine> lines) {
        BackupLine chosen = list.getSelectionModel().getSelectedItem();
        list.getItems().setAll(lines);
        lines.stream()
                .filter(line -> chosen != null && line.backup().equals(chosen.backup()))
                .findFirst()
                .ifPresent(list.getSelectionModel()::select);
    }

    private void say(String sentence) {
        workspace.say(sentence);
    }

    private boolean begin() {
        if (busy || workspace.editing().atlasProperty().get() == null) {
            return false;
        }
        busy = true;
        choosing.setDisable(true);
        copying.begin();
        return true;
    }

    private void end() {
        busy = false;
        choosing.setDisable(false);
        copying.end();
    }

    private void failed(Throwable cause) {
        end();
        say(Texts.words(workspace, cause));
    }

    private void backUp() {
        Atlas atlas = workspace.editing().atlasProperty().get();
        if (atlas == null || !begin()) {
            return;
        }
        BackupSteps.make(
                workspace.tasks(),
                () -> Optional.of(Backups.of(atlas.store().path().orElseThrow())
                        .begin(atlas.store(), Backups.Kind.ASKED, LocalDateTime.now(ZoneId.systemDefault()))),
                copying,
                made -> {
                    end();
                    reload();
                    Messages messages = workspace.messages();
                    say(
                            made.problems().isEmpty()
                                    ? messages.text(
                                            "backups.made", made.backup().file().toString())
                                    : messages.text(
                                            "backups.unsound",
                                            made.problems().getFirst().text(messages)));
                },
                this::failed);
    }

    private void ask() {
        question.ask(getScene().getWindow(), workspace.messages().text("backups.choose")).stream()
                .findFirst()
                .ifPresent(file -> lookAt(file, null));
    }

    private void lookAtChosen() {
        BackupLine line = list.getSelectionModel().getSelectedItem();
        if (line != null) {
            lookAt(line.backup().file(), line);
        }
    }

    private void lookAt(Path file, @Nullable BackupLine chosen) {
        Atlas atlas = workspace.editing().atlasProperty().get();
        if (atlas == null || !begin()) {
            return;
        }
        close();
        Path store = atlas.store().path().orElseThrow();
        workspace
                .tasks()
                .files(
                        () -> examined(store, file),
                        restore -> compare(new Looked(file, chosen, restore)),
                        this::failed);
    }

    private Restore examined(Path store, Path file) {
        try {
            return Restore.examine(store, file, copying);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Works out what restoring would change now, then shows it.
    private void compare(Looked now) {
        Atlas atlas = workspace.editing().atlasProperty().get();
        if (atlas == null) {
            return;
        }
        looked = now;
        workspace
                .tasks()
                .store(
                        () -> now.restore().against(atlas.store()),
                        compared -> {
                            if (now.equals(looked)) {
                                Looked next = now.with(compared);
                                looked = next;
                                shown(next);
                            }
                        },
                        cause -> {
                            failed(cause);
                            close();
                        });
    }

    private void shown(Looked now) {
        boolean first = !review.isVisible();
        review.show(now.name(workspace.messages()), now.restore());
        end();
        show(choosing, false);
        show(review, true);
        if (first) {
            review.focus();
        }
    }

    private void leave() {
        close();
        list.requestFocus();
    }

    private void close() {
        Looked was = looked;
        looked = null;
        show(review, false);
        show(choosing, true);
        if (was != null) {
            remove(was.restore());
        }
    }

    /// Behind what the lane is at work on: the copy belongs to it until then.
    private void remove(Restore copy) {
        onFiles(() -> {
            try {
                copy.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void onFiles(Runnable job) {
        workspace
                .tasks()
                .files(
                        () -> {
                            job.run();
                            return true;
                        },
                        done -> {},
                        workspace::report);
    }

    private void put() {
        Looked now = looked;
        if (now == null || busy || !begin()) {
            return;
        }
        say(workspace.messages().text("backups.restoring"));
        review.setDisable(true);
        new Restoring(
                        workspace,
                        kept -> {
                            after(true);
                            Messages messages = workspace.messages();
                            say("");
                            workspace.insist(
                                    messages.text(
                                            "backups.restored",
                                            messages.text("backups.of", now.name(messages)),
                                            kept.toString()),
                                    messages.text("safety.understood"),
                                    () -> {});
                        },
                        cause -> {
                            after(false);
                            say(workspace.messages().text("backups.not_restored", Texts.words(workspace, cause)));
                        })
                .put(now.restore());
    }

    private void after(boolean done) {
        review.setDisable(false);
        end();
        if (done) {
            onFiles(shelf::forget);
        }
        close();
        list.requestFocus();
    }
}
