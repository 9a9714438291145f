package org.gossan.basemap;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gossan.basemap.Level.PathTable;
import org.gossan.basemap.PackedFile.LevelSections;
import org.jspecify.annotations.Nullable;

/// The basemap: land, water, borders, states and names of the world, fine in North America.
///
/// Coordinates are *world* coordinates (0..1, north-west origin). The file holds several levels of detail; a query
/// names its zoom and gets the level made for it. Opening reads the table of contents only (a millisecond); levels
/// and blocks are read on first use. At most about 16 MB of unpacked lines are kept. Thread-safe.
public final class Basemap {

    /// Lines longer than this many boxes are cut, to spare the painter segments of astronomic length.
    private static final double LONGEST = 8;

    /// The ring of Antarctica is closed by meridians longer than this, far south, and along y = 1.1: they are no
    /// coast.
    private static final double CLOSING = 0.05;

    private final PackedFile file;
    private final @Nullable Level[] levels;
    private final Object lock = new Object();
    private final Blocks blocks;
    private @Nullable Labels labels;

    private Basemap(PackedFile file) {
        this.file = file;
        this.blocks = new Blocks(file);
        this.levels = new Level[file.levels().size()];
    }

    /// Opens a basemap file.
    ///
    /// @throws BasemapException if it is missing, cut off, damaged or of another version; the message names it
    public static Basemap open(Path path) throws BasemapException {
        try {
            return new Basemap(new PackedFile(path));
        } catch (IndexOutOfBoundsException | ArithmeticException e) {
            throw new BasemapException(path + " is damaged; reinstall Gossan or run src/basemap/build.sh", e);
        }
    }

    /// Fills `into` with the rings of a feature, cut to the box. Inside of the box they are exact; edges along it
    /// are not part of the feature, so outlines come from [#lines].
    ///
    /// @throws UncheckedBasemapException if the file is damaged
    public void polygons(Feature feature, WorldBox box, double zoom, Paths into) {
        int level = levelOf(zoom);
        into.clear();
        polygons(level, directory(level).group(feature), box, into);
    }

    /// Fills `into` with the rings of a state or province by ISO 3166-2 code, such as `MX-SON`, cut to the box.
    /// Water inside of the state is part of it. Empty if nothing is in the box or the code is unknown.
    ///
    /// @throws UncheckedBasemapException if the file is damaged
    public void state(String code, WorldBox box, double zoom, Paths into) {
        int level = levelOf(zoom);
        into.clear();
        PathTable rings = directory(level).areas().get(code);
        if (rings != null) {
            polygons(level, rings, box, into);
        }
    }

    /// Returns the ISO 3166-2 codes of all states and provinces that [#state] knows.
    public Set<String> states() {
        return new TreeSet<>(directory(0).areas().keySet());
    }

    /// Fills `into` with the lines of a feature, or the outlines if it is a polygon, as far as they pass near the
    /// box. Each path is a stretch whose ends do not depend on the box, so that a dashed line keeps its dashes while
    /// the map moves.
    ///
    /// @throws UncheckedBasemapException if the file is damaged
    public void lines(Feature feature, WorldBox box, double zoom, Paths into) {
        int number = levelOf(zoom);
        Level level = directory(number);
        PathTable table = level.group(feature);
        into.clear();
        double longest = LONGEST * Math.max(box.east() - box.west(), box.south() - box.north());
        for (int copy = (int) Math.floor(box.west()) - 1; copy <= Math.floor(box.east()) + 1; copy++) {
            Bounds b = new Bounds(box.shifted(-copy), level.unit);
            if (!b.touches(table)) {
                continue;
            }
            for (int p = 0; p < table.size; p++) {
                if (!b.touches(table.west[p], table.north[p], table.east[p], table.south[p])) {
                    continue;
                }
                for (int r = table.starts[p]; r < table.starts[p + 1]; r++) {
                    int chunk = table.refs[r] >> 1;
                    if (b.touches(level.west[chunk], level.north[chunk], level.east[chunk], level.south[chunk])) {
                        line(number, level, table.refs[r], copy, box, longest, into);
                    }
                }
            }
        }
    }

    private void line(int number, Level level, int ref, int copy, WorldBox box, double longest, Paths into) {
        int chunk = ref >> 1;
        Blocks.Block block = blocks.get(number, level, level.blockOf[chunk]);
        int from = block.offsets[chunk - level.firstOfBlock[level.blockOf[chunk]]];
        int n = level.vertices[chunk];
        boolean back = (ref & 1) != 0;
        into.begin();
        double lastX = 0;
        double lastY = 0;
        for (int i = 0; i < n; i++) {
            int v = from + (back ? n - 1 - i : i);
            double x = block.xs[v] * level.unit + copy;
            double y = block.ys[v] * level.unit;
            if (i > 0 && closesAntarctica(lastX, lastY, x, y)) {
                into.endPath(2);
                into.begin();
            } else if (i > 0 && Math.abs(x - lastX) + Math.abs(y - lastY) > longest) {
                shortened(lastX, lastY, x, y, box, longest, into);
            }
            into.add(x, y);
            lastX = x;
            lastY = y;
        }
        into.endPath(2);
    }

