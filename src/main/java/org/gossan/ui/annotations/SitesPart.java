package org.gossan.ui.annotations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gossan.model.edits.Annotation;
import org.gossan.render.MapContent;
import org.gossan.sites.Rows;
import org.gossan.sites.SiteIndex;
import org.gossan.sites.SiteSearch;
import org.gossan.ui.CardParts;
import org.gossan.ui.Latest;
import org.gossan.ui.Workspace;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The sites that an annotation is about: opens, adds and takes them out. FX thread only.
final class SitesPart implements Part {

    private static final int MOST = 8;

    private final Workspace workspace;
    private final CardParts parts;
    private final Kept kept;
    private final UUID id;
    private final VBox list = new VBox(2);
    private final TextField add = new TextField();
    private final ContextMenu found = new ContextMenu();
    private final VBox node;
    private final Latest<List<Found>> search;

    /// A site that can be linked.
    private record Found(String id, String words) {}

    SitesPart(Workspace workspace, CardParts parts, Kept kept, UUID id) {
        this.workspace = workspace;
        this.parts = parts;
        this.kept = kept;
        this.id = id;
        this.search = new Latest<>(workspace.tasks(), this::offer, workspace::report);
        add.setId("annotation-add-site");
        add.setPromptText(parts.text("annotations.add_site"));
        add.setAccessibleText(parts.text("annotations.add_site"));
        add.textProperty().subscribe(this::typed);
        add.setOnAction(event -> {
            if (!found.getItems().isEmpty()) {
                found.getItems().getFirst().fire();
            }
        });
        node = new VBox(5, list, add);
        node.getStyleClass().add("annotation-part");
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(Annotation now) {
        list.getChildren().setAll(now.sites().stream().map(this::line).toList());
    }

    private HBox line(String site) {
        MapContent content = workspace.contentProperty().get();
        int row = content == null ? -1 : content.sites().row(site);
        Button open =
                new Button(content == null || row < 0 ? site : content.sites().name(row));
        open.setId("annotation-site-" + site);
        open.getStyleClass().addAll("flat", "link-button");
        open.setDisable(row < 0);
        open.setOnAction(event -> workspace.showSite(site));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button out = new Button(null, new FontIcon(Feather.X));
        out.setId("annotation-unlink-" + site);
        out.getStyleClass().addAll("button-icon", "flat", "pencil");
        out.setAccessibleText(parts.text("annotations.remove_site", open.getText()));
        CardParts.tip(out, out.getAccessibleText());
        out.setOnAction(event -> kept.change(
                id,
                one -> one.withSites(one.sites().stream()
                        .filter(linked -> !linked.equals(site))
                        .toList()),
                null));
        HBox line = new HBox(6, open, gap, out);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void typed(String text) {
        MapContent content = workspace.contentProperty().get();
        if (content == null || text.isBlank()) {
            found.getItems().clear();
            found.hide();
            return;
        }
        SiteIndex sites = content.sites();
        search.request(() -> find(sites, text));
    }

    private static List<Found> find(SiteIndex sites, String text) {
        return Arrays.stream(SiteSearch.find(sites, Rows.all(sites.size()), text, MOST))
                .mapToObj(row -> new Found(
                        sites.id(row),
                        sites.name(row) + "  ·  " + sites.place(row).admin1()))
                .toList();
    }

    private void offer(List<Found> sites) {
        found.getItems().clear();
        if (add.getText().isBlank()) {
            return;
        }
        for (Found site : sites) {
            MenuItem item = new MenuItem(site.words());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> link(site.id()));
            found.getItems().add(item);
        }
        if (sites.isEmpty()) {
            found.hide();
        } else if (!found.isShowing() && add.getScene() != null && add.isFocused()) {
            found.show(add, Side.BOTTOM, 0, 0);
        }
    }

    private void link(String site) {
        add.clear();
        kept.change(
                id,
                one -> {
                    List<String> sites = new ArrayList<>(one.sites());
                    sites.add(site);
                    return one.withSites(sites);
                },
                null);
    }
}
