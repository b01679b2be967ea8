package org.yichuang.bench.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.yichuang.bench.approval.Application;
import org.yichuang.bench.approval.Applications;
import org.yichuang.bench.database.EmbeddedServer;
import org.yichuang.bench.database.Server;
import org.yichuang.bench.machine.Machine;
import org.yichuang.bench.machine.ProcessorMeter;
import org.yichuang.bench.result.DeadlineResults;
import org.yichuang.bench.result.ResultFile;
import org.yichuang.cases.Answer;
import org.yichuang.cases.Cases;
import org.yichuang.cases.Opening;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.database.PoolSize;
import org.yichuang.kernel.RegionCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Measures how long it takes to handle all deadlines that come in one second: applications that no
/// window has answered in five working days, and that count as accepted at midnight.
@Command(
        name = "deadlines",
        description = "Seconds until all deadlines that are due in one second are handled.",
        sortOptions = false)
public final class DeadlinesCommand implements Callable<Integer> {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final RegionCode DISTRICT = new RegionCode("990102");
    private static final String DATABASE = "deadlines";
    private static final int APPLICANTS = 32;

    /// What is submitted on the 17th is to be answered by the 23rd.
    private static final ZonedDateTime SUBMITTED = ZonedDateTime.of(2026, 9, 17, 9, 0, 0, 0, CHINA);

    private static final ZonedDateTime DUE = LocalDate.of(2026, 9, 24).atStartOfDay(CHINA);
    private static final Duration TO_START = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Path home;
    private final Clock clock;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this text and exit")
    private boolean help;

