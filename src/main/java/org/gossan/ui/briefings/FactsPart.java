package org.gossan.ui.briefings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gossan.model.Facility;
import org.gossan.model.Language;
import org.gossan.model.Site;
import org.gossan.model.briefing.Panel;
import org.gossan.model.briefing.Scene;
import org.gossan.model.evidence.Fact;
import org.gossan.model.evidence.FactText;
import org.gossan.sites.FoldedText;
import org.gossan.ui.Workspace;
import org.jspecify.annotations.Nullable;

/// A list of facts of a scene, by id: what each says now, in order; adds, moves and removes them. FX thread
/// only.
final class FactsPart extends VBox implements EditedLine.Actions {

    private final Workspace workspace;
    private final Composing composing;
    private final PanelPart part;
    private final VBox list = new VBox(6);
    private final Picker picker;
    private @Nullable Scene shown;
    /// Place of the item whose words are edited; -1 = none.
    private int open = -1;

    FactsPart(Workspace workspace, Composing composing, PanelPart part) {
        super(6);
        this.workspace = workspace;
        this.composing = composing;
        this.part = part;
        setId("scene-" + part.id() + "s");
        this.picker = new Picker(workspace, "scene-" + part.id() + "-add", "compose.fact_add", this::find, this::add);
        getChildren().setAll(list, picker);
    }

    void show(Scene scene) {
        boolean same = shown != null
                && shown.id().equals(scene.id())
                && part.of(shown).size() == part.of(scene).size();
        open = same ? open : -1;
        if (shown != null && !shown.id().equals(scene.id())) {
            picker.forget();
        }
        shown = scene;
        list.getChildren().clear();
        Shelf shelf = composing.shelfProperty().get();
        if (shelf == null) {
            return;
        }
        FactText words = new FactText(shelf.wording(), workspace.map().language());
        List<Panel.Item> items = part.of(scene);
        for (int i = 0; i < items.size(); i++) {
            list.getChildren().add(line(shelf, words, items.get(i), i, items.size()));
            if (i == open) {
                list.getChildren().add(words(shelf, scene, items.get(i), i));
            }
        }
    }

    private ItemWords words(Shelf shelf, Scene scene, Panel.Item item, int place) {
        return new ItemWords(
                workspace,
                scene,
                part,
                item,
                place,
                id -> name(shelf, id),
                (next, kept) -> composing.update(
                        scene.id(),
                        fresh -> with(fresh, all -> {
                            all.set(place, next);
                            return all;
                        }),
                        null,
                        kept));
    }

    private EditedLine line(Shelf shelf, FactText words, Panel.Item item, int place, int count) {
        Optional<Fact> fact = shelf.book().fact(item.fact());
        String own = item.label().in(workspace.map().language());
        String name = fact.map(words::label).orElse(own.isEmpty() ? item.fact() : own);
        String says = item.fact().isEmpty()
                ? ""
                : fact.map(found -> said(words, found))
                        .orElseGet(() -> workspace.messages().text("briefing.missing_fact", item.fact()));
        VBox text = new VBox(1, label(name, "line-change"), label(says, "line-small"));
        EditedLine line = new EditedLine(workspace, text, part.id(), "compose.item_words", place, count, this);
        return part.words().isEmpty() ? line.withoutWords() : line;
    }

    @Override
    public void words(int place) {
        open = open == place ? -1 : place;
        Scene scene = shown;
        if (scene != null) {
            show(scene);
        }
    }

    private String name(Shelf shelf, String id) {
        return shelf.book()
                .site(id)
                .map(Site::name)
                .or(() -> shelf.book().facility(id).map(Facility::name))
                .orElseGet(() -> workspace.messages().country(id));
    }

    /// Returns value, year and publisher.
    private static String said(FactText words, Fact fact) {
        return words.value(fact) + " · " + words.meta(fact);
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    @Override
    public void move(int from, int to) {
        change(items -> {
            items.add(to, items.remove(from));
            return items;
        });
    }

    @Override
    public void out(int place) {
        change(items -> {
            items.remove(place);
            return items;
        });
    }

    private void add(String fact) {
        change(items -> {
            items.add(Panel.Item.of(fact));
            return items;
        });
    }

    private void change(UnaryOperator<List<Panel.Item>> how) {
        Scene chosen = composing.sceneProperty().get();
        if (chosen != null) {
            composing.update(chosen.id(), scene -> with(scene, how), null);
        }
    }

    private Scene with(Scene scene, UnaryOperator<List<Panel.Item>> how) {
        return part.put(scene, how.apply(new ArrayList<>(part.of(scene))));
    }

    private Supplier<List<Picker.Offer>> find(String text) {
        Shelf shelf = composing.shelfProperty().get();
        Language language = workspace.map().language();
        return () -> shelf == null ? List.of() : find(shelf, new FactText(shelf.wording(), language), text);
    }

    private static List<Picker.Offer> find(Shelf shelf, FactText words, String text) {
        List<String> wanted = FoldedText.words(text);
        List<Picker.Offer> found = new ArrayList<>();
        for (Fact fact : shelf.book().all()) {
            String label = words.label(fact);
            String all =
                    FoldedText.fold(String.join(" ", fact.id(), label, fact.area(), String.join(" ", fact.subject())));
            if (wanted.stream().allMatch(all::contains)) {
                String value = words.value(fact);
                String cut = value.length() > 60 ? value.substring(0, 60) + "…" : value;
                found.add(new Picker.Offer(
                        fact.id(), fact.id() + "  " + label + ":  " + cut + "  (" + words.year(fact) + ")"));
            }
        }
        return found;
    }
}
