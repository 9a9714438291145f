package org.gossan.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gossan.atlas.Atlas;
import org.gossan.model.Site;
import org.gossan.model.SiteDetails;
import org.gossan.model.SiteRecord;
import org.gossan.model.Values;
import org.gossan.model.edits.Correction;
import org.gossan.sites.Rows;
import org.gossan.sites.SiteIndex;
import org.gossan.sites.SiteSearch;
import org.gossan.transfer.OriginalRow;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `gossan show ID`: everything the atlas knows of a site.
@Command(name = "show")
final class ShowCommand implements Callable<Integer> {

    private static final int SUGGESTIONS = 5;

    private final RootCommand root;

    @Parameters(index = "0", paramLabel = "ID")
    private String id = "";

    @Option(names = "--format", paramLabel = "table|csv|json")
    private String format = Format.TABLE.code();

    @Mixin
    private ValuesOption shown = new ValuesOption();

    ShowCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        Format chosen = ListCommand.format(format);
        var messages = root.messages();
        try (Atlas atlas = root.openAtlas()) {
            Values values = shown.values();
            if (values == Values.PUBLISHED && atlas.store().ownSites().contains(id)) {
                throw new UsageException("not_published", id);
            }
            require(atlas, id);
            SiteDetails details = atlas.details(id, values);
            Site site = details.site();
            List<Correction> corrections = values == Values.PUBLISHED
                    ? List.of()
                    : atlas.edits().corrections().of(id).stream()
                            .filter(Correction::holds)
                            .toList();
            Optional<OriginalRow> original = atlas.store().imports().originalOf(id);
            var out = root.surroundings().out();
            switch (chosen) {
                case TABLE ->
                    new SiteSheet(out, messages)
                            .print(details, corrections, atlas.details(id, Values.PUBLISHED), original.orElse(null));
                case CSV -> ListCommand.print(out, List.of(site), any -> sources(details), Format.CSV);
                case JSON -> {
                    Map<String, @Nullable Object> object = SiteColumns.of(site, sources(details));
                    object.putAll(DetailColumns.of(details));
                    object.put("corrections", DetailColumns.of(corrections));
                    object.put("original", original.map(DetailColumns::of).orElse(null));
                    Json.print(out, object);
                }
            }
        }
        return Cli.DONE;
    }

    private static List<String> sources(SiteDetails details) {
        return details.records().stream()
                .map(SiteRecord::sourceId)
                .distinct()
                .sorted()
                .toList();
    }

    /// Returns a site as the atlas shows it.
    ///
    /// @throws UsageException if there is none with the id; it names similar ones
    static Site require(Atlas atlas, String id) {
        return atlas.store()
                .site(id)
                .map(site -> atlas.edits().corrections().overlay(id).ours(site))
                .orElseThrow(() -> unknown(atlas, id));
    }

    private static UsageException unknown(Atlas atlas, String id) {
        String wanted = FilterOptions.folded(id);
        SiteIndex index = atlas.index();
        String similar = wanted.isEmpty()
                ? ""
                : Arrays.stream(SiteSearch.find(index, Rows.all(index.size()), wanted, SUGGESTIONS))
                        .mapToObj(index::id)
                        .collect(Collectors.joining(", "));
        return similar.isEmpty() ? new UsageException("no_site", id) : new UsageException("no_site_but", id, similar);
    }
}
