package org.gossan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gossan.atlas.Atlas;
import org.gossan.atlas.Backups;
import org.gossan.atlas.Drafts;
import org.gossan.model.MapState;
import org.gossan.model.edits.Row;
import org.gossan.ui.Offer;
import org.gossan.ui.Tasks;
import org.gossan.ui.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class UpkeepTest {

    private static final String SITE = "mx-la-ventana";

    @TempDir
    Path folder;

    private final Workspace workspace = new Workspace(Tasks.immediate(), MapState.opening(800, 600));

    @Test
    void anEditedStoreGetsItsBackupOfTheDayAndOnlyOne(FxRobot robot) throws IOException {
        Path store = folder.resolve("atlas.mv.db");
        try (Atlas atlas = Atlas.open(store, Path.of("data"))) {
            begin(robot, atlas);
            assertEquals(List.of(), Backups.of(store).list(), "nobody has edited it");
            atlas.edits().by("Ana").corrections().addAlias(SITE, "Ventana", "heard there", "");
            begin(robot, atlas);
            begin(robot, atlas);
            List<Backups.Backup> made = Backups.of(store).list();
            assertEquals(1, made.size());
            assertEquals(Backups.Kind.DAILY, made.getFirst().kind());
            try (Atlas copy = Atlas.open(made.getFirst().file(), Path.of("data"))) {
                assertEquals(
                        atlas.edits().corrections().overlay(SITE).sites(),
                        copy.edits().corrections().overlay(SITE).sites());
            }
        }
        assertEquals("", workspace.noticeProperty().get());
    }

    @Test
    void aStartAfterACrashSaysSoUntilItIsRead(FxRobot robot) throws IOException {
        Path store = folder.resolve("atlas.mv.db");
        Path killed = folder.resolve("killed.mv.db");
        try (Atlas atlas = Atlas.open(store, Path.of("data"))) {
            atlas.edits().by("Ana").corrections().addAlias(SITE, "Ventana", "heard there", "");
            Files.copy(store, killed); // what a kill would leave
            begin(robot, atlas);
            Drafts.of(killed)
                    .keep(
                            "annotation:new",
                            Row.of(Map.of("note-title", "", "note-text", "vein of  quartz\n" + "🪨".repeat(99)))
                                    .json(),
                            Instant.now());
        }
        assertNull(workspace.offerProperty().get(), "closed in order");
        try (Atlas atlas = Atlas.open(killed, Path.of("data"))) {
            begin(robot, atlas);
        }
        Offer said = workspace.offerProperty().get();
        assertNotNull(said);
        assertTrue(said.stays());
        assertTrue(said.sentence().startsWith("The atlas was not closed in order last time."), said.sentence());
        assertTrue(said.sentence().contains("Other names corrected to "), said.sentence());
        assertTrue(said.sentence().contains("will be offered in its editor: “vein of quartz 🪨"), said.sentence());
        assertTrue(said.sentence().endsWith("🪨…”"), said.sentence());
    }

    @Test
    void aBackupThatCannotBeMadeIsSaidInOneSentence(FxRobot robot) throws IOException {
        Path store = folder.resolve("atlas.mv.db");
        Files.writeString(folder.resolve("atlas-backups"), "a file where the folder should be");
        try (Atlas atlas = Atlas.open(store, Path.of("data"))) {
            atlas.edits().by("Ana").corrections().addAlias(SITE, "Ventana", "heard there", "");
            begin(robot, atlas);
        }
        String said = workspace.noticeProperty().get();
        assertTrue(said.startsWith("The daily backup could not be made: "), said);
    }

    private void begin(FxRobot robot, Atlas atlas) {
        robot.interact(() -> Upkeep.begin(workspace.tasks(), workspace, atlas).end());
    }
}
