package org.gossan.model.briefing;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.gossan.geo.Box;
import org.gossan.geo.Camera;
import org.gossan.geo.LonLat;
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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes a [MapState] as JSON and reads it back. Words that another version does not know are left out; numbers that
/// cannot be are replaced by what can be shown, so that a damaged scene still opens.
final class MapStateJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private MapStateJson() {}

    static ObjectNode write(MapState state) {
        ObjectNode node = NODES.objectNode();
        node.put("lon", state.camera().lon())
                .put("lat", state.camera().lat())
                .put("zoom", state.camera().zoom())
                .put("theme", state.theme().code());
        node.set("layers", codes(state.layers()));
        node.set("facilities", codes(state.facilityKinds()));
        if (state.values() != Values.OURS) {
            node.put("values", state.values().code());
        }
        if (!state.filter().isEmpty()) {
            node.set("filter", filter(state.filter()));
        }
        if (state.selection() != null) {
            node.put("selection", state.selection());
        }
        return node;
    }

    /// Returns the state; the language is English until whoever shows it sets another.
    static MapState read(JsonNode node) {
        MapState opening = MapState.opening(1280, 720);
        Camera camera = new Camera(
                number(node, "lon", opening.camera().lon()),
                number(node, "lat", opening.camera().lat()),
                number(node, "zoom", opening.camera().zoom()));
        String selection = node.path("selection").asString("");
        return new MapState(
                camera,
                Vocabulary.find(Theme.class, node.path("theme").asString("")).orElse(Theme.LIGHT),
                node.has("layers") ? words(node.path("layers"), Layer.class) : opening.layers(),
                node.has("facilities") ? words(node.path("facilities"), FacilityKind.class) : opening.facilityKinds(),
                filter(node.path("filter")),
                selection.isEmpty() ? null : selection,
                Language.EN,
                Vocabulary.find(Values.class, node.path("values").asString("")).orElse(opening.values()));
    }

    private static ObjectNode filter(SiteFilter filter) {
        ObjectNode node = NODES.objectNode();
        if (!filter.text().isEmpty()) {
            node.put("text", filter.text());
        }
        texts(node, "commodities", filter.commodities());
        texts(node, "statuses", filter.statuses().stream().map(Coded::code).toList());
        texts(node, "types", filter.depositTypes());
        texts(node, "countries", filter.countries());
        texts(node, "states", filter.states());
        texts(node, "sources", filter.sources());
        texts(
                node,
                "confidences",
                filter.confidences().stream().map(Coded::code).toList());
        SiteFilter.Near near = filter.near();
        if (near != null) {
            node.set(
                    "near",
                    NODES.objectNode()
                            .put("lon", near.centre().lon())
                            .put("lat", near.centre().lat())
                            .put("radius_km", near.radiusKm()));
        }
        Box box = filter.box();
        if (box != null) {
            node.set(
                    "box",
                    NODES.arrayNode()
                            .add(box.west())
                            .add(box.south())
                            .add(box.east())
                            .add(box.north()));
        }
        if (filter.where() != null) {
            node.put("where", filter.where());
        }
        return node;
    }

    private static SiteFilter filter(JsonNode node) {
        if (!node.isObject()) {
            return SiteFilter.NONE;
        }
        String where = node.path("where").asString("");
        return new SiteFilter(
                node.path("text").asString(""),
                texts(node.path("commodities")),
                words(node.path("statuses"), DevelopmentStatus.class),
                texts(node.path("types")),
                texts(node.path("countries")),
                texts(node.path("states")),
                texts(node.path("sources")),
                words(node.path("confidences"), Confidence.class),
                near(node.path("near")),
                box(node.path("box")),
                where.isEmpty() ? null : where);
    }

    private static SiteFilter.@Nullable Near near(JsonNode node) {
        double radius = number(node, "radius_km", 0);
        LonLat centre = point(number(node, "lon", Double.NaN), number(node, "lat", Double.NaN));
        return centre == null || radius <= 0 ? null : new SiteFilter.Near(centre, radius);
    }

    private static @Nullable Box box(JsonNode node) {
        if (node.size() != 4) {
            return null;
        }
        LonLat southWest = point(node.path(0).asDouble(Double.NaN), node.path(1).asDouble(Double.NaN));
        LonLat northEast = point(node.path(2).asDouble(Double.NaN), node.path(3).asDouble(Double.NaN));
        return southWest == null || northEast == null || southWest.lat() > northEast.lat()
                ? null
                : new Box(southWest.lon(), southWest.lat(), northEast.lon(), northEast.lat());
    }

    private static @Nullable LonLat point(double lon, double lat) {
        return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? new LonLat(lon, lat) : null;
    }

    private static double number(JsonNode node, String field, double otherwise) {
        double value = node.path(field).asDouble(otherwise);
        return Double.isFinite(value) ? value : otherwise;
    }

    private static ArrayNode codes(Set<? extends Coded> words) {
        ArrayNode node = NODES.arrayNode();
        words.stream().map(Coded::code).sorted().forEach(node::add);
        return node;
    }

    private static void texts(ObjectNode node, String field, Collection<String> texts) {
        if (!texts.isEmpty()) {
            ArrayNode array = node.putArray(field);
            texts.stream().sorted().forEach(array::add);
        }
    }

    private static Set<String> texts(JsonNode node) {
        Set<String> texts = new HashSet<>();
        node.forEach(text -> texts.add(text.asString("")));
        texts.remove("");
        return texts;
    }

    private static <E extends Enum<E> & Coded> Set<E> words(JsonNode node, Class<E> words) {
        Set<E> found = EnumSet.noneOf(words);
        node.forEach(code -> Vocabulary.find(words, code.asString("")).ifPresent(found::add));
        return found;
    }
}
