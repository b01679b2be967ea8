package org.yichuang.cases.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Watches deadlines and relays the outbox for as long as the process runs. Any number of processes
/// may do so at once.
final class BackgroundWork {

    private static final Logger log = LoggerFactory.getLogger(BackgroundWork.class);
    private static final long DEADLINES_EVERY_MILLIS = 1000;
    private static final long OUTBOX_EVERY_MILLIS = 200;

    private final DeadlineWatch watch;
    private final OutboxRelay relay;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);

    BackgroundWork(DeadlineWatch watch, OutboxRelay relay) {
        this.watch = watch;
        this.relay = relay;
    }

    void start() {
        every(DEADLINES_EVERY_MILLIS, watch::fire);
        every(OUTBOX_EVERY_MILLIS, relay::relay);
    }

    private void every(long millis, Runnable work) {
        var _ =
                threads.scheduleWithFixedDelay(
                        () -> {
                            try {
                                work.run();
                            } catch (RuntimeException e) {
                                log.error("background work failed; it is tried again", e);
                            }
                        },
                        millis,
                        millis,
                        TimeUnit.MILLISECONDS);
    }

    void stop() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }
}
