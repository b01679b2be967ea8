package org.yichuang.cases.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import org.yichuang.cases.Answer;
import org.yichuang.cases.CaseSummary;
import org.yichuang.cases.CaseView;
import org.yichuang.cases.Cases;
import org.yichuang.cases.ClosingTimes;
import org.yichuang.cases.Dossier;
import org.yichuang.cases.Enclosure;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.Opening;
import org.yichuang.cases.Procedures;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Circumstances;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.cases.lifecycle.Ground;
import org.yichuang.cases.lifecycle.Lifecycle;
import org.yichuang.cases.lifecycle.Outcome;
import org.yichuang.cases.lifecycle.Procedure;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.calendar.WorkingDays;

/// Load, decide, write: one round trip to load, one statement to write, which the changes of other
/// cases may share, and nothing in between that waits. A case that this process wrote last need
/// not be loaded: the statement that writes finds out whether somebody else has acted since, and
/// then it is loaded after all.
final class CaseService implements Cases {

    /// How often a command that names no version is tried again after somebody else was faster.
    private static final int TRIES = 20;

    private final CaseStore store;
    private final CommitQueue commits;
    private final CaseQueries queries;
    private final Procedures procedures;
    private final Supplier<WorkingDays> days;
    private final Clock clock;
    private final RecentCases recent;
    private final ClosingTimes closing;
    private final FirstAnswers firstAnswers;
    private final Beginnings beginnings;

    CaseService(
            CaseStore store,
            CommitQueue commits,
            CaseQueries queries,
            Procedures procedures,
            Supplier<WorkingDays> days,
            Clock clock,
            RecentCases recent,
            ClosingTimes closing) {
        this.store = store;
        this.commits = commits;
        this.queries = queries;
        this.procedures = procedures;
        this.days = days;
        this.clock = clock;
        this.recent = recent;
        this.closing = closing;
        this.firstAnswers = new FirstAnswers(queries);
        this.beginnings =
                new Beginnings(
                        store, commits, firstAnswers, procedures, days, clock, recent, closing);
    }

    @Override
    public Answer begin(Opening opening, Command command, Enclosure enclosure, Actor by, UUID key) {
        return beginnings.begin(opening, command, enclosure, by, key);
    }

