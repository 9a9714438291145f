package org.gossan.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import org.gossan.model.MapState;
import org.gossan.render.MapFrame;
import org.gossan.render.MapPainter;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.SVGUtils;
import org.jfree.svg.ViewBox;

/// A drawing of shapes and text that carries the letters it needs; one unit is a logical pixel.
record SvgPage(String document, MapFrame.Summary summary) {

    private static final String DECLARATION = "<?xml version='1.0' encoding='UTF-8'?>\n";

    /// Paints a sheet.
    static SvgPage of(Sheet sheet, MapPainter painter, MapState state) {
        SnapshotOptions options = sheet.options();
        SVGGraphics2D g = new SVGGraphics2D(options.widthPx(), options.heightPx());
        g.setDefsKeyPrefix("gossan-"); // otherwise the time: the same map would never give the same file
        g.setGeomDoubleConverter(value -> rounded(value, 2));
        g.setTransformDoubleConverter(value -> rounded(value, 6));
        g.setFontFunction(SvgFonts::families);
        MapFrame.Summary shown = sheet.paint(g, painter, state);
        String svg = g.getSVGElement(null, true, new ViewBox(0, 0, options.widthPx(), options.heightPx()), null, null);
        g.dispose();
        int head = svg.indexOf('>') + 1;
        String document = DECLARATION
                + svg.substring(0, head - 1)
                + " xml:lang='" + state.language().code() + "'>"
                + "<title>" + SVGUtils.escapeForXML(sheet.title()) + "</title>"
                + "<style>" + SvgFonts.faces(svg) + "</style>"
                + svg.substring(head);
        return new SvgPage(document, shown);
    }

    /// A hundredth of a pixel cannot be seen, and makes a third of the size.
    private static String rounded(double value, int digits) {
        return BigDecimal.valueOf(value)
                .setScale(digits, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(document.getBytes(StandardCharsets.UTF_8));
    }
}
