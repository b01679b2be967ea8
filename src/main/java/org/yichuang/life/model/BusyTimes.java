package org.yichuang.life.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.life.model.CaseClock.Due;

/// The times of a life that are worth their room: in which a limit runs or stands still, somebody
/// has the file, or something happens; and, while it goes on, all last days to come.
final class BusyTimes {

    /// Of a life that is over, a last day is shown when it makes the picture at most this much
    /// longer.
    private static final double LONGER = 2.2;

    private BusyTimes() {}

    static List<Span> of(Life life) {
        List<Span> spans = new ArrayList<>();
        life.points().forEach(point -> spans.add(Span.at(point.at())));
        for (Stretch each : life.stretches()) {
            if (!each.what().isPatient() || each.due() != null) {
                spans.add(new Span(each.from(), end(each, life.now())));
            } else if (each.isOpen()) {
                spans.add(Span.at(life.now()));
            }
        }
        CaseClock clock = life.clock();
        if (clock != null) {
            clock.parts().forEach(part -> spans.add(new Span(part.from(), part.to())));
            LocalDateTime last = handled(life, clock);
            addDue(spans, clock.promised(), clock, life, last);
            addDue(spans, clock.statutory(), clock, life, last);
        }
        return Span.merged(spans);
    }

    private static LocalDateTime end(Stretch stretch, LocalDateTime now) {
        if (stretch.to() != null) {
            return stretch.to();
        }
        LocalDateTime due = endOf(stretch.foreseen(), now);
        return due.isAfter(now) ? due : now;
    }

    private static LocalDateTime endOf(@Nullable LocalDate day, LocalDateTime now) {
        return day == null ? now : lastMoment(day, now);
    }

    private static void addDue(
            List<Span> spans, Due due, CaseClock clock, Life life, LocalDateTime last) {
        LocalDateTime end = lastMoment(due.foreseen(), life.now());
        LocalDateTime stopped = clock.stopped();
        if (stopped == null) {
            LocalDateTime from = clock.parts().getFirst().from();
            spans.add(new Span(from, end.isAfter(from) ? end : from));
        } else if (end.isAfter(stopped)
                && days(life.begin(), end) <= LONGER * days(life.begin(), last)) {
            spans.add(new Span(stopped, end));
        }
    }

    /// When the last of those who had the file was through with it.
    private static LocalDateTime handled(Life life, CaseClock clock) {
        return life.stretches().stream()
                .filter(each -> each.what() != Activity.CONTESTED)
                .map(each -> end(each, life.now()))
                .max(Comparator.naturalOrder())
                .orElse(clock.parts().getLast().to());
    }

    /// So that the last day is in the picture and the day after it is not.
    private static LocalDateTime lastMoment(LocalDate day, LocalDateTime now) {
        LocalDate farthest = Life.farthest(now.toLocalDate());
        LocalDate last = day.isAfter(farthest) ? farthest : day;
        return last.plusDays(1).atStartOfDay().minusSeconds(1);
    }

    private static long days(LocalDateTime from, LocalDateTime to) {
        return to.toLocalDate().toEpochDay() - from.toLocalDate().toEpochDay();
    }
}
