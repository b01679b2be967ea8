package org.yichuang.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yichuang.identity.internal.LockOut.Failures;

class LockOutTest {

    private static final Instant START = Instant.parse("2026-09-29T02:00:00Z");
    private static final Duration PERIOD = Duration.ofMinutes(15);

    private final LockOut lockOut = new LockOut(5, PERIOD);

    private Failures failed(int times) {
        @Nullable Failures failures = null;
        for (int i = 0; i < times; i++) {
            failures = lockOut.afterFailure(failures, START);
        }
        if (failures == null) {
            throw new AssertionError("at least one failure is needed");
        }
        return failures;
    }

    @Test
    void four_failures_do_not_lock_and_leave_one_attempt() {
        Failures failures = failed(4);

        assertThat(LockOut.lockedUntil(failures, START)).isEmpty();
        assertThat(lockOut.left(failures)).isEqualTo(1);
    }

    @Test
    void the_fifth_failure_locks_for_fifteen_minutes_to_the_second() {
        Failures failures = failed(5);

        assertThat(LockOut.lockedUntil(failures, START)).contains(START.plus(PERIOD));
        assertThat(LockOut.lockedUntil(failures, START.plus(PERIOD).minusMillis(1))).isPresent();
        assertThat(LockOut.lockedUntil(failures, START.plus(PERIOD))).isEmpty();
        assertThat(lockOut.left(failures)).isZero();
    }

    @Test
    void after_the_lock_counting_starts_anew() {
        Failures locked = failed(5);

        Failures next = lockOut.afterFailure(locked, START.plus(PERIOD));

        assertThat(next.count()).isEqualTo(1);
        assertThat(next.lockedUntil()).isNull();
    }

    @Test
    void failures_further_apart_than_the_period_are_not_in_a_row() {
        Failures next = lockOut.afterFailure(failed(4), START.plus(PERIOD));

        assertThat(next.count()).isEqualTo(1);
    }

    @Test
    void failures_just_within_the_period_are() {
        Failures next = lockOut.afterFailure(failed(4), START.plus(PERIOD).minusMillis(1));

        assertThat(next.count()).isEqualTo(5);
        assertThat(next.lockedUntil()).isNotNull();
    }

    @Test
    void a_rule_without_attempts_or_without_a_period_is_a_mistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LockOut(0, PERIOD));
        assertThatIllegalArgumentException().isThrownBy(() -> new LockOut(5, Duration.ZERO));
    }
}
