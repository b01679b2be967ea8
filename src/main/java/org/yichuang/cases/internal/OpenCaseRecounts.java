package org.yichuang.cases.internal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.cases.Answer;
import org.yichuang.cases.Procedures;
import org.yichuang.cases.Recounts;
import org.yichuang.cases.internal.RunningLimits.Open;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Circumstances;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.cases.lifecycle.Lifecycle;
import org.yichuang.cases.lifecycle.Outcome;
import org.yichuang.cases.lifecycle.Recounting;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.calendar.WorkingDays;

/// Loads open cases some hundred at a time, decides for each whether a day moves, and gives the
/// command to those side by side, so that their changes share commits. The key of the command is
/// made from the change and the case: whoever begins again after a crash finds what was done.
final class OpenCaseRecounts implements Recounts {

    /// Who counts.
    static final Actor.Platform PLATFORM = new Actor.Platform("calendar");

    private static final Logger log = LoggerFactory.getLogger(OpenCaseRecounts.class);

    private final RunningLimits limits;
    private final CaseService cases;
    private final Procedures procedures;
    private final Supplier<WorkingDays> days;
    private final Clock clock;

    OpenCaseRecounts(
            JdbcClient jdbc,
            CaseService cases,
            Procedures procedures,
            Supplier<WorkingDays> days,
            Clock clock) {
        this.limits = new RunningLimits(jdbc);
        this.cases = cases;
        this.procedures = procedures;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public long running() {
        return limits.count();
    }

    /// A recount that somebody has to see to, and what came of it.
    private record Counting(Stored before, Future<Answer> answer) {}

    @Override
    public Looked next(Change change, OptionalLong after, int limit) {
        List<Open> open = limits.page(after, limit);
        if (open.isEmpty()) {
            return new Looked(0, List.of(), 0, OptionalLong.empty());
        }
        List<Stored> readable = open.stream().map(Open::stored).flatMap(Optional::stream).toList();
        int failed = open.size() - readable.size();
        List<Recounted> recounted = new ArrayList<>();
        List<Stored> unmoved = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Counting> counting = new ArrayList<>();
            for (Stored stored : readable) {
                try {
                    if (moves(stored, change)) {
                        counting.add(
                                new Counting(stored, threads.submit(() -> give(stored, change))));
                    } else {
                        unmoved.add(stored);
                    }
                } catch (RuntimeException e) {
                    failed += failed(stored, e);
                }
            }
            for (Counting each : counting) {
                failed += take(each, recounted);
            }
        }
        limits.correctWarnings(unmoved, this::circumstances);
        return new Looked(
                open.size(), recounted, failed, OptionalLong.of(open.getLast().caseKey()));
    }

    /// Whether the change moves a day of the case, or has moved one already.
    private boolean moves(Stored stored, Change change) {
        if (stored.keys().contains(key(stored.summary().no(), change))) {
            return true;
        }
        Circumstances at = circumstances(stored);
        return Recounting.touches(stored.state(), change.first(), change.last(), at)
                && Lifecycle.decide(stored.state(), command(change), at) instanceof Outcome.Done;
    }

    private Circumstances circumstances(Stored stored) {
        return new Circumstances(
                LocalDateTime.ofInstant(clock.instant(), Parameters.CHINA),
                PLATFORM,
                procedures.of(stored.summary().item(), stored.summary().itemVersion()),
                days.get());
    }

    private Answer give(Stored stored, Change change) {
        return cases.handle(stored, command(change), PLATFORM, key(stored.summary().no(), change));
    }

    private static Command command(Change change) {
        return new Command.Recount(change.year(), change.revision(), change.published());
    }

    private static UUID key(CaseNo no, Change change) {
        String name = "recount/%d/%d/%s".formatted(change.year(), change.revision(), no.text());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /// @return 1 when it failed; somebody may have closed the case meanwhile, which is no failure
    /// @throws IllegalStateException when the database is away: then all are looked at again
    private static int take(Counting counting, List<Recounted> recounted) {
        try {
            if (counting.answer().get()
                            instanceof Answer.Done(_, var version, var state, var events, _)
                    && state instanceof CaseState.Existing existing
                    && events.getFirst() instanceof Event.Recounted event) {
                recounted.add(new Recounted(counting.before().summary(), existing, version, event));
            }
            return 0;
        } catch (ExecutionException e) {
            if (Retries.said(e).map(Retries::isAway).orElse(false)) {
                throw new IllegalStateException("recounting was interrupted", e);
            }
            return failed(counting.before(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("recounting was interrupted", e);
        }
    }

    private static int failed(Stored stored, Exception why) {
        log.error("the limits of {} could not be recounted", stored.summary().no().text(), why);
        return 1;
    }
}
