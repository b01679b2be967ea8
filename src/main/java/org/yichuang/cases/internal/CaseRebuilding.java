package org.yichuang.cases.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yichuang.cases.CaseRebuild;
import org.yichuang.cases.internal.RebuildPositions.Position;
import org.yichuang.cases.internal.RebuildReader.Batch;
import org.yichuang.kernel.CaseNo;

/// Goes over all cases slot after slot, some at a time: reads them, compares, writes what differs,
/// and notes how far it has come. Cases at which a call was cut short are done again; what was
/// written of them already no longer differs.
final class CaseRebuilding implements CaseRebuild {

    /// How often a case on which somebody acts meanwhile is read and compared.
    private static final int TRIES = 3;

    /// Writes what some cases must be.
    @FunctionalInterface
    interface Writing {
        /// @return keys of the cases that were written
        Set<Long> write(List<Mend> mends) throws SQLException;
    }

    private final RebuildReader reader;
    private final Writing writing;
    private final RebuildPositions positions;
    private final Rebuilder rebuilder;
    private final Clock clock;

    CaseRebuilding(
            RebuildReader reader,
            Writing writing,
            RebuildPositions positions,
            Rebuilder rebuilder,
            Clock clock) {
        this.reader = reader;
        this.writing = writing;
        this.positions = positions;
        this.rebuilder = rebuilder;
        this.clock = clock;
    }

    @Override
    public Outcome run(Manner manner, boolean fromStart, Told told) {
        try {
            Position at = Retries.run(() -> positions.find(manner, fromStart, now()));
            long before = at.counts().cases();
            while (at.slot() < CaseNo.SLOTS) {
                Position from = at;
                Position to = step(manner, from, told);
                if (!Retries.run(() -> positions.move(manner, from, to, now()))) {
                    return new Outcome.TakenOver();
                }
                long here = to.counts().cases() - before;
                double done = (double) to.slot() / CaseNo.SLOTS;
                told.progress(new Progress(to.counts(), here, done));
                at = to;
            }
            positions.end(manner, at);
            return new Outcome.Finished(at.counts());
        } catch (SQLException e) {
            throw new IllegalStateException("going over the cases failed", e);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /// Does the next cases.
    ///
    /// @return where they end
    private Position step(Manner manner, Position at, Told told) throws SQLException {
        Batch batch = read(at);
        RebuildBatch found = RebuildBatch.of(batch, rebuilder, now());
        found.findings().forEach(told::found);
        Counts counts = at.counts().plus(found.counts());
        if (manner == Manner.MEND) {
            counts = counts.plus(mend(at, found, told));
        }
        return batch.last().isPresent()
                ? new Position(at.slot(), batch.last().getAsLong(), counts)
                : new Position(Retries.run(() -> reader.nextSlot(at.slot())), 0, counts);
    }

    private Batch read(Position at) throws SQLException {
        return Retries.run(() -> reader.read(at.slot(), at.caseKey()));
    }

    /// Writes what differs. Cases on which somebody acted meanwhile are read and compared again.
    ///
    /// @return what that adds to the counts
    private Counts mend(Position at, RebuildBatch found, Told told) throws SQLException {
        List<Mend> all = new ArrayList<>(found.differing());
        all.addAll(found.recomputed());
        List<Mend> open = unwritten(all, found.differing());
        for (int attempt = 2; !open.isEmpty() && attempt <= TRIES; attempt++) {
            List<Mend> still = again(at, open);
            open = unwritten(still, still);
        }
        for (Mend each : open) {
            told.found(new Finding.Busy(each.journal().no().text()));
        }
        int mended = found.differing().size() - open.size();
        return new Counts(0, 0, 0, mended, open.size(), 0);
    }

    /// Cases that could not be written, as they are now; without those that agree by now.
    private List<Mend> again(Position at, List<Mend> open) throws SQLException {
        Batch batch = read(at);
        Set<Long> seen =
                batch.cases().stream()
                        .map(each -> each.stored().head().caseId())
                        .collect(Collectors.toSet());
        Map<Long, Mend> differing =
                RebuildBatch.of(batch, rebuilder, now()).differing().stream()
                        .collect(Collectors.toMap(Mend::caseKey, Function.identity()));
        return open.stream()
                .filter(
                        each ->
                                differing.containsKey(each.caseKey())
                                        || !seen.contains(each.caseKey()))
                .map(each -> differing.getOrDefault(each.caseKey(), each))
                .toList();
    }

    /// @return those of some that could not be written
    private List<Mend> unwritten(List<Mend> all, List<Mend> some) throws SQLException {
        Set<Long> written = Retries.run(() -> writing.write(all));
        return some.stream().filter(each -> !written.contains(each.caseKey())).toList();
    }
}
