package org.yichuang.bench.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.bench.database.Address;
import org.yichuang.bench.database.EmbeddedServer;
import org.yichuang.bench.database.ExistingServer;
import org.yichuang.bench.database.Server;
import picocli.CommandLine.Option;

/// The options of every measurement.
final class RunOptions {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this text and exit")
    private boolean help;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "NAME",
            description = "of those that this command measures; several by commas")
    private List<String> only = List.of();

    @Option(
            names = "--workers",
            split = ",",
            paramLabel = "N",
            defaultValue = "32",
            description = "how many work at once; several by commas (default: ${DEFAULT-VALUE})")
    private List<Integer> workers = List.of();

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "60",
            description = "for which figures count, in each round (default: ${DEFAULT-VALUE})")
    private int seconds;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "60",
            description = "seconds before figures count, in each round (default: ${DEFAULT-VALUE})")
    private int warmUp;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "1",
            description = "in alternating order (default: ${DEFAULT-VALUE})")
    private int rounds;

    @Option(
            names = "--connections",
            paramLabel = "N",
            description = "in each contender's pool (default: what suits it best)")
    private @Nullable Integer connections;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "where the figures go (default: a new file in bench/results)")
    private @Nullable Path json;

    @Option(
            names = "--jdbc-url",
            paramLabel = "URL",
            description = {
                "a PostgreSQL server to use in place of the embedded one:",
                "jdbc:postgresql://host:port/?user=…&password=…"
            })
    private @Nullable String jdbcUrl;

    /// Those of the names that are asked for.
    ///
    /// @throws IllegalArgumentException when others are asked for
    List<String> among(List<String> names) {
        if (!names.containsAll(only)) {
            throw new IllegalArgumentException(
                    "expected --only with some of %s, but got %s".formatted(names, only));
        }
        return only.isEmpty() ? names : only;
    }

    List<Integer> workers() {
        return workers;
    }

    int seconds() {
        return seconds;
    }

    int warmUp() {
        return warmUp;
    }

    int rounds() {
        return rounds;
    }

    @Nullable Integer connections() {
        return connections;
    }

    Path json(Path folder, String otherwise) {
        return json == null ? folder.resolve(otherwise) : json;
    }

    /// @param folder where an embedded server may lie
    Server server(Path folder) throws IOException, InterruptedException, SQLException {
        Files.createDirectories(folder);
        return jdbcUrl == null
                ? EmbeddedServer.startWithLogFiles(folder, "2GB")
                : new ExistingServer(Address.of(jdbcUrl));
    }
}
