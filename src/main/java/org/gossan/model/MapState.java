package org.gossan.model;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.gossan.geo.Box;
import org.gossan.geo.Camera;
import org.jspecify.annotations.Nullable;

/// All that the map shows. Session, bookmark, briefing scene, picture and undo use this one value. Immutable.
///
/// @param selection id of the selected site or facility; `null` = none
/// @param values    whose values the sites are drawn with
/// @param drawn     ids of the annotations that are shown if their layer is; empty = all
public record MapState(
        Camera camera,
        Theme theme,
        Set<Layer> layers,
        Set<FacilityKind> facilityKinds,
        SiteFilter filter,
        @Nullable String selection,
        Language language,
        Values values,
        Set<UUID> drawn) {

    public MapState {
        layers = Set.copyOf(layers);
        facilityKinds = Set.copyOf(facilityKinds);
        drawn = Set.copyOf(drawn);
    }

    /// Shows every annotation.
    public MapState(
            Camera camera,
            Theme theme,
            Set<Layer> layers,
            Set<FacilityKind> facilityKinds,
            SiteFilter filter,
            @Nullable String selection,
            Language language,
            Values values) {
        this(camera, theme, layers, facilityKinds, filter, selection, language, values, Set.of());
    }

    /// Returns the map as the atlas opens the first time in a window of a size in pixels.
    public static MapState opening(int widthPx, int heightPx) {
        Set<Layer> layers = EnumSet.allOf(Layer.class);
        layers.remove(Layer.FACILITIES);
        return new MapState(
                Camera.fitting(Box.NORTH_AMERICA, widthPx, heightPx, 0),
                Theme.LIGHT,
                layers,
                EnumSet.allOf(FacilityKind.class),
                SiteFilter.NONE,
                null,
                Language.EN,
                Values.OURS);
    }

    public MapState withCamera(Camera other) {
        return new MapState(other, theme, layers, facilityKinds, filter, selection, language, values, drawn);
    }

    public MapState withTheme(Theme other) {
        return new MapState(camera, other, layers, facilityKinds, filter, selection, language, values, drawn);
    }

    public MapState withLayers(Set<Layer> other) {
        return new MapState(camera, theme, other, facilityKinds, filter, selection, language, values, drawn);
    }

    public MapState withFacilityKinds(Set<FacilityKind> other) {
        return new MapState(camera, theme, layers, other, filter, selection, language, values, drawn);
    }

    public MapState withFilter(SiteFilter other) {
        return new MapState(camera, theme, layers, facilityKinds, other, selection, language, values, drawn);
    }

    public MapState withSelection(@Nullable String other) {
        return new MapState(camera, theme, layers, facilityKinds, filter, other, language, values, drawn);
    }

    public MapState withLanguage(Language other) {
        return new MapState(camera, theme, layers, facilityKinds, filter, selection, other, values, drawn);
    }

    public MapState withValues(Values other) {
        return new MapState(camera, theme, layers, facilityKinds, filter, selection, language, other, drawn);
    }

    /// Returns the same with only some annotations; empty = all.
    public MapState withDrawn(Set<UUID> other) {
        return new MapState(camera, theme, layers, facilityKinds, filter, selection, language, values, other);
    }
}
