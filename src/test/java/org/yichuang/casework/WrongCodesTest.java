package org.yichuang.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class WrongCodesTest {

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-09-24T02:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final WrongCodes codes = new WrongCodes(clock);

    private void wrong(String address, int times) {
        for (int i = 0; i < times; i++) {
            codes.note(address);
        }
    }

    @Test
    void after_ten_wrong_codes_an_address_waits_and_others_do_not() {
        // when
        wrong("192.0.2.1", 9);
        assertThat(codes.tooMany("192.0.2.1")).isFalse();
        wrong("192.0.2.1", 1);

        // then
        assertThat(codes.tooMany("192.0.2.1")).isTrue();
        assertThat(codes.tooMany("192.0.2.2")).isFalse();
    }

    @Test
    void ten_minutes_later_it_may_try_again() {
        // given
        wrong("192.0.2.1", 10);

        // when
        now.updateAndGet(before -> before.plus(Duration.ofMinutes(10).plusSeconds(1)));

        // then
        assertThat(codes.tooMany("192.0.2.1")).isFalse();
    }
}
