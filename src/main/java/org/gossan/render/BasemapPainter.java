package org.gossan.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.IntStream;
import org.gossan.basemap.Basemap;
import org.gossan.basemap.Feature;
import org.gossan.basemap.Paths;
import org.gossan.basemap.WorldBox;
import org.gossan.geo.Viewport;
import org.gossan.model.Layer;
import org.jspecify.annotations.Nullable;

/// Paints the basemap without names: water, land, lakes, rivers and borders, sharp at any zoom. Thread-safe.
public final class BasemapPainter {

    /// Pixels around the view that are painted too, for lines whose middle is just outside.
    private static final double MARGIN_PX = 4;

    private final Basemap basemap;
    private final ConcurrentLinkedDeque<Buffers> free = new ConcurrentLinkedDeque<>();

    /// Working memory of one painting.
    private static final class Buffers {
        final Paths paths = new Paths();
        final Path2D.Float shape = new Path2D.Float(Path2D.WIND_NON_ZERO, 8192);
        final LineRaster lines = new LineRaster();
    }

    /// What is painted on and with.
    ///
    /// @param g      logical pixels
    /// @param box    what of the world is painted
    /// @param raster draws solid lines on the pixels below `g`; `null` on pages
    private record Target(Graphics2D g, WorldBox box, Buffers buffers, @Nullable LineRaster raster) {}

    /// Device pixels that are worth a thread of their own.
    private static final int BAND_PIXELS = 300_000;

    /// Prepares to paint; reads nothing yet.
    public BasemapPainter(Basemap basemap) {
        this.basemap = basemap;
    }

    /// Paints the whole view, opaque; a large one in bands side by side, with the pixels of one painting.
    ///
    /// @param layers as in the other
    /// @param argb   `int[view.deviceWidth() * view.deviceHeight()]`, row-major, premultiplied ARGB, overwritten
    /// @throws org.gossan.basemap.UncheckedBasemapException if the file is damaged; part of the picture is painted
    ///   then
    public void paint(int[] argb, Viewport view, MapStyle style, Set<Layer> layers) {
        paint(
                argb,
                view,
                style,
                layers,
                Math.min(Runtime.getRuntime().availableProcessors(), argb.length / BAND_PIXELS));
    }

    /// @param bands into how many parts the picture is cut at most
    void paint(int[] argb, Viewport view, MapStyle style, Set<Layer> layers, int bands) {
        int parts = Math.clamp(bands, 1, view.deviceHeight());
        IntStream.range(0, parts)
                .parallel()
                .forEach(i -> band(
                        argb,
                        view,
                        style,
                        layers,
                        view.deviceHeight() * i / parts,
                        view.deviceHeight() * (i + 1) / parts));
    }

    /// Paints some rows of device pixels.
    private void band(int[] argb, Viewport view, MapStyle style, Set<Layer> layers, int from, int to) {
        double top = from / view.pixelScale();
        double bottom = to / view.pixelScale();
        Graphics2D g = Pixels.rows(argb, view, from, to);
        WorldBox box = WorldBox.ofRows(view, top, bottom, MARGIN_PX);
        Buffers buffers = buffers();
        buffers.lines.on(argb, view.deviceWidth(), from, to);
        new Picture(new Target(g, box, buffers, buffers.lines), view, style, layers).paint();
        g.dispose();
    }

    /// Paints the whole view, opaque.
    ///
    /// @param layers of these, `STATES`, `WATER` (lakes and rivers) and `GRATICULE` count
    /// @param g logical pixels from the view's top-left corner; its hints, stroke and colour are changed
    /// @throws org.gossan.basemap.UncheckedBasemapException if the file is damaged; part of the picture is painted
    ///   then
    public void paint(Graphics2D g, Viewport view, MapStyle style, Set<Layer> layers) {
        new Picture(new Target(g, WorldBox.of(view, MARGIN_PX), buffers(), null), view, style, layers).paint();
    }

    private Buffers buffers() {
        Buffers kept = free.poll();
        return kept == null ? new Buffers() : kept;
    }

