package org.yichuang.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yichuang.directory.OpeningHours.Span;
import org.yichuang.pages.Localised;

class OpeningHoursTest {

    private static final OpeningHours HOURS =
            new OpeningHours(
                    Localised.chinese("星期四"),
                    Map.of("thursday", List.of(Span.of("09:00-12:00"), Span.of("13:30-17:30"))));

    @ParameterizedTest
    @CsvSource({
        "2026-09-17T09:00, true",
        "2026-09-17T08:59, false",
        "2026-09-17T11:59, true",
        "2026-09-17T12:00, false",
        "2026-09-17T13:30, true",
        "2026-09-17T17:30, false",
        "2026-09-18T10:00, false"
    })
    void a_hall_is_open_from_the_first_minute_to_the_one_before_closing(
            LocalDateTime moment, boolean open) {
        assertThat(HOURS.isOpenAt(moment)).isEqualTo(open);
    }

    @ParameterizedTest
    @ValueSource(strings = {"09:00", "17:00-09:00", "09:00-09:00", "9-12", "09:00-12:00-13:00"})
    void a_span_that_makes_no_sense_is_refused(String text) {
        assertThatThrownBy(() -> Span.of(text)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_day_without_hours_is_closed() {
        assertThat(HOURS.on(java.time.DayOfWeek.SUNDAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-17T08:00, , 09:00",
        "2026-09-17T09:00, 12:00, 13:30",
        "2026-09-17T12:00, , 13:30",
        "2026-09-17T17:29, 17:30,",
        "2026-09-17T17:30, ,",
        "2026-09-18T10:00, ,"
    })
    void it_says_when_a_hall_closes_and_when_it_opens_again_that_day(
            LocalDateTime moment, LocalTime closes, LocalTime opens) {
        assertThat(HOURS.closesAfter(moment)).isEqualTo(Optional.ofNullable(closes));
        assertThat(HOURS.opensLater(moment)).isEqualTo(Optional.ofNullable(opens));
    }
}
