package org.gossan.ui.history;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import org.gossan.store.log.HistoryQuery;
import org.gossan.ui.Workspace;
import org.gossan.ui.window.Feature;
import org.gossan.ui.window.MainWindow;
import org.gossan.ui.window.Mode;
import org.gossan.ui.window.Panel;
import org.gossan.ui.window.Shortcut;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Brings history, corrections and trash into the window. FX thread only.
public final class HistoryFeature {

    private final Workspace workspace;
    private final MainWindow window;
    private @Nullable MomentBanner banner;

    private HistoryFeature(Workspace workspace, MainWindow window) {
        this.workspace = workspace;
        this.window = window;
    }

    /// Adds it to the window; panels are built when they are opened.
    public static void install(Workspace workspace, MainWindow window) {
        HistoryFeature feature = new HistoryFeature(workspace, window);
        Set<Mode> all = EnumSet.allOf(Mode.class);
        window.add(Feature.of(
                List.of(
                        feature.panel("history", "history.title", Feather.CLOCK, HistoryPane::new),
                        feature.panel("corrections", "corrections.title", Feather.EDIT_2, CorrectionsPane::new),
                        feature.panel("trash", "trash.title", Feather.TRASH_2, TrashPane::new)),
                List.of(
                        new Shortcut(
                                KeyCombination.valueOf("Shortcut+H"),
                                "history.key",
                                all,
                                () -> feature.open("history")),
                        new Shortcut(
                                KeyCombination.valueOf("Shortcut+Shift+H"),
                                "history.key_corrections",
                                all,
                                () -> feature.open("corrections")))));
        workspace.editing().momentProperty().subscribe(moment -> feature.tell());
    }

    /// Returns what was done with a site, for its card.
    public static Region ofSite(Workspace workspace, String siteId) {
        return new ItemHistory(workspace, "site", HistoryQuery.ofSite(siteId, ItemHistory.MOST));
    }

    /// Returns what was done with an annotation, its links to sites and its files, for its card.
    public static Region ofAnnotation(Workspace workspace, UUID annotation) {
        return new ItemHistory(workspace, "annotation", HistoryQuery.ofAnnotation(annotation, ItemHistory.MOST));
    }

    private Panel panel(String id, String titleKey, Feather sign, Function<Workspace, Region> content) {
        return new Panel(
                id, titleKey, sign, Panel.Place.RIGHT, Set.of(Mode.ANNOTATE), false, () -> content.apply(workspace));
    }

    private boolean open(String id) {
        window.open(id);
        return true;
    }

    private void tell() {
        if (banner != null) {
            window.takeFromTop(banner);
            banner = null;
        }
        var moment = workspace.editing().momentProperty().get();
        if (moment != null) {
            MomentBanner next = new MomentBanner(workspace, moment);
            banner = next;
            window.putOnTop(next);
        }
    }
}
