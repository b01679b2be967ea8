package org.yichuang.cases.lifecycle;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yichuang.cases.lifecycle.CaseState.AwaitingCorrection;
import org.yichuang.cases.lifecycle.CaseState.Closed;
import org.yichuang.cases.lifecycle.CaseState.Draft;
import org.yichuang.cases.lifecycle.CaseState.Existing;
import org.yichuang.cases.lifecycle.CaseState.None;
import org.yichuang.cases.lifecycle.CaseState.Received;
import org.yichuang.cases.lifecycle.CaseState.Running;
import org.yichuang.cases.lifecycle.CaseState.Suspended;
import org.yichuang.cases.lifecycle.CaseState.UnderReview;
import org.yichuang.cases.lifecycle.Command.Card;
import org.yichuang.cases.lifecycle.Procedure.Trait;
import org.yichuang.cases.lifecycle.RandomWalk.Row;
import org.yichuang.cases.lifecycle.RandomWalk.Step;
import org.yichuang.kernel.calendar.CountedDay;
import org.yichuang.kernel.calendar.Pause;
import org.yichuang.kernel.calendar.WorkingDays;

/// How each sentence of [Invariants] is found to hold.
final class Holding {

    private static final Set<Ground> BEFORE_THE_RULES =
            Set.of(Ground.NO_CASE, Ground.CASE_EXISTS, Ground.NOT_PERMITTED, Ground.WRONG_STAGE);

    private static final Set<Class<? extends Event>> AFTER_THE_END =
            Set.of(
                    Event.Archived.class,
                    Event.ChallengeRegistered.class,
                    Event.ChallengeAnswered.class,
                    Event.ActedAgain.class,
                    Event.DecisionCorrected.class,
                    Event.Revoked.class,
                    Event.Cancelled.class,
                    Event.Recounted.class,
                    PromiseEvent.CommitmentKept.class,
                    PromiseEvent.BreachFound.class,
                    PromiseEvent.BreachCorrected.class,
                    PromiseEvent.LeftUnverified.class,
                    PromiseEvent.BreachRecorded.class,
                    PromiseEvent.CreditRepaired.class);

    private Holding() {}