    @Option(
            names = "--cases",
            paramLabel = "N",
            defaultValue = "10000",
            description = "with a deadline each (default: ${DEFAULT-VALUE})")
    private int cases;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "3000",
            description =
                    "deadlines handled before, so that the code is compiled (${DEFAULT-VALUE})")
    private int warmUp;

    @Option(
            names = "--processes",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "how many watch, each with its own service and pool, in one JVM"
                            + " (default: ${DEFAULT-VALUE})")
    private int processes;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "1",
            description = "each on a database of its own (default: ${DEFAULT-VALUE})")
    private int rounds;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "where the figures go (default: a new file in bench/results)")
    private @Nullable Path json;

    /// @param home folder of the benchmarks
    public DeadlinesCommand(Path home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        Path folder = home.resolve("target");
        Files.createDirectories(folder);
        Path file = ResultFile.place(json, home, "deadlines", clock);
        try (var server = EmbeddedServer.startWithLogFiles(folder, "2GB")) {
            Machine machine =
                    Machine.here(
                            LocalDateTime.now(clock).toLocalDate(),
                            server.version(),
                            server.settings(Server.TOLD),
                            folder);
            List<DeadlineResults.Round> measured = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                measured.add(round(server));
                ResultFile.write(file, new DeadlineResults(machine, warmUp, measured));
            }
        }
        System.out.println("figures in " + file);
        return CommandLine.ExitCode.OK;
    }

    private DeadlineResults.Round round(Server server) throws Exception {
        if (warmUp > 0) {
            onItsOwnDatabase(server, warmUp);
        }
        DeadlineResults.Round round = onItsOwnDatabase(server, cases);
        System.out.println("    " + line(round));
        return round;
    }

    private DeadlineResults.Round onItsOwnDatabase(Server server, int many) throws Exception {
        server.createDatabase(DATABASE);
        try {
            OwnRoles roles = OwnRoles.enter(server.address().url(DATABASE));
            fill(roles, many);
            checkpoint(server);
            return watch(roles, server, many);
        } finally {
            server.dropDatabase(DATABASE);
        }
    }

    private static void checkpoint(Server server) throws SQLException {
        try (var connection = server.address().connect(DATABASE);
                var statement = connection.createStatement()) {
            statement.execute("analyze");
            statement.execute("checkpoint");
        }
    }

    /// Submits applications, and lets the outbox be emptied.
    private static void fill(OwnRoles roles, int many) throws Exception {
        Clock standing = Clock.fixed(SUBMITTED.toInstant(), CHINA);
        System.out.printf(Locale.ROOT, "submitting %,d applications%n", many);
        try (var platform = new Platform(properties(roles), standing);
                ExecutorService applicants = Executors.newFixedThreadPool(APPLICANTS)) {
            List<Future<?>> submitted = new ArrayList<>();
            for (int applicant = 0; applicant < APPLICANTS; applicant++) {
                int who = applicant;
                int own = many / APPLICANTS + (applicant < many % APPLICANTS ? 1 : 0);
                submitted.add(applicants.submit(() -> submit(platform.cases(), who, own)));
            }
            for (Future<?> each : submitted) {
                each.get();
            }
            await(platform, "select count(*) from cases.outbox", 0);
        }
    }

    private static void submit(Cases cases, int who, int many) {
        var applicant = Approval.applicant(who);
        var applications = new Applications(who);
        for (int i = 0; i < many; i++) {
            Application application = applications.next();
            Answer answer =
                    cases.begin(
                            new Opening(DISTRICT, applicant),
                            Approval.submit(application, applicant),
                            Approval.enclosure(application),
                            new Actor.Applicant(applicant.key()),
                            UUID.randomUUID());
            if (answer instanceof Answer.Refused refused) {
                throw new IllegalStateException(refused.toString());
            }
        }
    }

    /// Starts some processes shortly before the deadlines are due, and waits until none is left.
    private DeadlineResults.Round watch(OwnRoles roles, Server server, int many)
            throws IOException, InterruptedException {
        List<Platform> watching = new ArrayList<>();
        try {
            Clock towardsMidnight =
                    Clock.offset(
                            clock,
                            Duration.between(
                                    clock.instant(),
                                    DUE.minus(TO_START.multipliedBy(processes)).toInstant()));
            for (int i = 0; i < processes; i++) {
                watching.add(new Platform(properties(roles), towardsMidnight));
            }
            Duration left = Duration.between(towardsMidnight.instant(), DUE.toInstant());
            if (left.isNegative()) {
                throw new IllegalStateException("the processes took too long to start");
            }
            TimeUnit.NANOSECONDS.sleep(left.toNanos());
            var meter = ProcessorMeter.start(server.processId());
            long start = System.nanoTime();
            Platform first = watching.getFirst();
            await(
                    first,
                    "select count(*) from (select from cases.case_deadline where at <= timestamptz '"
                            + DUE.toInstant()
                            + "' limit 1) as one",
                    0);
            double seconds = (System.nanoTime() - start) / 1e9;
            var used = meter.stop();
            check(first, many);
            return new DeadlineResults.Round(
                    many,
                    processes,
                    seconds,
                    used.client() / Math.max(1, many),
                    used.database() == null ? null : used.database() / Math.max(1, many),
                    used.conditions());
        } finally {
            watching.forEach(Platform::close);
        }
    }

    private static Map<String, Object> properties(OwnRoles roles) {
        return roles.properties(PoolSize.forThisMachine());
    }

    private static void await(Platform platform, String query, long wanted)
            throws InterruptedException {
        long last = System.nanoTime() + LONGEST.toNanos();
        while (number(platform, query) != wanted) {
            if (System.nanoTime() > last) {
                throw new IllegalStateException("waited for half an hour: " + query);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /// Each was handled once, and the journals of a sample are whole.
    private static void check(Platform platform, long many) {
        long events =
                number(
                        platform,
                        "select count(*) from cases.case_event where type = 'DEEMED_ACCEPTED'");
        long cases =
                number(
                        platform,
                        "select count(distinct case_id) from cases.case_event"
                                + " where type = 'DEEMED_ACCEPTED'");
        if (events != many || cases != many) {
            throw new IllegalStateException(
                    "expected %d cases accepted once, but got %d acceptances of %d cases"
                            .formatted(many, events, cases));
        }
        Check.chains(platform);
    }

    private static long number(Platform platform, String query) {
        return platform.jdbc().sql(query).query(Long.class).single();
    }

    private static String line(DeadlineResults.Round round) {
        var conditions = round.conditions();
        return String.format(
                Locale.ROOT,
                "%,d deadlines of one second handled %.1f s after it by %d process(es), %,.0f a"
                        + " second; each %.2f ms of CPU here and %.2f ms in the database; others"
                        + " used %.0f %% of the machine, the host took %.0f %%",
                round.deadlines(),
                round.seconds(),
                round.processes(),
                round.deadlines() / round.seconds(),
                round.clientMillis(),
                round.databaseMillis() == null ? Double.NaN : round.databaseMillis(),
                (conditions.others() == null ? Double.NaN : conditions.others()) * 100,
                conditions.stolen() * 100);
    }
}
