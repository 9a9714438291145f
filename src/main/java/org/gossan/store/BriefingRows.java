package org.gossan.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gossan.model.Vocabulary;
import org.gossan.model.briefing.Approval;
import org.gossan.model.briefing.Briefing;
import org.gossan.model.briefing.BriefingJson;
import org.gossan.model.briefing.Highlight;
import org.gossan.model.briefing.LocalText;
import org.gossan.model.briefing.Scene;
import org.gossan.model.briefing.SceneKind;
import org.gossan.model.briefing.Transition;
import org.gossan.model.edits.Row;
import org.jspecify.annotations.Nullable;

/// Briefings and scenes as rows of the tables `briefings` and `scenes`, and back. Pure.
public final class BriefingRows {

    /// The table `scenes` refers to its briefing by it.
    public static final String BRIEFING_ID = "briefing_id";

    private BriefingRows() {}

    /// Returns the row of a briefing, its scenes left out.
    public static Row row(Briefing briefing) {
        Map<String, @Nullable Object> columns = new TreeMap<>();
        columns.put("id", briefing.id());
        columns.put("origin", briefing.origin());
        columns.put("edition", briefing.edition());
        columns.put("title", BriefingJson.writeText(briefing.title()));
        columns.put("author", briefing.author());
        columns.put("made_at", briefing.madeAt().toString());
        columns.put("changed_at", briefing.changedAt().toString());
        columns.put("deleted_at", null);
        return Row.of(columns);
    }

    /// Returns a briefing.
    ///
    /// Two scenes may have one place after a merge or a revert; then their ids order them, everywhere the same.
    ///
    /// @param row    whole
    /// @param scenes rows of its scenes, in any order
    public static Briefing briefing(Row row, List<Row> scenes) {
        List<Row> ordered = new ArrayList<>(scenes);
        ordered.sort(
                Comparator.comparingLong((Row scene) -> scene.whole("place").orElse(0L))
                        .thenComparing(scene -> scene.text("id")));
        return new Briefing(
                row.text("id"),
                row.text("origin"),
                row.textOrNull("edition").orElse(""),
                BriefingJson.readText(row.text("title")),
                row.text("author"),
                Instant.parse(row.text("made_at")),
                Instant.parse(row.text("changed_at")),
                ordered.stream().map(BriefingRows::scene).toList());
    }

    /// Returns the row of a scene.
    ///
    /// @param place in the briefing, from 0
    public static Row row(Scene scene, String briefingId, int place) {
        Approval approval = scene.approval();
        Map<String, String> labels = new HashMap<>();
        for (Highlight highlight : scene.highlights()) {
            if (!highlight.label().isEmpty()) {
                labels.put(highlight.id(), BriefingJson.writeText(highlight.label()));
            }
        }
        Map<String, @Nullable Object> columns = new TreeMap<>();
        columns.put("id", scene.id().toString());
        columns.put(BRIEFING_ID, briefingId);
        columns.put("place", (long) place);
        columns.put("kind", scene.kind().code());
        columns.put("title", BriefingJson.writeText(scene.words().title()));
        columns.put("message", BriefingJson.writeText(scene.words().message()));
        columns.put("notes", BriefingJson.writeText(scene.words().notes()));
        columns.put("caution", BriefingJson.writeText(scene.words().caution()));
        columns.put("duration_s", (long) scene.durationS());
        columns.put("hidden", scene.hidden());
        columns.put("map_state", BriefingJson.writeMap(scene.map()));
        columns.put("dimmed", scene.dimmed());
        columns.put("highlights", scene.highlights().stream().map(Highlight::id).toList());
        columns.put("labels", BriefingJson.writeTexts(labels));
        columns.put("facts", scene.facts());
        columns.put("panel", BriefingJson.writePanel(scene.panel()));
        columns.put("annotations", scene.annotations());
        columns.put("transition", scene.transition().code());
        columns.put("approved_at", approval == null ? null : approval.at().toString());
        columns.put("approved_facts", approval == null ? null : BriefingJson.writeTexts(approval.facts()));
        columns.put("deleted_at", null);
        return Row.of(columns);
    }

    /// Returns a scene of a whole row. Words of a newer program fall back, as in a file.
    public static Scene scene(Row row) {
        Map<String, String> labels =
                BriefingJson.readTexts(row.textOrNull("labels").orElse("{}"));
        List<Highlight> highlights = row.list("highlights").stream()
                .map(id -> new Highlight(
                        id,
                        labels.containsKey(id) ? BriefingJson.readText(labels.getOrDefault(id, "")) : LocalText.EMPTY))
                .toList();
        String approved = row.textOrNull("approved_facts").orElse("{}");
        return new Scene(
                UUID.fromString(row.text("id")),
                Vocabulary.find(SceneKind.class, row.text("kind")).orElse(SceneKind.SCENE),
                new Scene.Words(
                        BriefingJson.readText(row.text("title")),
                        BriefingJson.readText(row.text("message")),
                        BriefingJson.readText(row.text("notes")),
                        BriefingJson.readText(row.text("caution"))),
                Math.toIntExact(row.whole("duration_s").orElse(0L)),
                row.flag("hidden"),
                BriefingJson.readMap(row.text("map_state")),
                row.flag("dimmed"),
                highlights,
                row.list("facts"),
                BriefingJson.readPanel(row.text("panel")),
                row.list("annotations"),
                Vocabulary.find(Transition.class, row.text("transition")).orElse(Transition.FLY),
                row.textOrNull("approved_at")
                        .map(at -> new Approval(Instant.parse(at), BriefingJson.readTexts(approved)))
                        .orElse(null));
    }
}
