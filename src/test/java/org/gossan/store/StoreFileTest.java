package org.gossan.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gossan.model.Language;
import org.gossan.model.Messages;
import org.gossan.store.StoreException.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoreFileTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("data/atlas.mv.db");
    }

    @Test
    void theFirstOpeningMakesFolderAndFileAndNothingElse() throws IOException {
        makeStore();
        try (Stream<Path> files = Files.list(file.resolveSibling("."))) {
            assertEquals(List.of(file), files.map(Path::normalize).toList());
        }
    }

    @Test
    void factsAreThereAfterReopening() {
        makeStore();
        try (Store store = Store.open(file)) {
            assertEquals(Optional.of("2026-11-23"), store.edition());
            assertEquals(260, store.sites().size());
            assertEquals(List.of(), store.check().problems());
        }
    }

    @Test
    void aNameWithoutTheEndingGetsIt() {
        try (Store store = Store.open(folder.resolve("mine"))) {
            assertEquals(Optional.of(folder.resolve("mine.mv.db")), store.path());
        }
        assertTrue(Files.exists(folder.resolve("mine.mv.db")));
    }

    @Test
    void readingLeavesTheFileByteForByte() throws IOException {
        makeStore();
        byte[] before = Files.readAllBytes(file);
        try (Store store = Store.open(file)) {
            store.sites();
            store.eachSite(site -> {});
            store.check();
        }
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void aSecondOpeningInTheSameProgramIsRefused() {
        makeStore();
        try (Store first = Store.open(file)) {
            assertEquals(Kind.LOCKED, refusal().kind());
            assertEquals(260, first.sites().size());
        }
        Store.open(file).close();
    }

    @Test
    void aStoreInUseByAnotherProgramIsRefusedInOneSentence() throws IOException, InterruptedException {
        makeStore();
        byte[] before = Files.readAllBytes(file);
        Process other = StoreProcess.start("hold", file);
        try (BufferedReader lines = StoreProcess.lines(other)) {
            assertEquals("open", lines.readLine());
            StoreException refusal = refusal();
            assertEquals(Kind.LOCKED, refusal.kind());
            assertEquals(
                    file + " is in use by another Gossan. Close it, or choose another file with --store.",
                    refusal.getMessage());
            other.getOutputStream().write('\n');
            other.getOutputStream().flush();
            assertTrue(other.waitFor(30, TimeUnit.SECONDS));
        } finally {
            other.destroyForcibly();
        }
        assertArrayEquals(before, Files.readAllBytes(file));
        Store.open(file).close();
    }

    @Test
    void everyAcknowledgedChangeSurvivesKilling() throws IOException, InterruptedException {
        makeStore();
        for (int round = 1; round <= 4; round++) {
            Process writer = StoreProcess.start("write", file);
            long acknowledged = 0;
            try (BufferedReader lines = StoreProcess.lines(writer)) {
                assertEquals("open", lines.readLine());
                for (int i = 0; i < 5 * round; i++) {
                    acknowledged = Long.parseLong(lines.readLine());
                }
                writer.destroyForcibly();
                assertTrue(writer.waitFor(30, TimeUnit.SECONDS));
            }
            try (Store store = Store.open(file)) {
                long revision = store.revision();
                assertTrue(revision >= acknowledged, revision + " after " + acknowledged);
                assertEquals(Optional.of("of revision " + revision), store.edition());
                assertEquals(List.of(), store.check().problems());
            }
        }
    }

    @Test
    void anOrdinaryStartDoesNotLoadFlyway() throws IOException, InterruptedException {
        makeStore();
        Path classes = folder.resolve("classes.txt");
        Process reader = StoreProcess.start("read", file, "-Xlog:class+load:file=" + classes);
        try (BufferedReader lines = StoreProcess.lines(reader)) {
            assertEquals(List.of("open", "260"), lines.lines().toList());
            assertTrue(reader.waitFor(30, TimeUnit.SECONDS));
        }
        String loaded = Files.readString(classes);
        assertTrue(loaded.contains("org.h2.Driver"));
        assertTrue(loaded.contains("org.gossan.store.Migrations"));
        assertFalse(loaded.contains("org.flywaydb"));
    }

    @Test
    void aStoreOfANewerVersionIsRefusedByteForByte() throws IOException, SQLException {
        makeStore();
        pretendVersion("7");
        byte[] before = Files.readAllBytes(file);
        StoreException refusal = refusal();
        assertEquals(
                file + " was written by a newer Gossan (store version 7, this program knows " + Migrations.LATEST
                        + "). Install that version.",
                refusal.getMessage());
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void aNewerStoreLeftOpenByACrashIsRefusedByteForByte() throws IOException, SQLException {
        makeStore();
        try (Connection open = raw()) {
            open.createStatement().execute("UPDATE \"flyway_schema_history\" SET \"version\" = '7'");
            open.createStatement().execute("CHECKPOINT SYNC");
            open.createStatement().execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException closedAlready) {
            assertEquals(90121, closedAlready.getErrorCode());
        }
        byte[] before = Files.readAllBytes(file);
        assertEquals(Kind.NEWER, refusal().kind());
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatNeverHasRoomIsNotADiskThatIsFull() {
        Path nowhere = Path.of("/proc/gossan/atlas");
        assertEquals(
                Kind.UNWRITABLE,
                assertThrows(StoreException.class, () -> new StoreFile(nowhere).open())
                        .kind());
    }

    @Test
    void aFileThatWasClosedWithoutItsMarkIsClosedOnceMore() throws IOException, SQLException {
        makeStore();
        Path unmarked = file.resolveSibling("unmarked.mv.db");
        try (Connection open = raw();
                Statement statement = open.createStatement()) {
            statement.execute("UPDATE \"flyway_schema_history\" SET \"description\" = 'changed'");
            statement.execute("CHECKPOINT SYNC");
            Files.copy(file, unmarked);
        }
        assertFalse(FileHeader.closedInOrder(unmarked));
        new StoreFile(unmarked).closeInOrder();
        assertTrue(FileHeader.closedInOrder(unmarked));
        byte[] closed = Files.readAllBytes(unmarked);
        new StoreFile(unmarked).closeInOrder();
        assertArrayEquals(closed, Files.readAllBytes(unmarked), "once is enough");
    }

    @Test
    void anEmptyDatabaseIsMigratedAndKeptAside() throws IOException, SQLException {
        Files.createDirectories(file.resolveSibling("."));
        rawCreate().close();
        byte[] before = Files.readAllBytes(file);
        makeStore();
        assertArrayEquals(
                before, Files.readAllBytes(file.resolveSibling("atlas.before-" + Migrations.LATEST + ".mv.db")));
    }

    @Test
    void aDatabaseOfAnotherProgramIsLeftAlone() throws IOException, SQLException {
        Files.createDirectories(file.resolveSibling("."));
        try (Connection other = rawCreate();
                Statement statement = other.createStatement()) {
            statement.execute("CREATE TABLE invoices (id INTEGER)");
        }
        byte[] before = Files.readAllBytes(file);
        assertEquals(Kind.NOT_A_STORE, refusal().kind());
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 4096, 5000, 10_000})
    void aFileThatIsNoStoreIsLeftAlone(int length) throws IOException {
        byte[] text = "Dear diary, ".repeat(1000).getBytes(StandardCharsets.UTF_8);
        Files.createDirectories(file.resolveSibling("."));
        Files.write(file, Arrays.copyOf(text, length));
        assertEquals(Kind.NOT_A_STORE, refusal().kind());
        assertArrayEquals(Arrays.copyOf(text, length), Files.readAllBytes(file));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99})
    void aTruncatedStoreIsRefusedByteForByte(double share) throws IOException {
        makeStore();
        byte[] whole = Files.readAllBytes(file);
        byte[] cut = Arrays.copyOf(whole, (int) (whole.length * share));
        Files.write(file, cut);
        Kind kind = refusal().kind();
        assertTrue(kind == Kind.DAMAGED || kind == Kind.NOT_A_STORE, kind.toString());
        assertArrayEquals(cut, Files.readAllBytes(file));
    }

    @Test
    void aStoreOverwrittenWithZerosInTheMiddleIsNeverTakenForSound() throws IOException {
        makeStore();
        byte[] broken = Files.readAllBytes(file);
        Arrays.fill(broken, 8192, broken.length - 8192, (byte) 0);
        Files.write(file, broken);
        assertEquals(Kind.DAMAGED, refusal().kind());
        assertArrayEquals(broken, Files.readAllBytes(file));
    }

    @Test
    void aFolderInThePlaceOfTheFileIsRefused() throws IOException {
        Files.createDirectories(file);
        assertEquals(Kind.NOT_A_STORE, refusal().kind());
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Files.writeString(folder.resolve("data"), "a file where the folder should be");
        StoreException refusal = refusal();
        assertEquals(Kind.UNWRITABLE, refusal.kind());
        assertEquals(file + " cannot be written. Allow it, or choose another file with --store.", refusal.getMessage());
        assertEquals("a file where the folder should be", Files.readString(folder.resolve("data")));
    }

    @Test
    void aReadOnlyFolderIsNamed() throws IOException {
        makeStore();
        assumeTrue(folder.resolve("data").toFile().setWritable(false));
        try {
            assumeTrue(!Files.isWritable(folder.resolve("data")), "this user may write everywhere");
            assertEquals(Kind.UNWRITABLE, refusal().kind());
        } finally {
            assertTrue(folder.resolve("data").toFile().setWritable(true));
        }
    }

    @Test
    void aReadOnlyDiskIsNamed() throws IOException, InterruptedException {
        makeStore();
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 4)) {
            Path onDisk = disk.folder().resolve("atlas.mv.db");
            Files.copy(file, onDisk);
            disk.makeReadOnly();
            byte[] before = Files.readAllBytes(onDisk);
            assertEquals(
                    Kind.UNWRITABLE,
                    assertThrows(StoreException.class, () -> Store.open(onDisk)).kind());
            assertEquals(
                    Kind.UNWRITABLE,
                    assertThrows(
                                    StoreException.class,
                                    () -> Store.open(disk.folder().resolve("other")))
                            .kind());
            assertArrayEquals(before, Files.readAllBytes(onDisk));
        }
    }

    @Test
    void aDiskWithoutRoomForANewStoreIsNamedAndLeftEmpty() throws IOException, InterruptedException {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 4)) {
            disk.fillBut(16);
            Path onDisk = disk.folder().resolve("atlas.mv.db");
            StoreException refusal = assertThrows(StoreException.class, () -> Store.open(onDisk));
            assertEquals(Kind.FULL, refusal.kind(), refusal.toString());
            assertFalse(Files.exists(onDisk));
        }
    }

    @Test
    void aDiskThatFillsUpWhileLoadingKeepsWhatWasThere() throws IOException, InterruptedException {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 4)) {
            Path onDisk = disk.folder().resolve("atlas.mv.db");
            Store.open(onDisk).close();
            disk.fillBut(64);
            try (Store store = Store.open(onDisk)) {
                StoreException refusal = assertThrows(StoreException.class, () -> store.loadFacts(ShippedFacts.FACTS));
                assertEquals(Kind.FULL, refusal.kind(), refusal.toString());
            } catch (StoreException closingFailed) {
                assertEquals(Kind.FULL, closingFailed.kind());
            }
            disk.empty();
            try (Store store = Store.open(onDisk)) {
                assertEquals(Optional.empty(), store.edition());
                assertTrue(store.loadFacts(ShippedFacts.FACTS).loaded());
                assertEquals(List.of(), store.check().problems());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusalIsSaidInEveryLanguage(Kind kind) {
        StoreException refusal = new StoreException(kind, null, "atlas.mv.db", "7", "1");
        for (Language language : Language.values()) {
            String text = refusal.text(Messages.of(language));
            assertTrue(text.contains("atlas.mv.db"), text);
            assertFalse(text.contains("{"), text);
        }
        assertEquals(refusal.getMessage(), refusal.text(Messages.of(Language.EN)));
    }

    private void makeStore() {
        try (Store store = Store.open(file)) {
            store.loadFacts(ShippedFacts.FACTS);
        }
    }

    private StoreException refusal() {
        return assertThrows(StoreException.class, () -> Store.open(file).close());
    }

    private void pretendVersion(String version) throws SQLException {
        try (Connection open = raw();
                Statement statement = open.createStatement()) {
            statement.execute("UPDATE \"flyway_schema_history\" SET \"version\" = '" + version + "'");
        }
    }

    private Connection raw() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + file.toString().replace(".mv.db", "") + ";IFEXISTS=TRUE");
    }

    private Connection rawCreate() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + file.toString().replace(".mv.db", ""));
    }
}
