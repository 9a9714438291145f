package org.gossan.transfer;

import java.nio.BufferUnderflowException;
import java.util.ArrayList;
import java.util.List;
import org.gossan.model.Coded;
import org.gossan.model.Confidence;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.Importance;
import org.gossan.model.Place;
import org.gossan.model.ProjectStage;
import org.gossan.model.SiteCommodity;
import org.gossan.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/// The rows of a [RowBlock], read one after the other without an object for each. Not thread-safe.
///
/// The bytes: version, traits that rows share, then row by row record id, name, other names, longitude, latitude, error
/// and precision, and the number of its traits. Words of vocabularies are kept by their spelling.
public final class BlockRows {

    private final Bytes.In in;
    private final List<SiteTraits> traits;
    private final int rows;
    private int at;
    private String recordId = "";
    private String name = "";
    private List<String> otherNames = List.of();
    private double lon;
    private double lat;
    private double errorM;
    private double precisionM;
    private SiteTraits rowTraits;

    /// Opens a block in front of its first row.
    ///
    /// @param body see [RowBlock#body]
    /// @throws IllegalStateException if the bytes are damaged or of a newer program
    public BlockRows(byte[] body) {
        in = new Bytes.In(body);
        try {
            int version = in.number();
            if (version != RowBlock.VERSION) {
                throw new IllegalStateException("a block of imported rows has the unknown version " + version);
            }
            rows = in.number();
            int count = in.number();
            List<SiteTraits> all = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                all.add(traits());
            }
            traits = List.copyOf(all);
            rowTraits = traits.getFirst();
        } catch (BufferUnderflowException e) {
            throw new IllegalStateException("a block of imported rows ends early", e);
        }
    }

    /// Goes to the next row.
    ///
    /// @return whether there is one
    public boolean next() {
        if (at == rows) {
            return false;
        }
        at++;
        recordId = in.text();
        name = in.text();
        otherNames = in.texts();
        lon = in.real();
        lat = in.real();
        errorM = in.real();
        precisionM = in.real();
        rowTraits = traits.get(in.number());
        return true;
    }

    /// Goes over the next row without reading it: what the other methods return stays as it was.
    public void skip() {
        if (at == rows) {
            throw new IllegalStateException("a block of imported rows has only " + rows);
        }
        at++;
        in.skipText();
        in.skipText();
        int others = in.number();
        for (int i = 0; i < others; i++) {
            in.skipText();
        }
        in.skip(4 * Double.BYTES + Integer.BYTES);
    }

    public String recordId() {
        return recordId;
    }

    public String name() {
        return name;
    }

    public List<String> otherNames() {
        return otherNames;
    }

    /// Returns the longitude, WGS 84 degrees; `NaN` = no point.
    public double lon() {
        return lon;
    }

    /// Returns the latitude, WGS 84 degrees; `NaN` = no point.
    public double lat() {
        return lat;
    }

    /// Returns the error radius in metres; `NaN` = not known.
    public double errorM() {
        return errorM;
    }

    /// Returns what this row shares with others: the same object for all of them.
    public SiteTraits rowTraits() {
        return rowTraits;
    }

    /// Returns the row as a whole, without what only [RowBlock#original] knows.
    public SiteRow row() {
        return new SiteRow(0, recordId, name, otherNames, lon, lat, errorM, precisionM, "", rowTraits, "");
    }

    static byte[] body(List<SiteRow> rows, List<SiteTraits> traits, int[] codes) {
        Bytes out = new Bytes(rows.size() * 96 + 4096);
        out.number(RowBlock.VERSION);
        out.number(rows.size());
        out.number(traits.size());
        for (SiteTraits t : traits) {
            write(t, out);
        }
        for (int i = 0; i < rows.size(); i++) {
            SiteRow row = rows.get(i);
            out.text(row.recordId());
            out.text(row.name());
            out.texts(row.otherNames());
            out.real(row.lon());
            out.real(row.lat());
            out.real(row.errorM());
            out.real(row.precisionM());
            out.number(codes[i]);
        }
        return out.array();
    }

    private static void write(SiteTraits t, Bytes out) {
        out.flag(t.potentialArea());
        out.text(t.place().country());
        out.text(t.place().admin1());
        out.texts(t.place().codes());
        out.number(t.commodities().size());
        for (SiteCommodity commodity : t.commodities()) {
            out.text(commodity.code());
            out.text(commodity.importance().code());
        }
        out.text(t.depositType());
        out.text(t.depositTypePublished());
        out.text(t.status().code());
        out.year(t.statusYear());
        out.text(t.statusPublished());
        out.text(t.statusNote());
        out.text(t.stage() == null ? "" : t.stage().code());
        out.year(t.stageYear());
        out.text(t.operator());
        out.year(t.operatorYear());
        out.text(t.confidence().code());
        out.text(t.pointBasis());
        out.text(t.errorBasis());
        out.text(t.datum());
        out.text(t.note());
    }

    private SiteTraits traits() {
        return new SiteTraits(
                in.flag(),
                new Place(in.text(), in.text(), in.texts()),
                commodities(),
                in.text(),
                in.text(),
                word(DevelopmentStatus.class, in.text()),
                in.year(),
                in.text(),
                in.text(),
                stage(in.text()),
                in.year(),
                in.text(),
                in.year(),
                word(Confidence.class, in.text()),
                in.text(),
                in.text(),
                in.text(),
                in.text());
    }

    private List<SiteCommodity> commodities() {
        int count = in.number();
        List<SiteCommodity> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            all.add(new SiteCommodity(in.text(), word(Importance.class, in.text())));
        }
        return all;
    }

    private static @Nullable ProjectStage stage(String code) {
        return code.isEmpty() ? null : word(ProjectStage.class, code);
    }

    private static <E extends Enum<E> & Coded> E word(Class<E> words, String code) {
        return Vocabulary.find(words, code)
                .orElseThrow(() -> new IllegalStateException("'" + code + "' in a block of imported rows is unknown"));
    }
}
