package org.gossan;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Ends the tests when one of them hangs, and says where it and the programs it started are.
///
/// JUnit's own limit interrupts a test. That does not help when it waits for another program's output or for a lock,
/// and without this the whole run would wait for ever and say nothing.
public final class HangWatch implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback {

    /// Well above JUnit's own limits.
    private static final Duration MOST = Duration.ofMinutes(5);

    private static final Duration MOST_OF_SLOW = Duration.ofMinutes(60);
    private static final long BETWEEN_LOOKS_MS = 5_000;

    private record Running(String test, long sinceNanos, Duration most) {}

    private static final AtomicReference<@Nullable Running> RUNNING = new AtomicReference<>();

    static {
        TimerTask look = new TimerTask() {
            @Override
            public void run() {
                look();
            }
        };
        new Timer("hang-watch", true).schedule(look, BETWEEN_LOOKS_MS, BETWEEN_LOOKS_MS);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        begin(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        begin(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        begin(context);
    }

    private static void begin(ExtensionContext context) {
        String test = context.getRequiredTestClass().getName() + " " + context.getDisplayName();
        boolean slow = context.getTags().contains("slow");
        RUNNING.set(new Running(test, System.nanoTime(), slow ? MOST_OF_SLOW : MOST));
    }

    private static void look() {
        Running running = RUNNING.get();
        if (running != null && System.nanoTime() - running.sinceNanos > running.most.toNanos()) {
            // The program that runs the tests takes System.err to itself, and would not get it in time.
            tell(running, new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
            Runtime.getRuntime().halt(3);
        }
    }

    private static void tell(Running running, PrintStream out) {
        out.println("This test hangs: " + running.test);
        Thread.getAllStackTraces().forEach((thread, frames) -> {
            out.println(thread.getName() + " " + thread.getState());
            for (StackTraceElement frame : frames) {
                out.println("    at " + frame);
            }
        });
        ProcessHandle.current().descendants().forEach(child -> {
            out.println("a program it started: " + child.pid() + " " + child.info());
            child.destroyForcibly();
        });
        out.flush();
    }
}
