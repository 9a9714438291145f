package org.gossan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.gossan.atlas.Atlas;
import org.gossan.model.Language;
import org.gossan.model.MapState;
import org.gossan.model.Theme;
import org.gossan.render.MapFrame;
import org.gossan.render.MapPainter;
import org.gossan.ui.Session;
import org.gossan.ui.Settings;
import org.gossan.ui.Tasks;
import org.gossan.ui.Workspace;
import org.gossan.ui.annotations.AnnotationCard;
import org.gossan.ui.annotations.AnnotationsFeature;
import org.gossan.ui.attachments.Attaching;
import org.gossan.ui.briefings.BriefingsFeature;
import org.gossan.ui.context.FacilityCard;
import org.gossan.ui.context.FacilityLayersPane;
import org.gossan.ui.edits.EditsFeature;
import org.gossan.ui.edits.SiteEditing;
import org.gossan.ui.exchange.ExchangeFeature;
import org.gossan.ui.files.CardFiles;
import org.gossan.ui.files.FileQuestion;
import org.gossan.ui.files.FilesQuestion;
import org.gossan.ui.history.HistoryFeature;
import org.gossan.ui.map.MapPane;
import org.gossan.ui.measure.Measuring;
import org.gossan.ui.notes.NotesFeature;
import org.gossan.ui.opening.OpeningLayout;
import org.gossan.ui.opening.OpeningPicture;
import org.gossan.ui.pictures.Pictures;
import org.gossan.ui.present.Screens;
import org.gossan.ui.sites.FacetPane;
import org.gossan.ui.sites.SearchBox;
import org.gossan.ui.sites.SiteCard;
import org.gossan.ui.sites.SiteTable;
import org.gossan.ui.text.WrappedText;
import org.gossan.ui.window.Feature;
import org.gossan.ui.window.MainWindow;
import org.gossan.ui.window.Mode;
import org.gossan.ui.window.Shortcut;
import org.gossan.ui.window.Shortcuts;

/// All panes of the window, put together around one workspace; without a stage, so that tests open the same thing. FX
/// thread only.
final class Desk {

    private static final String LESS_MOTION = "motion.reduced";
    private static final String VIEWS = "views.properties";
    private static final int OPENING_WIDTH_PX = 1008;
    private static final int OPENING_HEIGHT_PX = 720;

    private final Workspace workspace;
    private final MapPane map;
    private final SearchBox search;
    private final SiteTable table;
    private final SiteCard siteCard;
    private final FacilityCard facilityCard;
    private final AnnotationCard annotationCard;
    private final MainWindow window;
    private final BriefingsFeature briefings;
    private boolean viewsRestored;

    Desk(Tasks tasks, Settings settings, MapState state, MapPainter painter) {
        this(tasks, settings, state, painter, Runnable::run);
    }

    /// @param afterFrame runs what can wait until what is in the scene now has been drawn
    Desk(Tasks tasks, Settings settings, MapState state, MapPainter painter, Executor afterFrame) {
        this(tasks, settings, state, painter, afterFrame, Screens.ofSystem(), Questions.ofSystem());
    }

    /// Asks for files.
    record Questions(FileQuestion toWrite, FilesQuestion toRead) {

        static Questions ofSystem() {
            return new Questions(FileQuestion.ofSystem(), FilesQuestion.ofSystem());
        }
    }

    /// @param screens where briefings are presented
    Desk(
            Tasks tasks,
            Settings settings,
            MapState state,
            MapPainter painter,
            Executor afterFrame,
            Screens screens,
            Questions questions) {
        WrappedText.repair();
        workspace = new Workspace(tasks, state);
        map = new MapPane(workspace, settings, painter);
        search = new SearchBox(workspace);
        table = new SiteTable(workspace, settings);
        SiteEditing editing = new SiteEditing(workspace);
        CardFiles files = new Attaching(workspace, questions.toRead(), questions.toWrite());
        annotationCard = new AnnotationCard(workspace, files, id -> HistoryFeature.ofAnnotation(workspace, id));
        siteCard = new SiteCard(
                workspace, editing, id -> HistoryFeature.ofSite(workspace, id), files, annotationCard::notesOf);
        facilityCard = new FacilityCard(workspace);
        StackPane cards = new StackPane(siteCard, facilityCard, annotationCard);
        cards.setMaxWidth(Region.USE_PREF_SIZE);
        cards.setPickOnBounds(false);
        cards.visibleProperty()
                .bind(siteCard.visibleProperty()
                        .or(facilityCard.visibleProperty())
                        .or(annotationCard.visibleProperty()));
        window = new MainWindow(
                workspace,
                settings,
                new MainWindow.Parts(
                        map,
                        map::coveredBy,
                        search,
                        search.results(),
                        () -> new FacetPane(workspace),
                        () -> new FacilityLayersPane(workspace),
                        table,
                        cards));
        briefings = BriefingsFeature.addTo(
                window, workspace, map, screens, settings, questions.toWrite(), questions.toRead());
        Measuring.addTo(window, workspace, map);
        map.reduceMotion(settings.text(LESS_MOTION).filter("yes"::equals).isPresent());
        window.add(Feature.of(
                List.of(),
                List.of(new Shortcut(
                        KeyCombination.valueOf("Shortcut+Shift+M"),
                        "present.less_motion",
                        Set.of(Mode.values()),
                        this::toggleMotion))));
        Pictures.addTo(window, workspace, settings, map::view, map::freeView, questions.toWrite());
        EditsFeature.install(workspace, map, window, editing);
        NotesFeature.install(
                workspace,
                window,
                AnnotationsFeature.install(workspace, map, window, annotationCard),
                questions.toWrite());
        HistoryFeature.install(workspace, window);
        ExchangeFeature.install(workspace, map, window, questions.toWrite(), questions.toRead());
        map.paintedProperty().subscribe(painted -> {
            if (painted) {
                afterFrame.execute(window::fill);
                restoreViews(settings.beside(VIEWS));
            }
        });
    }

