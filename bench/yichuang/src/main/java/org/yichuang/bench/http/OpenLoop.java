package org.yichuang.bench.http;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.HdrHistogram.SynchronizedHistogram;
import org.yichuang.bench.result.Latency;

/// Begins requests at a constant rate, however long they take, as people do who do not know of each
/// other. Latency is counted from the instant at which a request was due, so that a server that
/// stalls is charged for everybody who waited.
final class OpenLoop {

    /// A request and the judgement of its answer.
    @FunctionalInterface
    interface Request {
        /// @return what was wrong, empty when nothing was
        String send() throws Exception;
    }

    /// @param failed how many by what went wrong
    record Outcome(long sent, Map<String, Long> failed, Latency latency) {}

    private static final double MICROS_PER_MILLI = 1000.0;

    private final SynchronizedHistogram latencies = new SynchronizedHistogram(3);
    private final Map<String, LongAdder> failed = new ConcurrentHashMap<>();

    /// Returns when the last request has been answered.
    ///
    /// @param requests asked for each request, on one thread
    Outcome run(int rate, Duration duration, Supplier<Request> requests) {
        long count = rate * duration.toSeconds();
        double interval = (double) TimeUnit.SECONDS.toNanos(1) / rate;
        var open = new Phaser(1);
        long start = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(20);
        for (long i = 0; i < count; i++) {
            long due = start + (long) (i * interval);
            Request request = requests.get();
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            open.register();
            Thread.ofVirtual()
                    .start(
                            () -> {
                                send(request, due);
                                open.arriveAndDeregister();
                            });
        }
        open.arriveAndAwaitAdvance();
        Map<String, Long> failures = new TreeMap<>();
        failed.forEach((what, number) -> failures.put(what, number.sum()));
        return new Outcome(
                count,
                failures,
                new Latency(
                        "all",
                        latencies.getTotalCount(),
                        latencies.getValueAtPercentile(50) / MICROS_PER_MILLI,
                        latencies.getValueAtPercentile(99) / MICROS_PER_MILLI,
                        latencies.getMaxValue() / MICROS_PER_MILLI));
    }

    private void send(Request request, long due) {
        String wrong;
        try {
            wrong = request.send();
        } catch (Exception failure) {
            wrong = failure.getClass().getSimpleName();
        }
        if (wrong.isEmpty()) {
            latencies.recordValue((System.nanoTime() - due) / 1000);
        } else {
            failed.computeIfAbsent(wrong, _ -> new LongAdder()).increment();
        }
    }
}
