package org.gossan.atlas.drawings;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.gossan.model.Vocabulary;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.AnnotationKind;
import org.gossan.model.edits.AnnotationStyle;
import org.gossan.model.edits.Review;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/// An annotation that is not in the trash as bytes, and back, but for its id.
final class AnnotationBytes {

    private static final GeometryFactory WGS84 = new GeometryFactory(new PrecisionModel(), 4326);

    private static final Map<String, AnnotationKind> KINDS = Arrays.stream(AnnotationKind.values())
            .collect(Collectors.toUnmodifiableMap(AnnotationKind::code, kind -> kind));

    private static final Map<String, AnnotationStyle> STYLES = new ConcurrentHashMap<>();
    private static final int MOST_STYLES = 1_000;

    private AnnotationBytes() {}

    static void write(Annotation one, DataOutputStream out) throws IOException {
        text(out, one.kind().code());
        text(out, one.title());
        text(out, one.markdown());
        texts(out, one.tags());
        text(out, one.style().code());
        Geometry shape = one.shape();
        bytes(out, shape == null ? new byte[0] : new WKBWriter().write(shape));
        Double radius = one.radiusKm();
        out.writeDouble(radius == null ? Double.NaN : radius);
        texts(out, one.sites());
        Review review = one.review();
        text(out, review.state().code());
        texts(out, review.by() == null ? List.of() : List.of(review.by()));
        time(out, review.at());
        text(out, one.author());
        time(out, one.madeAt());
        time(out, one.changedAt());
    }

    static Annotation read(UUID id, byte[] record) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(record))) {
            return new Annotation(
                    id,
                    kind(text(in)),
                    text(in),
                    text(in),
                    texts(in),
                    style(text(in)),
                    shape(bytes(in)),
                    radius(in.readDouble()),
                    texts(in),
                    new Review(
                            Vocabulary.find(Review.State.class, text(in)).orElse(Review.State.DRAFT),
                            texts(in).stream().findFirst().orElse(null),
                            time(in)),
                    text(in),
                    known(time(in)),
                    known(time(in)),
                    null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AnnotationKind kind(String code) throws IOException {
        AnnotationKind kind = KINDS.get(code);
        if (kind == null) {
            throw new IOException("'" + code + "' is no kind of annotation");
        }
        return kind;
    }

    /// Nearly all annotations of a store look like one of a few.
    private static AnnotationStyle style(String code) {
        AnnotationStyle known = STYLES.get(code);
        if (known == null) {
            known = AnnotationStyle.ofCode(code);
            if (STYLES.size() < MOST_STYLES) {
                STYLES.put(code, known);
            }
        }
        return known;
    }

    private static @Nullable Double radius(double km) {
        return Double.isNaN(km) ? null : km;
    }

    private static Instant known(@Nullable Instant time) throws IOException {
        if (time == null) {
            throw new IOException("no time");
        }
        return time;
    }

    private static @Nullable Geometry shape(byte[] wkb) throws IOException {
        try {
            return wkb.length == 0 ? null : new WKBReader(WGS84).read(wkb);
        } catch (ParseException e) {
            throw new IOException("no shape", e);
        }
    }

    private static void time(DataOutputStream out, @Nullable Instant time) throws IOException {
        out.writeBoolean(time != null);
        if (time != null) {
            out.writeLong(time.getEpochSecond());
            out.writeInt(time.getNano());
        }
    }

    private static @Nullable Instant time(DataInputStream in) throws IOException {
        return in.readBoolean() ? Instant.ofEpochSecond(in.readLong(), in.readInt()) : null;
    }

    private static void texts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            text(out, text);
        }
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(text(in));
        }
        return texts;
    }

    /// One byte a character where that is enough. Not by a charset of all characters: half a surrogate pair comes back
    /// as it was typed, too.
    private static void text(DataOutputStream out, String text) throws IOException {
        boolean narrow = text.chars().allMatch(character -> character < 0x100);
        out.writeBoolean(narrow);
        if (narrow) {
            bytes(out, text.getBytes(StandardCharsets.ISO_8859_1));
        } else {
            ByteBuffer characters = ByteBuffer.allocate(2 * text.length());
            characters.asCharBuffer().put(text);
            bytes(out, characters.array());
        }
    }

    private static String text(DataInputStream in) throws IOException {
        return in.readBoolean()
                ? new String(bytes(in), StandardCharsets.ISO_8859_1)
                : ByteBuffer.wrap(bytes(in)).asCharBuffer().toString();
    }

    private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }
}
