package org.yichuang.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yichuang.cases.lifecycle.Actors.APPLICANT;
import static org.yichuang.cases.lifecycle.Actors.CLERK;
import static org.yichuang.cases.lifecycle.Actors.DECIDER;
import static org.yichuang.cases.lifecycle.Actors.FIRE_REVIEWER;
import static org.yichuang.cases.lifecycle.Actors.HEAD;
import static org.yichuang.cases.lifecycle.Actors.MARKET_REVIEWER;
import static org.yichuang.cases.lifecycle.Actors.PLATFORM;
import static org.yichuang.cases.lifecycle.Autumn.OCT_12;
import static org.yichuang.cases.lifecycle.Autumn.OCT_8;
import static org.yichuang.cases.lifecycle.Autumn.SEP_17;
import static org.yichuang.cases.lifecycle.Autumn.SEP_18;
import static org.yichuang.cases.lifecycle.Autumn.SEP_21;
import static org.yichuang.cases.lifecycle.Autumn.SEP_22;
import static org.yichuang.cases.lifecycle.Autumn.SEP_23;
import static org.yichuang.cases.lifecycle.Autumn.SEP_24;
import static org.yichuang.cases.lifecycle.Autumn.SEP_28;
import static org.yichuang.cases.lifecycle.Autumn.SEP_29;
import static org.yichuang.cases.lifecycle.Autumn.SEP_30;
import static org.yichuang.cases.lifecycle.CaseFixture.aCase;
import static org.yichuang.cases.lifecycle.ProcedureFixture.anItem;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.yichuang.cases.Involved;
import org.yichuang.cases.lifecycle.CaseState.AtWindowAgain;
import org.yichuang.cases.lifecycle.CaseState.Step;
import org.yichuang.cases.lifecycle.CaseState.UnderReview;
import org.yichuang.cases.lifecycle.Deadline.Kind;
import org.yichuang.cases.lifecycle.Procedure.Consequence;

/// Acts that meet on one case: none takes away what the law gives by another.
class MeetingActsTest {

    private static final LocalDate OCT_13 = LocalDate.of(2026, 10, 13);
    private static final LocalDate OCT_14 = LocalDate.of(2026, 10, 14);
    private static final String NEIGHBOUR = "李四";
    private static final Command OFFER_TO_NEIGHBOUR =
            new Proceeding.OfferHearing("邻居有异议", Set.of(NEIGHBOUR));

    private static CaseFixture accepted() {
        return aCase().receivedOn(SEP_17).acceptedOn(SEP_18);
    }

    private static CaseFixture owing(Consequence onDefault) {
        return aCase().of(anItem().tolerating(onDefault))
                .receivedOn(SEP_17)
                .acceptedOwingOn(SEP_18);
    }

    @Test
    void nothing_comes_of_a_broken_promise_while_a_hearing_may_be_asked_for() {
        CaseFixture offered = owing(Consequence.REFUSE).on(SEP_22, DECIDER, Acts.OFFER_HEARING);
        assertThat(offered.ask(SEP_28, PLATFORM, Acts.DEFAULT).ground())
                .isEqualTo(Ground.HEARING_OPEN);
        assertThat(offered.deadlines())
                .contains(new Deadline(Kind.DEFAULT, SEP_30.plusDays(1).atStartOfDay()));
        assertThat(offered.ask(OCT_8, PLATFORM, Acts.DEFAULT).after())
                .isInstanceOfSatisfying(
                        CaseState.Decided.class,
                        decided -> assertThat(decided.granted()).isFalse());
    }

    @Test
    void a_hearing_that_was_asked_for_is_held_before_anything_comes_of_a_broken_promise() {
        CaseFixture asked =
                owing(Consequence.RESTART)
                        .on(SEP_22, DECIDER, Acts.OFFER_HEARING)
                        .on(SEP_23, APPLICANT, Acts.ASK_FOR_HEARING);
        assertThat(asked.ask(SEP_28, PLATFORM, Acts.DEFAULT).ground())
                .isEqualTo(Ground.WRONG_STAGE);
        assertThat(asked.deadlines()).extracting(Deadline::kind).doesNotContain(Kind.DEFAULT);
    }

    @Test
    void what_others_may_ask_for_is_not_the_applicants_to_give_up() {
        CaseFixture offered = accepted().on(SEP_21, DECIDER, OFFER_TO_NEIGHBOUR);
        assertThat(offered.ask(SEP_22, APPLICANT, Acts.WAIVE_HEARING).ground())
                .isEqualTo(Ground.OTHERS_HEARING);
        assertThat(offered.ask(SEP_22, CLERK, Acts.WAIVE_HEARING).outcome())
                .isInstanceOf(Outcome.Done.class);

        CaseFixture asked = offered.on(SEP_22, CLERK, new Proceeding.AskForHearing(NEIGHBOUR));
        assertThat(asked.ask(SEP_23, APPLICANT, Acts.WAIVE_HEARING).ground())
                .isEqualTo(Ground.OTHERS_HEARING);
    }

