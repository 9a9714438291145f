package org.gossan.ui.sites;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.gossan.geo.Camera;
import org.gossan.geo.LonLat;
import org.gossan.geo.PositionFormat;
import org.gossan.geo.PositionText;
import org.gossan.model.Messages;
import org.gossan.render.MapContent;
import org.gossan.sites.Rows;
import org.gossan.sites.SiteIndex;
import org.gossan.sites.SiteSearch;
import org.gossan.ui.Latest;
import org.gossan.ui.Workspace;
import org.jspecify.annotations.Nullable;

/// The one search box: finds sites as one types, ignoring accents and case, and positions in any usual form. Down and
/// up
/// choose, Enter flies there, Esc gives the keyboard back to the map. FX thread only.
public final class SearchBox extends HBox {

    private static final int RESULTS = 12;
    private static final double ROW_PX = 32;
    private static final double GO_TO_ZOOM = 9;
    private static final double GAP_PX = 4;

    /// A line of the list: a site by its row, or a position.
    private record Result(int row, @Nullable LonLat position) {}

    private final Workspace workspace;
    private final TextField field = new TextField();
    private final ListView<Result> list = new ListView<>();
    private final Label nothing = new Label();
    private final Pane results = new Pane();
    private boolean opening;
    private final Latest<List<Result>> search;

    public SearchBox(Workspace workspace) {
        this.workspace = workspace;
        this.search = new Latest<>(workspace.tasks(), this::show, workspace::report);
        getStyleClass().add("search-box");
        field.setId("search");
        field.getStyleClass().add("search-field");
        field.promptTextProperty().bind(workspace.text("search.prompt"));
        field.accessibleTextProperty().bind(workspace.text("search.prompt"));
        list.setId("search-results");
        list.getStyleClass().add("search-results");
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new ResultCell());
        list.setManaged(false);
        nothing.setManaged(false);
        nothing.getStyleClass().addAll("search-results", "section-title");
        nothing.setWrapText(true);
        results.setPickOnBounds(false);
        results.setManaged(false);
        getChildren().add(field);
        field.textProperty().subscribe(this::typed);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            // The key that opened the box is not part of the search.
            if (opening) {
                event.consume();
            }
        });
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                hide();
            }
        });
    }

    /// Returns the pane that shows what was found; it belongs over the map and lays itself out below the field.
    public Node results() {
        return results;
    }

    /// Gives the box the keyboard, with its text selected.
    public void open() {
        opening = true;
        field.requestFocus();
        field.selectAll();
        Platform.runLater(() -> opening = false);
    }

    /// Gives the box the keyboard to type a position into.
    public void openForPosition() {
        field.clear();
        field.requestFocus();
    }

    private void typed(String text) {
        MapContent content = workspace.contentProperty().get();
        if (content == null || text.isBlank()) {
            hide();
            list.getItems().clear();
            return;
        }
        SiteIndex index = content.sites();
        search.request(() -> find(index, text));
    }

    private static List<Result> find(SiteIndex index, String text) {
        List<Result> found = new ArrayList<>();
        Optional<LonLat> position = PositionText.read(text);
        position.ifPresent(lonLat -> found.add(new Result(-1, lonLat)));
        for (int row : SiteSearch.find(index, Rows.all(index.size()), text, RESULTS)) {
            found.add(new Result(row, null));
        }
        return found;
    }

    private void show(List<Result> results) {
        if (field.getText().isBlank() || getScene() == null || !field.isFocused()) {
            return;
        }
        list.getItems().setAll(results);
        if (results.isEmpty()) {
            nothing.setText(workspace.messages().text("search.none", field.getText()));
            place(nothing, ROW_PX);
            return;
        }
        list.getSelectionModel().selectFirst();
        list.setFixedCellSize(ROW_PX);
        place(list, list.getItems().size() * ROW_PX + 4);
    }

    private void place(Region shown, double height) {
        results.getChildren().setAll(shown);
        shown.applyCss();
        Bounds field = this.field.localToScene(this.field.getBoundsInLocal());
        Point2D at = results.getParent().sceneToLocal(field.getMinX(), field.getMaxY() + GAP_PX);
        shown.resizeRelocate(at.getX(), Math.max(GAP_PX, at.getY()), field.getWidth(), height);
        shown.setVisible(true);
    }

    private void hide() {
        results.getChildren().clear();
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> step(1);
            case UP -> step(-1);
            case ENTER -> choose();
            case ESCAPE -> leave();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(int by) {
        int next = Math.clamp(
                list.getSelectionModel().getSelectedIndex() + by,
                0,
                Math.max(0, list.getItems().size() - 1));
        list.getSelectionModel().select(next);
        list.scrollTo(next);
    }

    private void leave() {
        hide();
        workspace.focusMap();
    }

    private void choose() {
        Result chosen = list.getSelectionModel().getSelectedItem();
        MapContent content = workspace.contentProperty().get();
        if (chosen == null || content == null) {
            return;
        }
        leave();
        LonLat position = chosen.position();
        if (position == null) {
            workspace.showSite(content.sites().id(chosen.row()));
        } else {
            double zoom = Math.max(GO_TO_ZOOM, workspace.map().camera().zoom());
            workspace.flyTo(new Camera(position.lon(), position.lat(), zoom));
        }
    }

    private final class ResultCell extends ListCell<Result> {

        private final Label name = new Label();
        private final Label detail = new Label();
        private final HBox box = new HBox(name, new Region(), detail);

        ResultCell() {
            HBox.setHgrow(box.getChildren().get(1), Priority.ALWAYS);
            name.setMinWidth(USE_PREF_SIZE);
            detail.setMinWidth(0);
            detail.getStyleClass().add("detail");
            box.getStyleClass().add("search-result");
            setPrefWidth(0);
            // Before the press takes the keyboard from the field, which closes the list.
            addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
                list.getSelectionModel().select(getIndex());
                choose();
                event.consume();
            });
        }

        @Override
        protected void updateItem(@Nullable Result result, boolean empty) {
            super.updateItem(result, empty);
            MapContent content = workspace.contentProperty().get();
            if (empty || result == null || content == null) {
                setGraphic(null);
                return;
            }
            LonLat position = result.position();
            if (position == null) {
                describe(content.sites(), result.row());
            } else {
                name.setText(workspace
                        .messages()
                        .text(
                                "search.goto",
                                PositionFormat.DD.format(
                                        position, workspace.map().language().locale())));
                detail.setText("");
            }
            setGraphic(box);
        }

        private void describe(SiteIndex index, int row) {
            Messages messages = workspace.messages();
            Workspace.Matches matches = workspace.matchesProperty().get();
            name.setText(index.name(row));
            List<String> details = new ArrayList<>();
            details.add(messages.word("metal", index.metal(row)));
            details.add(index.place(row).admin1());
            if (!index.located(row)) {
                details.add(messages.text("search.no_point"));
            } else if (matches != null && !matches.rows().contains(row)) {
                details.add(messages.text("search.hidden"));
            }
            details.removeIf(String::isEmpty);
            detail.setText(String.join(" · ", details));
        }
    }
}
