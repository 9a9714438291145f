package org.gossan.ui.sites;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.gossan.geo.Viewport;
import org.gossan.model.Messages;
import org.gossan.sites.Ranges;
import org.gossan.sites.RowList;
import org.gossan.sites.Rows;
import org.gossan.sites.SiteIndex;
import org.gossan.ui.Latest;
import org.gossan.ui.Settings;
import org.gossan.ui.Workspace;
import org.jspecify.annotations.Nullable;

/// The sites as a table, linked with the map both ways: it can follow what is in view, a chosen row is selected on the
/// map,
/// and the other way round. Cells are made only for rows that show. FX thread only.
public final class SiteTable extends BorderPane {

    /// What the table shows, in its order.
    @SuppressWarnings("ArrayRecordComponent") // never written once made; never compared
    private record Listing(SiteIndex index, int[] rows) {}

    private final Workspace workspace;
    private final TableView<Integer> table = new TableView<>();
    private final CheckBox onlyMap = new CheckBox();
    private final Label count = new Label();
    private final Map<SiteColumn, TableColumn<Integer, String>> columns = new EnumMap<>(SiteColumn.class);
    /// Used by one listing at a time.
    private final SiteOrder sorter = new SiteOrder();

    private final Latest<Listing> listing;
    private @Nullable Listing shown;
    private boolean following;