    /// Returns what the map shows first: as it was left, or all of North America.
    ///
    /// @param language unless another is remembered
    static MapState opening(Settings settings, Language language) {
        return Session.read(
                settings, MapState.opening(OPENING_WIDTH_PX, OPENING_HEIGHT_PX).withLanguage(language));
    }

    static List<String> stylesheets() {
        return List.of(
                Objects.requireNonNull(Desk.class.getResource("/style.css")).toExternalForm(),
                Objects.requireNonNull(Desk.class.getResource("/card.css")).toExternalForm(),
                Objects.requireNonNull(Desk.class.getResource("/editing.css")).toExternalForm(),
                Objects.requireNonNull(Desk.class.getResource("/notes.css")).toExternalForm());
    }

    /// Returns what the scene is filled with below all panes: the themes' own colour of an empty window.
    static Color fill(Theme theme) {
        return theme == Theme.DARK ? Color.web("#0d1117") : Color.WHITE;
    }

    Workspace workspace() {
        return workspace;
    }

    /// Gives the window what it reads beside the map.
    void opened(Atlas atlas) {
        briefings.open(atlas);
    }

    MapPane map() {
        return map;
    }

    MainWindow window() {
        return window;
    }

    /// Returns whether the table shows all that the filter leaves, for measurements.
    boolean tableShowsAll() {
        return table.upToDate();
    }

    /// Returns what the keys of the window reach.
    Shortcuts.Targets targets(Runnable fullScreen) {
        return new Shortcuts.Targets(
                search::open, search::openForPosition, map::toggleLegend, fullScreen, this::focusCard);
    }

    /// Returns the picture of the map for the next start; empty unless the map is at rest and shows the present.
    ///
    /// @param screen what the picture depends on beside the window
    Optional<OpeningPicture> picture(String screen) {
        return workspace.editing().momentProperty().get() == null
                ? map.picture(screen, window.paper(), window.areas())
                : Optional.empty();
    }

    /// Returns a picture for the next start from a frame of the map's present view.
    OpeningPicture picture(String screen, MapFrame frame) {
        return map.picture(frame, screen, window.paper(), window.areas());
    }

    /// Returns where map and bars lie.
    ///
    /// @param screen what that depends on beside the window
    OpeningLayout layout(String screen) {
        return new OpeningLayout(screen, window.paper(), map.area(), window.areas());
    }

    /// Reads the views of earlier starts, once.
    private void restoreViews(Path file) {
        if (!viewsRestored) {
            viewsRestored = true;
            workspace.tasks().work(() -> Settings.read(file), workspace.views()::restore, workspace::report);
        }
    }

    /// Lets the map fly and glide, or cuts instead, for people who get dizzy.
    private boolean toggleMotion() {
        map.reduceMotion(!map.motionReduced());
        workspace.say(
                workspace.messages().text(map.motionReduced() ? "present.motion_reduced" : "present.motion_full"));
        return true;
    }

    /// Keeps what the window remembers.
    void remember(Settings settings) {
        Session.write(briefings.keep(workspace.map()), settings);
        rememberViews(settings.beside(VIEWS));
        window.remember(settings);
        table.remember(settings);
        map.remember(settings);
        settings.put(LESS_MOTION, map.motionReduced() ? "yes" : "no");
        if (window.getScene() != null && window.getScene().getWindow() instanceof javafx.stage.Stage stage) {
            settings.put("window.maximized", stage.isMaximized() ? "yes" : "no");
            if (!stage.isMaximized() && !stage.isFullScreen()) {
                settings.put("window.width", window.getScene().getWidth());
                settings.put("window.height", window.getScene().getHeight());
            }
        }
    }

    private void rememberViews(Path file) {
        if (viewsRestored) {
            Settings views = Settings.empty(file);
            workspace.views().write(views);
            try {
                views.save();
            } catch (IOException e) {
                System.getLogger("org.gossan").log(System.Logger.Level.WARNING, "cannot keep the views", e);
            }
        }
    }

    private void focusCard() {
        if (siteCard.isVisible()) {
            siteCard.requestFocus();
        } else if (facilityCard.isVisible()) {
            facilityCard.requestFocus();
        } else if (annotationCard.isVisible()) {
            annotationCard.requestFocus();
        }
    }
}
