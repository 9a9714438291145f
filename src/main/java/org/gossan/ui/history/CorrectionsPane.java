package org.gossan.ui.history;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gossan.edits.FieldWords;
import org.gossan.model.Language;
import org.gossan.model.Messages;
import org.gossan.model.edits.Correction;
import org.gossan.model.edits.SiteField;
import org.gossan.ui.Workspace;

/// All corrections that hold: what was published, what is ours, why, by whom. FX thread only.
final class CorrectionsPane extends VBox {

    private final Workspace workspace;
    private final ObservableList<CorrectionLine> all = FXCollections.observableArrayList();
    private final FilteredList<CorrectionLine> found = new FilteredList<>(all);
    private final ListView<CorrectionLine> list = new ListView<>(found);
    private final TextField search = new TextField();
    private final Label count = new Label();

    CorrectionsPane(Workspace workspace) {
        this.workspace = workspace;
        setId("corrections");
        getStyleClass().add("history");
        setMinSize(0, 0);
        search.setId("corrections-search");
        search.promptTextProperty().bind(workspace.text("corrections.search"));
        search.accessibleTextProperty().bind(workspace.text("corrections.search"));
        search.textProperty().subscribe(this::filter);
        count.setId("corrections-count");
        count.getStyleClass().add("line-small");
        list.setId("corrections-list");
        list.accessibleTextProperty().bind(workspace.text("corrections.title"));
        list.setCellFactory(view -> new LineCell<>(this::words));
        Label none = new Label();
        none.textProperty().bind(workspace.text("corrections.empty"));
        none.setWrapText(true);
        none.getStyleClass().add("line-small");
        list.setPlaceholder(none);
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                showSite();
                event.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        FlowPane actions = new FlowPane(
                6,
                4,
                button("corrections-show", "history.show", this::showSite),
                button("corrections-withdraw", "corrections.withdraw", this::withdraw));
        getChildren().setAll(search, count, list, actions);
        list.getSelectionModel().selectedItemProperty().subscribe(line -> actions.setDisable(line == null));
        workspace.editing().lastProperty().subscribe(entry -> reload());
        workspace.editing().atlasProperty().subscribe(atlas -> reload());
        workspace.languageProperty().subscribe(language -> {
            list.refresh();
            filter(search.getText());
        });
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().add("small");
        button.textProperty().bind(workspace.text(key));
        button.setOnAction(event -> action.run());
        return button;
    }

    private LineCell.Words words(CorrectionLine line) {
        Messages messages = workspace.messages();
        FieldWords words = new FieldWords(messages);
        Correction correction = line.correction();
        SiteField field = correction.field().field();
        String citation = correction.citation().isEmpty() ? "" : workspace.sourceTitle(correction.citation());
        return new LineCell.Words(
                line.siteName(),
                "",
                List.of(messages.text(
                        "history.change",
                        words.name(field),
                        words.value(field, line.published()),
                        words.value(field, correction.value()))),
                List.of(
                        correction.reason(),
                        citation,
                        messages.text(
                                "history.who",
                                correction.author(),
                                EditLine.time(
                                        correction.madeAt(), messages.language().locale()))));
    }

    private void reload() {
        Language language = workspace.map().language();
        workspace.editing().ask(atlas -> new EditLines(atlas, language).corrections(), lines -> {
            all.setAll(lines);
            filter(search.getText());
        });
    }

    private void filter(String text) {
        String wanted = folded(text);
        found.setPredicate(line -> wanted.isEmpty() || folded(said(line)).contains(wanted));
        count.setText(workspace.messages().text("corrections.counted", found.size()));
    }

    private String said(CorrectionLine line) {
        LineCell.Words words = words(line);
        return Stream.of(
                        Stream.of(words.title(), line.correction().siteId()),
                        words.lines().stream(),
                        words.small().stream())
                .flatMap(part -> part)
                .collect(Collectors.joining(" "));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private Optional<Correction> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem()).map(CorrectionLine::correction);
    }

    private void showSite() {
        chosen().ifPresent(correction -> workspace.showSite(correction.siteId()));
    }

    private void withdraw() {
        chosen().ifPresent(correction -> workspace.editing().changeOfferingUndo(edits -> edits.corrections()
                .withdraw(correction.siteId(), correction.field())));
    }
}
