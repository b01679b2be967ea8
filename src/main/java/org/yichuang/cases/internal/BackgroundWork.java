package org.yichuang.cases.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.yichuang.kernel.RepeatedWork;
import org.yichuang.kernel.RepeatedWork.Every;

/// Watches deadlines, relays the outbox with what was set aside of it, and shortens the feed for as
/// long as the process runs. Any number of processes may do so at once.
final class BackgroundWork implements SmartLifecycle {

    /// After the packs are loaded and a demonstration's past is made, before requests come in.
    private static final int PHASE = 0;

    private static final Logger log = LoggerFactory.getLogger(BackgroundWork.class);
    private static final long DEADLINES_EVERY_MILLIS = 1000;
    private static final long OUTBOX_EVERY_MILLIS = 200;
    private static final long UNTOLD_EVERY_MILLIS = 5000;
    private static final long FORGET_EVERY_MILLIS = 3_600_000;

    private final DeadlineWatch watch;
    private final OutboxRelay relay;
    private final Feed feed;
    private final RepeatedWork work =
            new RepeatedWork(2, e -> log.error("background work failed; it is tried again", e));

    BackgroundWork(DeadlineWatch watch, OutboxRelay relay, Feed feed) {
        this.watch = watch;
        this.relay = relay;
        this.feed = feed;
    }

    @Override
    public void start() {
        work.start(
                new Every(DEADLINES_EVERY_MILLIS, watch::fire),
                new Every(OUTBOX_EVERY_MILLIS, relay::relay),
                new Every(UNTOLD_EVERY_MILLIS, relay::tellAgain),
                new Every(FORGET_EVERY_MILLIS, feed::forget));
    }

    @Override
    public void stop() {
        work.stop();
    }

    @Override
    public boolean isRunning() {
        return work.isRunning();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
