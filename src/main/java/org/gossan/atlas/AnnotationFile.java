package org.gossan.atlas;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.gossan.format.AnnotationExport;
import org.gossan.model.Messages;
import org.gossan.model.edits.Annotation;
import org.gossan.publish.SafeFile;
import org.gossan.publish.SnapshotException;

/// Annotations as a file: CSV or GeoJSON by its ending, written as a whole or not at all.
///
/// @param file ends in `.csv` or `.geojson`, see [ExportFile#knows]
public record AnnotationFile(Path file) {

    /// Writes annotations. Any thread.
    ///
    /// @throws SnapshotException if the file cannot be written; what stood there is still there
    public void write(List<Annotation> annotations, Messages messages) throws SnapshotException {
        boolean table = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        SafeFile.write(file, messages, out -> {
            try (AnnotationExport export = open(out, table)) {
                for (Annotation one : annotations) {
                    export.add(one);
                }
            }
        });
    }

    private static AnnotationExport open(OutputStream out, boolean table) throws IOException {
        return table ? AnnotationExport.csv(out) : AnnotationExport.geoJson(out);
    }
}
