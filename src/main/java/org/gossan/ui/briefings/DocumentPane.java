package org.gossan.ui.briefings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.gossan.model.Language;
import org.gossan.model.Theme;
import org.gossan.model.briefing.Briefing;
import org.gossan.publish.SnapshotException;
import org.gossan.publish.briefing.BriefingExport;
import org.gossan.publish.briefing.BriefingOptions;
import org.gossan.render.MapContent;
import org.gossan.render.MapPainter;
import org.gossan.render.slide.SlideContent;
import org.gossan.render.slide.SlideLook;
import org.gossan.render.slide.SlideSize;
import org.gossan.ui.Settings;
import org.gossan.ui.Workspace;
import org.gossan.ui.files.FileQuestion;
import org.gossan.ui.files.FilesQuestion;
import org.jspecify.annotations.Nullable;

/// Writes the chosen briefing as a document: choices, whose it is, progress, cancel, and what came of it. FX thread
/// only.
final class DocumentPane extends VBox {

    private static final String FOLDER = "brief.folder";

    private final Workspace workspace;
    private final Composing composing;
    private final Settings settings;
    private final FileQuestion toWrite;
    private final FilesQuestion toRead;
    private final ComboBox<DocumentKind> kind = new ComboBox<>();
    private final ComboBox<Language> language = new ComboBox<>();
    private final ComboBox<Theme> theme = new ComboBox<>();
    private final ComboBox<BriefingOptions.Paper> paper = new ComboBox<>();
    private final ComboBox<DocumentKind.Size> size = new ComboBox<>();
    private final TextField organisation = new TextField();
    private final TextField classification = new TextField();
    private final Label logo = new Label();
    private final Button save;
    private final Button open;
    private final ProgressBar bar = new ProgressBar();
    private final HBox running;
    private final Label outcome = new Label();
    private final Timeline watch;
    private @Nullable Path logoFile;
    private @Nullable Path written;
    private @Nullable DocumentJob job;

    DocumentPane(
            Workspace workspace, Composing composing, Settings settings, FileQuestion toWrite, FilesQuestion toRead) {
        super(6);
        this.workspace = workspace;
        this.composing = composing;
        this.settings = settings;
        this.toWrite = toWrite;
        this.toRead = toRead;
        this.save = button("document-save", "document.save", this::ask);
        this.open = button("document-open", "document.open", this::openFolder);
        save.getStyleClass().add("accent");
        setId("document");
        getStyleClass().add("history");
        setMinSize(0, 0);
        Button cancel = button("document-cancel", "editing.cancel", this::cancel);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.accessibleTextProperty().bind(workspace.text("document.progress"));
        HBox.setHgrow(bar, Priority.ALWAYS);
        running = new HBox(8, bar, cancel);
        running.setAlignment(Pos.CENTER_LEFT);
        outcome.setId("document-outcome");
        outcome.setWrapText(true);
        outcome.setMinHeight(USE_PREF_SIZE);
        watch = new Timeline(
                new KeyFrame(Duration.millis(100), event -> bar.setProgress(job == null ? 0 : job.done())));
        watch.setCycleCount(Timeline.INDEFINITE);
        build();
        show(running, false);
        show(open, false);
        composing.want();
        composing.briefingProperty().subscribe(briefing -> allowSaving());
        workspace.languageProperty().subscribe(now -> tellAnew());
    }

