package org.yichuang.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.Duty;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.cases.lifecycle.ProceedingEvent;
import org.yichuang.cases.lifecycle.PromiseEvent;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.RegionCode;

class UrgingsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 21);
    private static final Event URGED = new Event.Urged("请尽快");
    private static final Event GRANTED = new Event.Granted("准予", DAY, null, DAY, null);

    private static List<Event> open(Event... events) {
        List<JournalEntry> journal = new ArrayList<>();
        for (Event event : events) {
            journal.add(
                    new JournalEntry(
                            new CaseNo(new RegionCode("990102"), DAY, 7, 11),
                            journal.size() + 1,
                            Instant.EPOCH,
                            new Actor.Officer("somebody", "market", Set.of(Duty.REVIEW)),
                            "",
                            new UUID(0, 0),
                            event,
                            "",
                            ""));
        }
        return Urgings.open(journal).stream().map(JournalEntry::event).toList();
    }

    private static Event suspended(String procedure) {
        return new Event.Suspended(procedure, "", DAY, DAY, null, null);
    }

    @Test
    void what_is_found_about_a_commitment_does_not_answer_who_waits_for_the_result() {
        assertThat(open(GRANTED, URGED, new PromiseEvent.CommitmentKept("属实"))).hasSize(1);
        assertThat(open(GRANTED, URGED, new PromiseEvent.LeftUnverified(DAY))).hasSize(1);
        assertThat(open(GRANTED, URGED, new Event.Issued("licence"))).isEmpty();
    }

    @Test
    void a_procedure_beside_another_does_not_answer_who_waits_for_the_first() {
        Event ended = new ProceedingEvent.ProcedureEnded("notice", "无异议", DAY);

        assertThat(open(URGED, suspended("testing"))).isEmpty();
        assertThat(open(suspended("testing"), URGED, suspended("notice"))).hasSize(1);
        assertThat(open(suspended("testing"), URGED, suspended("notice"), ended)).hasSize(1);
    }
}
