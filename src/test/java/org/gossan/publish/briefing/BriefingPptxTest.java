package org.gossan.publish.briefing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.sl.usermodel.PaintStyle;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.TextShape;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFGroupShape;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.gossan.model.Language;
import org.gossan.model.Theme;
import org.gossan.model.briefing.Briefing;
import org.gossan.model.briefing.Scene;
import org.gossan.model.briefing.SceneKind;
import org.gossan.render.chart.Drawing;
import org.gossan.render.chart.TextFit;
import org.gossan.render.slide.SlideContent;
import org.gossan.render.slide.SlideLayout;
import org.gossan.render.slide.SlideLook;
import org.gossan.render.slide.SlideSettings;
import org.gossan.render.slide.SlideSize;
import org.gossan.render.slide.SlideText;
import org.gossan.render.slide.Slides;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGroupShape;

/// Presentations as POI reads them back.
class BriefingPptxTest {

    private static final Path KEPT = Path.of("target", "screens", "documents");

    private final Briefing briefing = Slides.shipped();
    private final SlideContent content = Slides.content();

    @TempDir
    Path folder;

    @Test
    void slidesHaveRealTextAndSpeakerNotes() throws IOException {
        Path file = kept("briefing-en.pptx");
        write(file, briefing, BriefingOptions.slides(look(Language.EN)));
        try (InputStream in = Files.newInputStream(file);
                XMLSlideShow show = new XMLSlideShow(in)) {
            assertEquals(960, show.getPageSize().width);
            assertEquals(540, show.getPageSize().height);
            for (int page = 0; page < briefing.shown().size(); page++) {
                Scene scene = briefing.shown().get(page);
                XSLFSlide slide = show.getSlides().get(page);
                assertTrue(
                        words(slide.getShapes()).contains(scene.words().title().in(Language.EN)));
                assertTrue(words(slide.getShapes())
                        .contains(scene.words().message().in(Language.EN)));
                assertTrue(words(slide.getNotes().getShapes())
                        .contains(scene.words().notes().in(Language.EN).substring(0, 40)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"EN", "ES"})
    void panelsAreTextAndShapesAndOnlyTheMapIsAPicture(Language language) throws IOException {
        Path file = kept("panels-" + language.code() + ".pptx");
        write(file, briefing, BriefingOptions.slides(look(language)));
        Deck deck = new Deck(briefing, content, look(language), Progress.NONE);
        try (InputStream in = Files.newInputStream(file);
                XMLSlideShow show = new XMLSlideShow(in)) {
            for (int page = 0; page < briefing.shown().size(); page++) {
                List<XSLFShape> shapes = show.getSlides().get(page).getShapes();
                assertEquals(
                        1,
                        shapes.stream()
                                .filter(XSLFPictureShape.class::isInstance)
                                .count(),
                        "the map");
                Drawing drawing = deck.layout(page).drawing();
                List<String> said =
                        drawing.words().stream().map(Drawing.Words::text).toList();
                Optional<XSLFGroupShape> panel = group(shapes, "Panel");
                assertEquals(!said.isEmpty(), panel.isPresent(), "on page " + page);
                panel.ifPresent(group -> {
                    assertTrue(group.getShapes().stream().noneMatch(XSLFPictureShape.class::isInstance));
                    assertEquals(said, words(group.getShapes()).lines().toList(), "each line where it was broken");
                    assertEquals(
                            String.join(" ", said),
                            ((CTGroupShape) group.getXmlObject())
                                    .getNvGrpSpPr()
                                    .getCNvPr()
                                    .getDescr());
                });
            }
        }
    }

    @Test
    void panelsStandWhereTheyStandInPicturesInTheirSizesAndColours() throws IOException {
        Path file = folder.resolve("places.pptx");
        write(file, briefing, BriefingOptions.slides(look(Language.ES)));
        Deck deck = new Deck(briefing, content, look(Language.ES), Progress.NONE);
        try (InputStream in = Files.newInputStream(file);
                XMLSlideShow show = new XMLSlideShow(in)) {
            for (int page = 0; page < briefing.shown().size(); page++) {
                SlideLayout layout = deck.layout(page);
                Optional<XSLFGroupShape> panel =
                        group(show.getSlides().get(page).getShapes(), "Panel");
                List<Drawing.Text> texts = layout.drawing().marks().stream()
                        .filter(Drawing.Text.class::isInstance)
                        .map(Drawing.Text.class::cast)
                        .toList();
                List<XSLFTextBox> boxes = panel.stream()
                        .flatMap(group -> group.getShapes().stream())
                        .filter(XSLFTextBox.class::isInstance)
                        .map(XSLFTextBox.class::cast)
                        .toList();
                assertEquals(texts.size(), boxes.size());
                for (int i = 0; i < boxes.size(); i++) {
                    Drawing.Words first = texts.get(i).lines().getFirst();
                    XSLFTextBox box = boxes.get(i);
                    XSLFTextRun run =
                            box.getTextParagraphs().getFirst().getTextRuns().getFirst();
                    assertFalse(box.getWordWrap(), "no line breaks elsewhere");
                    assertEquals(TextShape.TextAutofit.NONE, box.getTextAutofit());
                    assertTrue(run.getFontSize() <= first.sizePx() * 0.75 * 0.92 + 0.06, "looks as large as ours");
                    assertTrue(run.getFontSize() >= first.sizePx() * 0.75 * 0.78, first.text());
                    for (Drawing.Words line : texts.get(i).lines()) {
                        double wide = PptxLetters.width(line.text(), line.weight(), run.getFontSize());
                        assertTrue(wide <= box.getAnchor().getWidth() + 0.1, line.text());
                    }
                    assertEquals(
                            first.colour(),
                            ((PaintStyle.SolidPaint) run.getFontColor())
                                    .getSolidColor()
                                    .getColor());
                    double baseline = (layout.inner().getY() + first.baseline()) * 0.75;
                    double above = texts.get(i).lines().size() == 1
                            ? 0.905 * run.getFontSize()
                            : first.sizePx() * TextFit.LINE * 0.75 - 0.212 * run.getFontSize();
                    assertEquals(baseline, box.getAnchor().getY() + above, 0.1);
                }
            }
        }
    }

    @Test
    void titlesAndMessagesTakeNoMoreLinesInTheFontThatOfficeHas() throws IOException {
        Path file = folder.resolve("lines.pptx");
        write(file, briefing, BriefingOptions.slides(look(Language.ES)));
        Deck deck = new Deck(briefing, content, look(Language.ES), Progress.NONE);
        try (InputStream in = Files.newInputStream(file);
                XMLSlideShow show = new XMLSlideShow(in)) {
            for (int page = 0; page < briefing.shown().size(); page++) {
                for (SlideText text : deck.layout(page).texts()) {
                    XSLFTextShape shape = show.getSlides().get(page).getShapes().stream()
                            .filter(XSLFTextShape.class::isInstance)
                            .map(XSLFTextShape.class::cast)
                            .filter(box -> box.getText().equals(text.words()))
                            .findFirst()
                            .orElseThrow();
                    double size = shape.getTextParagraphs()
                            .getFirst()
                            .getTextRuns()
                            .getFirst()
                            .getFontSize();
                    double width = shape.getAnchor().getWidth();
                    assertTrue(
                            PptxLetters.lines(text.words(), text.weight(), size, width)
                                    <= text.fit().lines().size(),
                            text.words());
                }
            }
        }
    }

    @Test
    void notesStandOnTheirPageAndNothingIsOfTheTemplatesDay() throws IOException {
        Path file = folder.resolve("notes.pptx");
        write(file, briefing, BriefingOptions.slides(look(Language.EN)));
        try (InputStream in = Files.newInputStream(file);
                XMLSlideShow show = new XMLSlideShow(in)) {
            Rectangle2D page = new Rectangle2D.Double(0, 0, 540, 720);
            for (XSLFSlide slide : show.getSlides().subList(0, briefing.shown().size())) {
                List<XSLFTextShape> parts = List.of(slide.getNotes().getPlaceholders());
                assertEquals(
                        Set.of(Placeholder.SLIDE_IMAGE, Placeholder.BODY),
                        parts.stream().map(XSLFTextShape::getTextType).collect(Collectors.toSet()));
                parts.forEach(part -> assertTrue(page.contains(part.getAnchor()), part.getAnchor()::toString));
                assertFalse(parts.get(0).getAnchor().intersects(parts.get(1).getAnchor()));
            }
            Instant made = show.getProperties()
                    .getCoreProperties()
                    .getUnderlyingProperties()
                    .getCreatedProperty()
                    .orElseThrow()
                    .toInstant();
            assertTrue(Duration.between(made, Instant.now()).abs().toHours() < 1, made::toString);
        }
    }

    @Test
    void aSectionHasItsTitleOnItsBandAndTheLogoAsTheOnlyOtherPicture() throws IOException {
        SlideContent ours = new SlideContent(
                content.painter(),
                content.book(),
                content.wording(),
                new SlideSettings(
                        "Servicio",
                        "",
                        new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB),
                        LocalDate.of(2026, 11, 23)));
        Briefing section = briefing.withScenes(List.of(
                briefing.shown().get(1).withKind(SceneKind.SECTION),
                briefing.shown().get(2)));
        Path file = folder.resolve("section.pptx");
        BriefingExport.write(file, section, ours, BriefingOptions.slides(look(Language.EN)), Progress.NONE);
        Deck deck = new Deck(section, ours, look(Language.EN), Progress.NONE);
        try (InputStream in = Files.newInputStream(file);
                XMLSlideShow show = new XMLSlideShow(in)) {
            for (int page = 0; page < 2; page++) {
                List<XSLFShape> shapes = show.getSlides().get(page).getShapes();
                Rectangle2D box = deck.layout(page)
                        .text(SlideText.Role.TITLE)
                        .orElseThrow()
                        .box();
                XSLFTextShape title = show.getSlides().get(page).getPlaceholder(0);
                assertEquals(box.getX() * 0.75, title.getAnchor().getX(), 0.1);
                assertEquals(box.getY() * 0.75, title.getAnchor().getY(), 0.1);
                assertTrue(shapes.indexOf(group(shapes, "Rules").orElseThrow()) < shapes.indexOf(title));
                assertEquals(
                        2,
                        shapes.stream()
                                .filter(XSLFPictureShape.class::isInstance)
                                .count());
            }
        }
    }

    private void write(Path file, Briefing what, BriefingOptions options) throws IOException {
        BriefingExport.write(file, what, content, options, Progress.NONE);
    }

    private static Path kept(String name) throws IOException {
        return Files.createDirectories(KEPT).resolve(name);
    }

    private static SlideLook look(Language language) {
        return new SlideLook(SlideSize.HD, Theme.LIGHT, language);
    }

    private static Optional<XSLFGroupShape> group(List<XSLFShape> shapes, String name) {
        return shapes.stream()
                .filter(shape ->
                        shape instanceof XSLFGroupShape && shape.getShapeName().equals(name))
                .map(XSLFGroupShape.class::cast)
                .findFirst();
    }

    private static String words(List<? extends org.apache.poi.xslf.usermodel.XSLFShape> shapes) {
        StringBuilder words = new StringBuilder();
        for (var shape : shapes) {
            if (shape instanceof XSLFTextShape text) {
                text.getText()
                        .replace('\u000b', '\n')
                        .lines()
                        .filter(line -> !line.isBlank())
                        .forEach(line -> words.append(line).append('\n'));
            }
        }
        return words.toString();
    }
}
