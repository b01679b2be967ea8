package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import org.yichuang.kernel.calendar.WorkingDays;

/// The autumn of 2026: 20 Autumn (Sunday) and 10 October (Saturday) are worked for the holidays
/// of 25 to 27 Autumn and 1 to 7 October.
final class Autumn {

    static final LocalDate SEP_17 = LocalDate.of(2026, 9, 17);
    static final LocalDate SEP_18 = LocalDate.of(2026, 9, 18);
    static final LocalDate SEP_19 = LocalDate.of(2026, 9, 19);
    static final LocalDate SEP_20 = LocalDate.of(2026, 9, 20);
    static final LocalDate SEP_21 = LocalDate.of(2026, 9, 21);
    static final LocalDate SEP_22 = LocalDate.of(2026, 9, 22);
    static final LocalDate SEP_23 = LocalDate.of(2026, 9, 23);
    static final LocalDate SEP_24 = LocalDate.of(2026, 9, 24);
    static final LocalDate SEP_28 = LocalDate.of(2026, 9, 28);
    static final LocalDate SEP_29 = LocalDate.of(2026, 9, 29);
    static final LocalDate SEP_30 = LocalDate.of(2026, 9, 30);
    static final LocalDate OCT_1 = LocalDate.of(2026, 10, 1);
    static final LocalDate OCT_8 = LocalDate.of(2026, 10, 8);
    static final LocalDate OCT_9 = LocalDate.of(2026, 10, 9);
    static final LocalDate OCT_10 = LocalDate.of(2026, 10, 10);
    static final LocalDate OCT_11 = LocalDate.of(2026, 10, 11);
    static final LocalDate OCT_12 = LocalDate.of(2026, 10, 12);

    /// The calendar as it was before the days off of 2026 were published.
    static final WorkingDays BEFORE_THE_NOTICE =
            WorkingDays.of(
                    WorkingDays.statutory().years().stream()
                            .filter(year -> year.year() < 2026)
                            .toList());

    private Autumn() {}
}