    /// Returns the outline of a state or province in screen coordinates, cut to the view with a margin of one view
    /// on each side. Lakes inside of it belong to it.
    ///
    /// @param code ISO 3166-2, such as `MX-SON`
    /// @return the area, empty if it is out of sight or the code is unknown
    public Shape state(String code, Viewport view) {
        Paths paths = new Paths();
        basemap.state(
                code,
                WorldBox.of(view, Math.max(view.widthPx(), view.heightPx())),
                view.camera().zoom(),
                paths);
        Path2D.Double shape = new Path2D.Double(Path2D.WIND_NON_ZERO, Math.max(16, paths.vertices()));
        for (int p = 0; p < paths.size(); p++) {
            for (int i = paths.start(p); i < paths.end(p); i++) {
                double x = view.screenX(paths.x(i));
                double y = view.screenY(paths.y(i));
                if (i == paths.start(p)) {
                    shape.moveTo(x, y);
                } else {
                    shape.lineTo(x, y);
                }
            }
            shape.closePath();
        }
        return shape;
    }

    /// One painting of one view.
    private final class Picture {
        private final Graphics2D g;
        private final Viewport view;
        private final MapStyle style;
        private final Set<Layer> layers;
        private final Buffers buffers;
        private final @Nullable LineRaster raster;
        /// What of the view is painted.
        private final WorldBox box;
        /// Zoom of the camera: decides what is shown and how wide lines are.
        private final double zoom;
        /// Zoom of the pixels: decides how fine lines are.
        private final double detail;
        private final double worldPx;
        private final double offsetX;
        private final double offsetY;
        /// Vertices closer than this, logical pixels, are left out.
        private final float step;

        Picture(Target target, Viewport view, MapStyle style, Set<Layer> layers) {
            this.g = target.g;
            this.view = view;
            this.style = style;
            this.layers = layers;
            this.buffers = target.buffers;
            this.box = target.box;
            this.raster = target.raster;
            this.zoom = view.camera().zoom();
            this.detail = zoom + Math.log(view.pixelScale()) / Math.log(2) / 2;
            this.worldPx = view.worldPx();
            this.offsetX = view.widthPx() / 2.0 - view.camera().worldX() * worldPx;
            this.offsetY = view.heightPx() / 2.0 - view.camera().worldY() * worldPx;
            this.step = (float) (0.5 / view.pixelScale());
        }

        void paint() {
            Sprite.smooth(g);
            g.setColor(style.water());
            g.fill(new Rectangle2D.Double(0, 0, view.widthPx(), view.heightPx()));
            g.setColor(style.land());
            fill(Feature.LAND);
            if (layers.contains(Layer.WATER)) {
                rivers();
                lakes();
            }
            if (layers.contains(Layer.GRATICULE)) {
                Graticule.paint(g, view, style);
            }
            borders();
            stroke(Feature.LAND, style.coast(), ramp(3, 0.6, 9, 1.1));
            buffers.lines.off();
            free.push(buffers);
        }

        private void lakes() {
            g.setColor(style.water());
            fill(Feature.LAKE);
            g.setColor(style.land());
            fill(Feature.LAKE_ISLAND);
            g.setColor(style.water());
            fill(Feature.POND);
            float width = ramp(3, 0.4, 9, 0.8);
            stroke(Feature.LAKE, style.shore(), width);
            stroke(Feature.LAKE_ISLAND, style.shore(), width);
        }

        private void rivers() {
            river(Feature.RIVER_SMALL, 8, ramp(8, 0.4, 12, 1.1));
            river(Feature.RIVER_MEDIUM, 6.6, ramp(6.6, 0.4, 12, 1.4));
            river(Feature.RIVER_LARGE, 5, ramp(5, 0.4, 12, 1.9));
            river(Feature.RIVER_MAJOR, 3.4, ramp(3.4, 0.4, 12, 2.4));
            river(Feature.RIVER_WIDE, 3.4, ramp(3.4, 0.5, 12, 2.4));
        }

        private void river(Feature feature, double fromZoom, float width) {
            if (zoom >= fromZoom) {
                stroke(feature, style.river(), width);
            }
        }

