package org.gossan.ui.notes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.gossan.model.edits.Annotation;
import org.gossan.render.MapContent;
import org.gossan.ui.Latest;
import org.gossan.ui.Workspace;

/// Finds the annotations to list whenever the filter or the annotations are others, on the list lane; what did not
/// change is not folded anew. FX thread only.
final class NoteList {

    private final Workspace workspace;
    private final Latest<NoteFilter.Found> finding;
    /// List lane only.
    private Map<UUID, NoteLine> folded = new HashMap<>();

    /// @param found told what the last filter leaves
    NoteList(Workspace workspace, Consumer<NoteFilter.Found> found) {
        this.workspace = workspace;
        this.finding = Latest.listing(workspace.tasks(), found, workspace::report);
    }

    void find(NoteFilter filter) {
        MapContent content = workspace.contentProperty().get();
        if (content != null) {
            List<Annotation> all = content.drawings().all();
            finding.request(() -> filter.of(lines(all)));
        }
    }

    @SuppressWarnings("ReferenceEquality") // the very annotation that was folded
    private List<NoteLine> lines(List<Annotation> all) {
        Map<UUID, NoteLine> next = HashMap.newHashMap(all.size());
        List<NoteLine> lines = new ArrayList<>(all.size());
        for (Annotation one : all) {
            NoteLine known = folded.get(one.id());
            NoteLine line = known != null && known.annotation() == one ? known : NoteLine.of(one);
            next.put(one.id(), line);
            lines.add(line);
        }
        folded = next;
        return lines;
    }
}
