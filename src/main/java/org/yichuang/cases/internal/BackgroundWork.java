package org.yichuang.cases.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Watches deadlines, relays the outbox and shortens the feed for as long as the process runs. Any
/// number of processes may do so at once.
final class BackgroundWork implements SmartLifecycle {

    /// After the packs are loaded and a demonstration's past is made, before requests come in.
    private static final int PHASE = 0;

    private static final Logger log = LoggerFactory.getLogger(BackgroundWork.class);
    private static final long DEADLINES_EVERY_MILLIS = 1000;
    private static final long OUTBOX_EVERY_MILLIS = 200;
    private static final long FORGET_EVERY_MILLIS = 3_600_000;

    private final DeadlineWatch watch;
    private final OutboxRelay relay;
    private final Feed feed;
    private volatile @Nullable ScheduledExecutorService threads;

    BackgroundWork(DeadlineWatch watch, OutboxRelay relay, Feed feed) {
        this.watch = watch;
        this.relay = relay;
        this.feed = feed;
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newScheduledThreadPool(2);
        every(started, DEADLINES_EVERY_MILLIS, watch::fire);
        every(started, OUTBOX_EVERY_MILLIS, relay::relay);
        every(started, FORGET_EVERY_MILLIS, feed::forget);
        threads = started;
    }

    private static void every(ScheduledExecutorService threads, long millis, Runnable work) {
        var _ =
                threads.scheduleWithFixedDelay(
                        () -> {
                            try {
                                work.run();
                            } catch (RuntimeException e) {
                                log.error("background work failed; it is tried again", e);
                            }
                        },
                        0,
                        millis,
                        TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = threads;
        threads = null;
        if (running == null) {
            return;
        }
        running.shutdown();
        try {
            if (!running.awaitTermination(10, TimeUnit.SECONDS)) {
                running.shutdownNow();
            }
        } catch (InterruptedException e) {
            running.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return threads != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
