package org.gossan.ui.attachments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javax.imageio.ImageIO;
import org.gossan.atlas.Atlas;
import org.gossan.edits.files.Attachments;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.AnnotationKind;
import org.gossan.model.edits.Attachment;
import org.gossan.ui.OpenAtlas;
import org.gossan.ui.Workspace;
import org.gossan.ui.files.FileOwner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// Files in a card: the section alone, over a real store.
class AttachingTest {

    private static final String SITE = "mx-azulitas";

    @TempDir
    Path folder;

    private final List<Path> opened = new ArrayList<>();
    private final List<Path> chosen = new ArrayList<>();
    private Optional<Path> target = Optional.empty();
    private Atlas atlas;
    private Workspace workspace;
    private Attaching attaching;
    private VBox card;

    @BeforeEach
    void open() throws Exception {
        OpenAtlas open = OpenAtlas.in(folder);
        atlas = open.atlas();
        workspace = open.workspace();
        attaching = new Attaching(workspace, (window, title) -> chosen, (window, title, start) -> target);
        card = new VBox();
        fx(() -> {
            workspace.openOutsideWith(address -> opened.add(Path.of(java.net.URI.create(address))));
            attaching.takeFrom(card, () -> Optional.of(FileOwner.site(SITE)));
            card.getChildren().setAll(attaching.of(FileOwner.site(SITE)));
            layOut(new Scene(card, 380, 500));
        });
    }

    @AfterEach
    void close() {
        atlas.close();
    }

    @Test
    void aChosenFileIsShownWithNameSizeAndAuthorAndOpensOffline() throws IOException {
        Path file = write("informe de campo.txt", "one two three");
        chosen.add(file);
        atlas.edits().nameAuthor("Ana");
        fx(() -> button("files-add").fire());
        Attachment kept = attachments().ofSite(SITE).getFirst();
        assertEquals("informe de campo.txt", kept.fileName());
        assertTrue(said().contains("informe de campo.txt"), said()::toString);
        assertTrue(said().stream().anyMatch(text -> text.startsWith("13 bytes · Ana · ")), said()::toString);
        fx(() -> line(kept).fireEvent(key(KeyCode.ENTER, false)));
        assertTrue(opened.isEmpty(), "a line without the keyboard does nothing");
        fx(() -> button("file-open-" + kept.id()).fire());
        assertEquals("one two three", Files.readString(opened.getFirst()));
        assertTrue(opened.getFirst().startsWith(folder), "in a folder of ours, not where it came from");
    }

    @Test
    void whatIsRemovedGoesToTheTrashAndUndoBringsItBack() throws IOException {
        take(write("photo.txt", "evidence"));
        Attachment kept = attachments().ofSite(SITE).getFirst();
        fx(() -> button("file-remove-" + kept.id()).fire());
        assertEquals(List.of(), attachments().ofSite(SITE));
        assertFalse(said().contains("photo.txt"));
        fx(() -> Objects.requireNonNull(workspace.offerProperty().get()).run().run());
        assertEquals(List.of(kept), attachments().ofSite(SITE));
        assertTrue(said().contains("photo.txt"), "the section follows undo");
    }

    @Test
    void theSameBytesAreAttachedOnceAndItSaysUnderWhichName() throws IOException {
        take(write("first.txt", "the same"));
        take(write("second.txt", "the same"));
        assertEquals(1, attachments().ofSite(SITE).size());
        assertTrue(said().contains("second.txt is attached here already, as first.txt."), said()::toString);
        fx(() -> button("files-dismiss").fire());
        assertFalse(said().stream().anyMatch(text -> text.contains("already")));
    }

