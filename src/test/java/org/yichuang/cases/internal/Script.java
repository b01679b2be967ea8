package org.yichuang.cases.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.Answer;
import org.yichuang.cases.Cases;
import org.yichuang.cases.Enclosure;
import org.yichuang.cases.Opening;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.kernel.CaseNo;

/// The acts of a case from filing to closing, so that an act can be sent again by its name alone.
enum Script {
    SUBMIT(new Command.Submit(CaseServiceTest.filing("form", "plan")), CaseServiceTest.APPLICANT),
    ACCEPT(new Command.Accept(Set.of()), CaseServiceTest.CLERK),
    SUSPEND(
            new Command.Suspend("testing", "水质检测", LocalDate.of(2100, 1, 1), null),
            CaseServiceTest.reviewer("market")),
    OPINION_OF_MARKET(CaseServiceTest.opinion("market"), CaseServiceTest.reviewer("market")),
    OPINION_OF_URBAN(CaseServiceTest.opinion("urban"), CaseServiceTest.reviewer("urban")),
    RESUME(new Command.Resume("合格"), CaseServiceTest.reviewer("market")),
    OPINION_OF_FIRE(CaseServiceTest.opinion("fire"), CaseServiceTest.reviewer("fire")),
    GRANT(new Command.Grant("", null), CaseServiceTest.DECIDER),
    ISSUE(new Command.Issue("licence", true), CaseServiceTest.CLERK),
    CLOSE(new Command.Close(), CaseServiceTest.CLERK);

    private final Command command;
    private final Actor by;

    Script(Command command, Actor by) {
        this.command = command;
        this.by = by;
    }

    /// Sends the act.
    ///
    /// @param no null for the act that begins a case
    Answer send(Cases cases, @Nullable CaseNo no, UUID key) {
        Enclosure enclosure = new Enclosure("{\"step\": \"" + name() + "\"}", List.of());
        return no == null
                ? cases.begin(
                        new Opening(CaseServiceTest.DISTRICT, CaseServiceTest.SHOP),
                        command,
                        enclosure,
                        by,
                        key)
                : cases.handle(no, command, enclosure, by, key, OptionalInt.empty());
    }
}
