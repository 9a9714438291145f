package org.gossan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.gossan.atlas.Atlas;
import org.gossan.atlas.ExportFile;
import org.gossan.sites.Rows;
import org.gossan.sites.SiteIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `gossan export OUT`: the sites that a filter shows, with their sources, as CSV or GeoJSON.
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(index = "0", paramLabel = "OUT.csv|OUT.geojson")
    private Path out = Path.of("");

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Mixin
    private ValuesOption values = new ValuesOption();

    ExportCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        if (!ExportFile.knows(out)) {
            throw new UsageException("table", out.toString());
        }
        var messages = root.messages();
        try (Atlas atlas = root.openAtlas();
                ProgressLine progress =
                        new ProgressLine(root.surroundings().err(), String.valueOf(out.getFileName()))) {
            SiteIndex index = root.index(atlas, values.values());
            Rows rows = ListCommand.matching(index, filter.filter(index));
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
