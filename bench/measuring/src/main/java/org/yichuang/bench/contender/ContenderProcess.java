package org.yichuang.bench.contender;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ServiceLoader;
import org.yichuang.bench.load.ClosedLoop;
import org.yichuang.bench.load.Measured;
import org.yichuang.bench.result.ResultFile;
import org.yichuang.bench.result.Round;

/// Measures one contender once, in a process that has seen no other: neither its libraries nor what
/// the compiler learnt from another.
public final class ContenderProcess {

    private ContenderProcess() {}

    /// @param arguments the file with the [Assignment], and the file to write the [Round] to
    public static void main(String[] arguments) throws Exception {
        var assignment = ResultFile.read(Path.of(arguments[0]), Assignment.class);
        ResultFile.write(Path.of(arguments[1]), measure(assignment));
        System.exit(0);
    }

    /// @throws IllegalStateException when a worker failed, or the database does not have every case
    static Round measure(Assignment assignment) throws Exception {
        var settings = assignment.settings();
        var workers = settings.workers();
        var contender = find(assignment.contender());
        var chosen = settings.connections();
        int connections = chosen == null ? contender.connections(workers) : chosen;
        Meter meter;
        Measured measured;
        try (var pool = pool(assignment.jdbcUrl(), connections);
                contender) {
            contender.prepare(new Surroundings(assignment.jdbcUrl(), pool, workers, connections));
            meter = new Meter(assignment.jdbcUrl(), assignment.server());
            measured =
                    new ClosedLoop(contender, meter)
                            .run(
                                    workers,
                                    Duration.ofSeconds(settings.warmUp()),
                                    Duration.ofSeconds(settings.seconds()));
            verify(contender, measured);
        }
        var seconds = measured.seconds();
        return new Round(
                contender.name(),
                contender.version(),
                settings.round(),
                workers,
                connections,
                seconds,
                measured.cases(),
                measured.cases() / seconds,
                measured.latencies().count() / seconds,
                measured.latencies().together(),
                measured.latencies().each(),
                meter.cost(measured.allCases(), measured.cases()),
                meter.conditions());
    }

    private static void verify(Contender contender, Measured measured) throws Exception {
        if (measured.cases() == 0) {
            throw new IllegalStateException(
                    contender.name() + " finished no case in time: measure for more seconds");
        }
        var closed = contender.closedCases();
        if (closed != measured.allCases()) {
            throw new IllegalStateException(
                    "%s finished %d cases, but its database has %d closed ones"
                            .formatted(contender.name(), measured.allCases(), closed));
        }
    }

    private static HikariDataSource pool(String jdbcUrl, int connections) {
        var configuration = new HikariConfig();
        configuration.setJdbcUrl(jdbcUrl);
        configuration.setMaximumPoolSize(connections);
        configuration.setMinimumIdle(connections);
        return new HikariDataSource(configuration);
    }

    private static Contender find(String name) {
        return ServiceLoader.load(Contender.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(contender -> contender.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no contender is called " + name));
    }
}
