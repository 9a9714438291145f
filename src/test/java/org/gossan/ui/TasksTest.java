package org.gossan.ui;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class TasksTest {

    @Test
    void whatComesAfterTheEndIsDroppedWithoutAWord() {
        Tasks tasks = Tasks.threaded();
        tasks.close();
        AtomicBoolean ran = new AtomicBoolean();
        assertDoesNotThrow(() -> tasks.paint(() -> true, ran::set, cause -> ran.set(true)));
        assertDoesNotThrow(() -> tasks.store(() -> true, ran::set, cause -> ran.set(true)));
        assertFalse(ran.get());
    }
}