    @Test
    void a_hearing_that_the_applicant_asked_for_is_theirs_to_give_up() {
        CaseFixture asked =
                accepted()
                        .on(SEP_21, DECIDER, OFFER_TO_NEIGHBOUR)
                        .on(SEP_22, APPLICANT, Acts.ASK_FOR_HEARING);
        assertThat(asked.ask(SEP_23, APPLICANT, Acts.WAIVE_HEARING).outcome())
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void silence_does_not_grant_while_a_hearing_may_be_asked_for() {
        CaseFixture offered =
                aCase().of(anItem().grantedBySilence())
                        .receivedOn(SEP_17)
                        .acceptedOn(SEP_18)
                        .on(SEP_30, DECIDER, Acts.OFFER_HEARING);
        assertThat(offered.ask(OCT_13, PLATFORM, Acts.DEEM_GRANTED).ground())
                .isEqualTo(Ground.HEARING_OPEN);
        assertThat(offered.deadlines())
                .contains(new Deadline(Kind.DEEM_GRANTED, OCT_14.atStartOfDay()));
        assertThat(offered.ask(OCT_14, PLATFORM, Acts.DEEM_GRANTED).outcome())
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void more_time_that_was_approved_is_asked_for_no_more() {
        CaseFixture extended =
                accepted().on(SEP_21, MARKET_REVIEWER, Acts.ASK_EXTENSION).extendedOn(SEP_22);
        assertThat(Tasks.of(extended.state(), extended.procedure()))
                .extracting(Task::kind)
                .doesNotContain(Task.Kind.APPROVE);
        assertThat(extended.ask(SEP_23, HEAD, Acts.DENY_EXTENSION).ground())
                .isEqualTo(Ground.EXTENSION_NOT_ASKED);
    }

    @Test
    void more_time_is_asked_for_and_approved_while_the_file_is_at_the_window() {
        CaseFixture asked =
                accepted().returnedOn(SEP_21).on(SEP_22, MARKET_REVIEWER, Acts.ASK_EXTENSION);
        assertThat(Tasks.of(asked.state(), asked.procedure()))
                .extracting(Task::kind)
                .contains(Task.Kind.MEND, Task.Kind.APPROVE);
        assertThat(asked.ask(SEP_23, HEAD, Acts.EXTEND).after())
                .isInstanceOfSatisfying(
                        AtWindowAgain.class,
                        again ->
                                assertThat(again.review().clock().promisedDue()).isEqualTo(OCT_13));
    }

    @Test
    void an_extension_gives_every_department_more_time_and_none_more_than_the_decision() {
        UnderReview review =
                (UnderReview)
                        aCase().of(anItem().eachWithin(2).oneAfterTheOther())
                                .receivedOn(SEP_17)
                                .acceptedOn(SEP_18)
                                .extendedOn(SEP_21)
                                .state();
        assertThat(review.clock().promisedDue()).isEqualTo(OCT_13);
        assertThat(review.steps())
                .extracting(Step::due)
                .containsExactly(SEP_29, OCT_8, LocalDate.of(2026, 10, 10));
    }

    @Test
    void who_stands_in_hands_the_step_back_to_whom_the_item_names() {
        CaseFixture story =
                accepted()
                        .on(SEP_21, FIRE_REVIEWER, Acts.DELEGATE)
                        .on(
                                SEP_22,
                                Actors.reviewer("street"),
                                new Proceeding.DelegateStep("check-fire", "fire", "没有检测设备"));
        assertThat(((UnderReview) story.state()).step("check-fire").orElseThrow().authority())
                .isEqualTo("fire");
        assertThat(
                        story.ask(
                                        SEP_23,
                                        FIRE_REVIEWER,
                                        new Proceeding.DelegateStep("check-fire", "fire", "自己"))
                                .ground())
                .isEqualTo(Ground.NOT_A_SUBSTITUTE);
    }

    @Test
    void who_ordered_a_procedure_sees_the_case_after_handing_the_step_back() {
        CaseFixture story =
                accepted()
                        .on(SEP_21, FIRE_REVIEWER, Acts.DELEGATE)
                        .on(SEP_22, Actors.reviewer("street"), Acts.suspendUntil(SEP_28))
                        .on(
                                SEP_23,
                                Actors.reviewer("street"),
                                new Proceeding.DelegateStep("check-fire", "fire", "没有检测设备"));

        assertThat(Involved.beside(story.state())).contains("fire", "street");
        assertThat(story.ask(SEP_24, Actors.reviewer("street"), Acts.RESUME).outcome())
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void an_overrun_is_that_of_the_procedure_whose_time_has_passed() {
        CaseFixture story =
                accepted()
                        .on(SEP_21, MARKET_REVIEWER, Acts.suspendUntil(SEP_30))
                        .on(SEP_22, FIRE_REVIEWER, Acts.publishedUntil(SEP_23));

        assertThat(story.ask(SEP_24, PLATFORM, Acts.NOTE_OVERRUN).event())
                .isEqualTo(new ProceedingEvent.OverrunNoted(SEP_23, "notice"));
        assertThat(
                        story.on(SEP_24, PLATFORM, Acts.NOTE_OVERRUN)
                                .ask(SEP_24, PLATFORM, Acts.NOTE_OVERRUN)
                                .ground())
                .isEqualTo(Ground.NO_OVERRUN);
    }

    /// From the day on which the first begins to the one on which the last ends, whichever that is.
    @Test
    void two_special_procedures_at_once_stop_the_clock_once() {
        Supplier<CaseFixture> both =
                () ->
                        accepted()
                                .on(SEP_21, MARKET_REVIEWER, Acts.suspendUntil(SEP_30))
                                .on(SEP_22, FIRE_REVIEWER, Acts.publishedUntil(SEP_23));
        LocalDate alone =
                accepted()
                        .on(SEP_21, MARKET_REVIEWER, Acts.suspendUntil(SEP_30))
                        .on(SEP_28, MARKET_REVIEWER, Acts.RESUME)
                        .clock()
                        .promisedDue();

        CaseFixture inTurn =
                both.get().on(SEP_24, FIRE_REVIEWER, new Command.Resume("无异议", "notice"));
        assertThat(inTurn.state())
                .isInstanceOfSatisfying(
                        CaseState.Suspended.class, it -> assertThat(it.running()).hasSize(1));
        inTurn.on(SEP_28, MARKET_REVIEWER, Acts.RESUME);
        CaseFixture otherwise =
                both.get()
                        .on(SEP_24, MARKET_REVIEWER, new Command.Resume("合格", "testing"))
                        .on(SEP_28, FIRE_REVIEWER, Acts.RESUME);

        assertThat(
                        both.get()
                                .ask(SEP_23, FIRE_REVIEWER, new Command.Resume("合格", "testing"))
                                .outcome())
                .isEqualTo(new Outcome.Refused(Ground.NOT_PERMITTED));
        assertThat(List.of(inTurn, otherwise))
                .extracting(each -> each.clock().promisedDue())
                .containsOnly(alone);
    }

    /// The clock of 96 hours would have ended on the 22nd; it stands from the 21st, with 24 hours
    /// left, and goes on standing for the procedure that begins on the 24th.
    @Test
    void hours_stand_for_a_procedure_that_begins_while_another_goes_on() {
        CaseFixture story =
                aCase().of(anItem().inHours(96))
                        .receivedOn(SEP_17)
                        .acceptedOn(SEP_18)
                        .on(SEP_21, MARKET_REVIEWER, Acts.suspendUntil(SEP_28))
                        .on(SEP_24, FIRE_REVIEWER, Acts.publishedUntil(SEP_29))
                        .on(SEP_28, MARKET_REVIEWER, new Command.Resume("合格", "testing"))
                        .on(SEP_30, FIRE_REVIEWER, Acts.RESUME);

        assertThat(story.clock().promisedAt()).isEqualTo(LocalDateTime.of(2026, 10, 1, 10, 0));
    }

    @Test
    void a_special_procedure_does_not_begin_anew_by_being_ordered_again() {
        CaseFixture resumed =
                aCase().of(anItem().testedWithin(5))
                        .receivedOn(SEP_17)
                        .acceptedOn(SEP_18)
                        .on(SEP_21, MARKET_REVIEWER, Acts.suspendUntil(SEP_24))
                        .resumedOn(SEP_24);
        assertThat(resumed.ask(SEP_28, MARKET_REVIEWER, Acts.suspendUntil(OCT_8)).outcome())
                .as("three of five days are used up")
                .isEqualTo(new Outcome.Refused(Ground.TOO_LONG, SEP_30));
        assertThat(resumed.ask(SEP_28, MARKET_REVIEWER, Acts.suspendUntil(SEP_30)).outcome())
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void more_time_for_the_applicant_leaves_time_to_decide() {
        assertThat(owing(Consequence.END).ask(SEP_21, CLERK, Acts.EXTEND_PROMISE).event())
                .isEqualTo(new PromiseEvent.PromiseExtended("外地取证", SEP_28));
        CaseFixture tight =
                aCase().of(anItem().promising(7).tolerating(Consequence.END))
                        .receivedOn(SEP_17)
                        .acceptedOwingOn(SEP_18);
        assertThat(tight.ask(SEP_21, CLERK, Acts.EXTEND_PROMISE).outcome())
                .isEqualTo(new Outcome.Refused(Ground.NO_ROOM, SEP_29));
    }

    @Test
    void what_came_after_closing_counts_its_hours_from_the_day_of_receipt() {
        CaseFixture evening =
                aCase().of(anItem().inHours(4))
                        .closingAt(LocalTime.of(17, 0))
                        .receivedAt(SEP_17.atTime(18, 0))
                        .acceptedBySilenceOn(SEP_29);
        assertThat(evening.clock().from()).isEqualTo(SEP_18);
        assertThat(evening.clock().promisedAt()).isEqualTo(SEP_18.atTime(4, 0));
    }

    @Test
    void a_promise_in_hours_that_has_ended_is_not_moved_by_what_comes_after_it() {
        CaseFixture late = aCase().of(anItem().inHours(4)).receivedOn(SEP_17).acceptedOn(SEP_18);
        LocalDateTime promised = Objects.requireNonNull(late.clock().promisedAt());

        CaseFixture resumed = late.suspendedOn(SEP_22).resumedOn(SEP_24);

        assertThat(resumed.clock().promisedAt()).isEqualTo(promised);
    }

    @Test
    void the_hours_of_a_department_begin_with_those_of_the_promise() {
        ProcedureFixture item = anItem().inHours(12).eachWithinHours(4);
        CaseFixture morning = aCase().of(item).receivedOn(SEP_17).acceptedOn(SEP_17);
        CaseFixture evening =
                aCase().of(item)
                        .closingAt(LocalTime.of(17, 0))
                        .receivedAt(SEP_17.atTime(18, 0))
                        .acceptedBySilenceOn(SEP_29);

        LocalDateTime promised = Objects.requireNonNull(morning.clock().promisedAt());
        assertThat(((UnderReview) morning.state()).steps())
                .allSatisfy(
                        step ->
                                assertThat(step.due())
                                        .isEqualTo(promised.minusHours(8).toLocalDate()));
        assertThat(((UnderReview) evening.state()).steps())
                .allSatisfy(step -> assertThat(step.due()).isEqualTo(SEP_18));
    }

    @Test
    void others_are_consulted_for_ones_own_step_and_within_the_time_to_decide() {
        Command forOthers =
                new Proceeding.Consult("check-market", Set.of("water"), "排水是否达标", SEP_24);
        assertThat(accepted().ask(SEP_21, FIRE_REVIEWER, forOthers).ground())
                .isEqualTo(Ground.NOT_PERMITTED);
        Command forTheDecision = new Proceeding.Consult("", Set.of("water"), "排水是否达标", SEP_24);
        assertThat(accepted().ask(SEP_21, FIRE_REVIEWER, forTheDecision).ground())
                .isEqualTo(Ground.NOT_PERMITTED);
        Command late = new Proceeding.Consult("check-fire", Set.of("water"), "排水是否达标", OCT_8);
        assertThat(accepted().ask(SEP_21, FIRE_REVIEWER, late).outcome())
                .isEqualTo(new Outcome.Refused(Ground.ANSWER_TOO_LATE, SEP_30));
    }

    @Test
    void what_is_handed_over_too_late_says_so() {
        CaseFixture issued = accepted().reviewedOn(SEP_21).grantedOn(SEP_21).issuedOn(SEP_22);
        assertThat(issued.ask(OCT_12, CLERK, Acts.DELIVER).event())
                .isEqualTo(new Event.Delivered(Command.Delivery.WINDOW, "signed", null));
        assertThat(issued.ask(OCT_13, CLERK, Acts.DELIVER).event())
                .isEqualTo(new Event.Delivered(Command.Delivery.WINDOW, "signed", OCT_12));
    }

    @Test
    void what_is_granted_at_once_after_closing_is_accepted_on_its_own_day() {
        CaseFixture evening =
                aCase().of(anItem().grantedAtOnceBy("sole-trader")).closingAt(LocalTime.of(9, 0));
        Outcome.Done done =
                (Outcome.Done)
                        evening.ask(SEP_18, PLATFORM, Acts.grantAtOnce(evening.filing())).outcome();
        assertThat(done.events())
                .filteredOn(Event.Accepted.class::isInstance)
                .extracting(event -> ((Event.Accepted) event).on())
                .containsExactly(SEP_18);
    }
}
