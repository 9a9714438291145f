package org.gossan.ui.drafts;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.gossan.edits.EditException;
import org.gossan.edits.Edits;
import org.gossan.store.log.LogEntry;
import org.gossan.ui.CardPane;
import org.gossan.ui.CardParts;
import org.gossan.ui.Workspace;
import org.gossan.ui.text.WrappedText;
import org.jspecify.annotations.Nullable;

/// What every editor in a card has: the name of the author before the first edit, what went wrong, save and cancel.
/// Ctrl+Enter saves, Esc cancels. What was typed stays until it is on the disk. FX thread only.
public abstract class Editor extends VBox {

    private final Workspace workspace;
    private final CardParts parts;
    private final String prefix;
    private final @Nullable TextField author;
    private final Label problem;
    private final Button save;
    private final Button cancel;
    private final Label waiting;
    private final PauseTransition patience = new PauseTransition(Duration.millis(400));
    private final Runnable close;
    private final String draft;
    private @Nullable UnsavedText unsaved;
    private boolean saving;
    private @Nullable Node writtenIn;

    /// @param prefix     of the ids of the controls: `<prefix>-save`, `-cancel`, `-author`, `-problem`
    /// @param draft      what unsaved text is kept under: one line that names what is edited
    /// @param authorName who edits; empty = to be asked
    /// @param close      takes the editor away
    @SuppressWarnings("this-escape") // subclasses override nothing that is called here
    protected Editor(
            Workspace workspace,
            CardParts parts,
            String prefix,
            String draft,
            Optional<String> authorName,
            Runnable close) {
        this.workspace = workspace;
        this.parts = parts;
        this.prefix = prefix;
        this.draft = draft;
        this.close = () -> {
            if (unsaved != null) {
                unsaved.closed();
            }
            close.run();
        };
        this.author = authorName.isPresent() ? null : new TextField(Edits.systemUser());
        this.problem = parts.label("", "editor-problem");
        this.save = new Button(parts.text("editing.save"));
        this.cancel = new Button(parts.text("editing.cancel"));
        this.waiting = parts.label(parts.text("editing.waiting"), "card-small");
        setSpacing(5);
        setId(prefix);
        getStyleClass().add("editor");
        problem.setId(prefix + "-problem");
        save.setId(prefix + "-save");
        save.getStyleClass().add("accent");
        save.setOnAction(event -> save());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        waiting.setId(prefix + "-waiting");
        show(problem, false);
        show(waiting, false);
        patience.setOnFinished(event -> show(waiting, saving));
    }

    private static void show(Label label, boolean shown) {
        label.setVisible(shown);
        label.setManaged(shown);
    }

    /// Puts the controls of the subclass above those that all editors have.
    protected final void compose(Node... controls) {
        cancel.setId(prefix + "-cancel");
        cancel.setOnAction(event -> this.close.run());
        Label keys = parts.label(parts.text("editing.keys"), "card-small");
        save.setMinWidth(USE_PREF_SIZE); // in a narrow card the hint gives way, never the buttons
        cancel.setMinWidth(USE_PREF_SIZE);
        HBox buttons = new HBox(8, save, cancel, keys);
        buttons.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(controls);
        if (author != null) {
            author.setId(prefix + "-author");
            author.setAccessibleText(parts.text("editing.author"));
            getChildren().addAll(caption("editing.author"), author);
        }
        getChildren().addAll(problem, waiting, buttons);
        UnsavedText text = UnsavedText.of(workspace, draft, this);
        unsaved = text;
        getChildren().addFirst(text);
    }

    /// Returns the small title of a control.
    protected final Label caption(String key) {
        return parts.label(parts.text(key), "editor-caption");
    }

    protected final CardParts parts() {
        return parts;
    }

    /// Returns the edit that Save makes of what was typed.
    ///
    /// @throws EditException if it cannot be made
    protected abstract Function<Edits, Optional<LogEntry>> command();

    /// Told when the edit is on the disk.
    protected abstract void saved(Optional<LogEntry> entry);

    /// Told when nothing was changed; may offer another way.
    protected void refused(Throwable cause) {}

    /// Keeps what was typed.
    public final void save() {
        save(this::command);
    }

    /// Makes an edit from this editor.
    ///
    /// @param command may be refused by an [EditException]
    protected final void save(Supplier<Function<Edits, Optional<LogEntry>>> command) {
        if (saving) {
            return;
        }
        try {
            run(command.get());
        } catch (EditException e) {
            fail(e);
        }
    }

    private void run(Function<Edits, Optional<LogEntry>> command) {
        String name = author == null ? null : author.getText();
        saving(true);
        Consumer<Optional<LogEntry>> kept = entry -> {
            saving(false);
            if (unsaved != null) {
                unsaved.saved();
            }
            workspace.say(parts.text(entry.isPresent() ? "editing.saved" : "editing.same"));
            close.run();
            saved(entry);
        };
        if (name == null) {
            workspace.editing().change(command, kept, this::fail);
        } else {
            workspace.editing().changeAs(name, command, kept, this::fail);
        }
    }

    /// While the edit is on its way to the disk, which may be behind a long import, nothing more can be typed that
    /// would not be in it.
    private void saving(boolean now) {
        Node focus = now && getScene() != null ? getScene().getFocusOwner() : null;
        saving = now;
        List<Node> told = List.of(problem, waiting);
        for (Node child : getChildren()) {
            child.setDisable(now && !told.contains(child));
        }
        if (now) {
            writtenIn = focus;
            patience.playFromStart();
        } else {
            patience.stop();
            show(waiting, false);
        }
    }

    /// The sentence may lie below the visible part of a card.
    private void revealProblem() {
        for (Parent above = getParent(); above != null; above = above.getParent()) {
            if (above instanceof CardPane card) {
                card.reveal(problem);
            }
        }
    }

    private void fail(Throwable cause) {
        saving(false);
        problem.setText(WrappedText.excerpt(workspace.editing().words(cause)));
        show(problem, true);
        if (writtenIn != null) {
            writtenIn.requestFocus();
        }
        refused(cause);
        revealProblem();
    }

    /// Puts something below the sentence that says what went wrong.
    protected final void suggest(Node node) {
        int at = getChildren().indexOf(problem) + 1;
        getChildren().removeIf(child -> "editor-suggestion".equals(child.getUserData()));
        node.setUserData("editor-suggestion");
        getChildren().add(Math.min(at, getChildren().size()), node);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            event.consume();
            save();
        } else if (event.getCode() == KeyCode.ESCAPE && !listOpen(event)) {
            event.consume();
            close.run();
        }
    }

    private static boolean listOpen(KeyEvent event) {
        Node node = event.getTarget() instanceof Node target ? target : null;
        while (node != null) {
            if (node instanceof ComboBoxBase<?> box && box.isShowing()) {
                return true;
            }
            node = node.getParent();
        }
        return false;
    }
}
