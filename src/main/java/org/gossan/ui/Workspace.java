package org.gossan.ui;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.gossan.geo.Camera;
import org.gossan.geo.LonLat;
import org.gossan.geo.Viewport;
import org.gossan.geo.WebMercator;
import org.gossan.model.Facility;
import org.gossan.model.Language;
import org.gossan.model.MapState;
import org.gossan.model.Messages;
import org.gossan.model.SiteDetails;
import org.gossan.model.SiteFilter;
import org.gossan.render.MapContent;
import org.gossan.sites.Facets;
import org.gossan.sites.Rows;
import org.gossan.sites.SiteFilters;
import org.gossan.sites.SiteIndex;
import org.jspecify.annotations.Nullable;

/// The window's one changing thing: what the map shows, the data it shows it from, and what follows from both.
///
/// Panes read its properties and ask it to change them; they never know each other. FX thread only.
public final class Workspace {

    /// What a filter leaves: the rows that match and the counts beside every choice.
    public record Matches(SiteIndex index, SiteFilter filter, Rows rows, Facets facets) {}

    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<MapState> map;
    private final ReadOnlyObjectWrapper<@Nullable MapContent> content = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Matches> matches = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Viewport> view = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable LonLat> pointer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable UUID> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final Latest<Matches> filtering;
    private final ReadOnlyObjectWrapper<Language> language;
    private final ReadOnlyObjectWrapper<SiteFilter> filter;
    private final ReadOnlyObjectWrapper<@Nullable Offer> offer = new ReadOnlyObjectWrapper<>();
    private final ViewHistory views;
    private UndoRedo undoRedo = UndoRedo.NONE;
    private @Nullable Consumer<String> outside;
    private final Editing editing;
    private @Nullable Navigator navigator;
    private @Nullable Function<String, SiteDetails> details;

    /// @param start what the map shows first
    public Workspace(Tasks tasks, MapState start) {
        this.tasks = tasks;
        this.map = new ReadOnlyObjectWrapper<>(start);
        this.filtering = new Latest<>(tasks, matches::set, this::report);
        this.language = new ReadOnlyObjectWrapper<>(start.language());
        this.filter = new ReadOnlyObjectWrapper<>(start.filter());
        // Not map.map(...): that becomes invalid with every camera, and with it each text of the window, which is then
        // laid out anew in every frame of a pan.
        map.subscribe(this::changed);
        filter.subscribe(now -> filterChanged());
        this.views = new ViewHistory(this, () -> System.nanoTime() / 1_000_000);
        this.editing = new Editing(this);
        undoWith(editing);
    }

    /// Returns the way to change the atlas.
    public Editing editing() {
        return editing;
    }

    /// What the map shows.
    public ReadOnlyObjectProperty<MapState> mapProperty() {
        return map.getReadOnlyProperty();
    }

    /// Returns what the map shows.
    public MapState map() {
        return map.get();
    }

    /// Changes what the map shows.
    public void update(UnaryOperator<MapState> change) {
        map.set(change.apply(map.get()));
    }

    private void changed(MapState now) {
        if (now.language() != language.get()) {
            language.set(now.language());
        }
        if (!now.filter().equals(filter.get())) {
            filter.set(now.filter());
        }
    }

    /// The language of the interface; fires only when it changes.
    public ObservableValue<Language> languageProperty() {
        return language.getReadOnlyProperty();
    }

    /// The filter; fires only when it changes.
    public ObservableValue<SiteFilter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    /// Changes the filter.
    public void filter(UnaryOperator<SiteFilter> change) {
        update(state -> state.withFilter(change.apply(state.filter())));
    }

    /// A text that follows the language.
    public ObservableValue<String> text(String key, Object... arguments) {
        return language.map(now -> Messages.of(now).text(key, arguments));
    }

    /// Returns the texts of the present language.
    public Messages messages() {
        return Messages.of(map.get().language());
    }

    /// The data; `null` until it has been read.
    public ReadOnlyObjectProperty<@Nullable MapContent> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /// Puts the ground on the map while the sites are still being read.
    public void showGround(MapContent ground) {
        if (!loaded()) {
            content.set(ground);
        }
    }

    /// Returns whether the sites have been read.
    public boolean loaded() {
        return details != null;
    }

    /// Puts data on the map.
    ///
    /// @param siteDetails reads a card's facts by site id; called on the store lane
    public void show(MapContent newContent, Function<String, SiteDetails> siteDetails) {
        details = siteDetails;
        content.set(newContent);
        filterChanged();
    }

    /// What the filter leaves; `null` until the data has been read. Follows the filter a moment later.
    public ReadOnlyObjectProperty<@Nullable Matches> matchesProperty() {
        return matches.getReadOnlyProperty();
    }

    /// The visible part of the world without what panels cover; `null` before the window has a size.
    public ReadOnlyObjectProperty<@Nullable Viewport> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /// Tells what is visible; called by the map when it has come to rest.
    public void viewed(Viewport visible) {
        view.set(visible);
    }

    /// The position under the mouse; `null` when it is not over the map.
    public ReadOnlyObjectProperty<@Nullable LonLat> pointerProperty() {
        return pointer.getReadOnlyProperty();
    }

    /// Tells where the mouse is.
    public void pointed(@Nullable LonLat position) {
        pointer.set(position);
    }

    /// One sentence for the user; empty when there is nothing to say.
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// Says one sentence to the user, without stopping what they do.
    public void say(String sentence) {
        notice.set(sentence);
    }

    /// Says one sentence with a button, such as "Undo", quietly over the map; it goes away by itself.
    public void offer(String sentence, String action, Runnable run) {
        offer.set(new Offer(sentence, action, run, false));
    }

