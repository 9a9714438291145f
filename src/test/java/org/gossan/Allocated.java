package org.gossan;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/// Measures work by what it allocates on its own thread: rows that are read and arrays that are built show in it, and
/// other programs do not.
public final class Allocated {

    private Allocated() {}

    /// Returns the bytes that the calling thread allocates in a piece of work that has been done before, so that
    /// classes and caches are there.
    public static long bytes(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        work.run();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
