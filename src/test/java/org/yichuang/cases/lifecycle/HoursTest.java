package org.yichuang.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yichuang.cases.lifecycle.Actors.CLERK;
import static org.yichuang.cases.lifecycle.Actors.FIRE_REVIEWER;
import static org.yichuang.cases.lifecycle.Actors.HEAD;
import static org.yichuang.cases.lifecycle.Actors.MARKET_REVIEWER;
import static org.yichuang.cases.lifecycle.Autumn.SEP_17;
import static org.yichuang.cases.lifecycle.Autumn.SEP_18;
import static org.yichuang.cases.lifecycle.Autumn.SEP_21;
import static org.yichuang.cases.lifecycle.Autumn.SEP_22;
import static org.yichuang.cases.lifecycle.CaseFixture.aCase;
import static org.yichuang.cases.lifecycle.ProcedureFixture.anItem;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yichuang.cases.lifecycle.Command.Card;
import org.yichuang.kernel.calendar.WorkingDays;

/// Limits in hours count from a moment to a moment (Civil Code art. 201).
class HoursTest {

    private static CaseFixture accepted() {
        return aCase().of(anItem().inHours(24, 48))
                .receivedOn(SEP_17)
                .at(SEP_17.atTime(15, 0), CLERK, Acts.ACCEPT);
    }

    private static LocalDate due(CaseFixture story, String step) {
        return ((CaseState.UnderReview) story.state())
                .steps().stream()
                        .filter(each -> each.id().equals(step))
                        .findFirst()
                        .orElseThrow()
                        .due();
    }

    @Test
    void the_promise_and_the_law_end_at_their_moments() {
        assertThat(accepted().clock().promisedAt()).isEqualTo(SEP_18.atTime(15, 0));
        assertThat(accepted().clock().statutoryDue()).isEqualTo(SEP_17.plusDays(2));
    }

    @Test
    void more_time_can_be_had_until_the_very_moment() {
        LocalDate end = SEP_17.plusDays(2);

        assertThat(accepted().askAt(end.atTime(15, 0), HEAD, Acts.EXTEND).outcome())
                .isInstanceOf(Outcome.Done.class);
        assertThat(accepted().askAt(end.atTime(15, 1), HEAD, Acts.EXTEND).outcome())
                .isEqualTo(new Outcome.Refused(Ground.LIMIT_OVER, end));
    }

    @Test
    void more_hours_go_on_from_the_end() {
        CaseFixture extended = accepted().at(SEP_18.atTime(9, 0), HEAD, Acts.EXTEND);

        assertThat(extended.clock().promisedAt()).isEqualTo(SEP_18.plusDays(1).atTime(3, 0));
        assertThat(extended.clock().statutoryDue()).isEqualTo(SEP_17.plusDays(3));
    }

    @Test
    void a_test_of_five_hours_takes_five_hours() {
        CaseFixture tested =
                accepted()
                        .at(SEP_18.atTime(9, 0), MARKET_REVIEWER, Acts.suspendUntil(SEP_21))
                        .at(SEP_18.atTime(14, 0), MARKET_REVIEWER, Acts.RESUME);

        assertThat(tested.clock().promisedAt()).isEqualTo(SEP_18.atTime(20, 0));
        assertThat(tested.deadlines())
                .filteredOn(each -> each.kind() == Deadline.Kind.RED_CARD)
                .extracting(Deadline::at)
                .containsExactly(SEP_18.atTime(20, 0, 1));
        assertThat(
                        tested.askAt(
                                        SEP_18.atTime(19, 59),
                                        Actors.PLATFORM,
                                        new Command.ShowCard(Card.RED))
                                .ground())
                .isEqualTo(Ground.NO_CARD_DUE);
    }

    @Test
    void procedures_that_overlap_take_their_hours_once() {
        CaseFixture both =
                accepted()
                        .at(SEP_18.atTime(9, 0), MARKET_REVIEWER, Acts.suspendUntil(SEP_21))
                        .at(SEP_18.atTime(11, 0), FIRE_REVIEWER, Acts.publishedUntil(SEP_21))
                        .at(
                                SEP_18.atTime(14, 0),
                                MARKET_REVIEWER,
                                new Command.Resume("合格", "testing"))
                        .at(SEP_22.atTime(8, 0), FIRE_REVIEWER, Acts.RESUME);

        assertThat(both.clock().promisedAt()).isEqualTo(SEP_22.atTime(14, 0));
    }