    private static boolean closesAntarctica(double x0, double y0, double x1, double y1) {
        return y0 + y1 > 1.6 && ((x0 == x1 && Math.abs(y1 - y0) > CLOSING) || Math.min(y0, y1) > 1.05);
    }

    /// Puts, instead of a very long segment, the part of it near the box between two others that stay out of sight.
    private static void shortened(
            double x0, double y0, double x1, double y1, WorldBox box, double longest, Paths into) {
        double cx = (box.west() + box.east()) / 2;
        double cy = (box.north() + box.south()) / 2;
        double length = Math.hypot(x1 - x0, y1 - y0);
        double along = ((cx - x0) * (x1 - x0) + (cy - y0) * (y1 - y0)) / length;
        double from = Math.max(0, along - longest / 2) / length;
        double to = Math.min(length, along + longest / 2) / length;
        if (from >= 1 || to <= 0) {
            return;
        }
        into.endPath(2);
        into.begin();
        into.add(x0 + (x1 - x0) * from, y0 + (y1 - y0) * from);
        into.add(x0 + (x1 - x0) * to, y0 + (y1 - y0) * to);
        into.endPath(2);
        into.begin();
    }

    private void polygons(int number, PathTable table, WorldBox box, Paths into) {
        Level level = directory(number);
        for (int copy = (int) Math.floor(box.west()) - 1; copy <= Math.floor(box.east()) + 1; copy++) {
            WorldBox here = box.shifted(-copy);
            Bounds b = new Bounds(here, level.unit);
            if (!b.touches(table)) {
                continue;
            }
            Clipper clipper = into.clipper(here);
            for (int p = 0; p < table.size; p++) {
                if (!b.touches(table.west[p], table.north[p], table.east[p], table.south[p])) {
                    continue;
                }
                clipper.begin();
                for (int r = table.starts[p]; r < table.starts[p + 1]; r++) {
                    ring(number, level, table.refs[r], b, clipper);
                }
                clipper.end(into, copy);
            }
        }
    }

    /// Adds a chunk to the ring without its last vertex, which is the first of the next one. Of a chunk out of sight
    /// its first vertex is enough: the straight line to the next one is out of sight too.
    private void ring(int number, Level level, int ref, Bounds b, Clipper clipper) {
        int chunk = ref >> 1;
        boolean back = (ref & 1) != 0;
        if (!b.touches(level.west[chunk], level.north[chunk], level.east[chunk], level.south[chunk])) {
            clipper.add(
                    (back ? level.endX : level.startX)[chunk] * level.unit,
                    (back ? level.endY : level.startY)[chunk] * level.unit);
            return;
        }
        Blocks.Block block = blocks.get(number, level, level.blockOf[chunk]);
        int from = block.offsets[chunk - level.firstOfBlock[level.blockOf[chunk]]];
        int n = level.vertices[chunk];
        for (int i = 0; i < n - 1; i++) {
            int v = from + (back ? n - 1 - i : i);
            clipper.add(block.xs[v] * level.unit, block.ys[v] * level.unit);
        }
    }

    /// Returns names, those for the smallest scales first: all that belong on a map at this zoom, and maybe others.
    /// Reads on from where the calls before stopped.
    ///
    /// @throws UncheckedBasemapException if the file is damaged
    public List<Label> labels(double zoom) {
        synchronized (lock) {
            try {
                if (labels == null) {
                    labels = new Labels(new Packed(file.read(file.labels())));
                }
                return labels.upTo(zoom);
            } catch (IndexOutOfBoundsException | ArithmeticException e) {
                throw file.damaged(e);
            }
        }
    }

    private int levelOf(double zoom) {
        List<LevelSections> all = file.levels();
        for (int i = 0; i < all.size(); i++) {
            if (zoom <= all.get(i).zoom() + 0.01) {
                return i;
            }
        }
        return all.size() - 1;
    }

    private Level directory(int number) {
        synchronized (lock) {
            Level level = levels[number];
            if (level == null) {
                LevelSections sections = file.levels().get(number);
                try {
                    level = new Level(file.read(sections.directory()), sections.bits());
                } catch (IndexOutOfBoundsException | ArithmeticException e) {
                    throw file.damaged(e);
                }
                levels[number] = level;
            }
            return level;
        }
    }

    /// A box in the whole units of a level.
    private static final class Bounds {
        private final double west;
        private final double north;
        private final double east;
        private final double south;

        Bounds(WorldBox box, double unit) {
            west = box.west() / unit;
            north = box.north() / unit;
            east = box.east() / unit;
            south = box.south() / unit;
        }

        /// Returns whether it may touch a path of a table.
        boolean touches(PathTable table) {
            return touches(table.westmost, table.northmost, table.eastmost, table.southmost);
        }

        boolean touches(int w, int n, int e, int s) {
            return w <= east && e >= west && n <= south && s >= north;
        }
    }
}
