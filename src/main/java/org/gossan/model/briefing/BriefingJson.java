package org.gossan.model.briefing;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.gossan.model.Coded;
import org.gossan.model.Language;
import org.gossan.model.MapState;
import org.gossan.model.Vocabulary;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Briefings and their parts as JSON (RFC 8259): keys sorted, texts by language, absent fields left out. Unknown fields
/// are ignored, unknown words fall back, so that a file of a newer version opens with what this one understands.
/// Thread-safe.
public final class BriefingJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();
    private static final JsonMapper INDENTED =
            MAPPER.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();

    private BriefingJson() {}

    /// Returns a whole briefing as indented JSON.
    public static String write(Briefing briefing) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", briefing.id())
                .put("origin", briefing.origin())
                .put("edition", briefing.edition())
                .put("author", briefing.author())
                .put("made_at", briefing.madeAt().toString())
                .put("changed_at", briefing.changedAt().toString());
        node.set("title", text(briefing.title()));
        ArrayNode scenes = node.putArray("scenes");
        briefing.scenes().forEach(scene -> scenes.add(scene(scene)));
        return INDENTED.writeValueAsString(node) + "\n";
    }

    /// Reads what [#write] writes.
    ///
    /// @throws IllegalArgumentException if it is not JSON or not a briefing; the message says where
    public static Briefing read(String json) {
        JsonNode node = tree(json);
        String id = node.path("id").asString("");
        if (id.isEmpty() || !node.path("scenes").isArray()) {
            throw new IllegalArgumentException("this is not a briefing: 'id' or 'scenes' is missing");
        }
        List<Scene> scenes = new ArrayList<>();
        for (JsonNode scene : node.path("scenes")) {
            scenes.add(scene(scene, id + " " + scenes.size()));
        }
        Instant made = instant(node.path("made_at"), Instant.EPOCH);
        return new Briefing(
                id,
                node.path("origin").asString(Briefing.USER),
                node.path("edition").asString(""),
                text(node.path("title")),
                node.path("author").asString(""),
                made,
                instant(node.path("changed_at"), made),
                scenes);
    }

    /// Returns a scene as JSON on one line.
    public static String writeScene(Scene scene) {
        return MAPPER.writeValueAsString(scene(scene));
    }

    /// Reads what [#writeScene] writes.
    ///
    /// @throws IllegalArgumentException if it is not JSON
    public static Scene readScene(String json) {
        return scene(tree(json), json);
    }

    /// Returns a text in its languages as JSON on one line.
    public static String writeText(LocalText text) {
        return MAPPER.writeValueAsString(text(text));
    }

    /// Reads what [#writeText] writes; anything else is taken for an English text.
    public static LocalText readText(String json) {
        return json.startsWith("{") ? text(tree(json)) : LocalText.of(Language.EN, json);
    }

    /// Returns what a map shows as JSON on one line, its language left out.
    public static String writeMap(MapState map) {
        return MAPPER.writeValueAsString(MapStateJson.write(map));
    }

    /// Reads what [#writeMap] writes.
    ///
    /// @throws IllegalArgumentException if it is not JSON
    public static MapState readMap(String json) {
        return MapStateJson.read(tree(json));
    }

    /// Returns a panel as JSON on one line.
    public static String writePanel(Panel panel) {
        return MAPPER.writeValueAsString(panel(panel));
    }

    /// Reads what [#writePanel] writes; an unknown kind becomes a list of facts.
    ///
    /// @throws IllegalArgumentException if it is not JSON
    public static Panel readPanel(String json) {
        return panel(tree(json));
    }

    /// Returns texts by key as JSON on one line.
    public static String writeTexts(Map<String, String> texts) {
        ObjectNode node = MAPPER.createObjectNode();
        texts.forEach(node::put);
        return MAPPER.writeValueAsString(node);
    }

    /// Reads what [#writeTexts] writes.
    ///
    /// @throws IllegalArgumentException if it is not JSON
    public static Map<String, String> readTexts(String json) {
        return texts(tree(json));
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static ObjectNode scene(Scene scene) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", scene.id().toString())
                .put("kind", scene.kind().code())
                .put("duration_s", scene.durationS())
                .put("transition", scene.transition().code());
        set(node, "title", scene.words().title());
        set(node, "message", scene.words().message());
        set(node, "notes", scene.words().notes());
        set(node, "caution", scene.words().caution());
        if (scene.hidden()) {
            node.put("hidden", true);
        }
        if (scene.dimmed()) {
            node.put("dimmed", true);
        }
        node.set("map", MapStateJson.write(scene.map()));
        ArrayNode highlights = node.putArray("highlights");
        for (Highlight highlight : scene.highlights()) {
            ObjectNode place = highlights.addObject().put("id", highlight.id());
            set(place, "label", highlight.label());
        }
        ArrayNode facts = node.putArray("facts");
        scene.facts().forEach(facts::add);
        if (scene.panel().kind() != PanelKind.NONE) {
            node.set("panel", panel(scene.panel()));
        }
        if (!scene.annotations().isEmpty()) {
            ArrayNode annotations = node.putArray("annotations");
            scene.annotations().forEach(annotations::add);
        }
        Approval approval = scene.approval();
        if (approval != null) {
            ObjectNode approved =
                    node.putObject("approval").put("at", approval.at().toString());
            ObjectNode said = approved.putObject("facts");
            approval.facts().forEach(said::put);
        }
        return node;
    }

    private static Scene scene(JsonNode node, String seed) {
        List<Highlight> highlights = new ArrayList<>();
        for (JsonNode place : node.path("highlights")) {
            String id = place.isString() ? place.asString() : place.path("id").asString("");
            if (!id.isEmpty()) {
                highlights.add(new Highlight(id, text(place.path("label"))));
            }
        }
        Scene.Words words = new Scene.Words(
                text(node.path("title")),
                text(node.path("message")),
                text(node.path("notes")),
                text(node.path("caution")));
        return new Scene(
                uuid(node.path("id").asString(""), seed),
                word(SceneKind.class, node.path("kind"), SceneKind.SCENE),
                words,
                Math.max(0, node.path("duration_s").asInt(60)),
                node.path("hidden").asBoolean(false),
                MapStateJson.read(node.path("map")),
                node.path("dimmed").asBoolean(false),
                highlights,
                list(node.path("facts")),
                panel(node.path("panel")),
                list(node.path("annotations")),
                word(Transition.class, node.path("transition"), Transition.FLY),
                approval(node.path("approval")));
    }

    private static @Nullable Approval approval(JsonNode node) {
        return node.isObject()
                ? new Approval(instant(node.path("at"), Instant.EPOCH), texts(node.path("facts")))
                : null;
    }

    private static ObjectNode panel(Panel panel) {
        ObjectNode node = MAPPER.createObjectNode().put("kind", panel.kind().code());
        set(node, "title", panel.title());
        set(node, "note", panel.note());
        if (panel.side() != Panel.Side.RIGHT) {
            node.put("side", panel.side().name().toLowerCase(Locale.ROOT));
        }
        items(node, "items", panel.items());
        items(node, "lines", panel.lines());
        return node;
    }

    private static void items(ObjectNode node, String field, List<Panel.Item> items) {
        if (items.isEmpty()) {
            return;
        }
        ArrayNode array = node.putArray(field);
        for (Panel.Item item : items) {
            ObjectNode row = array.addObject();
            if (!item.fact().isEmpty()) {
                row.put("fact", item.fact());
            }
            set(row, "group", item.group());
            set(row, "label", item.label());
            if (item.place() != null) {
                row.put("place", item.place());
            }
        }
    }

    private static Panel panel(JsonNode node) {
        return node.isObject()
                ? new Panel(
                        word(PanelKind.class, node.path("kind"), PanelKind.FACTS),
                        text(node.path("title")),
                        items(node.path("items")),
                        items(node.path("lines")),
                        text(node.path("note")),
                        node.path("side").asString("").equals("foot") ? Panel.Side.FOOT : Panel.Side.RIGHT)
                : Panel.NONE;
    }

    private static List<Panel.Item> items(JsonNode node) {
        List<Panel.Item> items = new ArrayList<>();
        for (JsonNode row : node) {
            if (row.isString()) {
                items.add(Panel.Item.of(row.asString()));
                continue;
            }
            String place = row.path("place").asString("");
            items.add(new Panel.Item(
                    row.path("fact").asString(""),
                    text(row.path("group")),
                    text(row.path("label")),
                    place.isEmpty() ? null : place));
        }
        return items;
    }

    private static void set(ObjectNode node, String field, LocalText text) {
        if (!text.isEmpty()) {
            node.set(field, text(text));
        }
    }

    private static ObjectNode text(LocalText text) {
        ObjectNode node = MAPPER.createObjectNode();
        text.texts().forEach((language, words) -> node.put(language.code(), words));
        return node;
    }

    private static LocalText text(JsonNode node) {
        if (node.isString()) {
            return LocalText.of(Language.EN, node.asString());
        }
        Map<Language, String> texts = new HashMap<>();
        for (Language language : Language.values()) {
            String words = node.path(language.code()).asString("");
            if (!words.isBlank()) {
                texts.put(language, words);
            }
        }
        return new LocalText(texts);
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new HashMap<>();
        node.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString("")));
        return texts;
    }

    private static List<String> list(JsonNode node) {
        List<String> texts = new ArrayList<>();
        node.forEach(text -> texts.add(text.asString("")));
        texts.removeIf(String::isEmpty);
        return texts;
    }

    private static <E extends Enum<E> & Coded> E word(Class<E> words, JsonNode node, E otherwise) {
        return Vocabulary.find(words, node.asString("")).orElse(otherwise);
    }

    private static UUID uuid(String text, String seed) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Instant instant(JsonNode node, Instant otherwise) {
        try {
            return Instant.parse(node.asString(""));
        } catch (DateTimeException e) {
            return otherwise;
        }
    }
}
