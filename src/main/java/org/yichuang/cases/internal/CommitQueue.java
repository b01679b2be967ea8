package org.yichuang.cases.internal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Gathers the changes of different cases into one statement and one commit.
///
/// There is no thread for it: whoever comes while nothing is written, writes at once. A further
/// statement begins beside others, up to the permitted number, when enough has come to be worth
/// one; what is less goes with the next, however little it is. Each change keeps its own outcome.
/// When a statement fails, its changes are written in halves, so that one that cannot be written
/// never touches its neighbours.
///
/// A case is in one statement at a time, so that no two of this process wait for each other.
final class CommitQueue {

    /// How many changes share a statement at most. More make it no cheaper, only later.
    static final int MOST = 128;

    /// Writes several changes of different cases in one transaction.
    @FunctionalInterface
    interface Writing {
        Written write(List<Change> changes) throws SQLException;
    }

    /// What a statement wrote.
    ///
    /// @param moment at which, in the order in which the outbox is told
    /// @param cases keys of those that were written; the others have been changed by somebody else
    record Written(long moment, Set<Long> cases) {
        OptionalLong of(Change change) {
            return cases.contains(change.no().key())
                    ? OptionalLong.of(moment)
                    : OptionalLong.empty();
        }
    }

    /// How many are worth a further statement while others run. A statement costs as much as three
    /// to four of the changes in it, and what waits while another is written goes with the next:
    /// small ones side by side take the processors from each other. See docs/adr/0033.
    static final int WORTH_A_STATEMENT = 16;

    /// After which what waits is written beside a statement that takes so long, however little it
    /// is: another process may hold what it needs, or its connection may have died.
    private static final Duration TOO_LONG = Duration.ofMillis(100);

    private final Writing writing;
    private final int writers;
    private final long tooLongNanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final Set<Long> beingWritten = new HashSet<>();
    private int writingNow;
    private long lastBegun;

    /// @param writers how many statements may run at once: about as many as the database has
    ///     processors
    CommitQueue(Writing writing, int writers) {
        this(writing, writers, TOO_LONG);
    }

    /// @param tooLong after which what waits is written beside what is being written, however
    ///     little it is
    CommitQueue(Writing writing, int writers, Duration tooLong) {
        this.writing = writing;
        this.writers = writers;
        this.tooLongNanos = tooLong.toNanos();
    }

    /// What became of a change.
    private sealed interface Outcome {
        record Known(OptionalLong moment) implements Outcome {}

        record Failed(SQLException cause) implements Outcome {}

        record Broken(Throwable cause) implements Outcome {}
    }

    private static final class Waiting {
        final Change change;
        final Thread thread = Thread.currentThread();

        /// What it is to write together with its own change, null until it is its turn.
        volatile @Nullable List<Waiting> batch;

        volatile @Nullable Outcome outcome;

        Waiting(Change change) {
            this.change = change;
        }

        long caseKey() {
            return change.no().key();
        }
    }

    /// Writes a change, and returns when it is durable.
    ///
    /// @return the moment at which it was written; empty when the case no longer has the expected
    ///     version, or when the key has opened a case already, and nothing was written
    OptionalLong write(Change change) throws SQLException {
        Waiting own = new Waiting(change);
        List<Waiting> first;
        lock.lock();
        try {
            waiting.add(own);
            first = next();
        } finally {
            lock.unlock();
        }
        begin(first);
        return switch (outcome(own)) {
            case Outcome.Known(var moment) -> moment;
            case Outcome.Failed(SQLException cause) -> throw cause;
            case Outcome.Broken(Throwable cause) ->
                    throw new IllegalStateException("writing a change failed", cause);
        };
    }

