package org.yichuang.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.yichuang.bench.contender.Contender;

/// A fixed number of workers, each beginning its next case when the last one is closed: the load
/// that finds how much a system can carry.
public final class ClosedLoop {

    /// Told when figures begin and cease to count, on the thread that called [ClosedLoop#run].
    public interface Observer {
        /// Half of the warm-up is over.
        void halfWarm() throws Exception;

        void begins() throws Exception;

        void ends() throws Exception;
    }

    private final Contender contender;
    private final Observer observer;
    private final Window window = new Window();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile boolean stopped;

    public ClosedLoop(Contender contender, Observer observer) {
        this.contender = contender;
        this.observer = observer;
    }

    /// @throws IllegalStateException when a worker failed; its exception is the cause
    public Measured run(int workerCount, Duration warmUp, Duration counted) throws Exception {
        var workers = new ArrayList<Worker>();
        var threads = new ArrayList<Thread>();
        for (int number = 0; number < workerCount; number++) {
            var worker = new Worker(number, window);
            workers.add(worker);
            threads.add(Thread.ofPlatform().name("worker-" + number).start(() -> work(worker)));
        }
        try {
            pause(warmUp.dividedBy(2));
            observer.halfWarm();
            pause(warmUp.minus(warmUp.dividedBy(2)));
            observer.begins();
            long start = System.nanoTime();
            window.open(start, start + counted.toNanos());
            pause(counted);
            observer.ends();
        } finally {
            stopped = true;
            for (var thread : threads) {
                thread.join();
            }
        }
        var thrown = failure.get();
        if (thrown != null) {
            throw new IllegalStateException(contender.name() + ": a worker failed", thrown);
        }
        return Measured.of(workers, counted);
    }

    private void work(Worker worker) {
        try {
            while (!stopped) {
                contender.runCase(worker);
                worker.caseFinished();
            }
        } catch (Throwable thrown) {
            failure.compareAndSet(null, thrown);
            stopped = true;
        }
    }

    private void pause(Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        while (!stopped && end - System.nanoTime() > 0) {
            LockSupport.parkNanos(
                    Math.min(end - System.nanoTime(), TimeUnit.MILLISECONDS.toNanos(100)));
        }
    }
}
