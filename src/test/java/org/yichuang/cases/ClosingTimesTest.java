package org.yichuang.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yichuang.kernel.RegionCode;

class ClosingTimesTest {

    private static final RegionCode DISTRICT = new RegionCode("990102");
    private static final RegionCode NEIGHBOUR = new RegionCode("990103");
    private static final RegionCode ELSEWHERE = new RegionCode("980101");

    @Test
    void the_smallest_region_that_has_a_time_says_it() {
        ClosingTimes times = ClosingTimes.parse("990100=17:30, 990102=16:00");

        assertThat(times.of(DISTRICT)).isEqualTo(LocalTime.of(16, 0));
        assertThat(times.of(NEIGHBOUR)).isEqualTo(LocalTime.of(17, 30));
        assertThat(times.of(ELSEWHERE)).isNull();
    }

    @Test
    void without_a_setting_nothing_closes() {
        assertThat(ClosingTimes.parse(" ")).isEqualTo(ClosingTimes.NONE);
        assertThat(ClosingTimes.NONE.of(DISTRICT)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"17:00", "990102", "9901=17:00", "990102=half past five"})
    void what_cannot_be_read_is_named(String setting) {
        assertThatThrownBy(() -> ClosingTimes.parse(setting))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("990102=17:00")
                .hasMessageContaining("'" + setting + "'");
    }
}
