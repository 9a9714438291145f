package org.gossan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Writes figures down.
public final class Report {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LINES = "product.jsonl";

    private Report() {}

    /// Returns a number with as many digits as mean something.
    public static String number(double value) {
        double size = Math.abs(value);
        String form = size >= 1000 ? "%,.0f" : size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, form, value);
    }

    /// Writes machine and figures into a file, and beside it `product.jsonl` with one line a figure, as the benchmarks
    /// of
    /// other programs write theirs. What does not end in `.json` is a folder and gets both, the first as `bench.json`.
    ///
    /// @return the files
    /// @throws IOException if they cannot be written
    public static List<Path> write(Path target, Machine machine, List<Figure> figures) throws IOException {
        boolean folder = Files.isDirectory(target) || !target.toString().endsWith(".json");
        Path whole = folder ? target.resolve("bench.json") : target;
        Path absolute = whole.toAbsolutePath();
        Path parent = absolute.getParent();
        if (parent == null) {
            throw new IOException(target + " is no file");
        }
        Files.createDirectories(parent);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("machine", machine(machine));
        document.put("figures", figures.stream().map(Report::fields).toList());
        Files.writeString(absolute, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n");
        Path lines = absolute.resolveSibling(LINES);
        StringBuilder text = new StringBuilder();
        for (Figure figure : figures) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("peer", "ours");
            fields.putAll(fields(figure));
            text.append(JSON.writeValueAsString(fields)).append('\n');
        }
        Files.writeString(lines, text.toString());
        return List.of(absolute, lines);
    }

    private static Map<String, Object> machine(Machine machine) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("cpu", machine.cpu());
        fields.put("cores", machine.processors());
        fields.put("memoryMiB", machine.memoryMib());
        fields.put("os", machine.os());
        fields.put("java", machine.java());
        fields.put("revision", machine.revision());
        fields.put("date", machine.date());
        fields.put("load", machine.load());
        return fields;
    }

    private static Map<String, Object> fields(Figure figure) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("case", figure.name());
        fields.put("unit", figure.unit());
        fields.put("median", figure.median());
        fields.put("min", figure.least());
        fields.put("max", figure.most());
        fields.put("runs", figure.runs());
        fields.put("note", figure.note());
        return fields;
    }
}
