package org.yichuang.supervision.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.yichuang.cases.lifecycle.Command.Delivery;
import org.yichuang.cases.lifecycle.Duty;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.cases.lifecycle.Filing;
import org.yichuang.cases.lifecycle.Limit;
import org.yichuang.cases.lifecycle.Procedure;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.RegionCode;
import org.yichuang.supervision.Rule;

/// Each rule of supervision finds what it is for, and nothing where all was in order.
class InspectingTest {

    private static final RegionCode DISTRICT = new RegionCode("990102");
    private static final CaseNo NO = new CaseNo(DISTRICT, LocalDate.of(2026, 9, 17), 7, 11);
    private static final LocalDate DAY = LocalDate.of(2026, 9, 17);
    private static final LocalDate PROMISED = LocalDate.of(2026, 9, 29);
    private static final Instant ACCEPTED_AT = Instant.parse("2026-09-17T02:00:00Z");
    private static final Actor CLERK = new Actor.Officer("clerk1", "window", Set.of(Duty.WINDOW));
    private static final Actor REVIEWER =
            new Actor.Officer("market1", "market", Set.of(Duty.REVIEW));
    private static final Actor DECIDER = new Actor.Officer("head", "market", Set.of(Duty.DECIDE));
    private static final Event GRANTED =
            new Event.Granted("准予。", LocalDate.of(2026, 10, 10), null, null, null);

    private final Inspecting inspecting =
            new Inspecting(
                    (item, _, day) -> item.equals("food") && !day.isBefore(DAY),
                    Duration.ofMinutes(5));
    private final List<JournalEntry> journal = new ArrayList<>();

    private static Filing filing(@Nullable String commitment) {
        return new Filing(
                "food",
                1,
                "window",
                "p1",
                "2",
                List.of(new Filing.StepRef("check", "market")),
                Set.of(),
                Set.of(),
                "",
                Delivery.ELECTRONIC,
                null,
                commitment,
                null,
                null,
                null);
    }

    private JournalEntry happens(Event event, Actor by, Duration afterAcceptance) {
        JournalEntry entry =
                new JournalEntry(
                        NO,
                        journal.size() + 1,
                        ACCEPTED_AT.plus(afterAcceptance),
                        by,
                        "TYPE",
                        UUID.randomUUID(),
                        event,
                        "{}",
                        "");
        journal.add(entry);
        return entry;
    }

    private static Event acceptance() {
        return new Event.Accepted(
                DAY, Set.of(), PROMISED, null, LocalDate.of(2026, 10, 20), Map.of());
    }

    private void accepted(@Nullable String commitment) {
        happens(
                new Event.Submitted(filing(commitment), DAY.plusDays(5), null),
                new Actor.Applicant("p1"),
                Duration.ofHours(-1));
        happens(acceptance(), CLERK, Duration.ZERO);
    }

    private void reviewed(Duration after) {
        happens(new Event.OpinionGiven("check", true, "符合。", Map.of(), null), REVIEWER, after);
    }

    private static Heard heard(JournalEntry entry, String item) {
        return new Heard(
                entry,
                new CaseSummary(
                        NO,
                        DISTRICT,
                        item,
                        1,
                        3,
                        "UNDER_REVIEW",
                        new Applicant("p1", Applicant.Kind.LEGAL, "禾穗小馆"),
                        ACCEPTED_AT,
                        ACCEPTED_AT,
                        DAY,
                        PROMISED,
                        null,
                        null,
                        null,
                        null),
                "window");
    }

    private List<Rule> found(Event event, Actor by, Duration after) {
        return found(event, by, after, procedure(8, false));
    }

    /// What is found about an event that leaves no trace afterwards.
    private List<Rule> found(Event event, Actor by, Duration after, Procedure procedure) {
        Heard heard = heard(happens(event, by, after), "food");
        List<Rule> found = inspecting.of(heard, procedure, List.copyOf(journal));
        journal.removeLast();
        return found;
    }

    private static Procedure procedure(int promised, boolean byWindow) {
        return new Procedure(
                "food",
                1,
                new Procedure.Limits(
                        Limit.workingDays(5),
                        Limit.workingDays(20),
                        Limit.workingDays(promised),
                        Limit.workingDays(10),
                        null,
                        Limit.workingDays(10)),
                List.of(new Procedure.Review("check", "market", null, Set.of())),
                new Procedure.Decision("market", byWindow, false, null),
                List.of(),
                Procedure.Promises.NONE,
                null);
    }

