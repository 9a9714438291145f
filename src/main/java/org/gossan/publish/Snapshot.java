package org.gossan.publish;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.gossan.model.MapState;
import org.gossan.model.Messages;
import org.gossan.render.MapContent;
import org.gossan.render.MapFrame;
import org.gossan.render.MapPainter;

/// Writes a map as a picture or as a page, with title, legend, scale, north arrow, sources, date and disclaimer.
public final class Snapshot {

    /// Pictures with more pixels would not fit in memory with the map they are painted from.
    private static final long MOST_PIXELS = 120_000_000;

    private Snapshot() {}

    /// Returns whether the ending of a name tells a kind of document that can be written.
    public static boolean canWrite(Path out) {
        String name = out.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".png") || name.endsWith(".pdf") || name.endsWith(".svg");
    }

    /// Writes a map into a file: `.png` a picture with its resolution, `.pdf` a page and `.svg` a drawing of shapes and
    /// text.
    ///
    /// The camera is the centre of the map; the notes take their room from its height. A file that stands there is
    /// replaced only when the new one is complete.
    ///
    /// @param out ends in `.png`, `.pdf` or `.svg`
    /// @return what the map shows
    /// @throws SnapshotException        if the ending is another one, the picture too large, or the file cannot be
    ///     written;
    ///     the message is in the language of the map
    /// @throws IllegalArgumentException if the filter's expression cannot be read
    public static MapFrame.Summary write(Path out, MapState state, MapContent content, SnapshotOptions options)
            throws IOException {
        Messages messages = Messages.of(state.language());
        String name = out.toString().toLowerCase(Locale.ROOT);
        Sheet sheet = Sheet.of(state, content, options);
        MapPainter painter = new MapPainter(content);
        if (name.endsWith(".png")) {
            long pixels = (long) Math.ceil(options.widthPx() * options.pixelScale())
                    * (long) Math.ceil(options.heightPx() * options.pixelScale());
            if (pixels > MOST_PIXELS) {
                throw new SnapshotException(messages.text("publish.too_large", pixels / 1e6, MOST_PIXELS / 1e6));
            }
            PngPicture picture = PngPicture.of(sheet, painter, state);
            SafeFile.write(out, messages, picture::writeTo);
            return picture.summary();
        }
        if (name.endsWith(".pdf")) {
            PdfPage page = new PdfPage(sheet, painter, state);
            SafeFile.write(out, messages, page::writeTo);
            return page.summary();
        }
        if (name.endsWith(".svg")) {
            SvgPage page = SvgPage.of(sheet, painter, state);
            SafeFile.write(out, messages, page::writeTo);
            return page.summary();
        }
        throw new SnapshotException(messages.text("publish.format", out));
    }

    /// Paints a document small, laid out as it will be written.
    ///
    /// @param longestPx of its longer side in device pixels, about; at least 1
    public static BufferedImage preview(MapState state, MapContent content, SnapshotOptions options, int longestPx) {
        int longest = Math.max(options.widthPx(), options.heightPx());
        int dpi = (int) Math.clamp(96.0 * longestPx / longest, 1, 96);
        SnapshotOptions small = new SnapshotOptions(
                options.widthPx(), options.heightPx(), dpi, options.title(), options.date(), options.furniture());
        return PngPicture.of(Sheet.of(state, content, small), new MapPainter(content), state)
                .image();
    }
}
