package org.gossan.publish.briefing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gossan.model.Language;
import org.gossan.model.Theme;
import org.gossan.model.briefing.Briefing;
import org.gossan.model.briefing.Scene;
import org.gossan.render.slide.SlideLook;
import org.gossan.render.slide.SlideSize;
import org.gossan.render.slide.Slides;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Documents opened by the programs that people have; skipped where a program is missing.
class OtherProgramsTest {

    private static final int PATIENCE_S = 120;

    private final Briefing briefing = Slides.shipped();

    @TempDir
    Path folder;

    @Test
    void libreOfficeOpensThePresentationWithAllItsWords() throws Exception {
        Optional<Path> office = program("soffice", "libreoffice");
        assumeTrue(office.isPresent(), "LibreOffice is not here");
        Path file = written("briefing.pptx", Language.ES);
        run(
                office.get().toString(),
                "--headless",
                "-env:UserInstallation=" + folder.resolve("office").toUri(),
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString(),
                file.toString());
        try (PDDocument pdf = Loader.loadPDF(folder.resolve("briefing.pdf").toFile())) {
            assertTrue(pdf.getNumberOfPages() > briefing.shown().size(), "the sources follow the scenes");
            for (int page = 0; page < briefing.shown().size(); page++) {
                Scene scene = briefing.shown().get(page);
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page + 1);
                stripper.setEndPage(page + 1);
                String text = stripper.getText(pdf).replaceAll("\\s+", " ");
                assertTrue(text.contains(scene.words().title().in(Language.ES)), text);
                assertTrue(text.contains(scene.words().message().in(Language.ES)), text);
            }
        }
    }

    @Test
    void aBrowserWithoutANetworkShowsAllScenesAndAsksForNothing() throws Exception {
        Optional<Path> browser = program("chromium", "chromium-browser", "google-chrome");
        assumeTrue(browser.isPresent(), "Chromium is not here");
        Path file = written("briefing.html", Language.EN);
        Path log = folder.resolve("net.json");
        Path printed = folder.resolve("printed.pdf");
        List<String> command = new ArrayList<>(withoutNetwork());
        command.addAll(List.of(
                browser.get().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + folder.resolve("browser")));
        List<String> print = new ArrayList<>(command);
        print.addAll(List.of(
                "--log-net-log=" + log,
                "--print-to-pdf=" + printed,
                file.toUri().toString()));
        run(print.toArray(String[]::new));
        try (PDDocument pdf = Loader.loadPDF(printed.toFile())) {
            assertTrue(pdf.getNumberOfPages() >= 12, "every scene is a page: " + pdf.getNumberOfPages());
        }
        List<String> asked = new ArrayList<>();
        Matcher url =
                Pattern.compile("\"url\":\"((?:https?|wss?|ftp)://[^\"]*)\"").matcher(Files.readString(log));
        while (url.find()) {
            if (!url.group(1).matches("https?://[a-z0-9.]*google(apis)?\\.com/.*")) { // the browser's own
                asked.add(url.group(1));
            }
        }
        assertEquals(List.of(), asked);
        for (int scene : new int[] {1, 7, 12}) {
            List<String> dump = new ArrayList<>(command);
            dump.addAll(List.of("--dump-dom", file.toUri() + "#" + scene));
            String page = run(dump.toArray(String[]::new));
            Matcher now = Pattern.compile("<section aria-label=\"([^\"]*)\" class=\"now\">")
                    .matcher(page);
            assertTrue(now.find());
            assertEquals(
                    briefing.shown().get(scene - 1).words().title().in(Language.EN),
                    now.group(1).replace("&amp;", "&"));
        }
    }

    /// Returns the command that takes the network from another one, where that may be done.
    private List<String> withoutNetwork() throws Exception {
        List<String> command = List.of("unshare", "--net", "--map-root-user");
        if (program("unshare").isEmpty()) {
            return List.of();
        }
        List<String> trial = new ArrayList<>(command);
        trial.add("true");
        Process process = new ProcessBuilder(trial).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        return process.waitFor() == 0 ? command : List.of();
    }

    private Path written(String name, Language language) throws IOException {
        SlideLook look = new SlideLook(SlideSize.HD, Theme.LIGHT, language);
        return BriefingExport.write(
                        folder.resolve(name), briefing, Slides.content(), BriefingOptions.slides(look), Progress.NONE)
                .getFirst();
    }

    private static Optional<Path> program(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(
                                System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .map(place -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private String run(String... command) throws Exception {
        Path said = Files.createTempFile(folder, "said", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
        assertEquals(0, process.exitValue(), String.join(" ", command));
        return Files.readString(said);
    }
}
