package org.gossan.ui.notes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gossan.geo.Viewport;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.AnnotationKind;
import org.gossan.model.edits.Review;
import org.gossan.sites.FoldedText;
import org.gossan.ui.Workspace;
import org.gossan.ui.files.FileQuestion;
import org.jspecify.annotations.Nullable;

/// All annotations as a list, linked with the map: searched, filtered, chosen by ones or many. FX thread only.
final class NotesPane extends VBox {

    private final Workspace workspace;
    private final Consumer<Annotation> fly;
    private final TextField search = new TextField();
    private final ComboBox<@Nullable AnnotationKind> kind = new ComboBox<>();
    private final ComboBox<Review.@Nullable State> review = new ComboBox<>();
    private final ComboBox<String> tag = new ComboBox<>();
    private final ComboBox<String> author = new ComboBox<>();
    private final ComboBox<NoteFilter.Order> order = new ComboBox<>();
    private final CheckBox inView = new CheckBox();
    private final Label count = new Label();
    private final ListView<NoteLine> list = new ListView<>();
    private final NoteList notes;
    private final BulkBar bulk;
    private boolean filling;

    /// @param fly      shows an annotation on the map
    /// @param question asks where to save
    NotesPane(Workspace workspace, Consumer<Annotation> fly, FileQuestion question) {
        this.workspace = workspace;
        this.fly = fly;
        this.notes = new NoteList(workspace, this::show);
        this.bulk = new BulkBar(workspace, this::chosen, this::listed, question);
        setId("notes");
        getStyleClass().add("history");
        setMinSize(0, 0);
        search.setId("notes-search");
        search.promptTextProperty().bind(workspace.text("notes.search"));
        search.accessibleTextProperty().bind(workspace.text("notes.search"));
        search.textProperty().subscribe(text -> find());
        count.setId("notes-count");
        count.getStyleClass().add("line-small");
        inView.setId("notes-in-view");
        inView.textProperty().bind(workspace.text("notes.in_view"));
        inView.selectedProperty().subscribe(only -> find());
        fillList();
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(search, filters(), count, list, bulk);
        workspace.contentProperty().subscribe(content -> find());
        workspace.viewProperty().subscribe(view -> {
            if (inView.isSelected()) {
                find();
            }
        });
        workspace.chosenProperty().subscribe(this::follow);
        workspace.languageProperty().subscribe(language -> tellAnew());
    }

