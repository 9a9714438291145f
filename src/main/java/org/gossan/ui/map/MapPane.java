package org.gossan.ui.map;

import java.awt.geom.Rectangle2D;
import java.nio.IntBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.gossan.geo.Box;
import org.gossan.geo.Camera;
import org.gossan.geo.LonLat;
import org.gossan.geo.Viewport;
import org.gossan.model.MapState;
import org.gossan.render.Hit;
import org.gossan.render.MapContent;
import org.gossan.render.MapFrame;
import org.gossan.render.MapPainter;
import org.gossan.ui.Navigator;
import org.gossan.ui.Settings;
import org.gossan.ui.Workspace;
import org.gossan.ui.opening.OpeningPicture;
import org.jspecify.annotations.Nullable;

/// The map: Gluon's view with our own tiles, under one painted frame with the basemap, the sites and all labels.
///
/// The camera is ours and lives in [MapState]; Gluon's follows only while the frame leaves a part of the window
/// uncovered, for then its tiles show. FX thread only.
public final class MapPane extends Region implements Navigator {

    private final Workspace workspace;
    private final FrameLayer layer = new FrameLayer();
    private final GluonMap gluon = new GluonMap(layer);
    private final GroundTiles ground;
    private final FrameLoop loop;
    private final Motion motion;
    private final Stillness stillness = new Stillness(this::settled);
    private final MapDescription description;
    private final MapFurniture furniture;
    private final ExploreTool explore;
    private final MapTools tools;
    private final ReadOnlyBooleanWrapper painted = new ReadOnlyBooleanWrapper(false);
    private Insets covered = Insets.EMPTY;
    private @Nullable Reserved reserved;

    /// @param painter paints the frames; nobody else uses it from now on
    /// @throws IllegalStateException if Gluon Maps would fetch its tiles from the internet
    public MapPane(Workspace workspace, Settings settings, MapPainter painter) {
        OfflineTiles.require();
        this.workspace = workspace;
        this.loop = new FrameLoop(workspace.tasks(), painter, layer::take, this::frameArrived, workspace::report);
        this.motion = new Motion(this::view, this::goTo, this::ended);
        this.description = new MapDescription(workspace, this);
        this.furniture = new MapFurniture(workspace, this, settings);
        this.explore = new ExploreTool(workspace, this, motion);
        this.tools = new MapTools(workspace, this, explore);
        this.ground = new GroundTiles(workspace);
        setId("map");
        getStyleClass().add("map");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().addAll(ground.backdrop(), gluon, tools, furniture, explore.tip());
        new MapMouse(this, workspace, motion);
        new MapKeys(this, workspace, motion);
        workspace.connect(this);
        workspace.mapProperty().subscribe((before, now) -> stateChanged(before, now));
        workspace.contentProperty().subscribe(this::contentChanged);
        widthProperty().subscribe(this::resized);
        heightProperty().subscribe(this::resized);
    }

    /// Whether a frame with sites has been shown.
    public ReadOnlyBooleanProperty paintedProperty() {
        return painted.getReadOnlyProperty();
    }

    /// Returns whether the picture on the screen is what the state asks for: nothing moves and nothing is being
    /// painted.
    public boolean atRest() {
        return painted.get() && !motion.running() && !stillness.moving() && !loop.busy();
    }

    /// Says how much of the map panels cover on each side; flights aim at the rest.
    public void coveredBy(Insets insets) {
        covered = insets;
        layoutFurniture();
        requestFrame();
        rested();
    }

    /// Returns the window onto the world, panels included.
    public Viewport view() {
        return new Viewport(
                workspace.map().camera(), Math.max(1, (int) getWidth()), Math.max(1, (int) getHeight()), outputScale());
    }

    /// Returns the frame on the screen; `null` before the first.
    public @Nullable MapFrame frame() {
        return layer.frame();
    }

    /// Shows a camera at once, or the nearest that is [#allowed].
    public void goTo(Camera camera) {
        workspace.update(state -> state.withCamera(allowed(camera)));
    }

    @Override
    public void flyTo(Camera camera) {
        motion.fly(allowed(camera));
    }

