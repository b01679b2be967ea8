package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import org.yichuang.cases.lifecycle.RandomWalk.Row;
import org.yichuang.cases.lifecycle.RandomWalk.Step;
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
                    Event.DecisionCorrected.class,
                    Event.Revoked.class,
                    Event.Cancelled.class);

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
            case Suspended(var review, _, _, _, _) -> Optional.of(review.clock());
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
                || edge(step).orElseThrow().events().stream()
                        .limit(news(step).size())
                        .toList()
                        .equals(news(step).stream().map(Object::getClass).toList());
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
        return step.at().procedure().windowDecides()
                || acceptor.isEmpty()
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
                .allMatch(
                        deemed ->
                                deemed.on().equals(((Received) step.before()).at().toLocalDate()));
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
                case Event.Supplied(var provided, _, _) -> known.addAll(provided);
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
                .allMatch(
                        _ -> step.at().procedure().silenceGrants() && used(step) >= promised(step));
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
        return all(step, Event.Extended.class).size() <= 1;
    }

    static boolean oneOpinion(Step step) {
        List<String> steps =
                all(step, Event.OpinionGiven.class).stream().map(Event.OpinionGiven::step).toList();
        return steps.size() == Set.copyOf(steps).size();
    }

    static boolean everyOpinion(Step step) {
        return !(step.after() instanceof CaseState.Decided decided)
                || !all(step, Event.DeemedGranted.class).isEmpty()
                || all(step, Event.OpinionGiven.class).size() == decided.filing().steps().size();
    }

    static boolean limits(Step step) {
        Optional<Running> before = clock(step.before());
        Optional<Running> after = clock(step.after());
        return before.isEmpty()
                || after.isEmpty()
                || step.command() instanceof Command.Recount
                || (!after.get().promisedDue().isBefore(before.get().promisedDue())
                        && !after.get().statutoryDue().isBefore(before.get().statutoryDue()));
    }

    /// Counts the days one by one, apart from the calendar's own arithmetic.
    static boolean recounted(Step step) {
        Procedure item = step.at().procedure();
        return news(step, Event.Recounted.class)
                .map(Event.Recounted::after)
                .allMatch(
                        after ->
                                enough(step, after.answerBy(), item.correction(), 0)
                                        && enough(step, after.promisedDue(), item.promised())
                                        && enough(step, after.statutoryDue(), item.statutory())
                                        && enough(step, after.deliverBy(), item.delivery(), 0));
    }

    private static boolean enough(Step step, @Nullable LocalDate due, Limit limit) {
        return due == null
                || enough(step, due, limit, clock(step.before()).orElseThrow().extended());
    }

    private static boolean enough(Step step, @Nullable LocalDate due, Limit limit, int extended) {
        if (due == null) {
            return true;
        }
        boolean everyDay = limit.unit() == Limit.Unit.CALENDAR_DAY;
        List<Pause> pauses = clock(step.before()).map(Running::pauses).orElse(List.of());
        return counted(step, day0(step.before()), due.plusDays(1), everyDay, pauses)
                >= limit.value() + extended;
    }

    private static LocalDate day0(CaseState state) {
        return switch (state) {
            case Received received -> received.at().toLocalDate();
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
        return !(step.before() instanceof AwaitingCorrection before)
                || !(step.after() instanceof AwaitingCorrection after)
                || Objects.equals(before.correction().supplyBy(), after.correction().supplyBy())
                || Objects.requireNonNull(after.correction().supplyBy())
                        .isAfter(Objects.requireNonNull(before.correction().supplyBy()));
    }

    static boolean recountedOnce(Step step) {
        return news(step, Event.Recounted.class).findAny().isEmpty()
                || Lifecycle.decide(step.after(), step.command(), step.at())
                                instanceof Outcome.Refused(var ground, _)
                        && ground == Ground.NOTHING_MOVED;
    }

    private static List<Deadline> deadlines(CaseState state, Step step) {
        return Deadlines.of(state, step.at().procedure(), step.at().days());
    }

    static boolean noDeadline(Step step) {
        return !(step.after() instanceof Suspended) || deadlines(step.after(), step).isEmpty();
    }

    static boolean cardDay(Step step) {
        return news(step, Event.CardShown.class).findAny().isEmpty()
                || clock(step.before()).orElseThrow().pauses().stream()
                        .noneMatch(pause -> pause.covers(step.at().today()));
    }

    /// Counts the days one by one, apart from the calendar's own arithmetic.
    static boolean redIsLate(Step step) {
        return news(step, Event.CardShown.class)
                .filter(shown -> shown.card() == Card.RED)
                .allMatch(_ -> used(step) >= promised(step));
    }

    private static int promised(Step step) {
        return step.at().procedure().promised().value()
                + clock(step.before()).orElseThrow().extended();
    }

    private static int used(Step step) {
        Running clock = clock(step.before()).orElseThrow();
        boolean everyDay = step.at().procedure().promised().unit() == Limit.Unit.CALENDAR_DAY;
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
            if (row.event() instanceof Event.Extended) {
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

    static boolean holder(Step step) {
        CaseState state = step.after();
        boolean waits =
                state instanceof None
                        || state instanceof Draft
                        || state instanceof AwaitingCorrection
                        || state instanceof Closed;
        return Tasks.of(state, step.at().procedure()).isEmpty() == waits;
    }

    static boolean oneDelivery(Step step) {
        return all(step, Event.Delivered.class).size() <= 1;
    }

    static boolean deliveredFirst(Step step) {
        return all(step, Event.Closed.class).size() <= all(step, Event.Delivered.class).size();
    }
}