    /// Waits for what becomes of a change, and writes when it is this one's turn.
    private Outcome outcome(Waiting own) {
        boolean interrupted = false;
        while (true) {
            Outcome outcome = own.outcome;
            if (outcome != null) {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
                return outcome;
            }
            List<Waiting> batch = own.batch;
            if (batch == null) {
                LockSupport.parkNanos(this, tooLongNanos);
                interrupted |= Thread.interrupted();
                if (own.batch == null && own.outcome == null) {
                    writeBesideWhatTakesLong();
                }
            } else {
                own.batch = null;
                writeTogether(batch);
            }
        }
    }

    private void writeBesideWhatTakesLong() {
        List<Waiting> further;
        lock.lock();
        try {
            further = System.nanoTime() - lastBegun < tooLongNanos ? List.of() : next(1);
        } finally {
            lock.unlock();
        }
        begin(further);
    }

    /// How many have not been taken up yet.
    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /// Takes the changes that are to be written now, in the order in which they came; none when
    /// enough is being written, or when so little waits that another statement would cost more than
    /// it brings.
    private List<Waiting> next() {
        return next(WORTH_A_STATEMENT);
    }

    /// @param worth how many are worth a statement beside others
    private List<Waiting> next(int worth) {
        if (writingNow == writers || writingNow > 0 && waiting.size() < worth) {
            return List.of();
        }
        Map<Long, Waiting> batch = new LinkedHashMap<>();
        Iterator<Waiting> all = waiting.iterator();
        while (all.hasNext() && batch.size() < MOST) {
            Waiting each = all.next();
            if (!beingWritten.contains(each.caseKey())) {
                batch.putIfAbsent(each.caseKey(), each);
            }
        }
        if (batch.isEmpty() || writingNow > 0 && batch.size() < worth) {
            return List.of();
        }
        List<Waiting> taken = List.copyOf(batch.values());
        waiting.removeIf(each -> batch.get(each.caseKey()) == each);
        beingWritten.addAll(batch.keySet());
        writingNow++;
        lastBegun = System.nanoTime();
        return taken;
    }

    /// Lets the first of a batch write it.
    private static void begin(List<Waiting> batch) {
        if (!batch.isEmpty()) {
            batch.getFirst().batch = batch;
            LockSupport.unpark(batch.getFirst().thread);
        }
    }

    private void writeTogether(List<Waiting> batch) {
        List<Outcome> outcomes = List.of();
        List<Waiting> following;
        try {
            outcomes = outcomes(batch.stream().map(each -> each.change).toList());
        } finally {
            lock.lock();
            try {
                writingNow--;
                batch.forEach(each -> beingWritten.remove(each.caseKey()));
                following = next();
            } finally {
                lock.unlock();
            }
            begin(following);
            for (int i = 0; i < batch.size(); i++) {
                Waiting each = batch.get(i);
                each.outcome =
                        i < outcomes.size()
                                ? outcomes.get(i)
                                : new Outcome.Broken(new IllegalStateException("not written"));
                LockSupport.unpark(each.thread);
            }
        }
    }

    private List<Outcome> outcomes(List<Change> changes) {
        try {
            Written written = Retries.run(() -> writing.write(changes));
            return changes.stream()
                    .<Outcome>map(each -> new Outcome.Known(written.of(each)))
                    .toList();
        } catch (SQLException e) {
            return apart(changes, new Outcome.Failed(e), Retries.isAway(e));
        } catch (RuntimeException e) {
            return apart(changes, new Outcome.Broken(e), false);
        }
    }

    /// Writes the changes of a statement that failed in two halves, and so on until what cannot be
    /// written is alone, unless no other would fare better.
    private List<Outcome> apart(List<Change> changes, Outcome failure, boolean forAll) {
        if (changes.size() == 1 || forAll) {
            return changes.stream().map(_ -> failure).toList();
        }
        int half = changes.size() / 2;
        List<Outcome> outcomes = new ArrayList<>(outcomes(changes.subList(0, half)));
        outcomes.addAll(outcomes(changes.subList(half, changes.size())));
        return outcomes;
    }
}
