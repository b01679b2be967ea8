package org.yichuang.catalogue.internal.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.CatalogueChanged;
import org.yichuang.catalogue.CatalogueImports;
import org.yichuang.catalogue.ImportFinding;
import org.yichuang.catalogue.ImportJob;
import org.yichuang.catalogue.ImportJob.State;
import org.yichuang.catalogue.internal.ShippedFile;
import org.yichuang.database.DataFolder;
import org.yichuang.kernel.Checked;
import org.yichuang.kernel.RegionCode;

/// Takes files in, works on one after the other in the background, and goes on with those that a
/// stop interrupted.
@Service
class ImportService implements CatalogueImports, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ImportService.class);

    private static final int LONGEST_FILE_NAME = 200;
    private static final Duration KEPT = Duration.ofDays(30);

    private final ImportStore store;
    private final BatchWriter writer;
    private final TransactionTemplate transaction;
    private final Catalogue catalogue;
    private final DataFolder data;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final long mostBytes;
    private final boolean takesUp;
    private final CodePatterns patterns =
            ShippedFile.read("item-code-patterns.yaml", CodePatterns.class);
    private final UUID worker = UUID.randomUUID();
    private volatile ExecutorService executor = oneByOne();
    private volatile boolean running;
    private volatile boolean stopping;

    ImportService(
            ImportStore store,
            BatchWriter writer,
            TransactionTemplate transaction,
            Catalogue catalogue,
            DataFolder data,
            Clock clock,
            ApplicationEventPublisher events,
            @Value("${yichuang.import.most-bytes:2147483648}") long mostBytes,
            @Value("${yichuang.background-work:true}") boolean takesUp) {
        this.store = store;
        this.writer = writer;
        this.transaction = transaction;
        this.catalogue = catalogue;
        this.data = data;
        this.clock = clock;
        this.events = events;
        this.mostBytes = mostBytes;
        this.takesUp = takesUp;
    }

    @Override
    public Checked<ImportJob> start(
            InputStream content, String fileName, RegionCode region, String by) throws IOException {
        UUID id = UUID.randomUUID();
        Path file = file(id);
        Checked<Long> received = Upload.receive(content, file, mostBytes);
        return received.map(bytes -> begin(id, fileName, region, by, bytes));
    }

    private ImportJob begin(UUID id, String fileName, RegionCode region, String by, long bytes) {
        String name = fileName.replaceAll("\\p{Cntrl}", " ");
        ImportJob job =
                new ImportJob(
                        id,
                        region,
                        name.substring(0, Math.min(name.length(), LONGEST_FILE_NAME)),
                        bytes,
                        State.RUNNING,
                        clock.instant(),
                        by,
                        null,
                        0,
                        0,
                        0,
                        0,
                        0,
                        null);
        store.insert(job);
        executor.execute(() -> work(id));
        return job;
    }

    private Path file(UUID id) {
        return data.folder("imports").resolve(id + ".json");
    }

    private void work(UUID id) {
        Path file = file(id);
        try (FileClaim claim = FileClaim.of(file).orElse(null)) {
            if (claim != null && !stopping && store.claim(id, worker)) {
                work(store.find(id).orElseThrow(), file);
            }
        } catch (IOException | RuntimeException e) {
            log.error("import {} stopped; it goes on after the next start", id, e);
        }
    }

    private void work(ImportJob job, Path file) throws IOException {
        var check = new RowCheck(job.region(), patterns, catalogue.codeSets().itemType().keySet());
        var run = new ImportRun(store, writer, transaction, clock, worker, () -> stopping);
        if (run.run(job, file, check)) {
            State state = store.find(job.id()).map(ImportJob::state).orElse(State.DONE);
            if (state == State.DONE || state == State.FAILED) {
                Files.deleteIfExists(file);
            }
            events.publishEvent(new CatalogueChanged());
        }
    }

    @Override
    public Optional<ImportJob> find(UUID id) {
        return store.find(id);
    }

    @Override
    public List<ImportJob> latest(int size) {
        return store.latest(size);
    }

    @Override
    public boolean cancel(UUID id) {
        return store.cancel(id, clock.instant());
    }

    @Override
    public boolean resume(UUID id) {
        boolean here = Files.exists(file(id));
        boolean goesOn =
                here
                        && (store.resume(id)
                                || store.find(id).filter(ImportJob::isRunning).isPresent());
        if (goesOn) {
            executor.execute(() -> work(id));
        }
        return goesOn;
    }

    @Override
    public List<ImportFinding> findings(UUID id, int after, int size) {
        return store.findings(id, after, size);
    }

    @Override
    public Map<ImportFinding.Kind, Integer> findingsByKind(UUID id) {
        return store.findingsByKind(id);
    }

    private static ExecutorService oneByOne() {
        return Executors.newSingleThreadExecutor(Thread.ofVirtual().name("import-", 0).factory());
    }

    /// Takes up what was interrupted, as far as its file is on this machine; not in a process that
    /// is started for one import alone.
    @Override
    public void start() {
        if (executor.isShutdown()) {
            executor = oneByOne();
        }
        stopping = false;
        running = true;
        if (takesUp) {
            List<UUID> interrupted = store.running();
            interrupted.stream()
                    .filter(id -> Files.exists(file(id)))
                    .forEach(id -> executor.execute(() -> work(id)));
            throwAwayOldFiles(interrupted);
        }
    }

    /// The file of an import that was cancelled is kept for a month, so that it can go on.
    private void throwAwayOldFiles(Collection<UUID> needed) {
        Set<Path> kept = needed.stream().map(this::file).collect(Collectors.toSet());
        Instant oldest = clock.instant().minus(KEPT);
        try (Stream<Path> files = Files.list(data.folder("imports"))) {
            for (Path file : files.filter(each -> !kept.contains(each)).toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            log.warn("old files of imports could not be thrown away", e);
        }
    }

    @Override
    public void stop() {
        stopping = true;
        executor.shutdown();
        try {
            if (!executor.awaitTermination(10, TimeUnit.SECONDS)) {
                log.warn("an import did not stop in time; it goes on after the next start");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
