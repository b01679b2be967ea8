package org.yichuang.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A clock that was set wrongly does no harm before somebody has put it right.
class CautiousClockTest {

    private static final ZonedDateTime NOON =
            ZonedDateTime.of(2026, 9, 17, 12, 0, 0, 0, Parameters.CHINA);

    private final CaseServiceTest.MovedClock computers = new CaseServiceTest.MovedClock(NOON);
    private long nanos = 5;
    private final CautiousClock cautious = new CautiousClock(computers, () -> nanos);

    /// Lets time pass, for the computer's clock and for the count alike.
    private void pass(Duration time) {
        computers.set(computers.instant().plus(time).atZone(Parameters.CHINA));
        nanos += time.toNanos();
    }

    private void set(Duration by) {
        computers.set(computers.instant().plus(by).atZone(Parameters.CHINA));
    }

    private Duration sinceNoon() {
        return Duration.between(NOON.toInstant(), cautious.instant());
    }

    @Test
    void it_goes_with_the_computers_clock() {
        assertThat(cautious.instant()).isEqualTo(NOON.toInstant());
        pass(Duration.ofHours(30));
        assertThat(sinceNoon()).isEqualTo(Duration.ofHours(30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1S", "PT59S", "PT-1S", "PT-10M", "PT-24H"})
    void it_follows_small_steps_and_every_step_back_at_once(Duration step) {
        cautious.instant();
        set(step);
        assertThat(sinceNoon()).isEqualTo(step);
        pass(Duration.ofSeconds(1));
        assertThat(sinceNoon()).isEqualTo(step.plusSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT2M", "PT24H"})
    void a_leap_that_is_put_right_was_never_believed(Duration leap) {
        cautious.instant();
        set(leap);
        for (int second = 1; second <= 299; second++) {
            pass(Duration.ofSeconds(1));
            assertThat(sinceNoon()).isEqualTo(Duration.ofSeconds(second));
        }
        set(leap.negated());
        assertThat(sinceNoon()).isEqualTo(Duration.ofSeconds(299));

        // a later one is doubted for the whole time again
        set(leap);
        pass(Duration.ofSeconds(299));
        assertThat(sinceNoon()).isEqualTo(Duration.ofSeconds(598));
    }

    @Test
    void a_leap_that_lasts_is_believed_after_five_minutes() {
        cautious.instant();
        set(Duration.ofHours(24));
        cautious.instant();
        pass(Duration.ofMinutes(5).minusNanos(1));
        assertThat(sinceNoon()).isLessThan(Duration.ofHours(1));
        pass(Duration.ofNanos(1));
        assertThat(sinceNoon()).isEqualTo(Duration.ofHours(24).plusMinutes(5));
    }

    @Test
    void a_process_believes_the_clock_it_starts_with() {
        set(Duration.ofDays(400));
        assertThat(sinceNoon()).isEqualTo(Duration.ofDays(400));
        assertThat(Instant.EPOCH).isBefore(cautious.instant());
    }
}
