package org.gossan.ui.history;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gossan.edits.EditWords;
import org.gossan.edits.Edits;
import org.gossan.model.Language;
import org.gossan.model.MapState;
import org.gossan.model.Messages;
import org.gossan.model.edits.Edit;
import org.gossan.store.log.ConflictException;
import org.gossan.store.log.EditConflict;
import org.gossan.store.log.HistoryQuery;
import org.gossan.ui.Icons;
import org.gossan.ui.Workspace;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Everything that was done, newest first, read page by page: undo, redo, revert one edit, look at the atlas as it was.
/// FX thread only.
final class HistoryPane extends VBox {

    private static final int PAGE = 100;
    private static final double NEAR_END = 0.85;
    private static final int MOST_CONFLICTS = 5;

    private final Workspace workspace;
    private final ListView<EditLine> list = new ListView<>();
    private final TextField search = new TextField();
    private final TextField author = new TextField();
    private final CheckBox onlySite = new CheckBox();
    private final VBox conflict = new VBox();
    private final Label none = new Label();
    private final FlowPane actions = new FlowPane(6, 4);
    private HistoryQuery query = HistoryQuery.newest(PAGE);
    private boolean complete;
    private int asked;

    HistoryPane(Workspace workspace) {
        this.workspace = workspace;
        setId("history");
        getStyleClass().add("history");
        setMinSize(0, 0);
        prompt(search, "history-search", "history.search");
        prompt(author, "history-author", "history.author");
        author.setPrefColumnCount(8);
        HBox.setHgrow(search, Priority.ALWAYS);
        onlySite.setId("history-only-site");
        onlySite.textProperty().bind(workspace.text("history.this_site"));
        HBox bar = new HBox(
                6,
                Icons.button(workspace, Feather.CORNER_UP_LEFT, "history-undo", "history.undo", workspace::undo),
                Icons.button(workspace, Feather.CORNER_UP_RIGHT, "history-redo", "history.redo", workspace::redo),
                search);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox who = new HBox(6, onlySite, space, author);
        who.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        list.setId("history-list");
        list.accessibleTextProperty().bind(workspace.text("history.title"));
        list.setCellFactory(view -> new LineCell<>(this::words));
        none.setWrapText(true);
        none.getStyleClass().add("line-small");
        list.setPlaceholder(none);
        VBox.setVgrow(list, Priority.ALWAYS);
        conflict.getStyleClass().add("conflict");
        conflict.setId("history-conflict");
        showConflict(false);
        actions.getChildren()
                .setAll(
                        button("history-show", "history.show", this::showSite),
                        button("history-revert", "history.revert", () -> revert(Edits.OnConflict.REFUSE)),
                        button("history-look", "history.look", this::look));
        getChildren().setAll(bar, who, asOf(), list, conflict, actions);
        list.getSelectionModel().selectedItemProperty().subscribe(this::selected);
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                showSite();
                event.consume();
            }
        });
        list.skinProperty().subscribe(this::followScrolling);
        search.textProperty().subscribe(text -> reload());
        author.textProperty().subscribe(text -> reload());
        onlySite.selectedProperty().subscribe(only -> reload());
        workspace.mapProperty().map(MapState::selection).subscribe(selection -> {
            if (onlySite.isSelected()) {
                reload();
            }
        });
        workspace.editing().lastProperty().subscribe(entry -> reload());
        workspace.editing().atlasProperty().subscribe(atlas -> reload());
        workspace.languageProperty().subscribe(language -> {
            list.refresh();
            reload();
        });
    }

    /// The atlas as it was at the end of a day.
    private DatePicker asOf() {
        DatePicker day = new DatePicker();
        day.setId("history-day");
        day.setMaxWidth(Double.MAX_VALUE);
        day.promptTextProperty().bind(workspace.text("history.as_of"));
        day.accessibleTextProperty().bind(workspace.text("history.as_of"));
        day.valueProperty().subscribe((before, now) -> {
            if (now != null) {
                workspace
                        .editing()
                        .lookAt(now.plusDays(1)
                                .atStartOfDay(ZoneId.systemDefault())
                                .minusNanos(1)
                                .toInstant());
            } else if (before != null) {
                workspace.editing().backToNow();
            }
        });
        workspace.editing().momentProperty().subscribe(moment -> {
            if (moment == null) {
                day.setValue(null);
            }
        });
        return day;
    }

    private void prompt(TextField field, String id, String key) {
        field.setId(id);
        field.promptTextProperty().bind(workspace.text(key));
        field.accessibleTextProperty().bind(workspace.text(key));
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().add("small");
        button.textProperty().bind(workspace.text(key));
        button.setOnAction(event -> action.run());
        return button;
    }

    private LineCell.Words words(EditLine line) {
        Messages messages = workspace.messages();
        List<String> small = new ArrayList<>();
        if (!line.reason().isEmpty()) {
            small.add(messages.text("history.because", line.reason()));
        }
        small.add(line.who(messages));
        return new LineCell.Words(
                line.title(messages), line.kind(messages).orElse(""), line.changes(messages, 4), small);
    }

    private void reload() {
        String site = onlySite.isSelected() ? workspace.map().selection() : null;
        String typed = search.getText().strip();
        HistoryQuery wanted = new HistoryQuery(
                site == null ? "" : site, "", author.getText().strip(), List.of(), Long.MAX_VALUE, PAGE);
        EditWords words = new EditWords(workspace.messages());
        int number = ++asked;
        record Page(HistoryQuery query, List<EditLine> lines) {}
        Language language = workspace.map().language();
        workspace
                .editing()
                .ask(
                        atlas -> {
                            EditLines lines = new EditLines(atlas, language);
                            HistoryQuery worded = wanted.about(words.search(typed, lines::sitesNamed));
                            return new Page(worded, lines.page(worded));
                        },
                        page -> {
                            if (number == asked) {
                                query = page.query();
                                show(page.lines());
                            }
                        });
    }

    private void show(List<EditLine> page) {
        EditLine before = list.getSelectionModel().getSelectedItem();
        complete = page.size() < PAGE;
        list.getItems().setAll(page);
        sayNone();
        select(before);
    }

    private void sayNone() {
        boolean all = query.author().isEmpty()
                && query.words().isEmpty()
                && query.siteId().isEmpty();
        none.setText(workspace.messages().text(all ? "history.empty" : "history.none_found"));
    }

    private void select(@Nullable EditLine before) {
        if (before != null) {
            list.getItems().stream()
                    .filter(line -> line.entry().place() == before.entry().place())
                    .findFirst()
                    .ifPresent(list.getSelectionModel()::select);
        }
    }

    /// Reads the next page if there is one.
    private void more() {
        if (complete || list.getItems().isEmpty()) {
            return;
        }
        complete = true; // until the answer says otherwise, so that it is asked for once
        int number = asked;
        HistoryQuery next = query.after(list.getItems().getLast().entry());
        Language language = workspace.map().language();
        workspace.editing().ask(atlas -> new EditLines(atlas, language).page(next), page -> {
            if (number == asked) {
                complete = page.size() < PAGE;
                list.getItems().addAll(page);
            }
        });
    }

    private void followScrolling() {
        for (Node node : list.lookupAll(".scroll-bar")) {
            if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL) {
                bar.valueProperty().subscribe(value -> {
                    if (value.doubleValue() > NEAR_END) {
                        more();
                    }
                });
            }
        }
    }

    private void selected(@Nullable EditLine line) {
        showConflict(false);
        for (Node button : actions.getChildren()) {
            boolean site = line != null
                    && !workspace.editing().sitesOnMap(line.entry()).isEmpty();
            boolean revertible = line != null
                    && line.entry().edit().kind() != Edit.Kind.RECEIVED
                    && line.entry().edit().kind() != Edit.Kind.SETTING;
            button.setDisable(
                    switch (String.valueOf(button.getId())) {
                        case "history-show" -> !site;
                        case "history-revert" -> !revertible;
                        default -> line == null;
                    });
        }
    }

    private void showSite() {
        chosen().flatMap(line ->
                        workspace.editing().sitesOnMap(line.entry()).stream().findFirst())
                .ifPresent(workspace::showSite);
    }

    private void look() {
        chosen().ifPresent(line -> workspace.editing().lookAt(line.entry()));
    }

    private Optional<EditLine> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private void revert(Edits.OnConflict onConflict) {
        chosen().ifPresent(line -> workspace
                .editing()
                .change(
                        edits -> edits.revert(line.entry().edit().id(), onConflict),
                        entry -> {
                            showConflict(false);
                            workspace.say(entry.map(made -> EditWords.of(made.edit(), workspace.messages()))
                                    .orElseGet(() -> workspace.messages().text("history.nothing_left")));
                        },
                        this::refused));
    }

    private void refused(Throwable cause) {
        if (!(cause instanceof ConflictException conflicts)) {
            workspace.say(workspace.editing().words(cause));
            return;
        }
        Messages messages = workspace.messages();
        Label title = new Label(messages.text("history.conflict_title"));
        title.getStyleClass().add("line-head");
        conflict.getChildren().setAll(title);
        conflicts.conflicts().stream().limit(MOST_CONFLICTS).forEach(one -> {
            Label sentence = new Label(sentence(messages, one));
            sentence.setWrapText(true);
            sentence.setMinHeight(Region.USE_PREF_SIZE);
            conflict.getChildren().add(sentence);
        });
        conflict.getChildren()
                .add(new FlowPane(
                        6,
                        4,
                        button("history-keep-later", "history.keep_later", () -> revert(Edits.OnConflict.KEEP_LATER)),
                        button("history-leave", "history.leave", () -> showConflict(false))));
        showConflict(true);
    }

    private static String sentence(Messages messages, EditConflict one) {
        String what = messages.text("history.row_" + one.table().code());
        return one.column().isEmpty()
                ? messages.text("history.conflict_row", what)
                : messages.text(
                        "history.conflict",
                        what + ", " + new EditWords(messages).column(one.column()),
                        one.expected(),
                        one.found());
    }

    private void showConflict(boolean shown) {
        conflict.setVisible(shown);
        conflict.setManaged(shown);
    }
}
