package org.yichuang.life.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yichuang.life.model.ToldLife.aLife;
import static org.yichuang.life.model.ToldLife.clock;
import static org.yichuang.life.model.ToldLife.clockOf;
import static org.yichuang.life.model.ToldLife.days;
import static org.yichuang.life.model.ToldLife.due;
import static org.yichuang.life.model.ToldLife.points;
import static org.yichuang.life.model.ToldLife.stretches;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yichuang.cases.lifecycle.Actors;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.ProcedureFixture;
import org.yichuang.kernel.calendar.WorkingDays;

/// Lives computed by hand. In the autumn of 2026, 20 September (Sunday) and 10 October (Saturday)
/// are worked for the holidays of 25 to 27 September and 1 to 7 October.
class LifeTest {

    private static ToldLife accepted() {
        return aLife().submitted("9-16 20:41").accepted("9-17 09:12");
    }

    @Test
    void a_simple_life_is_answered_reviewed_decided_and_handed_over() {
        // when
        Life life =
                accepted()
                        .agreed("fire", "9-18 10:00")
                        .agreed("market", "9-21 11:00")
                        .agreed("urban", "9-21 15:30")
                        .granted("9-22 10:05")
                        .issued("9-22 16:00")
                        .delivered("9-23 09:00")
                        .closed("9-23 09:01")
                        .on("11-26 08:00");

        // then
        assertThat(stretches(life))
                .containsExactly(
                        "WINDOW ANSWERING 9-16 20:41–9-17 09:12 due 9-22",
                        "REVIEW:check-fire REVIEWING 9-17 09:12–9-18 10:00 due 9-29",
                        "REVIEW:check-market REVIEWING 9-17 09:12–9-21 11:00 due 9-29",
                        "REVIEW:check-urban REVIEWING 9-17 09:12–9-21 15:30 due 9-29",
                        "DECISION DECIDING 9-21 15:30–9-22 10:05 due 9-29",
                        "WINDOW ISSUING 9-22 10:05–9-22 16:00 due 10-13",
                        "WINDOW DELIVERING 9-22 16:00–9-23 09:00 due 10-13",
                        "WINDOW CLOSING 9-23 09:00–9-23 09:01 due 10-13");
        assertThat(clock(life)).containsExactly("RUNNING 9-17 09:12–9-22 10:05");
        assertThat(days(life)).containsExactly("1 9-18", "2 9-20", "3 9-21", "4 9-22");
        assertThat(clockOf(life).used()).isEqualTo(4);
        assertThat(clockOf(life).limit().value()).isEqualTo(8);
        assertThat(due(clockOf(life).promised())).isEqualTo("9-29");
        assertThat(due(clockOf(life).statutory())).isEqualTo("10-8");
        assertThat(life.goesOn()).isFalse();
    }

    @Test
    void the_rows_go_from_the_applicant_to_the_special_procedures() {
        Life life = accepted().suspended("9-21 14:00", "09-28").on("9-22 08:00");

        assertThat(life.lanes().stream().map(ToldLife::lane))
                .containsExactly(
                        "APPLICANT",
                        "WINDOW",
                        "REVIEW:check-market",
                        "REVIEW:check-urban",
                        "REVIEW:check-fire",
                        "PROCEDURE:testing");
        assertThat(life.authorities())
                .containsEntry(Lane.WINDOW, "window")
                .containsEntry(Lane.review("check-fire"), "fire")
                .containsEntry(Lane.DECISION, "market");
    }

    @Test
    void a_running_clock_goes_on_to_the_promised_day() {
        Life life = accepted().on("9-22 12:00");

        assertThat(clock(life))
                .containsExactly(
                        "RUNNING 9-17 09:12–9-22 12:00", "then RUNNING 9-22 12:00–9-30 00:00");
        assertThat(days(life))
                .containsExactly(
                        "1 9-18",
                        "2 9-20",
                        "3 9-21",
                        "4 9-22",
                        "(5 9-23)",
                        "(6 9-24)",
                        "(7 9-28)",
                        "(8 9-29)");
        assertThat(clockOf(life).used()).isEqualTo(4);
        assertThat(life.goesOn()).isTrue();
    }

