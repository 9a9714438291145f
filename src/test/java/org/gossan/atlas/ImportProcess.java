package org.gossan.atlas;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Another program that imports a file; it says `begun` when the first rows have been read and `done` at the end.
final class ImportProcess {

    private ImportProcess() {}

    static Process start(Path store, Path data, Path file) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ImportProcess.class.getName()));
        command.addAll(List.of(store.toString(), data.toString(), file.toString()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    public static void main(String[] arguments) throws Exception {
        try (Atlas atlas = Atlas.open(Path.of(arguments[0]), Path.of(arguments[1]))) {
            System.out.println("begun");
            new SiteImport(Path.of(arguments[2]), Map.of()).into(atlas);
            System.out.println("done");
        }
    }
}
