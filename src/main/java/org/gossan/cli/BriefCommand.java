package org.gossan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.gossan.atlas.Atlas;
import org.gossan.model.Messages;
import org.gossan.model.Theme;
import org.gossan.model.Vocabulary;
import org.gossan.model.briefing.Briefing;
import org.gossan.model.briefing.SceneFindings;
import org.gossan.model.evidence.FactBook;
import org.gossan.publish.briefing.BriefingOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `gossan brief list | export`: briefings, and documents made of them.
@Command(name = "brief")
final class BriefCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    /// Returns the command with its two subcommands.
    static CommandLine line(RootCommand root) {
        return new CommandLine(new BriefCommand())
                .addSubcommand(new ListBriefings(root))
                .addSubcommand(new ExportBriefing(root));
    }

    @Override
    public Integer call() {
        CommandSpec own = spec;
        if (own == null) {
            throw new IllegalStateException("called without a command line");
        }
        throw new ParameterException(own.commandLine(), "list | export");
    }

    /// Returns what is missing and what has changed in each scene that is shown, in order.
    private static List<SceneFindings> findings(Briefing briefing, Atlas atlas, FactBook book) {
        Predicate<UUID> drawn = id -> atlas.edits()
                .annotations()
                .find(id)
                .filter(annotation -> !annotation.trashed())
                .isPresent();
        return briefing.shown().stream()
                .map(scene -> SceneFindings.of(scene, book, drawn))
                .toList();
    }

    /// `gossan brief list`.
    @Command(name = "list")
    static final class ListBriefings implements Callable<Integer> {

        private final RootCommand root;

        @Option(names = "--format", paramLabel = "table|csv|json")
        private String format = Format.TABLE.code();

        ListBriefings(RootCommand root) {
            this.root = root;
        }

        @Override
        public Integer call() {
            Format chosen = Vocabulary.find(Format.class, format)
                    .orElseThrow(() ->
                            new UsageException("unknown_word", "--format", format, Vocabulary.spellings(Format.class)));
            try (Atlas atlas = root.openAtlas()) {
                List<SequencedMap<String, @Nullable Object>> rows = new ArrayList<>();
                FactBook book = atlas.book();
                atlas.edits()
                        .briefings()
                        .all()
                        .forEach(briefing -> rows.add(row(briefing, findings(briefing, atlas, book))));
                switch (chosen) {
                    case TABLE -> table(rows);
                    case CSV -> root.surroundings().out().print(ListCommand.csv(names(), rows));
                    case JSON -> Json.print(root.surroundings().out(), rows);
                }
            }
            return Cli.DONE;
        }

        private static List<String> names() {
            return List.of("id", "title", "scenes", "seconds", "origin", "missing", "changed");
        }

        private SequencedMap<String, @Nullable Object> row(Briefing briefing, List<SceneFindings> findings) {
            SequencedMap<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("id", briefing.id());
            row.put("title", briefing.title().in(root.language()));
            row.put("scenes", briefing.shown().size());
            row.put("seconds", briefing.durationS());
            row.put("origin", briefing.origin());
            row.put(
                    "missing",
                    findings.stream().mapToInt(SceneFindings::missing).sum());
            row.put(
                    "changed",
                    findings.stream().mapToInt(found -> found.changed().size()).sum());
            return row;
        }

        private void table(List<SequencedMap<String, @Nullable Object>> rows) {
            Messages messages = root.messages();
            List<String> heading = names().stream()
                    .map(name -> messages.text("cli.brief." + name))
                    .toList();
            TextTable.print(
                    root.surroundings().out(),
                    heading,
                    rows.stream()
                            .map(row ->
                                    row.values().stream().map(String::valueOf).toList())
                            .toList());
        }
    }

    /// `gossan brief export ID OUT`.
    @Command(name = "export")
    static final class ExportBriefing implements Callable<Integer> {

        private final RootCommand root;

        @Parameters(index = "0", paramLabel = "BRIEFING")
        private String id = "";

        @Parameters(index = "1", paramLabel = "DOCUMENT")
        private Path out = Path.of("");

        @Option(
                names = "--size",
                paramLabel = "WxH",
                descriptionKey = "brief_size",
                converter = Arguments.SizeConverter.class)
        private Arguments.@Nullable Size size;

        @Option(names = "--theme", paramLabel = "light|dark|print")
        private String theme = Theme.LIGHT.code();

        @Option(names = "--handout")
        private boolean handout;

        @Option(names = "--paper", paramLabel = "A4|LETTER")
        private BriefingOptions.@Nullable Paper paper;

        @Option(names = "--organisation", paramLabel = "NAME")
        private String organisation = "";

        @Option(names = "--classification", paramLabel = "LINE")
        private String classification = "";

        @Option(names = "--logo", paramLabel = "PICTURE")
        private @Nullable Path logo;

        ExportBriefing(RootCommand root) {
            this.root = root;
        }

        @Override
        public Integer call() throws IOException {
            Theme chosen = Vocabulary.find(Theme.class, theme)
                    .orElseThrow(() ->
                            new UsageException("unknown_word", "--theme", theme, Vocabulary.spellings(Theme.class)));
            refuseWhatDoesNotApply();
            List<Path> written;
            try (Atlas atlas = root.openAtlas()) {
                Briefing briefing = atlas.edits().briefings().find(id).orElseThrow(() -> unknown(atlas));
                BriefDocument document = new BriefDocument(
                        size == null ? new Arguments.Size(1280, 720) : size,
                        chosen,
                        root.language(),
                        handout,
                        paper == null ? BriefingOptions.Paper.A4 : paper,
                        organisation,
                        classification,
                        logo);
                CopyLine progress = new CopyLine(root.surroundings().err(), id);
                written = document.write(out.toAbsolutePath(), atlas, briefing, progress);
                tell(briefing, findings(briefing, atlas, atlas.book()));
            }
            written.forEach(root.surroundings().out()::println);
            return Cli.DONE;
        }

        /// Options that would change nothing are mistakes.
        private void refuseWhatDoesNotApply() {
            String name = out.toString().toLowerCase(Locale.ROOT);
            boolean pdf = name.endsWith(".pdf");
            if (handout && !pdf) {
                throw new UsageException("does_not_apply", "--handout", out.toString());
            }
            if (paper != null && !handout) {
                throw new UsageException("does_not_apply", "--paper", out.toString());
            }
            if (size != null && (handout || !pdf && !name.endsWith(".png"))) {
                throw new UsageException("does_not_apply", "--size", out.toString());
            }
        }

        /// Says what is missing and how many facts have changed, scene by scene.
        private void tell(Briefing briefing, List<SceneFindings> findings) {
            for (int i = 0; i < findings.size(); i++) {
                for (String words : findings.get(i).words(root.messages())) {
                    String title = briefing.shown().get(i).words().title().in(root.language());
                    root.surroundings().err().println(root.messages().text("cli.brief.scene", i + 1, title, words));
                }
            }
        }

        private UsageException unknown(Atlas atlas) {
            List<String> ids =
                    atlas.edits().briefings().all().stream().map(Briefing::id).toList();
            return new UsageException("unknown_word", "BRIEFING", id, String.join(", ", ids));
        }
    }
}