    @Test
    void the_time_of_a_correction_is_the_applicants() {
        Life life =
                aLife().submitted("9-16 20:41")
                        .toldToCorrect("9-18 10:00")
                        .supplied("9-22 21:00")
                        .accepted("9-23 09:00")
                        .on("9-23 10:00");

        assertThat(stretches(life).subList(0, 3))
                .containsExactly(
                        "WINDOW ANSWERING 9-16 20:41–9-18 10:00 due 9-22",
                        "APPLICANT CORRECTING 9-18 10:00–9-22 21:00 due 10-22",
                        "WINDOW ANSWERING 9-22 21:00–9-23 09:00 due 9-30");
        assertThat(clock(life))
                .containsExactly(
                        "RUNNING 9-23 09:00–9-23 10:00", "then RUNNING 9-23 10:00–10-13 00:00");
        assertThat(due(clockOf(life).promised())).isEqualTo("10-12");
    }

    @Test
    void a_pause_in_progress_shows_its_expected_end_and_the_days_that_follow_from_it() {
        Life life = accepted().suspended("9-22 17:05", "09-28").on("9-23 08:00");

        assertThat(clock(life))
                .containsExactly(
                        "RUNNING 9-17 09:12–9-22 00:00",
                        "PAUSED for testing 9-22 00:00–9-23 08:00",
                        "then PAUSED for testing 9-23 08:00–9-29 00:00",
                        "then RUNNING 9-29 00:00–10-11 00:00");
        assertThat(due(clockOf(life).promised())).isEqualTo("9-29, expected 10-10");
        assertThat(due(clockOf(life).statutory())).isEqualTo("10-8, expected 10-13");
        assertThat(days(life))
                .containsExactly(
                        "1 9-18",
                        "2 9-20",
                        "3 9-21",
                        "(4 9-29)",
                        "(5 9-30)",
                        "(6 10-8)",
                        "(7 10-9)",
                        "(8 10-10)");
        assertThat(stretches(life)).contains("PROCEDURE:testing EXAMINING 9-22 17:05– due 9-28");
    }

    @Test
    void a_pause_that_should_be_over_lasts_through_today_and_is_not_late() {
        Life life = accepted().suspended("9-22 17:05", "09-28").on("10-9 08:00");

        assertThat(clock(life))
                .containsExactly(
                        "RUNNING 9-17 09:12–9-22 00:00",
                        "PAUSED for testing 9-22 00:00–10-9 08:00",
                        "then PAUSED for testing 10-9 08:00–10-10 00:00",
                        "then RUNNING 10-10 00:00–10-16 00:00");
        assertThat(due(clockOf(life).promised())).isEqualTo("9-29, expected 10-15");
        assertThat(clockOf(life).days()).noneMatch(CaseClock.CountedDay::late);
    }

    @Test
    void a_departments_own_time_stands_still_with_the_clock() {
        Life life =
                ToldLife.of(ProcedureFixture.anItem().eachWithin(3))
                        .submitted("9-16 20:41")
                        .accepted("9-17 09:12")
                        .suspended("9-21 14:00", "09-28")
                        .agreed("fire", "9-23 10:00")
                        .on("9-24 09:00");

        // 18 and 20 are days 1 and 2; 21 to 28 do not count, or 21 to 23 for who was done then
        assertThat(stretches(life))
                .contains(
                        "REVIEW:check-fire REVIEWING 9-17 09:12–9-23 10:00 due 9-21 expected 9-24",
                        "REVIEW:check-urban REVIEWING 9-17 09:12– due 9-21 expected 9-29");
    }

    @Test
    void a_department_that_was_late_before_the_pause_stays_late() {
        Life life =
                ToldLife.of(ProcedureFixture.anItem().eachWithin(1))
                        .submitted("9-16 20:41")
                        .accepted("9-17 09:12")
                        .suspended("9-22 14:00", "09-28")
                        .on("9-24 09:00");

        assertThat(stretches(life)).contains("REVIEW:check-urban REVIEWING 9-17 09:12– due 9-18");
    }

