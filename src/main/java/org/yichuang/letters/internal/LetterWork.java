package org.yichuang.letters.internal;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yichuang.cases.Cases;
import org.yichuang.kernel.RepeatedWork;
import org.yichuang.kernel.RepeatedWork.Every;
import org.yichuang.letters.Letters;

/// Makes the letters that are asked for, for as long as the process runs. Any number of processes
/// may do so at once. Not for a command line that only looks at an installation.
@Component
@ConditionalOnProperty(
        name = "yichuang.background-work",
        havingValue = "true",
        matchIfMissing = true)
class LetterWork implements SmartLifecycle {

    /// After the packs are loaded and a demonstration's past is made, before requests come in.
    private static final int PHASE = 0;

    private static final Logger log = LoggerFactory.getLogger(LetterWork.class);
    private static final long EVERY_MILLIS = 500;

    private final LetterMaking making;
    private final RepeatedWork work =
            new RepeatedWork(1, e -> log.error("making letters failed; it is tried again", e));

    LetterWork(
            LetterStore store,
            Letters letters,
            Cases cases,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.making =
                new LetterMaking(
                        store, letters, cases, new TransactionTemplate(transactions), clock);
    }

    @Override
    public void start() {
        work.start(new Every(EVERY_MILLIS, () -> making.work(() -> !work.isRunning())));
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
