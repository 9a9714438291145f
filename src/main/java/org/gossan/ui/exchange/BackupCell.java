package org.gossan.ui.exchange;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.gossan.model.Messages;
import org.gossan.ui.Workspace;
import org.gossan.ui.WrappedCell;
import org.jspecify.annotations.Nullable;

/// A backup in the list. FX thread only.
final class BackupCell extends WrappedCell<BackupLine> {

    private final Workspace workspace;
    private final Label when = Texts.wrapping("line-head");
    private final Label kind = Texts.wrapping("line-small");
    private final Label contents = Texts.wrapping("line-small");
    private final Label missing = Texts.wrapping("line-change");
    private final VBox lines = new VBox(1, when, kind, contents, missing);

    BackupCell(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    protected void updateItem(@Nullable BackupLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        Messages messages = workspace.messages();
        when.setText(line.when(messages));
        kind.setText(line.kind(messages));
        contents.setText(line.contents(messages));
        missing.setText(line.missing(messages));
        boolean says = !missing.getText().isEmpty();
        missing.setVisible(says);
        missing.setManaged(says);
        setGraphic(lines);
        setAccessibleText(
                String.join(". ", List.of(when.getText(), kind.getText(), contents.getText(), missing.getText())));
    }
}
