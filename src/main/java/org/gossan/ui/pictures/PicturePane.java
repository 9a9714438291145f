package org.gossan.ui.pictures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gossan.geo.Viewport;
import org.gossan.model.MapState;
import org.gossan.publish.Snapshot;
import org.gossan.publish.SnapshotOptions;
import org.gossan.render.MapContent;
import org.gossan.ui.Settings;
import org.gossan.ui.Workspace;
import org.gossan.ui.files.FileQuestion;
import org.jspecify.annotations.Nullable;

/// Saves what the map shows as a picture or a page: choices, a preview, progress, and what came of it. FX thread only.
final class PicturePane extends VBox {

    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final Workspace workspace;
    private final Settings settings;
    private final Supplier<Viewport> whole;
    private final Supplier<Viewport> window;
    private final FileQuestion question;
    private final PicturePreview preview;
    private final PictureForm form;
    private final Label pixels = new Label();
    private final Button save = new Button();
    private final ProgressBar progress = new ProgressBar();
    private final Label outcome = new Label();
    private final FlowPane after = new FlowPane(6, 6);
    private @Nullable Path saved;

    /// @param whole  the map, also below panels
    /// @param window the free part of it
    PicturePane(
            Workspace workspace,
            Settings settings,
            Supplier<Viewport> whole,
            Supplier<Viewport> window,
            FileQuestion question) {
        this.workspace = workspace;
        this.settings = settings;
        this.whole = whole;
        this.window = window;
        this.question = question;
        this.preview = new PicturePreview(workspace);
        this.form = new PictureForm(workspace, PictureChoices.read(settings, workspace.map()));
        setId("picture");
        getStyleClass().add("picture-pane");
        pixels.setId("picture-pixels");
        pixels.getStyleClass().add("text-muted");
        pixels.setWrapText(true);
        save.setId("picture-save");
        save.getStyleClass().add("accent");
        save.textProperty().bind(workspace.text("shell.picture_save"));
        save.setMaxWidth(Double.MAX_VALUE);
        save.setOnAction(event -> ask());
        progress.setId("picture-progress");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.accessibleTextProperty().bind(workspace.text("shell.picture_saving"));
        outcome.setId("picture-outcome");
        outcome.setWrapText(true);
        outcome.setMinHeight(USE_PREF_SIZE);
        after.getChildren()
                .addAll(
                        link("picture-open-folder", "shell.picture_open_folder", this::openFolder),
                        link("picture-copy-path", "shell.picture_copy_path", this::copyPath));
        VBox choices = new VBox(form);
        choices.getStyleClass().add("picture-choices");
        ScrollPane scroll = new ScrollPane(choices);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(80);
        VBox foot = new VBox(pixels, save, progress, outcome, after);
        foot.getStyleClass().add("picture-foot");
        foot.setMinHeight(USE_PREF_SIZE);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(preview, scroll, foot);
        show(progress, false);
        show(outcome, false);
        show(after, false);
        form.choicesProperty().subscribe(this::refresh);
        workspace.viewProperty().subscribe(view -> refresh());
        workspace.mapProperty().subscribe((before, now) -> {
            if (!before.withCamera(now.camera()).equals(now)) {
                refresh();
            }
        });
        sceneProperty().subscribe(this::refresh);
    }

    /// Returns the view that a picture shows: this pane is no part of the screen that a picture is as large as.
    private Viewport view(PictureChoices choices) {
        return choices.size() == PictureSize.SCREEN ? whole.get() : window.get();
    }

    private void refresh() {
        MapContent content = workspace.contentProperty().get();
        if (content == null || getScene() == null) {
            return;
        }
        PictureChoices choices = form.choicesProperty().get();
        Viewport view = view(choices);
        MapState state = choices.state(workspace.map(), view);
        SnapshotOptions options = choices.options(view, today());
        double scale = choices.dpi() / 96.0;
        pixels.setText(
                choices.format().hasShapes()
                        ? workspace
                                .messages()
                                .text(
                                        "shell.picture_page",
                                        choices.widthPx(view) / 96.0 * 25.4,
                                        choices.heightPx(view) / 96.0 * 25.4)
                        : workspace
                                .messages()
                                .text(
                                        "shell.picture_pixels",
                                        Math.round(choices.widthPx(view) * scale),
                                        Math.round(choices.heightPx(view) * scale),
                                        choices.megapixels(view)));
        preview.request(() -> Snapshot.preview(state, content, options, PicturePreview.PAINTED_PX));
    }

    private void ask() {
        PictureChoices choices = form.choicesProperty().get();
        Path folder = settings.text("picture.folder")
                .map(Path::of)
                .filter(Files::isDirectory)
                .orElse(Path.of(System.getProperty("user.home", ".")));
        Path start = folder.resolve(choices.fileName(workspace.map(), today()));
        question.ask(getScene().getWindow(), workspace.messages().text("shell.picture"), start)
                .ifPresent(file -> write(choices, choices.named(file)));
    }

    private void write(PictureChoices choices, Path file) {
        MapContent content = workspace.contentProperty().get();
        if (content == null) {
            return;
        }
        choices.write(settings);
        Viewport view = view(choices);
        MapState state = choices.state(workspace.map(), view);
        SnapshotOptions options = choices.options(view, today());
        show(progress, true);
        show(outcome, false);
        show(after, false);
        save.setDisable(true);
        workspace
                .tasks()
                .work(
                        () -> {
                            try {
                                Snapshot.write(file, state, content, options);
                                return file;
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        },
                        this::written,
                        this::failed);
    }

    private void written(Path file) {
        saved = file;
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            settings.put("picture.folder", folder.toString());
        }
        ended(workspace.messages().text("shell.picture_saved", file));
        outcome.pseudoClassStateChanged(FAILED, false);
        show(after, true);
    }

    private void failed(Throwable cause) {
        String reason = cause instanceof OutOfMemoryError
                ? workspace.messages().text("shell.picture_memory")
                : cause instanceof UncheckedIOException wrapped && wrapped.getCause() != null
                        ? String.valueOf(wrapped.getCause().getMessage())
                        : workspace.messages().text("ui.failed", String.valueOf(cause.getMessage()));
        System.getLogger("org.gossan").log(System.Logger.Level.WARNING, "a picture was not saved", cause);
        ended(reason);
        outcome.pseudoClassStateChanged(FAILED, true);
    }

    private void ended(String sentence) {
        show(progress, false);
        save.setDisable(false);
        outcome.setText(sentence);
        show(outcome, true);
    }

    private void openFolder() {
        Path file = saved;
        if (file != null && file.toAbsolutePath().getParent() != null) {
            workspace.openOutside(file.toAbsolutePath().getParent());
        }
    }

    private void copyPath() {
        Path file = saved;
        if (file != null) {
            workspace.copy(file.toAbsolutePath().toString());
        }
    }

    private Button link(String id, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(workspace.text(key));
        button.setOnAction(event -> action.run());
        return button;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.systemDefault());
    }
}
