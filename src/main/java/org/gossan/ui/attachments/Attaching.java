package org.gossan.ui.attachments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.gossan.atlas.Atlas;
import org.gossan.edits.EditWords;
import org.gossan.edits.files.Attachments;
import org.gossan.edits.files.FileNames;
import org.gossan.model.Messages;
import org.gossan.model.edits.Attachment;
import org.gossan.store.Store;
import org.gossan.store.StoreException;
import org.gossan.store.log.HistoryQuery;
import org.gossan.store.log.LogEntry;
import org.gossan.ui.Workspace;
import org.gossan.ui.files.CardFiles;
import org.gossan.ui.files.FileOwner;
import org.gossan.ui.files.FileQuestion;
import org.gossan.ui.files.FilesQuestion;
import org.gossan.ui.files.HandedFiles;

/// Attaches files to sites and annotations, opens, saves and removes them. A file is read, named by its content and
/// drawn small on the files lane; only its bytes going into the store hold other edits up. FX thread only.
public final class Attaching implements CardFiles {

    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private final Workspace workspace;
    private final FilesQuestion toRead;
    private final FileQuestion toWrite;
    private final ObservableList<AttachJob> jobs = FXCollections.observableArrayList();

    /// @param toRead  asks which files to attach
    /// @param toWrite asks where to save a file
    public Attaching(Workspace workspace, FilesQuestion toRead, FileQuestion toWrite) {
        this.workspace = workspace;
        this.toRead = toRead;
        this.toWrite = toWrite;
    }

    @Override
    public Region of(FileOwner owner) {
        return new FilesSection(workspace, this, owner);
    }

