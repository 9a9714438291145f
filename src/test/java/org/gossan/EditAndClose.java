package org.gossan;

import java.lang.reflect.Field;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.gossan.atlas.Atlas;
import org.jspecify.annotations.Nullable;

/// Runs the program, corrects a site as soon as its window has been painted, and closes the window as a user does.
/// Arguments: those of the program.
public final class EditAndClose {

    private static final long PATIENCE_S = 90;

    private EditAndClose() {}

    /// @param arguments of the program
    public static void main(String[] arguments) {
        Thread editor = new Thread(EditAndClose::editAndClose, "editor");
        editor.setDaemon(true);
        editor.start();
        Main.main(arguments);
    }

    private static void editAndClose() {
        try {
            awaitPainted();
            Start start = Objects.requireNonNull((Start) value("start"));
            Atlas atlas = start.loaded().join().atlas();
            start.tasks()
                    .begin(() ->
                            atlas.edits().by("Ana").corrections().addAlias("mx-la-ventana", "Ventana", "heard", ""))
                    .join();
            Platform.exit();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the window has changed; this test with it", e);
        }
    }

    /// Waits for the first map of the window that is opening; a program that hangs ends with the test that started it.
    static void awaitPainted() throws ReflectiveOperationException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (!painted() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
    }

    private static boolean painted() throws ReflectiveOperationException {
        if (!(value("desk") instanceof Desk desk)) {
            return false;
        }
        CompletableFuture<Boolean> rest = new CompletableFuture<>();
        Platform.runLater(() -> rest.complete(desk.map().atRest()));
        return rest.join();
    }

    /// Returns a field of the running window; nobody but a test needs it from outside.
    static @Nullable Object value(String name) throws ReflectiveOperationException {
        Object app = field("shown").get(null);
        return app == null ? null : field(name).get(app);
    }

    private static Field field(String name) throws ReflectiveOperationException {
        Field field = App.class.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }
}