    @Test
    void tooLargeFoldersAndMissingFilesAreRefusedInOneSentenceEach() throws IOException {
        Path large = folder.resolve("large.bin");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(Attachments.MOST_BYTES + 1);
        }
        fx(() -> attaching.take(FileOwner.site(SITE), List.of(large, folder, folder.resolve("nowhere.pdf"))));
        assertTrue(said().stream().anyMatch(text -> text.contains("larger than 200 MB")), said()::toString);
        assertTrue(said().stream().anyMatch(text -> text.contains("is a folder")), said()::toString);
        assertTrue(said().stream().anyMatch(text -> text.startsWith("There is no file")), said()::toString);
        assertEquals(0, atlas.store().contents().unused().size());
        assertTrue(
                atlas.edits()
                        .history(org.gossan.store.log.HistoryQuery.newest(5))
                        .isEmpty(),
                "nothing changed");
    }

    @Test
    void aFileThatIsStoppedLeavesNothing() throws IOException {
        byte[] bytes = new byte[3 << 20];
        Arrays.fill(bytes, (byte) 7);
        Path file = Files.write(folder.resolve("big.bin"), bytes);
        fx(() -> {
            attaching.jobs().addListener((javafx.collections.ListChangeListener<AttachJob>) change -> {
                while (change.next()) {
                    change.getAddedSubList().forEach(AttachJob::cancel);
                }
            });
            attaching.take(FileOwner.site(SITE), List.of(file));
        });
        assertEquals(List.of(), attachments().all());
        assertEquals(0, atlas.store().contents().unused().size());
        assertEquals(List.of(), attaching.jobs());
        assertEquals("big.bin was not attached.", workspace.noticeProperty().get());
    }

    @Test
    void aCopiedPictureIsPastedAsPngAndACopiedFileAsItself() throws IOException {
        WritableImage picture = new WritableImage(40, 30);
        fx(() -> {
            picture.getPixelWriter().setArgb(3, 4, 0xFFB3261E);
            copy(content -> content.putImage(picture));
            card.fireEvent(key(KeyCode.V, true));
        });
        Attachment pasted = attachments().ofSite(SITE).getFirst();
        assertTrue(
                pasted.fileName().matches("Pasted \\d{4}-\\d\\d-\\d\\d \\d\\d\\.\\d\\d\\.\\d\\d\\.png"),
                pasted::fileName);
        Path back = folder.resolve("back.png");
        attachments().write(pasted, back);
        BufferedImage read = ImageIO.read(back.toFile());
        assertEquals(0xFFB3261E, read.getRGB(3, 4));
        assertTrue(attachments().thumbnail(pasted).isPresent());
        Path file = write("notes.txt", "from the file browser");
        fx(() -> {
            copy(content -> content.putFiles(List.of(file.toFile())));
            card.fireEvent(key(KeyCode.V, true));
        });
        assertEquals("notes.txt", attachments().ofSite(SITE).getLast().fileName());
        fx(() -> {
            copy(content -> content.putString("only words"));
            card.fireEvent(key(KeyCode.V, true));
        });
        assertEquals(2, attachments().ofSite(SITE).size());
        assertEquals(
                "The clipboard holds no file and no picture.",
                workspace.noticeProperty().get());
    }

    @Test
    void aCopyIsSavedByteForByteAndAProgramIsNotOpenedWithoutAsking() throws IOException {
        byte[] bytes = "#!/bin/sh\necho é\n".getBytes(StandardCharsets.UTF_8);
        take(Files.write(folder.resolve("run.sh"), bytes));
        Attachment kept = attachments().ofSite(SITE).getFirst();
        target = Optional.of(folder.resolve("copy.sh"));
        fx(() -> button("file-save-" + kept.id()).fire());
        assertArrayEquals(bytes, Files.readAllBytes(folder.resolve("copy.sh")));
        fx(() -> button("file-open-" + kept.id()).fire());
        assertTrue(opened.isEmpty());
        fx(() -> Objects.requireNonNull(workspace.offerProperty().get()).run().run());
        assertEquals(1, opened.size());
    }

    @Test
    void filesBelongToAnnotationsToo() throws IOException {
        UUID note = atlas.edits()
                .annotations()
                .add(List.of(Annotation.of(AnnotationKind.NOTE, null).withTexts("a note", "")))
                .getFirst()
                .id();
        fx(() -> {
            Region section = attaching.of(FileOwner.annotation(note));
            layOut(new Scene(new VBox(section), 380, 500));
        });
        Path file = write("sample.txt", "rock");
        fx(() -> attaching.take(FileOwner.annotation(note), List.of(file)));
        assertEquals(1, attachments().ofAnnotation(note).size());
        assertEquals(List.of(), attachments().ofSite(SITE));
    }

    private void copy(java.util.function.Consumer<ClipboardContent> fill) {
        ClipboardContent content = new ClipboardContent();
        fill.accept(content);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static KeyEvent key(KeyCode code, boolean control) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private void take(Path file) {
        fx(() -> attaching.take(FileOwner.site(SITE), List.of(file)));
    }

    private Attachments attachments() {
        return Attachments.of(atlas.store(), atlas.edits());
    }

    private Region line(Attachment attachment) {
        return (Region) Objects.requireNonNull(card.lookup("#file-" + attachment.id()));
    }

    private Button button(String id) {
        return (Button) Objects.requireNonNull(card.lookup("#" + id), id);
    }

    private List<String> said() {
        List<String> said = new ArrayList<>();
        card.lookupAll(".label").forEach(node -> said.add(((Label) node).getText()));
        return said;
    }

    private void layOut(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private static void fx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, action);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
