package org.gossan.render;

import java.awt.Color;

/// Draws solid lines with round ends and joins on rows of a pixel buffer, smooth, at a small part of the cost of Java
/// 2D's strokes, which work out an outline of each line and eight rows of edges for each row of pixels.
///
/// A pixel is covered as far as its nearest line covers it, so lines that touch do not become darker. Working memory,
/// to be used again; not thread-safe.
final class LineRaster {

    private static final int STEPS = 1024;

    private static final int[] NONE = {};

    private int[] argb = NONE;
    private int width;
    private int top;
    private int rows;
    /// Coverage of 0..255 of each pixel; all zero between two drawings.
    private byte[] cover = {};
    /// Which blocks of `2^blockBits` pixels are covered, a bit each, of each row; all zero between two drawings.
    private long[] blocks = {};

    private int blockBits;
    /// Coverage by square of the distance between a pixel's centre and the middle of a line.
    private final byte[] covering = new byte[STEPS + 1];

    private float reach;
    private float steps;
    private int firstRow;
    private int lastRow;
    private float x;
    private float y;

    /// Sets what is drawn on.
    ///
    /// @param pixels row-major, opaque ARGB
    /// @param across pixels in a row
    /// @param from   first row to draw on
    /// @param to     row after the last one
    void on(int[] pixels, int across, int from, int to) {
        argb = pixels;
        width = across;
        top = from;
        rows = to - from;
        blockBits = Math.max(4, 32 - Integer.numberOfLeadingZeros((across - 1) >> 6));
        if (cover.length < across * rows) {
            cover = new byte[across * rows];
        }
        if (blocks.length < rows) {
            blocks = new long[rows];
        }
    }

    /// Lets the pixels go.
    void off() {
        argb = NONE;
    }

    /// Begins lines of a width in pixels. Those thinner than a pixel cover no pixel more than by their width and a
    /// tenth of it, because they wind.
    void begin(double lineWidth) {
        reach = (float) (lineWidth / 2 + 0.5);
        steps = STEPS / (reach * reach);
        double most = Math.min(1, 1.1 * lineWidth);
        for (int i = 0; i <= STEPS; i++) {
            double distance = Math.sqrt(i / (double) STEPS) * reach;
            covering[i] = (byte) Math.rint(Math.clamp(reach - distance, 0, most) * 255);
        }
        firstRow = rows;
        lastRow = -1;
    }

    /// Goes to a point, in pixels from the corner of the buffer.
    void moveTo(float toX, float toY) {
        x = toX;
        y = toY;
    }

    /// Draws a line to a point, in pixels from the corner of the buffer.
    void lineTo(float toX, float toY) {
        float fromX = x;
        float fromY = y;
        x = toX;
        y = toY;
        float minX = Math.min(fromX, toX) - reach - 0.5f;
        float maxX = Math.max(fromX, toX) + reach - 0.5f;
        int first = Math.max(0, (int) Math.ceil(Math.min(fromY, toY) - reach - 0.5f) - top);
        int last = Math.min(rows - 1, (int) Math.floor(Math.max(fromY, toY) + reach - 0.5f) - top);
        if (first > last || maxX < 0 || minX >= width) {
            return;
        }
        firstRow = Math.min(firstRow, first);
        lastRow = Math.max(lastRow, last);
        float dx = toX - fromX;
        float dy = toY - fromY;
        float square = dx * dx + dy * dy;
        float inverse = square > 0 ? 1 / square : 0;
        boolean slanted = Math.abs(dx) > 2 && Math.abs(dy) > 2;
        float slope = slanted ? dx / dy : 0;
        float spread = slanted ? reach * (float) Math.sqrt(square) / Math.abs(dy) : 0;
        for (int row = first; row <= last; row++) {
            float fromLine = top + row + 0.5f - fromY;
            float left = minX;
            float right = maxX;
            if (slanted) {
                float middle = fromX + fromLine * slope - 0.5f;
                left = Math.max(left, middle - spread);
                right = Math.min(right, middle + spread);
            }
            int end = Math.min(width - 1, (int) Math.floor(right));
            int begin = Math.max(0, (int) Math.ceil(left));
            if (begin <= end) {
                blocks[row] |= -1L << (begin >> blockBits) & -1L >>> (63 - (end >> blockBits));
                row(row * width, begin, end, begin + 0.5f - fromX, fromLine, dx, dy, inverse);
            }
        }
    }

    /// Covers pixels of a row.
    ///
    /// @param px from the line's first point to the centre of the pixel `begin`
    /// @param py from the line's first point to the centres
    private void row(int start, int begin, int end, float px, float py, float dx, float dy, float inverse) {
        float most = reach * reach;
        for (int i = begin; i <= end; i++, px++) {
            float along = Math.clamp((px * dx + py * dy) * inverse, 0f, 1f);
            float ex = px - along * dx;
            float ey = py - along * dy;
            float square = ex * ex + ey * ey;
            if (square < most) {
                byte covered = covering[(int) (square * steps)];
                if ((covered & 255) > (cover[start + i] & 255)) {
                    cover[start + i] = covered;
                }
            }
        }
    }

    /// Lays a colour on what the lines since [#begin] cover.
    void lay(Color colour) {
        int rgb = colour.getRGB();
        int alpha = rgb >>> 24;
        for (int row = firstRow; row <= lastRow; row++) {
            long left = blocks[row];
            blocks[row] = 0;
            for (; left != 0; left &= left - 1) {
                int begin = Long.numberOfTrailingZeros(left) << blockBits;
                int end = Math.min(width, begin + (1 << blockBits)) + row * width;
                int pixel = begin + (top + row) * width;
                for (int i = begin + row * width; i < end; i++, pixel++) {
                    if (cover[i] != 0) {
                        int covered = ((cover[i] & 255) * alpha + 127) / 254;
                        argb[pixel] = mixed(rgb, covered, argb[pixel]);
                        cover[i] = 0;
                    }
                }
            }
        }
    }

    /// Returns an opaque colour between two, to the nearest level.
    ///
    /// @param part of `rgb`, 0..256
    private static int mixed(int rgb, int part, int ground) {
        int redBlue = (rgb & 0xFF00FF) * part + (ground & 0xFF00FF) * (256 - part) + 0x800080;
        int green = (rgb & 0x00FF00) * part + (ground & 0x00FF00) * (256 - part) + 0x008000;
        return 0xFF000000 | redBlue >>> 8 & 0xFF00FF | green >>> 8 & 0x00FF00;
    }
}