    /// Returns the nearest camera that keeps the window inside the world. Where something lies over the map every
    /// camera is allowed: what shows of the map is only a part of the window.
    public Camera allowed(Camera camera) {
        return reserved == null ? CameraLimits.clamp(camera, getWidth(), getHeight()) : camera;
    }

    @Override
    public void show(LonLat position, double atLeastZoom) {
        double zoom = Math.max(atLeastZoom, workspace.map().camera().zoom());
        flyTo(CameraLimits.centredBeside(new Camera(position.lon(), position.lat(), zoom), covered));
    }

    /// Flies so that the box fills the free part of the window.
    public void fit(Box box) {
        flyTo(CameraLimits.fitting(box, view(), covered));
    }

    /// Flies to the view the atlas opens with.
    void home() {
        fit(Box.NORTH_AMERICA);
    }

    @Override
    public boolean moving() {
        return motion.running();
    }

    @Override
    public void focusMap() {
        requestFocus();
    }

    /// Shows what the last start showed until there is a frame.
    public void show(OpeningPicture picture) {
        layer.show(picture.view(), picture.frame());
        furniture.show(picture.plates());
        place();
    }

    /// Leaves plates, buttons and room without names to what lies over the map, or takes them back with `null`.
    public void leaveRoom(@Nullable Reserved over) {
        furniture.setVisible(over == null);
        reserved = over;
        requestFrame();
    }

    /// Returns whether there is something on the map already: a frame or the picture of one.
    public boolean shows() {
        return layer.shows();
    }

    /// Returns the frame on the screen and its plates, for the next start; empty unless at rest and as the state asks.
    public Optional<OpeningPicture> picture(String screen, int paper, List<OpeningPicture.Area> areas) {
        MapFrame frame = layer.frame();
        return frame == null || !atRest() || !frame.view().equals(frameView())
                ? Optional.empty()
                : Optional.of(picture(frame, screen, paper, areas));
    }

    /// Returns a frame of [#frameView] with the plates that explain it, for the next start.
    public OpeningPicture picture(MapFrame frame, String screen, int paper, List<OpeningPicture.Area> areas) {
        furniture.explain(frame, view());
        furniture.layout();
        IntBuffer pixels = IntBuffer.wrap(frame.argb().clone());
        return new OpeningPicture(screen, paper, area(), frame.view(), pixels, furniture.pictures(), areas);
    }

    /// Returns where the map lies in the window.
    public OpeningPicture.Area area() {
        return OpeningPicture.Area.of(localToScene(getLayoutBounds()), 0);
    }

    /// Returns what a frame of the map as it stands now shows.
    public Viewport frameView() {
        Viewport now = view();
        return FrameSize.frame(now.camera(), now.widthPx(), now.heightPx(), now.pixelScale());
    }

    /// Returns the tool in use and what is drawn over the frame.
    public MapTools tools() {
        return tools;
    }

    @Override
    public void putToolAway() {
        tools.putAway();
    }

    @Override
    public boolean cancelTool() {
        return tools.cancel();
    }

    /// Offers a frame that is being painted already; it is taken if it turns out to be the one that is needed first.
    public void offer(MapState state, CompletableFuture<MapFrame> frame) {
        loop.offer(state, frame);
    }

    /// Returns where no names stand because something lies on the map, in coordinates of [#frameView].
    public List<Rectangle2D> keepFree() {
        return furniture.keepFree(covered);
    }

    /// Shows or hides the legend.
    public void toggleLegend() {
        furniture.toggleLegend();
    }

    /// Keeps what the map remembers beside its state.
    public void remember(Settings settings) {
        furniture.remember(settings);
        FrameSize.remember(settings, getWidth(), getHeight(), outputScale(), keepFree());
    }

    /// Switches flights and glides off, for people who get dizzy.
    public void reduceMotion(boolean reduced) {
        motion.reduce(reduced);
    }

    /// Returns Gluon's map, for tests.
    GluonMap gluon() {
        return gluon;
    }

    /// Returns whether flights and glides are off.
    public boolean motionReduced() {
        return motion.reduced();
    }

    /// Returns how many bytes the pixels take that the map keeps: frames and tiles.
    public long pixelBytes() {
        return layer.bytes() + ground.bytes();
    }

