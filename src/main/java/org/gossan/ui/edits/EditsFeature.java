package org.gossan.ui.edits;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;
import org.gossan.geo.LonLat;
import org.gossan.ui.AuthorQuestion;
import org.gossan.ui.CardParts;
import org.gossan.ui.Workspace;
import org.gossan.ui.map.MapPane;
import org.gossan.ui.map.MapPoint;
import org.gossan.ui.window.Feature;
import org.gossan.ui.window.MainWindow;
import org.gossan.ui.window.Mode;
import org.gossan.ui.window.Panel;
import org.gossan.ui.window.Shortcut;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Brings the editing of sites into the window: points that move, new sites, and whose values are shown. FX thread
/// only.
public final class EditsFeature {

    private static final String NEW_SITE = "new-site";

    private final Workspace workspace;
    private final MapPane map;
    private final MainWindow window;
    private final SiteEditing editing;
    private final PointMarks marks = new PointMarks();
    private final VBox newSite = new VBox();
    private boolean marked;
    private @Nullable Known known;
    private @Nullable LonLat moving;
    private @Nullable NameBanner nameBanner;

    private EditsFeature(Workspace workspace, MapPane map, MainWindow window, SiteEditing editing) {
        this.workspace = workspace;
        this.map = map;
        this.window = window;
        this.editing = editing;
    }

    /// Adds it to the window; nothing is built before it is used.
    public static void install(Workspace workspace, MapPane map, MainWindow window, SiteEditing editing) {
        EditsFeature feature = new EditsFeature(workspace, map, window, editing);
        editing.connect(feature::move, feature::changed);
        Set<Mode> all = EnumSet.allOf(Mode.class);
        window.add(Feature.of(
                List.of(new Panel(
                        NEW_SITE,
                        "editing.new_site",
                        Feather.PLUS_CIRCLE,
                        Panel.Place.OVER_MAP,
                        Set.of(Mode.ANNOTATE),
                        false,
                        feature::newSitePane)),
                List.of(
                        new Shortcut(KeyCombination.valueOf("P"), "editing.key_values", all, () -> {
                            workspace.editing().toggleValues();
                            return true;
                        }),
                        new Shortcut(KeyCombination.valueOf("Shift+M"), "editing.key_move", all, feature::moveSelected),
                        new Shortcut(
                                KeyCombination.valueOf("Shift+N"),
                                "editing.key_new_site",
                                all,
                                feature::newSiteHere))));
        map.tools().addMenu(feature::menu);
        feature.askForName();
        workspace.mapProperty().map(state -> state.selection() == null).subscribe(none -> {
            if (none) {
                feature.changed(null);
            }
        });
    }

    /// Asks below the top bar, so that nothing stands in the way of what is being drawn.
    private void askForName() {
        AuthorQuestion question = workspace.editing().author();
        question.willBeAsked();
        question.openProperty().subscribe(open -> {
            if (nameBanner != null) {
                window.takeFromTop(nameBanner);
                nameBanner = null;
            }
            if (open) {
                NameBanner asked = new NameBanner(workspace);
                nameBanner = asked;
                window.putOnTop(asked);
                asked.focus();
            }
        });
    }

    private List<MenuItem> menu(MapPoint at) {
        if (!workspace.editing().active()) {
            return List.of();
        }
        MenuItem add = new MenuItem(workspace.messages().text("editing.new_site_here"));
        add.setId("menu-new-site");
        add.setOnAction(event -> newSiteAt(at.position()));
        if (known == null) {
            return List.of(add);
        }
        MenuItem put = new MenuItem(
                workspace.messages().text("editing.move_here", known.ours().name()));
        put.setId("menu-move-here");
        put.setOnAction(event -> moved(at.position()));
        return List.of(add, put);
    }

    private void changed(@Nullable Known now) {
        known = now;
        moving = null;
        show();
    }

    private void show() {
        Known site = known;
        if (site == null) {
            marks.show(null, null, null);
        } else {
            LonLat draft = moving != null ? moving : editing.draftPoint().orElse(null);
            marks.show(
                    site.published().position().point(), site.ours().position().point(), draft);
        }
        if (!marks.empty() && !marked) {
            marked = true;
            map.tools().add(marks);
        }
        if (marked) {
            map.tools().repaint();
        }
    }

    private boolean moveSelected() {
        boolean can = editing.active() && known != null;
        if (can) {
            move();
            map.focusMap();
        }
        return can;
    }

    private void move() {
        map.tools().use(new MoveTool(map, this::point, this::follow, this::moved));
    }

    private Optional<LonLat> point() {
        Known site = known;
        if (moving != null) {
            return Optional.of(moving);
        }
        return editing.draftPoint()
                .or(() -> site == null
                        ? Optional.empty()
                        : Optional.ofNullable(site.ours().position().point()));
    }

    private void follow(LonLat at) {
        moving = at;
        show();
    }

    private void moved(LonLat at) {
        moving = null;
        map.putToolAway();
        editing.moveTo(at);
    }

    private boolean newSiteHere() {
        if (!workspace.editing().active()) {
            return false;
        }
        LonLat pointed = workspace.pointerProperty().get();
        var camera = workspace.map().camera();
        newSiteAt(pointed != null ? pointed : new LonLat(camera.lon(), camera.lat()));
        return true;
    }

    private void newSiteAt(LonLat at) {
        workspace
                .editing()
                .ask(
                        atlas -> new EditorFrame.Context(
                                Known.sources(atlas), atlas.edits().author()),
                        context -> {
                            fill(context).at(at);
                            window.open(NEW_SITE);
                            if (newSite.getChildren().getFirst() instanceof SiteForm form) {
                                form.at(at);
                            }
                        });
    }

    private SiteForm fill(EditorFrame.Context context) {
        if (!newSite.getChildren().isEmpty() && newSite.getChildren().getFirst() instanceof SiteForm open) {
            return open;
        }
        SiteForm form = new SiteForm(workspace, new CardParts(workspace), context, List.of(), () -> {
            newSite.getChildren().clear();
            window.close(NEW_SITE);
        });
        newSite.getChildren().setAll(form);
        return form;
    }

    private ScrollPane newSitePane() {
        newSite.getStyleClass().add("new-site");
        ScrollPane scroll = new ScrollPane(newSite);
        scroll.setFitToWidth(true);
        scroll.setPrefWidth(380);
        scroll.getStyleClass().addAll("card-scroll", "edge-to-edge", "editing-pane");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        if (newSite.getChildren().isEmpty()) {
            workspace
                    .editing()
                    .ask(
                            atlas -> new EditorFrame.Context(
                                    Known.sources(atlas), atlas.edits().author()),
                            this::fill);
        }
        return scroll;
    }
}
