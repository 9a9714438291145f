package org.gossan.edits;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.AnnotationKind;
import org.gossan.model.edits.FieldRef;
import org.gossan.model.edits.SiteField;
import org.gossan.store.Store;
import org.gossan.store.log.LogEntry;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/// Another program that edits a store as fast as it can, and prints the id of each edit once it is durable, until it is
/// killed.
final class EditProcess {

    private EditProcess() {}

    static Process start(Path file) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EditProcess.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    static BufferedReader lines(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    public static void main(String[] arguments) {
        GeometryFactory shapes = new GeometryFactory();
        try (Store store = Store.open(Path.of(arguments[0]))) {
            Edits edits = Edits.of(store).by("Ana");
            System.out.println("open");
            for (int i = 0; ; i++) {
                FieldRef note = FieldRef.of(SiteField.NOTE);
                said(edits.corrections()
                        .correct(
                                List.of("mx-azulitas", "mx-la-ventana"),
                                note,
                                "visit " + i + " " + System.nanoTime(),
                                "seen",
                                "")
                        .orElseThrow());
                Annotation drawn = edits.annotations()
                        .add(List.of(Annotation.of(
                                        AnnotationKind.NOTE, shapes.createPoint(new Coordinate(-105 - i * 1e-6, 23)))
                                .withTexts("note " + i, "text ".repeat(i % 400))
                                .withSites(List.of("mx-azulitas"))))
                        .getFirst();
                said(edits.annotations()
                        .change(List.of(drawn.withTexts("changed " + i, "")), null)
                        .orElseThrow());
                said(edits.undo().orElseThrow());
                said(edits.annotations().trash(List.of(drawn.id())).orElseThrow());
            }
        }
    }

    private static void said(LogEntry entry) {
        UUID id = entry.edit().id();
        System.out.println(entry.place() + " " + id);
    }
}
