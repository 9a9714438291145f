package org.gossan.ui.annotations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.AnnotationKind;
import org.gossan.model.edits.AnnotationStyle;
import org.gossan.render.MapContent;
import org.gossan.ui.CardPane;
import org.gossan.ui.CardParts;
import org.gossan.ui.MarkdownText;
import org.gossan.ui.Workspace;
import org.gossan.ui.files.CardFiles;
import org.gossan.ui.files.FileOwner;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The card of the selected annotation: its words, review, sites, place, look and files, each of which can be changed
/// in it. A new note is written in it before it is kept. FX thread only.
public final class AnnotationCard extends CardPane {

    private final Workspace workspace;
    private final CardFiles files;
    private final Function<UUID, Region> histories;
    private final Kept kept;
    private final List<Part> parts = new ArrayList<>();
    private final Circle dot = new Circle(5);
    private final VBox words = new VBox(6);
    private Label title = new Label();
    private Label when = new Label();
    private CardParts texts;
    private @Nullable Annotation shown;
    private @Nullable Annotation unkept;
    private @Nullable WordsForm form;
    private Consumer<@Nullable Annotation> marked = one -> {};
    private Consumer<AnnotationStyle> styled = style -> {};
    private Consumer<Annotation> fly = one -> {};

    /// @param files     keeps the files of annotations
    /// @param histories says what was done with an annotation
    @SuppressWarnings("this-escape") // called when the card is used, not while it is made
    public AnnotationCard(Workspace workspace, CardFiles files, Function<UUID, Region> histories) {
        super(workspace, "annotation-card");
        this.workspace = workspace;
        this.files = files;
        this.histories = histories;
        this.kept = new Kept(workspace);
        this.texts = new CardParts(workspace);
        words.getStyleClass().add("annotation-words");
        files.takeFrom(this, () -> Optional.ofNullable(shown).map(one -> FileOwner.annotation(one.id())));
        workspace.chosenProperty().subscribe(id -> choose());
        workspace.contentProperty().subscribe(content -> choose());
        workspace.editing().momentProperty().subscribe(moment -> tellAnew());
        workspace.languageProperty().subscribe(language -> tellAnew());
        workspace.mapProperty().map(state -> state.selection() == null).subscribe(none -> {
            if (!none) {
                dropUnkept();
            }
        });
    }

    /// Connects the map.
    ///
    /// @param onMark  told which annotation is being written that is not on the map yet; `null` = none
    /// @param onStyle told the style that was chosen last
    /// @param onFly   shows an annotation on the map
    void connect(Consumer<@Nullable Annotation> onMark, Consumer<AnnotationStyle> onStyle, Consumer<Annotation> onFly) {
        marked = onMark;
        styled = onStyle;
        fly = onFly;
    }

    /// Lets the user write a new annotation; it is kept when they save it.
    void write(Annotation draft) {
        workspace.select(null);
        shown = null;
        unkept = draft;
        marked.accept(draft);
        tellAnew();
    }

    /// Lets the user write a note on a site, at its place.
    void writeOn(String site) {
        Annotation draft = Snapping.of(workspace, site)
                .flatMap(spot -> Sketch.of(AnnotationKind.NOTE, List.of(spot.at())))
                .orElseGet(() -> Annotation.of(AnnotationKind.NOTE, null));
        write(draft.withSites(List.of(site)));
    }

    /// Returns the annotations that are linked to a site, for its card.
    public Region notesOf(String site) {
        return new SiteNotes(workspace, site, () -> writeOn(site));
    }

    /// Opens the editor of the words of the selected annotation.
    void edit() {
        Annotation one = shown;
        if (one != null && workspace.editing().active()) {
            openForm(one, false);
        }
    }

    /// Returns whether an annotation is being written that is not kept yet.
    boolean writing() {
        return unkept != null;
    }

    private void choose() {
        UUID id = workspace.chosenProperty().get();
        MapContent content = workspace.contentProperty().get();
        Annotation now = id == null || content == null
                ? null
                : content.drawings().find(id).orElse(null);
        if (now == null) {
            shown = null;
            if (unkept == null) {
                form = null;
                hide();
            }
            return;
        }
        unkept = null;
        marked.accept(null);
        boolean same = shown != null && shown.id().equals(now.id());
        shown = now;
        if (same) {
            refresh(now);
        } else {
            tell(now);
        }
    }

    private void tellAnew() {
        texts = new CardParts(workspace);
        if (unkept != null) {
            tellUnkept(unkept);
        } else if (shown != null) {
            tell(shown);
        }
    }

    private void tellUnkept(Annotation draft) {
        parts.clear();
        words.getChildren().clear();
        show(texts.text("annotations.new"), head(draft), new VBox(words), Scrolling.TOP);
        title.setText(texts.text("annotations.new"));
        openForm(draft, true);
    }

