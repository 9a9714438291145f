package org.gossan.edits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gossan.model.Coded;
import org.gossan.model.Confidence;
import org.gossan.model.DevelopmentStatus;
import org.gossan.model.Messages;
import org.gossan.model.ProjectStage;
import org.gossan.model.Vocabulary;
import org.gossan.model.edits.AnnotationKind;
import org.gossan.model.edits.Edit;
import org.gossan.model.edits.EditLabel;
import org.gossan.model.edits.FieldRef;
import org.gossan.model.edits.SiteField;
import org.gossan.store.log.SearchWord;

/// What edits did, in the words of one language: labels keep codes, people read and look for names. Immutable.
public record EditWords(Messages messages) {

    /// Returns what an edit did.
    public static String of(Edit edit, Messages messages) {
        return new EditWords(messages).label(edit.label());
    }

    /// Returns what a label says.
    public String label(EditLabel label) {
        List<String> arguments = new ArrayList<>(label.arguments());
        if (label.isAboutAnother()) {
            return messages.text("edit." + label.key(), label(label.other()));
        }
        switch (label.key()) {
            case "correct", "correct_many", "withdraw" -> correction(arguments);
            case "annotate", "change", "trash", "restore" -> kind(arguments);
            case "add_estimate" -> replace(arguments, 1, messages::commodity);
            case "setting" -> replace(arguments, 0, this::setting);
            default -> {}
        }
        return new EditLabel(label.key(), arguments).text(messages);
    }

    private void correction(List<String> arguments) {
        Optional<SiteField> field = arguments.size() < 2
                ? Optional.empty()
                : FieldRef.find(arguments.get(1)).map(FieldRef::field);
        FieldWords words = new FieldWords(messages);
        field.ifPresent(known -> {
            replace(arguments, 1, code -> words.name(known));
            replace(arguments, 2, value -> words.value(known, value));
        });
    }

    private void kind(List<String> arguments) {
        replace(arguments, 0, code -> Vocabulary.find(AnnotationKind.class, code)
                .map(kind -> messages.word("annotation.kind", kind))
                .orElse(code));
    }

    /// Returns the name of a setting of the atlas.
    public String setting(String name) {
        return known("edit.setting." + name, name);
    }

    /// Returns the name of a column; that of the schema where people have none for it.
    public String column(String code) {
        return known(
                "exchange.column_" + code,
                Arrays.stream(SiteField.values())
                        .filter(field -> field.code().equals(code))
                        .findFirst()
                        .map(field -> new FieldWords(messages).name(field))
                        .orElse(code.toLowerCase(Locale.ROOT).replace('_', ' ')));
    }

    /// Returns a value of a column of annotations in words.
    public String value(String column, String value) {
        return known("annotation." + column + "." + value, value);
    }

    private String known(String key, String otherwise) {
        return messages.has(key) ? messages.text(key) : otherwise;
    }

    private static void replace(List<String> arguments, int at, Function<String, String> words) {
        if (at < arguments.size()) {
            arguments.set(at, words.apply(arguments.get(at)));
        }
    }

    /// Returns what somebody typed as words to look for in the log, with the codes that stand there for what is read.
    ///
    /// @param typed words; each of them has to be found
    /// @param sites the ids of the sites whose names have a word
    public List<SearchWord> search(String typed, Function<String, Set<String>> sites) {
        List<SearchWord> words = new ArrayList<>();
        for (String word : typed.strip().split("\\s+")) {
            if (!word.isEmpty()) {
                words.add(new SearchWord(word, codes(SearchWord.folded(word)), sites.apply(word)));
            }
        }
        return List.copyOf(words);
    }

    private Set<String> codes(String word) {
        Set<String> codes = new HashSet<>();
        FieldWords fields = new FieldWords(messages);
        for (SiteField field : SiteField.values()) {
            add(codes, word, field.code(), fields.name(field));
        }
        for (String key : EditLabel.KEYS) {
            add(codes, word, key, messages.text("edit." + key).replaceAll("\\{\\d}", " "));
        }
        words(codes, word, AnnotationKind.class, "annotation.kind");
        words(codes, word, DevelopmentStatus.class, "status");
        words(codes, word, ProjectStage.class, "stage");
        words(codes, word, Confidence.class, "confidence");
        return codes;
    }

    private <E extends Enum<E> & Coded> void words(Set<String> codes, String word, Class<E> words, String vocabulary) {
        for (E one : words.getEnumConstants()) {
            add(codes, word, one.code(), messages.word(vocabulary, one));
        }
    }

    private static void add(Set<String> codes, String word, String code, String read) {
        if (SearchWord.folded(read).contains(word)) {
            codes.add(code);
        }
    }
}
