package org.yichuang.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yichuang.cases.lifecycle.Actors.CLERK;
import static org.yichuang.cases.lifecycle.Actors.HEAD;
import static org.yichuang.cases.lifecycle.Actors.MARKET_REVIEWER;
import static org.yichuang.cases.lifecycle.Actors.PLATFORM;
import static org.yichuang.cases.lifecycle.Autumn.OCT_8;
import static org.yichuang.cases.lifecycle.Autumn.OCT_9;
import static org.yichuang.cases.lifecycle.Autumn.SEP_17;
import static org.yichuang.cases.lifecycle.Autumn.SEP_18;
import static org.yichuang.cases.lifecycle.Autumn.SEP_21;
import static org.yichuang.cases.lifecycle.Autumn.SEP_22;
import static org.yichuang.cases.lifecycle.Autumn.SEP_24;
import static org.yichuang.cases.lifecycle.Autumn.SEP_29;
import static org.yichuang.cases.lifecycle.CaseFixture.aCase;
import static org.yichuang.cases.lifecycle.ProcedureFixture.anItem;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yichuang.cases.lifecycle.CaseFixture.Asked;
import org.yichuang.cases.lifecycle.CaseState.Received;
import org.yichuang.cases.lifecycle.CaseState.Running;
import org.yichuang.cases.lifecycle.CaseState.Step;
import org.yichuang.cases.lifecycle.CaseState.UnderReview;
import org.yichuang.cases.lifecycle.Deadline.Kind;

/// Where limits begin and end, each with the day before, the day and the day after.
class TimeLimitsTest {

    private static final String DONE = "DONE";

    private static String outcome(Asked asked) {
        return asked.outcome() instanceof Outcome.Refused(var ground, _, _) ? ground.name() : DONE;
    }

    @ParameterizedTest(name = "received on {0}, answered by {1}")
    @CsvSource({
        "2026-09-17, 2026-09-23", // Sunday the 20th is worked
        "2026-09-20, 2026-09-28", // the day of receipt is day 0, also when it is a worked Sunday
        "2026-09-19, 2026-09-24", // received on a Saturday that is not worked
        "2026-09-30, 2026-10-13", // over the National Day, Saturday 10 October is worked
        "2026-02-13, 2026-02-27", // over the Spring Festival, Saturday 14 February is worked
    })
    void an_application_is_answered_within_five_working_days(LocalDate received, LocalDate last) {
        assertThat(((Received) aCase().receivedOn(received).state()).answerBy()).isEqualTo(last);
    }

    @ParameterizedTest(name = "on {0} the window: {1}, silence: {2}")
    @CsvSource({
        "2026-09-22, DONE,        ANSWER_NOT_DUE",
        "2026-09-23, DONE,        ANSWER_NOT_DUE",
        "2026-09-24, ANSWER_OVER, DONE",
        "2026-09-25, ANSWER_OVER, DONE",
    })
    void until_the_last_day_the_window_answers_and_after_it_silence_has(
            LocalDate day, String window, String silence) {
        CaseFixture received = aCase().receivedOn(SEP_17);
        assertThat(outcome(received.ask(day, CLERK, Acts.ACCEPT))).isEqualTo(window);
        assertThat(outcome(received.ask(day, CLERK, Acts.NOT_OURS))).isEqualTo(window);
        assertThat(outcome(received.ask(day, CLERK, Acts.REQUIRE_CORRECTION))).isEqualTo(window);
        assertThat(outcome(received.ask(day, PLATFORM, Acts.DEEM_ACCEPTED))).isEqualTo(silence);
    }

    @Test
    void what_silence_accepted_counts_from_the_day_of_receipt() {
        Running clock = aCase().receivedOn(SEP_17).acceptedBySilenceOn(SEP_29).clock();
        assertThat(clock.from()).isEqualTo("2026-09-17");
        assertThat(clock.promisedDue()).isEqualTo("2026-09-29");
        assertThat(clock.statutoryDue()).isEqualTo("2026-10-08");
    }

    @Test
    void after_a_correction_the_time_to_answer_begins_anew_with_the_supply() {
        CaseFixture supplied =
                aCase().missing("plan")
                        .receivedOn(SEP_17)
                        .toldToCorrectOn(SEP_18)
                        .suppliedOn(OCT_8);
        assertThat(((Received) supplied.state()).answerBy()).isEqualTo("2026-10-14");
        assertThat(supplied.acceptedBySilenceOn(LocalDate.of(2026, 10, 15)).clock().from())
                .isEqualTo("2026-10-08");
    }

