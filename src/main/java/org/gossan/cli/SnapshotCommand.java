package org.gossan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gossan.atlas.Atlas;
import org.gossan.geo.Box;
import org.gossan.geo.Camera;
import org.gossan.geo.LonLat;
import org.gossan.model.MapState;
import org.gossan.model.Theme;
import org.gossan.model.Vocabulary;
import org.gossan.publish.Snapshot;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `gossan snapshot OUT`: a map as a picture. `--bbox` says what it shows; sites outside would not be seen anyway.
@Command(name = "snapshot")
final class SnapshotCommand implements Callable<Integer> {

    private static final int MIN_DPI = 24;
    private static final int MAX_DPI = 1200;

    private final RootCommand root;

    @Parameters(index = "0", paramLabel = "OUT")
    private Path out = Path.of("");

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Option(names = "--centre", paramLabel = "LON,LAT", converter = Arguments.LonLatConverter.class)
    private @Nullable LonLat centre;

    @Option(names = "--zoom", paramLabel = "Z")
    private @Nullable Double zoom;

    @Option(names = "--size", paramLabel = "WxH", converter = Arguments.SizeConverter.class)
    private Arguments.Size size = new Arguments.Size(1280, 800);

    @Option(names = "--dpi", paramLabel = "N")
    private int dpi = 96;

    @Option(names = "--theme", paramLabel = "light|dark|print")
    private String theme = Theme.LIGHT.code();

    @Mixin
    private ValuesOption shown = new ValuesOption();

    SnapshotCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        Theme chosen = Vocabulary.find(Theme.class, theme)
                .orElseThrow(
                        () -> new UsageException("unknown_word", "--theme", theme, Vocabulary.spellings(Theme.class)));
        if (!Snapshot.canWrite(out)) {
            throw new UsageException("picture", out.toString());
        }
        if (dpi < MIN_DPI || dpi > MAX_DPI) {
            throw new UsageException("outside", "--dpi", Integer.toString(dpi), MIN_DPI + ".." + MAX_DPI);
        }
        Camera camera = camera();
        try (Atlas atlas = root.openAtlas()) {
            MapState state = MapState.opening(size.widthPx(), size.heightPx())
                    .withCamera(camera)
                    .withTheme(chosen)
                    .withLanguage(root.language())
                    .withValues(shown.values())
                    .withFilter(filter.filter(root.index(atlas, shown.values())).withBox(null));
            root.desktop().draw(atlas, new Picture(out.toAbsolutePath(), state, size.widthPx(), size.heightPx(), dpi));
        }
        root.surroundings().out().println(out.toAbsolutePath());
        return Cli.DONE;
    }

    private Camera camera() {
        Box box = filter.box();
        LonLat middle = centre;
        Double level = zoom;
        if ((middle == null) != (level == null) || (box != null && middle != null)) {
            throw new UsageException("view");
        }
        if (middle != null && level != null) {
            if (!(level >= Camera.MIN_ZOOM && level <= Camera.MAX_ZOOM)) {
                throw new UsageException(
                        "outside",
                        "--zoom",
                        Figures.plain(level),
                        Figures.plain(Camera.MIN_ZOOM) + ".." + Figures.plain(Camera.MAX_ZOOM));
            }
            return new Camera(middle.lon(), middle.lat(), level);
        }
        return Camera.fitting(box == null ? Box.NORTH_AMERICA : box, size.widthPx(), size.heightPx(), 0);
    }
}