    /// Returns the layer that shows the frame.
    FrameLayer layer() {
        return layer;
    }

    /// Zooms around the middle of the free part of the window.
    void zoomBy(double levels) {
        motion.zoomBy(
                levels,
                (covered.getLeft() + getWidth() - covered.getRight()) / 2,
                (covered.getTop() + getHeight() - covered.getBottom()) / 2);
    }

    /// Returns what is drawn at a pixel of the window.
    Optional<Hit> hitAt(double x, double y, double tolerancePx) {
        return layer.hitAt(view(), x, y, tolerancePx);
    }

    /// Returns the free part of the window in world terms, without what panels cover.
    public Viewport freeView() {
        return CameraLimits.free(view(), covered);
    }

    @Override
    protected void layoutChildren() {
        ground.backdrop().resizeRelocate(0, 0, getWidth(), getHeight());
        gluon.resizeRelocate(0, 0, getWidth(), getHeight());
        tools.resizeRelocate(
                covered.getLeft(), 0, Math.max(1, getWidth() - covered.getLeft() - covered.getRight()), getHeight());
        layoutFurniture();
        place();
    }

    private void layoutFurniture() {
        furniture.resizeRelocate(
                covered.getLeft(),
                covered.getTop(),
                Math.max(1, getWidth() - covered.getLeft() - covered.getRight()),
                Math.max(1, getHeight() - covered.getTop() - covered.getBottom()));
    }

    private void stateChanged(MapState before, MapState now) {
        if (!before.camera().equals(now.camera())) {
            stillness.moved();
            place();
        }
        if (before.theme() != now.theme() || !before.layers().equals(now.layers())) {
            ground.paint();
        }
        settled();
    }

    /// Asks for the frame, and tells the panes unless there is more to come.
    private void settled() {
        requestFrame();
        if (!motion.running() && !stillness.moving()) {
            rested();
        }
    }

    private void contentChanged(@Nullable MapContent content) {
        if (content != null) {
            ground.paint();
            requestFrame();
        }
    }

    private void requestFrame() {
        MapContent content = workspace.contentProperty().get();
        if (content == null || !hasRoom()) {
            return;
        }
        boolean moving = stillness.moving() || motion.running();
        loop.request(new FrameLoop.Request(
                content, workspace.map(), frameView(), moving, moving ? List.of() : withoutNames()));
    }

    @SuppressWarnings("ReferenceEquality") // the very snapshot that is on the map now
    private void frameArrived(MapFrame frame, FrameLoop.Request request) {
        layer.show(frame);
        place();
        furniture.update(frame, view());
        requestFrame();
        if (!motion.running() && !loop.busy()) {
            description.say(freeView());
        }
        painted.set(workspace.loaded()
                && request.content() == workspace.contentProperty().get());
        if (painted.get() && !moving() && !loop.busy()) {
            ground.ahead(view());
        }
    }

    /// Puts the frame where the camera is; Gluon's tiles show only where it leaves a gap.
    private void place() {
        if (!hasRoom()) {
            return;
        }
        Camera camera = workspace.map().camera();
        boolean covers = layer.follow(camera, getWidth(), getHeight(), outputScale());
        ground.backdrop().setVisible(!covers);
        if (covers) {
            gluon.hide();
        } else {
            ground.backdrop().follow(camera, getWidth(), getHeight());
            gluon.show(camera);
        }
        furniture.moved(view());
        tools.repaint();
    }

    private void resized() {
        if (hasRoom()) {
            goTo(workspace.map().camera());
            requestFrame();
            workspace.viewed(freeView());
        }
    }

    private void ended() {
        if (!stillness.moving()) {
            requestFrame();
        }
        rested();
    }

    private void rested() {
        if (hasRoom()) {
            workspace.viewed(freeView());
        }
    }

    private List<Rectangle2D> withoutNames() {
        List<Rectangle2D> tied = reserved == null ? List.of() : reserved.in(frameView());
        return Stream.concat(keepFree().stream(), tied.stream()).toList();
    }

    private boolean hasRoom() {
        return getWidth() >= 1 && getHeight() >= 1;
    }

    private double outputScale() {
        Window window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : window.getOutputScaleX();
    }
}
