package org.gossan.edits.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.gossan.edits.Edits;
import org.gossan.format.FactFiles;
import org.gossan.format.FormatException;
import org.gossan.model.edits.Attachment;
import org.gossan.store.Store;
import org.gossan.store.backup.CopyProgress;
import org.gossan.store.backup.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentsTest {

    private static final String SITE = "mx-azulitas";

    @TempDir
    private Path folder;

    private final Store store = Store.inMemory();
    private final Edits edits = Edits.of(store).by("Ana");
    private final Attachments attachments = Attachments.of(store, edits);

    @BeforeEach
    void load() throws FormatException {
        store.loadFacts(FactFiles.read(Path.of(System.getProperty("gossan.data"), "facts")));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aFileComesBackByteForByteForReadingOnly() throws IOException {
        byte[] noise = noise(3_000_000);
        Attachment added = attach("informe técnico 🪨.bin", noise);
        Path opened = attachments.extract(added, folder.resolve("cache"));
        assertArrayEquals(noise, Files.readAllBytes(opened));
        assertEquals("informe técnico 🪨.bin", String.valueOf(opened.getFileName()));
        assertEquals(opened, attachments.extract(added, folder.resolve("cache")));
        assertEquals(List.of(), store.check().problems());
    }

    @Test
    void theSameBytesAreKeptOnce() throws IOException {
        Attachment one = attach("one.bin", noise(500_000));
        Attachment two = attach("two.bin", noise(500_000));
        assertEquals(one.sha256(), two.sha256());
        assertEquals(List.of(one, two), attachments.ofSite(SITE));
        assertEquals(
                1,
                store.check().counts().stream()
                        .filter(count -> count.table().equals("contents"))
                        .findFirst()
                        .orElseThrow()
                        .rows());
    }

    @Test
    void attachingAndDetachingAreUndone() throws IOException {
        Attachment added = attach("one.txt", "clay".getBytes(StandardCharsets.UTF_8));
        attachments.detach(List.of(added.id()));
        assertEquals(List.of(), attachments.ofSite(SITE));
        edits.undo();
        assertEquals(List.of(added), attachments.ofSite(SITE));
        edits.undo();
        assertEquals(List.of(), attachments.all());
        assertEquals(List.of(added.sha256()), store.contents().unused());
        edits.redo();
        assertEquals(List.of(added), attachments.ofSite(SITE));
        assertEquals(0, store.contents().purgeUnused());
        assertEquals(List.of(), store.check().problems());
    }

    @Test
    void whatIsInTheTrashIsNotPurged() throws IOException {
        Attachment added = attach("one.txt", "clay".getBytes(StandardCharsets.UTF_8));
        attachments.detach(List.of(added.id()));
        assertEquals(0, store.contents().purgeUnused());
        attachments.restore(List.of(added.id()));
        assertEquals(List.of(added), attachments.ofSite(SITE));
    }

    @Test
    void aCancelledFileLeavesNothing() throws IOException {
        Path file = folder.resolve("big.bin");
        Files.write(file, noise(5_000_000));
        Attachments.Prepared prepared = Attachments.prepare(file, CopyProgress.SILENT);
        Refusal refusal = assertThrows(
                Refusal.class, () -> attachments.attachToSite(prepared, SITE, (done, total) -> done < 2_000_000));
        assertEquals("cancelled", refusal.key());
        assertEquals(List.of(), attachments.all());
        assertFalse(store.contents().has(prepared.sha256()));
        attachments.attachToSite(prepared, SITE, CopyProgress.SILENT);
        assertEquals(List.of(), store.check().problems());
    }

    @Test
    void aFileThatChangesBetweenReadingAndTakingInIsRefused() throws IOException {
        Path file = folder.resolve("log.txt");
        Files.writeString(file, "one");
        Attachments.Prepared prepared = Attachments.prepare(file, CopyProgress.SILENT);
        for (String later : List.of("two", "one and more", "")) {
            Files.writeString(file, later);
            assertEquals(
                    "changed",
                    assertThrows(Refusal.class, () -> attachments.attachToSite(prepared, SITE, CopyProgress.SILENT))
                            .key());
        }
        assertEquals(List.of(), attachments.all());
        assertEquals(List.of(), store.contents().unused());
    }

    @Test
    void moreThanTwoHundredMegabytesAreRefusedUnread() throws IOException {
        Path file = folder.resolve("huge.bin");
        try (java.io.RandomAccessFile huge = new java.io.RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(Attachments.MOST_BYTES + 1);
        }
        assertEquals(
                "too_large",
                assertThrows(Refusal.class, () -> Attachments.prepare(file, CopyProgress.SILENT))
                        .key());
    }

    @Test
    void aPhotoIsShownTheRightWayUp() throws IOException {
        BufferedImage sideways = new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D paint = sideways.createGraphics();
        paint.setColor(Color.RED);
        paint.fillRect(0, 0, 200, 200);
        paint.setColor(Color.BLUE);
        paint.fillRect(200, 0, 200, 200);
        paint.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(sideways, "jpg", jpeg);
        Path file = folder.resolve("photo.jpg");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(jpeg.toByteArray(), 0, 2);
            out.write(exif(6));
            out.write(jpeg.toByteArray(), 2, jpeg.size() - 2);
        }
        Attachments.Prepared prepared = Attachments.prepare(file, CopyProgress.SILENT);
        assertEquals("image/jpeg", prepared.mediaType());
        BufferedImage small = ImageIO.read(new ByteArrayInputStream(assertThumbnail(prepared)));
        assertEquals(160, small.getWidth());
        assertEquals(320, small.getHeight());
        assertTrue(new Color(small.getRGB(80, 40)).getRed() > 200, "the left of the camera is up");
        assertTrue(new Color(small.getRGB(80, 280)).getBlue() > 200);
    }

    @Test
    void aPdfIsPicturedByItsFirstPage() throws IOException {
        Path file = folder.resolve("report.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.setNonStrokingColor(Color.RED);
                content.addRect(0, 0, 1000, 1000);
                content.fill();
            }
            document.save(file.toFile());
        }
        Attachments.Prepared prepared = Attachments.prepare(file, CopyProgress.SILENT);
        assertEquals("application/pdf", prepared.mediaType());
        BufferedImage small = ImageIO.read(new ByteArrayInputStream(assertThumbnail(prepared)));
        assertEquals(320, small.getHeight());
        assertEquals(Color.RED, new Color(small.getRGB(100, 100)));
    }

    @Test
    void aPictureThatCannotBeReadIsAttachedWithoutOne() throws IOException {
        Path file = folder.resolve("broken.png");
        byte[] png = noise(2000);
        System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A}, 0, png, 0, 8);
        Files.write(file, png);
        Attachments.Prepared prepared = Attachments.prepare(file, CopyProgress.SILENT);
        assertEquals("image/png", prepared.mediaType());
        assertNull(prepared.thumbnail());
        assertEquals(
                prepared.sha256(),
                attachments.attachToSite(prepared, SITE, CopyProgress.SILENT).sha256());
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    ../../etc/passwd,       passwd,         false
                    C:\\Windows\\evil.exe,  evil.exe,       true
                    .bashrc,                bashrc,         false
                    CON,                    _CON,           false
                    nul.txt,                _nul.txt,       false
                    a<b>:c?.txt,            a_b__c_.txt,    false
                    report.pdf. . .,        report.pdf,     false
                    --help,                 help,           false
                    run.desktop,            run.desktop,    true
                    '',                     file,           false
                    ...,                    file,           false
                    """)
    void namesAreMadeSafe(String name, String safe, boolean runs) {
        assertEquals(safe, FileNames.safe(name));
        assertEquals(runs, FileNames.mightRun(name));
    }

    @Test
    void aNameThatWritesBackwardsIsShownAsItIs() {
        assertEquals("photo gpj.exe", FileNames.safe("photo \u202Egpj.exe"));
        assertEquals("ñ".repeat(58) + ".pdf", FileNames.safe("ñ".repeat(300) + ".pdf"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain;a.txt;plain ñ", "text/csv;a.csv;a,b", "application/geo+json;a.geojson;{}"})
    void textIsKnownByContentAndName(String line) {
        String[] parts = line.split(";");
        assertEquals(parts[0], MediaTypes.of(parts[2].getBytes(StandardCharsets.UTF_8), parts[1]));
        assertEquals("application/pdf", MediaTypes.of("%PDF-1.7".getBytes(StandardCharsets.UTF_8), parts[1]));
        assertEquals(MediaTypes.UNKNOWN, MediaTypes.of(new byte[] {0, 1, 2}, parts[1]));
    }

    @Test
    void aLetterCutByTheEndOfTheHeadIsStillText() {
        byte[] head = "é".repeat(5000).getBytes(StandardCharsets.UTF_8);
        assertEquals("text/plain", MediaTypes.of(Arrays.copyOfRange(head, 1 - 1, MediaTypes.HEAD_BYTES), "a"));
        byte[] odd = ("a" + "é".repeat(5000)).getBytes(StandardCharsets.UTF_8);
        assertEquals("text/plain", MediaTypes.of(Arrays.copyOf(odd, MediaTypes.HEAD_BYTES), "a"));
    }

    @Test
    void aBigFileIsInTheStoreOnceAndComesBackWhole() throws IOException {
        Path big = folder.resolve("core.bin");
        Random random = new Random(3);
        byte[] megabyte = new byte[1 << 20];
        try (OutputStream out = Files.newOutputStream(big)) {
            for (int i = 0; i < 64; i++) {
                random.nextBytes(megabyte);
                out.write(megabyte);
            }
        }
        Path file = folder.resolve("atlas.mv.db");
        try (Store disk = Store.open(file)) {
            disk.loadFacts(FactFiles.read(Path.of(System.getProperty("gossan.data"), "facts")));
            Attachments there = Attachments.of(disk, Edits.of(disk).by("Ana"));
            there.attachToSite(Attachments.prepare(big, CopyProgress.SILENT), SITE, CopyProgress.SILENT);
            long once = Files.size(file);
            assertTrue(once < (64L << 20) * 5 / 4, "the store takes " + once);
            assertEquals(List.of(), disk.check().problems());
            Path back = there.extract(there.ofSite(SITE).getFirst(), folder.resolve("cache"));
            assertEquals(-1, Files.mismatch(big, back));
        } catch (FormatException e) {
            throw new IOException(e);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(3, files.count(), "no files of H2 beside the store");
        }
    }

    private static byte[] assertThumbnail(Attachments.Prepared prepared) {
        byte[] thumbnail = prepared.thumbnail();
        assertNotNull(thumbnail);
        return thumbnail;
    }

    private Attachment attach(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        return attachments.attachToSite(Attachments.prepare(file, CopyProgress.SILENT), SITE, CopyProgress.SILENT);
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(1).nextBytes(noise);
        return noise;
    }

    /// Returns the segment APP1 with one entry, the orientation.
    private static byte[] exif(int orientation) {
        return new byte[] {
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            0x01,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
    }
}
