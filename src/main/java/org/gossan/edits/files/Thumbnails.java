package org.gossan.edits.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Small pictures of photos, the right way up, and of first pages of PDFs. Work lane; takes no more memory than a few
/// megabytes for a picture of any size, because rows and columns are left out while reading.
final class Thumbnails {

    /// The longer side of a small picture.
    static final int SIDE_PX = 320;

    /// More pixels than this are not read: no camera takes them, and unpacking could take all memory.
    private static final long MOST_PX = 300_000_000;

    /// Points of a PDF's page beyond which it is not drawn; the format allows 14 400.
    private static final float MOST_POINTS = 20_000;

    private Thumbnails() {}

    /// Returns a PNG; empty if the file is no picture, no PDF, or cannot be read as such.
    static Optional<byte[]> of(Path file, String mediaType) {
        try {
            if (mediaType.equals("application/pdf")) {
                return Optional.of(png(firstPage(file)));
            }
            return mediaType.startsWith("image/") ? photo(file, mediaType) : Optional.empty();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // A file that no library can read is attached all the same; it only has no picture.
            System.getLogger(Thumbnails.class.getName())
                    .log(System.Logger.Level.DEBUG, "no small picture of " + file, e);
            return Optional.empty();
        }
    }

    private static BufferedImage firstPage(Path file) throws IOException {
        try (PDDocument document =
                Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            PDRectangle box = document.getPage(0).getCropBox();
            float longer = Math.max(box.getWidth(), box.getHeight());
            if (!(longer > 1 && longer < MOST_POINTS)) {
                throw new IOException("a page of " + longer + " points");
            }
            return new PDFRenderer(document).renderImage(0, SIDE_PX / longer);
        }
    }

    private static Optional<byte[]> photo(Path file, String mediaType) throws IOException {
        File whole = file.toFile();
        try (ImageInputStream in = ImageIO.createImageInputStream(whole)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > MOST_PX) {
                    return Optional.empty();
                }
                int step = Math.max(1, Math.max(width, height) / (2 * SIDE_PX));
                ImageReadParam parameters = reader.getDefaultReadParam();
                parameters.setSourceSubsampling(step, step, 0, 0);
                BufferedImage picture = reader.read(0, parameters);
                int turn = mediaType.equals("image/jpeg") ? Orientation.of(file) : Orientation.UPRIGHT;
                return Optional.of(png(shrunk(picture, turn)));
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage shrunk(BufferedImage picture, int orientation) {
        double scale = Math.min(1, (double) SIDE_PX / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        boolean sideways = Orientation.sideways(orientation);
        BufferedImage small =
                new BufferedImage(sideways ? height : width, sideways ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D paint = small.createGraphics();
        paint.setColor(Color.WHITE);
        paint.fillRect(0, 0, small.getWidth(), small.getHeight());
        paint.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform upright = Orientation.upright(orientation, width, height);
        upright.scale((double) width / picture.getWidth(), (double) height / picture.getHeight());
        paint.drawImage(picture, upright, null);
        paint.dispose();
        return small;
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }
}
