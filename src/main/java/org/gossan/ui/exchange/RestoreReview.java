package org.gossan.ui.exchange;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gossan.atlas.Restore;
import org.gossan.atlas.RestoreWords;
import org.gossan.model.Messages;
import org.gossan.store.StoreSummary.Logged;
import org.gossan.ui.Workspace;
import org.gossan.ui.WrappedCell;
import org.jspecify.annotations.Nullable;

/// A backup that somebody looks at: what it holds beside what the store holds now, which edits would be put aside, and
/// the button that puts it in place. FX thread only.
final class RestoreReview extends VBox {

    private final Workspace workspace;
    private final Label title = Texts.wrapping("section-title");
    private final GridPane table = new GridPane(8, 4);
    private final Label lost = Texts.wrapping("line-change");
    private final ListView<Logged> edits = new ListView<>();

    /// @param put    puts the backup in place
    /// @param cancel leaves everything as it is
    RestoreReview(Workspace workspace, Runnable put, Runnable cancel) {
        super(8);
        this.workspace = workspace;
        setId("restore-review");
        title.setId("restore-title");
        table.setId("restore-table");
        table.setFocusTraversable(true);
        table.setAccessibleRole(AccessibleRole.TEXT);
        table.getColumnConstraints().setAll(share(26), share(37), share(37));
        lost.setId("restore-lost-count");
        edits.setId("restore-lost");
        edits.setCellFactory(view -> new LostCell());
        edits.setMinHeight(60);
        edits.accessibleTextProperty().bind(lost.textProperty());
        VBox.setVgrow(edits, Priority.ALWAYS);
        Button restore = Texts.button(workspace, "restore-apply", "backups.restore", put);
        restore.getStyleClass().add("accent");
        restore.accessibleHelpProperty().bind(workspace.text("backups.keeps"));
        Button leave = Texts.button(workspace, "restore-cancel", "editing.cancel", cancel);
        getChildren()
                .setAll(
                        title,
                        table,
                        lost,
                        edits,
                        Texts.label(workspace, "backups.keeps", "line-small"),
                        new HBox(8, restore, leave));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                cancel.run();
            }
        });
    }

    private static ColumnConstraints share(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        return column;
    }

    /// Says what putting a backup in place would change.
    ///
    /// @param name of the backup
    void show(String name, Restore backup) {
        Messages messages = workspace.messages();
        title.setText(messages.text("backups.of", name));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", messages.text("safety.restore.backup"), messages.text("safety.restore.present")));
        rows.addAll(new RestoreWords(messages).rows(backup, edit -> messages.time(edit.madeAt())));
        table.getChildren().clear();
        List<String> spoken = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            List<String> cells = rows.get(row);
            boolean same = cells.get(1).equals(cells.get(2));
            for (int column = 0; column < cells.size(); column++) {
                boolean quiet = row == 0 || column == 0;
                Label cell = Texts.wrapping(quiet ? "line-small" : same ? "line-change" : "line-head");
                cell.setText(cells.get(column));
                table.add(cell, column, row);
            }
            if (row > 0) {
                spoken.add(cells.get(0) + ": " + rows.get(0).get(1) + " " + cells.get(1) + ", "
                        + rows.get(0).get(2) + " " + cells.get(2));
            }
        }
        table.setAccessibleText(title.getText() + ". " + String.join(". ", spoken));
        lost.setText(messages.text("backups.lost", backup.lost().size()));
        edits.getItems().setAll(backup.lost());
        edits.setVisible(!backup.lost().isEmpty());
        edits.setManaged(edits.isVisible());
    }

    /// Gives the keyboard to what is to be read first.
    void focus() {
        table.requestFocus();
    }

    /// An edit that would be put aside.
    private final class LostCell extends WrappedCell<Logged> {

        private final Label line = Texts.wrapping("line-change");

        @Override
        protected void updateItem(@Nullable Logged edit, boolean empty) {
            super.updateItem(edit, empty);
            if (empty || edit == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            line.setText(new RestoreWords(workspace.messages()).line(edit));
            setGraphic(line);
            setAccessibleText(line.getText());
        }
    }
}
