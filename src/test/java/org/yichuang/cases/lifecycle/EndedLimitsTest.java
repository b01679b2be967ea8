package org.yichuang.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.yichuang.cases.lifecycle.Actors.DECIDER;
import static org.yichuang.cases.lifecycle.Actors.MARKET_REVIEWER;
import static org.yichuang.cases.lifecycle.Autumn.SEP_17;
import static org.yichuang.cases.lifecycle.Autumn.SEP_18;
import static org.yichuang.cases.lifecycle.Autumn.SEP_21;
import static org.yichuang.cases.lifecycle.Autumn.SEP_22;
import static org.yichuang.cases.lifecycle.Autumn.SEP_23;
import static org.yichuang.cases.lifecycle.Autumn.SEP_24;
import static org.yichuang.cases.lifecycle.CaseFixture.aCase;
import static org.yichuang.cases.lifecycle.ProcedureFixture.anItem;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yichuang.cases.lifecycle.Dues.Kind;
import org.yichuang.cases.lifecycle.EndedLimits.Ended;
import org.yichuang.cases.lifecycle.EndedLimits.Happened;
import org.yichuang.kernel.calendar.WorkingDays;

class EndedLimitsTest {

    private static List<Ended> ended(CaseFixture story) {
        return EndedLimits.of(story.journal(), story.procedure(), WorkingDays.statutory());
    }

    /// Sunday the 20th is worked, before the holiday.
    @Test
    void each_limit_says_when_it_ended_by_what_and_how_much_of_it_was_used() {
        CaseFixture story =
                aCase().receivedOn(SEP_17)
                        .acceptedOn(SEP_18)
                        .reviewedOn(SEP_21)
                        .grantedOn(SEP_22)
                        .issuedOn(SEP_23)
                        .deliveredOn(SEP_24);

        assertThat(ended(story))
                .filteredOn(each -> each.counted().kind() != Kind.STEP)
                .extracting(
                        each -> each.counted().kind(),
                        Ended::on,
                        each -> each.counted().count().usedBy(each.on()),
                        each -> each.by().getClass())
                .containsExactly(
                        tuple(Kind.ANSWER, SEP_18, 1, Event.Accepted.class),
                        tuple(Kind.PROMISED, SEP_22, 3, Event.Granted.class),
                        tuple(Kind.STATUTORY, SEP_22, 3, Event.Granted.class),
                        tuple(Kind.DELIVERY, SEP_24, 2, Event.Delivered.class));
        assertThat(ended(story))
                .filteredOn(each -> each.counted().kind() == Kind.STEP)
                .extracting(Ended::on)
                .hasSize(3)
                .containsOnly(SEP_21);
    }

    @Test
    void a_limit_that_began_anew_is_told_each_time() {
        CaseFixture story =
                aCase().missing("plan")
                        .receivedOn(SEP_17)
                        .toldToCorrectOn(SEP_18)
                        .suppliedOn(SEP_21)
                        .acceptedOn(SEP_22);

        assertThat(ended(story))
                .extracting(each -> each.counted().kind(), Ended::on)
                .containsExactly(
                        tuple(Kind.ANSWER, SEP_18),
                        tuple(Kind.SUPPLY, SEP_21),
                        tuple(Kind.ANSWER, SEP_22));
    }

    @Test
    void a_broken_promise_has_ended_when_the_time_to_bring_it_late_begins() {
        CaseFixture story =
                aCase().of(anItem().tolerating(Procedure.Consequence.RESTART))
                        .receivedOn(SEP_17)
                        .acceptedOwingOn(SEP_18)
                        .on(Autumn.SEP_29, Actors.PLATFORM, Acts.DEFAULT);

        assertThat(ended(story))
                .filteredOn(each -> each.counted().kind() == Kind.OWED)
                .extracting(Ended::on)
                .containsExactly(Autumn.SEP_29);
    }

    @Test
    void a_commitment_is_verified_before_the_result_is_handed_over() {
        CaseFixture story =
                Scenario.grantedOnCommitment()
                        .on(SEP_21, MARKET_REVIEWER, Acts.BROKEN)
                        .on(SEP_24, DECIDER, Acts.CONFIRM_CORRECTED);

        assertThat(story.state()).isInstanceOf(CaseState.Decided.class);
        assertThat(ended(story))
                .filteredOn(each -> each.on().isAfter(SEP_17))
                .extracting(
                        each -> each.counted().kind(),
                        Ended::on,
                        each -> each.counted().count().usedBy(each.on()))
                .containsExactly(tuple(Kind.VERIFY, SEP_21, 3), tuple(Kind.PUT_RIGHT, SEP_24, 3));
    }

    @Test
    void silence_that_grants_leaves_a_commitment_to_verify() {
        CaseFixture story =
                aCase().of(anItem().onCommitment().grantedBySilence())
                        .committed()
                        .receivedOn(SEP_17)
                        .acceptedOn(SEP_17);
        CaseFixture granted =
                story.on(LocalDate.of(2026, 12, 1), Actors.PLATFORM, Acts.DEEM_GRANTED);

        assertThat(CaseState.verificationOf(granted.state()))
                .hasValueSatisfying(open -> assertThat(open.pending()).isTrue());
    }

    @Test
    void whatever_is_done_no_limit_ends_before_it_begins_or_uses_more_than_there_is() {
        RandomWalk.walk(
                3,
                5_000,
                step -> {
                    List<Happened> rows =
                            step.journal().stream()
                                    .map(row -> new Happened(row.event(), row.by(), row.at()))
                                    .toList();
                    assertThat(EndedLimits.of(rows, step.at().procedure(), step.at().days()))
                            .allSatisfy(
                                    each ->
                                            assertThat(each.counted().count().usedBy(each.on()))
                                                    .isBetween(0, each.counted().count().limit()));
                });
    }
}
