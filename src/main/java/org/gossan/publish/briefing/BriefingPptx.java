package org.gossan.publish.briefing;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.common.usermodel.fonts.FontGroup;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.sl.usermodel.PictureData;
import org.apache.poi.sl.usermodel.TextParagraph;
import org.apache.poi.sl.usermodel.TextShape;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.gossan.model.briefing.Scene;
import org.gossan.render.chart.ChartStyle;
import org.gossan.render.chart.Drawing;
import org.gossan.render.chart.TextFit;
import org.gossan.render.chart.Weight;
import org.gossan.render.slide.SlideLayout;
import org.gossan.render.slide.SlidePainter;
import org.gossan.render.slide.SlideSize;
import org.gossan.render.slide.SlideText;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

/// A presentation: words in text boxes, panel and legend as shapes that can be edited, the map as a picture of twice
/// the slide's size, notes where speakers look for them.
final class BriefingPptx {

    private static final double POINTS_HIGH = 540;
    private static final double POINTS = POINTS_HIGH / SlideSize.DESIGN_HEIGHT;
    private static final double PICTURE_SCALE = 2;

    private final Deck deck;
    private final ChartStyle style;

    BriefingPptx(Deck deck) {
        this.deck = deck;
        this.style = ChartStyle.of(deck.look().theme());
    }

    void writeTo(OutputStream out) throws IOException {
        try (XMLSlideShow show = new XMLSlideShow()) {
            show.setPageSize(
                    new Dimension((int) Math.round(deck.look().size().designWidth() * POINTS), (int) POINTS_HIGH));
            CoreProperties about = show.getProperties().getCoreProperties();
            about.setTitle(deck.title());
            about.setCreator("Gossan");
            Optional<Date> now = Optional.of(Date.from(Instant.now()));
            about.setCreated(now); // else those of the template
            about.setModified(now);
            about.setLastModifiedByUser("Gossan");
            for (int page = 0; page < deck.scenes().size(); page++) {
                scene(show, deck.layout(page));
                deck.finished(page + 1);
            }
            int number = deck.scenes().size();
            for (SourcePage sources : deck.sources()) {
                number++;
                sources(show, sources, number);
                deck.finished(number);
            }
            show.write(out);
        }
    }

    private void scene(XMLSlideShow show, SlideLayout layout) throws IOException {
        XSLFSlide slide = titled(show);
        slide.getBackground().setFillColor(style.sheet());
        BufferedImage whole = deck.picture(layout, PICTURE_SCALE);
        double unit = PICTURE_SCALE * deck.look().size().scale();
        Scene scene = layout.scene();
        XSLFTextShape title = slide.getPlaceholder(0); // POI cannot look for it among shapes that went into a group
        PptxShapes rules = new PptxShapes(slide);
        SlidePainter.paintRules(on(rules), layout);
        Rectangle2D all = new Rectangle2D.Double(0, 0, deck.look().size().designWidth(), SlideSize.DESIGN_HEIGHT);
        // The title comes with the slide and would lie below the band of a section.
        PptxShapes.putBelow(rules.group(points(all), "Rules", ""), title);
        part(show, slide, whole, unit, layout.map(), scene.words().title().in(deck.language()));
        Rectangle2D legend = layout.legendPanel() ? layout.panel() : layout.strip();
        if (!legend.isEmpty()) {
            PptxShapes shapes = new PptxShapes(slide);
            SlidePainter.paintLegend(on(shapes), layout);
            shapes.group(points(legend), "Legend", deck.messages().text("briefing.legend"));
        }
        if (!layout.legendPanel() && !layout.drawing().marks().isEmpty()) {
            PptxShapes shapes = new PptxShapes(slide);
            AffineTransform to = AffineTransform.getScaleInstance(POINTS, POINTS);
            to.translate(layout.inner().getX(), layout.inner().getY());
            shapes.add(layout.drawing(), to);
            shapes.group(points(layout.panel()), "Panel", words(layout));
        }
        part(show, slide, whole, unit, layout.logo(), deck.content().settings().organisation());
        for (SlideText text : layout.texts()) {
            if (!text.words().isBlank()) {
                box(text.role() == SlideText.Role.TITLE ? title : slide.createTextBox(), text);
            }
        }
        notes(show, slide, scene);
    }

