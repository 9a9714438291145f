package org.gossan.ui.drafts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.gossan.atlas.Atlas;
import org.gossan.atlas.Drafts;
import org.gossan.ui.OpenAtlas;
import org.gossan.ui.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// Unsaved text with real files; an editor that is thrown away without a word stands for a program that was killed.
class UnsavedTextTest {

    private static final String KEY = "note:mx-azulitas";

    @TempDir
    Path folder;

    private Atlas atlas;
    private Workspace workspace;

    @BeforeEach
    void open() throws Exception {
        OpenAtlas open = OpenAtlas.in(folder);
        atlas = open.atlas();
        workspace = open.workspace();
    }

    @AfterEach
    void close() {
        atlas.close();
    }

    /// An editor with two fields.
    private final class Editor extends VBox {

        final TextField title = new TextField("Mina");
        final TextArea text = new TextArea();
        final UnsavedText unsaved;

        Editor() {
            title.setId("title");
            text.setId("text");
            getChildren().setAll(title, text);
            unsaved = UnsavedText.of(workspace, KEY, this);
            getChildren().addFirst(unsaved);
            Scene scene = new Scene(this, 300, 300);
            scene.getRoot().applyCss();
        }

        boolean offers() {
            return unsaved.isVisible();
        }

        void press(String id) {
            ((Button) Objects.requireNonNull(unsaved.lookup("#" + id), id)).fire();
        }
    }

    private Editor editor() {
        return Objects.requireNonNull(WaitForAsyncUtils.waitForAsyncFx(10_000, Editor::new));
    }

    private List<Drafts.Draft> kept() throws IOException {
        return Drafts.of(atlas.store().path().orElseThrow()).all();
    }

    private void waitForText(String text) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> kept().stream()
                .anyMatch(draft -> draft.text().contains(text)));
    }

    @Test
    void whatWasTypedSurvivesAnEditorThatIsThrownAway() throws Exception {
        Editor first = editor();
        assertFalse(first.offers());
        fx(() -> first.text.setText("an hour of work, ¡con acentos! 🪨\n<script>"));
        waitForText("an hour of work");
        Editor second = editor();
        assertTrue(second.offers());
        assertEquals("", second.text.getText(), "offered, not forced");
        fx(() -> second.press("unsaved-restore"));
        assertEquals("an hour of work, ¡con acentos! 🪨\n<script>", second.text.getText());
        assertEquals("Mina", second.title.getText());
        assertFalse(second.offers());
        assertTrue(editor().offers(), "it is still kept: nobody has saved it");
        fx(second.unsaved::saved);
        assertFalse(editor().offers());
        assertEquals(List.of(), kept());
    }

    @Test
    void newTextNeverOverwritesWhatNobodyHasDecidedAbout() throws Exception {
        Editor first = editor();
        fx(() -> first.text.setText("the old text"));
        waitForText("the old text");
        Editor second = editor();
        fx(() -> second.text.setText("the new text"));
        waitForText("the new text");
        assertEquals(2, kept().size());
        Editor third = editor();
        assertNotNull(third.unsaved.lookup("#unsaved-restore"));
        assertNotNull(third.unsaved.lookup("#unsaved-restore-2"));
        fx(() -> third.press("unsaved-restore-2"));
        assertEquals("the new text", third.text.getText());
        fx(() -> third.press("unsaved-discard"));
        assertFalse(third.offers());
        fx(third.unsaved::saved);
        assertEquals(List.of(), kept());
    }

    @Test
    void discardedTextIsGoneAndTextTypedBackIsNoDraft() throws Exception {
        Editor first = editor();
        fx(() -> first.title.setText("Mina vieja"));
        waitForText("Mina vieja");
        fx(() -> first.title.setText("Mina"));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> kept().isEmpty());
        fx(() -> first.title.setText("Mina nueva"));
        waitForText("Mina nueva");
        Editor second = editor();
        fx(() -> second.press("unsaved-discard"));
        assertEquals(List.of(), kept());
        assertEquals("Mina", second.title.getText());
    }

    @Test
    void anEditorThatIsCancelledKeepsItsTextAtOnce() throws Exception {
        Editor first = editor();
        fx(() -> {
            first.text.setText("Esc by mistake");
            first.unsaved.closed();
        });
        assertEquals(1, kept().size());
        assertTrue(editor().offers());
    }

    @Test
    void anEditorWithoutChangesKeepsNothing() throws Exception {
        Editor first = editor();
        fx(first.unsaved::closed);
        assertEquals(List.of(), kept());
        assertNull(first.unsaved.lookup("#unsaved-restore"));
    }

    private static void fx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, action);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