    private static <E extends Event> List<E> all(Step step, Class<E> kind) {
        return step.journal().stream()
                .map(Row::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /// The events of this step alone.
    private static List<Event> news(Step step) {
        return step.outcome() instanceof Outcome.Done(var events) ? events : List.of();
    }

    private static <E extends Event> Stream<E> news(Step step, Class<E> kind) {
        return news(step).stream().filter(kind::isInstance).map(kind::cast);
    }

    private static Optional<Running> clock(CaseState state) {
        return switch (state) {
            case UnderReview review -> Optional.of(review.clock());
            case CaseState.AtWindowAgain(var review, _, _) -> Optional.of(review.clock());
            case Suspended suspended -> Optional.of(suspended.review().clock());
            default -> Optional.empty();
        };
    }

    static boolean replay(Step step) {
        CaseState state = new None();
        for (Row row : step.journal()) {
            state = Lifecycle.apply(state, row.event(), row.by(), row.at());
        }
        return state.equals(step.after());
    }

    static boolean following(Step step) {
        CaseState state = step.before();
        for (Event event : news(step)) {
            if (!Lifecycle.canFollow(state, event)) {
                return false;
            }
            state = Lifecycle.apply(state, event, step.at().by(), step.at().now());
        }
        return true;
    }

    static boolean refusal(Step step) {
        return step.outcome() instanceof Outcome.Done || step.after().equals(step.before());
    }

    private static Optional<Edge> edge(Step step) {
        return Lifecycle.edge(step.before(), step.command().getClass());
    }

    static boolean effect(Step step) {
        return news(step).isEmpty()
                || isPartOf(
                        news(step).stream().<Object>map(Object::getClass).toList(),
                        edge(step).orElseThrow().events());
    }

    /// Whether all of one are in the other, in their order.
    private static boolean isPartOf(List<?> part, List<?> whole) {
        int next = 0;
        for (Object each : whole) {
            next += next < part.size() && part.get(next).equals(each) ? 1 : 0;
        }
        return next == part.size();
    }

    static boolean ground(Step step) {
        return !(step.outcome() instanceof Outcome.Refused refused)
                || BEFORE_THE_RULES.contains(refused.ground())
                || edge(step).orElseThrow().refusals().contains(refused.ground());
    }

    static boolean end(Step step) {
        return !(step.before() instanceof Closed)
                || news(step).stream().allMatch(event -> AFTER_THE_END.contains(event.getClass()));
    }

    static boolean endStays(Step step) {
        return !(step.before() instanceof Closed before)
                || step.after() instanceof Closed after
                        && after.filing().equals(before.filing())
                        && after.ending() == before.ending()
                        && after.on().equals(before.on());
    }

    static boolean matter(Step step) {
        return !(step.before() instanceof Existing before)
                || !(step.after() instanceof Existing after)
                || before.filing().isSameMatter(after.filing());
    }

    private static int acceptances(Step step) {
        return all(step, Event.Accepted.class).size()
                + all(step, Event.DeemedAccepted.class).size();
    }

    static boolean acceptedFirst(Step step) {
        boolean decides =
                news(step).stream()
                        .anyMatch(
                                e ->
                                        e instanceof Event.Granted
                                                || e instanceof Event.DeemedGranted
                                                || e instanceof Event.DeemedRenewed
                                                || e instanceof Event.Refused);
        return !decides || acceptances(step) == 1;
    }

    static boolean oneAcceptance(Step step) {
        return acceptances(step) <= 1;
    }

    static boolean separation(Step step) {
        Optional<Actor> acceptor = by(step, Event.Accepted.class);
        Optional<Actor> decider =
                by(step, Event.Granted.class).or(() -> by(step, Event.Refused.class));
        return step.at().procedure().decision().byWindow()
                || !all(step, Event.Granted.class).isEmpty()
                        && all(step, Event.Granted.class).getFirst().byRule() != null
                || acceptor.isEmpty()
                || !(acceptor.get() instanceof Actor.Officer)
                || decider.filter(Actor.Officer.class::isInstance).isEmpty()
                || decider.isEmpty()
                || !account(acceptor.get()).equals(account(decider.get()));
    }

    private static Optional<Actor> by(Step step, Class<? extends Event> kind) {
        return step.journal().stream()
                .filter(row -> kind.isInstance(row.event()))
                .map(Row::by)
                .findFirst();
    }

    private static String account(Actor actor) {
        return ((Actor.Officer) actor).account();
    }

    static boolean complete(Step step) {
        return news(step, Event.Accepted.class).findAny().isEmpty()
                || ((Existing) step.after()).filing().missing().isEmpty();
    }

    static boolean noLateAnswer(Step step) {
        boolean answers =
                step.command() instanceof Command.Accept
                        || step.command() instanceof Command.RefuseAcceptance
                        || step.command() instanceof Command.RequireCorrection;
        return !answers
                || news(step).isEmpty()
                || !step.at().today().isAfter(((Received) step.before()).answerBy());
    }

    static boolean fromReceipt(Step step) {
        return news(step, Event.DeemedAccepted.class)
                .allMatch(deemed -> deemed.on().equals(((Received) step.before()).day()));
    }

    /// Works out from the journal alone what was known when each notice was given.
    static boolean laterNotices(Step step) {
        Set<String> known = new HashSet<>();
        boolean first = true;
        for (Row row : step.journal()) {
            switch (row.event()) {
                case Event.CorrectionRequired(var defects, _, var because) -> {
                    List<String> subjects = defects.stream().map(Command.Defect::subject).toList();
                    if (!first && because == null && !known.containsAll(subjects)) {
                        return false;
                    }
                    first = false;
                    known.addAll(subjects);
                }
                case Event.Supplied(var provided, _, _, _) -> known.addAll(provided);
                case Event.CorrectedOnTheSpot(_, var provided, _) -> {
                    if (!first) {
                        known.addAll(provided);
                    }
                }
                default -> {}
            }
        }
        return true;
    }

    static boolean laterReturns(Step step) {
        return all(step, Event.ReturnedToWindow.class).stream()
                .skip(1)
                .noneMatch(returned -> returned.because() == null);
    }

    static boolean silence(Step step) {
        return news(step, Event.DeemedGranted.class)
                .allMatch(_ -> step.at().procedure().decision().bySilence() && isPromiseOver(step));
    }

    static boolean partWithReasons(Step step) {
        return news(step, Event.Granted.class)
                .allMatch(granted -> granted.except() == null || !granted.text().isBlank());
    }

    static boolean inForce(Step step) {
        boolean falls =
                news(step).stream()
                        .anyMatch(e -> e instanceof Event.Revoked || e instanceof Event.Cancelled);
        return !falls || ((Closed) step.before()).ending() == CaseState.Ending.GRANTED;
    }

    static boolean oneAnswer(Step step) {
        List<String> answered =
                all(step, Event.ChallengeAnswered.class).stream()
                        .map(Event.ChallengeAnswered::number)
                        .toList();
        return answered.size() == Set.copyOf(answered).size();
    }

    static boolean oneExtension(Step step) {
        int extensions = 0;
        for (Row row : step.journal()) {
            if (row.event() instanceof PromiseEvent.Restarted) {
                extensions = 0;
            }
            extensions += row.event() instanceof Event.Extended ? 1 : 0;
            if (extensions > 1) {
                return false;
            }
        }
        return true;
    }

    /// The steps that have an opinion, given or of silence, in the order of the opinions.
    private static List<String> opinions(Step step) {
        List<String> steps = new ArrayList<>();
        for (Row row : step.journal()) {
            switch (row.event()) {
                case Event.OpinionGiven given -> steps.add(given.step());
                case ProceedingEvent.OpinionsDeemed deemed -> steps.addAll(deemed.steps());
                default -> {}
            }
        }
        return steps;
    }

    static boolean oneOpinion(Step step) {
        List<String> steps = opinions(step);
        return steps.size() == Set.copyOf(steps).size();
    }

    static boolean everyOpinion(Step step) {
        if (!(step.after() instanceof CaseState.Decided decided)
                || !all(step, Event.DeemedGranted.class).isEmpty()
                || !all(step, Event.DeemedRenewed.class).isEmpty()
                || !all(step, PromiseEvent.Defaulted.class).isEmpty()
                || decided.filing().commitment() != null) {
            return true;
        }
        boolean against =
                all(step, Event.OpinionGiven.class).stream().anyMatch(given -> !given.agrees());
        return opinions(step).size() == decided.filing().steps().size()
                || against && !decided.granted();
    }

    static boolean inOrder(Step step) {
        List<String> done = opinions(step);
        return !(step.after() instanceof Existing existing)
                || existing.filing().steps().stream()
                        .filter(each -> done.contains(each.id()))
                        .allMatch(
                                each ->
                                        each.waitsFor().stream()
                                                .allMatch(
                                                        before ->
                                                                done.contains(before)
                                                                        && done.indexOf(before)
                                                                                <= done.indexOf(
                                                                                        each
                                                                                                .id())));
    }

    static boolean anotherPair(Step step) {
        return news(step, Event.OpinionGiven.class)
                .filter(given -> step.at().procedure().is(given.step(), Trait.BY_ANOTHER))
                .allMatch(
                        given ->
                                step.journal().stream()
                                        .filter(row -> row.by().equals(step.at().by()))
                                        .map(Row::event)
                                        .filter(Event.OpinionGiven.class::isInstance)
                                        .map(Event.OpinionGiven.class::cast)
                                        .noneMatch(
                                                other ->
                                                        waitsFor(step, given.step())
                                                                .contains(other.step())));
    }

    private static Set<String> waitsFor(Step step, String id) {
        return CaseState.stepsOf(step.after()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(CaseState.Step::waitsFor)
                .orElse(Set.of());
    }

    static boolean seenByTwo(Step step) {
        return news(step, Event.OpinionGiven.class)
                .filter(given -> step.at().procedure().is(given.step(), Trait.ON_SITE))
                .allMatch(
                        given ->
                                all(step, ProceedingEvent.VisitRecorded.class).stream()
                                        .anyMatch(
                                                visit ->
                                                        visit.steps().contains(given.step())
                                                                && visit.officers().size() >= 2));
    }

    static boolean hearingFirst(Step step) {
        boolean decided =
                news(step).stream()
                        .anyMatch(
                                e ->
                                        e instanceof Event.Granted
                                                || e instanceof Event.DeemedGranted
                                                || e instanceof Event.Refused);
        if (decided && !all(step, ProceedingEvent.HearingOrdered.class).isEmpty()) {
            return !all(step, ProceedingEvent.HearingHeld.class).isEmpty();
        }
        List<ProceedingEvent.HearingOffered> offers =
                all(step, ProceedingEvent.HearingOffered.class);
        boolean asked = !all(step, ProceedingEvent.HearingAsked.class).isEmpty();
        return !decided
                || offers.isEmpty()
                || !all(step, ProceedingEvent.HearingHeld.class).isEmpty()
                || !all(step, ProceedingEvent.HearingWaived.class).isEmpty()
                || !asked && step.at().today().isAfter(offers.getFirst().askBy());
    }

    static boolean noticeOfHearing(Step step) {
        return news(step, ProceedingEvent.HearingCalled.class)
                .allMatch(
                        called -> {
                            int days = 0;
                            for (LocalDate day = step.at().today().plusDays(1);
                                    !day.isAfter(called.on().toLocalDate());
                                    day = day.plusDays(1)) {
                                days += step.at().days().day(day).counts() ? 1 : 0;
                            }
                            return days >= 7;
                        });
    }

    static boolean heldAsCalled(Step step) {
        List<ProceedingEvent.HearingCalled> calls = all(step, ProceedingEvent.HearingCalled.class);
        return news(step, ProceedingEvent.HearingHeld.class)
                .allMatch(_ -> !calls.isEmpty() && !step.at().now().isBefore(calls.getLast().on()));
    }

    static boolean byTheHead(Step step) {
        return news(step, Event.Extended.class).allMatch(_ -> step.at().has(Duty.HEAD, "market"));
    }

    static boolean overrunOnce(Step step) {
        List<LocalDate> noted =
                all(step, ProceedingEvent.OverrunNoted.class).stream()
                        .map(ProceedingEvent.OverrunNoted::until)
                        .toList();
        return news(step, ProceedingEvent.OverrunNoted.class)
                .allMatch(each -> step.at().today().isAfter(each.until()) && !noted.isEmpty());
    }

    static boolean nothingOwed(Step step) {
        boolean granted =
                news(step).stream()
                        .anyMatch(
                                e ->
                                        e instanceof Event.Granted
                                                || e instanceof Event.DeemedGranted);
        return !granted
                || CaseState.reviewOf(step.before()).map(it -> it.owed().isEmpty()).orElse(true);
    }

    static boolean promised(Step step) {
        return news(step, PromiseEvent.PromiseMade.class)
                .allMatch(
                        made ->
                                !made.owed().isEmpty()
                                        && !made.promise().isBlank()
                                        && ((Existing) step.after()).filing().missing().isEmpty());
    }

    static boolean defaultAfter(Step step) {
        return news(step, PromiseEvent.Defaulted.class)
                .allMatch(
                        _ ->
                                CaseState.reviewOf(step.before())
                                        .map(CaseState.UnderReview::beside)
                                        .map(Proceedings::promise)
                                        .filter(made -> step.at().today().isAfter(made.by()))
                                        .isPresent());
    }

    static boolean breachFirst(Step step) {
        boolean revoked =
                news(step, Event.Revoked.class)
                        .anyMatch(e -> e.ground() == Command.Revocation.COMMITMENT_BROKEN);
        List<PromiseEvent.BreachFound> found = all(step, PromiseEvent.BreachFound.class);
        return !revoked
                || !found.isEmpty()
                        && step.at().today().isAfter(found.getLast().correctBy())
                        && all(step, PromiseEvent.BreachRecorded.class).size() == 1;
    }

    static boolean verifiedOnce(Step step) {
        return all(step, PromiseEvent.CommitmentKept.class).size()
                        + all(step, PromiseEvent.BreachFound.class).size()
                <= 1;
    }

    static boolean allAtOnce(Step step) {
        return !(step.command() instanceof Command.GrantAtOnce)
                || news(step).isEmpty()
                || step.after() instanceof Closed closed
                        && closed.ending() == CaseState.Ending.GRANTED;
    }

    static boolean renewedInTime(Step step) {
        return news(step, Event.DeemedRenewed.class)
                .allMatch(
                        _ -> {
                            Filing.Purpose purpose = ((Existing) step.after()).filing().purpose();
                            return purpose != null
                                    && purpose.expires() != null
                                    && step.at().today().isAfter(purpose.expires());
                        });
    }

    static boolean limits(Step step) {
        Optional<Running> before = clock(step.before());
        Optional<Running> after = clock(step.after());
        return before.isEmpty()
                || after.isEmpty()
                || !news(step, PromiseEvent.Restarted.class).toList().isEmpty()
                || step.command() instanceof Command.Recount
                || (!after.get().promisedDue().isBefore(before.get().promisedDue())
                        && !after.get().statutoryDue().isBefore(before.get().statutoryDue()));
    }

    /// Counts the days one by one, apart from the calendar's own arithmetic.
    static boolean recounted(Step step) {
        return news(step, Event.Recounted.class)
                .flatMap(recounted -> recounted.after().days().entrySet().stream())
                .allMatch(each -> isEnough(step, each.getKey(), each.getValue()));
    }

    private static boolean isEnough(Step step, Dues.Kind kind, LocalDate due) {
        Procedure.Limits limits = step.at().procedure().limits();
        Optional<Running> clock = clock(step.before());
        List<Pause> pauses = clock.map(Running::pauses).orElse(List.of());
        int extended = clock.map(Running::extended).orElse(0);
        return switch (kind) {
            case ANSWER -> isEnough(step, due, limits.correction(), List.of());
            case SUPPLY -> isEnough(step, due, Objects.requireNonNull(limits.supply()), List.of());
            case PROMISED -> isEnough(step, due, limits.promised().plus(extended), pauses);
            case STATUTORY ->
                    limits.statutory().unit() == Limit.Unit.HOUR
                            ? due.equals(Dues.of(step.before()).day(kind))
                            : isEnough(step, due, limits.statutory().plus(extended), pauses);
            case DELIVERY -> isEnough(step, due, limits.delivery(), List.of());
            case VERIFY, PUT_RIGHT -> isEnoughToVerify(step, kind, due);
            case HEARING ->
                    counted(
                                    step,
                                    ((Suspended) step.before()).from(),
                                    due.plusDays(1),
                                    false,
                                    List.of())
                            >= 20;
            // Counted from a day that the state does not tell, or cut short by another limit.
            case OWED, ASK_HEARING, STEP -> true;
        };
    }

    private static boolean isEnoughToVerify(Step step, Dues.Kind kind, LocalDate due) {
        CaseState.Verification open = CaseState.verificationOf(step.before()).orElseThrow();
        Procedure.Commitment commitment =
                Objects.requireNonNull(step.at().procedure().promises().commitment());
        Limit limit = kind == Dues.Kind.VERIFY ? commitment.verify() : commitment.correct();
        LocalDate from =
                kind == Dues.Kind.VERIFY ? open.from() : Objects.requireNonNull(open.order()).on();
        boolean everyDay = limit.unit() != Limit.Unit.WORKING_DAY;
        return counted(step, from, due.plusDays(1), everyDay, List.of()) >= limit.value();
    }

    private static boolean isEnough(Step step, LocalDate due, Limit limit, List<Pause> pauses) {
        boolean everyDay = limit.unit() != Limit.Unit.WORKING_DAY;
        int days = limit.unit() == Limit.Unit.HOUR ? (limit.value() + 23) / 24 : limit.value();
        return counted(step, day0(step.before()), due.plusDays(1), everyDay, pauses) >= days;
    }

    private static LocalDate day0(CaseState state) {
        return switch (state) {
            case Received received -> received.day();
            case AwaitingCorrection awaiting ->
                    Objects.requireNonNull(awaiting.correction().told());
            case CaseState.Decided decided -> decided.on();
            case CaseState.Issued issued -> issued.decided().on();
            default -> clock(state).orElseThrow().from();
        };
    }

    static boolean recountedAhead(Step step) {
        return news(step, Event.Recounted.class)
                .flatMap(recounted -> recounted.moved().stream())
                .allMatch(
                        moved ->
                                moved.to().isAfter(moved.from())
                                        || !moved.to().isBefore(step.at().today()));
    }

    static boolean toldInWriting(Step step) {
        return !(step.command() instanceof Command.Recount)
                || Dues.of(step.before()).days().entrySet().stream()
                        .filter(told -> told.getKey().isApplicants())
                        .allMatch(
                                told -> {
                                    LocalDate now = Dues.of(step.after()).day(told.getKey());
                                    return now != null && !now.isBefore(told.getValue());
                                });
    }

    static boolean nothingToRecount(Step step) {
        return !Recounting.givesMore(step.after(), step.at());
    }

    static boolean recountedOnce(Step step) {
        return news(step, Event.Recounted.class).findAny().isEmpty()
                || Lifecycle.decide(step.after(), step.command(), step.at())
                                instanceof Outcome.Refused(var ground, _, _)
                        && ground == Ground.NOTHING_MOVED;
    }

    /// What time to decide had to be left of the applicant's time is not explained by counting.
    static boolean explained(Step step) {
        Circumstances at = step.at();
        Dues told = Dues.of(step.after());
        Dues counted = Recounting.counted(step.after(), at);
        List<RunningTime.Counted> explained =
                RunningTime.of(step.after(), at.procedure(), at.days(), at.now());
        return explained.stream()
                        .map(RunningTime.Counted::kind)
                        .collect(Collectors.toSet())
                        .containsAll(told.days().keySet())
                && explained.stream()
                        .map(RunningTime.Counted::step)
                        .collect(Collectors.toSet())
                        .containsAll(told.stepsDue().keySet())
                && explained.stream()
                        .filter(each -> each.kind() != Dues.Kind.OWED)
                        .allMatch(each -> isExplained(each, counted, step.after()));
    }

    private static boolean isExplained(RunningTime.Counted each, Dues counted, CaseState state) {
        LocalDate due = each.count().due();
        CountedDay last = each.count().days().getLast();
        LocalDate expected =
                each.kind() == Dues.Kind.STEP
                        ? counted.stepsDue().get(each.step())
                        : counted.day(each.kind());
        return due == null
                ? !last.counted() || each.unit() == Limit.Unit.HOUR && stopped(state, last.date())
                : due.equals(expected)
                        && last.date().equals(due)
                        && each.count().usedBy(due) == each.count().limit();
    }

    /// Hours of the day on which the clock stopped count until it did.
    private static boolean stopped(CaseState state, LocalDate day) {
        return state instanceof Suspended suspended && suspended.from().equals(day);
    }

    private static List<Deadline> deadlines(CaseState state, Step step) {
        return Deadlines.of(state, step.at().procedure(), step.at().days());
    }

    static boolean noDeadline(Step step) {
        return !(step.after() instanceof Suspended)
                || deadlines(step.after(), step).stream()
                        .map(Deadline::kind)
                        .noneMatch(
                                kind ->
                                        kind == Deadline.Kind.YELLOW_CARD
                                                || kind == Deadline.Kind.RED_CARD
                                                || kind == Deadline.Kind.DEEM_GRANTED
                                                || kind == Deadline.Kind.DEEM_AGREED);
    }

    static boolean cardDay(Step step) {
        return news(step, Event.CardShown.class).findAny().isEmpty()
                || clock(step.before()).stream()
                        .flatMap(
                                clock ->
                                        clock.pauses().stream()
                                                .filter(each -> stands(each, clock, step)))
                        .findAny()
                        .isEmpty();
    }

    private static boolean stands(Pause pause, Running clock, Step step) {
        return clock.promisedAt() == null
                ? pause.covers(step.at().today())
                : pause.covers(step.at().now());
    }

    /// Counts the days one by one, apart from the calendar's own arithmetic.
    static boolean redIsLate(Step step) {
        return news(step, Event.CardShown.class)
                .filter(shown -> shown.card() == Card.RED)
                .allMatch(_ -> isPromiseOver(step));
    }

    private static boolean isPromiseOver(Step step) {
        return overInHours(step).orElseGet(() -> used(step) >= promisedTime(step));
    }

    /// Whether a promise in hours is over; empty for one in days.
    private static Optional<Boolean> overInHours(Step step) {
        return clock(step.before())
                .filter(clock -> clock.promisedAt() != null)
                .map(clock -> minutes(clock, step.at().now()) >= promisedTime(step) * 60L);
    }

    /// How many minutes count until a moment, apart from the calendar's own arithmetic: each edge
    /// of a pause begins a time that counts or does not.
    private static long minutes(Running clock, LocalDateTime until) {
        TreeSet<LocalDateTime> edges = new TreeSet<>(Set.of(clock.begin(), until));
        clock.pauses().forEach(pause -> edges.add(pause.begins()));
        clock.pauses().forEach(pause -> edges.add(Objects.requireNonNull(pause.ends())));
        long seconds = 0;
        LocalDateTime before = null;
        for (LocalDateTime edge : edges.subSet(clock.begin(), true, until, true)) {
            LocalDateTime from = before;
            if (from != null && clock.pauses().stream().noneMatch(each -> each.covers(from))) {
                seconds += Duration.between(from, edge).toSeconds();
            }
            before = edge;
        }
        return seconds / 60;
    }

    private static int promisedTime(Step step) {
        return step.at().procedure().limits().promised().value()
                + clock(step.before()).orElseThrow().extended();
    }

    private static int used(Step step) {
        Running clock = clock(step.before()).orElseThrow();
        boolean everyDay =
                step.at().procedure().limits().promised().unit() == Limit.Unit.CALENDAR_DAY;
        return counted(step, clock.from(), step.at().today(), everyDay, clock.pauses());
    }

    /// How many days after the first and before the last count.
    private static int counted(
            Step step, LocalDate first, LocalDate last, boolean everyDay, List<Pause> pauses) {
        WorkingDays days = step.at().days();
        int used = 0;
        for (LocalDate day = first.plusDays(1); day.isBefore(last); day = day.plusDays(1)) {
            LocalDate each = day;
            boolean paused = pauses.stream().anyMatch(pause -> pause.covers(each));
            used += !paused && (everyDay || days.day(day).counts()) ? 1 : 0;
        }
        return used;
    }

    static boolean cardsOnce(Step step) {
        Set<Card> shown = EnumSet.noneOf(Card.class);
        for (Row row : step.journal()) {
            if (row.event() instanceof Event.Extended
                    || row.event() instanceof PromiseEvent.Restarted) {
                shown.clear();
            }
            if (row.event() instanceof Event.CardShown(var card, _)
                    && (shown.contains(Card.RED) || !shown.add(card))) {
                return false;
            }
        }
        return true;
    }

    static boolean dueIsPossible(Step step) {
        return deadlines(step.before(), step).stream()
                .filter(deadline -> !deadline.at().isAfter(step.at().now()))
                .allMatch(
                        deadline ->
                                Lifecycle.decide(
                                                step.before(),
                                                deadline.kind().command(),
                                                new Circumstances(
                                                        step.at().now(),
                                                        deadline.kind().actor(),
                                                        step.at().procedure(),
                                                        step.at().days()))
                                        instanceof Outcome.Done);
    }

    static boolean dutiesOfTasks(Step step) {
        return Tasks.of(step.after(), step.at().procedure()).stream()
                .allMatch(task -> Task.Kind.of(Set.of(task.duty())).contains(task.kind()));
    }

    static boolean holder(Step step) {
        CaseState state = step.after();
        boolean waits =
                state instanceof None
                        || state instanceof Draft
                        || state instanceof AwaitingCorrection
                        || state instanceof CaseState.AwaitingOwed
                        || state instanceof Closed closed
                                && !isToVerify(closed)
                                && !isToActAgain(closed);
        return Tasks.of(state, step.at().procedure()).isEmpty() == waits;
    }

    private static boolean isToActAgain(Closed closed) {
        return closed.after().challenges().stream().anyMatch(each -> each.actBy() != null);
    }

    private static boolean isToVerify(Closed closed) {
        return CaseState.verificationOf(closed)
                .filter(open -> open.pending() || open.order() != null)
                .isPresent();
    }

    static boolean oneDelivery(Step step) {
        return all(step, Event.Delivered.class).size() <= 1;
    }

    static boolean deliveredFirst(Step step) {
        return all(step, Event.Closed.class).size() <= all(step, Event.Delivered.class).size();
    }
}
