package org.gossan.ui.notes;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.input.KeyCombination;
import org.gossan.model.edits.Annotation;
import org.gossan.ui.Workspace;
import org.gossan.ui.files.FileQuestion;
import org.gossan.ui.window.Feature;
import org.gossan.ui.window.MainWindow;
import org.gossan.ui.window.Mode;
import org.gossan.ui.window.Panel;
import org.gossan.ui.window.Shortcut;
import org.kordamp.ikonli.feather.Feather;

/// Brings the list of annotations into the window. FX thread only.
public final class NotesFeature {

    private static final String PANEL = "notes";

    private NotesFeature() {}

    /// Adds it to the window; nothing is built before it is opened.
    ///
    /// @param fly      shows an annotation on the map
    /// @param question asks where to save
    public static void install(
            Workspace workspace, MainWindow window, Consumer<Annotation> fly, FileQuestion question) {
        Set<Mode> all = EnumSet.allOf(Mode.class);
        window.add(Feature.of(
                List.of(new Panel(
                        PANEL,
                        "notes.panel",
                        Feather.BOOK_OPEN,
                        Panel.Place.RIGHT,
                        Set.of(Mode.ANNOTATE),
                        false,
                        () -> new NotesPane(workspace, fly, question))),
                List.of(new Shortcut(KeyCombination.valueOf("Shortcut+Shift+N"), "notes.key", all, () -> {
                    window.toggle(PANEL);
                    return true;
                }))));
    }
}
