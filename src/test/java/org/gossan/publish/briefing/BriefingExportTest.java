package org.gossan.publish.briefing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.gossan.model.Language;
import org.gossan.model.Theme;
import org.gossan.model.briefing.Briefing;
import org.gossan.model.briefing.Highlight;
import org.gossan.model.briefing.LocalText;
import org.gossan.model.briefing.Scene;
import org.gossan.publish.SnapshotException;
import org.gossan.render.slide.SlideContent;
import org.gossan.render.slide.SlideLook;
import org.gossan.render.slide.SlideSettings;
import org.gossan.render.slide.SlideSize;
import org.gossan.render.slide.Slides;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BriefingExportTest {

    private static final Path KEPT = Path.of("target", "screens", "documents");

    private final Briefing briefing = Slides.shipped();
    private final SlideContent content = Slides.content();

    @TempDir
    Path folder;

    @Test
    void pdfHasAPageForEachSceneItsWordsAsTextAndEmbeddedFonts() throws IOException {
        Path file = kept("briefing-es.pdf");
        write(file, briefing, BriefingOptions.slides(look(Language.ES)));
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertTrue(pdf.getNumberOfPages() > briefing.shown().size(), "the sources follow the scenes");
            for (int page = 0; page < briefing.shown().size(); page++) {
                Scene scene = briefing.shown().get(page);
                String text = text(pdf, page);
                assertTrue(text.contains(scene.words().title().in(Language.ES)), text);
                assertFalse(pictures(pdf.getPage(page).getResources()), "the map is made of shapes");
            }
            List<PDFont> fonts = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                fonts(page.getResources(), fonts);
            }
            assertFalse(fonts.isEmpty());
            assertTrue(fonts.stream().allMatch(PDFont::isEmbedded));
            String sources = text(pdf, pdf.getNumberOfPages() - 1);
            assertTrue(sources.contains("Fuentes"), sources);
        }
    }

    @Test
    void handoutHasNotesAndFactsBelowEachSlide() throws IOException {
        Path file = kept("handout-en.pdf");
        write(file, briefing, BriefingOptions.handout(look(Language.EN), BriefingOptions.Paper.LETTER));
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            String all = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            for (Scene scene : briefing.shown()) {
                String notes = scene.words().notes().in(Language.EN);
                assertTrue(all.contains(notes.substring(0, 40)), notes);
                scene.allFacts().forEach(id -> assertTrue(all.contains("[" + id + "]"), id));
            }
        }
    }

    @Test
    void htmlAsksForNothingElseAndShowsMarkupInNotesAsText() throws IOException {
        Path file = kept("briefing-en.html");
        Scene first = briefing.shown().getFirst();
        Scene.Words words = first.words();
        Scene hostile = first.withWords(new Scene.Words(
                words.title(),
                words.message(),
                LocalText.of(Language.EN, "<script>alert(1)</script>\n\n![x](https://example.org/x.png) **bold**"),
                words.caution()));
        List<Scene> scenes = new ArrayList<>(briefing.scenes());
        scenes.set(scenes.indexOf(first), hostile);
        write(file, briefing.withScenes(scenes), BriefingOptions.slides(look(Language.EN)));
        String html = Files.readString(file);
        assertTrue(html.contains("default-src 'none'"));
        assertTrue(html.contains("&lt;script&gt;alert(1)"), "markup is text");
        assertTrue(html.contains("<strong>bold</strong>"));
        Matcher outside =
                Pattern.compile("(?:src|href)=\"(?!data:)[^\"]*\"|url\\(").matcher(html);
        assertFalse(outside.find(), () -> outside.group());
        Matcher pictures = Pattern.compile("<section ").matcher(html);
        assertTrue(pictures.results().count() > briefing.shown().size());
    }

    @Test
    void picturesAreNumberedAndWholeOrNotThere() throws IOException {
        Path out = folder.resolve("deck.png");
        List<Path> files = write(out, briefing, BriefingOptions.slides(look(Language.FR)));
        assertEquals(folder.resolve("deck-01.png"), files.getFirst());
        assertTrue(files.size() > briefing.shown().size());

        Path given = folder.resolve("up.png");
        assertThrows(
                SnapshotException.class,
                () -> BriefingExport.write(
                        given, briefing, content, BriefingOptions.slides(look(Language.FR)), (done, all) -> done < 2));
        try (var left = Files.list(folder)) {
            assertTrue(left.noneMatch(file -> file.getFileName().toString().startsWith("up")), "nothing is left");
        }
    }

    @Test
    void threeHundredScenesWithMissingThingsAreWrittenAndSayWhatIsMissing() throws IOException {
        Scene whole = briefing.scenes().get(3);
        List<Scene> many = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            many.add(whole.withId(new java.util.UUID(3, i))
                    .withHighlights(List.of(Highlight.of("mx-gone-" + i)))
                    .withFacts(List.of("S999"))
                    .withAnnotations(List.of("00000000-0000-0000-0000-00000000dead")));
        }
        Path file = folder.resolve("many.pdf");
        write(file, briefing.withScenes(many), BriefingOptions.slides(look(Language.EN)));
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertTrue(pdf.getNumberOfPages() > 300);
            String last = text(pdf, 299);
            assertTrue(last.contains("mx-gone-299") && last.contains("S999"), last);
            assertTrue(last.contains(whole.words().title().in(Language.EN)), "and the rest is there");
        }
    }

    @Test
    void everyPageCarriesOrganisationDateNumberAndClassification() throws IOException {
        SlideContent ours = new SlideContent(
                content.painter(),
                content.book(),
                content.wording(),
                new SlideSettings("Servicio de Ejemplo", "USO INTERNO", null, LocalDate.of(2026, 11, 23)));
        BriefingOptions slides = BriefingOptions.slides(look(Language.ES));
        BriefingOptions handout = BriefingOptions.handout(look(Language.ES), BriefingOptions.Paper.A4);
        for (BriefingOptions options : List.of(slides, handout)) {
            Path file = folder.resolve("ours.pdf");
            BriefingExport.write(file, briefing, ours, options, Progress.NONE);
            try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
                for (int page = 0; page < pdf.getNumberOfPages(); page++) {
                    String words = text(pdf, page);
                    assertTrue(words.contains("Servicio de Ejemplo · 23 de noviembre de 2026"), words);
                    assertTrue(words.contains("USO INTERNO"), words);
                }
            }
        }
        Path file = folder.resolve("ours.pptx");
        BriefingExport.write(file, briefing, ours, slides, Progress.NONE);
        try (InputStream in = Files.newInputStream(file);
                XMLSlideShow show = new XMLSlideShow(in)) {
            for (XSLFSlide slide : show.getSlides()) {
                String words = words(slide.getShapes());
                assertTrue(words.contains("Servicio de Ejemplo") && words.contains("USO INTERNO"), words);
            }
        }
    }

    @Test
    void aHandoutIsOfOnePaperAndItsPagesAreCounted() throws IOException {
        for (BriefingOptions.Paper paper : BriefingOptions.Paper.values()) {
            Path file = folder.resolve("handout.pdf");
            write(file, briefing, BriefingOptions.handout(look(Language.EN), paper));
            try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
                int pages = pdf.getNumberOfPages();
                assertTrue(pages > briefing.shown().size() + 1, "a scene with many facts takes two sheets");
                String all = "";
                for (int page = 0; page < pages; page++) {
                    float width = pdf.getPage(page).getMediaBox().getWidth();
                    float height = pdf.getPage(page).getMediaBox().getHeight();
                    assertEquals(paper.widthPx() * 0.75, width, 0.1);
                    assertEquals(paper.heightPx() * 0.75, height, 0.1);
                    String words = text(pdf, page);
                    assertTrue(words.contains((page + 1) + " of " + pages), words);
                    all += words.replaceAll("\\s+", " ");
                }
                assertTrue(all.contains("Facts as of November 23, 2026"), "of which day they are");
                assertTrue(all.contains("(2023 · B) · page 2 [S045]"), "a source says where it is used");
            }
        }
    }

    /// A long letterhead is not cut where it matters: organisations are shortened, never dates, numbers, secrecy.
    @Test
    void aLongLetterheadLeavesDateNumberAndClassificationWhole() throws IOException {
        String secret = "CONFIDENCIAL - SOLO PARA USO INTERNO - NO DISTRIBUIR FUERA DEL GABINETE";
        SlideContent ours = new SlideContent(
                content.painter(),
                content.book(),
                content.wording(),
                new SlideSettings(
                        "Subsecretaría de Desarrollo Minero, Dirección General de Proyectos Estratégicos y Minerales "
                                + "Críticos de la Región Noroeste, Oficina de Enlace Técnico",
                        secret,
                        null,
                        LocalDate.of(2026, 11, 23)));
        BriefingOptions slides = BriefingOptions.slides(look(Language.ES));
        BriefingOptions handout = BriefingOptions.handout(look(Language.ES), BriefingOptions.Paper.A4);
        for (BriefingOptions options : List.of(slides, handout)) {
            Path file = kept(options.handout() ? "letterhead-handout.pdf" : "letterhead-slides.pdf");
            BriefingExport.write(file, briefing, ours, options, Progress.NONE);
            try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
                for (int page = 0; page < pdf.getNumberOfPages(); page++) {
                    String words = text(pdf, page).replaceAll("\\s+", " ");
                    String numbered = (page + 1) + " de " + pdf.getNumberOfPages();
                    assertTrue(words.contains("23 de noviembre de 2026 · " + numbered), words);
                    assertTrue(words.contains(secret), words);
                    assertTrue(words.contains("Subsecretaría de Desarrollo"), words);
                }
            }
        }
    }

    @Test
    void aDocumentThatIsGivenUpLeavesTheOldOneAsItWas() throws IOException {
        for (String name : List.of("old.pdf", "old.pptx", "old.html")) {
            Path file = Files.writeString(folder.resolve(name), "old");
            assertThrows(
                    SnapshotException.class,
                    () -> BriefingExport.write(
                            file, briefing, content, BriefingOptions.slides(look(Language.EN)), (done, all) -> false));
            assertEquals("old", Files.readString(file));
        }
    }

    @Test
    void aNameOfNoKnownKindAndABriefingOfHiddenScenesAreRefusedInWords() {
        SnapshotException kind = assertThrows(
                SnapshotException.class,
                () -> write(folder.resolve("x.key"), briefing, BriefingOptions.slides(look(Language.EN))));
        assertTrue(String.valueOf(kind.getMessage()).contains(".pptx"));
        SnapshotException none = assertThrows(
                SnapshotException.class,
                () -> write(
                        folder.resolve("x.pdf"),
                        briefing.withScenes(List.of()),
                        BriefingOptions.slides(look(Language.EN))));
        assertTrue(String.valueOf(none.getMessage()).contains("no scene"));
    }

    private List<Path> write(Path file, Briefing what, BriefingOptions options) throws IOException {
        return BriefingExport.write(file, what, content, options, Progress.NONE);
    }

    private static Path kept(String name) throws IOException {
        return Files.createDirectories(KEPT).resolve(name);
    }

    private static SlideLook look(Language language) {
        return new SlideLook(SlideSize.HD, Theme.LIGHT, language);
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page + 1);
        stripper.setEndPage(page + 1);
        return stripper.getText(pdf);
    }

    private static String words(List<? extends org.apache.poi.xslf.usermodel.XSLFShape> shapes) {
        StringBuilder words = new StringBuilder();
        for (var shape : shapes) {
            if (shape instanceof XSLFTextShape text) {
                words.append(text.getText()).append('\n');
            }
        }
        return words.toString();
    }

    private static boolean pictures(PDResources resources) throws IOException {
        for (COSName name : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            if (object instanceof PDImageXObject
                    || (object instanceof PDFormXObject form && pictures(form.getResources()))) {
                return true;
            }
        }
        return false;
    }

    private static void fonts(PDResources resources, List<PDFont> fonts) throws IOException {
        for (COSName name : resources.getFontNames()) {
            fonts.add(resources.getFont(name));
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDFormXObject form) {
                fonts(form.getResources(), fonts);
            }
        }
    }
}
