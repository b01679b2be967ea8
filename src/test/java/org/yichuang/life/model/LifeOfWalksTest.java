package org.yichuang.life.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Dues;
import org.yichuang.cases.lifecycle.Limit;
import org.yichuang.cases.lifecycle.RandomWalk;
import org.yichuang.cases.lifecycle.RandomWalk.Step;
import org.yichuang.cases.lifecycle.RunningTime;
import org.yichuang.cases.lifecycle.Task;
import org.yichuang.cases.lifecycle.Tasks;
import org.yichuang.kernel.calendar.Count;
import org.yichuang.kernel.calendar.CountedDay;

/// Walks through cases at random: after every command the life says the same as the lifecycle does
/// of the state: who has the file and until when, and how the clock stands. Walk again with
/// `-Dwalk.seed=…`.
class LifeOfWalksTest {

    private static final Logger log = LoggerFactory.getLogger(LifeOfWalksTest.class);
    private static final int COMMANDS = Integer.getInteger("walk.commands", 12_000);

    private static final Map<Task.Kind, Activity> OF_TASK =
            Map.ofEntries(
                    Map.entry(Task.Kind.ANSWER, Activity.ANSWERING),
                    Map.entry(Task.Kind.ANSWER_SUPPLIED, Activity.ANSWERING),
                    Map.entry(Task.Kind.REVIEW, Activity.REVIEWING),
                    Map.entry(Task.Kind.MEND, Activity.MENDING),
                    Map.entry(Task.Kind.RESUME, Activity.EXAMINING),
                    Map.entry(Task.Kind.HEARING, Activity.EXAMINING),
                    Map.entry(Task.Kind.CONSULT, Activity.ADVISING),
                    Map.entry(Task.Kind.APPROVE, Activity.APPROVING),
                    Map.entry(Task.Kind.DECIDE, Activity.DECIDING),
                    Map.entry(Task.Kind.ISSUE, Activity.ISSUING),
                    Map.entry(Task.Kind.DELIVER, Activity.DELIVERING),
                    Map.entry(Task.Kind.CLOSE, Activity.CLOSING),
                    Map.entry(Task.Kind.VERIFY, Activity.VERIFYING),
                    Map.entry(Task.Kind.CHECK_CORRECTED, Activity.CHECKING),
                    Map.entry(Task.Kind.ACT_AGAIN, Activity.ACTING_AGAIN));

    @Test
    void the_life_says_what_the_lifecycle_says() {
        long seed = Long.getLong("walk.seed", System.nanoTime());
        log.info("{} commands from seed {}", COMMANDS, seed);
        int[] compared = {0};
        RandomWalk.walk(
                seed,
                COMMANDS,
                step -> {
                    List<Happening> journal = journal(step);
                    if (journal.isEmpty()) {
                        return;
                    }
                    Life life =
                            Life.of(
                                    journal,
                                    step.at().procedure(),
                                    step.at().days(),
                                    step.at().now());
                    String where = "seed %d, command %d".formatted(seed, step.number());
                    assertThat(holders(life)).as(where).isEqualTo(holders(step));
                    assertThat(life.points()).as(where).hasSameSizeAs(journal);
                    assertThat(life.closed())
                            .as(where)
                            .isEqualTo(step.after() instanceof CaseState.Closed);
                    assertClock(where, life, step);
                    compared[0]++;
                });
        assertThat(compared[0]).as("commands compared").isGreaterThan(COMMANDS / 4);
    }

    private static List<Happening> journal(Step step) {
        return IntStream.range(0, step.journal().size())
                .mapToObj(
                        i -> {
                            RandomWalk.Row row = step.journal().get(i);
                            return new Happening(i + 1, row.at(), row.by(), row.event());
                        })
                .toList();
    }

