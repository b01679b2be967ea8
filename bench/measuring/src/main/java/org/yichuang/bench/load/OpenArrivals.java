package org.yichuang.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.yichuang.bench.contender.Contender;

/// Cases that begin at a constant rate, whether or not those before are closed: the load that finds
/// how long somebody waits while a system carries what it can carry easily. A case is acted on
/// again as soon as the last act is done.
public final class OpenArrivals {

    private final Contender contender;
    private final Window window = new Window();
    private final Collection<Worker> workers = new ConcurrentLinkedQueue<>();
    private final Queue<Worker> free = new ConcurrentLinkedQueue<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    public OpenArrivals(Contender contender) {
        this.contender = contender;
    }

    /// @param rate cases that begin in a second
    /// @throws IllegalStateException when a case failed; its exception is the cause
    public Measured run(double rate, Duration warmUp, Duration counted) {
        long start = System.nanoTime();
        long from = start + warmUp.toNanos();
        long to = from + counted.toNanos();
        window.open(from, to);
        try (ExecutorService cases = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long i = 0; failure.get() == null; i++) {
                long due = start + (long) (i * 1e9 / rate);
                if (due - to >= 0) {
                    break;
                }
                await(due);
                cases.execute(this::runCase);
            }
        }
        Throwable thrown = failure.get();
        if (thrown != null) {
            throw new IllegalStateException(contender.name() + ": a case failed", thrown);
        }
        return Measured.of(new ArrayList<>(workers), counted);
    }

    private static void await(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private void runCase() {
        Worker worker = free.poll();
        if (worker == null) {
            worker = another();
        }
        try {
            contender.runCase(worker);
            worker.caseFinished();
        } catch (Throwable thrown) {
            failure.compareAndSet(null, thrown);
        }
        free.add(worker);
    }

    private synchronized Worker another() {
        var worker = new Worker(workers.size(), window);
        workers.add(worker);
        return worker;
    }
}
