package org.gossan.ui.window;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.gossan.model.Vocabulary;
import org.gossan.ui.Settings;
import org.gossan.ui.Workspace;
import org.jspecify.annotations.Nullable;

/// The mode and which panels are open in it; each mode remembers its own. FX thread only.
final class Docks {

    private record Spot(Mode mode, Panel.Place place) {}

    private final ObjectProperty<Mode> mode;
    private final List<Panel> panels = new ArrayList<>();
    /// Ids of open panels; empty = closed by hand; missing = never touched.
    private final Map<Spot, String> chosen = new HashMap<>();
    private final Map<Panel.Place, Dock> docks = new EnumMap<>(Panel.Place.class);
    private final ReadOnlyObjectWrapper<Set<String>> open = new ReadOnlyObjectWrapper<>(Set.of());
    private boolean begun;

    Docks(Workspace workspace, Settings settings) {
        this.mode = new SimpleObjectProperty<>(settings.text("mode")
                .flatMap(code -> Vocabulary.find(Mode.class, code))
                .orElse(Mode.EXPLORE));
        for (Panel.Place place : Panel.Place.values()) {
            docks.put(place, new Dock(workspace, place, this::open, this::close));
            for (Mode each : Mode.values()) {
                settings.text(key(each, place)).ifPresent(id -> chosen.put(new Spot(each, place), id));
            }
        }
        mode.subscribe((before, now) -> {
            String over = chosen.get(new Spot(before, Panel.Place.OVER_MAP));
            chosen.put(new Spot(now, Panel.Place.OVER_MAP), over == null ? "" : over);
            show();
        });
    }

    ObjectProperty<Mode> modeProperty() {
        return mode;
    }

    Dock dock(Panel.Place place) {
        Dock dock = docks.get(place);
        if (dock == null) {
            throw new IllegalStateException("no dock for " + place);
        }
        return dock;
    }

    /// Ids of the panels that are open in this mode.
    ReadOnlyObjectProperty<Set<String>> openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Returns the panels of a mode.
    List<Panel> panels(Mode of) {
        return panels.stream().filter(panel -> panel.modes().contains(of)).toList();
    }

    void add(Panel panel) {
        if (find(panel.id()).isPresent()) {
            throw new IllegalArgumentException("there are two panels '" + panel.id() + "'");
        }
        panels.add(panel);
        show();
    }

    /// Builds and shows what is open; until then nothing is.
    void begin() {
        begun = true;
        show();
    }

    /// Opens a panel, in a mode that has it.
    void open(String id) {
        Panel panel = known(id);
        if (!panel.modes().contains(mode.get())) {
            mode.set(panel.modes().stream().sorted().findFirst().orElse(Mode.EXPLORE));
        }
        chosen.put(new Spot(mode.get(), panel.place()), id);
        show();
    }

    void close(String id) {
        if (open.get().contains(id)) {
            chosen.put(new Spot(mode.get(), known(id).place()), "");
            show();
        }
    }

    void remember(Settings settings) {
        settings.put("mode", mode.get().code());
        chosen.forEach((spot, id) -> {
            if (spot.place() != Panel.Place.OVER_MAP) {
                settings.put(key(spot.mode(), spot.place()), id);
            }
        });
    }

    private void show() {
        if (!begun) {
            return;
        }
        Set<String> now = new LinkedHashSet<>();
        docks.forEach((place, dock) -> {
            List<Panel> all = panels(mode.get()).stream()
                    .filter(panel -> panel.place() == place)
                    .toList();
            Panel next = openOf(all, place);
            dock.show(all, next);
            if (next != null) {
                now.add(next.id());
            }
        });
        open.set(Set.copyOf(now));
    }

    private @Nullable Panel openOf(List<Panel> all, Panel.Place place) {
        String id = chosen.get(new Spot(mode.get(), place));
        Optional<Panel> found = all.stream()
                .filter(panel -> id == null ? panel.opensFirst() : panel.id().equals(id))
                .findFirst();
        // The left panel is closed as a whole; open, it shows one of its tabs.
        return found.or(() -> place == Panel.Place.LEFT ? all.stream().findFirst() : Optional.empty())
                .orElse(null);
    }

    private Panel known(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("there is no panel '" + id + "'"));
    }

    private Optional<Panel> find(String id) {
        return panels.stream().filter(panel -> panel.id().equals(id)).findFirst();
    }

    private static String key(Mode mode, Panel.Place place) {
        return "panel." + mode.code() + "." + place.name();
    }
}
