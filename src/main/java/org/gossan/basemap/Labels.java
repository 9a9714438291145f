package org.gossan.basemap;

import java.util.ArrayList;
import java.util.List;

/// The names of a basemap, read as far as somebody has zoomed in: most are of small towns that a map of the continent
/// never shows. Not thread-safe.
final class Labels {

    private static final double UNIT = 1.0 / (1 << 30);
    private static final Label.Kind[] KINDS = Label.Kind.values();

    private final Packed in;
    private final List<Label> read = new ArrayList<>();
    private List<Label> handedOut = List.of();
    private int left;

    Labels(Packed in) {
        this.in = in;
        this.left = in.count();
    }

    /// Returns the names that have been read, all those among them that show at a zoom. Immutable.
    List<Label> upTo(double zoom) {
        while (left > 0 && (read.isEmpty() || read.getLast().fromZoom() <= zoom)) {
            read.add(next());
            left--;
        }
        if (handedOut.size() < read.size()) {
            handedOut = List.copyOf(read);
        }
        return handedOut;
    }

    private Label next() {
        Label.Kind kind = KINDS[in.octet()];
        double x = in.unsigned() * UNIT;
        double y = in.unsigned() * UNIT;
        double from = in.unsigned() / 100.0;
        double to = in.unsigned() / 100.0;
        double room = in.unsigned() * UNIT;
        long population = in.unsignedLong();
        String code = in.text();
        String es = in.text();
        String en = in.text();
        String fr = in.text();
        return new Label(
                kind, code, x, y, from, to, room, population, es, en.isEmpty() ? es : en, fr.isEmpty() ? es : fr);
    }
}
