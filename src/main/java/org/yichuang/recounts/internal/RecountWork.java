package org.yichuang.recounts.internal;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yichuang.cases.Recounts;
import org.yichuang.clock.Calendars;
import org.yichuang.kernel.RepeatedWork;
import org.yichuang.kernel.RepeatedWork.Every;

/// Follows the calendar for as long as the process runs. Any number of processes may do so at once.
/// Not for a command line that only looks at an installation.
@Component
@ConditionalOnProperty(
        name = "yichuang.background-work",
        havingValue = "true",
        matchIfMissing = true)
class RecountWork implements SmartLifecycle {

    /// After the packs are loaded and a demonstration's past is made, before requests come in.
    private static final int PHASE = 0;

    private static final Logger log = LoggerFactory.getLogger(RecountWork.class);
    private static final long EVERY_MILLIS = 1000;
    private static final int TOGETHER = 250;

    /// Another process looks for a changed calendar every two seconds.
    private static final Duration SETTLING = Duration.ofSeconds(5);

    private final Recounter recounter;
    private final RepeatedWork work =
            new RepeatedWork(1, e -> log.error("recounting limits failed; it is tried again", e));

    RecountWork(
            Calendars calendars,
            Recounts recounts,
            RunStore runs,
            MovedCaseStore moved,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.recounter =
                new Recounter(
                        calendars,
                        recounts,
                        runs,
                        moved,
                        new TransactionTemplate(transactions),
                        clock,
                        SETTLING,
                        TOGETHER);
    }

    @Override
    public void start() {
        work.start(new Every(EVERY_MILLIS, () -> recounter.work(() -> !work.isRunning())));
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
