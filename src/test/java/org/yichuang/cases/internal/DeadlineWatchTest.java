package org.yichuang.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yichuang.cases.Answer;
import org.yichuang.cases.Procedures;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Command.Card;
import org.yichuang.cases.lifecycle.Duty;
import org.yichuang.cases.lifecycle.Limit;
import org.yichuang.cases.lifecycle.Procedure;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.calendar.WorkingDays;
import org.yichuang.kernel.calendar.YearCalendar;

/// What becomes of a deadline when the time comes, and when something is in its way.
class DeadlineWatchTest {

    static RunningCases running;

    @BeforeAll
    static void start() {
        running = new RunningCases();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    private static final Actor PLATFORM = new Actor.Platform("calendar");

    @BeforeEach
    void empty() {
        running.empty();
    }

    private static ZonedDateTime at(int month, int day, int hour, int minute) {
        return ZonedDateTime.of(2026, month, day, hour, minute, 0, 0, Parameters.CHINA);
    }

    private static CaseServiceTest.MovedClock clock(ZonedDateTime time) {
        return new CaseServiceTest.MovedClock(time);
    }

    private Map<String, Instant> deadlines(CaseNo no) {
        Map<String, Instant> deadlines = new TreeMap<>();
        running.jdbc
                .sql("select kind, at from cases.case_deadline where slot = ? and case_id = ?")
                .params(no.slot(), no.key())
                .query(
                        row -> {
                            deadlines.put(row.getString("kind"), CaseStore.instant(row, "at"));
                        });
        return deadlines;
    }

    private CaseState state(CaseNo no) {
        return running.cases.find(no).orElseThrow().state();
    }

    @Test
    void cards_are_shown_on_their_days_and_leave_no_deadline() {
        running.clock.set(at(9, 18, 9, 0));
        CaseNo no = running.accepted();
        assertThat(deadlines(no))
                .isEqualTo(
                        Map.of(
                                "YELLOW_CARD", at(9, 29, 0, 0).toInstant(),
                                "RED_CARD", at(10, 1, 0, 0).toInstant()));

        running.clock.set(at(9, 28, 23, 59));
        assertThat(running.watch().fire()).isZero();
        running.clock.set(at(9, 29, 0, 0));
        assertThat(running.watch().fire()).isEqualTo(1);
        assertThat(running.cases.find(no).orElseThrow().summary().card()).isEqualTo(Card.YELLOW);
        running.clock.set(at(10, 1, 0, 0));
        assertThat(running.watch().fire()).isEqualTo(1);
        assertThat(running.cases.find(no).orElseThrow().summary().card()).isEqualTo(Card.RED);
        assertThat(deadlines(no)).isEmpty();
    }

    @Test
    void after_a_long_stop_every_deadline_that_came_meanwhile_fires_in_its_order() {
        CaseNo no = running.submitted();
        running.clock.set(at(11, 2, 9, 0));
        // silence accepted from 17 September: both cards follow at once
        assertThat(running.watch().fire()).isEqualTo(3);
        assertThat(running.cases.journal(no))
                .map(entry -> entry.type())
                .containsExactly("SUBMITTED", "DEEMED_ACCEPTED", "CARD_SHOWN", "CARD_SHOWN");
        assertThat(running.breaks()).isEmpty();
    }

    @Test
    void a_deadline_is_not_lost_when_the_computers_clock_was_put_back() {
        CaseNo no = running.submitted();
        // the watch reads the deadline a moment before the clock is put back behind midnight
        DeadlineWatch early =
                running.watch(running.cases.at(clock(at(9, 23, 23, 59))), clock(at(9, 24, 0, 0)));
        assertThat(early.fire()).isZero();
        assertThat(state(no)).isInstanceOf(CaseState.Received.class);
        assertThat(deadlines(no)).containsKey("DEEM_ACCEPTED");

        running.clock.set(at(9, 24, 0, 5));
        assertThat(running.watch().fire()).isEqualTo(1);
        assertThat(state(no)).isInstanceOf(CaseState.UnderReview.class);
    }

    @Test
    void a_card_that_a_changed_calendar_puts_off_waits_for_its_new_day() {
        running.clock.set(at(9, 18, 9, 0));
        CaseNo no = running.accepted();
        // when the deadline was written, 29 September was thought to be a holiday
        running.jdbc
                .sql("update cases.case_deadline set at = ? where kind = 'YELLOW_CARD'")
                .param(at(9, 28, 0, 0).toOffsetDateTime())
                .update();

        running.clock.set(at(9, 28, 9, 0));
        assertThat(running.watch().fire()).isZero();
        assertThat(deadlines(no)).containsEntry("YELLOW_CARD", at(9, 29, 0, 0).toInstant());
        running.clock.set(at(9, 29, 9, 0));
        assertThat(running.watch().fire()).isEqualTo(1);
    }

    @Test
    void an_act_under_another_calendar_leaves_the_days_that_were_told() {
        running.clock.set(at(9, 18, 9, 0));
        CaseNo no = running.accepted();
        WorkingDays changed =
                WorkingDays.statutory()
                        .with(
                                new YearCalendar(
                                        2026,
                                        "",
                                        Map.of(LocalDate.of(2026, 9, 30), "休"),
                                        Map.of()));
        running.another(CaseServiceTest::procedure, () -> changed)
                .handle(
                        no,
                        CaseServiceTest.opinion("fire"),
                        CaseServiceTest.reviewer("fire"),
                        UUID.randomUUID());
        assertThat(running.cases.find(no).orElseThrow().summary().promisedDue())
                .isEqualTo("2026-09-30");
        assertThat(running.breaks()).isEmpty();
    }

    @Test
    void a_deadline_that_a_new_calendar_puts_off_waits_for_the_recount() {
        // given: submitted when weekends alone were known, the notice gives a day more
        running.clock.set(at(9, 22, 9, 0));
        WorkingDays provisional =
                WorkingDays.of(
                        WorkingDays.statutory().years().stream()
                                .filter(year -> year.year() < 2026)
                                .toList());
        CaseNo no =
                ((Answer.Done)
                                running.begin(
                                        running.another(
                                                CaseServiceTest::procedure, () -> provisional),
                                        UUID.randomUUID()))
                        .no();
        assertThat(deadlines(no)).containsEntry("DEEM_ACCEPTED", at(9, 30, 0, 0).toInstant());

        // when
        running.clock.set(at(9, 30, 0, 0));
        assertThat(running.watch().fire()).isZero();
        assertThat(state(no)).isInstanceOf(CaseState.Received.class);
        running.act(no, new Command.Recount(2026, 1, LocalDate.of(2026, 9, 29)), PLATFORM);

        // then
        assertThat(deadlines(no)).containsEntry("DEEM_ACCEPTED", at(10, 1, 0, 0).toInstant());
        running.clock.set(at(10, 1, 0, 0));
        assertThat(running.watch().fire()).isEqualTo(1);
        assertThat(running.breaks()).isEmpty();
    }

    @Test
    void a_deadline_waits_a_quarter_of_an_hour_for_a_recount_and_no_longer() {
        running.clock.set(at(9, 22, 9, 0));
        WorkingDays provisional =
                WorkingDays.of(
                        WorkingDays.statutory().years().stream()
                                .filter(year -> year.year() < 2026)
                                .toList());
        running.begin(
                running.another(CaseServiceTest::procedure, () -> provisional), UUID.randomUUID());
        for (int minute : new int[] {0, 1, 3, 7}) {
            running.clock.set(at(9, 30, 0, minute));
            assertThat(running.watch().fire()).isZero();
        }
        running.clock.set(at(9, 30, 0, 14));
        assertThat(running.watch().fire()).isZero();
        // by weekends alone it has been silent for its whole time; by the notice it has not, so
        // the rules of the act decide
        running.clock.set(at(9, 30, 0, 15));
        assertThat(running.watch().fire()).isEqualTo(1);
    }

    @Test
    void a_card_that_is_due_at_the_same_moment_again_after_an_extension_is_shown_again() {
        // given: overdue and tested while nobody watched, so that both cards come after the test
        Procedures extendedByADay =
                (item, version) -> {
                    Procedure own = CaseServiceTest.procedure(item, version);
                    Procedure.Limits limits = own.limits();
                    return new Procedure(
                            own.item(),
                            own.version(),
                            new Procedure.Limits(
                                    limits.correction(),
                                    limits.supply(),
                                    limits.promised(),
                                    limits.statutory(),
                                    new Procedure.Extension(Limit.workingDays(1), "market"),
                                    limits.delivery()),
                            own.steps(),
                            own.decision(),
                            own.special(),
                            own.promises(),
                            own.renewal());
                };
        CaseService cases = running.another(extendedByADay, WorkingDays::statutory);
        DeadlineWatch watch =
                new DeadlineWatch(
                        running.jdbc, cases, extendedByADay, WorkingDays::statutory, running.clock);
        running.clock.set(at(9, 18, 9, 0));
        CaseNo no = running.accepted();
        running.clock.set(at(10, 8, 9, 0));
        Command test = new Command.Suspend("testing", "水质检测", LocalDate.of(2026, 10, 9), null);
        cases.handle(no, test, CaseServiceTest.reviewer("market"), UUID.randomUUID());
        running.clock.set(at(10, 9, 9, 0));
        Command end = new Command.Resume("合格");
        cases.handle(no, end, CaseServiceTest.reviewer("market"), UUID.randomUUID());
        running.clock.set(at(10, 10, 0, 0));
        assertThat(watch.fire()).isEqualTo(2);

        // when: the day added is that day, so that the warning is due since midnight again
        running.clock.set(at(10, 10, 9, 0));
        Command extend = new Command.Extend("复核现场");
        Actor head = new Actor.Officer("head", "market", Set.of(Duty.HEAD));
        assertThat(cases.handle(no, extend, head, UUID.randomUUID()))
                .isInstanceOf(Answer.Done.class);
        assertThat(deadlines(no)).containsEntry("YELLOW_CARD", at(10, 10, 0, 0).toInstant());

        // then
        assertThat(watch.fire()).isEqualTo(1);
        assertThat(cases.find(no).orElseThrow().summary().card()).isEqualTo(Card.YELLOW);
        assertThat(watch.fire()).isZero();
        assertThat(running.events("CARD_SHOWN")).isEqualTo(3);
    }

    @Test
    void a_deadline_that_cannot_be_handled_waits_and_does_not_hold_up_the_others() {
        CaseNo broken = running.submitted();
        CaseNo sound = running.submitted();
        running.owner
                .sql("update cases.case_event set payload = '[]' where case_id = ?")
                .param(broken.key())
                .update();

        DeadlineWatch watch = running.watch(running.another(), running.clock);
        running.clock.set(at(9, 24, 0, 0));
        assertThat(watch.fire()).isEqualTo(1);
        assertThat(state(sound)).isInstanceOf(CaseState.UnderReview.class);
        assertThat(deadlines(broken)).containsEntry("DEEM_ACCEPTED", at(9, 24, 0, 1).toInstant());
        running.clock.set(at(9, 24, 0, 1));
        assertThat(watch.fire()).isZero();
        assertThat(deadlines(broken)).containsEntry("DEEM_ACCEPTED", at(9, 24, 0, 3).toInstant());
    }

    @Test
    void a_deadline_of_a_state_that_has_none_is_removed() {
        CaseNo no = running.submitted();
        running.act(no, new Command.Withdraw("不开了"), CaseServiceTest.APPLICANT);
        running.jdbc
                .sql(
                        "insert into cases.case_deadline (slot, case_id, kind, at) values (?, ?, ?, ?)")
                .params(no.slot(), no.key(), "RED_CARD", at(9, 1, 0, 0).toOffsetDateTime())
                .update();
        assertThat(running.watch().fire()).isZero();
        assertThat(deadlines(no)).isEmpty();
        assertThat(running.cases.journal(no)).hasSize(2);
    }

    @Test
    void a_deadline_of_a_kind_that_this_process_does_not_know_is_left_to_a_newer_one() {
        CaseNo no = running.submitted();
        running.jdbc
                .sql(
                        "insert into cases.case_deadline (slot, case_id, kind, at) values (?, ?, ?, ?)")
                .params(no.slot(), no.key(), "NEW_KIND", at(9, 1, 0, 0).toOffsetDateTime())
                .update();
        running.clock.set(at(9, 24, 0, 0));
        assertThat(running.watch().fire()).isEqualTo(1);
        assertThat(deadlines(no)).containsKey("NEW_KIND");
    }
}
