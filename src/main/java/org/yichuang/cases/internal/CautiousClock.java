package org.yichuang.cases.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The computer's clock for those who act by themselves, except that it does not follow a leap
/// ahead before it has lasted for some minutes.
///
/// What a deadline does cannot be called back, nor what is forgotten. If somebody sets the clock to
/// the wrong day and puts it right again, no application has lapsed meanwhile, and what came
/// rightly is not stamped with a day that never was. A leap that was right, as after a computer has
/// slept, is believed a little later; nobody loses by that, because limits end with a day, or some
/// minutes later with an hour. A
/// clock that is put back is followed at once.
///
/// It counts from the first time it was asked on, so a process believes the clock it starts with.
final class CautiousClock extends Clock {

    private static final Logger log = LoggerFactory.getLogger(CautiousClock.class);
    private static final Duration SMALL = Duration.ofMinutes(1);
    private static final Duration LASTING = Duration.ofMinutes(5);

    private final Clock clock;
    private final LongSupplier nanos;
    private @Nullable Belief belief;
    private @Nullable Long leaptAt;

    /// @param time what the clock said
    /// @param at the count of nanoseconds then, which nobody can set
    private record Belief(Instant time, long at) {
        Instant after(long now) {
            return time.plusNanos(now - at);
        }
    }

    /// @param nanos a count of nanoseconds that goes on whatever the clock is set to
    CautiousClock(Clock clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
    }

    @Override
    public synchronized Instant instant() {
        Instant said = clock.instant();
        long now = nanos.getAsLong();
        Instant expected = belief == null ? said : belief.after(now);
        if (Duration.between(expected, said).compareTo(SMALL) > 0 && !lasts(now, said, expected)) {
            return expected;
        }
        leaptAt = null;
        belief = new Belief(said, now);
        return said;
    }

    private boolean lasts(long now, Instant said, Instant expected) {
        if (leaptAt == null) {
            leaptAt = now;
            log.warn(
                    "the clock leapt ahead from {} to {}; until that has lasted for {} minutes"
                            + " deadlines go by the time before",
                    expected,
                    said,
                    LASTING.toMinutes());
        }
        return now - leaptAt >= LASTING.toNanos();
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new CautiousClock(clock.withZone(zone), nanos);
    }
}