    @Test
    void two_pauses_move_the_last_days_twice() {
        Life life =
                accepted()
                        .suspended("9-18 16:00", "09-21")
                        .resumed("9-21 15:00")
                        .suspended("9-23 09:30", "09-28")
                        .resumed("9-28 16:20")
                        .on("9-29 12:00");

        // 18, 20, 21 do not count; 22 is day 1; 23, 24, 28 do not count; 29 is day 2
        assertThat(clock(life))
                .containsExactly(
                        "RUNNING 9-17 09:12–9-18 00:00",
                        "PAUSED for testing 9-18 00:00–9-22 00:00",
                        "RUNNING 9-22 00:00–9-23 00:00",
                        "PAUSED for testing 9-23 00:00–9-29 00:00",
                        "RUNNING 9-29 00:00–9-29 12:00",
                        "then RUNNING 9-29 12:00–10-14 00:00");
        assertThat(days(life))
                .containsExactly(
                        "1 9-22",
                        "2 9-29",
                        "(3 9-30)",
                        "(4 10-8)",
                        "(5 10-9)",
                        "(6 10-10)",
                        "(7 10-12)",
                        "(8 10-13)");
        assertThat(due(clockOf(life).promised()))
                .isEqualTo("9-29 by testing to 10-9 by testing to 10-13");
    }

    @Test
    void a_changed_calendar_moves_days_later_and_earlier() {
        // 20 September is worked for the 25th; the first week of October is off
        Life later =
                aLife().beforeTheNotice()
                        .submitted("9-22 09:00")
                        .accepted("9-22 09:30")
                        .recounted("9-23 09:00")
                        .on("9-23 12:00");
        assertThat(due(clockOf(later).promised())).isEqualTo("10-2 recounted to 10-10");
        assertThat(due(clockOf(later).statutory())).isEqualTo("10-6 recounted to 10-13");
        assertThat(stretches(later))
                .contains("REVIEW:check-fire REVIEWING 9-22 09:30– due 10-10 moved from 10-2");
        assertThat(points(later)).contains("3 CLOCK Recounted 9-23 09:00 NEUTRAL");

        Life earlier =
                aLife().beforeTheNotice()
                        .submitted("9-14 09:00")
                        .accepted("9-14 09:30")
                        .recounted("9-15 09:00")
                        .on("9-15 12:00");
        assertThat(due(clockOf(earlier).promised())).isEqualTo("9-24 recounted to 9-23");
    }

    @Test
    void an_extension_moves_both_days_and_the_departments_own() {
        Life life =
                accepted()
                        .agreed("fire", "9-18 10:00")
                        .at("9-28 10:00", Actors.HEAD, new Command.Extend("需要复核现场"))
                        .on("9-28 12:00");

        assertThat(due(clockOf(life).promised())).isEqualTo("9-29 extended to 10-12");
        assertThat(due(clockOf(life).statutory())).isEqualTo("10-8 extended to 10-14");
        assertThat(clockOf(life).limit().value()).isEqualTo(13);
        assertThat(stretches(life))
                .contains(
                        "REVIEW:check-fire REVIEWING 9-17 09:12–9-18 10:00 due 9-29",
                        "REVIEW:check-urban REVIEWING 9-17 09:12– due 10-12 moved from 9-29");
    }

    @Test
    void days_after_the_promised_one_are_late_up_to_the_statutory_one() {
        Life life =
                accepted()
                        .at(
                                "9-28 00:00",
                                Actors.PLATFORM,
                                new Command.ShowCard(Command.Card.YELLOW))
                        .at("9-30 00:00", Actors.PLATFORM, new Command.ShowCard(Command.Card.RED))
                        .on("9-30 10:00");

        assertThat(clock(life))
                .containsExactly(
                        "RUNNING 9-17 09:12–9-30 00:00",
                        "LATE 9-30 00:00–9-30 10:00",
                        "then LATE 9-30 10:00–10-9 00:00");
        assertThat(days(life)).contains("8 9-29", "9 9-30*", "(10 10-8*)");
        assertThat(points(life))
                .contains("3 CLOCK CardShown 9-28 00:00 BAD", "4 CLOCK CardShown 9-30 00:00 BAD");
    }

    @Test
    void at_the_window_again_the_departments_wait_and_the_clock_runs_on() {
        Life life =
                accepted()
                        .agreed("market", "9-18 10:00")
                        .at(
                                "9-21 10:00",
                                Actors.FIRE_REVIEWER,
                                new Command.ReturnToWindow(
                                        "check-fire",
                                        List.of(new Command.Defect("plan", "与现场不符")),
                                        null))
                        .at("9-23 14:00", Actors.CLERK, new Command.HandBack(Set.of(), "已换"))
                        .on("9-23 15:00");

        assertThat(stretches(life))
                .containsExactly(
                        "WINDOW ANSWERING 9-16 20:41–9-17 09:12 due 9-22",
                        "REVIEW:check-market REVIEWING 9-17 09:12–9-18 10:00 due 9-29",
                        "REVIEW:check-urban REVIEWING 9-17 09:12–9-21 10:00 due 9-29",
                        "REVIEW:check-fire REVIEWING 9-17 09:12–9-21 10:00 due 9-29",
                        "WINDOW MENDING 9-21 10:00–9-23 14:00 due 9-29",
                        "REVIEW:check-urban REVIEWING 9-23 14:00– due 9-29",
                        "REVIEW:check-fire REVIEWING 9-23 14:00– due 9-29");
        assertThat(clock(life).getFirst()).isEqualTo("RUNNING 9-17 09:12–9-23 15:00");
    }

