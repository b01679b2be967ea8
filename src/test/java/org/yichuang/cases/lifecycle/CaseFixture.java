package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.Command.Card;
import org.yichuang.cases.lifecycle.EndedLimits.Happened;
import org.yichuang.kernel.calendar.WorkingDays;

/// A case as a test tells it: `aCase().receivedOn(SEP_17).missing("plan")`. What is told is done
/// when the case is asked something; every act told must be possible.
final class CaseFixture {

    private static final int MORNING = 10;

    private record Told(LocalDateTime at, Actor by, Supplier<Command> command) {}

    /// What came of one act on the case.
    record Asked(CaseState before, Outcome outcome, CaseState after) {

        Ground ground() {
            return ((Outcome.Refused) outcome).ground();
        }

        Event event() {
            return ((Outcome.Done) outcome).events().getFirst();
        }
    }

    private final List<Told> told = new ArrayList<>();
    private final Set<String> provided = new TreeSet<>(Set.of("form", "plan"));
    private Procedure procedure = ProcedureFixture.anItem().build();
    private WorkingDays toldBy = WorkingDays.statutory();
    private @Nullable String commitment;
    private Filing.@Nullable Purpose purpose;
    private @Nullable String receiver;
    private @Nullable String issuer;
    private @Nullable LocalTime closes;

    private CaseFixture() {}

    static CaseFixture aCase() {
        return new CaseFixture();
    }

    CaseFixture of(ProcedureFixture item) {
        procedure = item.build();
        return this;
    }

    /// What is told happened before the days off of 2026 were published.
    CaseFixture beforeTheNotice() {
        toldBy = Autumn.BEFORE_THE_NOTICE;
        return this;
    }

    CaseFixture missing(String... materials) {
        provided.removeAll(List.of(materials));
        return this;
    }

    /// On a signed commitment.
    CaseFixture committed() {
        commitment = "commitment-1";
        return this;
    }

    CaseFixture renewing(LocalDate expires) {
        purpose = new Filing.Purpose(Filing.Purpose.Kind.RENEWAL, "licence-0", expires);
        return this;
    }

    /// Taken by a window elsewhere, and handed over by another.
    CaseFixture takenAt(String elsewhere, String handedOverAt) {
        receiver = elsewhere;
        issuer = handedOverAt;
        return this;
    }

    /// Where windows close at an hour.
    CaseFixture closingAt(LocalTime time) {
        closes = time;
        return this;
    }

    CaseFixture receivedAt(LocalDateTime at) {
        told.add(new Told(at, Actors.APPLICANT, () -> new Command.Submit(filing())));
        return this;
    }

    CaseFixture acceptedOwingOn(LocalDate day) {
        return on(day, Actors.CLERK, Acts.ACCEPT_OWING);
    }

    CaseFixture draftedOn(LocalDate day) {
        told.add(new Told(morning(day), Actors.APPLICANT, () -> new Command.Open(filing())));
        return this;
    }

    /// Drafted before anything special was asked for.
    CaseFixture plainlyDraftedOn(LocalDate day) {
        told.add(
                new Told(
                        morning(day),
                        Actors.APPLICANT,
                        () -> {
                            Filing it = filing();
                            return new Command.Open(
                                    new Filing(
                                            it.item(),
                                            it.version(),
                                            it.window(),
                                            it.applicant(),
                                            it.channel(),
                                            it.steps(),
                                            it.essentials(),
                                            it.provided(),
                                            it.formDigest(),
                                            it.delivery()));
                        }));
        return this;
    }

    CaseFixture receivedOn(LocalDate day) {
        told.add(new Told(morning(day), Actors.APPLICANT, () -> new Command.Submit(filing())));
        return this;
    }

    CaseFixture toldToCorrectOn(LocalDate day) {
        return on(day, Actors.CLERK, Acts.REQUIRE_CORRECTION);
    }

    CaseFixture suppliedOn(LocalDate day) {
        return on(day, Actors.APPLICANT, Acts.SUPPLY);
    }

    CaseFixture acceptedOn(LocalDate day) {
        return on(day, Actors.CLERK, Acts.ACCEPT);
    }

    CaseFixture acceptedBySilenceOn(LocalDate day) {
        return on(day, Actors.PLATFORM, Acts.DEEM_ACCEPTED);
    }

    CaseFixture reviewedOn(LocalDate day) {
        procedure.steps().forEach(step -> agreedBy(step.authority(), day));
        return this;
    }

    CaseFixture agreedBy(String department, LocalDate day) {
        return on(day, Actors.reviewer(department), Acts.agree(department));
    }

