package org.gossan.ui.attachments;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.gossan.model.Messages;
import org.gossan.ui.Icons;
import org.gossan.ui.Workspace;
import org.gossan.ui.files.FileOwner;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The files of one site or annotation in its card: what is there, what is being attached, and the way to add. Reads
/// anew after every edit while it is in a scene. FX thread only.
final class FilesSection extends VBox {

    private static final int FIRST = 12;
    private static final Duration LOOK = Duration.millis(120);

    private final Workspace workspace;
    private final Attaching attaching;
    private final FileOwner owner;
    private final VBox under = new VBox(4);
    private final VBox files = new VBox();
    private final List<Runnable> bars = new ArrayList<>();
    private final Timeline clock = new Timeline(new KeyFrame(LOOK, event -> bars.forEach(Runnable::run)));
    private final ListChangeListener<AttachJob> follower = change -> showJobs();
    private Subscription watching = Subscription.EMPTY;
    private int most = FIRST;

    FilesSection(Workspace workspace, Attaching attaching, FileOwner owner) {
        this.workspace = workspace;
        this.attaching = attaching;
        this.owner = owner;
        setId("files");
        getStyleClass().add("files");
        files.setId("files-list");
        Messages messages = workspace.messages();
        Button add = new Button(messages.text("attachments.add"), new FontIcon(Feather.PAPERCLIP));
        add.setId("files-add");
        add.getStyleClass().addAll("flat", "small");
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.setOnAction(event -> attaching.ask(owner, getScene().getWindow()));
        Label hint = label(messages.text("attachments.hint"), "card-small");
        HBox.setHgrow(hint, Priority.ALWAYS);
        HBox bar = new HBox(8, add, hint);
        bar.setAlignment(Pos.CENTER_LEFT);
        clock.setCycleCount(Animation.INDEFINITE);
        getChildren().setAll(files, under, bar);
        sceneProperty().subscribe(scene -> {
            watching.unsubscribe();
            watching = Subscription.EMPTY;
            attaching.jobs().removeListener(follower);
            clock.stop();
            if (scene != null) {
                attaching.jobs().addListener(follower);
                watching = workspace.editing().lastProperty().subscribe(entry -> read());
                showJobs();
            }
        });
    }

    private void read() {
        workspace.editing().ask(atlas -> AttachedFile.read(atlas, owner, most), this::tell);
    }

    private void tell(AttachedFile.Page page) {
        files.getChildren().clear();
        for (AttachedFile file : page.files()) {
            files.getChildren().add(new FileLine(workspace, attaching, file));
        }
        if (page.total() > page.files().size()) {
            Button all = new Button(workspace.messages().text("attachments.all", page.total()));
            all.setId("files-all");
            all.getStyleClass().addAll("flat", "link-button");
            all.setOnAction(event -> {
                most = Integer.MAX_VALUE;
                read();
            });
            files.getChildren().add(all);
        }
    }

    private void showJobs() {
        under.getChildren().clear();
        bars.clear();
        for (AttachJob job : attaching.jobs()) {
            if (job.owner().equals(owner)) {
                under.getChildren().add(job.problem().isEmpty() ? progress(job) : problem(job));
            }
        }
        if (bars.isEmpty()) {
            clock.stop();
        } else {
            clock.play();
        }
        show(under, !under.getChildren().isEmpty());
    }

    private Region progress(AttachJob job) {
        ProgressBar bar = new ProgressBar(job.done());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(workspace.messages().text("attachments.under_way", job.name()));
        bars.add(() -> bar.setProgress(job.done()));
        Label name = new Label(workspace.messages().text("attachments.under_way", job.name()));
        name.getStyleClass().add("card-small");
        VBox words = new VBox(2, name, bar);
        return line(words, Icons.button(workspace, Feather.X, "files-cancel", "attachments.cancel", job::cancel));
    }

    private Region problem(AttachJob job) {
        Label sentence = label(job.problem(), "file-problem");
        return line(sentence, Icons.button(workspace, Feather.X, "files-dismiss", "attachments.dismiss", () -> attaching
                .jobs()
                .remove(job)));
    }

    private static HBox line(Region words, Button button) {
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        button.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        HBox line = new HBox(6, words, button);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private static void show(Region node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