    /// What lasts, as the drawing has it.
    private static Set<String> holders(Life life) {
        return life.stretches().stream()
                .filter(Stretch::isOpen)
                .filter(each -> each.what() != Activity.CONTESTED)
                .map(each -> line(each.what(), each.lane().id(), each.due()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// What lasts, as the lifecycle has it.
    private static Set<String> holders(Step step) {
        Stream<String> tasks =
                Tasks.of(step.after(), step.at().procedure()).stream().map(LifeOfWalksTest::line);
        Stream<String> applicant =
                switch (step.after()) {
                    case CaseState.Draft _ -> Stream.of(line(Activity.PREPARING, "", null));
                    case CaseState.AwaitingCorrection awaiting ->
                            Stream.of(
                                    line(
                                            Activity.CORRECTING,
                                            "",
                                            awaiting.correction().supplyBy()));
                    case CaseState.AwaitingOwed awaiting ->
                            Stream.of(line(Activity.BRINGING, "", awaiting.until()));
                    default ->
                            CaseState.reviewOf(step.after()).stream()
                                    .filter(review -> !review.owed().isEmpty())
                                    .map(review -> review.beside().promise())
                                    .filter(Objects::nonNull)
                                    .map(promise -> line(Activity.BRINGING, "", promise.by()));
                };
        return Stream.concat(tasks, applicant).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String line(Task task) {
        Activity what = OF_TASK.get(task.kind());
        if (what == null) {
            throw new AssertionError("what is done in a task " + task.kind() + "?");
        }
        String id =
                switch (task.kind()) {
                    case HEARING -> CaseState.HEARING;
                    case CONSULT -> task.authority();
                    case ACT_AGAIN -> "";
                    default -> task.step();
                };
        return line(what, id, task.due());
    }

    private static String line(Activity what, String id, @Nullable LocalDate due) {
        return what + " " + id + " until " + due;
    }

    private static void assertClock(String where, Life life, Step step) {
        CaseClock clock = life.clock();
        running(step.after())
                .ifPresent(
                        running -> {
                            assertThat(clock).as(where).isNotNull();
                            CaseClock drawn = ToldLife.clockOf(life);
                            assertThat(drawn.promised().day())
                                    .as(where)
                                    .isEqualTo(running.promisedDue());
                            assertThat(drawn.statutory().day())
                                    .as(where)
                                    .isEqualTo(running.statutoryDue());
                            assertThat(drawn.day0()).as(where).isEqualTo(running.from());
                            assertThat(drawn.stopped() == null)
                                    .as(where)
                                    .isEqualTo(!(step.after() instanceof CaseState.Decided));
                        });
        RunningTime.of(step.after(), step.at().procedure(), step.at().days(), life.now()).stream()
                .filter(counted -> counted.kind() == Dues.Kind.PROMISED)
                .forEach(counted -> assertCounted(where, counted, life, step));
    }

    private static void assertCounted(
            String where, RunningTime.Counted counted, Life life, Step step) {
        CaseClock clock = ToldLife.clockOf(life);
        if (counted.unit() == Limit.Unit.WORKING_DAY) {
            assertDays(where, clock, counted.count(), life);
        } else if (counted.unit() == Limit.Unit.HOUR && inOrder(step)) {
            assertThat(clock.used()).as(where).isEqualTo(counted.used());
        }
    }

    /// Whether the clock was never put back; the platform's journals never do go back.
    private static boolean inOrder(Step step) {
        LocalDateTime last = LocalDateTime.MIN;
        for (RandomWalk.Row row : step.journal()) {
            if (row.at().isBefore(last)) {
                return false;
            }
            last = row.at();
        }
        return true;
    }

    /// Day by day as far as both go, and up to today in any case.
    private static void assertDays(String where, CaseClock clock, Count count, Life life) {
        LocalDate today = life.now().toLocalDate();
        LocalDate end = count.due() == null ? today : count.due();
        Map<LocalDate, Integer> counted = new TreeMap<>();
        for (CountedDay day : count.days()) {
            if (day.counted()) {
                counted.put(day.date(), day.number());
            }
        }
        Map<LocalDate, Integer> drawn = new TreeMap<>();
        clock.days().stream()
                .filter(day -> !day.day().isAfter(end))
                .forEach(day -> drawn.put(day.day(), day.number()));
        assertThat(drawn).as(where).isEqualTo(counted);
        if (clock.promised().expected() == null && !today.isAfter(end)) {
            assertThat(clock.used()).as(where).isEqualTo(count.usedBy(today));
            assertThat(clock.limit().value()).as(where).isEqualTo(count.limit());
        }
    }

    private static Optional<CaseState.Running> running(CaseState state) {
        return switch (state) {
            case CaseState.UnderReview review -> Optional.of(review.clock());
            case CaseState.AtWindowAgain again -> Optional.of(again.review().clock());
            case CaseState.Suspended suspended -> Optional.of(suspended.review().clock());
            case CaseState.Decided decided -> Optional.of(decided.clock());
            default -> Optional.empty();
        };
    }

    /// The unit in which the walk's items promise, so that a limit of calendar days is met too.
    @Test
    void the_walk_meets_limits_of_every_unit() {
        Set<Limit.Unit> units = new TreeSet<>();
        RandomWalk.walk(
                1, 10_000, step -> units.add(step.at().procedure().limits().promised().unit()));
        assertThat(units).containsExactly(Limit.Unit.values());
    }
}
