package org.yichuang.clock.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yichuang.clock.PublishedYear;
import org.yichuang.kernel.calendar.WorkingDays;
import org.yichuang.kernel.calendar.YearCalendar;

/// The whole calendar at one moment: what is shipped, with the published years over it.
public record CalendarSnapshot(WorkingDays days, Map<Integer, PublishedYear> published) {

    /// @param latest the last publication of each year
    public static CalendarSnapshot of(List<PublishedYear> latest) {
        Map<Integer, YearCalendar> years = new TreeMap<>();
        WorkingDays.statutory().years().forEach(year -> years.put(year.year(), year));
        latest.forEach(each -> years.put(each.calendar().year(), each.calendar()));
        return new CalendarSnapshot(
                WorkingDays.of(years.values()),
                latest.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        each -> each.calendar().year(), Function.identity())));
    }
}
