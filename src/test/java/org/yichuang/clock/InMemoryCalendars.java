package org.yichuang.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;
import org.yichuang.clock.internal.CalendarSnapshot;
import org.yichuang.kernel.calendar.WorkingDays;
import org.yichuang.kernel.calendar.YearCalendar;

/// Keeps published years without a database.
@TestComponent
public class InMemoryCalendars implements Calendars {

    private static final Instant NOW = Instant.parse("2026-09-29T02:42:00Z");

    private final List<PublishedYear> newestFirst = new ArrayList<>();

    /// Back to the shipped years.
    public void clear() {
        newestFirst.clear();
    }

    @Override
    public WorkingDays days() {
        List<PublishedYear> latest =
                newestFirst.stream()
                        .filter(each -> published(each.calendar().year()).orElseThrow() == each)
                        .toList();
        return CalendarSnapshot.of(latest).days();
    }

    @Override
    public Optional<PublishedYear> published(int year) {
        return history(year).stream().findFirst();
    }

    @Override
    public List<PublishedYear> history(int year) {
        return newestFirst.stream().filter(each -> each.calendar().year() == year).toList();
    }

    @Override
    public Publication publish(YearCalendar year, int after, String by) {
        Optional<PublishedYear> current = published(year.year());
        if (current.map(PublishedYear::revision).orElse(0) != after) {
            return new Publication.Overtaken(current.orElseThrow());
        }
        PublishedYear next = new PublishedYear(year, after + 1, by, NOW);
        newestFirst.addFirst(next);
        return new Publication.Done(next);
    }
}
