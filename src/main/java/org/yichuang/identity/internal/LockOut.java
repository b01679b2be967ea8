package org.yichuang.identity.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How many failures in a row are borne before further attempts are refused for a while.
///
/// @param attempts at least 1
/// @param period for how long attempts are refused; failures further apart are not in a row
record LockOut(int attempts, Duration period) {

    LockOut {
        if (attempts < 1 || !period.isPositive()) {
            throw new IllegalArgumentException(
                    "expected at least 1 attempt and a period above zero, but got %d and %s"
                            .formatted(attempts, period));
        }
    }

    /// What is remembered about the attempts on one name or from one address.
    record Failures(int count, Instant last, @Nullable Instant lockedUntil) {}

    /// Until when attempts are refused, when they are.
    static Optional<Instant> lockedUntil(@Nullable Failures failures, Instant now) {
        return Optional.ofNullable(failures)
                .map(Failures::lockedUntil)
                .filter(until -> now.isBefore(until));
    }

    Failures afterFailure(@Nullable Failures before, Instant now) {
        int count = before != null && inARow(before, now) ? before.count() + 1 : 1;
        return new Failures(count, now, count >= attempts ? now.plus(period) : null);
    }

    /// How many failures are left before the lock.
    int left(Failures failures) {
        return Math.max(0, attempts - failures.count());
    }

    private boolean inARow(Failures before, Instant now) {
        return before.lockedUntil() == null && now.isBefore(before.last().plus(period));
    }
}
