package org.yichuang.recounts.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.yichuang.cases.Recounts;
import org.yichuang.clock.Calendars;
import org.yichuang.clock.PublishedYear;
import org.yichuang.kernel.calendar.WorkingDays;
import org.yichuang.kernel.calendar.YearCalendar;
import org.yichuang.recounts.internal.RunStore.Taken;
import org.yichuang.recounts.internal.RunStore.Version;

/// Notices that a year of the calendar came into force, and works through the open cases, some
/// hundred in a transaction: it locks the recount, so that of several processes one works on it at
/// a time, and writes how far it is together with what moved. One that is killed leaves the last
/// position, and another goes on from there; what was moved after it is found moved already.
final class Recounter {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Calendars calendars;
    private final Recounts recounts;
    private final RunStore runs;
    private final MovedCaseStore moved;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final long settling;
    private final int together;
    private final Map<Version, Long> seen = new ConcurrentHashMap<>();
    private @Nullable Set<Version> known;

    /// @param settling how long every process may go on counting by the calendar before
    /// @param together how many cases are looked at in a transaction
    Recounter(
            Calendars calendars,
            Recounts recounts,
            RunStore runs,
            MovedCaseStore moved,
            TransactionTemplate transaction,
            Clock clock,
            Duration settling,
            int together) {
        this.calendars = calendars;
        this.recounts = recounts;
        this.runs = runs;
        this.moved = moved;
        this.transaction = transaction;
        this.clock = clock;
        this.settling = settling.toNanos();
        this.together = together;
    }

    /// Begins what the calendar in force asks for, and goes on with what was begun.
    ///
    /// @param stopping asked between two transactions
    void work(BooleanSupplier stopping) {
        notice();
        boolean more = true;
        while (more && !stopping.getAsBoolean()) {
            more = Boolean.TRUE.equals(transaction.execute(_ -> goOn()));
        }
    }

    private void notice() {
        Set<Version> noticed = known;
        if (noticed == null) {
            noticed = ConcurrentHashMap.newKeySet();
            noticed.addAll(runs.versions());
            known = noticed;
        }
        boolean first = noticed.isEmpty();
        WorkingDays inForce = calendars.days();
        LocalDate today = LocalDate.now(clock);
        List<YearCalendar> before = new ArrayList<>();
        for (YearCalendar year : inForce.years()) {
            Optional<PublishedYear> published = calendars.published(year.year());
            Version version =
                    new Version(year.year(), published.map(PublishedYear::revision).orElse(0));
            if (!noticed.contains(version)) {
                if (published.isEmpty() && (first || year.year() < today.getYear())) {
                    before.add(year);
                } else {
                    begin(version, year, published, inForce);
                }
                noticed.add(version);
            }
        }
        if (!before.isEmpty()) {
            runs.know(before, today, clock.instant());
        }
    }

    /// @param inForce a moment ago; what was published since counts as well
    private void begin(
            Version version,
            YearCalendar known,
            Optional<PublishedYear> published,
            WorkingDays inForce) {
        YearCalendar year = published.map(PublishedYear::calendar).orElse(known);
        runs.begin(
                version,
                published
                        .map(each -> each.at().atZone(CHINA).toLocalDate())
                        .orElseGet(() -> LocalDate.now(clock)),
                year.notice(),
                CalendarDays.changed(year.year(), before(version), inForce.with(year)),
                recounts.running(),
                clock.instant());
    }

    /// The year as limits were counted by it before a publication: not as it was published last
    /// when two publications came so close together that nobody has counted by the first.
    private Optional<YearCalendar> before(Version version) {
        int counted = runs.lastBefore(version);
        if (counted > 0) {
            return calendars.history(version.year()).stream()
                    .filter(each -> each.revision() == counted)
                    .map(PublishedYear::calendar)
                    .findFirst();
        }
        return version.revision() == 0
                ? Optional.empty()
                : WorkingDays.statutory().years().stream()
                        .filter(each -> each.year() == version.year())
                        .findFirst();
    }

    /// @return whether there may be more to do at once
    private boolean goOn() {
        Optional<Taken> taken = runs.take();
        if (taken.isEmpty() || !everybodyCountsBy(taken.get().version())) {
            return false;
        }
        Recounts.Looked looked =
                recounts.next(taken.get().change(), taken.get().position(), together);
        int moves = moved.add(looked.recounted());
        runs.goOn(taken.get().version(), looked, moves, clock.instant());
        return true;
    }

    /// Whether this process counts by that publication or a later one, and has for so long that the
    /// others do too: what is accepted from now on need not be counted anew. A process of an
    /// earlier version of the platform may not know a year that a later one brings along.
    private boolean everybodyCountsBy(Version version) {
        int inForce = calendars.published(version.year()).map(PublishedYear::revision).orElse(0);
        if (inForce < version.revision() || !calendars.days().published(version.year())) {
            return false;
        }
        long now = System.nanoTime();
        return now - seen.computeIfAbsent(version, _ -> now) >= settling;
    }
}