    /// Says one sentence with a button over the map; it stays until somebody takes it away.
    public void insist(String sentence, String action, Runnable run) {
        offer.set(new Offer(sentence, action, run, true));
    }

    /// The sentence with a button that was said last; `null` before the first.
    public ReadOnlyObjectProperty<@Nullable Offer> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /// Lets a feature undo and redo its edits when the keys for it are pressed.
    public void undoWith(UndoRedo handler) {
        undoRedo = handler;
    }

    /// Takes the last edit back, if a feature knows how.
    public void undo() {
        undoRedo.undo();
    }

    /// Does again what was taken back last, if a feature knows how.
    public void redo() {
        undoRedo.redo();
    }

    /// The views that were shown, to go back to.
    public ViewHistory views() {
        return views;
    }

    /// Returns where the selected site or facility is; empty without selection or without a point.
    public Optional<LonLat> selectedPosition() {
        String id = map.get().selection();
        MapContent now = content.get();
        if (id == null || now == null) {
            return Optional.empty();
        }
        int row = now.sites().row(id);
        if (row >= 0 && now.sites().located(row)) {
            return Optional.of(position(now.sites(), row));
        }
        return facility(id).map(Facility::position);
    }

    /// The annotation that is selected; `null` = none. Annotations and sites are not selected at the same time.
    public ReadOnlyObjectProperty<@Nullable UUID> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Returns whether a site, a facility or an annotation is selected.
    public boolean anySelected() {
        return map.get().selection() != null || chosen.get() != null;
    }

    /// Selects an annotation; `null` selects none.
    public void choose(@Nullable UUID annotation) {
        if (annotation != null && map.get().selection() != null) {
            update(state -> state.withSelection(null));
        }
        chosen.set(annotation);
    }

    /// Selects a site or facility by id; `null` selects nothing, no annotation either.
    public void select(@Nullable String id) {
        chosen.set(null);
        update(state -> state.withSelection(id));
    }

    /// Selects a site and flies to it where it has a point.
    public void showSite(String id) {
        select(id);
        MapContent now = content.get();
        if (now == null) {
            return;
        }
        int row = now.sites().row(id);
        if (row >= 0 && now.sites().located(row)) {
            showAt(position(now.sites(), row));
        }
    }

    /// Selects a facility and flies to it where it has a point.
    public void showFacility(Facility facility) {
        select(facility.id());
        if (facility.position() != null) {
            showAt(facility.position());
        }
    }

    /// Returns the facility with an id.
    public Optional<Facility> facility(String id) {
        MapContent now = content.get();
        return now == null
                ? Optional.empty()
                : now.facilities().stream()
                        .filter(facility -> facility.id().equals(id))
                        .findFirst();
    }

    /// Returns the title of a source, or its id if it is not known.
    public String sourceTitle(String id) {
        MapContent now = content.get();
        return now == null ? id : now.sourceTitle(id);
    }

    /// Reads a site's card; the receiver is called on the FX thread.
    public void details(String siteId, Consumer<SiteDetails> then) {
        Function<String, SiteDetails> reader = details;
        if (reader != null) {
            tasks.store(() -> reader.apply(siteId), then, this::report);
        }
    }

    /// Connects the map that can fly.
    public void connect(Navigator newNavigator) {
        navigator = newNavigator;
    }

    /// Flies to a camera.
    public void flyTo(Camera camera) {
        if (navigator == null) {
            update(state -> state.withCamera(camera));
        } else {
            navigator.flyTo(camera);
        }
    }

    /// Returns whether the map is under way to another view.
    public boolean moving() {
        return navigator != null && navigator.moving();
    }

    /// Gives the keyboard to the map.
    public void focusMap() {
        if (navigator != null) {
            navigator.focusMap();
        }
    }

    /// Gives the mouse and the map's keys back to exploring.
    public void putToolAway() {
        if (navigator != null) {
            navigator.putToolAway();
        }
    }

    /// Takes back what the map's tool has half done, or puts it away.
    ///
    /// @return whether there was anything to do
    public boolean cancelTool() {
        return navigator != null && navigator.cancelTool();
    }

    /// Copies a text for other programs.
    public void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
        say(messages().text("shell.copied", text));
    }

    /// Lets the operating system open files and folders; until then the workspace only says where they are.
    public void openOutsideWith(Consumer<String> addressOpener) {
        outside = addressOpener;
    }

    /// Opens a file or folder with the program that the operating system has for it.
    public void openOutside(Path file) {
        if (outside == null) {
            say(file.toString());
        } else {
            outside.accept(file.toUri().toString());
        }
    }

    public Tasks tasks() {
        return tasks;
    }

    /// Logs a failure once and says it to the user.
    public void report(Throwable cause) {
        System.getLogger("org.gossan").log(System.Logger.Level.ERROR, "a task failed", cause);
        say(messages().text("ui.failed", String.valueOf(cause.getMessage())));
    }

    private static LonLat position(SiteIndex sites, int row) {
        return new LonLat(WebMercator.lon(sites.worldX(row)), WebMercator.lat(sites.worldY(row)));
    }

    private void showAt(LonLat position) {
        if (navigator != null) {
            navigator.show(position, 7);
        }
    }

    private void filterChanged() {
        MapContent now = content.get();
        if (now == null || !loaded()) {
            return;
        }
        SiteIndex index = now.sites();
        SiteFilter wanted = map.get().filter();
        filtering.request(
                () -> new Matches(index, wanted, SiteFilters.matching(index, wanted), Facets.of(index, wanted)));
    }
}