    private void build() {
        choices(kind, "kind", DocumentKind.values(), one -> text("document.kind." + lower(one)));
        choices(language, "language", Language.values(), one -> text("document.language." + one.code()));
        choices(theme, "theme", Theme.values(), one -> text("document.theme." + lower(one)));
        choices(paper, "paper", BriefingOptions.Paper.values(), one -> text("document.paper." + lower(one)));
        choices(size, "size", DocumentKind.Size.values(), DocumentKind.Size::words);
        size.setValue(DocumentKind.Size.FULL_HD);
        kind.setValue(DocumentKind.SLIDES);
        language.setValue(workspace.map().language());
        theme.setValue(Theme.LIGHT);
        paper.setValue(BriefingOptions.Paper.A4);
        kind.valueProperty().subscribe(now -> {
            paper.setDisable(now != DocumentKind.HANDOUT);
            size.setDisable(now == null || !now.sized());
        });
        Letterhead letterhead = Letterhead.read(settings);
        organisation.setText(letterhead.organisation());
        classification.setText(letterhead.classification());
        logoFile = letterhead.logo();
        logo.setId("document-logo-name");
        logo.getStyleClass().add("line-small");
        HBox logos = new HBox(
                6,
                button("document-logo", "document.logo_choose", this::chooseLogo),
                button("document-logo-none", "document.logo_none", () -> takeLogo(null)),
                logo);
        logos.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(logo, Priority.ALWAYS);
        VBox form = new VBox(
                6,
                caption("kind", kind),
                kind,
                caption("language", language),
                language,
                caption("theme", theme),
                theme,
                caption("size", size),
                size,
                caption("paper", paper),
                paper,
                caption("organisation", organisation),
                organisation,
                caption("classification", classification),
                classification,
                caption("logo", logos),
                logos);
        form.getStyleClass().add("scene-editor");
        ScrollPane scroll = new ScrollPane(form); // in a low window with the strip open there is not room for all
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "editing-pane");
        scroll.setMinHeight(80);
        VBox foot = new VBox(6, save, running, outcome, open);
        foot.getStyleClass().add("scene-editor");
        foot.setMinHeight(USE_PREF_SIZE);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(scroll, foot);
        organisation.focusedProperty().subscribe(focused -> keepLetterhead(focused));
        classification.focusedProperty().subscribe(focused -> keepLetterhead(focused));
        tellLogo();
    }

    private String text(String key) {
        return workspace.messages().text(key);
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private Label caption(String name, Node of) {
        Label caption = new Label();
        caption.textProperty().bind(workspace.text("document." + name));
        caption.getStyleClass().add("editor-caption");
        caption.setLabelFor(of);
        if (of instanceof Control) {
            of.setId("document-" + name);
            of.accessibleTextProperty().bind(workspace.text("document." + name));
        }
        return caption;
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add("small");
        button.textProperty().bind(workspace.text(key));
        button.setOnAction(event -> action.run());
        return button;
    }

    private static <E extends Enum<E>> void choices(ComboBox<E> box, String name, E[] all, Function<E, String> words) {
        box.setId("document-" + name);
        box.getItems().setAll(all);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setCellFactory(view -> new WordCell<>(words));
        box.setButtonCell(new WordCell<>(words));
    }

    private static final class WordCell<E> extends ListCell<E> {

        private final Function<E, String> words;

        WordCell(Function<E, String> words) {
            this.words = words;
        }

        @Override
        protected void updateItem(@Nullable E item, boolean empty) {
            super.updateItem(item, empty);
            setText(item == null ? "" : words.apply(item));
        }
    }

    private void tellAnew() {
        for (ComboBox<?> box : List.of(kind, language, theme, paper)) {
            retell(box);
        }
        tellLogo();
    }

    /// Has a box write its value in the present language.
    private static <T> void retell(ComboBox<T> box) {
        T value = box.getValue();
        box.setValue(null);
        box.setValue(value);
    }

    private void chooseLogo() {
        toRead.ask(getScene().getWindow(), text("document.logo_choose")).stream()
                .findFirst()
                .ifPresent(this::takeLogo);
    }

    private void takeLogo(@Nullable Path file) {
        Letterhead next = new Letterhead(organisation.getText(), classification.getText(), file);
        workspace
                .tasks()
                .files(
                        next::logoReadable,
                        readable -> {
                            if (readable) {
                                logoFile = file;
                                keepLetterhead(false);
                                tellLogo();
                            } else {
                                workspace.say(
                                        workspace.messages().text("document.logo_unreadable", String.valueOf(file)));
                            }
                        },
                        workspace::report);
    }

    private void tellLogo() {
        Path file = logoFile;
        logo.setText(file == null ? text("document.logo_is_none") : String.valueOf(file.getFileName()));
    }

    private void keepLetterhead(boolean focused) {
        if (!focused) {
            Letterhead now = letterhead();
            if (!now.equals(Letterhead.read(settings))) {
                now.write(settings);
                composing.reread();
            }
        }
    }

    private Letterhead letterhead() {
        return new Letterhead(
                organisation.getText().strip(), classification.getText().strip(), logoFile);
    }

    private void ask() {
        Briefing briefing = composing.briefingProperty().get();
        DocumentKind chosen = kind.getValue();
        if (briefing == null || chosen == null) {
            return;
        }
        keepLetterhead(false);
        Path folder = settings.text(FOLDER)
                .map(Path::of)
                .filter(Files::isDirectory)
                .orElse(Path.of(System.getProperty("user.home", ".")));
        Path start = folder.resolve(briefing.id() + "-" + language.getValue().code() + "." + chosen.ending());
        toWrite.ask(getScene().getWindow(), text("document.save"), start)
                .ifPresent(file -> write(briefing, chosen, file));
    }

    private void write(Briefing briefing, DocumentKind chosen, Path asked) {
        Shelf shelf = composing.shelfProperty().get();
        MapContent data = workspace.contentProperty().get();
        if (shelf == null || data == null) {
            return;
        }
        String name = String.valueOf(asked.getFileName());
        Path file = name.toLowerCase(Locale.ROOT).endsWith("." + chosen.ending())
                ? asked
                : asked.resolveSibling(name + "." + chosen.ending());
        SlideSize px = chosen.sized() ? size.getValue().px() : SlideSize.HD;
        SlideLook look = new SlideLook(px, theme.getValue(), language.getValue());
        BriefingOptions options = new BriefingOptions(look, chosen == DocumentKind.HANDOUT, paper.getValue());
        Letterhead letterhead = letterhead();
        DocumentJob writing = begin();
        workspace
                .tasks()
                .files(
                        () -> {
                            SlideContent content = new SlideContent(
                                    new MapPainter(data), shelf.book(), shelf.wording(), letterhead.slides());
                            try {
                                return BriefingExport.write(file, briefing, content, options, writing);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        },
                        this::finished,
                        this::failed);
    }

    private void cancel() {
        DocumentJob now = job;
        if (now != null) {
            now.cancel();
        }
    }

    private DocumentJob begin() {
        DocumentJob next = new DocumentJob();
        job = next;
        bar.setProgress(0);
        allowSaving();
        outcome.setText("");
        show(open, false);
        show(running, true);
        watch.play();
        return next;
    }

    private void end() {
        job = null;
        watch.stop();
        show(running, false);
        allowSaving();
    }

    private void allowSaving() {
        save.setDisable(job != null || composing.briefingProperty().get() == null);
    }

    private void finished(List<Path> files) {
        end();
        Path first = files.getFirst();
        written = first;
        Path folder = first.toAbsolutePath().getParent();
        if (folder != null) {
            settings.put(FOLDER, folder.toString());
        }
        outcome.setText(workspace.messages().text("document.saved", files.size(), first.toString()));
        show(open, true);
    }

    private void failed(Throwable cause) {
        end();
        boolean known = cause instanceof UncheckedIOException io && io.getCause() instanceof SnapshotException;
        String why = cause instanceof UncheckedIOException io && io.getCause() != null
                ? String.valueOf(io.getCause().getMessage())
                : String.valueOf(cause.getMessage());
        outcome.setText(known ? why : workspace.messages().text("document.failed", why));
    }

    private void openFolder() {
        Path file = written;
        Path folder = file == null ? null : file.toAbsolutePath().getParent();
        if (folder != null) {
            workspace.openOutside(folder);
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
