package org.yichuang.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.yichuang.cases.lifecycle.Actors.CLERK;
import static org.yichuang.cases.lifecycle.Actors.DECIDER;
import static org.yichuang.cases.lifecycle.Actors.officer;
import static org.yichuang.cases.lifecycle.Actors.reviewer;
import static org.yichuang.cases.lifecycle.Autumn.OCT_1;
import static org.yichuang.cases.lifecycle.Autumn.OCT_12;
import static org.yichuang.cases.lifecycle.Autumn.SEP_17;
import static org.yichuang.cases.lifecycle.Autumn.SEP_18;
import static org.yichuang.cases.lifecycle.Autumn.SEP_20;
import static org.yichuang.cases.lifecycle.Autumn.SEP_21;
import static org.yichuang.cases.lifecycle.Autumn.SEP_22;
import static org.yichuang.cases.lifecycle.Autumn.SEP_23;
import static org.yichuang.cases.lifecycle.Autumn.SEP_24;
import static org.yichuang.cases.lifecycle.Autumn.SEP_29;
import static org.yichuang.cases.lifecycle.Autumn.SEP_30;
import static org.yichuang.cases.lifecycle.CaseFixture.aCase;
import static org.yichuang.cases.lifecycle.ProcedureFixture.anItem;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yichuang.cases.lifecycle.CaseState.Closed;
import org.yichuang.cases.lifecycle.CaseState.Ending;
import org.yichuang.cases.lifecycle.CaseState.Issued;
import org.yichuang.cases.lifecycle.CaseState.UnderReview;
import org.yichuang.cases.lifecycle.Command.Card;
import org.yichuang.cases.lifecycle.Command.Delivery;
import org.yichuang.kernel.calendar.WorkingDays;

/// What an act does when it is lawful.
class RulesOfLawTest {

    private static CaseFixture accepted() {
        return aCase().receivedOn(SEP_17).acceptedOn(SEP_18);
    }

    @Test
    void what_the_clerk_has_on_paper_completes_the_file() {
        CaseFixture received = aCase().receivedOn(SEP_17).missing("plan");
        UnderReview review =
                (UnderReview)
                        received.ask(SEP_18, CLERK, new Command.Accept(Set.of("plan"))).after();
        assertThat(review.filing().missing()).isEmpty();
    }

    @Test
    void who_does_not_correct_after_the_notice_can_be_refused() {
        CaseFixture supplied =
                aCase().missing("plan")
                        .receivedOn(SEP_17)
                        .toldToCorrectOn(SEP_18)
                        .suppliedOn(SEP_21);
        assertThat(supplied.ask(SEP_22, CLERK, Acts.NOT_CORRECTED).after())
                .isInstanceOfSatisfying(
                        Closed.class,
                        closed -> assertThat(closed.ending()).isEqualTo(Ending.NOT_ACCEPTED));
    }

