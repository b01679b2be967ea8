package org.yichuang.cases.internal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.cases.Answer;
import org.yichuang.cases.Cases;
import org.yichuang.cases.Procedures;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Deadline;
import org.yichuang.cases.lifecycle.Deadlines;
import org.yichuang.cases.lifecycle.Filing;
import org.yichuang.cases.lifecycle.Procedure;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.RegionCode;
import org.yichuang.kernel.calendar.WorkingDays;

/// Gives the platform's own commands when a deadline has come.
///
/// Firing is a command like any other: its key is made from the case, the kind and the instant, and
/// the statement that writes its events also removes the deadline. So it takes effect exactly once,
/// however many processes watch and wherever one of them is killed.
final class DeadlineWatch {

    private static final Logger log = LoggerFactory.getLogger(DeadlineWatch.class);
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final Cases cases;
    private final Procedures procedures;
    private final Supplier<WorkingDays> days;
    private final Clock clock;

    DeadlineWatch(
            JdbcClient jdbc,
            Cases cases,
            Procedures procedures,
            Supplier<WorkingDays> days,
            Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.procedures = procedures;
        this.days = days;
        this.clock = clock;
    }

    private record Due(CaseNo no, Deadline.Kind kind, Instant at) {}

    /// Fires everything that is due, and what becomes due by that.
    ///
    /// @return how many took effect
    int fire() {
        int fired = 0;
        while (true) {
            List<Due> batch = due();
            int effects = 0;
            for (Due due : batch) {
                effects += fire(due) ? 1 : 0;
            }
            fired += effects;
            if (batch.size() < BATCH && effects == 0) {
                return fired;
            }
        }
    }

    private List<Due> due() {
        return jdbc.sql(
                        """
                        select d.case_id, d.kind, d.at, f.region
                          from cases.case_deadline d
                          join cases.case_file f on f.slot = d.slot and f.case_id = d.case_id
                         where d.at <= ?
                         order by d.at
                         limit ?
                        """)
                .params(utc(clock.instant()), BATCH)
                .query(
                        (row, _) ->
                                new Due(
                                        CaseNo.of(
                                                new RegionCode(row.getString("region")),
                                                row.getLong("case_id")),
                                        Deadline.Kind.valueOf(row.getString("kind")),
                                        CaseStore.instant(row, "at")))
                .list();
    }

    private boolean fire(Due due) {
        try {
            Answer answer =
                    cases.handle(due.no(), due.kind().command(), due.kind().actor(), key(due));
            return switch (answer) {
                case Answer.Done done -> {
                    if (done.repeated()) {
                        remove(due);
                    }
                    yield !done.repeated();
                }
                case Answer.Refused refused -> {
                    log.warn(
                            "deadline {} of {} was refused: {}",
                            due.kind(),
                            due.no().text(),
                            refused.refusal().ground());
                    correct(due, refused.state());
                    yield false;
                }
            };
        } catch (RuntimeException e) {
            log.error("deadline {} of {} failed", due.kind(), due.no().text(), e);
            postpone(due);
            return false;
        }
    }

    private static UUID key(Due due) {
        String name = due.no().text() + "/" + due.kind() + "/" + due.at();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /// Puts a deadline right that is not what the state of its case says: the calendar was changed
    /// in the meantime, or the computer's clock was put back after the deadline was read.
    private void correct(Due due, CaseState state) {
        Optional<Instant> right = instant(due.kind(), state);
        if (right.isEmpty()) {
            remove(due);
        } else if (right.get().isAfter(clock.instant())) {
            jdbc.sql(
                            """
                            update cases.case_deadline set at = ?, attempts = 0
                             where slot = ? and case_id = ? and kind = ? and at = ?
                            """)
                    .params(
                            utc(right.get()),
                            due.no().slot(),
                            due.no().key(),
                            due.kind().name(),
                            utc(due.at()))
                    .update();
        } else {
            postpone(due);
        }
    }

    private Optional<Instant> instant(Deadline.Kind kind, CaseState state) {
        if (!(state instanceof CaseState.Existing existing)) {
            return Optional.empty();
        }
        Filing filing = existing.filing();
        Procedure procedure = procedures.of(filing.item(), filing.version());
        return Deadlines.of(state, procedure, days.get()).stream()
                .filter(deadline -> deadline.kind() == kind)
                .findFirst()
                .map(deadline -> deadline.at().atZone(Parameters.CHINA).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private void remove(Due due) {
        jdbc.sql(
                        """
                        delete from cases.case_deadline
                         where slot = ? and case_id = ? and kind = ? and at = ?
                        """)
                .params(due.no().slot(), due.no().key(), due.kind().name(), utc(due.at()))
                .update();
    }

    /// Tries a deadline that failed again later, each time after twice as many minutes and at most
    /// some 17 hours, so that it does not hold up the others.
    private void postpone(Due due) {
        jdbc.sql(
                        """
                        update cases.case_deadline
                           set attempts = attempts + 1,
                               at = ?::timestamptz
                                    + make_interval(mins => (2 ^ least(attempts, 10))::int)
                         where slot = ? and case_id = ? and kind = ? and at = ?
                        """)
                .params(
                        utc(clock.instant()),
                        due.no().slot(),
                        due.no().key(),
                        due.kind().name(),
                        utc(due.at()))
                .update();
    }
}