    @ParameterizedTest(name = "on {0} lapsing: {1}")
    @CsvSource({
        "2026-10-21, SUPPLY_NOT_DUE",
        "2026-10-22, SUPPLY_NOT_DUE",
        "2026-10-23, DONE",
    })
    void an_application_lapses_after_the_last_day_to_supply(LocalDate day, String outcome) {
        CaseFixture told = aCase().missing("plan").receivedOn(SEP_17).toldToCorrectOn(SEP_18);
        assertThat(outcome(told.ask(day, PLATFORM, Acts.LAPSE))).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "on {0} yellow: {1}, red: {2}")
    @CsvSource({
        "2026-09-28, NO_CARD_DUE, NO_CARD_DUE", // day 6 of 8
        "2026-09-29, DONE,        NO_CARD_DUE", // day 7: this day and one more are left
        "2026-09-30, DONE,        NO_CARD_DUE", // the promised day itself is not late
        "2026-10-01, DONE,        DONE", // the day after, a holiday
    })
    void yellow_warns_before_the_promised_day_and_red_follows_it(
            LocalDate day, String yellow, String red) {
        CaseFixture accepted = aCase().receivedOn(SEP_17).acceptedOn(SEP_18);
        assertThat(outcome(accepted.ask(day, PLATFORM, Acts.YELLOW_CARD))).isEqualTo(yellow);
        assertThat(outcome(accepted.ask(day, PLATFORM, Acts.RED_CARD))).isEqualTo(red);
    }

    @ParameterizedTest(name = "{0} working days from Friday 18 September: yellow from {1}")
    @CsvSource({
        "1,  2026-09-20", // the last day, a worked Sunday
        "2,  2026-09-20",
        "5,  2026-09-23",
        "10, 2026-09-30", // a fifth, two working days, is left after it
        "20, 2026-10-16", // four
    })
    void a_yellow_card_leaves_a_fifth_of_the_time_but_never_comes_with_the_acceptance(
            int promised, LocalDate yellow) {
        CaseFixture accepted =
                aCase().of(anItem().promising(promised)).receivedOn(SEP_17).acceptedOn(SEP_18);
        assertThat(accepted.deadlines())
                .contains(new Deadline(Kind.YELLOW_CARD, yellow.atStartOfDay()));
    }

    @Test
    void what_is_promised_for_the_same_day_has_no_yellow_card() {
        CaseFixture accepted =
                aCase().of(anItem().promising(0)).receivedOn(SEP_17).acceptedOn(SEP_18);
        assertThat(accepted.deadlines())
                .containsExactly(
                        new Deadline(Kind.RED_CARD, LocalDate.of(2026, 9, 19).atStartOfDay()));
    }

    @ParameterizedTest(name = "on {0} extending: {1}")
    @CsvSource({
        "2026-10-08, DONE",
        "2026-10-09, DONE", // the last statutory day
        "2026-10-10, LIMIT_OVER",
    })
    void a_limit_is_extended_until_its_last_statutory_day(LocalDate day, String outcome) {
        CaseFixture accepted = aCase().receivedOn(SEP_17).acceptedOn(SEP_18);
        assertThat(accepted.clock().statutoryDue()).isEqualTo("2026-10-09");
        assertThat(outcome(accepted.ask(day, HEAD, Acts.EXTEND))).isEqualTo(outcome);
    }

    @Test
    void an_extension_moves_every_limit_that_is_still_open() {
        UnderReview review =
                (UnderReview)
                        aCase().receivedOn(SEP_17)
                                .acceptedOn(SEP_18)
                                .agreedBy("market", SEP_21)
                                .extendedOn(SEP_22)
                                .state();
        assertThat(review.clock().promisedDue()).isEqualTo("2026-10-13");
        assertThat(review.clock().statutoryDue()).isEqualTo("2026-10-15");
        assertThat(review.steps())
                .map(Step::due)
                .containsExactly(
                        LocalDate.of(2026, 9, 30),
                        LocalDate.of(2026, 10, 13),
                        LocalDate.of(2026, 10, 13));
    }

    @Test
    void a_pause_over_the_national_day_takes_out_only_the_working_days_in_it() {
        CaseFixture suspended = aCase().receivedOn(SEP_17).acceptedOn(SEP_18).suspendedOn(SEP_29);
        assertThat(suspended.deadlines())
                .as("only the end that was announced is watched while the clock stands")
                .containsExactly(
                        new Deadline(Kind.OVERRUN, LocalDate.of(2026, 10, 7).atStartOfDay()));

        Running clock = suspended.resumedOn(OCT_9).clock();
        // six days were used by 28 September; 10 October (worked) is day 7, Monday 12 is day 8
        assertThat(clock.promisedDue()).isEqualTo("2026-10-12");
        assertThat(suspended.deadlines())
                .containsExactly(
                        new Deadline(Kind.YELLOW_CARD, LocalDate.of(2026, 10, 10).atStartOfDay()),
                        new Deadline(Kind.RED_CARD, LocalDate.of(2026, 10, 13).atStartOfDay()));
    }