        private void borders() {
            if (zoom >= 3 && layers.contains(Layer.STATES)) {
                float width = ramp(3, 0.5, 8, 1.0);
                // Stretches out of sight count: they decide where the dashes of the next one begin.
                basemap.lines(Feature.STATE_BORDER, WorldBox.of(view, MARGIN_PX), detail, buffers.paths);
                if (zoom < 4.2) {
                    draw(style.stateBorder(), width);
                } else {
                    g.setColor(style.stateBorder());
                    float[] dashes = {6, 2.5f, 1.2f, 2.5f};
                    g.setStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 4, dashes, 0));
                    trace(false, null);
                    g.draw(buffers.shape);
                }
            }
            basemap.lines(Feature.COUNTRY_BORDER, box, detail, buffers.paths);
            draw(style.countryCasing(), ramp(3, 2.4, 8, 6));
            draw(style.countryBorder(), ramp(3, 0.8, 8, 1.5));
        }

        private void fill(Feature feature) {
            basemap.polygons(feature, box, detail, buffers.paths);
            trace(true, null);
            g.fill(buffers.shape);
        }

        private void stroke(Feature feature, Color colour, float width) {
            basemap.lines(feature, box, detail, buffers.paths);
            draw(colour, width);
        }

        /// Draws the lines that were asked for last, solid.
        private void draw(Color colour, float width) {
            if (raster != null) {
                raster.begin(width * view.pixelScale());
                trace(false, raster);
                raster.lay(colour);
            } else {
                g.setColor(colour);
                g.setStroke(solid(width));
                trace(false, null);
                g.draw(buffers.shape);
            }
        }

        /// Draws paths, or turns them into a shape in logical pixels. Vertices that move by less than a pixel's part
        /// are left out, and so are specks. A stretch that goes on where the last one ended is joined to it.
        private void trace(boolean closed, @Nullable LineRaster onto) {
            float scale = (float) view.pixelScale();
            Paths paths = buffers.paths;
            Path2D.Float shape = buffers.shape;
            shape.reset();
            float lastX = Float.NaN;
            float lastY = Float.NaN;
            for (int p = 0; p < paths.size(); p++) {
                int start = paths.start(p);
                int end = paths.end(p);
                if (end - start < 40 && speck(paths, start, end)) {
                    continue;
                }
                for (int i = start; i < end; i++) {
                    float x = (float) (paths.x(i) * worldPx + offsetX);
                    float y = (float) (paths.y(i) * worldPx + offsetY);
                    if (i == start) {
                        if (onto != null) {
                            onto.moveTo(x * scale, y * scale);
                        } else if (closed || x != lastX || y != lastY) {
                            shape.moveTo(x, y);
                        }
                    } else if (i < end - 1 && Math.abs(x - lastX) < step && Math.abs(y - lastY) < step) {
                        continue;
                    } else if (onto != null) {
                        onto.lineTo(x * scale, y * scale);
                    } else {
                        shape.lineTo(x, y);
                    }
                    lastX = x;
                    lastY = y;
                }
                if (closed) {
                    shape.closePath();
                }
            }
        }

        /// Returns whether a path is smaller than a pixel in both directions.
        private boolean speck(Paths paths, int start, int end) {
            double limit = 0.8 / view.pixelScale() / worldPx;
            double west = paths.x(start);
            double east = west;
            double north = paths.y(start);
            double south = north;
            for (int i = start + 1; i < end; i++) {
                west = Math.min(west, paths.x(i));
                east = Math.max(east, paths.x(i));
                north = Math.min(north, paths.y(i));
                south = Math.max(south, paths.y(i));
                if (east - west > limit || south - north > limit) {
                    return false;
                }
            }
            return true;
        }

        private BasicStroke solid(float width) {
            return width * view.pixelScale() < 1.6 // round joins cost time and cannot be seen on thin lines
                    ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL)
                    : new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        }

        /// Returns a width that grows evenly between two zooms.
        private float ramp(double zoom0, double width0, double zoom1, double width1) {
            double t = Math.clamp((zoom - zoom0) / (zoom1 - zoom0), 0.0, 1.0);
            return (float) (width0 + (width1 - width0) * t);
        }
    }
}