    @Override
    public void takeFrom(Node card, Supplier<Optional<FileOwner>> owner) {
        card.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (carriesFiles(event.getDragboard()) && ready(owner)) {
                event.acceptTransferModes(TransferMode.COPY);
                card.pseudoClassStateChanged(DROPPING, true);
                event.consume();
            }
        });
        card.addEventHandler(DragEvent.DRAG_EXITED, event -> card.pseudoClassStateChanged(DROPPING, false));
        card.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            Optional<FileOwner> target = owner.get();
            if (target.isPresent() && carriesFiles(event.getDragboard())) {
                event.setDropCompleted(take(target.get(), event.getDragboard()));
                event.consume();
            }
        });
        // Wherever the keyboard is, unless something there pastes itself: the card tells what is selected on the map.
        EventHandler<KeyEvent> keys = event -> {
            Optional<FileOwner> target = owner.get();
            boolean paste = event.getCode() == KeyCode.V && event.isShortcutDown() || event.getCode() == KeyCode.PASTE;
            if (paste && card.isVisible() && target.isPresent() && ready(owner)) {
                event.consume();
                if (!take(target.get(), Clipboard.getSystemClipboard())) {
                    workspace.say(workspace.messages().text("attachments.nothing_to_paste"));
                }
            }
        };
        card.sceneProperty().subscribe((before, now) -> {
            if (before != null) {
                before.removeEventHandler(KeyEvent.KEY_PRESSED, keys);
            }
            if (now != null) {
                now.addEventHandler(KeyEvent.KEY_PRESSED, keys);
            }
        });
        if (card.getScene() != null) {
            card.getScene().addEventHandler(KeyEvent.KEY_PRESSED, keys);
        }
    }

    private boolean ready(Supplier<Optional<FileOwner>> owner) {
        return workspace.editing().active() && owner.get().isPresent();
    }

    private static boolean carriesFiles(Dragboard board) {
        return board.hasFiles() || board.hasImage();
    }

    /// Takes what a clipboard holds.
    ///
    /// @return whether it holds files or a picture
    private boolean take(FileOwner owner, Clipboard board) {
        if (board.hasFiles()) {
            take(owner, HandedFiles.of(board));
            return true;
        }
        Image image = board.hasImage() ? board.getImage() : null;
        if (image == null || image.getPixelReader() == null) {
            return false;
        }
        PastedPicture picture = PastedPicture.of(image);
        String prefix = workspace.messages().text("attachments.pasted");
        workspace
                .tasks()
                .files(
                        () -> picture.write(prefix),
                        file -> begin(new AttachJob(owner, file), () -> forget(file)),
                        cause -> workspace.say(words(prefix, cause)));
        return true;
    }

    /// Attaches files, one after the other.
    void take(FileOwner owner, List<Path> files) {
        files.forEach(file -> begin(new AttachJob(owner, file), () -> {}));
    }

    /// Asks for files and attaches them.
    void ask(FileOwner owner, Window window) {
        take(owner, toRead.ask(window, workspace.messages().text("attachments.choose")));
    }

    /// What is under way or was not attached.
    ObservableList<AttachJob> jobs() {
        return jobs;
    }

    private void begin(AttachJob job, Runnable after) {
        jobs.add(job);
        workspace.tasks().files(() -> prepared(job), file -> keep(job, file, after), cause -> {
            after.run();
            failed(job, cause);
        });
    }

    private static Attachments.Prepared prepared(AttachJob job) {
        if (Files.isDirectory(job.file())) {
            throw new IsFolder();
        }
        job.step(0, 1);
        try {
            return Attachments.prepare(job.file(), job);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(AttachJob job, Attachments.Prepared file, Runnable after) {
        job.taking();
        workspace
                .editing()
                .changeAtlas(
                        atlas -> attached(atlas, job, file),
                        entry -> {
                            after.run();
                            jobs.remove(job);
                            entry.ifPresent(made -> workspace.offer(
                                    EditWords.of(made.edit(), workspace.messages()),
                                    workspace.messages().text("editing.undo"),
                                    workspace::undo));
                        },
                        cause -> {
                            after.run();
                            failed(job, cause);
                        });
    }

    private static Optional<LogEntry> attached(Atlas atlas, AttachJob job, Attachments.Prepared file) {
        job.step(0, 1);
        FileOwner owner = job.owner();
        Attachments attachments = AttachedFile.attachments(atlas);
        for (Attachment there : AttachedFile.of(attachments, owner)) {
            if (there.sha256().equals(file.sha256())) {
                throw new AlreadyThere(there.fileName());
            }
        }
        try {
            String site = owner.siteId();
            UUID annotation = owner.annotation();
            if (site != null) {
                attachments.attachToSite(file, site, job);
            } else if (annotation != null) {
                attachments.attachToAnnotation(file, annotation, job);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return atlas.edits().history(HistoryQuery.newest(1)).stream().findFirst();
    }

    private void failed(AttachJob job, Throwable cause) {
        if (job.cancelled()) {
            jobs.remove(job);
            workspace.say(workspace.messages().text("attachments.cancelled", job.name()));
            return;
        }
        job.failed(words(job.name(), cause));
        int at = jobs.indexOf(job);
        if (at >= 0) {
            jobs.set(at, job);
        }
        long failed = jobs.stream().filter(one -> !one.problem().isEmpty()).count();
        workspace.say(
                failed > 1 ? workspace.messages().text("attachments.several", failed, job.problem()) : job.problem());
    }

    /// Returns one sentence that says what went wrong with a file.
    private String words(String name, Throwable cause) {
        Messages messages = workspace.messages();
        if (cause instanceof AlreadyThere there) {
            return messages.text("attachments.there", name, String.valueOf(there.getMessage()));
        }
        if (cause instanceof IsFolder) {
            return messages.text("attachments.folder", name);
        }
        if (cause instanceof UncheckedIOException io) {
            return messages.text("attachments.unreadable", name, reason(messages, io));
        }
        if (cause instanceof StoreException store) {
            return messages.text("attachments.not_kept", name, store.text(messages));
        }
        return workspace.editing().words(cause);
    }

    private static String reason(Messages messages, UncheckedIOException failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        if (cause instanceof java.nio.file.AccessDeniedException) {
            return messages.text("attachments.denied");
        }
        return cause instanceof java.nio.file.NoSuchFileException
                ? messages.text("attachments.gone")
                : String.valueOf(cause.getMessage());
    }

    /// Opens a file with the program that the operating system has for it; asks first if it might be run.
    void open(Attachment attachment) {
        String name = FileNames.safe(attachment.fileName());
        if (FileNames.mightRun(name)) {
            workspace.offer(
                    workspace.messages().text("attachments.might_run", name),
                    workspace.messages().text("attachments.open_anyway"),
                    () -> openNow(attachment));
        } else {
            openNow(attachment);
        }
    }

    private void openNow(Attachment attachment) {
        read(
                attachment,
                atlas -> {
                    try {
                        return AttachedFile.attachments(atlas).extract(attachment, opened(atlas.store()));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                workspace::openOutside);
    }

    /// Files that were opened lie beside the store: they are somebody's evidence, and nobody looks for them elsewhere.
    private static Path opened(Store store) {
        Path file = store.path().orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir", "."), "gossan.mv.db"));
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.mv\\.db$", "");
        return file.toAbsolutePath().resolveSibling(name + "-opened");
    }

    /// Asks where to, and writes a copy there.
    void saveAs(Attachment attachment, Window window) {
        Path start = Path.of(System.getProperty("user.home", "."), FileNames.safe(attachment.fileName()));
        toWrite.ask(window, workspace.messages().text("attachments.save_as"), start)
                .ifPresent(target -> read(
                        attachment,
                        atlas -> {
                            try {
                                AttachedFile.attachments(atlas).write(attachment, target);
                                return target;
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        },
                        written -> workspace.say(workspace.messages().text("attachments.saved", written.toString()))));
    }

    private void read(Attachment attachment, Function<Atlas, Path> job, Consumer<Path> then) {
        Atlas atlas = workspace.editing().atlasProperty().get();
        if (atlas != null) {
            workspace
                    .tasks()
                    .store(
                            () -> job.apply(atlas),
                            then,
                            cause -> workspace.say(
                                    cause instanceof UncheckedIOException io
                                            ? workspace
                                                    .messages()
                                                    .text(
                                                            "attachments.not_written",
                                                            attachment.fileName(),
                                                            reason(workspace.messages(), io))
                                            : words(attachment.fileName(), cause)));
        }
    }

    /// Throws a file into the trash, and offers to take that back.
    void remove(Attachment attachment) {
        workspace
                .editing()
                .changeAtlas(
                        atlas -> AttachedFile.attachments(atlas).detach(List.of(attachment.id())),
                        entry -> entry.ifPresent(made -> workspace.offer(
                                EditWords.of(made.edit(), workspace.messages()),
                                workspace.messages().text("editing.undo"),
                                workspace::undo)),
                        cause -> workspace.say(words(attachment.fileName(), cause)));
    }

    private void forget(Path pasted) {
        workspace
                .tasks()
                .files(
                        () -> {
                            try {
                                Files.deleteIfExists(pasted);
                                Path folder = pasted.getParent();
                                return folder != null && Files.deleteIfExists(folder);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        },
                        gone -> {},
                        cause -> System.getLogger("org.gossan")
                                .log(System.Logger.Level.WARNING, "a pasted picture stays behind", cause));
    }

    /// The same bytes are attached to the same thing; the message is the name they have there.
    private static final class AlreadyThere extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AlreadyThere(String name) {
            super(name);
        }
    }

    /// A folder cannot be attached.
    private static final class IsFolder extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
