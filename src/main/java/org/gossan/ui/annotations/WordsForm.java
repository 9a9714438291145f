package org.gossan.ui.annotations;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import org.gossan.edits.EditException;
import org.gossan.edits.Edits;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.AnnotationKind;
import org.gossan.store.log.LogEntry;
import org.gossan.ui.CardParts;
import org.gossan.ui.Workspace;
import org.gossan.ui.drafts.Editor;
import org.gossan.ui.drafts.LongText;
import org.gossan.ui.drafts.WordsArea;

/// Writes the title, the text and the tags of an annotation, a new one or one that is kept. FX thread only.
final class WordsForm extends Editor {

    private final Annotation start;
    private final boolean fresh;
    private final TextField title;
    private final TextArea text;
    private final TextField tags;
    private final Consumer<UUID> saved;

    /// @param fresh whether the annotation is not kept yet
    /// @param saved told which annotation it is, when it is on the disk
    WordsForm(
            Workspace workspace,
            CardParts parts,
            Annotation start,
            boolean fresh,
            Optional<String> author,
            Runnable close,
            Consumer<UUID> saved) {
        super(workspace, parts, "note", fresh ? "annotation:new" : "annotation:" + start.id(), author, close);
        this.start = start;
        this.fresh = fresh;
        this.saved = saved;
        this.title = new TextField();
        this.text = WordsArea.text(onMap(start.kind()) ? 3 : 6);
        this.tags = new TextField();
        compose(
                named(onMap(start.kind()) ? "annotations.text_on_map" : "annotations.title", "note-title", title),
                title,
                LongText.in(title, start.title(), parts::messages),
                named("annotations.text", "note-text", text),
                text,
                LongText.in(text, start.markdown(), parts::messages),
                named("annotations.tags", "note-tags", tags),
                tags,
                LongText.in(tags, String.join(", ", start.tags()), parts::messages));
    }

    /// Returns whether the title is what stands on the map.
    private static boolean onMap(AnnotationKind kind) {
        return kind == AnnotationKind.LABEL || kind == AnnotationKind.CALLOUT;
    }

    private Node named(String key, String id, TextInputControl input) {
        Label caption = caption(key);
        input.setId(id);
        input.setAccessibleText(caption.getText());
        caption.setLabelFor(input);
        return caption;
    }

    /// Gives the keyboard to what is usually written first.
    void focus() {
        TextInputControl first =
                start.kind() == AnnotationKind.NOTE && start.title().isEmpty() ? text : title;
        first.requestFocus();
        first.end();
    }

    @Override
    protected Function<Edits, Optional<LogEntry>> command() {
        String newTitle = LongText.of(title).strip();
        String newText = LongText.of(text);
        List<String> newTags = Arrays.stream(LongText.of(tags).split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
        if (onMap(start.kind()) && newTitle.isEmpty()) {
            title.requestFocus();
            throw new EditException("label_empty");
        }
        if (start.kind() == AnnotationKind.NOTE && newTitle.isEmpty() && newText.isBlank()) {
            text.requestFocus();
            throw new EditException("note_empty");
        }
        UnaryOperator<Annotation> how = one -> one.withTexts(newTitle, newText).withTags(newTags);
        return fresh
                ? edits -> edits.annotations().keep(how.apply(start))
                : edits -> Kept.changed(edits, start.id(), how, null);
    }

    @Override
    protected void saved(Optional<LogEntry> entry) {
        saved.accept(fresh ? entry.flatMap(Kept::id).orElse(start.id()) : start.id());
    }
}
