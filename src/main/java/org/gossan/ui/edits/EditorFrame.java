package org.gossan.ui.edits;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.gossan.edits.Edits;
import org.gossan.model.Source;
import org.gossan.store.log.LogEntry;
import org.gossan.ui.CardParts;
import org.gossan.ui.Workspace;
import org.gossan.ui.drafts.Editor;

/// An editor of values that cites the source of what it says. FX thread only.
abstract class EditorFrame extends Editor {

    private final SourceChoice source;

    /// @param prefix of the ids of the controls
    /// @param draft  what unsaved text is kept under: one line that names what is edited
    /// @param close  takes the editor away
    EditorFrame(Workspace workspace, CardParts parts, String prefix, String draft, Context context, Runnable close) {
        super(workspace, parts, prefix, draft, context.author(), close);
        this.source = new SourceChoice(parts, prefix + "-source", context.sources());
    }

    /// Sources to cite, and who the author is; empty = to be asked.
    record Context(List<Source> sources, Optional<String> author) {}

    /// Puts the controls of the subclass above the source and those that all editors have.
    final void composeCited(Node... controls) {
        compose(Stream.concat(Stream.of(controls), Stream.of(caption("editing.source"), source))
                .toArray(Node[]::new));
    }

    /// Returns the edit that Save makes of what was typed, given the citation of its source.
    ///
    /// @throws EditException if it cannot be made
    abstract BiFunction<Edits, String, Optional<LogEntry>> cited();

    @Override
    protected final Function<Edits, Optional<LogEntry>> command() {
        return citing(cited());
    }

    /// Makes another edit from what was typed, given the citation of its source.
    final void save(BiFunction<Edits, String, Optional<LogEntry>> command) {
        save(() -> citing(command));
    }

    private Function<Edits, Optional<LogEntry>> citing(BiFunction<Edits, String, Optional<LogEntry>> command) {
        Function<Edits, String> citation = source.citation();
        return edits -> command.apply(edits, citation.apply(edits));
    }
}