    @Override
    public Answer handle(
            CaseNo no, Command command, Enclosure enclosure, Actor by, UUID key, OptionalInt seen) {
        try {
            Optional<Answer> quick = fromRecent(no, command, enclosure, by, key, seen);
            if (quick.isPresent()) {
                return quick.get();
            }
            for (int attempt = 0; attempt < TRIES; attempt++) {
                Optional<Stored> stored = Retries.run(() -> store.load(no.key()));
                if (stored.isEmpty() || !stored.get().summary().no().equals(no)) {
                    return new Answer.Refused(
                            new Outcome.Refused(Ground.NO_CASE),
                            0,
                            new CaseState.None(),
                            List.of());
                }
                Optional<Answer> answer = tryOnce(stored.get(), command, enclosure, by, key, seen);
                if (answer.isPresent()) {
                    return answer.get();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("command on " + no.text() + " failed", e);
        }
        throw new IllegalStateException("too many acts at once on " + no.text());
    }

    /// Does an act of the platform's on a case that was loaded together with others.
    Answer handle(Stored loaded, Command command, Actor by, UUID key) {
        CaseNo no = loaded.summary().no();
        try {
            Optional<Answer> answer =
                    doneOn(loaded, command, Enclosure.NOTHING, by, key, OptionalInt.empty());
            return answer.orElseGet(() -> handle(no, command, by, key));
        } catch (SQLException e) {
            throw new IllegalStateException("command on " + no.text() + " failed", e);
        }
    }

    /// Acts on the case as this process left it.
    private Optional<Answer> fromRecent(
            CaseNo no, Command command, Enclosure enclosure, Actor by, UUID key, OptionalInt seen)
            throws SQLException {
        Optional<Stored> stored = recent.find(no);
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        int version = stored.get().summary().version();
        Optional<Answer> answer =
                seen.isEmpty() || seen.getAsInt() == version
                        ? doneOn(stored.get(), command, enclosure, by, key, seen)
                        : Optional.empty();
        if (answer.isEmpty()) {
            recent.forget(no);
        }
        return answer;
    }

    /// Acts on a case that may have changed since it was read. A refusal is not given before the
    /// case has been loaded anew: it may rest on what is no longer so.
    private Optional<Answer> doneOn(
            Stored stored,
            Command command,
            Enclosure enclosure,
            Actor by,
            UUID key,
            OptionalInt seen)
            throws SQLException {
        try {
            return tryOnce(stored, command, enclosure, by, key, seen)
                    .filter(each -> each instanceof Answer.Done);
        } catch (SQLException e) {
            if (!Retries.passes(e)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /// @return empty when somebody else was faster and the command may be tried again
    private Optional<Answer> tryOnce(
            Stored stored,
            Command command,
            Enclosure enclosure,
            Actor by,
            UUID key,
            OptionalInt seen)
            throws SQLException {
        CaseNo no = stored.summary().no();
        int version = stored.summary().version();
        if (stored.keys().contains(key)) {
            return Optional.of(firstAnswers.to(no, key, command, by));
        }
        if (seen.isPresent() && seen.getAsInt() != version) {
            return Optional.of(
                    new Answer.Refused(
                            new Outcome.Refused(Ground.CHANGED_MEANWHILE),
                            version,
                            stored.state(),
                            Retries.run(() -> queries.journalAfter(no, seen.getAsInt()))));
        }
        Instant at = after(stored);
        Procedure procedure =
                procedures.of(stored.summary().item(), stored.summary().itemVersion());
        WorkingDays calendar = days.get();
        Outcome outcome =
                Lifecycle.decide(
                        stored.state(),
                        command,
                        new Circumstances(
                                inChina(at),
                                by,
                                procedure,
                                calendar,
                                closing.of(stored.summary().region())));
        if (outcome instanceof Outcome.Refused refused) {
            return Optional.of(new Answer.Refused(refused, version, stored.state(), List.of()));
        }
        List<Event> events = ((Outcome.Done) outcome).events();
        Change change =
                Changes.following(
                        stored,
                        events,
                        new Changes.Act(procedure, calendar, enclosure, by, key, at));
        OptionalLong moment = commits.write(change);
        if (moment.isEmpty()) {
            return Optional.empty();
        }
        recent.keep(change, Optional.of(stored), moment.getAsLong());
        return Optional.of(done(change, events));
    }

    static Answer done(Change change, List<Event> events) {
        return new Answer.Done(change.no(), change.version(), change.state(), events, false);
    }

    static LocalDateTime inChina(Instant at) {
        return LocalDateTime.ofInstant(at, Parameters.CHINA);
    }

    /// The time of the next act on a case. Clocks of computers are put back and do not agree with
    /// each other; the moments of a case only go on, so that its journal never says that something
    /// happened before what came before it.
    private Instant after(Stored stored) {
        Instant now = now(clock);
        return now.isBefore(stored.lastAt()) ? stored.lastAt() : now;
    }

    /// To the microsecond, as the database keeps it.
    static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public Optional<CaseView> find(CaseNo no) {
        return queries.find(no);
    }

    @Override
    public Dossier dossier(CaseNo no) {
        return dossier(no, Integer.MAX_VALUE);
    }

    @Override
    public Dossier dossier(CaseNo no, int seq) {
        return queries.dossier(no, seq);
    }

    @Override
    public List<JournalEntry> journal(CaseNo no) {
        return queries.journal(no);
    }

    @Override
    public Map<CaseNo, List<JournalEntry>> journals(Collection<CaseNo> numbers) {
        return queries.journals(numbers);
    }

    @Override
    public List<CaseSummary> ofApplicant(String applicant, Optional<CaseNo> before, int limit) {
        return queries.ofApplicant(applicant, before, limit);
    }

    @Override
    public CaseService at(Clock other) {
        return new CaseService(store, commits, queries, procedures, days, other, recent, closing);
    }
}