    @Test
    void no_card_is_shown_on_the_day_a_special_procedure_ends() {
        CaseFixture resumed =
                aCase().of(anItem().promising(2))
                        .receivedOn(SEP_17)
                        .acceptedOn(SEP_18)
                        .suspendedOn(SEP_22)
                        .resumedOn(SEP_24);
        // overdue since the 22nd; the 22nd to the 24th do not count
        assertThat(resumed.clock().promisedDue()).isEqualTo("2026-09-21");
        assertThat(outcome(resumed.ask(SEP_24, PLATFORM, Acts.RED_CARD))).isEqualTo("NO_CARD_DUE");
        assertThat(outcome(resumed.ask(SEP_24.plusDays(1), PLATFORM, Acts.RED_CARD)))
                .isEqualTo(DONE);
    }

    @Test
    void a_worked_saturday_can_be_the_last_day() {
        CaseFixture accepted =
                aCase().of(anItem().promising(2)).receivedOn(OCT_8).acceptedOn(OCT_8);
        assertThat(accepted.clock().promisedDue()).isEqualTo("2026-10-10");
        assertThat(accepted.deadlines())
                .contains(new Deadline(Kind.RED_CARD, LocalDate.of(2026, 10, 11).atStartOfDay()));
    }

    @Test
    void calendar_days_run_through_holidays_but_not_through_special_procedures() {
        CaseFixture accepted =
                aCase().of(anItem().inCalendarDays(7, 15)).receivedOn(SEP_17).acceptedOn(SEP_18);
        // the 25th is the Mid-Autumn Festival, and the days off end on the 27th
        assertThat(accepted.clock().promisedDue()).isEqualTo("2026-09-28");
        assertThat(accepted.suspendedOn(SEP_21).resumedOn(SEP_24).clock().promisedDue())
                .isEqualTo("2026-09-29");
    }

    @Test
    void a_department_keeps_its_own_limit_where_the_item_sets_one() {
        UnderReview review =
                (UnderReview)
                        aCase().of(anItem().eachWithin(3))
                                .receivedOn(SEP_17)
                                .acceptedOn(SEP_18)
                                .state();
        assertThat(review.steps())
                .allSatisfy(step -> assertThat(step.due()).isEqualTo("2026-09-22"));
    }

    @Test
    void a_result_is_delivered_within_ten_working_days_of_the_decision() {
        CaseFixture decided =
                aCase().receivedOn(SEP_17).acceptedOn(SEP_18).reviewedOn(SEP_21).grantedOn(SEP_22);
        assertThat(((CaseState.Decided) decided.state()).deliverBy()).isEqualTo("2026-10-13");
    }

    @Test
    void when_the_computers_clock_was_put_back_no_day_runs_backwards() {
        CaseFixture received = aCase().receivedOn(SEP_18);
        assertThat(received.ask(SEP_17, CLERK, Acts.ACCEPT).event())
                .isInstanceOfSatisfying(
                        Event.Accepted.class,
                        accepted -> assertThat(accepted.on()).isEqualTo("2026-09-18"));
        CaseFixture suspended = received.acceptedOn(SEP_18).suspendedOn(SEP_22);
        assertThat(suspended.ask(SEP_21, MARKET_REVIEWER, Acts.RESUME).event())
                .isInstanceOfSatisfying(
                        Event.Resumed.class,
                        resumed -> assertThat(resumed.pausedTo()).isEqualTo("2026-09-22"));
    }

    @Test
    void a_deadline_comes_on_the_first_day_on_which_its_act_is_possible() {
        CaseFixture told = aCase().missing("plan").receivedOn(SEP_17).toldToCorrectOn(SEP_18);
        CaseFixture accepted = aCase().receivedOn(SEP_17).acceptedOn(SEP_18);
        List<CaseFixture> stories =
                List.of(
                        aCase().receivedOn(SEP_17),
                        told,
                        accepted,
                        aCase().receivedOn(SEP_17).acceptedOn(SEP_18).returnedOn(SEP_21),
                        aCase().receivedOn(SEP_17).acceptedOn(SEP_18).extendedOn(SEP_21));
        for (CaseFixture story : stories) {
            assertThat(story.deadlines()).isNotEmpty();
            for (Deadline deadline : story.deadlines()) {
                LocalDate day = deadline.at().toLocalDate();
                Command command = deadline.kind().command();
                assertThat(deadline.at()).isEqualTo(day.atStartOfDay());
                assertThat(outcome(story.ask(day, PLATFORM, command))).isEqualTo(DONE);
                assertThat(outcome(story.ask(day.minusDays(1), PLATFORM, command)))
                        .isNotEqualTo(DONE);
            }
        }
    }
}
