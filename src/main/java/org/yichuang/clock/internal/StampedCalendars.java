package org.yichuang.clock.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.yichuang.clock.Calendars;
import org.yichuang.clock.Publication;
import org.yichuang.clock.PublishedYear;
import org.yichuang.database.StampedSnapshot;
import org.yichuang.kernel.calendar.WorkingDays;
import org.yichuang.kernel.calendar.YearCalendar;

/// Answers from memory, which is filled again when the stamp in the database has grown.
final class StampedCalendars implements Calendars {

    /// The years that the table takes.
    private static final int FIRST = 2007;
    private static final int LAST = 2200;

    private final CalendarStore store;
    private final StampedSnapshot<CalendarSnapshot> snapshot;
    private final Clock clock;

    StampedCalendars(CalendarStore store, Clock clock, Duration betweenLooks) {
        this.store = store;
        this.clock = clock;
        this.snapshot =
                new StampedSnapshot<>(
                        store::stamp, () -> CalendarSnapshot.of(store.latest()), betweenLooks);
    }

    @Override
    public WorkingDays days() {
        return snapshot.get().days();
    }

    @Override
    public Optional<PublishedYear> published(int year) {
        return Optional.ofNullable(snapshot.get().published().get(year));
    }

    @Override
    public List<PublishedYear> history(int year) {
        return store.history(year);
    }

    @Override
    public Publication publish(YearCalendar year, int after, String by) {
        if (year.year() < FIRST || year.year() > LAST) {
            return new Publication.OutOfRange(FIRST, LAST);
        }
        // PostgreSQL keeps microseconds.
        PublishedYear next =
                new PublishedYear(
                        year, after + 1, by, clock.instant().truncatedTo(ChronoUnit.MICROS));
        boolean added = store.add(next);
        PublishedYear inForce = snapshot.refresh().published().get(year.year());
        if (added) {
            return new Publication.Done(next);
        }
        if (inForce == null) {
            throw new IllegalArgumentException(
                    "expected a change from revision 0 of " + year.year() + ", but got " + after);
        }
        return new Publication.Overtaken(inForce);
    }
}
