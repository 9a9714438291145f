package org.gossan.publish;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.gossan.model.MapState;
import org.gossan.render.MapFrame;
import org.gossan.render.MapPainter;

/// A finished picture with its resolution.
record PngPicture(BufferedImage image, int dpi, MapFrame.Summary summary) {

    private static final double METRES_PER_INCH = 0.0254;
    /// Names and units of the chunk `pHYs`: PNG specification, third edition, 11.3.4.3.
    private static final String PNG_METADATA = "javax_imageio_png_1.0";

    /// Paints a sheet.
    static PngPicture of(Sheet sheet, MapPainter painter, MapState state) {
        SnapshotOptions options = sheet.options();
        double scale = options.pixelScale();
        int width = Math.max(1, (int) Math.round(options.widthPx() * scale));
        int height = Math.max(1, (int) Math.round(options.heightPx() * scale));
        MapFrame.Visible visible = painter.summary(state, sheet.map()).visible();
        MapFrame frame = painter.paint(state, sheet.map(), sheet.covered(visible));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(java.awt.Color.WHITE);
        g.fillRect(0, 0, width, height);
        int mapWidth = sheet.map().deviceWidth();
        int rows = Math.min(height, sheet.map().deviceHeight());
        image.setRGB(0, 0, Math.min(width, mapWidth), rows, frame.argb(), 0, mapWidth);
        g.scale(scale, scale);
        sheet.paint(g, visible);
        g.dispose();
        return new PngPicture(image, options.dpi(), new MapFrame.Summary(visible, frame.counts()));
    }

    void writeTo(OutputStream out) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        IIOMetadata metadata =
                writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), parameters);
        IIOMetadataNode size = new IIOMetadataNode("pHYs");
        String perMetre = Long.toString(Math.round(dpi / METRES_PER_INCH));
        size.setAttribute("pixelsPerUnitXAxis", perMetre);
        size.setAttribute("pixelsPerUnitYAxis", perMetre);
        size.setAttribute("unitSpecifier", "meter");
        IIOMetadataNode root = new IIOMetadataNode(PNG_METADATA);
        root.appendChild(size);
        metadata.mergeTree(PNG_METADATA, root);
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, metadata), parameters);
        } finally {
            writer.dispose();
        }
    }
}
