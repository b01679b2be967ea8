package org.yichuang.letters.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import org.yichuang.cases.Cases;
import org.yichuang.letters.Letters;

/// Makes one letter after the other, each in a transaction that holds its row, so that of several
/// processes one makes it. What fails is tried again after 1, 2, 4 … minutes, some 17 hours at
/// most, and holds up no other.
final class LetterMaking {

    private static final Logger log = LoggerFactory.getLogger(LetterMaking.class);
    private static final int MOST_DOUBLINGS = 10;

    private final LetterStore store;
    private final Letters letters;
    private final Cases cases;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LetterMaking(
            LetterStore store,
            Letters letters,
            Cases cases,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.letters = letters;
        this.cases = cases;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Goes on until nothing is left to make.
    void work(BooleanSupplier stop) {
        while (!stop.getAsBoolean() && makeNext()) {
            // the next one
        }
    }

    private boolean makeNext() {
        AtomicReference<LetterStore.@Nullable Due> taken = new AtomicReference<>();
        try {
            transaction.executeWithoutResult(
                    _ ->
                            store.take(clock.instant())
                                    .ifPresent(
                                            due -> {
                                                taken.set(due);
                                                make(due);
                                            }));
        } catch (RuntimeException e) {
            LetterStore.Due failed = taken.get();
            if (failed == null) {
                throw e;
            }
            postpone(failed, e);
        }
        return taken.get() != null;
    }

    private void make(LetterStore.Due due) {
        cases.find(due.no())
                .ifPresent(file -> letters.letter(file, cases.journal(due.no()), due.seq()));
        store.drop(due);
    }

    /// What the failed transaction wrote is gone, and with it its hold on the row.
    private void postpone(LetterStore.Due failed, RuntimeException e) {
        Duration pause = Duration.ofMinutes(1L << Math.min(failed.attempts(), MOST_DOUBLINGS));
        log.error("letter {} of {} was not made; again in {}", failed.seq(), failed.no(), pause, e);
        store.postpone(failed, clock.instant().plus(pause));
    }
}