    private void tell(Annotation one) {
        form = null;
        parts.clear();
        when = texts.label("", "card-small");
        when.setId("annotation-when");
        words.setId("annotation-words");
        VBox content = new VBox(words);
        part(content, "annotation-review", "annotations.review", new ReviewPart(texts, kept, one.id()));
        part(content, "annotation-place", "annotations.place", new PlacePart(workspace, texts, () -> {
            if (shown != null) {
                fly.accept(shown);
            }
        }));
        boolean active = workspace.editing().active();
        if (active) {
            part(content, "annotation-style", "annotations.style", new StylePart(texts, kept, one, styled));
        }
        part(content, "annotation-sites", "annotations.sites", new SitesPart(workspace, texts, kept, one.id()));
        if (active) {
            content.getChildren()
                    .add(section(
                            "annotation-files",
                            texts.text("attachments.title"),
                            () -> files.of(FileOwner.annotation(one.id()))));
        }
        content.getChildren()
                .add(foldedSection(
                        "annotation-history-part", texts.text("history.title"), () -> histories.apply(one.id())));
        content.getChildren().add(foot(one, active));
        show(name(one), head(one), content, Scrolling.TOP);
        refresh(one);
    }

    private void part(VBox content, String id, String key, Part part) {
        parts.add(part);
        part.node().setDisable(!workspace.editing().active() && part instanceof ReviewPart);
        content.getChildren().add(section(id, texts.text(key), part::node));
    }

    private Region head(Annotation one) {
        title = texts.label("", "card-title");
        title.setId("annotation-title");
        Label kind = texts.label(texts.messages().word("annotation.kind", one.kind()), "card-subtitle");
        HBox line = new HBox(6, dot, kind);
        line.setAlignment(Pos.CENTER_LEFT);
        dot.setFill(Color.web(one.style().colour()));
        return texts.stack("card-head-words", title, line);
    }

    private Region foot(Annotation one, boolean active) {
        HBox foot = new HBox(8, when);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("card-footer");
        HBox.setHgrow(when, Priority.ALWAYS);
        when.setMaxWidth(Double.MAX_VALUE);
        if (active) {
            Button trash = new Button(texts.text("annotations.trash"), new FontIcon(Feather.TRASH_2));
            trash.setId("annotation-trash");
            trash.setMinWidth(USE_PREF_SIZE);
            trash.getStyleClass().addAll("flat", "small", "danger");
            trash.setOnAction(event -> kept.trash(one.id()));
            foot.getChildren().add(trash);
        }
        return foot;
    }

    private String name(Annotation one) {
        String name = Words.name(one);
        return name.isEmpty() ? texts.text("annotations.untitled") : name;
    }

    private void refresh(Annotation now) {
        title.setText(name(now));
        dot.setFill(Color.web(now.style().colour()));
        when.setText(
                texts.text("annotations.when", now.author(), texts.messages().time(now.changedAt())));
        parts.forEach(part -> part.show(now));
        if (form == null) {
            showWords(now);
        }
    }

    private void showWords(Annotation now) {
        words.getChildren().clear();
        if (!now.markdown().isBlank()) {
            words.getChildren().add(new MarkdownText(now.markdown()));
        }
        if (!now.tags().isEmpty()) {
            FlowPane tags = new FlowPane(5, 4);
            tags.setId("annotation-tags");
            now.tags().forEach(tag -> tags.getChildren().add(texts.badge(Words.cut(tag), "badge-code", "")));
            words.getChildren().add(tags);
        }
        if (workspace.editing().active()) {
            boolean empty = now.title().isBlank() && now.markdown().isBlank();
            Button edit = new Button(
                    texts.text(empty ? "annotations.write" : "annotations.edit"), new FontIcon(Feather.EDIT_2));
            edit.setId("annotation-edit");
            edit.getStyleClass().addAll("flat", "small");
            edit.setOnAction(event -> openForm(now, false));
            words.getChildren().add(edit);
        }
    }

    private void openForm(Annotation one, boolean fresh) {
        if (form != null && !fresh) {
            return;
        }
        WordsForm open = new WordsForm(
                workspace,
                texts,
                one,
                fresh,
                workspace.editing().author().name(),
                () -> closed(fresh),
                workspace::choose);
        form = open;
        words.getChildren().setAll(open);
        open.focus();
    }

    private void closed(boolean fresh) {
        form = null;
        Annotation one = shown;
        if (fresh) {
            unkept = null;
            marked.accept(null);
            hide();
            workspace.focusMap();
        } else if (one != null) {
            showWords(one);
        }
    }

    private void dropUnkept() {
        if (unkept != null) {
            unkept = null;
            form = null;
            marked.accept(null);
            hide();
        }
    }

    @Override
    protected void deselect() {
        dropUnkept();
        super.deselect();
    }
}
