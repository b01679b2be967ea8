package org.yichuang.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yichuang.cases.lifecycle.Actors.APPLICANT;
import static org.yichuang.cases.lifecycle.Actors.CLERK;
import static org.yichuang.cases.lifecycle.Actors.DECIDER;
import static org.yichuang.cases.lifecycle.Actors.FIRE_REVIEWER;
import static org.yichuang.cases.lifecycle.Actors.PLATFORM;
import static org.yichuang.cases.lifecycle.Autumn.OCT_1;
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
import static org.yichuang.cases.lifecycle.Autumn.SEP_30;
import static org.yichuang.cases.lifecycle.CaseFixture.aCase;
import static org.yichuang.cases.lifecycle.ProcedureFixture.anItem;
import static org.yichuang.cases.lifecycle.RecountingTest.byHand;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yichuang.cases.lifecycle.CaseState.AwaitingOwed;
import org.yichuang.cases.lifecycle.CaseState.Received;
import org.yichuang.cases.lifecycle.CaseState.Suspended;
import org.yichuang.cases.lifecycle.CaseState.UnderReview;
import org.yichuang.cases.lifecycle.Dues.Kind;
import org.yichuang.cases.lifecycle.Dues.Moved;
import org.yichuang.cases.lifecycle.Procedure.Consequence;
import org.yichuang.cases.lifecycle.Procedure.Trait;
import org.yichuang.cases.lifecycle.Proceedings.Hearing;
import org.yichuang.cases.lifecycle.Proceedings.Promise;
import org.yichuang.kernel.calendar.WorkingDays;

/// What a changed calendar means for what runs beside the time to decide: each last day is counted
/// anew, or stands because somebody set it or was told of it.
class RecountedPromisesTest {

    private static final LocalDate OCT_2 = LocalDate.of(2026, 10, 2);

    /// By weekends alone five working days after 24 September end on 1 October, by the notice on 9
    /// October.
    private static CaseFixture owing(Consequence onDefault) {
        return before(anItem().tolerating(onDefault)).receivedOn(SEP_17).acceptedOwingOn(SEP_24);
    }

    private static CaseFixture before(ProcedureFixture item) {
        return aCase().of(item).beforeTheNotice();
    }

    private static CaseState after(CaseFixture story, LocalDate on) {
        return story.ask(on, PLATFORM, Acts.RECOUNT).after();
    }

    private static List<Moved> moved(CaseFixture story, LocalDate on) {
        return ((Event.Recounted) story.ask(on, PLATFORM, Acts.RECOUNT).event()).moved();
    }

    private static Moved move(Kind kind, LocalDate from, LocalDate to) {
        return new Moved(kind, "", from, to);
    }

    private static Outcome ask(
            CaseFixture story, CaseState state, LocalDate on, Actor by, Command command) {
        return Lifecycle.decide(
                state,
                command,
                new Circumstances(on.atTime(9, 0), by, story.procedure(), WorkingDays.statutory()));
    }

    private static Promise promise(CaseState state) {
        return CaseState.reviewOf(state).map(it -> it.beside().promise()).orElseThrow();
    }

    private static Hearing hearing(CaseState state) {
        return CaseState.reviewOf(state).map(it -> it.beside().hearing()).orElseThrow();
    }

    @Test
    void what_was_promised_may_be_brought_on_as_many_working_days_as_before() {
        CaseFixture story = owing(Consequence.END);
        assertThat(moved(story, SEP_29)).contains(move(Kind.OWED, OCT_1, OCT_9));
        CaseState recounted = after(story, SEP_29);
        assertThat(promise(recounted).by()).isEqualTo(byHand(SEP_24, 5));
        assertThat(ask(story, story.state(), OCT_2, PLATFORM, Acts.DEFAULT))
                .isInstanceOf(Outcome.Done.class);
        assertThat(ask(story, recounted, OCT_2, PLATFORM, Acts.DEFAULT))
                .isEqualTo(new Outcome.Refused(Ground.PROMISE_NOT_DUE));
    }

    @Test
    void more_time_that_was_given_to_bring_it_counts_from_there() {
        // two days more each time, but two are left to decide by the 6th and by the 13th
        CaseFixture story = owing(Consequence.END).on(SEP_28, CLERK, Acts.EXTEND_PROMISE);
        assertThat(moved(story, SEP_29)).contains(move(Kind.OWED, OCT_2, Autumn.OCT_10));
    }

    @Test
    void the_day_of_a_signed_promise_never_comes_earlier() {
        // by the notice the fifth working day after 18 September is the 24th
        CaseFixture story =
                before(anItem().tolerating(Consequence.END))
                        .receivedOn(SEP_17)
                        .acceptedOwingOn(SEP_18);
        assertThat(promise(story.state()).by()).isEqualTo("2026-09-25");
        assertThat(promise(after(story, SEP_21)).by()).isEqualTo("2026-09-25");
        assertThat(moved(story, SEP_21)).map(Moved::kind).doesNotContain(Kind.OWED);
    }