    @Test
    void the_window_may_decide_what_it_accepted_where_the_item_grants_it_that_power() {
        CaseFixture reviewed =
                aCase().of(anItem().decidedByTheWindow())
                        .receivedOn(SEP_17)
                        .acceptedOn(SEP_18)
                        .reviewedOn(SEP_21);
        Actor clerkWhoDecides = officer("clerk", "market", Duty.DECIDE);
        assertThat(reviewed.ask(SEP_22, clerkWhoDecides, Acts.GRANT).outcome())
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_decider_may_grant_against_an_opinion_and_says_why() {
        CaseFixture against =
                aCase().of(anItem().reviewedBy("fire"))
                        .receivedOn(SEP_17)
                        .acceptedOn(SEP_18)
                        .disagreedBy("fire", SEP_21);
        assertThat(against.ask(SEP_22, DECIDER, new Command.Grant("通道已拓宽", null)).outcome())
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void without_any_review_the_case_goes_straight_to_the_decider() {
        CaseFixture accepted =
                aCase().of(anItem().reviewedBy()).receivedOn(SEP_17).acceptedOn(SEP_18);
        assertThat(Tasks.of(accepted.state(), accepted.procedure()))
                .singleElement()
                .satisfies(task -> assertThat(task.kind()).isEqualTo(Task.Kind.DECIDE));
    }

    @Test
    void a_licence_falls_with_the_decision_that_is_set_aside() {
        CaseFixture challenged =
                accepted()
                        .reviewedOn(SEP_21)
                        .grantedOn(SEP_22)
                        .issuedOn(SEP_23)
                        .deliveredOn(SEP_24)
                        .closedOn(SEP_24)
                        .challengedOn(SEP_24);
        String number = ((Command.RegisterChallenge) Acts.CHALLENGE).number();
        for (Command.Answered result : Command.Answered.values()) {
            Closed closed =
                    (Closed)
                            challenged
                                    .ask(
                                            SEP_29,
                                            DECIDER,
                                            new Command.AnswerChallenge(number, result, "裁判"))
                                    .after();
            assertThat(closed.after().fate())
                    .as("%s", result)
                    .isEqualTo(
                            result == Command.Answered.SET_ASIDE ? CaseState.Fate.REVOKED : null);
        }
    }

    @Test
    void who_is_ordered_to_act_again_has_the_task_until_it_is_done() {
        CaseFixture ordered =
                accepted()
                        .reviewedOn(SEP_21)
                        .grantedOn(SEP_22)
                        .issuedOn(SEP_23)
                        .deliveredOn(SEP_24)
                        .closedOn(SEP_24)
                        .challengedOn(SEP_24)
                        .on(SEP_29, DECIDER, Acts.TO_DO_AGAIN);
        assertThat(Tasks.of(ordered.state(), ordered.procedure()))
                .extracting(Task::kind, Task::due)
                .containsExactly(tuple(Task.Kind.ACT_AGAIN, LocalDate.of(2026, 11, 30)));

        ordered.on(SEP_30, DECIDER, Acts.ACT_AGAIN);
        assertThat(Tasks.of(ordered.state(), ordered.procedure())).isEmpty();
    }

    @Test
    void departments_give_their_opinions_while_the_clock_stands() {
        CaseFixture suspended = accepted().suspendedOn(SEP_21).agreedBy("fire", SEP_22);
        UnderReview review = (UnderReview) suspended.resumedOn(SEP_23).state();
        assertThat(review.steps())
                .filteredOn(step -> step.id().equals("check-fire"))
                .allSatisfy(step -> assertThat(step.opinion()).isNotNull());
    }

    @Test
    void who_ordered_a_special_procedure_has_the_task_to_end_it() {
        assertThat(resumeTask(accepted().suspendedOn(SEP_21))).isEqualTo("market REVIEW");
        assertThat(resumeTask(accepted().reviewedOn(SEP_21).on(SEP_22, DECIDER, suspend())))
                .isEqualTo("market DECIDE");
        CaseFixture deciderReviewsNothing =
                aCase().of(anItem().reviewedBy("fire")).receivedOn(SEP_17).acceptedOn(SEP_18);
        assertThat(resumeTask(deciderReviewsNothing.on(SEP_21, DECIDER, suspend())))
                .isEqualTo("market DECIDE");
        assertThat(
                        resumeTask(
                                accepted()
                                        .reviewedOn(SEP_21)
                                        .on(SEP_22, reviewer("fire"), suspend())))
                .isEqualTo("fire REVIEW");
    }

    private static Command suspend() {
        return Acts.suspendUntil(SEP_30);
    }

    private static String resumeTask(CaseFixture story) {
        List<Task> tasks = Tasks.of(story.state(), story.procedure());
        return tasks.stream()
                .filter(task -> task.kind() == Task.Kind.RESUME)
                .map(task -> task.authority() + " " + task.duty())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_department_named_by_the_application_reviews_whatever_the_item_says_now() {
        CaseFixture story = aCase().of(anItem().reviewedBy("fire"));
        CaseState received = story.receivedOn(SEP_17).acceptedOn(SEP_18).state();
        Procedure moved = anItem().reviewedBy("urban").build();
        Circumstances at =
                new Circumstances(
                        SEP_21.atTime(10, 0), reviewer("fire"), moved, WorkingDays.statutory());
        assertThat(Lifecycle.decide(received, Acts.agree("fire"), at))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_graver_card_replaces_a_lighter_one_and_each_is_shown_once() {
        CaseFixture yellow = accepted().shown(Card.YELLOW, SEP_29);
        assertThat(yellow.ask(SEP_30, Actors.PLATFORM, Acts.YELLOW_CARD).ground())
                .isEqualTo(Ground.NO_CARD_DUE);
        CaseFixture red = yellow.shown(Card.RED, OCT_1);
        assertThat(red.clock().card()).isEqualTo(Card.RED);
        assertThat(red.ask(OCT_1, Actors.PLATFORM, Acts.YELLOW_CARD).ground())
                .isEqualTo(Ground.NO_CARD_DUE);
        assertThat(red.deadlines()).isEmpty();
    }

    @Test
    void making_an_electronic_result_delivers_it() {
        CaseFixture granted = accepted().reviewedOn(SEP_21).grantedOn(SEP_22);
        assertThat(granted.ask(SEP_23, CLERK, Acts.ISSUE_ELECTRONICALLY).after())
                .isInstanceOfSatisfying(
                        Issued.class,
                        issued -> assertThat(issued.delivered()).isEqualTo(Delivery.ELECTRONIC));
    }

    @Test
    void a_refusal_on_its_merits_is_issued_delivered_and_closed_as_a_refusal() {
        CaseFixture refused =
                accepted().reviewedOn(SEP_21).on(SEP_22, DECIDER, Acts.REFUSE).issuedOn(SEP_23);
        assertThat(refused.deliveredOn(SEP_24).closedOn(SEP_24).state())
                .isInstanceOfSatisfying(
                        Closed.class,
                        closed -> assertThat(closed.ending()).isEqualTo(Ending.REFUSED));
    }

    @Test
    void a_draft_can_be_filed_with_another_form_and_more_materials() {
        CaseFixture draft = aCase().missing("plan").draftedOn(SEP_17);
        Filing whole = aCase().filing();
        assertThat(draft.ask(SEP_20, Actors.APPLICANT, new Command.Submit(whole)).after())
                .isInstanceOfSatisfying(
                        CaseState.Received.class,
                        received -> assertThat(received.filing()).isEqualTo(whole));
    }

    @Test
    void silence_renews_what_was_asked_for_in_time_and_nothing_that_was_late() {
        // 15 working days before 12 October 2026 is 11 September, as seven days are off
        ProcedureFixture item = anItem().renewingUntilOrLate(15);
        CaseFixture late = aCase().of(item).renewing(OCT_12).receivedOn(SEP_17).acceptedOn(SEP_18);
        CaseFixture inTime =
                aCase().of(item)
                        .renewing(LocalDate.of(2026, 12, 1))
                        .receivedOn(SEP_17)
                        .acceptedOn(SEP_18);

        assertThat(kinds(inTime)).contains(Deadline.Kind.DEEM_RENEWED);
        assertThat(kinds(late)).doesNotContain(Deadline.Kind.DEEM_RENEWED);
    }

    private static List<Deadline.Kind> kinds(CaseFixture story) {
        return story.deadlines().stream().map(Deadline::kind).toList();
    }
}
