package org.gossan.ui.drafts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.animation.PauseTransition;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.gossan.atlas.Atlas;
import org.gossan.atlas.Drafts;
import org.gossan.model.Messages;
import org.gossan.model.edits.Row;
import org.gossan.ui.Workspace;
import org.jspecify.annotations.Nullable;

/// Keeps what is typed into an editor until it is saved, so that no crash takes it, and offers what an earlier editor
/// of the same thing left behind. A node for the editor: empty, and taking no room, while there is nothing to offer.
///
/// The texts of all fields of the editor that have an id are kept together, three times a second while they change, on
/// the drafts lane. What was left behind is never overwritten before somebody has decided about it: until then newer
/// text is kept beside it. FX thread only.
public final class UnsavedText extends VBox {

    /// How many unsaved versions of the same thing are kept side by side.
    private static final int PLACES = 4;

    private static final int EXCERPT = 200;

    private static final Duration TICK = Duration.millis(300);

    /// The same for texts of which each copy takes the disk a moment.
    private static final Duration LONG_TICK = Duration.seconds(1);

    private static final int LONG = 9_000;

    private final Workspace workspace;
    private final String key;
    private final Map<String, TextInputControl> inputs = new LinkedHashMap<>();
    private final Map<String, String> start = new LinkedHashMap<>();
    private final PauseTransition tick = new PauseTransition(TICK);
    private final @Nullable Drafts drafts;
    private final List<Integer> undecided = new ArrayList<>();
    private boolean ready;
    private boolean ended;
    private boolean kept;
    private int place;

    private UnsavedText(Workspace workspace, String key, Parent editor) {
        super(4);
        this.workspace = workspace;
        this.key = key;
        Atlas atlas = workspace.editing().atlasProperty().get();
        Optional<Path> store = atlas == null ? Optional.empty() : atlas.store().path();
        this.drafts = store.map(Drafts::of).orElse(null);
        getStyleClass().add("unsaved-text");
        setId("unsaved");
        collect(editor);
        Map.copyOf(inputs).forEach(this::add);
        tick.setOnFinished(event -> keep());
        showIfFull();
    }

    /// Keeps what is typed into an editor from now on, and looks for what was left behind.
    ///
    /// @param key    one line that names what is edited, such as `note:UUID`
    /// @param editor its text fields are those inside with an id, as they are now; they hold what is saved
    public static UnsavedText of(Workspace workspace, String key, Parent editor) {
        UnsavedText text = new UnsavedText(workspace, key, editor);
        text.look();
        return text;
    }

    /// The same for some fields alone, in an editor that shows one thing after another.
    ///
    /// @param fields by the names under which they are kept
    public static UnsavedText of(Workspace workspace, String key, Map<String, TextInputControl> fields) {
        UnsavedText text = new UnsavedText(workspace, key, new Group());
        fields.forEach(text::add);
        text.look();
        return text;
    }

    /// Says that this text of a field is what is saved now; newer text in it stays unsaved.
    public void saved(String field, String text) {
        start.put(field, text);
        if (kept && (ended || !changed())) { // once it has ended, the fields may show something else
            tick.stop();
            discard(place);
            kept = false;
        }
    }

    /// Forgets what was typed: it is on the disk, or the thing is gone.
    public void saved() {
        ended = true;
        tick.stop();
        discard(place);
    }

    /// Keeps what was typed without waiting for the next second: the editor is about to be taken away.
    public void closed() {
        if (!ended) {
            tick.stop();
            keep();
            ended = true;
        }
    }

    private void add(String id, TextInputControl input) {
        inputs.put(id, input);
        start.put(id, LongText.of(input));
        input.textProperty().subscribe((before, now) -> typed());
    }

