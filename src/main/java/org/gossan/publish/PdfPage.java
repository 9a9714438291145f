package org.gossan.publish;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.gossan.model.MapState;
import org.gossan.render.MapFrame;
import org.gossan.render.MapPainter;
import org.jspecify.annotations.Nullable;

/// A page of shapes and text with its fonts embedded; 96 logical pixels to the inch.
final class PdfPage {

    private static final float POINTS_PER_PX = 72f / 96;

    private final Sheet sheet;
    private final MapPainter painter;
    private final MapState state;
    private MapFrame.@Nullable Summary summary;

    PdfPage(Sheet sheet, MapPainter painter, MapState state) {
        this.sheet = sheet;
        this.painter = painter;
        this.state = state;
    }

    /// Returns what the map shows, once it is written.
    MapFrame.Summary summary() {
        if (summary == null) {
            throw new IllegalStateException("the page has not been written");
        }
        return summary;
    }

    void writeTo(OutputStream out) throws IOException {
        SnapshotOptions options = sheet.options();
        try (PDDocument document = new PDDocument();
                PdfBoxGraphics2DFontTextDrawer fonts = PdfFonts.drawer(document)) {
            PDPage page =
                    new PDPage(new PDRectangle(options.widthPx() * POINTS_PER_PX, options.heightPx() * POINTS_PER_PX));
            document.addPage(page);
            PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, options.widthPx(), options.heightPx());
            g.setFontTextDrawer(fonts);
            MapFrame.Summary shown = sheet.paint(g, painter, state);
            g.dispose();
            try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                stream.transform(Matrix.getScaleInstance(POINTS_PER_PX, POINTS_PER_PX));
                stream.drawForm(g.getXFormObject());
            }
            describe(document, options);
            document.save(out);
            summary = shown;
        }
    }

    private void describe(PDDocument document, SnapshotOptions options) {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(sheet.title());
        information.setCreator("Gossan");
        information.setCreationDate(GregorianCalendar.from(options.date().atStartOfDay(ZoneOffset.UTC)));
        document.getDocumentCatalog().setLanguage(state.language().code());
    }
}
