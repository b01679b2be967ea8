package org.yichuang.directory;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yichuang.pages.Localised;

/// When a hall is open in an ordinary week. Public holidays are not in here.
///
/// @param week spans by the English name of the day in small letters
public record OpeningHours(Localised text, Map<String, List<Span>> week) {

    /// Reads `09:00-17:30`.
    public record Span(LocalTime from, LocalTime until) {

        public Span {
            if (!from.isBefore(until)) {
                throw new IllegalArgumentException(
                        "expected an opening before the closing, but got " + from + "-" + until);
            }
        }

        /// @throws IllegalArgumentException when the text is not two times with a hyphen
        public static Span of(String text) {
            String[] times = text.split("-", -1);
            if (times.length != 2) {
                throw new IllegalArgumentException("expected 09:00-17:30, but got " + text);
            }
            return new Span(LocalTime.parse(times[0]), LocalTime.parse(times[1]));
        }

        @Override
        public String toString() {
            return from + "-" + until;
        }
    }

    public List<Span> on(DayOfWeek day) {
        return week.getOrDefault(day.name().toLowerCase(Locale.ROOT), List.of());
    }

    public boolean isOpenAt(LocalDateTime moment) {
        return closesAfter(moment).isPresent();
    }

    /// When it closes next, if it is open at that moment.
    public Optional<LocalTime> closesAfter(LocalDateTime moment) {
        LocalTime time = moment.toLocalTime();
        return on(moment.getDayOfWeek()).stream()
                .filter(span -> !time.isBefore(span.from()) && time.isBefore(span.until()))
                .map(Span::until)
                .findFirst();
    }

    /// When it opens again on the same day, if it does.
    public Optional<LocalTime> opensLater(LocalDateTime moment) {
        return on(moment.getDayOfWeek()).stream()
                .map(Span::from)
                .filter(from -> from.isAfter(moment.toLocalTime()))
                .min(Comparator.naturalOrder());
    }
}
