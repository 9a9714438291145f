package org.gossan.publish;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.gossan.render.drawing.Fonts;

/// The map's own fonts in PDF documents, embedded with the letters that are used.
public final class PdfFonts {

    private PdfFonts() {}

    /// Returns what writes text of these fonts as text; to be closed after the document is saved.
    public static PdfBoxGraphics2DFontTextDrawer drawer(PDDocument document) throws IOException {
        PdfBoxGraphics2DFontTextDrawer drawer = new PdfBoxGraphics2DFontTextDrawer();
        register(drawer, document, Fonts.regular(1), "Regular");
        register(drawer, document, Fonts.semiBold(1), "SemiBold");
        register(drawer, document, Fonts.bold(1), "Bold");
        register(drawer, document, Fonts.italic(1), "Italic");
        return drawer;
    }

    private static void register(PdfBoxGraphics2DFontTextDrawer drawer, PDDocument document, Font font, String style)
            throws IOException {
        try (InputStream in = Fonts.open(style)) {
            TrueTypeFont face = new TTFParser(true).parse(new RandomAccessReadBuffer(in));
            // A ligature would be read back and copied as nothing.
            face.setEnableGsub(false);
            drawer.registerFont(font.getFontName(), PDType0Font.load(document, face, true));
        }
    }
}