    @Test
    void a_department_that_waits_has_its_hours_from_the_moment_it_begins() {
        CaseFixture inTurn =
                aCase().of(
                                anItem().reviewedBy("market", "fire")
                                        .inHours(48)
                                        .eachWithinHours(4)
                                        .oneAfterTheOther())
                        .receivedOn(SEP_17)
                        .at(SEP_17.atTime(15, 0), CLERK, Acts.ACCEPT);
        assertThat(due(inTurn, "check-fire")).as("foreseen").isEqualTo(SEP_18);

        inTurn.at(SEP_17.atTime(16, 0), MARKET_REVIEWER, Acts.agree("market"));

        assertThat(due(inTurn, "check-fire")).isEqualTo(SEP_17);
    }

    @Test
    void the_explanation_ends_where_the_limit_does() {
        CaseFixture tested =
                accepted()
                        .at(SEP_18.atTime(9, 0), MARKET_REVIEWER, Acts.suspendUntil(SEP_21))
                        .at(SEP_21.atTime(14, 0), MARKET_REVIEWER, Acts.RESUME);

        assertThat(
                        RunningTime.of(
                                tested.state(),
                                tested.procedure(),
                                WorkingDays.statutory(),
                                SEP_21.atTime(16, 30)))
                .filteredOn(each -> each.kind() == Dues.Kind.STATUTORY)
                .singleElement()
                .satisfies(
                        law -> {
                            assertThat(law.unit()).isEqualTo(Limit.Unit.HOUR);
                            assertThat(law.count().due()).isEqualTo(SEP_22);
                            assertThat(law.used()).as("18 before it, 2 after").isEqualTo(20);
                            assertThat(law.count().days())
                                    .filteredOn(day -> !day.counted())
                                    .as("the weekend between is the test's")
                                    .hasSize(2);
                        });
    }

    @Test
    void a_department_is_silent_when_its_last_hour_is_over() {
        CaseFixture silent =
                aCase().of(
                                anItem().inHours(24, 48)
                                        .eachWithinHours(4)
                                        .with(Procedure.Trait.SILENCE_AGREES))
                        .receivedOn(SEP_17)
                        .at(SEP_17.atTime(11, 0), CLERK, Acts.ACCEPT)
                        .at(SEP_17.atTime(12, 0), MARKET_REVIEWER, Acts.suspendUntil(SEP_21))
                        .at(SEP_17.atTime(13, 30), MARKET_REVIEWER, Acts.RESUME);

        assertThat(silent.deadlines())
                .filteredOn(each -> each.kind() == Deadline.Kind.DEEM_AGREED)
                .extracting(Deadline::at)
                .containsExactly(SEP_17.atTime(16, 30, 1));
    }

    /// A journal of before hours counted from moment to moment told more than they come to.
    @Test
    void what_was_told_is_not_taken_back() {
        CaseFixture story = aCase().of(anItem().inHours(24, 48)).receivedOn(SEP_17);
        CaseState told =
                Lifecycle.apply(
                        story.state(),
                        new Event.Accepted(
                                SEP_17,
                                Set.of("form", "plan"),
                                SEP_18.plusDays(1),
                                SEP_18.plusDays(1).atTime(23, 0),
                                SEP_21,
                                Map.of()),
                        CLERK,
                        SEP_17.atTime(15, 0));
        LocalDateTime afterFortyEight = SEP_17.plusDays(2).atTime(16, 0);

        Outcome outcome =
                Lifecycle.decide(
                        told,
                        Acts.EXTEND,
                        new Circumstances(
                                afterFortyEight, HEAD, story.procedure(), WorkingDays.statutory()));

        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        CaseState extended =
                Lifecycle.apply(
                        told, ((Outcome.Done) outcome).events().getFirst(), HEAD, afterFortyEight);
        CaseState.Running clock = ((CaseState.UnderReview) extended).clock();
        assertThat(clock.promisedAt()).isEqualTo(SEP_18.plusDays(1).atTime(23, 0));
        assertThat(clock.statutoryDue()).isEqualTo(SEP_21);
    }
}
