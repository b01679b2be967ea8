package org.yichuang.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yichuang.cases.lifecycle.Actors.PLATFORM;
import static org.yichuang.cases.lifecycle.Autumn.OCT_1;
import static org.yichuang.cases.lifecycle.Autumn.OCT_10;
import static org.yichuang.cases.lifecycle.Autumn.OCT_8;
import static org.yichuang.cases.lifecycle.Autumn.OCT_9;
import static org.yichuang.cases.lifecycle.Autumn.SEP_17;
import static org.yichuang.cases.lifecycle.Autumn.SEP_18;
import static org.yichuang.cases.lifecycle.Autumn.SEP_21;
import static org.yichuang.cases.lifecycle.Autumn.SEP_22;
import static org.yichuang.cases.lifecycle.Autumn.SEP_23;
import static org.yichuang.cases.lifecycle.Autumn.SEP_24;
import static org.yichuang.cases.lifecycle.Autumn.SEP_28;
import static org.yichuang.cases.lifecycle.Autumn.SEP_29;
import static org.yichuang.cases.lifecycle.CaseFixture.aCase;
import static org.yichuang.cases.lifecycle.ProcedureFixture.anItem;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yichuang.cases.lifecycle.CaseFixture.Asked;
import org.yichuang.cases.lifecycle.CaseState.AwaitingCorrection;
import org.yichuang.cases.lifecycle.CaseState.Received;
import org.yichuang.cases.lifecycle.Command.Card;
import org.yichuang.cases.lifecycle.Dues.Kind;
import org.yichuang.cases.lifecycle.Dues.Moved;
import org.yichuang.kernel.calendar.WorkingDays;

/// What was counted by weekends alone is counted anew by the notice of 2026: every limit against a
/// count by hand, and what is fair where the notice takes days away.
class RecountingTest {

    /// The notice of 2026 as it reads, from September on.
    private static final Set<LocalDate> OFF =
            Set.of(
                    LocalDate.of(2026, 9, 25),
                    LocalDate.of(2026, 10, 1),
                    LocalDate.of(2026, 10, 2),
                    LocalDate.of(2026, 10, 5),
                    LocalDate.of(2026, 10, 6),
                    LocalDate.of(2026, 10, 7));

    private static final Set<LocalDate> WORKED =
            Set.of(LocalDate.of(2026, 9, 20), LocalDate.of(2026, 10, 10));