    CaseFixture disagreedBy(String department, LocalDate day) {
        return on(day, Actors.reviewer(department), Acts.disagree(department));
    }

    CaseFixture returnedOn(LocalDate day) {
        return on(day, Actors.FIRE_REVIEWER, Acts.RETURN);
    }

    CaseFixture handedBackOn(LocalDate day) {
        return on(day, Actors.CLERK, Acts.HAND_BACK);
    }

    CaseFixture suspendedOn(LocalDate day) {
        return on(day, Actors.MARKET_REVIEWER, Acts.suspendUntil(day.plusDays(7)));
    }

    CaseFixture resumedOn(LocalDate day) {
        return on(day, Actors.MARKET_REVIEWER, Acts.RESUME);
    }

    CaseFixture extendedOn(LocalDate day) {
        return on(day, Actors.HEAD, Acts.EXTEND);
    }

    CaseFixture grantedOn(LocalDate day) {
        return on(day, Actors.DECIDER, Acts.GRANT);
    }

    CaseFixture issuedOn(LocalDate day) {
        return on(day, Actors.CLERK, Acts.ISSUE);
    }

    CaseFixture deliveredOn(LocalDate day) {
        return on(day, Actors.CLERK, Acts.DELIVER);
    }

    CaseFixture closedOn(LocalDate day) {
        return on(day, Actors.CLERK, Acts.CLOSE);
    }

    /// @param day null for a case that nobody contests
    CaseFixture challengedOn(@Nullable LocalDate day) {
        return day == null ? this : on(day, Actors.DECIDER, Acts.CHALLENGE);
    }

    CaseFixture shown(Card card, LocalDate day) {
        return on(day, Actors.PLATFORM, new Command.ShowCard(card));
    }

    CaseFixture on(LocalDate day, Actor by, Command command) {
        told.add(new Told(morning(day), by, () -> command));
        return this;
    }

    CaseFixture at(LocalDateTime moment, Actor by, Command command) {
        told.add(new Told(moment, by, () -> command));
        return this;
    }

    Filing filing() {
        return new Filing(
                procedure.item(),
                procedure.version(),
                "window",
                "p1",
                "2",
                Filing.steps(
                        procedure,
                        procedure.steps().stream()
                                .map(Procedure.Review::id)
                                .collect(Collectors.toSet())),
                Set.of("form", "plan"),
                provided,
                "digest",
                Command.Delivery.WINDOW,
                procedure.promises().tolerance() == null ? null : Set.of("rules"),
                commitment,
                purpose,
                receiver,
                issuer);
    }

    Procedure procedure() {
        return procedure;
    }

    /// The state after everything told.
    CaseState state() {
        return tell(new ArrayList<>());
    }

    /// What has happened by everything told.
    List<Happened> journal() {
        List<Happened> rows = new ArrayList<>();
        tell(rows);
        return rows;
    }

    private CaseState tell(List<Happened> rows) {
        CaseState state = new CaseState.None();
        for (Told each : told) {
            Asked asked = ask(state, each.at(), each.by(), each.command().get(), toldBy);
            if (!(asked.outcome() instanceof Outcome.Done(var events))) {
                throw new AssertionError(
                        "expected %s to be possible: %s".formatted(each, asked.outcome()));
            }
            events.forEach(event -> rows.add(new Happened(event, each.by(), each.at())));
            state = asked.after();
        }
        return state;
    }

    CaseState.Running clock() {
        return ((CaseState.UnderReview) state()).clock();
    }

    List<Deadline> deadlines() {
        return Deadlines.of(state(), procedure, WorkingDays.statutory());
    }

    /// Asks for one more act in the morning of a day.
    Asked ask(LocalDate day, Actor by, Command command) {
        return ask(state(), morning(day), by, command, WorkingDays.statutory());
    }

    Asked askAt(LocalDateTime moment, Actor by, Command command) {
        return ask(state(), moment, by, command, WorkingDays.statutory());
    }

    private Asked ask(
            CaseState state, LocalDateTime at, Actor by, Command command, WorkingDays days) {
        Outcome outcome =
                Lifecycle.decide(
                        state, command, new Circumstances(at, by, procedure, days, closes));
        CaseState after = state;
        if (outcome instanceof Outcome.Done(var events)) {
            for (Event event : events) {
                after = Lifecycle.apply(after, event, by, at);
            }
        }
        return new Asked(state, outcome, after);
    }

    private static LocalDateTime morning(LocalDate day) {
        return day.atTime(MORNING, 0);
    }
}
