package org.gossan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.gossan.atlas.AnnotationFile;
import org.gossan.atlas.Atlas;
import org.gossan.atlas.ExportFile;
import org.gossan.model.Messages;
import org.gossan.model.edits.Annotation;
import org.gossan.sites.Rows;
import org.gossan.sites.SiteFilters;
import org.gossan.sites.SiteIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `gossan export OUT`: the sites that a filter shows, with their sources, or all annotations, as CSV or GeoJSON.
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(index = "0", paramLabel = "OUT.csv|OUT.geojson")
    private Path out = Path.of("");

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Mixin
    private ValuesOption values = new ValuesOption();

    @Option(names = "--annotations")
    private boolean annotations;

    ExportCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        if (!ExportFile.knows(out)) {
            throw new UsageException("table", out.toString());
        }
        return annotations ? writeAnnotations() : writeSites();
    }

    private int writeAnnotations() throws IOException {
        Messages messages = root.messages();
        try (Atlas atlas = root.openAtlas()) {
            if (!filter.filter(SiteIndex.EMPTY).isEmpty()) {
                throw new UsageException("annotations_filter");
            }
            List<Annotation> all = new ArrayList<>();
            atlas.edits().annotations().each(one -> {
                if (!one.trashed()) {
                    all.add(one);
                }
            });
            all.sort(Comparator.comparing(Annotation::madeAt).thenComparing(Annotation::id));
            new AnnotationFile(out.toAbsolutePath()).write(all, messages);
            root.surroundings()
                    .out()
                    .println(messages.text("transfer.annotations_written", out.toAbsolutePath(), all.size()));
            return Cli.DONE;
        }
    }

    private int writeSites() throws IOException {
        try (Interruption interruption = new Interruption()) {
            return writeSites(interruption);
        }
    }

    private int writeSites(Interruption interruption) throws IOException {
        Messages messages = root.messages();
        try (Atlas atlas = root.openAtlas();
                ProgressLine progress =
                        new ProgressLine(root.surroundings().err(), String.valueOf(out.getFileName()), interruption)) {
            SiteIndex index = root.index(atlas, values.values());
            Rows rows = SiteFilters.matching(index, filter.filter(index));
            long written =
                    new ExportFile(out.toAbsolutePath()).write(atlas, values.values(), index, rows, messages, progress);
            progress.endLine();
            root.surroundings().out().println(messages.text("transfer.written", out.toAbsolutePath(), written));
            return Cli.DONE;
        } catch (CancellationException e) {
            root.surroundings().err().println("gossan: " + messages.text("transfer.export_cancelled", out));
            return Cli.PROBLEMS;
        }
    }
}
