package org.gossan.ui.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gossan.atlas.Atlas;
import org.gossan.atlas.ImportWords;
import org.gossan.atlas.SiteImport;
import org.gossan.edits.EditWords;
import org.gossan.format.Column;
import org.gossan.model.Messages;
import org.gossan.transfer.ImportedFile;
import org.gossan.transfer.RowProblem;
import org.gossan.ui.Workspace;
import org.gossan.ui.WrappedCell;
import org.gossan.ui.files.FilesQuestion;
import org.jspecify.annotations.Nullable;

/// Imports a file of places: it is read to the end first, and what would come in, from which columns, and which rows
/// are wrong is shown. Columns can be chosen by hand, then it is read again. Then it is one edit. FX thread only.
final class ImportPane extends VBox {

    private final Workspace workspace;
    private final FilesQuestion question;
    private final Copying copying;
    private final Button choose;
    private final VBox review = new VBox(6);
    private final Label title = label("import-file", "line-head");
    private final Label would = label("import-would", "line-change");
    private final Label columns = label("import-columns", "line-small");
    private final Label counts = label("import-counts", "line-small");
    private final ColumnsPart assign;
    private final Label name;
    private final TextField source = new TextField();
    private final ListView<RowProblem> problems = new ListView<>();
    private final Button apply;
    private @Nullable Tried tried;
    private boolean busy;

    ImportPane(Workspace workspace, FilesQuestion question) {
        super(8);
        this.workspace = workspace;
        this.question = question;
        this.copying = new Copying(workspace);
        setId("import");
        getStyleClass().add("history");
        setMinSize(0, 0);
        choose = Texts.button(workspace, "import-choose", "import.choose", this::ask);
        assign = new ColumnsPart(workspace, this::tellAnew, this::again);
        source.setId("import-source");
        name = Texts.label(workspace, "import.source", "line-small");
        name.setLabelFor(source);
        problems.setId("import-problems");
        problems.accessibleTextProperty().bind(workspace.text("import.problems"));
        problems.setCellFactory(view -> new ProblemCell());
        problems.setMinHeight(100);
        VBox.setVgrow(problems, Priority.ALWAYS);
        apply = Texts.button(workspace, "import-apply", "import.apply", this::apply);
        apply.getStyleClass().add("accent");
        Button cancel = Texts.button(workspace, "import-cancel", "editing.cancel", this::close);
        review.setId("import-review");
        VBox found = new VBox(6, title, would, columns, assign, counts, problems, name, source);
        ScrollPane scroll = new ScrollPane(found);
        scroll.getStyleClass().addAll("edge-to-edge", "import-found");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        review.getChildren().setAll(scroll, new HBox(8, apply, cancel));
        VBox.setVgrow(review, Priority.ALWAYS);
        getChildren()
                .setAll(
                        Texts.title(workspace, "import.title"),
                        Texts.label(workspace, "import.about", "line-small"),
                        choose,
                        copying,
                        review);
        show(review, false);
        workspace.languageProperty().subscribe(language -> tellAnew());
    }

    private static Label label(String id, String style) {
        Label label = Texts.wrapping(style);
        label.setId(id);
        return label;
    }

