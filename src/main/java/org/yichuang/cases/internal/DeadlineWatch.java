package org.yichuang.cases.internal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.cases.Answer;
import org.yichuang.cases.Procedures;
import org.yichuang.cases.internal.DueDeadlines.Due;
import org.yichuang.cases.internal.DueDeadlines.Ready;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Circumstances;
import org.yichuang.cases.lifecycle.Deadline;
import org.yichuang.cases.lifecycle.Deadlines;
import org.yichuang.cases.lifecycle.Filing;
import org.yichuang.cases.lifecycle.Procedure;
import org.yichuang.cases.lifecycle.Recounting;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.calendar.WorkingDays;

/// Gives the platform's own commands when a deadline has come.
///
/// Firing is a command like any other: its key is made from the case, its version, the kind and the
/// instant, and the statement that writes its events also removes the deadline. So it takes effect
/// exactly once, however many processes watch and wherever one of them is killed.
///
/// Limits end with the day, so many deadlines come in the same second. They are loaded by the
/// hundred and fired side by side, so that their changes share commits; several processes begin at
/// different slots, so that they seldom fire the same one.
final class DeadlineWatch {

    private static final Logger log = LoggerFactory.getLogger(DeadlineWatch.class);

    /// How many deadlines are looked for at once.
    private static final int PAGE = 10_000;

    /// How many cases are loaded and fired at once: as many as share a commit.
    private static final int TOGETHER = CommitQueue.MOST;

    /// How many of those are under way: while one is written, the next is read. More would only
    /// make the commands of people wait longer behind them.
    private static final int LANES = 2;

    /// How often a deadline waits for the recount of its case, each time twice as long: a quarter
    /// of an hour in all.
    private static final int PATIENCE = 4;

    /// Of one moment a card comes first: it has been earned, and silence ends what it warns of.
    private static final Comparator<Ready> IN_A_CASE =
            Comparator.comparing((Ready ready) -> ready.due().at())
                    .thenComparing(ready -> !ready.due().kind().isCard())
                    .thenComparing(ready -> ready.due().kind());

    private final DueDeadlines deadlines;
    private final CaseService cases;
    private final Procedures procedures;
    private final Supplier<WorkingDays> days;
    private final Clock clock;

    DeadlineWatch(
            JdbcClient jdbc,
            CaseService cases,
            Procedures procedures,
            Supplier<WorkingDays> days,
            Clock clock) {
        this.deadlines = new DueDeadlines(jdbc);
        this.cases = cases;
        this.procedures = procedures;
        this.days = days;
        this.clock = clock;
    }

    /// Fires everything that is due, and what becomes due by that.
    ///
    /// @return how many took effect
    int fire() {
        int fired = 0;
        for (int effects = pass(); effects > 0; effects = pass()) {
            fired += effects;
        }
        return fired;
    }

    /// Goes through what is due now once, from one end to the other: what cannot be fired is not
    /// met again before the next time.
    private int pass() {
        Instant now = clock.instant();
        int start = ThreadLocalRandom.current().nextInt(CaseNo.SLOTS);
        int effects = 0;
        Optional<Due> last = Optional.empty();
        while (true) {
            List<Due> page = deadlines.page(now, last, PAGE);
            if (page.isEmpty()) {
                return effects;
            }
            last = Optional.of(page.getLast());
            effects += fireAll(Turns.of(page, start, TOGETHER));
        }
    }