    /// Returns graphics for what is painted in px of a slide.
    private PptxGraphics on(PptxShapes shapes) {
        PptxGraphics g = new PptxGraphics(shapes);
        double scale = POINTS / deck.look().size().scale();
        g.scale(scale, scale);
        return g;
    }

    /// Adds a slide whose title is a title to outlines and screen readers.
    private static XSLFSlide titled(XMLSlideShow show) {
        XSLFSlide slide = show.createSlide(
                show.getSlideMasters().getFirst().getLayout(org.apache.poi.xslf.usermodel.SlideLayout.TITLE_ONLY));
        // Without a place of its own the title would share the layout's with those of all other slides.
        ((CTShape) slide.getPlaceholder(0).getXmlObject()).getSpPr().addNewXfrm();
        return slide;
    }

    /// Cuts a part out of the picture of the slide and puts it at its place.
    ///
    /// @param box in design units; nothing if it is empty
    private static void part(
            XMLSlideShow show, XSLFSlide slide, BufferedImage whole, double unit, Rectangle2D box, String description)
            throws IOException {
        int left = Math.clamp(Math.round(box.getX() * unit), 0, whole.getWidth());
        int top = Math.clamp(Math.round(box.getY() * unit), 0, whole.getHeight());
        int right = Math.clamp(Math.round(box.getMaxX() * unit), 0, whole.getWidth());
        int bottom = Math.clamp(Math.round(box.getMaxY() * unit), 0, whole.getHeight());
        if (right <= left || bottom <= top) {
            return;
        }
        byte[] png = Deck.png(whole.getSubimage(left, top, right - left, bottom - top));
        XSLFPictureShape picture = slide.createPicture(show.addPicture(png, PictureData.PictureType.PNG));
        picture.setAnchor(new Rectangle2D.Double(
                left / unit * POINTS,
                top / unit * POINTS,
                (right - left) / unit * POINTS,
                (bottom - top) / unit * POINTS));
        ((org.openxmlformats.schemas.presentationml.x2006.main.CTPicture) picture.getXmlObject())
                .getNvPicPr()
                .getCNvPr()
                .setDescr(description);
    }

    /// Returns the words of the panel for whoever hears the slide.
    private static String words(SlideLayout layout) {
        List<String> words = new ArrayList<>();
        layout.drawing().words().stream().map(Drawing.Words::text).forEach(words::add);
        return String.join(" ", words);
    }

    private static void box(XSLFTextShape shape, SlideText text) {
        Rectangle2D box = text.box();
        TextFit fit = text.fit();
        String words = fit.cut() ? String.join(" ", fit.lines()) : text.words();
        double size = PptxLetters.size(words, text.weight(), fit, box.getWidth());
        double step = fit.sizePx() * TextFit.LINE;
        double high = fit.lines().size() * step;
        fitted(shape, new Rectangle2D.Double(box.getX(), box.getY(), box.getWidth(), high));
        XSLFTextParagraph paragraph = shape.addNewTextParagraph();
        paragraph.setLineSpacing(-step * POINTS);
        paragraph.setTextAlign(text.aligned() > 0.5 ? TextParagraph.TextAlign.RIGHT : TextParagraph.TextAlign.LEFT);
        run(paragraph, words, text.weight(), size * POINTS, text.colour());
    }

    private static XSLFTextShape fitted(XSLFTextShape shape, Rectangle2D box) {
        shape.setAnchor(points(box));
        plain(shape);
        shape.setWordWrap(true);
        shape.setTextAutofit(TextShape.TextAutofit.NONE);
        return shape;
    }

    /// Empties a box; its words will begin in its top-left corner.
    static void plain(XSLFTextShape shape) {
        shape.clearText();
        shape.setLeftInset(0);
        shape.setRightInset(0);
        shape.setTopInset(0);
        shape.setBottomInset(0);
        shape.setVerticalAlignment(VerticalAlignment.TOP);
    }

    /// @param size points
    static void run(XSLFTextParagraph paragraph, String words, Weight weight, double size, Color colour) {
        XSLFTextRun run = paragraph.addNewTextRun();
        run.setText(words);
        run.setFontFamily(PptxLetters.FONT, FontGroup.LATIN);
        run.setFontSize(Math.round(size * 10) / 10.0);
        run.setFontColor(colour);
        run.setBold(weight == Weight.BOLD || weight == Weight.SEMI_BOLD);
        run.setItalic(weight == Weight.ITALIC);
    }

