package org.gossan.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.gossan.atlas.Atlas;
import org.gossan.edits.Edits;
import org.gossan.model.Site;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.AnnotationKind;
import org.gossan.store.log.HistoryQuery;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `gossan note SITE TEXT`: writes a note on a site; it stands on the map where the site does.
@Command(name = "note")
final class NoteCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(index = "0", paramLabel = "SITE")
    private String siteId = "";

    @Parameters(index = "1", paramLabel = "TEXT")
    private String text = "";

    @Mixin
    private EditOptions options = new EditOptions();

    NoteCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        if (text.isBlank()) {
            throw new UsageException("empty_note");
        }
        try (Atlas atlas = root.openForEditing()) {
            Site site = ShowCommand.require(atlas, siteId);
            var point = site.position().point();
            Annotation note = Annotation.of(
                            AnnotationKind.NOTE,
                            point == null
                                    ? null
                                    : new GeometryFactory().createPoint(new Coordinate(point.lon(), point.lat())))
                    .withTexts("", text)
                    .withSites(List.of(site.id()));
            Edits edits = options.edits(atlas);
            edits.annotations().add(List.of(note));
            root.surroundings()
                    .out()
                    .println(options.line(edits.history(HistoryQuery.newest(1)).getFirst(), atlas, root.messages()));
        }
        return Cli.DONE;
    }
}