    @Test
    void who_was_reminded_of_the_day_before_is_reminded_of_the_new_one() {
        CaseFixture story = owing(Consequence.END).on(SEP_29, PLATFORM, Acts.REMIND_OWED);
        CaseState recounted = after(story, SEP_29);
        assertThat(Deadlines.of(recounted, story.procedure(), WorkingDays.statutory()))
                .contains(
                        new Deadline(Deadline.Kind.REMIND_OWED, SEP_30.atStartOfDay()),
                        new Deadline(
                                Deadline.Kind.DEFAULT, LocalDate.of(2026, 10, 10).atStartOfDay()));
    }

    @Test
    void what_is_brought_late_has_its_time_too() {
        LocalDate saturday = LocalDate.of(2026, 9, 26);
        CaseFixture story =
                before(anItem().tolerating(Consequence.RESTART))
                        .receivedOn(SEP_17)
                        .acceptedOwingOn(SEP_18)
                        .on(saturday, PLATFORM, Acts.DEFAULT);
        assertThat(moved(story, SEP_29)).containsExactly(move(Kind.OWED, OCT_2, OCT_9));
        AwaitingOwed recounted = (AwaitingOwed) after(story, SEP_29);
        assertThat(recounted.until()).isEqualTo(byHand(saturday, 5));
        assertThat(ask(story, recounted, OCT_8, PLATFORM, Acts.LAPSE))
                .isEqualTo(new Outcome.Refused(Ground.SUPPLY_NOT_DUE).under(Article.TOLERANCE));
    }

    @Test
    void what_is_brought_after_a_default_that_was_noted_late_counts_from_the_note() {
        CaseFixture story =
                before(anItem().tolerating(Consequence.RESTART))
                        .receivedOn(SEP_17)
                        .acceptedOwingOn(SEP_18)
                        .on(SEP_29, PLATFORM, Acts.DEFAULT);
        assertThat(moved(story, SEP_30))
                .containsExactly(move(Kind.OWED, LocalDate.of(2026, 10, 6), byHand(SEP_29, 5)));
    }

    @Test
    void those_concerned_have_five_working_days_to_ask_for_the_hearing() {
        CaseFixture story =
                before(anItem())
                        .receivedOn(SEP_17)
                        .acceptedOn(SEP_18)
                        .on(SEP_24, DECIDER, Acts.OFFER_HEARING);
        assertThat(moved(story, SEP_29)).contains(move(Kind.ASK_HEARING, OCT_1, OCT_9));
        CaseState recounted = after(story, SEP_29);
        assertThat(hearing(recounted).askBy()).isEqualTo(byHand(SEP_24, 5));
        assertThat(ask(story, story.state(), OCT_9, APPLICANT, Acts.ASK_FOR_HEARING))
                .isEqualTo(new Outcome.Refused(Ground.ASKED_TOO_LATE, OCT_1));
        assertThat(ask(story, recounted, OCT_9, APPLICANT, Acts.ASK_FOR_HEARING))
                .isInstanceOf(Outcome.Done.class);
    }

    private static CaseFixture asked() {
        return before(anItem())
                .receivedOn(SEP_17)
                .acceptedOn(SEP_18)
                .on(SEP_24, DECIDER, Acts.OFFER_HEARING)
                .on(SEP_28, APPLICANT, Acts.ASK_FOR_HEARING);
    }

    @Test
    void a_hearing_that_was_asked_for_is_held_within_twenty_working_days() {
        CaseFixture story = asked();
        LocalDate told = LocalDate.of(2026, 10, 26);
        assertThat(moved(story, SEP_29)).contains(move(Kind.HEARING, told, byHand(SEP_28, 20)));
        Suspended recounted = (Suspended) after(story, SEP_29);
        assertThat(hearing(recounted).holdBy()).isEqualTo(byHand(SEP_28, 20));
        assertThat(Deadlines.of(recounted, story.procedure(), WorkingDays.statutory()))
                .containsExactly(
                        new Deadline(
                                Deadline.Kind.OVERRUN,
                                byHand(SEP_28, 20).plusDays(1).atStartOfDay()));
    }

    @Test
    void a_hearing_that_was_called_is_held_as_it_was_called() {
        CaseFixture story = asked().on(SEP_29, DECIDER, Acts.hearingOn(LocalDate.of(2026, 10, 20)));
        Suspended called = (Suspended) story.state();
        Suspended recounted = (Suspended) after(story, SEP_30);
        assertThat(recounted.until()).isEqualTo(called.until());
        assertThat(hearing(recounted)).isEqualTo(hearing(called));
        assertThat(moved(story, SEP_30))
                .map(Moved::kind)
                .doesNotContain(Kind.HEARING, Kind.ASK_HEARING)
                .contains(Kind.STATUTORY);
    }

