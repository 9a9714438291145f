package org.gossan.bench;

import java.util.function.IntSupplier;
import java.util.function.ToIntFunction;
import org.gossan.geo.Viewport;

/// Times work: warm-up first, then runs that count. The results of the work are added up, so that none of it can be
/// left out.
final class Stopwatch {

    private static final long RATE_NANOS = 300_000_000L;
    private static final long WARM_NANOS = 1_500_000_000L;
    private static final int MOST_WARM_RUNS = 200;

    private int sum;

    /// Returns milliseconds of each run.
    double[] times(int runs, IntSupplier work) {
        return times(runs, () -> 0, work);
    }

    /// Returns milliseconds of each run, without what is done before it.
    double[] times(int runs, IntSupplier before, IntSupplier work) {
        long begin = System.nanoTime();
        int warm = 0;
        while (warm < 3 || warm < MOST_WARM_RUNS && System.nanoTime() - begin < WARM_NANOS) {
            sum += before.getAsInt() + work.getAsInt();
            warm++;
        }
        double[] times = new double[runs];
        for (int run = 0; run < runs; run++) {
            sum += before.getAsInt();
            long start = System.nanoTime();
            sum += work.getAsInt();
            times[run] = (System.nanoTime() - start) / 1e6;
        }
        return times;
    }

    /// Returns queries a second of each run, over all views in turn.
    double[] rates(int runs, Viewport[] views, ToIntFunction<Viewport> query) {
        double[] rates = new double[runs];
        for (int run = -3; run < runs; run++) {
            long start = System.nanoTime();
            long count = 0;
            long now = start;
            while (now - start < RATE_NANOS) {
                for (Viewport view : views) {
                    sum += query.applyAsInt(view);
                    count++;
                }
                now = System.nanoTime();
            }
            if (run >= 0) {
                rates[run] = count / ((now - start) / 1e9);
            }
        }
        return rates;
    }

    /// Returns something made of all results.
    int sum() {
        return sum;
    }
}
