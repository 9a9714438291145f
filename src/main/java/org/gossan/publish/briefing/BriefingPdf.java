package org.gossan.publish.briefing;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.util.Matrix;
import org.gossan.model.briefing.Scene;
import org.gossan.publish.PdfFonts;
import org.gossan.render.chart.TextFit;
import org.gossan.render.chart.Weight;
import org.gossan.render.slide.SlideLayout;
import org.gossan.render.slide.SlidePainter;
import org.gossan.render.slide.SlideSettings;

/// A PDF: slides alone, or sheets of paper with a slide, its notes and its facts. Everything is shapes and text;
/// bookmarks
/// name the scenes.
final class BriefingPdf {

    private static final float POINTS_PER_PX = 72f / 96;

    /// Size of the letters at the foot of a sheet, px.
    private static final double FOOT = 11;

    private final Deck deck;
    private final BriefingOptions options;

    BriefingPdf(Deck deck, BriefingOptions options) {
        this.deck = deck;
        this.options = options;
    }

    /// What paints a page in logical pixels.
    private interface Painting {
        void on(Graphics2D g);
    }

    void writeTo(OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument();
                PdfBoxGraphics2DFontTextDrawer fonts = PdfFonts.drawer(document)) {
            PDDocumentOutline outline = new PDDocumentOutline();
            document.getDocumentCatalog().setDocumentOutline(outline);
            for (int page = 0; page < deck.scenes().size(); page++) {
                SlideLayout layout = deck.layout(page);
                PDPage first = options.handout()
                        ? handout(document, fonts, layout, page)
                        : slide(
                                document,
                                fonts,
                                g -> SlidePainter.paint(
                                        g, layout, deck.content().painter()));
                bookmark(outline, first, deck.scenes().get(page));
                deck.finished(page + 1);
            }
            int number = deck.pages() - deck.sources().size();
            for (SourcePage sources : deck.sources()) {
                number++;
                int at = number;
                if (options.handout()) {
                    page(
                            document,
                            fonts,
                            options.paper().widthPx(),
                            options.paper().heightPx(),
                            g -> sources.paint(g, at, deck.pages()));
                } else {
                    slide(document, fonts, g -> {
                        g.scale(deck.look().size().scale(), deck.look().size().scale());
                        sources.paint(g, at, deck.pages());
                    });
                }
                deck.finished(at);
            }
            describe(document);
            document.save(out);
        }
    }

    private PDPage slide(PDDocument document, PdfBoxGraphics2DFontTextDrawer fonts, Painting painting)
            throws IOException {
        return page(
                document,
                fonts,
                deck.look().size().widthPx(),
                deck.look().size().heightPx(),
                painting);
    }

    /// Adds a sheet with the slide and what fits below it, and further sheets for the rest.
    ///
    /// @return the first
    private PDPage handout(PDDocument document, PdfBoxGraphics2DFontTextDrawer fonts, SlideLayout layout, int scene)
            throws IOException {
        double width = options.paper().widthPx();
        double height = options.paper().heightPx();
        double edge = HandoutText.EDGE;
        double scale = (width - 2 * edge) / deck.look().size().widthPx();
        double slideHeight = HandoutText.slideHeight(deck, options.paper());
        List<HandoutText> sheets = deck.handout(scene);
        int number = deck.number(scene);
        PDPage first = page(document, fonts, width, height, g -> {
            Graphics2D slide = (Graphics2D) g.create();
            slide.translate(edge, edge);
            slide.scale(scale, scale);
            SlidePainter.paint(slide, layout, deck.content().painter());
            slide.dispose();
            g.setColor(java.awt.Color.GRAY);
            g.draw(new Rectangle2D.Double(edge, edge, width - 2 * edge, slideHeight));
            sheets.getFirst().paint(g, edge, edge + slideHeight + HandoutText.BELOW_SLIDE);
            foot(g, number);
        });
        for (int i = 1; i < sheets.size(); i++) {
            HandoutText rest = sheets.get(i);
            int at = number + i;
            page(document, fonts, width, height, g -> {
                rest.paint(g, edge, edge);
                foot(g, at);
            });
        }
        return first;
    }

    /// Writes at the foot of a sheet what a slide has at its own: a sheet may be torn off.
    private void foot(Graphics2D g, int number) {
        SlideSettings settings = deck.content().settings();
        double room = options.paper().widthPx() - 2 * HandoutText.EDGE;
        double baseline = options.paper().heightPx() - HandoutText.EDGE * 0.5;
        g.setColor(java.awt.Color.BLACK);
        String line = settings.foot(deck.language(), number, deck.pages(), FOOT, room);
        g.setFont(Weight.REGULAR.font(FOOT));
        g.drawString(line, (float) HandoutText.EDGE, (float) baseline);
        TextFit secret = TextFit.of(settings.classification(), Weight.BOLD, FOOT, 7, room, 1);
        if (!secret.lines().isEmpty()) {
            Font bold = Weight.BOLD.font(secret.sizePx());
            String words = secret.lines().getFirst();
            double wide = TextFit.width(words, bold);
            boolean beside = TextFit.width(line, Weight.REGULAR.font(FOOT)) + wide + 20 < room;
            g.setFont(bold);
            g.drawString(words, (float) (HandoutText.EDGE + room - wide), (float)
                    (beside ? baseline : baseline + FOOT * TextFit.LINE));
        }
    }

    private static PDPage page(
            PDDocument document, PdfBoxGraphics2DFontTextDrawer fonts, double width, double height, Painting painting)
            throws IOException {
        PDPage page = new PDPage(new PDRectangle((float) width * POINTS_PER_PX, (float) height * POINTS_PER_PX));
        document.addPage(page);
        PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, (float) width, (float) height);
        g.setFontTextDrawer(fonts);
        painting.on(g);
        g.dispose();
        try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
            stream.transform(Matrix.getScaleInstance(POINTS_PER_PX, POINTS_PER_PX));
            stream.drawForm(g.getXFormObject());
        }
        return page;
    }

    private void bookmark(PDDocumentOutline outline, PDPage page, Scene scene) {
        PDPageFitDestination destination = new PDPageFitDestination();
        destination.setPage(page);
        PDOutlineItem item = new PDOutlineItem();
        String title = scene.words().title().in(deck.language());
        item.setTitle(title.isBlank() ? deck.messages().text("briefing.untitled") : title);
        item.setDestination(destination);
        outline.addLast(item);
    }

    private void describe(PDDocument document) {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(deck.title());
        information.setCreator("Gossan");
        information.setCreationDate(
                GregorianCalendar.from(deck.content().settings().date().atStartOfDay(ZoneOffset.UTC)));
        document.getDocumentCatalog().setLanguage(deck.language().code());
    }
}
