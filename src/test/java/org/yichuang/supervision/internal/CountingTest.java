package org.yichuang.supervision.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yichuang.cases.Applicant;
import org.yichuang.cases.CaseSummary;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.JournalListener.Heard;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.Command.Attribution;
import org.yichuang.cases.lifecycle.Command.Defect;
import org.yichuang.cases.lifecycle.Duty;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.cases.lifecycle.Limit;
import org.yichuang.cases.lifecycle.Procedure;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.RegionCode;
import org.yichuang.kernel.calendar.WorkingDays;
import org.yichuang.supervision.Kind;
import org.yichuang.supervision.Occurrence;
import org.yichuang.supervision.Scorecard;

/// Who answers for what is counted, and what it costs.
class CountingTest {

    private static final RegionCode DISTRICT = new RegionCode("990102");
    private static final Actor CLERK = new Actor.Officer("clerk1", "window", Set.of(Duty.WINDOW));
    private static final Actor REVIEWER =
            new Actor.Officer("market1", "market", Set.of(Duty.REVIEW));
    private static final List<Defect> DEFECTS = List.of(new Defect("plan", "没有标出后厨"));

    private static final Procedure PROCEDURE =
            new Procedure(
                    "food",
                    1,
                    new Procedure.Limits(
                            Limit.workingDays(5),
                            Limit.workingDays(20),
                            Limit.workingDays(8),
                            Limit.workingDays(10),
                            new Procedure.Extension(Limit.workingDays(5), "decider"),
                            Limit.workingDays(10)),
                    List.of(new Procedure.Review("check", "market", null, Set.of())),
                    new Procedure.Decision("decider", false, false, null),
                    List.of(),
                    Procedure.Promises.NONE,
                    null);

    private final Counting counting =
            new Counting(
                    (_, _) -> PROCEDURE,
                    new Inspecting((_, _, _) -> true, Duration.ofMinutes(5)),
                    WorkingDays::statutory);

    private static Heard heard(Event event, Actor by) {
        CaseNo no = new CaseNo(DISTRICT, LocalDate.of(2026, 9, 17), 7, 11);
        Instant at = Instant.parse("2026-09-18T02:00:00Z");
        return new Heard(
                new JournalEntry(no, 3, at, by, "TYPE", UUID.randomUUID(), event, "{}", ""),
                new CaseSummary(
                        no,
                        DISTRICT,
                        "food",
                        1,
                        3,
                        "UNDER_REVIEW",
                        new Applicant("p1", Applicant.Kind.LEGAL, "禾穗小馆"),
                        at,
                        at,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                "window-of-the-filing");
    }

    private static Event returned(@Nullable Attribution because) {
        return new Event.ReturnedToWindow("check", DEFECTS, because);
    }

    private static Event corrected(@Nullable Attribution because) {
        return new Event.CorrectionRequired(DEFECTS, null, because);
    }

    @Test
    void a_first_return_and_a_first_notice_are_put_down_to_nobody() {
        assertThat(counting.of(heard(returned(null), REVIEWER), List.of()))
                .extracting(Occurrence::kind, Occurrence::authority)
                .containsExactly(tuple(Kind.RETURNED, "market"));
        assertThat(counting.of(heard(corrected(null), CLERK), List.of()))
                .extracting(Occurrence::kind, Occurrence::authority)
                .containsExactly(tuple(Kind.CORRECTION, "window"));
    }

    @Test
    void a_second_return_counts_for_who_returns_and_against_who_is_at_fault() {
        assertThat(counting.of(heard(returned(Attribution.WINDOW), REVIEWER), List.of()))
                .extracting(Occurrence::kind, Occurrence::authority)
                .containsExactly(
                        tuple(Kind.RETURNED, "market"),
                        tuple(Kind.ATTRIBUTED, "window-of-the-filing"));
        assertThat(counting.of(heard(returned(Attribution.DEPARTMENT), REVIEWER), List.of()))
                .extracting(Occurrence::kind, Occurrence::authority)
                .containsExactly(tuple(Kind.RETURNED, "market"), tuple(Kind.ATTRIBUTED, "market"));
    }

    @Test
    void a_second_notice_counts_against_the_window_or_whoever_decides() {
        assertThat(counting.of(heard(corrected(Attribution.ADVICE), CLERK), List.of()))
                .extracting(Occurrence::kind, Occurrence::authority)
                .containsExactly(
                        tuple(Kind.CORRECTION, "window"),
                        tuple(Kind.ATTRIBUTED, "window-of-the-filing"));
        assertThat(counting.of(heard(corrected(Attribution.DEPARTMENT), CLERK), List.of()))
                .extracting(Occurrence::kind, Occurrence::authority)
                .containsExactly(
                        tuple(Kind.CORRECTION, "window"), tuple(Kind.ATTRIBUTED, "decider"));
    }

    @Test
    void what_is_put_down_to_an_authority_costs_it_five_points_a_hundred_decided_cases() {
        Scorecard blamed =
                new Scorecard("market", Map.of(Kind.GRANTED, 200, Kind.ATTRIBUTED, 4), 0, 0, 0);
        assertThat(blamed.score()).isEqualTo(90.0);
    }
}