    private void notes(XMLSlideShow show, XSLFSlide slide, Scene scene) {
        List<String> paragraphs = new ArrayList<>();
        Notes.blocks(scene.words().notes().in(deck.language())).forEach(block -> paragraphs.add(block.text()));
        List<String> facts = deck.factsOf(scene);
        if (!facts.isEmpty()) {
            paragraphs.add(deck.factsHeading());
            facts.forEach(fact -> paragraphs.add("• " + fact));
        }
        PptxNotes.write(show.getNotesSlide(slide), paragraphs, show.getPageSize());
    }

    private void sources(XMLSlideShow show, SourcePage page, int number) {
        XSLFSlide slide = titled(show);
        slide.getBackground().setFillColor(style.sheet());
        double width = deck.look().size().designWidth();
        XSLFTextShape title = fitted(slide.getPlaceholder(0), new Rectangle2D.Double(30, 14, width - 470, 50));
        XSLFTextParagraph heading = title.addNewTextParagraph();
        heading.setTextAlign(TextParagraph.TextAlign.LEFT);
        run(heading, page.heading(), Weight.BOLD, 36 * POINTS, style.ink());
        column(slide, page.left(), page.column(false));
        column(slide, page.right(), page.column(true));
        double foot = SlideSize.DESIGN_HEIGHT - 32;
        Rectangle2D above = new Rectangle2D.Double(width - 430, 36, 400, 20);
        line(slide, page.dated(), Weight.REGULAR, 13, above, style.quiet(), true);
        line(
                slide,
                page.legend(),
                Weight.REGULAR,
                13,
                new Rectangle2D.Double(30, foot, width / 2 - 50, 20),
                style.quiet(),
                false);
        Rectangle2D right = new Rectangle2D.Double(width / 2, foot, width / 2 - 30, 20);
        line(slide, page.foot(number, deck.pages()), Weight.REGULAR, 13, right, style.quiet(), true);
        String secret = page.settings().classification();
        if (!secret.isBlank()) {
            Rectangle2D over = new Rectangle2D.Double(30, foot - 18, width - 60, 20);
            line(slide, secret, Weight.BOLD, 13, over, style.warn(), true);
        }
    }

    private static void line(
            XSLFSlide slide, String words, Weight weight, double size, Rectangle2D box, Color colour, boolean right) {
        XSLFTextParagraph paragraph = fitted(slide.createTextBox(), box).addNewTextParagraph();
        paragraph.setTextAlign(right ? TextParagraph.TextAlign.RIGHT : TextParagraph.TextAlign.LEFT);
        run(paragraph, words, weight, PptxLetters.size(words, weight, size, box.getWidth()) * POINTS, colour);
    }

    private void column(XSLFSlide slide, List<SourcePage.Line> lines, Rectangle2D box) {
        if (lines.isEmpty()) {
            return;
        }
        XSLFTextShape shape = fitted(slide.createTextBox(), box);
        List<SourcePage.Line> paragraphs = SourcePage.joined(lines);
        double size = SourcePage.SIZE;
        while (height(paragraphs, size, box.getWidth()) > box.getHeight()) {
            size *= 0.98;
        }
        for (SourcePage.Line line : paragraphs) {
            XSLFTextParagraph paragraph = shape.addNewTextParagraph();
            paragraph.setSpaceBefore(line.gap() ? -4.5 : 0.0);
            paragraph.setLineSpacing(-size * TextFit.LINE * POINTS);
            run(paragraph, line.text(), line.weight(), size * POINTS, style.ink());
        }
    }

    private static double height(List<SourcePage.Line> paragraphs, double size, double width) {
        double high = 0;
        for (SourcePage.Line line : paragraphs) {
            high += PptxLetters.lines(line.text(), line.weight(), size, width) * size * TextFit.LINE
                    + (line.gap() ? SourcePage.ABOVE : 0);
        }
        return high;
    }

    private static Rectangle2D points(Rectangle2D box) {
        return new Rectangle2D.Double(
                box.getX() * POINTS, box.getY() * POINTS, box.getWidth() * POINTS, box.getHeight() * POINTS);
    }
}
