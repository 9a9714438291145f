package org.gossan.sites;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gossan.model.Coded;
import org.gossan.model.Confidence;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.Importance;
import org.gossan.model.Metal;
import org.gossan.model.Place;
import org.gossan.model.ProjectStage;
import org.gossan.model.SiteCommodity;
import org.gossan.packed.Codes;
import org.gossan.packed.ColumnReader;
import org.gossan.packed.ColumnWriter;
import org.gossan.packed.Texts;

/// A snapshot in a file, so that a start need not read a million sites from the store: about a millisecond for each
/// megabyte. It is a copy that may be deleted at any time; it counts only for the revision of the store that it was
/// made of.
///
/// The format is private to one version of the program: it begins with a line that names format, vocabularies and
/// revision, and any difference makes the file count as missing. So does damage: a check sum stands at the end.
public final class SiteIndexFile {

    private static final String FORMAT = "gossan index 1";

    private SiteIndexFile() {}

    /// Writes a snapshot beside the target and moves it there, so that a reader sees the old file or the new one.
    ///
    /// @param revision what the snapshot was made of: changes whenever a site in the store does
    /// @throws IOException if the file cannot be written; an older one is then still there
    public static void write(SiteIndex index, String revision, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (FileChannel channel = FileChannel.open(
                    part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                ColumnWriter out = new ColumnWriter(channel);
                out.text(heading(revision));
                write(index, out);
                out.finish();
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// Reads a snapshot; empty if there is none, if it was made of another revision or by another version of the
    /// program, or if it is damaged.
    ///
    /// @throws IOException if the file is there but cannot be read
    public static Optional<SiteIndex> read(Path file, String revision) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                Arena mapping = Arena.ofConfined()) {
            long size = channel.size();
            if (size > Integer.MAX_VALUE) {
                return Optional.empty();
            }
            ByteBuffer whole =
                    channel.map(FileChannel.MapMode.READ_ONLY, 0, size, mapping).asByteBuffer();
            return parsed(whole, revision);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static Optional<SiteIndex> parsed(ByteBuffer whole, String revision) {
        try {
            ColumnReader in = new ColumnReader(whole);
            return in.text().equals(heading(revision)) ? Optional.of(read(in)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String heading(String revision) {
        return FORMAT
                + words(Metal.values())
                + words(DevelopmentStatus.values())
                + words(Confidence.values())
                + words(ProjectStage.values())
                + words(SizeClass.values())
                + words(Importance.values())
                + '\n'
                + revision;
    }

    private static String words(Coded[] vocabulary) {
        StringBuilder words = new StringBuilder("; ");
        for (Coded word : vocabulary) {
            words.append(word.code()).append(',');
        }
        return words.toString();
    }

    private static void write(SiteIndex index, ColumnWriter out) throws IOException {
        Columns.Values values = index.values();
        out.number(values.places().size());
        for (Place place : values.places()) {
            out.text(place.country());
            out.text(place.admin1());
            writeAll(place.codes(), out);
        }
        writeAll(values.types(), out);
        out.number(values.sources().size());
        for (List<String> ids : values.sources()) {
            writeAll(ids, out);
        }
        out.number(values.commodities().size());
        for (List<SiteCommodity> list : values.commodities()) {
            out.number(list.size());
            for (SiteCommodity commodity : list) {
                out.text(commodity.code());
                out.text(commodity.importance().name());
            }
        }
        writeAll(values.operators(), out);

        Columns columns = index.columns();
        out.number(columns.pins());
        out.number(columns.points());
        out.ints(columns.x());
        out.ints(columns.y());
        out.ints(columns.fields());
        float[] errorM = columns.errorM();
        out.number(errorM == null ? 0 : 1);
        if (errorM != null) {
            out.floats(errorM);
        }
        columns.places().write(out);
        columns.types().write(out);
        columns.sources().write(out);
        columns.commodities().write(out);
        columns.operators().write(out);
        columns.ids().write(out);
        columns.names().write(out);
        columns.search().write(out);
        index.rowsOfIds().write(out);
    }

    private static SiteIndex read(ColumnReader in) throws IOException {
        List<Place> places = new ArrayList<>();
        for (long i = in.number(); i > 0; i--) {
            places.add(new Place(in.text(), in.text(), readAll(in)));
        }
        List<String> types = readAll(in);
        List<List<String>> sources = new ArrayList<>();
        for (long i = in.number(); i > 0; i--) {
            sources.add(readAll(in));
        }
        List<List<SiteCommodity>> commodities = new ArrayList<>();
        for (long i = in.number(); i > 0; i--) {
            List<SiteCommodity> list = new ArrayList<>();
            for (long k = in.number(); k > 0; k--) {
                list.add(new SiteCommodity(in.text(), Importance.valueOf(in.text())));
            }
            commodities.add(List.copyOf(list));
        }
        Columns.Values values = new Columns.Values(
                List.copyOf(places), types, List.copyOf(sources), List.copyOf(commodities), readAll(in));

        int pins = (int) in.number();
        int points = (int) in.number();
        Columns columns = new Columns(
                in.ints(),
                in.ints(),
                in.ints(),
                in.number() == 0 ? null : in.floats(),
                Codes.read(in),
                Codes.read(in),
                Codes.read(in),
                Codes.read(in),
                Codes.read(in),
                Texts.read(in),
                Texts.read(in),
                Texts.read(in),
                pins,
                points);
        return new SiteIndex(columns, values, IdTable.read(in));
    }

    private static void writeAll(List<String> texts, ColumnWriter out) throws IOException {
        out.number(texts.size());
        for (String text : texts) {
            out.text(text);
        }
    }

    private static List<String> readAll(ColumnReader in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (long i = in.number(); i > 0; i--) {
            texts.add(in.text());
        }
        return List.copyOf(texts);
    }
}
