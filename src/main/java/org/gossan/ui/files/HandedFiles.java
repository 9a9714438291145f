package org.gossan.ui.files;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Files that other programs hand over: dropped, pasted, chosen. FX thread only.
public final class HandedFiles {

    /// The four bytes of a character beyond the basic plane, such as an emoji, taken for a character each: what JavaFX
    /// makes of them on Linux, where it reads UTF-8 as Java's own variety of it.
    private static final Pattern TORN = Pattern.compile("[\u00F0-\u00F4][\u0080-\u00BF]{3}");

    private HandedFiles() {}

    /// Returns the files of a clipboard or of what is dragged.
    public static List<Path> of(Clipboard board) {
        return of(board.getFiles());
    }

    /// Returns files under the names that they have on the disk.
    static List<Path> of(List<File> files) {
        return files.stream().map(HandedFiles::mended).map(File::toPath).toList();
    }

    private static File mended(File file) {
        if (file.exists()) {
            return file;
        }
        File mended = new File(TORN.matcher(file.getPath()).replaceAll(HandedFiles::whole));
        return mended.exists() ? mended : file;
    }

    private static String whole(java.util.regex.MatchResult torn) {
        byte[] bytes = torn.group().getBytes(StandardCharsets.ISO_8859_1);
        return Matcher.quoteReplacement(new String(bytes, StandardCharsets.UTF_8));
    }

    /// Lets a pane take a file that is dropped on it; of several the first.
    ///
    /// @param ready whether it would take one now
    public static void take(Node pane, BooleanSupplier ready, Consumer<Path> taker) {
        pane.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles() && ready.getAsBoolean()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        pane.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            if (event.getDragboard().hasFiles() && ready.getAsBoolean()) {
                taker.accept(of(event.getDragboard()).getFirst());
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }
}
