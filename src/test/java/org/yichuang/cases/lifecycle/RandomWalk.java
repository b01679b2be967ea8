package org.yichuang.cases.lifecycle;

import static org.yichuang.cases.lifecycle.ProcedureFixture.anItem;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.Procedure.Consequence;
import org.yichuang.cases.lifecycle.Procedure.Trait;
import org.yichuang.kernel.calendar.WorkingDays;
import org.yichuang.kernel.calendar.YearCalendar;

/// Case after case, random acts at random times, as many commands as asked for. The same seed walks
/// the same way.
public final class RandomWalk {

    private static final int MOST_ACTS = 80;
    private static final int ACTS_AFTER_THE_END = 8;
    private static final int DAYS_OF_BEGINNING = 700;
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 6);

    private static final Set<Class<? extends Command>> ENDINGS =
            Set.of(Command.Withdraw.class, Command.RefuseAcceptance.class, Command.Terminate.class);

    /// A row of a journal.
    public record Row(Event event, Actor by, LocalDateTime at) {}

    /// One command and what came of it.
    ///
    /// @param number of the command in the walk
    /// @param journal everything that has happened to the case, this command included
    public record Step(
            int number,
            CaseState before,
            Command command,
            Circumstances at,
            Outcome outcome,
            CaseState after,
            List<Row> journal) {}

    private static final List<Procedure> ITEMS =
            List.of(
                    anItem().suppliedWithin(2).build(),
                    anItem().suppliedWithin(5).promising(1).eachWithin(1).build(),
                    anItem().promising(0).withoutTimeToSupply().build(),
                    anItem().withoutExtension().reviewedBy("fire").build(),
                    anItem().decidedByTheWindow().build(),
                    anItem().grantedBySilence().promising(3).build(),
                    anItem().inCalendarDays(7, 15).build(),
                    anItem().oneAfterTheOther().eachWithin(2).build(),
                    anItem().reviewedBy("market", "market", "fire")
                            .oneAfterTheOther()
                            .with(Trait.BY_ANOTHER, Trait.SILENCE_AGREES)
                            .eachWithin(1)
                            .build(),
                    anItem().with(Trait.ON_SITE).build(),
                    anItem().reviewedBy("market", "market")
                            .oneAfterTheOther()
                            .with(Trait.BY_ANOTHER)
                            .build(),
                    anItem().tolerating(Consequence.END).build(),
                    anItem().tolerating(Consequence.REFUSE).reviewedBy("fire").build(),
                    anItem().tolerating(Consequence.RESTART).reviewedBy("fire", "market").build(),
                    anItem().onCommitment().grantedAtOnceBy("rules").build(),
                    anItem().onCommitment().reviewedBy().grantedAtOnceBy("rules").build(),
                    anItem().renewing().promising(30).build(),
                    anItem().renewingUntil(5).reviewedBy("fire").build(),
                    anItem().inHours(24).build(),
                    anItem().inHours(30).eachWithinHours(7).build(),
                    anItem().inHours(60).eachWithinHours(20).oneAfterTheOther().build(),
                    anItem().inHours(24, 48)
                            .eachWithinHours(9)
                            .with(Trait.SILENCE_AGREES)
                            .grantedBySilence()
                            .build(),
                    anItem().inHours(72).tolerating(Consequence.RESTART).build(),
                    anItem().reviewedBy().build());

    /// As the State Council published it, as it was before the notice of 2026, and with other
    /// notices, which have days off in every month.
    private static final List<WorkingDays> CALENDARS =
            List.of(
                    WorkingDays.statutory(),
                    Autumn.BEFORE_THE_NOTICE,
                    WorkingDays.statutory().with(another(2025)).with(another(2026)));

    private static YearCalendar another(int year) {
        Map<LocalDate, String> off = new HashMap<>();
        Map<LocalDate, String> work = new HashMap<>();
        for (int month = 1; month <= 12; month++) {
            for (int day = 12; day <= 14; day++) {
                off.put(LocalDate.of(year, month, day), "休");
            }
            work.put(
                    LocalDate.of(year, month, 20)
                            .with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY)),
                    "班");
        }
        return new YearCalendar(year, "", off, work);
    }

    private final Random random;
    private final RandomCommands commands;
    private final Map<String, Integer> done = new HashMap<>();
    private WorkingDays days = WorkingDays.statutory();

    private RandomWalk(long seed) {
        random = new Random(seed);
        commands = new RandomCommands(random);
    }

    public static void walk(long seed, int commands, Consumer<Step> observer) {
        RandomWalk walk = new RandomWalk(seed);
        int done = 0;
        while (done < commands) {
            done += walk.oneCase(done, commands - done, observer);
        }
    }

    private int oneCase(int number, int most, Consumer<Step> observer) {
        Procedure item = commands.any(ITEMS);
        CaseState state = new CaseState.None();
        List<Row> journal = new ArrayList<>();
        LocalDateTime now =
                FIRST_DAY.plusDays(random.nextInt(DAYS_OF_BEGINNING)).atTime(9, random.nextInt(60));
        int acts = 0;
        int afterTheEnd = 0;
        while (acts < Math.min(most, MOST_ACTS) && afterTheEnd < ACTS_AFTER_THE_END) {
            now = later(now, state);
            boolean published = isPublished(state);
            if (published) {
                days = commands.any(CALENDARS);
            }
            // a calendar that changes is followed by the platform before anybody else acts
            Command command =
                    published
                            ? commands.draw(Command.Recount.class, state, item, now.toLocalDate())
                            : command(state, item, now);
            Actor by = published ? Actors.PLATFORM : commands.actor(state, command);
            Circumstances at = new Circumstances(now, by, item, days);
            Outcome outcome = Lifecycle.decide(state, command, at);
            CaseState before = state;
            if (outcome instanceof Outcome.Done(var events)) {
                done.merge(way(before, command.getClass()), 1, Integer::sum);
                for (Event event : events) {
                    state = Lifecycle.apply(state, event, at.by(), now);
                    journal.add(new Row(event, at.by(), now));
                }
            }
            observer.accept(
                    new Step(
                            number + acts,
                            before,
                            command,
                            at,
                            outcome,
                            state,
                            List.copyOf(journal)));
            acts++;
            afterTheEnd += isOver(state) ? 1 : 0;
        }
        return acts;
    }

    /// Now and then while something runs; more often in a state that few cases come to.
    private boolean isPublished(CaseState state) {
        return !Dues.of(state).equals(Dues.NONE)
                && random.nextInt(state instanceof CaseState.AwaitingOwed ? 3 : 25) == 0;
    }

    private static boolean isOver(CaseState state) {
        return state instanceof CaseState.Closed closed
                && (closed.after().verification() == null
                        || closed.after().verification().standing() == CaseState.Standing.REPAIRED);
    }

    /// Mostly a little later, sometimes days, and now and then the clock is put back. What few
    /// cases would live to see is waited for.
    private LocalDateTime later(LocalDateTime now, CaseState state) {
        LocalDateTime awaited = awaited(state);
        if (awaited != null && awaited.isAfter(now) && random.nextInt(4) == 0) {
            return awaited;
        }
        return switch (random.nextInt(20)) {
            case 0 -> now.minusMinutes(random.nextInt(10));
            case 1, 2 -> now.plusDays(random.nextInt(12));
            case 3, 4, 5, 6, 7 -> now.plusHours(random.nextInt(30));
            default -> now.plusMinutes(random.nextInt(300));
        };
    }

    /// The hearing that was called, or the day after the last one to put a breach right, or to
    /// verify a commitment while the result waits.
    private static @Nullable LocalDateTime awaited(CaseState state) {
        CaseState.Order order =
                CaseState.verificationOf(state).map(CaseState.Verification::order).orElse(null);
        if (order != null) {
            return order.by().plusDays(1).atTime(9, 0);
        }
        if (!(state instanceof CaseState.Closed)) {
            LocalDate by =
                    CaseState.verificationOf(state).map(CaseState.Verification::by).orElse(null);
            if (by != null) {
                return by.plusDays(1).atTime(9, 0);
            }
        }
        return CaseState.reviewOf(state)
                .map(review -> review.beside().hearing())
                .map(Proceedings.Hearing::on)
                .orElse(null);
    }

    private Command command(CaseState state, Procedure item, LocalDateTime now) {
        List<Deadline> due =
                Deadlines.of(state, item, days).stream()
                        .filter(deadline -> !deadline.at().isAfter(now))
                        .toList();
        if (!due.isEmpty() && random.nextInt(5) > 0) {
            return commands.any(due).kind().command();
        }
        List<Class<? extends Command>> possible = List.copyOf(possible(state));
        Class<? extends Command> kind =
                possible.isEmpty() || commands.seldom()
                        ? commands.any(Scenario.commands())
                        : random.nextInt(4) == 0
                                ? leastDone(state, possible)
                                : commands.any(possible);
        if (ENDINGS.contains(kind) && random.nextInt(4) > 0) {
            kind = commands.any(Scenario.commands());
        }
        return commands.draw(kind, state, item, now.toLocalDate());
    }

    /// The act that was done least in such a state, so that what takes a long way to reach is met
    /// too.
    private Class<? extends Command> leastDone(
            CaseState state, List<Class<? extends Command>> possible) {
        return possible.stream()
                .min(Comparator.comparing(each -> done.getOrDefault(way(state, each), 0)))
                .orElseThrow();
    }

    private static String way(CaseState state, Class<? extends Command> command) {
        return state.getClass().getSimpleName() + " " + command.getSimpleName();
    }

    /// A recount is asked for when a calendar is published, and moves nothing at any other time.
    private static List<Class<? extends Command>> possible(CaseState state) {
        return Lifecycle.EDGES.stream()
                .filter(edge -> edge.from() == state.getClass())
                .<Class<? extends Command>>map(Edge::command)
                .filter(command -> command != Command.Recount.class)
                .toList();
    }
}
