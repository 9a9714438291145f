package org.gossan.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.gossan.geo.Camera;
import org.gossan.geo.Viewport;
import org.gossan.geo.WebMercator;
import org.gossan.model.MapState;

/// The views of the map one after the other, to go back and forward like in a browser: filter, layers, selection and
/// jumps of the camera; not theme and language. FX thread only.
///
/// Changes of the same kind within a second are one step, a flight belongs to what caused it, and small moves of the
/// camera only move the step that is being looked at.
public final class ViewHistory {

    private static final int MOST = 200;
    private static final int MOST_KEPT_BACK = 40;
    private static final int MOST_KEPT_FORWARD = 10;
    private static final long SAME_STEP_MS = 1000;
    private static final long FLIGHT_MS = 3000;
    private static final double JUMP_LEVELS = 1.5;
    private static final double JUMP_SHARE = 0.9;

    private enum Kind {
        CAMERA,
        FILTER,
        SELECTION,
        LAYERS
    }

    /// @param anchor where the camera was when the step began
    private record Step(MapState state, Camera anchor) {}

    private final Workspace workspace;
    private final LongSupplier clockMs;
    private final List<Step> steps = new ArrayList<>();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper(false);
    private int at;
    private Kind lastKind = Kind.CAMERA;
    private long lastChangeMs;
    private boolean going;

    /// @param clockMs milliseconds since any moment
    ViewHistory(Workspace workspace, LongSupplier clockMs) {
        this.workspace = workspace;
        this.clockMs = clockMs;
        this.lastChangeMs = clockMs.getAsLong();
        MapState now = workspace.map();
        steps.add(new Step(now, now.camera()));
        workspace.mapProperty().subscribe((before, after) -> changed(before, after));
        workspace.viewProperty().subscribe(view -> {
            if (view != null) {
                rested(view);
            }
        });
    }

    public ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }

    /// Shows the view before this one, if there is one.
    public void back() {
        go(at - 1);
    }

    /// Shows the view after this one, if there is one.
    public void forward() {
        go(at + 1);
    }

    /// Puts the views around the present one into a file's values.
    public void write(Settings file) {
        int first = Math.max(0, at - MOST_KEPT_BACK);
        int end = Math.min(steps.size(), at + 1 + MOST_KEPT_FORWARD);
        file.put("count", Integer.toString(end - first));
        file.put("at", Integer.toString(at - first));
        for (int i = first; i < end; i++) {
            Session.write(steps.get(i).state(), file.part((i - first) + "."));
        }
    }

    /// Puts the views of an earlier start before and after those of this one.
    public void restore(Settings file) {
        int count = (int) Math.clamp(file.number("count", 0), 0, MOST_KEPT_BACK + 1 + MOST_KEPT_FORWARD);
        int present = (int) file.number("at", 0);
        if (present < 0 || present >= count) {
            return;
        }
        List<Step> kept = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            MapState state = Session.read(file.part(i + "."), workspace.map());
            kept.add(new Step(state, state.camera()));
        }
        if (steps.size() == 1) {
            steps.addAll(kept.subList(present + 1, count));
        }
        steps.addAll(0, kept.subList(0, present));
        at += present;
        tell();
    }

    private void changed(MapState before, MapState after) {
        if (going || sameLook(before, after)) {
            return;
        }
        Kind kind = !before.filter().equals(after.filter())
                ? Kind.FILTER
                : before.layers().equals(after.layers())
                                && before.facilityKinds().equals(after.facilityKinds())
                        ? Kind.SELECTION
                        : Kind.LAYERS;
        long now = clockMs.getAsLong();
        if (kind == lastKind && now - lastChangeMs < SAME_STEP_MS) {
            steps.set(at, new Step(after, steps.get(at).anchor()));
        } else {
            push(after);
        }
        lastKind = kind;
        lastChangeMs = now;
    }

    private void rested(Viewport view) {
        MapState now = workspace.map();
        if (going
                || workspace.moving()
                || now.camera().equals(steps.get(at).state().camera())) {
            return;
        }
        Step step = steps.get(at);
        boolean flight = lastKind != Kind.CAMERA && clockMs.getAsLong() - lastChangeMs < FLIGHT_MS;
        if (flight) {
            steps.set(at, new Step(now, now.camera()));
        } else if (isJump(step.anchor(), now.camera(), view)) {
            push(now);
        } else {
            steps.set(at, new Step(now, step.anchor()));
        }
        lastKind = Kind.CAMERA;
    }

    private void push(MapState state) {
        steps.subList(at + 1, steps.size()).clear();
        steps.add(new Step(state, state.camera()));
        if (steps.size() > MOST) {
            steps.removeFirst();
        }
        at = steps.size() - 1;
        tell();
    }

    private void go(int to) {
        if (to < 0 || to >= steps.size()) {
            return;
        }
        at = to;
        MapState target = steps.get(to).state();
        going = true;
        workspace.update(now ->
                target.withTheme(now.theme()).withLanguage(now.language()).withCamera(now.camera()));
        workspace.flyTo(target.camera());
        going = false;
        // The flight that has begun leads to this very step.
        lastKind = Kind.SELECTION;
        lastChangeMs = clockMs.getAsLong() - SAME_STEP_MS;
        tell();
    }

    private void tell() {
        canGoBack.set(at > 0);
        canGoForward.set(at < steps.size() - 1);
    }

    private static boolean sameLook(MapState one, MapState other) {
        return one.withCamera(other.camera())
                .withTheme(other.theme())
                .withLanguage(other.language())
                .equals(other);
    }

    private static boolean isJump(Camera from, Camera to, Viewport view) {
        double worldPx = WebMercator.worldPx(Math.min(from.zoom(), to.zoom()));
        return Math.abs(from.zoom() - to.zoom()) > JUMP_LEVELS
                || Math.abs(from.worldX() - to.worldX()) * worldPx > JUMP_SHARE * view.widthPx()
                || Math.abs(from.worldY() - to.worldY()) * worldPx > JUMP_SHARE * view.heightPx();
    }
}
