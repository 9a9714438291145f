package org.gossan.ui.briefings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gossan.model.Facility;
import org.gossan.model.Messages;
import org.gossan.model.Site;
import org.gossan.model.briefing.Highlight;
import org.gossan.model.briefing.Scene;
import org.gossan.render.MapContent;
import org.gossan.render.slide.Countries;
import org.gossan.sites.FoldedText;
import org.gossan.sites.Rows;
import org.gossan.sites.SiteIndex;
import org.gossan.sites.SiteSearch;
import org.gossan.ui.Workspace;
import org.jspecify.annotations.Nullable;

/// The places that a scene points at: sites, facilities, states and countries. FX thread only.
final class PlacesPart extends VBox implements EditedLine.Actions {

    /// Of sites; the list of what is found is virtual.
    private static final int MOST = 1000;

    private final Workspace workspace;
    private final Composing composing;
    private final VBox list = new VBox(3);
    private final Button selected = new Button();
    private final Picker picker;
    private @Nullable Scene shown;
    /// Id of the place whose words are edited; empty = none.
    private String open = "";

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
        picker = new Picker(workspace, "scene-place-add", "compose.place_add", this::find, this::add);
        getChildren().setAll(list, selected, picker);
    }

    void show(Scene scene) {
        if (shown != null && !shown.id().equals(scene.id())) {
            picker.forget();
            open = "";
        }
        shown = scene;
        list.getChildren().clear();
        List<Highlight> places = scene.highlights();
        for (int i = 0; i < places.size(); i++) {
            Highlight place = places.get(i);
            list.getChildren().add(line(place, i, places.size()));
            if (place.id().equals(open)) {
                list.getChildren().add(words(scene, place));
            }
        }
    }

    private EditedLine line(Highlight place, int at, int count) {
        String own = place.label().in(workspace.map().language());
        Label name = new Label(own.isEmpty() ? name(place.id()) : own + " (" + name(place.id()) + ")");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        name.setMaxWidth(Double.MAX_VALUE);
        name.getStyleClass().add("line-change");
        return new EditedLine(workspace, name, "place", "compose.place_words", at, count, this);
    }

    private PlaceWords words(Scene scene, Highlight place) {
        return new PlaceWords(
                workspace,
                scene,
                place,
                name(place.id()),
                (next, kept) -> composing.update(
                        scene.id(),
                        fresh -> fresh.withHighlights(fresh.highlights().stream()
                                .map(one -> one.id().equals(next.id()) ? next : one)
                                .toList()),
                        null,
                        kept));
    }

    @Override
    public void words(int place) {
        Scene scene = shown;
        if (scene != null) {
            String id = scene.highlights().get(place).id();
            open = open.equals(id) ? "" : id;
            show(scene);
        }
    }

    @Override
    public void move(int from, int to) {
        change(all -> {
            all.add(to, all.remove(from));
            return all;
        });
    }

    @Override
    public void out(int place) {
        change(all -> {
            all.remove(place);
            return all;
        });
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
        for (String country : Countries.CODES) {
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
