package org.yichuang.catalogue.internal.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import org.yichuang.catalogue.ImportJob;
import org.yichuang.catalogue.ImportJob.State;

/// Works through one file. Each batch of rows and the progress after it are one transaction, so a
/// run that goes on after a stop neither loses nor doubles a row.
final class ImportRun {

    private static final Logger log = LoggerFactory.getLogger(ImportRun.class);

    private static final int ROWS_IN_A_BATCH = 1_000;

    private final ImportStore store;
    private final BatchWriter writer;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final UUID worker;
    private final BooleanSupplier stopping;

    ImportRun(
            ImportStore store,
            BatchWriter writer,
            TransactionTemplate transaction,
            Clock clock,
            UUID worker,
            BooleanSupplier stopping) {
        this.store = store;
        this.writer = writer;
        this.transaction = transaction;
        this.clock = clock;
        this.worker = worker;
        this.stopping = stopping;
    }

    /// @return whether the import has come to its end, so that the file can go
    boolean run(ImportJob job, Path file, RowCheck check) throws IOException {
        try {
            int total = job.total() > 0 ? job.total() : count(file);
            if (!store.setTotal(job.id(), worker, total)) {
                return true;
            }
            try (RowReader reader = new RowReader(file)) {
                for (int i = 0; i < job.read(); i++) {
                    reader.skip();
                }
                return readOn(job, reader, check);
            }
        } catch (RowReader.BrokenFile e) {
            end(job, State.FAILED, e.getMessage());
            return true;
        }
    }

    /// Counts the rows up to the end or to the place where the file is broken.
    private static int count(Path file) throws IOException {
        int rows = 0;
        try (RowReader reader = new RowReader(file)) {
            while (reader.skip()) {
                rows++;
            }
        } catch (RowReader.BrokenFile _) {
            return rows;
        }
        return rows;
    }

    private boolean readOn(ImportJob job, RowReader reader, RowCheck check)
            throws RowReader.BrokenFile {
        while (true) {
            List<CheckedRow> batch = new ArrayList<>(ROWS_IN_A_BATCH);
            RowReader.BrokenFile broken = fill(batch, reader, check);
            if (!batch.isEmpty() && !write(job.id(), batch)) {
                return true;
            }
            if (broken != null) {
                throw broken;
            }
            if (batch.size() < ROWS_IN_A_BATCH) {
                end(job, State.DONE, null);
                return true;
            }
            if (stopping.getAsBoolean()) {
                return false;
            }
        }
    }

    /// Rows in front of a broken place still count.
    private static RowReader.@Nullable BrokenFile fill(
            List<CheckedRow> batch, RowReader reader, RowCheck check) {
        try {
            RawRow row = reader.next();
            while (row != null) {
                batch.add(check.check(row));
                row = batch.size() < ROWS_IN_A_BATCH ? reader.next() : null;
            }
            return null;
        } catch (RowReader.BrokenFile e) {
            return e;
        }
    }

    /// @return false when the import was cancelled meanwhile
    private boolean write(UUID id, List<CheckedRow> batch) {
        return Boolean.TRUE.equals(
                transaction.execute(
                        _ -> {
                            Optional<Integer> findings = store.lock(id, worker);
                            if (findings.isEmpty()) {
                                return false;
                            }
                            var progress = writer.write(id, batch, findings.get());
                            store.advance(id, progress);
                            return true;
                        }));
    }

    private void end(ImportJob job, State state, @Nullable String message) {
        transaction.executeWithoutResult(
                _ ->
                        store.lock(job.id(), worker)
                                .ifPresent(
                                        findings -> {
                                            writer.reportSameNames(job.id(), findings);
                                            store.finish(job.id(), state, message, clock.instant());
                                        }));
        log.info("import {} of {}: {}", job.id(), job.fileName(), state);
    }
}
