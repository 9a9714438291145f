package org.gossan.ui.briefings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gossan.model.Facility;
import org.gossan.model.Messages;
import org.gossan.model.Site;
import org.gossan.model.briefing.Highlight;
import org.gossan.model.briefing.Scene;
import org.gossan.render.MapContent;
import org.gossan.sites.FoldedText;
import org.gossan.sites.Rows;
import org.gossan.sites.SiteIndex;
import org.gossan.sites.SiteSearch;
import org.gossan.ui.Icons;
import org.gossan.ui.Workspace;
import org.kordamp.ikonli.feather.Feather;

/// The places that a scene points at: sites, facilities, states and countries. FX thread only.
final class PlacesPart extends VBox {

    /// Of sites; the list of what is found is virtual.
    private static final int MOST = 1000;
    private static final List<String> COUNTRIES = List.of("MX", "US", "CA");

    private final Workspace workspace;
    private final Composing composing;
    private final VBox list = new VBox(3);
    private final Button selected = new Button();

    PlacesPart(Workspace workspace, Composing composing) {
        super(6);
        this.workspace = workspace;
        this.composing = composing;
        setId("scene-places");
        selected.setId("scene-place-selected");
        selected.getStyleClass().add("small");
        selected.textProperty().bind(workspace.text("compose.place_selected"));
        selected.setOnAction(event -> {
            String id = workspace.map().selection();
            if (id != null) {
                add(id);
            }
        });
        workspace.mapProperty().map(state -> state.selection() == null).subscribe(selected::setDisable);
        getChildren()
                .setAll(
                        list,
                        selected,
                        new Picker(workspace, "scene-place-add", "compose.place_add", this::find, this::add));
    }

    void show(Scene scene) {
        list.getChildren().clear();
        List<Highlight> places = scene.highlights();
        for (int i = 0; i < places.size(); i++) {
            list.getChildren().add(line(places.get(i), i));
        }
    }

    private HBox line(Highlight place, int at) {
        String own = place.label().in(workspace.map().language());
        Label name = new Label(own.isEmpty() ? name(place.id()) : own + " (" + name(place.id()) + ")");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        name.setMaxWidth(Double.MAX_VALUE);
        name.getStyleClass().add("line-change");
        HBox.setHgrow(name, Priority.ALWAYS);
        Button out = Icons.button(
                workspace,
                Feather.X,
                "place-out-" + at,
                "compose.place_out",
                () -> change(all -> {
                    all.remove(at);
                    return all;
                }));
        out.getStyleClass().add("pencil");
        out.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        HBox line = new HBox(4, name, out);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private String name(String id) {
        Shelf shelf = composing.shelfProperty().get();
        String country = workspace.messages().country(id);
        if (shelf == null || !country.equals(id)) {
            return country;
        }
        return shelf.book()
                .site(id)
                .map(Site::name)
                .or(() -> shelf.book().facility(id).map(Facility::name))
                .orElse(id);
    }

    private void add(String id) {
        change(all -> {
            if (all.stream().noneMatch(one -> one.id().equals(id))) {
                all.add(Highlight.of(id));
            }
            return all;
        });
    }

    private void change(UnaryOperator<List<Highlight>> how) {
        Scene chosen = composing.sceneProperty().get();
        if (chosen != null) {
            composing.update(
                    chosen.id(), scene -> scene.withHighlights(how.apply(new ArrayList<>(scene.highlights()))), null);
        }
    }

    private Supplier<List<Picker.Offer>> find(String text) {
        MapContent content = workspace.contentProperty().get();
        Messages messages = workspace.messages();
        return () -> content == null ? List.of() : find(content, messages, text);
    }

    private static List<Picker.Offer> find(MapContent content, Messages messages, String text) {
        List<Picker.Offer> found = new ArrayList<>();
        List<String> words = FoldedText.words(text);
        for (String country : COUNTRIES) {
            String name = messages.country(country);
            if (words.stream().allMatch(FoldedText.fold(name)::contains)) {
                found.add(new Picker.Offer(country, name));
            }
        }
        SiteIndex sites = content.sites();
        Arrays.stream(SiteSearch.find(sites, Rows.all(sites.size()), text, MOST))
                .mapToObj(row -> new Picker.Offer(
                        sites.id(row),
                        sites.name(row) + "  ·  " + sites.place(row).admin1()))
                .forEach(found::add);
        content.facilities().stream()
                .filter(one -> words.stream().allMatch(FoldedText.fold(one.name())::contains))
                .forEach(one -> found.add(new Picker.Offer(one.id(), one.name())));
        return found;
    }
}