    private int fireAll(Queue<List<Due>> parts) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> lanes = new ArrayList<>();
            for (int lane = 0; lane < LANES; lane++) {
                lanes.add(threads.submit(() -> lane(parts, threads)));
            }
            return sum(lanes);
        }
    }

    private int lane(Queue<List<Due>> parts, ExecutorService threads) {
        int effects = 0;
        try {
            for (List<Due> part = parts.poll(); part != null; part = parts.poll()) {
                int fired = fireTogether(part, threads);
                effects += fired;
                if (fired < part.size() / 2) {
                    Turns.goElsewhere(parts);
                }
            }
        } catch (RuntimeException e) {
            parts.clear();
            throw e;
        }
        return effects;
    }

    private int fireTogether(List<Due> part, ExecutorService threads) {
        Collection<List<Ready>> ofCases =
                deadlines.ready(part).stream()
                        .collect(
                                Collectors.groupingBy(
                                        ready -> ready.due().caseKey(),
                                        LinkedHashMap::new,
                                        Collectors.toList()))
                        .values();
        return sum(
                ofCases.stream()
                        .<Future<Integer>>map(each -> threads.submit(() -> fireOf(each)))
                        .toList());
    }

    /// @throws IllegalStateException when one of them failed, after all have ended
    private static int sum(List<Future<Integer>> parts) {
        int sum = 0;
        RuntimeException failure = null;
        for (Future<Integer> part : parts) {
            try {
                sum += part.get();
            } catch (ExecutionException e) {
                failure = new IllegalStateException("deadlines could not be fired", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("firing deadlines was interrupted", e);
            }
        }
        if (failure != null) {
            throw failure;
        }
        return sum;
    }

    /// Fires the deadlines of one case, one after the other.
    private int fireOf(List<Ready> ofCase) {
        int effects = 0;
        Optional<Stored> stored = ofCase.getFirst().stored();
        int version = stored.map(each -> each.summary().version()).orElse(0);
        for (Ready ready : ofCase.stream().sorted(IN_A_CASE).toList()) {
            Optional<Answer.Done> done = fire(ready, stored, version);
            if (done.isPresent()) {
                effects += done.get().repeated() ? 0 : 1;
                version = done.get().version();
                stored = Optional.empty();
            }
        }
        return effects;
    }

    /// @param stored the case as it was loaded, empty when it has to be loaded anew
    private Optional<Answer.Done> fire(Ready ready, Optional<Stored> stored, int version) {
        Due due = ready.due();
        Deadline.Kind kind = due.kind();
        UUID key = key(ready.no(), due, version);
        try {
            if (ready.attempts() < PATIENCE && stored.filter(this::isToBeRecounted).isPresent()) {
                deadlines.postpone(due, clock.instant());
                return Optional.empty();
            }
            Answer answer =
                    stored.map(each -> cases.handle(each, kind.command(), kind.actor(), key))
                            .orElseGet(
                                    () ->
                                            cases.handle(
                                                    ready.no(), kind.command(), kind.actor(), key));
            return switch (answer) {
                case Answer.Done done -> Optional.of(done);
                case Answer.Refused refused -> {
                    log.warn(
                            "deadline {} of {} was refused: {}",
                            kind,
                            ready.no().text(),
                            refused.refusal().ground());
                    correct(due, refused);
                    yield Optional.empty();
                }
            };
        } catch (RuntimeException e) {
            log.error("deadline {} of {} failed", kind, ready.no().text(), e);
            deadlines.postpone(due, clock.instant());
            return Optional.empty();
        }
    }

    /// Whether a calendar that was published meanwhile gives more time than was told, and the
    /// recount that says so has not come to the case yet.
    private boolean isToBeRecounted(Stored stored) {
        return Recounting.givesMore(
                stored.state(),
                new Circumstances(
                        LocalDateTime.ofInstant(clock.instant(), Parameters.CHINA),
                        OpenCaseRecounts.PLATFORM,
                        procedures.of(stored.summary().item(), stored.summary().itemVersion()),
                        days.get()));
    }

    /// The version is part of it: after an extension a card can be due at the same instant again,
    /// and is then another one.
    private static UUID key(CaseNo no, Due due, int version) {
        String name = no.text() + "/" + version + "/" + due.kind() + "/" + due.at();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /// Puts a deadline right that is not what the state of its case says: the calendar was changed
    /// in the meantime, or the computer's clock was put back after the deadline was read.
    private void correct(Due due, Answer.Refused refused) {
        Optional<Instant> right = instant(due.kind(), refused.state());
        if (right.isEmpty()) {
            deadlines.remove(due, refused.version());
        } else if (right.get().isAfter(clock.instant())) {
            deadlines.move(due, right.get());
        } else {
            deadlines.postpone(due, clock.instant());
        }
    }

    private Optional<Instant> instant(Deadline.Kind kind, CaseState state) {
        if (!(state instanceof CaseState.Existing existing)) {
            return Optional.empty();
        }
        Filing filing = existing.filing();
        Procedure procedure = procedures.of(filing.item(), filing.version());
        return Deadlines.of(state, procedure, days.get()).stream()
                .filter(deadline -> deadline.kind() == kind)
                .findFirst()
                .map(deadline -> deadline.at().atZone(Parameters.CHINA).toInstant());
    }
}