    private static void show(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    private void ask() {
        question.ask(getScene().getWindow(), workspace.messages().text("import.title")).stream()
                .findFirst()
                .ifPresent(this::look);
    }

    /// Reads a file and shows what importing it would do.
    void look(Path file) {
        Atlas atlas = workspace.editing().atlasProperty().get();
        if (busy || atlas == null || !workspace.editing().active()) {
            return;
        }
        close();
        read(atlas, file, Map.of());
    }

    /// Reads the file again, with the columns that were chosen.
    private void again() {
        Atlas atlas = workspace.editing().atlasProperty().get();
        Tried now = tried;
        if (busy || now == null || atlas == null || !workspace.editing().active()) {
            return;
        }
        read(atlas, now.file(), assign.named());
    }

    private void read(Atlas atlas, Path file, Map<Column, String> named) {
        begin(file);
        // The store is only asked, so that edits need not wait for the end of a long file.
        SiteImport.Asking asking =
                question -> workspace.tasks().begin(() -> question.apply(atlas)).join();
        workspace
                .tasks()
                .files(() -> Tried.of(asking, file, named, copying), this::tried, cause -> failed(file, cause));
    }

    private void begin(Path file) {
        busy = true;
        choose.setDisable(true);
        review.setDisable(true);
        copying.begin();
        workspace.say(workspace.messages().text("import.reading", String.valueOf(file.getFileName())));
    }

    private void end() {
        busy = false;
        choose.setDisable(false);
        review.setDisable(false);
        copying.end();
        workspace.say("");
    }

    private void failed(Path file, Throwable cause) {
        end();
        Messages messages = workspace.messages();
        workspace.say(
                switch (cause) {
                    case CancellationException cancelled -> messages.text("transfer.cancelled", file);
                    case Tried.Unreadable unreadable -> unreadable.words(messages, file);
                    default -> Texts.words(workspace, cause);
                });
        // Its button to stop has gone, and the keyboard with it.
        if (getScene() != null && (getScene().getFocusOwner() == null || isFocusWithin())) {
            (apply.isDisabled() || !review.isVisible() ? choose : apply).requestFocus();
        }
    }

    private void tried(Tried read) {
        end();
        SiteImport.Report report = read.report();
        if (report != null && saidAlready(read.file(), report)) {
            close();
            return;
        }
        Tried before = tried;
        tried = read;
        if (report != null && (before == null || before.report() == null)) {
            source.setText(report.title());
        }
        problems.getItems().setAll(read.problems());
        show(problems, !read.problems().isEmpty());
        assign.show(read);
        tellAnew();
        show(review, true);
        if (report == null) {
            assign.focus();
        } else {
            (apply.isDisabled() ? choose : apply).requestFocus();
        }
    }

    private boolean saidAlready(Path file, SiteImport.Report report) {
        ImportedFile before = report.before();
        if (before != null) {
            Messages messages = workspace.messages();
            workspace.say(messages.text(
                    "transfer.already", file.getFileName(), messages.time(before.madeAt()), before.rows()));
        }
        return before != null;
    }

    private void tellAnew() {
        Tried now = tried;
        if (now == null) {
            return;
        }
        Messages messages = workspace.messages();
        SiteImport.Report report = now.report();
        boolean stale = assign.changed();
        title.setText(messages.text("import.of", String.valueOf(now.file().getFileName())));
        apply.setDisable(stale || report == null || report.rows() == 0);
        for (Region part : List.of(columns, counts, name, source)) {
            show(part, report != null);
        }
        if (report == null) {
            would.setText(messages.text(stale ? "import.stale" : "import.unlocated"));
            return;
        }
        would.setText(stale ? messages.text("import.stale") : messages.text("import.would", report.rows()));
        columns.setText(messages.text(
                "import.columns",
                new TreeMap<>(report.columns())
                        .entrySet().stream()
                                .map(entry -> entry.getKey().code() + " = " + Texts.excerpt(entry.getValue()))
                                .collect(Collectors.joining(", "))));
        List<String> said = new ArrayList<>();
        if (report.rejected() > 0) {
            said.add(messages.text("transfer.rejected", report.rejected()));
        }
        said.addAll(new ImportWords(messages).counts(report));
        long more = report.rejected() + report.warned() - now.problems().size();
        if (more > 0) {
            said.add(messages.text("import.more", more));
        }
        counts.setText(said.isEmpty() ? messages.text("import.sound") : String.join("\n", said));
        problems.refresh();
    }

    private void apply() {
        Tried now = tried;
        if (now == null || busy) {
            return;
        }
        String named = source.getText();
        AtomicReference<SiteImport.@Nullable Report> done = new AtomicReference<>();
        begin(now.file());
        workspace
                .editing()
                .changeAtlas(
                        atlas -> {
                            SiteImport.Report report = now.into(atlas, named, copying);
                            done.set(report);
                            return java.util.Optional.ofNullable(report.edit());
                        },
                        entry -> {
                            end();
                            close();
                            SiteImport.Report report = done.get();
                            if (report != null) {
                                saidAlready(now.file(), report);
                            }
                            entry.ifPresent(made -> workspace.offer(
                                    EditWords.of(made.edit(), workspace.messages()),
                                    workspace.messages().text("editing.undo"),
                                    workspace::undo));
                        },
                        cause -> failed(now.file(), cause));
    }

    private void close() {
        tried = null;
        problems.getItems().clear();
        show(review, false);
    }

    /// A row that is wrong; of which file it is stands above.
    private final class ProblemCell extends WrappedCell<RowProblem> {

        private final Label line = Texts.wrapping("line-change");

        @Override
        protected void updateItem(@Nullable RowProblem problem, boolean empty) {
            super.updateItem(problem, empty);
            if (empty || problem == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            Messages messages = workspace.messages();
            String reason = new ImportWords(messages).reason(problem.reason());
            String number = Long.toString(problem.line());
            line.setText(
                    problem.column().isEmpty()
                            ? messages.text("import.line", number, reason, problem.value())
                            : messages.text("import.cell", number, problem.column(), reason, problem.value()));
            setGraphic(line);
            setAccessibleText(line.getText());
        }
    }
}
