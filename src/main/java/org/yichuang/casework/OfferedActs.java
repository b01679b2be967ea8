package org.yichuang.casework;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.yichuang.cases.CaseSummary;
import org.yichuang.cases.CaseView;
import org.yichuang.cases.Procedures;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.Circumstances;
import org.yichuang.cases.lifecycle.Edge;
import org.yichuang.cases.lifecycle.Lifecycle;
import org.yichuang.kernel.calendar.WorkingDays;

/// Which acts make sense now in a case for somebody, as pages and the interface offer them.
@Component
public final class OfferedActs {

    private final Procedures procedures;
    private final Supplier<WorkingDays> days;
    private final Clock clock;

    OfferedActs(Procedures procedures, Supplier<WorkingDays> days, Clock clock) {
        this.procedures = procedures;
        this.days = days;
        this.clock = clock;
    }

    /// The acts with the article that each rests on, in the order of the table. The rules of an act
    /// itself may still refuse it.
    public List<Edge> of(CaseView file, Actor actor) {
        return Lifecycle.actsOf(file.state(), circumstances(file.summary(), actor));
    }

    /// What holds when this actor acts on the case now.
    public Circumstances circumstances(CaseSummary summary, Actor actor) {
        return new Circumstances(
                LocalDateTime.now(clock),
                actor,
                procedures.of(summary.item(), summary.itemVersion()),
                days.get());
    }
}
