package org.gossan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.gossan.atlas.Atlas;
import org.gossan.edits.Edits;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Ends the program from outside while an edit waits for the name of its author.
class SignalTest {

    private static final String READY = "an edit waits";

    private static final String BUSY = "gossan.test.busy";

    @TempDir
    Path folder;

    /// Runs the program and makes the first edit, which asks for a name. Arguments: those of the program.
    public static final class EditAndWait {

        private EditAndWait() {}

        /// @param arguments of the program
        public static void main(String[] arguments) {
            Thread editor = new Thread(EditAndWait::edit, "editor");
            editor.setDaemon(true);
            editor.start();
            Main.main(arguments);
        }

        private static void edit() {
            try {
                EditAndClose.awaitPainted();
                Desk desk = Objects.requireNonNull((Desk) EditAndClose.value("desk"));
                Platform.runLater(
                        () -> desk.workspace().editing().atlasProperty().subscribe(atlas -> {
                            if (atlas != null) {
                                desk.workspace()
                                        .editing()
                                        .changeOrSay(
                                                edits -> edits.corrections()
                                                        .addAlias("mx-la-ventana", "Ventana", "heard", ""),
                                                entry -> {});
                                boolean asked = desk.workspace()
                                        .editing()
                                        .author()
                                        .openProperty()
                                        .get();
                                System.out.println(asked ? READY : "nobody asks for a name");
                                if (Boolean.getBoolean(BUSY)) {
                                    hang();
                                }
                            }
                        }));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("the window has changed; this test with it", e);
            }
        }
    }

    /// Never comes back, as a toolkit that has ended already does not.
    private static void hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// @param busy whether the toolkit has no answer any more
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anEditThatWaitsForANameIsKeptUnderTheOneThatWasProposed(boolean busy)
            throws IOException, InterruptedException {
        Path store = folder.resolve("atlas");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-D" + BUSY + "=" + busy,
                        "-Djava.awt.headless=true",
                        "-Dgossan.data=" + Path.of("data").toAbsolutePath(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EditAndWait.class.getName(),
                        "open",
                        "--store",
                        store.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        for (String variable : List.of("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")) {
            builder.environment().put(variable, folder.resolve(variable).toString());
        }
        Process program = builder.start();
        StringBuilder said = new StringBuilder();
        try (BufferedReader out = program.inputReader()) {
            String line = out.readLine();
            while (line != null && !line.equals(READY)) {
                said.append(line).append('\n');
                line = out.readLine();
            }
            assertEquals(READY, line, said.toString());
            program.destroy();
            assertTrue(program.waitFor(60, TimeUnit.SECONDS), "it does not end");
        } finally {
            program.destroyForcibly();
        }
        try (Atlas atlas = Atlas.open(store, Path.of("data"))) {
            assertEquals(
                    List.of(Edits.systemUser()),
                    atlas.store().log().since(0, 9).stream()
                            .filter(entry -> entry.edit().sites().contains("mx-la-ventana"))
                            .map(entry -> entry.edit().author())
                            .toList(),
                    "the edit, and under which name");
            assertTrue(atlas.store().check().problems().isEmpty());
        }
    }
}
