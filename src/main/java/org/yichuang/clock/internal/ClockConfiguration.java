package org.yichuang.clock.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yichuang.clock.Calendars;
import org.yichuang.kernel.calendar.WorkingDays;

/// Offers the calendar, and its days alone to those who only count.
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    @Bean
    Calendars calendars(CalendarStore store, Clock clock) {
        return new StampedCalendars(store, clock, BETWEEN_LOOKS);
    }

    @Bean
    Supplier<WorkingDays> workingDays(Calendars calendars) {
        return calendars::days;
    }
}