    @Test
    void silence_accepts_from_the_day_of_receipt() {
        Life life =
                aLife().submitted("9-16 20:41")
                        .at("9-24 00:00", Actors.PLATFORM, new Command.DeemAccepted())
                        .on("9-24 09:00");

        assertThat(stretches(life).getFirst())
                .isEqualTo("WINDOW ANSWERING 9-16 20:41–9-24 00:00 due 9-22");
        assertThat(clock(life).getFirst()).isEqualTo("RUNNING 9-16 20:41–9-24 09:00");
        assertThat(days(life)).startsWith("1 9-17", "2 9-18", "3 9-20");
        assertThat(due(clockOf(life).promised())).isEqualTo("9-28");
    }

    @Test
    void a_draft_that_is_withdrawn_never_had_a_clock() {
        ToldLife told = aLife().drafted("9-16 20:41");

        Life draft = told.on("9-17 08:00");
        assertThat(draft.isDraft()).isTrue();
        assertThat(draft.clock()).isNull();
        assertThat(stretches(draft)).containsExactly("APPLICANT PREPARING 9-16 20:41–");

        Life withdrawn =
                told.at("9-18 10:00", Actors.APPLICANT, new Command.Withdraw("不开了"))
                        .on("9-20 08:00");
        assertThat(withdrawn.isDraft()).isFalse();
        assertThat(withdrawn.goesOn()).isFalse();
        assertThat(withdrawn.clock()).isNull();
        assertThat(stretches(withdrawn))
                .containsExactly("APPLICANT PREPARING 9-16 20:41–9-18 10:00");
    }

    @Test
    void what_comes_after_the_end_is_in_the_life_and_stops_no_clock_again() {
        Command.RegisterChallenge challenge =
                new Command.RegisterChallenge(
                        Command.Challenge.RECONSIDERATION, "云政复〔2026〕7号", "云汀市人民政府");
        ToldLife closed =
                accepted()
                        .reviewed("9-21 10:00")
                        .granted("9-22 10:00")
                        .issued("9-22 16:00")
                        .delivered("9-23 09:00")
                        .closed("9-23 09:01")
                        .at("9-30 09:00", Actors.CLERK, new Command.Archive("2026-XK-0001"))
                        .at("10-20 09:00", Actors.DECIDER, challenge);

        Life contested = closed.on("11-2 09:00");
        assertThat(contested.closed()).isTrue();
        assertThat(contested.goesOn()).isTrue();
        assertThat(stretches(contested)).contains("DECISION CONTESTED 10-20 09:00–");

        Life revoked =
                closed.at(
                                "12-1 09:00",
                                Actors.DECIDER,
                                new Command.AnswerChallenge(
                                        "云政复〔2026〕7号", Command.Answered.UPHELD, "维持"))
                        .at(
                                "2027-6-1 09:00",
                                Actors.DECIDER,
                                new Command.Revoke(Command.Revocation.DECEIT, "提供虚假材料"))
                        .on("2027-8-1 09:00");
        assertThat(stretches(revoked)).contains("DECISION CONTESTED 10-20 09:00–12-1 09:00");
        assertThat(revoked.goesOn()).isFalse();
        assertThat(clock(revoked)).containsExactly("RUNNING 9-17 09:12–9-22 10:00");
        assertThat(points(revoked).getLast()).endsWith("DECISION Revoked 2027-6-1 09:00 BAD");
    }

    @Test
    void a_limit_in_calendar_days_counts_every_day() {
        Life life =
                ToldLife.of(ProcedureFixture.anItem().inCalendarDays(7, 15))
                        .submitted("9-16 20:41")
                        .accepted("9-17 09:12")
                        .on("9-20 12:00");

        assertThat(days(life)).startsWith("1 9-18", "2 9-19", "3 9-20", "(4 9-21)");
        assertThat(due(clockOf(life).promised())).isEqualTo("9-24");
    }

