package org.gossan.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Another program that uses a store: `hold` opens it and waits, `read` reads it, `write` changes it until it is
/// killed.
final class StoreProcess {

    private StoreProcess() {}

    /// Starts the program in a JVM of its own.
    static Process start(String what, Path file, String... jvmOptions) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(jvmOptions));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), StoreProcess.class.getName()));
        command.addAll(List.of(what, file.toString()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    static BufferedReader lines(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    public static void main(String[] arguments) throws IOException {
        try (Store store = Store.open(Path.of(arguments[1]))) {
            System.out.println("open");
            while (arguments[0].equals("write")) {
                store.write(open -> {
                    MetaTable.putEdition(open, "of revision " + (MetaTable.revision(open) + 1));
                    return true;
                });
                System.out.println(store.revision());
            }
            if (arguments[0].equals("hold")) {
                System.in.read();
            }
            System.out.println(store.sites().size());
        }
    }
}