    @Test
    void a_case_that_was_reviewed_and_decided_in_time_breaks_no_rule() {
        accepted(null);
        reviewed(Duration.ofHours(1));

        assertThat(found(GRANTED, DECIDER, Duration.ofHours(2))).isEmpty();
    }

    @Test
    void a_decision_after_the_promised_last_day_is_late_and_on_it_is_not() {
        accepted(null);
        reviewed(Duration.ofHours(1));

        assertThat(found(GRANTED, DECIDER, Duration.ofDays(12))).isEmpty();
        assertThat(found(GRANTED, DECIDER, Duration.ofDays(13))).containsExactly(Rule.LATE);
        assertThat(
                        found(
                                new Event.Refused("不符合。", "依据", LocalDate.of(2026, 10, 12)),
                                DECIDER,
                                Duration.ofDays(13)))
                .containsExactly(Rule.LATE);
    }

    @Test
    void a_grant_without_a_review_is_found_and_a_refusal_without_is_not() {
        accepted(null);

        assertThat(found(GRANTED, DECIDER, Duration.ofHours(2))).containsExactly(Rule.SKIPPED);
        assertThat(
                        found(
                                new Event.Refused("不符合。", "依据", LocalDate.of(2026, 10, 12)),
                                DECIDER,
                                Duration.ofHours(2)))
                .isEmpty();
    }

    @Test
    void a_decision_within_minutes_is_unusual_but_for_a_commitment() {
        accepted(null);
        reviewed(Duration.ofMinutes(1));
        assertThat(found(GRANTED, DECIDER, Duration.ofSeconds(299))).containsExactly(Rule.HASTY);
        assertThat(found(GRANTED, DECIDER, Duration.ofSeconds(300))).isEmpty();

        assertThat(found(GRANTED, DECIDER, Duration.ofMinutes(1), procedure(0, false))).isEmpty();
        assertThat(found(GRANTED, DECIDER, Duration.ofMinutes(1), procedure(8, true))).isEmpty();

        journal.clear();
        accepted("commitment/1");
        assertThat(found(GRANTED, DECIDER, Duration.ofMinutes(1))).isEmpty();
    }

    @Test
    void a_grant_of_what_was_never_accepted_or_came_out_of_order_is_found() {
        happens(
                new Event.Submitted(filing(null), DAY.plusDays(5), null),
                new Actor.Applicant("p1"),
                Duration.ofHours(-1));
        assertThat(found(GRANTED, DECIDER, Duration.ofHours(1))).containsExactly(Rule.SKIPPED);

        reviewed(Duration.ofMinutes(10));
        assertThat(found(GRANTED, DECIDER, Duration.ofHours(1))).containsExactly(Rule.SKIPPED);
    }

    @Test
    void a_promise_in_hours_is_kept_or_broken_by_the_hour() {
        happens(
                new Event.Submitted(filing(null), DAY.plusDays(5), null),
                new Actor.Applicant("p1"),
                Duration.ofHours(-1));
        happens(
                new Event.Accepted(
                        DAY,
                        Set.of(),
                        DAY,
                        DAY.atTime(14, 0),
                        LocalDate.of(2026, 10, 20),
                        Map.of()),
                CLERK,
                Duration.ZERO);
        reviewed(Duration.ofMinutes(10));

        assertThat(found(GRANTED, DECIDER, Duration.ofHours(4))).isEmpty();
        assertThat(found(GRANTED, DECIDER, Duration.ofHours(5))).containsExactly(Rule.LATE);
    }

    @Test
    void what_a_rule_or_the_law_grants_at_once_is_not_looked_at() {
        accepted(null);
        Event byRule =
                new Event.Granted(
                        "准予。",
                        LocalDate.of(2026, 10, 10),
                        null,
                        null,
                        new Event.RuleApplied("rules", 1, "digest", List.of("r1")));

        assertThat(found(byRule, CLERK, Duration.ofSeconds(1))).isEmpty();
        assertThat(found(GRANTED, new Actor.Platform("deadline"), Duration.ofDays(30))).isEmpty();
    }

    @Test
    void an_acceptance_of_what_is_not_in_the_catalogue_is_found() {
        JournalEntry accepted = happens(acceptance(), CLERK, Duration.ZERO);

        assertThat(inspecting.of(heard(accepted, "food"), procedure(8, false), List.of()))
                .isEmpty();
        assertThat(inspecting.of(heard(accepted, "tea"), procedure(8, false), List.of()))
                .containsExactly(Rule.OUTSIDE);
    }
}
