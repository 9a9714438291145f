package org.gossan.edits.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.gossan.edits.exchange.Conflict.Choice;
import org.gossan.model.edits.Annotation;
import org.gossan.model.edits.AnnotationKind;
import org.gossan.model.edits.Review;
import org.gossan.store.backup.CopyProgress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Merging gives the same in any order: what is there follows from the sets of edits and decisions.
class MergeOrderTest {

    private static final List<String> NAMES = List.of("Ana", "Ben", "Cem");
    private static final List<List<Integer>> ORDERS = List.of(
            List.of(0, 1, 2), List.of(0, 2, 1), List.of(1, 0, 2), List.of(1, 2, 0), List.of(2, 0, 1), List.of(2, 1, 0));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(names = {"MINE", "THEIRS", "BOTH"})
    void filesOfThreeColleaguesInAnyOrderGiveTheSame(Choice choice) throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            anyOrder(seed, choice);
        }
    }

    @Tag("slow")
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    @ParameterizedTest
    @EnumSource(names = {"MINE", "THEIRS", "BOTH"})
    void filesOfThreeColleaguesInAnyOrderGiveTheSameForManySeeds(Choice choice) throws IOException {
        for (int seed = 1000; seed < 2050; seed++) {
            anyOrder(seed, choice);
        }
    }

    @Test
    void whoeverHasTheSameEditsAndDecisionsSeesTheSame() throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            gossip(seed);
        }
    }

    @Tag("slow")
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    @Test
    void whoeverHasTheSameEditsAndDecisionsSeesTheSameForManySeeds() throws IOException {
        for (int seed = 1000; seed < 1300; seed++) {
            gossip(seed);
        }
    }

    /// Three colleagues and a fourth begin with the same, work apart, and the fourth merges the three files in each of
    /// the six orders, each file also a second time.
    private void anyOrder(int seed, Choice choice) throws IOException {
        Random random = new Random(seed);
        List<Path> files = new ArrayList<>();
        try (Colleague first = Colleague.withOneSite("Eva")) {
            work(first, random, 6);
            Path base = first.share(folder);
            for (String name : NAMES) {
                try (Colleague colleague = Colleague.withOneSite(name)) {
                    colleague.merge(base, choice);
                    work(colleague, random, 1 + random.nextInt(8));
                    files.add(colleague.share(folder));
                }
            }
            work(first, random, random.nextInt(8));
            Map<String, String> rows = new TreeMap<>();
            Set<String> decisions = new TreeSet<>();
            for (List<Integer> order : ORDERS) {
                String what = "seed " + seed + " " + choice + " " + order;
                try (Colleague me = copyOf(first)) {
                    for (int next : order) {
                        me.merge(files.get(next), choice);
                    }
                    Map<String, String> once = me.rows();
                    for (int next : order) {
                        assertEquals(Optional.empty(), me.merge(files.get(next), choice), what);
                    }
                    assertEquals(once, me.rows(), what);
                    assertEquals(List.of(), me.store().check().problems(), what);
                    if (order.equals(ORDERS.getFirst())) {
                        rows.putAll(once);
                        decisions.addAll(me.decisions());
                    }
                    assertEquals(only(rows, once), only(once, rows), what);
                    if (choice != Choice.BOTH) {
                        assertEquals(decisions, me.decisions(), what);
                    }
                }
            }
        }
    }

    /// Returns what others do not have in the same way, so that a failure names it.
    private static Map<String, String> only(Map<String, String> rows, Map<String, String> others) {
        Map<String, String> only = new TreeMap<>(rows);
        only.entrySet().removeAll(others.entrySet());
        return only;
    }

    /// Returns somebody with the same log.
    private static Colleague copyOf(Colleague colleague) {
        Colleague copy = Colleague.withOneSite(colleague.edits().authorName());
        colleague.store().log().since(0, Integer.MAX_VALUE).forEach(entry -> copy.store()
                .log()
                .append(entry.edit()));
        return copy;
    }

    /// Three colleagues work, share and merge at random, decide at random, and at last tell each other everything.
    private void gossip(int seed) throws IOException {
        Random random = new Random(seed);
        List<Colleague> all = new ArrayList<>();
        for (String name : NAMES) {
            all.add(Colleague.withOneSite(name));
        }
        try {
            for (int step = 0; step < 12; step++) {
                Colleague one = all.get(random.nextInt(all.size()));
                if (random.nextInt(3) > 0) {
                    work(one, random, 1 + random.nextInt(3));
                } else {
                    tell(all.get(random.nextInt(all.size())), one, random);
                }
            }
            for (int round = 0; round < 6; round++) {
                for (Colleague one : all) {
                    for (Colleague other : all) {
                        tell(one, other, random);
                    }
                }
            }
            for (Colleague one : all) {
                assertEquals(
                        all.getFirst().rows(),
                        one.rows(),
                        "seed " + seed + " " + one.edits().authorName());
                assertEquals(List.of(), one.store().check().problems());
            }
        } finally {
            all.forEach(Colleague::close);
        }
    }

    /// Every conflict gets an answer of its own.
    private void tell(Colleague from, Colleague to, Random random) throws IOException {
        Path shared = from.share(folder);
        try (SharedFile file = SharedFile.open(shared, CopyProgress.SILENT)) {
            Merge merge = Merge.of(to.store(), to.edits(), file);
            MergePlan plan = merge.plan();
            Map<Conflict, Choice> answers = new LinkedHashMap<>();
            plan.conflicts()
                    .forEach(
                            conflict -> answers.put(conflict, Choice.values()[random.nextInt(Choice.values().length)]));
            merge.apply(plan, answers, CopyProgress.SILENT);
        }
    }

    private static void work(Colleague colleague, Random random, int steps) {
        for (int i = 0; i < steps; i++) {
            List<Annotation> notes = new ArrayList<>();
            colleague.edits().annotations().each(notes::add);
            notes.sort(Comparator.comparing(Annotation::id));
            String word = "word " + random.nextInt(4);
            @org.jspecify.annotations.Nullable
            Annotation one = notes.isEmpty() ? null : notes.get(random.nextInt(notes.size()));
            int what = random.nextInt(11);
            if (one == null || what == 0) {
                colleague.note(word);
                continue;
            }
            UUID id = one.id();
            switch (what) {
                case 1, 2, 3 -> colleague.write(id, word, "");
                case 4 -> colleague.write(id, "", word);
                case 5 -> colleague.edits().annotations().trash(List.of(id));
                case 6 -> colleague.edits().annotations().restore(List.of(id));
                case 7 -> colleague.edits().annotations().review(List.of(id), Review.State.CHECKED);
                case 8 -> colleague.edits().undo();
                case 9 -> colleague.edits().redo();
                default -> colleague.correct(word);
            }
            assertEquals(AnnotationKind.NOTE, one.kind());
        }
    }
}