    private void collect(Node node) {
        if (node instanceof TextInputControl input && input.isEditable() && input.getId() != null) {
            inputs.put(input.getId(), input);
        } else if (node instanceof ComboBox<?> box && box.isEditable() && box.getId() != null) {
            inputs.put(box.getId(), box.getEditor());
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::collect);
        }
    }

    private void typed() {
        if (ready && !ended && tick.getStatus() != javafx.animation.Animation.Status.RUNNING) {
            boolean isLong = inputs.values().stream().anyMatch(input -> input.getLength() > LONG);
            tick.setDuration(isLong ? LONG_TICK : TICK);
            tick.playFromStart();
        }
    }

    private Map<String, String> now() {
        Map<String, String> texts = new TreeMap<>();
        inputs.forEach((id, input) -> texts.put(id, LongText.of(input)));
        return texts;
    }

    private boolean changed() {
        return !now().equals(new TreeMap<>(start));
    }

    private void keep() {
        Drafts where = drafts;
        if (where == null || !ready || ended) {
            return;
        }
        if (!changed()) {
            if (kept) {
                discard(place);
                kept = false;
            }
            return;
        }
        kept = true;
        String name = name(place);
        Row row = Row.of(new TreeMap<String, @Nullable Object>(now()));
        Instant at = Instant.now();
        run(() -> where.keep(name, row.json(), at));
    }

    private void discard(int at) {
        Drafts where = drafts;
        if (where != null) {
            String name = name(at);
            run(() -> where.discard(name));
        }
    }

    private interface FileJob {
        void run() throws IOException;
    }

    private void run(FileJob job) {
        workspace
                .tasks()
                .drafts(
                        () -> {
                            try {
                                job.run();
                                return true;
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        },
                        done -> {},
                        cause -> {
                            System.getLogger("org.gossan").log(System.Logger.Level.WARNING, "a draft failed", cause);
                            workspace.say(workspace.messages().text("drafts.failed", String.valueOf(cause.getCause())));
                        });
    }

    private String name(int at) {
        return at == 0 ? key : key + " (" + (at + 1) + ")";
    }

    private void look() {
        Drafts where = drafts;
        if (where == null) {
            return;
        }
        workspace
                .tasks()
                .drafts(
                        () -> {
                            Map<Integer, Drafts.Draft> found = new TreeMap<>();
                            for (int at = 0; at < PLACES; at++) {
                                Optional<Drafts.Draft> draft = where.draft(name(at));
                                if (draft.isPresent()) {
                                    found.put(at, draft.get());
                                }
                            }
                            return found;
                        },
                        this::found,
                        workspace::report);
    }

    private void found(Map<Integer, Drafts.Draft> drafts) {
        drafts.forEach((at, draft) -> {
            Map<String, String> texts = texts(draft);
            boolean same = texts.entrySet().stream()
                    .allMatch(one -> one.getValue().equals(start.getOrDefault(one.getKey(), "")));
            if (same) {
                discard(at);
            } else {
                undecided.add(at);
                getChildren().add(offer(at, draft, texts));
            }
        });
        while (undecided.contains(place) && place < PLACES - 1) {
            place++;
        }
        ready = true;
        showIfFull();
        if (changed()) {
            typed();
        }
    }

    private static Map<String, String> texts(Drafts.Draft draft) {
        Map<String, String> texts = new TreeMap<>();
        try {
            Row row = Row.ofJson(draft.text());
            for (String id : row.columns()) {
                row.textOrNull(id).ifPresent(text -> texts.put(id, text));
            }
        } catch (RuntimeException e) {
            System.getLogger("org.gossan").log(System.Logger.Level.WARNING, "a draft of another form", e);
        }
        return texts;
    }

    private VBox offer(int at, Drafts.Draft draft, Map<String, String> texts) {
        Messages messages = workspace.messages();
        Label when = new Label(messages.text("drafts.offer", messages.time(draft.keptAt())));
        when.setWrapText(true);
        when.setMinHeight(USE_PREF_SIZE);
        when.getStyleClass().add("unsaved-when");
        Label excerpt = new Label(excerpt(texts));
        excerpt.getStyleClass().add("card-small");
        excerpt.setMinWidth(0);
        VBox line = new VBox(3);
        FlowPane buttons = new FlowPane(
                6,
                4,
                button("unsaved-restore", "drafts.restore", at, () -> {
                    texts.forEach((id, text) -> {
                        TextInputControl input = inputs.get(id);
                        if (input != null) {
                            LongText.set(input, text);
                        }
                    });
                    keep();
                    decided(at, line);
                }),
                button("unsaved-discard", "drafts.discard", at, () -> {
                    discard(at);
                    decided(at, line);
                }));
        line.getChildren().setAll(when, excerpt, buttons);
        line.getStyleClass().add("unsaved-offer");
        return line;
    }

    private Button button(String id, String textKey, int at, Runnable action) {
        Button button = new Button(workspace.messages().text(textKey));
        button.setId(at == 0 ? id : id + "-" + (at + 1));
        button.getStyleClass().add("small");
        button.setOnAction(event -> action.run());
        return button;
    }

    /// The text is in the editor again and kept from there, or nobody wants it.
    private void decided(int at, VBox line) {
        undecided.removeIf(one -> one == at);
        getChildren().remove(line);
        showIfFull();
        if (at != place) {
            discard(at);
        }
    }

    private String excerpt(Map<String, String> texts) {
        return texts.entrySet().stream()
                .filter(one -> !one.getValue().equals(start.getOrDefault(one.getKey(), "")))
                .map(one -> one.getValue().strip())
                .map(text -> text.substring(0, Math.min(text.length(), EXCERPT)).replaceAll("\\s+", " "))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private void showIfFull() {
        boolean full = !getChildren().isEmpty();
        setVisible(full);
        setManaged(full);
    }
}
