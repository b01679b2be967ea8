package org.yichuang.kernel;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Work that is done again and again on threads of its own until it is stopped. Work that fails is
/// done again the next time, whatever it fails with: an error that got through would end it for
/// ever, and nobody would hear of it.
public final class RepeatedWork {

    private static final long PATIENCE_SECONDS = 10;

    private final int threads;
    private final Consumer<Throwable> failures;
    private volatile @Nullable ScheduledExecutorService running;

    /// @param failures told of everything that work throws
    public RepeatedWork(int threads, Consumer<Throwable> failures) {
        this.threads = threads;
        this.failures = failures;
    }

    /// Begins; every kind of work waits for as long after each time that it was done.
    public void start(Every... all) {
        ScheduledExecutorService started = Executors.newScheduledThreadPool(threads);
        running = started;
        for (Every each : all) {
            var _ =
                    started.scheduleWithFixedDelay(
                            () -> work(each.work()), 0, each.millis(), TimeUnit.MILLISECONDS);
        }
    }

    /// Something to do.
    ///
    /// @param millis between the end of one time and the beginning of the next
    public record Every(long millis, Runnable work) {}

    private void work(Runnable work) {
        try {
            work.run();
        } catch (Throwable e) {
            tell(e);
        }
    }

    /// Where there is no memory for the work there may be none to tell of it.
    private void tell(Throwable failure) {
        try {
            failures.accept(failure);
        } catch (Throwable _) {
            // nothing is left but to go on
        }
    }

    /// Lets what is being done come to an end, for ten seconds at most.
    public void stop() {
        ScheduledExecutorService stopping = running;
        running = null;
        if (stopping == null) {
            return;
        }
        stopping.shutdown();
        try {
            if (!stopping.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                stopping.shutdownNow();
            }
        } catch (InterruptedException e) {
            stopping.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    public boolean isRunning() {
        return running != null;
    }
}