    @Test
    void a_file_that_went_back_lies_at_the_window_until_it_is_handed_back() {
        ToldLife told = accepted().at("9-21 10:00", Actors.FIRE_REVIEWER, returning());

        assertThat(stretches(told.on("9-21 12:00")))
                .contains("WINDOW MENDING 9-21 10:00– due 9-29");

        told.at("9-22 10:00", Actors.CLERK, new Command.HandBack(Set.of(), "已换"));
        Life life = told.on("9-22 12:00");
        assertThat(points(life))
                .contains(
                        "3 REVIEW:check-fire ReturnedToWindow 9-21 10:00 NEUTRAL",
                        "4 WINDOW HandedBack 9-22 10:00 NEUTRAL");
        assertThat(stretches(life)).contains("WINDOW MENDING 9-21 10:00–9-22 10:00 due 9-29");
    }

    private static Command returning() {
        return new Command.ReturnToWindow(
                "check-fire", List.of(new Command.Defect("plan", "与现场不符")), null);
    }

    @Test
    void a_journal_out_of_order_is_read_as_far_as_it_goes() {
        List<Happening> journal =
                accepted().suspended("9-22 17:05", "09-28").resumed("9-28 16:00").journal();
        List<Happening> torn = List.of(journal.get(3), journal.get(2), journal.get(0));

        Life life =
                Life.of(
                        torn,
                        ProcedureFixture.anItem().build(),
                        WorkingDays.statutory(),
                        ToldLife.moment("9-29 10:00"));

        assertThat(life.points()).hasSize(3);
        assertThat(life.clock()).isNull();
        assertThat(life.points().stream().map(Point::at)).isSorted();
    }

    @Test
    void the_applicant_sees_the_departments_as_one_and_no_cards() {
        Life life =
                accepted()
                        .agreed("fire", "9-18 10:00")
                        .at(
                                "9-28 00:00",
                                Actors.PLATFORM,
                                new Command.ShowCard(Command.Card.YELLOW))
                        .agreed("market", "9-28 11:00")
                        .agreed("urban", "9-28 15:30")
                        .on("9-29 09:00")
                        .forApplicant();

        assertThat(life.lanes().stream().map(ToldLife::lane))
                .containsExactly("APPLICANT", "WINDOW", "REVIEW");
        assertThat(stretches(life))
                .containsExactly(
                        "WINDOW ANSWERING 9-16 20:41–9-17 09:12", "REVIEW REVIEWING 9-17 09:12–");
        assertThat(points(life)).noneMatch(line -> line.contains("CardShown"));
        assertThat(life.authorities()).isEmpty();
    }

    @Test
    void hours_run_and_stand_still_within_a_day() {
        ToldLife told =
                ToldLife.of(ProcedureFixture.anItem().inHours(24, 48))
                        .submitted("9-17 09:00")
                        .accepted("9-17 15:00")
                        .suspended("9-18 09:00", "09-21")
                        .resumed("9-18 14:00");
        Life life = told.on("9-18 18:00");

        assertThat(clock(life))
                .startsWith(
                        "RUNNING 9-17 15:00–9-18 09:00",
                        "PAUSED for testing 9-18 09:00–9-18 14:00",
                        "RUNNING 9-18 14:00–9-18 18:00");
        assertThat(clockOf(life).used()).isEqualTo(22);
        assertThat(clock(told.on("9-18 22:00"))).contains("LATE 9-18 20:00–9-18 22:00");
    }

    @Test
    void a_department_whose_hours_stood_still_is_not_late_after_a_withdrawal() {
        Life life =
                ToldLife.of(ProcedureFixture.anItem().inHours(24, 48))
                        .submitted("9-17 09:00")
                        .accepted("9-17 15:00")
                        .suspended("9-18 09:00", "09-21")
                        .at("9-21 10:00", Actors.APPLICANT, new Command.Withdraw("不开了"))
                        .on("9-25 09:00");

        assertThat(clock(life))
                .containsExactly(
                        "RUNNING 9-17 15:00–9-18 09:00",
                        "PAUSED for testing 9-18 09:00–9-21 10:00");
        assertThat(life.stretches())
                .filteredOn(each -> ToldLife.lane(each.lane()).startsWith("REVIEW"))
                .extracting(Stretch::foreseen)
                .containsOnly(LocalDate.of(2026, 9, 21));
    }
}