    public SiteTable(Workspace workspace, Settings settings) {
        this.workspace = workspace;
        this.listing = Latest.listing(workspace.tasks(), this::show, workspace::report);
        setId("table-drawer");
        getStyleClass().add("table-drawer");
        table.setId("site-table");
        table.getStyleClass().addAll("site-table", "dense", "striped");
        table.accessibleTextProperty().bind(workspace.text("ui.table"));
        Label empty = new Label();
        empty.textProperty().bind(workspace.text("table.empty"));
        empty.setWrapText(true);
        table.setPlaceholder(empty);
        MenuButton chooser = addColumns(settings);
        onlyMap.setId("only-map");
        onlyMap.textProperty().bind(workspace.text("table.only_map"));
        onlyMap.setSelected(!settings.text("table.only-map").orElse("yes").equals("no"));
        onlyMap.setOnAction(event -> list());
        count.setId("table-count");
        HBox bar = new HBox(onlyMap, count, chooser);
        bar.getStyleClass().add("table-bar");
        setTop(bar);
        setCenter(table);
        setMinHeight(120);
        setPrefHeight(220);
        table.setSortPolicy(view -> {
            list();
            return true;
        });
        table.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                fly();
                event.consume();
            }
        });
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                fly();
            }
        });
        workspace.matchesProperty().subscribe(matches -> list());
        workspace.viewProperty().subscribe(view -> {
            if (onlyMap.isSelected()) {
                list();
            }
        });
        workspace.languageProperty().subscribe(language -> list());
        workspace.mapProperty().map(state -> state.selection()).subscribe(this::follow);
        sceneProperty().subscribe(scene -> list());
    }

    /// Keeps what the table remembers.
    public void remember(Settings settings) {
        settings.put("table.only-map", onlyMap.isSelected() ? "yes" : "no");
        settings.put(
                "table.columns",
                columns.entrySet().stream()
                        .filter(column -> column.getValue().isVisible())
                        .map(column -> column.getKey().name())
                        .collect(Collectors.joining(" ")));
    }

    /// Returns whether the rows are those of the present filter and view, or will never be because nobody sees them.
    public boolean upToDate() {
        return !listing.busy();
    }

    private MenuButton addColumns(Settings settings) {
        MenuButton chooser = new MenuButton();
        chooser.setId("table-columns");
        chooser.getStyleClass().add("flat");
        chooser.textProperty().bind(workspace.text("table.columns"));
        List<String> kept = settings.text("table.columns")
                .map(names -> List.of(names.split(" ")))
                .orElse(List.of());
        for (SiteColumn what : SiteColumn.values()) {
            String key = "table." + what.name().toLowerCase(Locale.ROOT);
            TableColumn<Integer, String> column = new TableColumn<>();
            column.setId("column-" + what.name().toLowerCase(Locale.ROOT));
            column.textProperty().bind(workspace.text(key));
            column.setPrefWidth(what.widthPx());
            column.setCellValueFactory(cell -> new SimpleStringProperty(text(what, cell.getValue())));
            column.setVisible(kept.isEmpty() ? what.shownFirst() : kept.contains(what.name()));
            if (what.number()) {
                column.setStyle("-fx-alignment: center-right;");
            }
            columns.put(what, column);
            table.getColumns().add(column);
            CheckMenuItem item = new CheckMenuItem();
            item.textProperty().bind(workspace.text(key));
            item.selectedProperty().bindBidirectional(column.visibleProperty());
            chooser.getItems().add(item);
        }
        chooser.setAlignment(Pos.CENTER_RIGHT);
        return chooser;
    }

    private String text(SiteColumn column, int row) {
        Listing now = shown;
        return now == null ? "" : column.text(now.index(), row, workspace.messages());
    }

    private void list() {
        Workspace.Matches matches = workspace.matchesProperty().get();
        if (matches == null || getScene() == null) {
            return;
        }
        Viewport view = onlyMap.isSelected() ? workspace.viewProperty().get() : null;
        List<SiteOrder.By> order = order();
        Messages messages = workspace.messages();
        SiteIndex index = matches.index();
        Rows rows = matches.rows();
        listing.request(() -> new Listing(index, sorter.sorted(index, rowsIn(index, rows, view), order, messages)));
    }

    private static int[] rowsIn(SiteIndex index, Rows rows, @Nullable Viewport view) {
        if (view == null) {
            return rows.toArray();
        }
        RowList found = new RowList();
        Ranges.inBox(index, rows, view.bounds(), found);
        return found.toArray();
    }

    /// Returns what the table is sorted by: by name where nobody has chosen a column.
    @SuppressWarnings("ReferenceEquality") // columns are objects of the table
    private List<SiteOrder.By> order() {
        List<SiteOrder.By> order = new ArrayList<>();
        for (TableColumn<Integer, ?> sort : table.getSortOrder()) {
            columns.forEach((what, column) -> {
                if (column == sort) {
                    order.add(new SiteOrder.By(what, sort.getSortType() == TableColumn.SortType.DESCENDING));
                }
            });
        }
        return order.isEmpty() ? List.of(new SiteOrder.By(SiteColumn.NAME, false)) : order;
    }

    private void show(Listing next) {
        shown = next;
        int[] rows = next.rows();
        following = true;
        table.setItems(FXCollections.observableList(new AbstractList<>() {
            @Override
            public Integer get(int at) {
                return rows[at];
            }

            @Override
            public int size() {
                return rows.length;
            }
        }));
        following = false;
        count.setText(workspace.messages().text("table.rows", rows.length));
        follow(workspace.map().selection());
    }

    private void follow(@Nullable String selection) {
        Listing now = shown;
        if (now == null) {
            return;
        }
        following = true;
        int row = selection == null ? -1 : now.index().row(selection);
        int at = row < 0 ? -1 : place(now.rows(), row);
        if (at < 0) {
            table.getSelectionModel().clearSelection();
        } else if (table.getSelectionModel().getSelectedIndex() != at) {
            table.getSelectionModel().select(at);
            table.scrollTo(Math.max(0, at - 2));
        }
        following = false;
    }

    private static int place(int[] rows, int row) {
        for (int at = 0; at < rows.length; at++) {
            if (rows[at] == row) {
                return at;
            }
        }
        return -1;
    }

    private void chosen(@Nullable Integer row) {
        Listing now = shown;
        if (row != null && now != null && !following) {
            workspace.select(now.index().id(row));
        }
    }

    private void fly() {
        String selection = workspace.map().selection();
        if (selection != null) {
            workspace.showSite(selection);
        }
    }
}
