package org.gossan.ui;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gossan.geo.Camera;
import org.gossan.model.Coded;
import org.gossan.model.Confidence;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.FacilityKind;
import org.gossan.model.Language;
import org.gossan.model.Layer;
import org.gossan.model.MapState;
import org.gossan.model.SiteFilter;
import org.gossan.model.Theme;
import org.gossan.model.Values;
import org.gossan.model.Vocabulary;

/// Writes a [MapState] into settings and reads it back, so that the atlas opens as it was closed. Words that a newer or
/// older version does not know are left out.
public final class Session {

    private static final String SEPARATOR = "\t";

    private Session() {}

    /// Puts what the map shows into the settings.
    public static void write(MapState state, Settings settings) {
        settings.put("camera.lon", state.camera().lon());
        settings.put("camera.lat", state.camera().lat());
        settings.put("camera.zoom", state.camera().zoom());
        settings.put("theme", state.theme().code());
        settings.put("language", state.language().code());
        settings.put("values", state.values().code());
        settings.put("layers", codes(state.layers()));
        settings.put("facility.kinds", codes(state.facilityKinds()));
        settings.put("selection", state.selection() == null ? "" : state.selection());
        SiteFilter filter = state.filter();
        settings.put("filter.text", filter.text());
        settings.put("filter.commodities", String.join(SEPARATOR, filter.commodities()));
        settings.put("filter.statuses", codes(filter.statuses()));
        settings.put("filter.types", String.join(SEPARATOR, filter.depositTypes()));
        settings.put("filter.countries", String.join(SEPARATOR, filter.countries()));
        settings.put("filter.states", String.join(SEPARATOR, filter.states()));
        settings.put("filter.sources", String.join(SEPARATOR, filter.sources()));
        settings.put("filter.confidences", codes(filter.confidences()));
    }

    /// Returns the state kept in the settings; what is missing comes from `opening`.
    public static MapState read(Settings settings, MapState opening) {
        Camera camera = new Camera(
                settings.number("camera.lon", opening.camera().lon()),
                settings.number("camera.lat", opening.camera().lat()),
                settings.number("camera.zoom", opening.camera().zoom()));
        SiteFilter filter = new SiteFilter(
                settings.text("filter.text").orElse(""),
                texts(settings, "filter.commodities"),
                words(settings, "filter.statuses", DevelopmentStatus.class).orElse(Set.of()),
                texts(settings, "filter.types"),
                texts(settings, "filter.countries"),
                texts(settings, "filter.states"),
                texts(settings, "filter.sources"),
                words(settings, "filter.confidences", Confidence.class).orElse(Set.of()),
                null,
                null,
                null);
        return new MapState(
                camera,
                settings.text("theme")
                        .flatMap(code -> Vocabulary.find(Theme.class, code))
                        .orElse(opening.theme()),
                words(settings, "layers", Layer.class).orElse(opening.layers()),
                words(settings, "facility.kinds", FacilityKind.class).orElse(opening.facilityKinds()),
                filter,
                settings.text("selection").filter(id -> !id.isEmpty()).orElse(null),
                settings.text("language")
                        .flatMap(code -> Vocabulary.find(Language.class, code))
                        .orElse(opening.language()),
                settings.text("values")
                        .flatMap(code -> Vocabulary.find(Values.class, code))
                        .orElse(opening.values()));
    }

    private static String codes(Set<? extends Coded> words) {
        return words.stream().map(Coded::code).sorted().collect(Collectors.joining(SEPARATOR));
    }

    private static Set<String> texts(Settings settings, String key) {
        return settings.text(key)
                .filter(text -> !text.isEmpty())
                .<Set<String>>map(text -> new LinkedHashSet<>(List.of(text.split(SEPARATOR))))
                .orElse(Set.of());
    }

    private static <E extends Enum<E> & Coded> Optional<Set<E>> words(Settings settings, String key, Class<E> words) {
        return settings.text(key).map(text -> {
            Set<E> found = EnumSet.noneOf(words);
            for (String code : text.split(SEPARATOR)) {
                Vocabulary.find(words, code).ifPresent(found::add);
            }
            return found;
        });
    }
}
