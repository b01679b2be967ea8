package org.yichuang.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdTest {

    private static final Instant NOW = Instant.parse("2026-09-29T02:42:00.123Z");

    @Test
    void it_is_version_7_of_the_standard_variant_and_carries_the_millisecond() {
        UUID id = TimeOrderedId.at(NOW);

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void a_later_one_sorts_later_as_text() {
        assertThat(TimeOrderedId.at(NOW).toString())
                .isLessThan(TimeOrderedId.at(NOW.plusMillis(1)).toString());
    }

    @Test
    void many_in_one_millisecond_differ() {
        assertThat(
                        IntStream.range(0, 10_000)
                                .mapToObj(i -> TimeOrderedId.at(NOW))
                                .collect(Collectors.toSet()))
                .hasSize(10_000);
    }
}
