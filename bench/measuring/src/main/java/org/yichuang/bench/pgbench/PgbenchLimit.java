package org.yichuang.bench.pgbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yichuang.bench.approval.Actions;
import org.yichuang.bench.approval.Application.Material;
import org.yichuang.bench.approval.Applications;
import org.yichuang.bench.contender.Meter;
import org.yichuang.bench.contender.RoundSettings;
import org.yichuang.bench.contender.Subject;
import org.yichuang.bench.database.Server;
import org.yichuang.bench.result.Round;

/// The database's own limit: the bare statements of a case, with no Java in between.
///
/// @param scripts folder with the SQL files
public record PgbenchLimit(Pgbench pgbench, Path scripts) implements Subject {

    /// What the name of every figure begins with.
    public static final String NAME = "pgbench";

    /// The figure that is measured in cases.
    public static final String WHOLE_CASE = NAME + " " + Limit.CASE.work();

    private static final String DATABASE = "bench_limit";

    /// Ends the name of a figure of half the load: how long a command takes then.
    private static final String HALF = " at half its rate";

    /// Seconds; there is nothing to compile, only pages to bring in.
    private static final int LONGEST_WARM_UP = 10;

    /// Case numbers of the second run of a script begin here, far from those of the first.
    private static final long SECOND_RUN = 50_000_000_000L;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Round> measure(Server server, RoundSettings settings) throws Exception {
        var rounds = new ArrayList<Round>();
        for (var limit : Limit.values()) {
            Round round = measure(server, settings, limit, null);
            rounds.add(round);
            if (limit == Limit.COMMAND) {
                rounds.add(measure(server, settings, limit, round.commandsPerSecond() / 2));
            }
        }
        return rounds;
    }

    /// @param rate of transactions in a second, null as many as can be
    private Round measure(Server server, RoundSettings settings, Limit limit, @Nullable Double rate)
            throws Exception {
        server.dropDatabase(DATABASE);
        server.createDatabase(DATABASE);
        try (var folder = new WorkFolder()) {
            execute(server, "schema.sql");
            if (limit == Limit.COMMAND) {
                execute(server, "cases.sql");
            }
            var meter = new Meter(server.address().url(DATABASE), server.processId());
            int warmUp = Math.min(settings.warmUp(), LONGEST_WARM_UP);
            long warm = 0;
            if (warmUp > 0) {
                warm =
                        pgbench.run(
                                        job(
                                                server,
                                                limit,
                                                settings.workers(),
                                                warmUp,
                                                0,
                                                rate,
                                                folder.log()))
                                .processed();
                folder.clear();
            }
            meter.halfWarm();
            meter.begins();
            var outcome =
                    pgbench.run(
                            job(
                                    server,
                                    limit,
                                    settings.workers(),
                                    settings.seconds(),
                                    SECOND_RUN,
                                    rate,
                                    folder.log()));
            meter.ends();
            verify(server, warm + outcome.processed());
            String work = limit.work() + (rate == null ? "" : HALF);
            return round(settings, limit, work, meter, warm, outcome, folder);
        } finally {
            server.dropDatabase(DATABASE);
        }
    }

    private Round round(
            RoundSettings settings,
            Limit limit,
            String work,
            Meter meter,
            long warm,
            Pgbench.Outcome outcome,
            WorkFolder folder)
            throws IOException, SQLException {
        int perUnit = limit.wholeCase() ? Actions.OF_ONE_CASE.size() : 1;
        long units = outcome.processed() / perUnit;
        var latencies = TransactionLog.read(folder.path(), limit.actions());
        return new Round(
                NAME + " " + work,
                pgbench.version(),
                settings.round(),
                settings.workers(),
                settings.workers(),
                settings.seconds(),
                units,
                limit.wholeCase() ? outcome.rate() / perUnit : null,
                outcome.rate(),
                latencies.together(),
                latencies.each(),
                meter.cost((warm + outcome.processed()) / perUnit, units),
                meter.conditions());
    }

    private Pgbench.Job job(
            Server server,
            Limit limit,
            int clients,
            int seconds,
            long first,
            @Nullable Double rate,
            Path log) {
        var application = new Applications(0).next();
        var digests =
                String.join(",", application.materials().stream().map(Material::digest).toList());
        return new Pgbench.Job(
                scripts.resolve(limit.work() + ".sql"),
                server.address(),
                DATABASE,
                clients,
                seconds,
                Map.of(
                        "first",
                        Long.toString(first),
                        "step",
                        "-1",
                        "form",
                        application.form(),
                        "digests",
                        "{" + digests + "}"),
                rate,
                log);
    }

    private void execute(Server server, String script) throws IOException, SQLException {
        try (var connection = server.address().connect(DATABASE);
                var statement = connection.createStatement()) {
            statement.execute(Files.readString(scripts.resolve(script)));
        }
    }

    /// A version check that failed would have written nothing, and fast.
    private static void verify(Server server, long processed) throws SQLException {
        try (var connection = server.address().connect(DATABASE);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from case_event")) {
            rows.next();
            if (rows.getLong(1) != processed) {
                throw new IllegalStateException(
                        "pgbench ran %d commands, but the journal has %d rows"
                                .formatted(processed, rows.getLong(1)));
            }
        }
    }
}