    private static LocalDate byHand(LocalDate from, int workingDays, Predicate<LocalDate> paused) {
        LocalDate day = from;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
            if ((weekend ? WORKED.contains(day) : !OFF.contains(day)) && !paused.test(day)) {
                left--;
            }
        }
        return day;
    }

    static LocalDate byHand(LocalDate from, int workingDays) {
        return byHand(from, workingDays, _ -> false);
    }

    private static CaseFixture before() {
        return aCase().beforeTheNotice();
    }

    private static Asked recount(CaseFixture story, LocalDate on) {
        return story.ask(on, PLATFORM, Acts.RECOUNT);
    }

    private static Event.Recounted recounted(CaseFixture story, LocalDate on) {
        return (Event.Recounted) recount(story, on).event();
    }

    static Stream<LocalDate> days() {
        return LocalDate.of(2026, 9, 1).datesUntil(LocalDate.of(2026, 9, 30));
    }

    @ParameterizedTest
    @MethodSource("days")
    void on_the_day_itself_every_limit_becomes_what_the_notice_counts(LocalDate day) {
        Asked received = recount(before().receivedOn(day), day);
        assertThat(((Received) received.after()).answerBy()).isEqualTo(byHand(day, 5));

        CaseState.Running clock =
                ((CaseState.UnderReview)
                                recount(
                                                before().of(anItem().eachWithin(3))
                                                        .receivedOn(day)
                                                        .acceptedOn(day),
                                                day)
                                        .after())
                        .clock();
        assertThat(clock.promisedDue()).isEqualTo(byHand(day, 8));
        assertThat(clock.statutoryDue()).isEqualTo(byHand(day, 10));

        Asked decided =
                recount(
                        before().receivedOn(day)
                                .acceptedOn(day)
                                .reviewedOn(day)
                                .grantedOn(day)
                                .issuedOn(day),
                        day);
        assertThat(((CaseState.Issued) decided.after()).decided().deliverBy())
                .isEqualTo(byHand(day, 10));
    }

    @ParameterizedTest
    @MethodSource("days")
    void a_departments_own_time_is_counted_anew_while_its_opinion_is_open(LocalDate day) {
        CaseFixture story =
                before().of(anItem().eachWithin(6))
                        .receivedOn(day)
                        .acceptedOn(day)
                        .agreedBy("urban", day);
        CaseState.UnderReview before = (CaseState.UnderReview) story.state();
        CaseState.UnderReview after = (CaseState.UnderReview) recount(story, day).after();
        for (CaseState.Step step : after.steps()) {
            LocalDate due =
                    step.id().equals("check-urban") ? before.steps().get(1).due() : byHand(day, 6);
            assertThat(step.due()).as(step.id()).isEqualTo(due);
        }
    }

    @Test
    void pauses_and_an_extension_count_as_before() {
        CaseFixture story =
                before().receivedOn(SEP_17)
                        .acceptedOn(SEP_18)
                        .suspendedOn(SEP_21)
                        .resumedOn(SEP_23)
                        .extendedOn(SEP_24);
        Event.Recounted recounted = recounted(story, SEP_24);
        Predicate<LocalDate> paused = day -> !day.isBefore(SEP_21) && !day.isAfter(SEP_23);
        assertThat(recounted.after().day(Kind.PROMISED)).isEqualTo(byHand(SEP_18, 13, paused));
        assertThat(recounted.after().day(Kind.STATUTORY)).isEqualTo(byHand(SEP_18, 15, paused));
        assertThat(recounted.moved())
                .map(Moved::kind)
                .containsExactly(Kind.PROMISED, Kind.STATUTORY, Kind.STEP, Kind.STEP, Kind.STEP);
    }

    @Test
    void a_case_in_a_special_procedure_keeps_its_procedure_and_its_announced_end() {
        CaseFixture story = before().receivedOn(SEP_17).acceptedOn(SEP_18).suspendedOn(SEP_21);
        CaseState.Suspended before = (CaseState.Suspended) story.state();
        CaseState.Suspended after = (CaseState.Suspended) recount(story, SEP_22).after();
        assertThat(after.until()).isEqualTo(before.until());
        assertThat(after.from()).isEqualTo(before.from());
        assertThat(after.review().clock().statutoryDue()).isEqualTo(byHand(SEP_18, 10));
    }

    @ParameterizedTest(name = "recounted on {0}: {1}")
    @CsvSource({
        "2026-09-18, 2026-09-23", // the notice has Sunday the 20th worked
        "2026-09-23, 2026-09-23", // the day itself is not over
        "2026-09-24, 2026-09-24", // told as the last one, and not over
        "2026-09-25, 2026-09-24", // over: silence has accepted, whatever is counted
    })
    void an_authoritys_time_gets_shorter_but_not_over_before_today(LocalDate on, LocalDate last) {
        CaseFixture story = before().receivedOn(SEP_17);
        assertThat(((Received) story.state()).answerBy()).isEqualTo(SEP_24);
        assertThat(((Received) recount(story, on).after()).answerBy()).isEqualTo(last);
    }

    @Test
    void what_an_applicant_was_told_in_writing_never_gets_shorter() {
        CaseFixture shorter =
                before().of(anItem().suppliedWithin(2))
                        .missing("plan")
                        .receivedOn(SEP_17)
                        .toldToCorrectOn(SEP_18);
        assertThat(byHand(SEP_18, 2)).isEqualTo(SEP_21);
        assertThat(((AwaitingCorrection) shorter.state()).correction().supplyBy())
                .isEqualTo(SEP_22);
        assertThat(recount(shorter, SEP_18).ground()).isEqualTo(Ground.NOTHING_MOVED);

        CaseFixture longer = before().missing("plan").receivedOn(SEP_17).toldToCorrectOn(SEP_18);
        assertThat(recounted(longer, SEP_21).moved())
                .containsExactly(
                        new Moved(Kind.SUPPLY, "", LocalDate.of(2026, 10, 16), byHand(SEP_18, 20)));
    }

    @Test
    void a_limit_that_ran_out_by_weekends_alone_runs_again_when_the_notice_gives_more() {
        CaseFixture story = before().receivedOn(SEP_17).acceptedOn(SEP_22);
        assertThat(story.clock().promisedDue()).isEqualTo("2026-10-02");
        CaseState.Running clock =
                ((CaseState.UnderReview) recount(story, LocalDate.of(2026, 10, 3)).after()).clock();
        assertThat(clock.promisedDue()).isEqualTo(byHand(SEP_22, 8)).isEqualTo("2026-10-10");
    }

    @Test
    void a_card_that_was_shown_stays_shown() {
        CaseFixture story =
                before().receivedOn(SEP_17)
                        .acceptedOn(SEP_22)
                        .shown(Card.YELLOW, OCT_1)
                        .shown(Card.RED, LocalDate.of(2026, 10, 3));
        Asked asked = recount(story, LocalDate.of(2026, 10, 3));
        assertThat(((CaseState.UnderReview) asked.after()).clock().card()).isEqualTo(Card.RED);
        assertThat(Deadlines.of(asked.after(), story.procedure(), WorkingDays.statutory()))
                .isEmpty();
    }

    @Test
    void the_warning_waits_for_its_new_day() {
        CaseFixture story = before().receivedOn(SEP_17).acceptedOn(SEP_22);
        Asked asked = recount(story, SEP_24);
        assertThat(Deadlines.of(asked.after(), story.procedure(), WorkingDays.statutory()))
                .containsExactly(
                        new Deadline(Deadline.Kind.YELLOW_CARD, OCT_9.atStartOfDay()),
                        new Deadline(
                                Deadline.Kind.RED_CARD, LocalDate.of(2026, 10, 11).atStartOfDay()));
    }

    @Test
    void only_limits_that_the_changed_days_reach_are_touched() {
        CaseState accepted = before().receivedOn(SEP_17).acceptedOn(SEP_22).state();
        Circumstances at =
                new Circumstances(
                        SEP_24.atStartOfDay(), PLATFORM, anItem().build(), WorkingDays.statutory());
        assertThat(Recounting.touches(accepted, OCT_1, OCT_8, at)).isTrue();
        assertThat(Recounting.touches(accepted, SEP_22, SEP_23, at)).isTrue();
        assertThat(Recounting.touches(accepted, SEP_17, SEP_22, at))
                .as("day 0 does not count")
                .isFalse();
        // by the notice the statutory time ends on 13 October
        LocalDate last = byHand(SEP_22, 10);
        assertThat(Recounting.touches(accepted, last, last.plusDays(9), at)).isTrue();
        assertThat(Recounting.touches(accepted, last.plusDays(1), last.plusDays(9), at)).isFalse();
        for (CaseState none :
                List.of(
                        new CaseState.None(),
                        before().draftedOn(SEP_17).state(),
                        before().missing("plan")
                                .of(anItem().withoutTimeToSupply())
                                .receivedOn(SEP_17)
                                .toldToCorrectOn(SEP_18)
                                .state())) {
            assertThat(Recounting.touches(none, SEP_17, OCT_8, at)).isFalse();
        }
    }

    @Test
    void whether_the_calendar_gives_more_than_was_told_is_known_before_the_recount() {
        Circumstances at =
                new Circumstances(
                        SEP_28.atStartOfDay(), PLATFORM, anItem().build(), WorkingDays.statutory());
        CaseFixture longer = before().receivedOn(SEP_17).acceptedOn(SEP_22);
        assertThat(Recounting.givesMore(longer.state(), at)).isTrue();
        assertThat(Recounting.givesMore(recount(longer, SEP_28).after(), at)).isFalse();
        assertThat(Recounting.givesMore(before().receivedOn(SEP_17).state(), at))
                .as("one day less")
                .isFalse();
    }

    @Test
    void a_limit_never_moves_back_when_it_is_resumed_under_another_calendar() {
        // given: told by the notice, continued as if there were none
        CaseFixture story = before().receivedOn(SEP_17).acceptedOn(SEP_18).suspendedOn(SEP_28);
        CaseState.Suspended suspended = (CaseState.Suspended) recount(story, SEP_29).after();
        Circumstances without =
                new Circumstances(
                        SEP_29.atTime(9, 0),
                        Actors.MARKET_REVIEWER,
                        story.procedure(),
                        Autumn.BEFORE_THE_NOTICE);
        Outcome.Done resumed = (Outcome.Done) Lifecycle.decide(suspended, Acts.RESUME, without);
        Event.Resumed event = (Event.Resumed) resumed.events().getFirst();
        assertThat(event.statutoryDue())
                .isAfterOrEqualTo(suspended.review().clock().statutoryDue());
        Dues.of(suspended)
                .stepsDue()
                .forEach(
                        (step, due) ->
                                assertThat(event.stepsDue().get(step)).isAfterOrEqualTo(due));
    }

    @Test
    void a_limit_never_moves_back_when_it_is_extended_under_another_calendar() {
        // given: told by the notice, extended as if there were none
        CaseFixture story = before().receivedOn(SEP_17).acceptedOn(SEP_22);
        CaseState.UnderReview review = (CaseState.UnderReview) recount(story, SEP_23).after();
        assertThat(review.clock().promisedDue()).isEqualTo("2026-10-10");
        Circumstances without =
                new Circumstances(
                        SEP_24.atTime(9, 0),
                        Actors.HEAD,
                        story.procedure(),
                        Autumn.BEFORE_THE_NOTICE);
        Outcome.Done extended = (Outcome.Done) Lifecycle.decide(review, Acts.EXTEND, without);
        Event.Extended event = (Event.Extended) extended.events().getFirst();
        assertThat(event.promisedDue()).as("13 days by weekends: 9 October").isEqualTo(OCT_10);
        assertThat(event.stepsDue().values()).containsOnly(OCT_10);
    }
}
