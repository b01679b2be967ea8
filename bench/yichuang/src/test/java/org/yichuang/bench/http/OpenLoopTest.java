package org.yichuang.bench.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OpenLoopTest {

    @Test
    void requests_begin_at_the_rate_however_long_they_take() {
        // given: each takes longer than the whole run
        var begun = new AtomicInteger();
        long start = System.nanoTime();

        // when
        var outcome =
                new OpenLoop()
                        .run(
                                50,
                                Duration.ofSeconds(1),
                                () ->
                                        () -> {
                                            begun.incrementAndGet();
                                            TimeUnit.MILLISECONDS.sleep(1500);
                                            return "";
                                        });

        // then
        assertThat(outcome.sent()).isEqualTo(50);
        assertThat(begun).hasValue(50);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(2400), Duration.ofSeconds(12));
        assertThat(outcome.latency().p50()).isGreaterThan(1490);
    }

    @Test
    void a_stall_is_charged_to_everybody_who_waited() {
        // given: a server with one place, whose first request takes 300 ms
        var place = new Semaphore(1);
        var number = new AtomicInteger();

        // when
        var outcome =
                new OpenLoop()
                        .run(
                                100,
                                Duration.ofSeconds(1),
                                () ->
                                        () -> {
                                            place.acquire();
                                            try {
                                                if (number.getAndIncrement() == 0) {
                                                    TimeUnit.MILLISECONDS.sleep(300);
                                                }
                                            } finally {
                                                place.release();
                                            }
                                            return "";
                                        });

        // then: a closed loop would have seen one slow request in a hundred
        assertThat(outcome.latency().max()).isGreaterThan(290);
        assertThat(outcome.latency().p99()).isGreaterThan(200);
    }

    @Test
    void failures_are_counted_by_what_went_wrong_and_have_no_latency() {
        var number = new AtomicInteger();
        var outcome =
                new OpenLoop()
                        .run(
                                30,
                                Duration.ofSeconds(1),
                                () ->
                                        () ->
                                                switch (number.getAndIncrement() % 3) {
                                                    case 0 -> "";
                                                    case 1 -> "status 503";
                                                    default -> throw new IOException("reset");
                                                });

        assertThat(outcome.failed()).isEqualTo(Map.of("status 503", 10L, "IOException", 10L));
        assertThat(outcome.latency().count()).isEqualTo(10);
    }
}
