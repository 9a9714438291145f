package org.gossan.ui.notes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.gossan.atlas.AnnotationFile;
import org.gossan.atlas.ExportFile;
import org.gossan.edits.EditException;
import org.gossan.edits.Edits;
import org.gossan.model.Messages;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.AnnotationStyle;
import org.gossan.model.edits.Review;
import org.gossan.publish.SnapshotException;
import org.gossan.store.log.LogEntry;
import org.gossan.ui.Workspace;
import org.gossan.ui.files.FileQuestion;

/// Changes all chosen annotations at once, each time as one edit, and writes them to a file. FX thread only.
final class BulkBar extends VBox {

    private final Workspace workspace;
    private final Supplier<List<Annotation>> chosen;
    private final Supplier<List<Annotation>> listed;
    private final FileQuestion question;
    private final MenuButton review = new MenuButton();
    private final MenuButton colour = new MenuButton();
    private final TextField tag = new TextField();
    private final HBox tags;
    private final FlowPane actions;

    /// @param chosen what is changed
    /// @param listed what is written when nothing or one is chosen
    BulkBar(
            Workspace workspace,
            Supplier<List<Annotation>> chosen,
            Supplier<List<Annotation>> listed,
            FileQuestion question) {
        super(5);
        this.workspace = workspace;
        this.chosen = chosen;
        this.listed = listed;
        this.question = question;
        review.setId("notes-review");
        review.getStyleClass().add("small");
        review.textProperty().bind(workspace.text("notes.set_review"));
        colour.setId("notes-colour");
        colour.getStyleClass().add("small");
        colour.textProperty().bind(workspace.text("notes.set_colour"));
        tag.setId("notes-tag");
        tag.promptTextProperty().bind(workspace.text("notes.tag"));
        tag.accessibleTextProperty().bind(workspace.text("notes.tag"));
        tag.setPrefColumnCount(9);
        tag.setOnAction(event -> retag(true));
        tags = new HBox(
                4,
                tag,
                button("notes-tag-add", "notes.tag_add", () -> retag(true)),
                button("notes-tag-remove", "notes.tag_remove", () -> retag(false)));
        actions = new FlowPane(4, 4, review, colour, button("notes-trash", "annotations.trash", this::trash));
        Button export = button("notes-export", "notes.export", this::export);
        getChildren().setAll(actions, tags, export);
        workspace.languageProperty().subscribe(language -> fill(workspace.messages()));
        chosen(0);
    }

    /// Says how many are chosen.
    void chosen(int count) {
        actions.setDisable(count == 0);
        tags.setDisable(count == 0);
    }

    private void fill(Messages messages) {
        review.getItems().clear();
        for (Review.State state : Review.State.values()) {
            MenuItem item = new MenuItem(messages.word("annotation.review", state));
            item.setId("notes-review-" + state.code());
            item.setOnAction(event -> run(edits -> edits.annotations().review(ids(), state)));
            review.getItems().add(item);
        }
        colour.getItems().clear();
        for (int i = 0; i < AnnotationStyle.PALETTE.size(); i++) {
            String rgb = AnnotationStyle.PALETTE.get(i);
            MenuItem item = new MenuItem(messages.text("annotations.colour_" + i), new Circle(6, Color.web(rgb)));
            item.setId("notes-colour-" + i);
            item.setOnAction(event -> change(one -> one.withStyle(one.style().recoloured(rgb))));
            colour.getItems().add(item);
        }
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty().bind(workspace.text(key));
        button.setOnAction(event -> action.run());
        return button;
    }

    private Collection<UUID> ids() {
        return chosen.get().stream().map(Annotation::id).toList();
    }

    private void retag(boolean add) {
        String word = tag.getText().strip();
        if (!word.isEmpty()) {
            change(one -> one.withTags(add ? with(one.tags(), word) : without(one.tags(), word)));
        }
    }

    private static List<String> with(List<String> tags, String tag) {
        boolean there = tags.stream().anyMatch(tag::equalsIgnoreCase);
        Set<String> all = new LinkedHashSet<>(tags);
        if (!there) {
            all.add(tag);
        }
        return List.copyOf(all);
    }

    private static List<String> without(List<String> tags, String tag) {
        return tags.stream().filter(one -> !one.equalsIgnoreCase(tag)).toList();
    }

    private void trash() {
        run(edits -> edits.annotations().trash(ids()));
    }

    private void change(UnaryOperator<Annotation> how) {
        Collection<UUID> ids = ids();
        run(edits -> {
            List<Annotation> changed = new ArrayList<>();
            for (UUID id : ids) {
                changed.add(how.apply(edits.annotations()
                        .find(id)
                        .orElseThrow(() -> new EditException("no_annotation", id.toString()))));
            }
            return edits.annotations().change(changed, null);
        });
    }

    private void run(Function<Edits, Optional<LogEntry>> command) {
        workspace.editing().changeOfferingUndo(command);
    }

    private void export() {
        List<Annotation> several = chosen.get();
        List<Annotation> written = several.size() > 1 ? several : listed.get();
        Messages messages = workspace.messages();
        Path start = Path.of(System.getProperty("user.home", "."), messages.text("notes.file_name") + ".geojson");
        question.ask(getScene().getWindow(), messages.text("notes.export"), start)
                .ifPresent(file -> write(file, written));
    }

    private void write(Path file, List<Annotation> written) {
        Messages messages = workspace.messages();
        if (!ExportFile.knows(file)) {
            workspace.say(messages.text("notes.file_ending", file));
            return;
        }
        workspace
                .tasks()
                .files(
                        () -> {
                            try {
                                new AnnotationFile(file).write(written, messages);
                                return messages.text("transfer.annotations_written", file, written.size());
                            } catch (SnapshotException e) {
                                return String.valueOf(e.getMessage());
                            }
                        },
                        workspace::say,
                        workspace::report);
    }
}
