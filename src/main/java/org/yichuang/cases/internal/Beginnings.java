package org.yichuang.cases.internal;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import org.yichuang.cases.Answer;
import org.yichuang.cases.ClosingTimes;
import org.yichuang.cases.Enclosure;
import org.yichuang.cases.Opening;
import org.yichuang.cases.Procedures;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Circumstances;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.cases.lifecycle.Filing;
import org.yichuang.cases.lifecycle.Lifecycle;
import org.yichuang.cases.lifecycle.Outcome;
import org.yichuang.cases.lifecycle.Procedure;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.RegionCode;
import org.yichuang.kernel.TrackingCode;
import org.yichuang.kernel.calendar.WorkingDays;

/// Begins cases: decides, draws a number, and writes; a number that is taken is drawn again.
final class Beginnings {

    /// How often a number is drawn.
    private static final int TRIES = 20;

    private final CaseStore store;
    private final CommitQueue commits;
    private final FirstAnswers firstAnswers;
    private final Procedures procedures;
    private final Supplier<WorkingDays> days;
    private final Clock clock;
    private final RecentCases recent;
    private final ClosingTimes closing;
    private final SecureRandom random = new SecureRandom();

    Beginnings(
            CaseStore store,
            CommitQueue commits,
            FirstAnswers firstAnswers,
            Procedures procedures,
            Supplier<WorkingDays> days,
            Clock clock,
            RecentCases recent,
            ClosingTimes closing) {
        this.store = store;
        this.commits = commits;
        this.firstAnswers = firstAnswers;
        this.procedures = procedures;
        this.days = days;
        this.clock = clock;
        this.recent = recent;
        this.closing = closing;
    }

    Answer begin(Opening opening, Command command, Enclosure enclosure, Actor by, UUID key) {
        Filing filing = filingOf(command);
        if (!filing.applicant().equals(opening.applicant().key())) {
            throw new IllegalArgumentException(
                    "expected an application of %s, but got one of %s"
                            .formatted(opening.applicant(), filing.applicant()));
        }
        Instant at = CaseService.now(clock);
        Procedure procedure = procedures.of(filing.item(), filing.version());
        WorkingDays calendar = days.get();
        CaseState none = new CaseState.None();
        Outcome outcome =
                Lifecycle.decide(
                        none,
                        command,
                        new Circumstances(
                                CaseService.inChina(at),
                                by,
                                procedure,
                                calendar,
                                closing.of(opening.region())));
        try {
            return switch (outcome) {
                case Outcome.Refused refused ->
                        opened(key, command, by)
                                .orElseGet(() -> new Answer.Refused(refused, 0, none, List.of()));
                case Outcome.Done(var events) -> {
                    for (int attempt = 0; attempt < TRIES; attempt++) {
                        CaseNo no = draw(opening.region(), at, key, attempt);
                        Change change =
                                Changes.beginning(
                                        no,
                                        opening.applicant(),
                                        TrackingCode.draw(random).value(),
                                        events,
                                        new Changes.Act(
                                                procedure, calendar, enclosure, by, key, at));
                        Optional<Answer> answer = open(change, events, command, by);
                        if (answer.isPresent()) {
                            yield answer.get();
                        }
                    }
                    throw new IllegalStateException("no free case number for " + key);
                }
            };
        } catch (SQLException e) {
            throw new IllegalStateException("beginning a case failed", e);
        }
    }

    private static CaseNo draw(RegionCode region, Instant at, UUID key, int attempt) {
        return new CaseNo(
                region,
                CaseService.inChina(at).toLocalDate(),
                CaseKeys.slot(key),
                CaseKeys.serial(key, attempt));
    }

    /// @return empty when the case number is taken by another case
    private Optional<Answer> open(Change change, List<Event> events, Command command, Actor by)
            throws SQLException {
        try {
            OptionalLong moment = commits.write(change);
            if (moment.isEmpty()) {
                return opened(change.key(), command, by);
            }
            recent.keep(change, Optional.empty(), moment.getAsLong());
            return Optional.of(CaseService.done(change, events));
        } catch (SQLException e) {
            if (Retries.isTaken(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /// The answer that a key got when it opened a case earlier.
    private Optional<Answer> opened(UUID key, Command command, Actor by) throws SQLException {
        Optional<CaseNo> no = Retries.run(() -> store.openedBy(CaseKeys.slot(key), key));
        return no.isEmpty()
                ? Optional.empty()
                : Optional.of(firstAnswers.to(no.get(), key, command, by));
    }

    static Filing filingOf(Command command) {
        return switch (command) {
            case Command.Open(var filing) -> filing;
            case Command.Submit(var filing) -> filing;
            case Command.Receive(var filing) -> filing;
            case Command.GrantAtOnce(var filing, _, _) -> filing;
            default -> throw new IllegalArgumentException("does not begin a case: " + command);
        };
    }
}