    private void fillList() {
        list.setId("notes-list");
        list.accessibleTextProperty().bind(workspace.text("notes.panel"));
        list.setCellFactory(view -> new NoteCell(workspace));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.getSelectionModel().getSelectedItems().addListener((ListChangeListener<NoteLine>) change -> selected());
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                go();
            }
        });
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                go();
            }
        });
        Label none = new Label();
        none.textProperty().bind(workspace.text("notes.empty"));
        none.setWrapText(true);
        none.getStyleClass().add("line-small");
        list.setPlaceholder(none);
    }

    private GridPane filters() {
        kind.getItems().add(null);
        kind.getItems().addAll(AnnotationKind.values());
        review.getItems().add(null);
        review.getItems().addAll(Review.State.values());
        tag.getItems().setAll("");
        tag.setValue("");
        author.getItems().setAll("");
        author.setValue("");
        order.getItems().setAll(NoteFilter.Order.values());
        order.setValue(NoteFilter.Order.CHANGED);
        dress(
                kind,
                "kind",
                one -> one == null
                        ? text("notes.any_kind")
                        : workspace.messages().word("annotation.kind", one));
        dress(
                review,
                "state",
                one -> one == null
                        ? text("notes.any_review")
                        : workspace.messages().word("annotation.review", one));
        dress(tag, "filter-tag", one -> one == null || one.isEmpty() ? text("notes.any_tag") : one);
        dress(author, "author", one -> one == null || one.isEmpty() ? text("notes.any_author") : one);
        dress(
                order,
                "order",
                one -> one == null ? "" : text("notes.order." + one.name().toLowerCase(Locale.ROOT)));
        GridPane grid = new GridPane(5, 5);
        grid.addRow(0, kind, review);
        grid.addRow(1, tag, author);
        grid.addRow(2, order, inView);
        for (ComboBox<?> box : List.of(kind, review, tag, author, order)) {
            GridPane.setHgrow(box, Priority.ALWAYS);
            box.setMaxWidth(Double.MAX_VALUE);
            box.setMinWidth(0);
            box.setPrefWidth(150);
        }
        return grid;
    }

    private String text(String key) {
        return workspace.messages().text(key);
    }

    private <T extends @Nullable Object> void dress(ComboBox<T> box, String id, Function<@Nullable T, String> words) {
        box.setId("notes-" + id);
        box.accessibleTextProperty().bind(workspace.text("notes.filter_" + id.replace('-', '_')));
        box.setCellFactory(view -> new WordCell<>(words));
        box.setButtonCell(new WordCell<>(words));
        box.valueProperty().subscribe(value -> find());
    }

    private static final class WordCell<T extends @Nullable Object> extends ListCell<T> {

        private static final int LONGEST = 80;

        private final Function<@Nullable T, String> words;

        WordCell(Function<@Nullable T, String> words) {
            this.words = words;
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            // Tags and authors are what anybody wrote.
            String said = empty && item != null ? "" : words.apply(item);
            setText(said.length() <= LONGEST ? said : said.substring(0, LONGEST - 1) + "…");
        }
    }

    private void tellAnew() {
        for (ComboBox<?> box : List.of(kind, review, tag, author, order)) {
            ListCell<?> button = box.getButtonCell();
            if (button != null) {
                retell(box);
            }
        }
        list.refresh();
        find();
    }

    /// Has a box write its value in the present language.
    private static <T extends @Nullable Object> void retell(ComboBox<T> box) {
        T value = box.getValue();
        ListCell<T> cell = box.getButtonCell();
        box.setButtonCell(cell);
        box.setValue(value);
    }

    private void find() {
        if (filling) {
            return;
        }
        Viewport view = workspace.viewProperty().get();
        notes.find(new NoteFilter(
                FoldedText.words(search.getText()),
                kind.getValue(),
                review.getValue(),
                Objects.requireNonNullElse(tag.getValue(), ""),
                Objects.requireNonNullElse(author.getValue(), ""),
                inView.isSelected() && view != null ? view.bounds() : null,
                Objects.requireNonNullElse(order.getValue(), NoteFilter.Order.CHANGED)));
    }

    private void show(NoteFilter.Found found) {
        filling = true;
        List<UUID> before = chosen().stream().map(Annotation::id).toList();
        list.getItems().setAll(found.lines());
        offer(tag, found.tags());
        offer(author, found.authors());
        count.setText(workspace.messages().text("notes.counted", found.lines().size(), found.total()));
        select(before);
        filling = false;
        bulk.chosen(before.size());
        follow(workspace.chosenProperty().get());
    }

    private static void offer(ComboBox<String> box, List<String> words) {
        String value = box.getValue();
        List<String> all = new ArrayList<>(words);
        all.addFirst("");
        if (value != null && !all.contains(value)) {
            all.add(value);
        }
        if (!box.getItems().equals(all)) {
            box.getItems().setAll(all);
            box.setValue(value);
        }
    }

    private void select(List<UUID> ids) {
        int[] rows = new int[ids.size()];
        int known = 0;
        for (int i = 0; i < list.getItems().size() && known < rows.length; i++) {
            if (ids.contains(list.getItems().get(i).annotation().id())) {
                rows[known++] = i;
            }
        }
        list.getSelectionModel().clearSelection();
        if (known > 0) {
            list.getSelectionModel().selectIndices(rows[0], Arrays.copyOfRange(rows, 1, known));
        }
    }

    private void selected() {
        List<Annotation> now = chosen();
        bulk.chosen(now.size());
        if (!filling && now.size() == 1) {
            workspace.choose(now.getFirst().id());
        }
    }

    /// Shows in the list what was selected on the map.
    private void follow(@Nullable UUID id) {
        List<Annotation> now = chosen();
        boolean shown = now.stream().anyMatch(one -> one.id().equals(id));
        if (id == null || shown) {
            return;
        }
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i).annotation().id().equals(id)) {
                filling = true;
                list.getSelectionModel().clearAndSelect(i);
                list.scrollTo(i);
                filling = false;
                bulk.chosen(1);
                return;
            }
        }
    }

    private void go() {
        List<Annotation> now = chosen();
        if (now.size() == 1) {
            workspace.choose(now.getFirst().id());
            fly.accept(now.getFirst());
        }
    }

    private List<Annotation> chosen() {
        return list.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .map(NoteLine::annotation)
                .toList();
    }

    private List<Annotation> listed() {
        return list.getItems().stream().map(NoteLine::annotation).toList();
    }
}
