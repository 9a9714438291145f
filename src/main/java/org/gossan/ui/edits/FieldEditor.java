package org.gossan.ui.edits;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import org.gossan.edits.EditException;
import org.gossan.edits.Edits;
import org.gossan.edits.FieldValues;
import org.gossan.edits.FieldWords;
import org.gossan.model.edits.FieldRef;
import org.gossan.model.edits.SiteField;
import org.gossan.store.log.LogEntry;
import org.gossan.ui.CardParts;
import org.gossan.ui.Workspace;
import org.gossan.ui.drafts.LongText;

/// Corrects one value: the new one, why, and what says so. FX thread only.
final class FieldEditor extends EditorFrame {

    private static final int LONGEST_SHOWN = 40;

    private final Known known;
    private final FieldRef field;
    private final ValueControl control;
    private final TextField reason = new TextField();
    private final Consumer<Optional<LogEntry>> saved;

    FieldEditor(
            Workspace workspace,
            CardParts parts,
            Known known,
            FieldRef field,
            ValueControls controls,
            Closing closing) {
        super(
                workspace,
                parts,
                id(field),
                "correction:" + known.id() + ":" + field.code(),
                new Context(known.sources(), known.author()),
                closing.close());
        this.known = known;
        this.field = field;
        this.saved = closing.saved();
        this.control = controls.of(field.field(), id(field) + "-value", known.onTop(field));
        reason.setId(id(field) + "-reason");
        reason.setPromptText(parts.text("editing.reason_prompt"));
        reason.setAccessibleText(parts.text("editing.reason"));
        String name = new FieldWords(parts.messages()).name(field.field());
        setAccessibleText(parts.text("editing.correct", name));
        composeCited(
                parts.label(parts.text("editing.new_value", name), "editor-caption"),
                control.node(),
                caption("editing.reason"),
                reason,
                LongText.in(reason, "", parts::messages));
    }

    /// What happens when an editor is done.
    ///
    /// @param close takes it away
    /// @param saved told what was kept
    record Closing(Runnable close, Consumer<Optional<LogEntry>> saved) {}

    /// Returns the id of the editor of a field; its controls are `<id>-value`, `-reason`, `-source`, `-author`,
    /// `-save`, `-cancel`.
    static String id(FieldRef field) {
        return "edit-" + field.code().replace('@', '-');
    }

    void focus() {
        control.focus();
    }

    /// Returns the control of the value.
    ValueControl control() {
        return control;
    }

    TextField reason() {
        return reason;
    }

    @Override
    BiFunction<Edits, String, Optional<LogEntry>> cited() {
        String value = FieldValues.canonical(field.field(), control.text());
        String why = LongText.of(reason).strip();
        if (why.isEmpty()) {
            reason.requestFocus();
            throw new EditException("reason_needed");
        }
        return (edits, citation) -> edits.corrections().correct(known.id(), field, value, why, citation);
    }

    @Override
    protected void saved(Optional<LogEntry> entry) {
        saved.accept(entry);
    }

    /// A wording that is no word of the vocabulary can be kept beside it.
    @Override
    protected void refused(Throwable cause) {
        boolean word = field.field() == SiteField.STATUS || field.field() == SiteField.STAGE;
        String typed = control instanceof DatedControl dated ? dated.undated().strip() : "";
        String why = LongText.of(reason).strip();
        if (!word || typed.isEmpty() || why.isEmpty()) {
            return;
        }
        try {
            FieldValues.canonical(field.field(), typed);
        } catch (EditException e) {
            String shown = typed.length() <= LONGEST_SHOWN ? typed : typed.substring(0, LONGEST_SHOWN) + "…";
            Button keep = new Button(parts().text("editing.keep_as_note", shown));
            keep.setId(id(field) + "-note");
            keep.setWrapText(true);
            keep.getStyleClass().addAll("flat", "small");
            FieldRef note = FieldRef.of(SiteField.STATUS_NOTE);
            String before = known.onTop(note);
            String noted = control instanceof DatedControl dated ? dated.text().strip() : typed;
            String all = before.isBlank() ? noted : before + "; " + noted;
            keep.setOnAction(event ->
                    save((edits, citation) -> edits.corrections().correct(known.id(), note, all, why, citation)));
            suggest(keep);
        }
    }
}
