package org.yichuang.portal.web;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.yichuang.directory.Directory;
import org.yichuang.directory.Hall;
import org.yichuang.kernel.calendar.DayKind;
import org.yichuang.kernel.calendar.WorkingDays;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Tag;
import org.yichuang.pages.ui.Tone;

/// Says where one can go, what is open now first.
@Component
class OpenPlaces {

    private final Directory directory;
    private final Supplier<WorkingDays> days;
    private final Clock clock;

    OpenPlaces(Directory directory, Supplier<WorkingDays> days, Clock clock) {
        this.directory = directory;
        this.days = days;
        this.clock = clock;
    }

    List<HomePage.Place> of(Page page, int most) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), clock.getZone());
        boolean holiday = days.get().day(now.toLocalDate()).kind() == DayKind.HOLIDAY;
        return directory.halls().stream()
                .sorted(Comparator.comparing(hall -> holiday || !hall.hours().isOpenAt(now)))
                .limit(most)
                .map(
                        hall ->
                                new HomePage.Place(
                                        openness(page, hall, now, holiday),
                                        page.pick(hall.name()),
                                        page.text("portal.place." + hall.kind())
                                                + " · "
                                                + page.pick(hall.address())
                                                + " · "
                                                + page.pick(hall.hours().text())))
                .toList();
    }

    private static Tag openness(Page page, Hall hall, LocalDateTime now, boolean holiday) {
        if (holiday) {
            return Tag.plain(page.text("portal.place.holiday"));
        }
        Optional<LocalTime> until = hall.hours().closesAfter(now);
        if (until.isPresent()) {
            return Tag.of(Tone.GOOD, page.text("portal.place.open", until.get().toString()));
        }
        return Tag.plain(
                hall.hours()
                        .opensLater(now)
                        .map(from -> page.text("portal.place.later", from.toString()))
                        .orElseGet(() -> page.text("portal.place.closed")));
    }
}