    @Test
    void a_promise_in_hours_knows_no_holidays_but_the_time_by_law_does() {
        CaseFixture story = before(anItem().inHours(24)).receivedOn(SEP_17).acceptedOn(SEP_22);
        UnderReview told = (UnderReview) story.state();
        UnderReview recounted = (UnderReview) after(story, SEP_23);
        assertThat(moved(story, SEP_23))
                .containsExactly(
                        move(Kind.STATUTORY, LocalDate.of(2026, 10, 6), byHand(SEP_22, 10)));
        assertThat(recounted.clock().promisedAt()).isEqualTo(told.clock().promisedAt());
        assertThat(recounted.clock().promisedDue()).isEqualTo(told.clock().promisedDue());
        assertThat(recounted.steps()).isEqualTo(told.steps());
    }

    @Test
    void the_days_of_steps_that_wait_follow_without_a_word() {
        CaseFixture story =
                before(anItem().oneAfterTheOther().eachWithin(3))
                        .receivedOn(SEP_17)
                        .acceptedOn(SEP_22);
        UnderReview recounted = (UnderReview) after(story, SEP_23);
        LocalDate due = SEP_22;
        for (CaseState.Step step : recounted.steps()) {
            due = byHand(due, 3);
            assertThat(step.due()).as(step.id()).isEqualTo(due);
        }
        assertThat(moved(story, SEP_23))
                .filteredOn(moved -> moved.kind() == Kind.STEP)
                .map(Moved::step)
                .containsExactly(recounted.open().getFirst().id());
    }

    @Test
    void a_step_that_will_begin_sooner_than_foreseen_is_no_reason_for_a_recount() {
        CaseFixture story =
                aCase().of(anItem().oneAfterTheOther().eachWithin(3))
                        .receivedOn(SEP_17)
                        .acceptedOn(SEP_17);
        String first = ((UnderReview) story.state()).steps().getFirst().authority();
        story.agreedBy(first, SEP_17);
        assertThat(story.ask(SEP_18, PLATFORM, Acts.RECOUNT).ground())
                .isEqualTo(Ground.NOTHING_MOVED);
    }

    @Test
    void silence_agrees_after_the_departments_new_day() {
        CaseFixture story =
                before(anItem().with(Trait.SILENCE_AGREES).eachWithin(6))
                        .receivedOn(SEP_17)
                        .acceptedOn(SEP_22);
        assertThat(Deadlines.of(after(story, SEP_23), story.procedure(), WorkingDays.statutory()))
                .contains(new Deadline(Deadline.Kind.DEEM_AGREED, OCT_9.atStartOfDay()));
    }

    @Test
    void the_day_of_receipt_that_a_receipt_names_stands() {
        CaseFixture story =
                before(anItem())
                        .closingAt(LocalTime.of(17, 0))
                        .receivedAt(LocalDate.of(2026, 9, 19).atTime(10, 0));
        Received recounted = (Received) after(story, SEP_21);
        assertThat(recounted.day()).as("Sunday the 20th is worked after all").isEqualTo(SEP_21);
        assertThat(recounted.answerBy()).isEqualTo(byHand(SEP_21, 5));
    }

    @Test
    void days_that_officers_set_stand() {
        CaseFixture story =
                before(anItem())
                        .receivedOn(SEP_17)
                        .acceptedOn(SEP_18)
                        .on(SEP_21, FIRE_REVIEWER, Acts.consultUntil(SEP_30))
                        .on(SEP_21, FIRE_REVIEWER, Acts.visitOn(OCT_2));
        assertThat(((UnderReview) after(story, SEP_22)).beside())
                .isEqualTo(((UnderReview) story.state()).beside());
    }

    @Test
    void the_time_to_verify_a_commitment_is_recounted_with_the_time_to_deliver() {
        CaseFixture story =
                before(anItem().onCommitment())
                        .committed()
                        .receivedOn(SEP_17)
                        .acceptedOn(SEP_18)
                        .grantedOn(SEP_22);
        CaseState.Decided decided = (CaseState.Decided) story.state();
        CaseState.Decided recounted = (CaseState.Decided) after(story, SEP_23);
        assertThat(recounted.verification()).isNotNull().isNotEqualTo(decided.verification());
        assertThat(recounted.deliverBy()).isEqualTo(byHand(SEP_22, 10));
        assertThat(moved(story, SEP_23))
                .map(Moved::kind)
                .containsExactly(Kind.DELIVERY, Kind.VERIFY);
    }
}
