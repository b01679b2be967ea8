package org.yichuang.bench.pgbench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yichuang.bench.database.Address;

/// The program pgbench, found on this machine.
///
/// @param program its path
/// @param version as it says
public record Pgbench(Path program, String version) {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final Pattern PROCESSED =
            Pattern.compile("transactions actually processed: (\\d+)");
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    /// One script, run for some time.
    ///
    /// @param script an SQL file
    /// @param variables that the script uses
    /// @param rate of transactions begun in a second, whether or not those before are done; null:
    ///     as many as can be
    /// @param log prefix of the files to write each transaction to
    public record Job(
            Path script,
            Address address,
            String database,
            int clients,
            int seconds,
            Map<String, String> variables,
            @Nullable Double rate,
            Path log) {}

    /// @param processed transactions
    /// @param rate of them in a second, without the time to connect
    public record Outcome(long processed, double rate) {}

    /// Debian's own place is looked at first, as what it puts on the path is a wrapper.
    ///
    /// @throws IOException saying how to get it, when there is none
    public static Pgbench find() throws IOException, InterruptedException {
        return find(DEBIAN, System.getenv("PATH"));
    }

    static Pgbench find(Path debian, @Nullable String path)
            throws IOException, InterruptedException {
        for (var program : candidates(debian, path)) {
            if (Files.isExecutable(program)) {
                var version = output(new ProcessBuilder(program.toString(), "--version"));
                return new Pgbench(program, version.strip());
            }
        }
        throw new IOException(
                """
                pgbench was not found on the PATH or below %s. It comes with the PostgreSQL server's
                package, of any version from 13 on (Debian: apt install postgresql-15; Fedora:
                dnf install postgresql-contrib), and no server needs to be started for it.\
                """
                        .formatted(debian));
    }

    public Outcome run(Job job) throws IOException, InterruptedException {
        int threads = Math.min(job.clients(), Runtime.getRuntime().availableProcessors());
        var command = new ArrayList<String>();
        command.addAll(List.of(program.toString(), "--no-vacuum", "--protocol=prepared"));
        command.addAll(
                List.of(
                        "--host=" + job.address().host(),
                        "--port=" + job.address().port(),
                        "--username=" + job.address().user(),
                        "--client=" + job.clients(),
                        "--jobs=" + threads,
                        "--time=" + job.seconds(),
                        "--file=" + job.script(),
                        "--log",
                        "--log-prefix=" + job.log()));
        job.variables().forEach((name, value) -> command.add("--define=" + name + "=" + value));
        if (job.rate() != null) {
            command.add(String.format(Locale.ROOT, "--rate=%.1f", job.rate()));
        }
        command.add(job.database());
        var builder = new ProcessBuilder(command);
        builder.environment().put("PGPASSWORD", job.address().password());
        return outcome(output(builder));
    }

    static Outcome outcome(String said) throws IOException {
        var processed = PROCESSED.matcher(said);
        var rate = RATE.matcher(said);
        if (!processed.find() || !rate.find()) {
            throw new IOException("pgbench said:\n" + said);
        }
        return new Outcome(Long.parseLong(processed.group(1)), Double.parseDouble(rate.group(1)));
    }

    private static List<Path> candidates(Path debian, @Nullable String path) throws IOException {
        var candidates = new ArrayList<Path>();
        if (Files.isDirectory(debian)) {
            try (var versions = Files.list(debian)) {
                versions.sorted(Comparator.comparing(Pgbench::number).reversed())
                        .map(version -> version.resolve("bin/pgbench"))
                        .forEach(candidates::add);
            }
        }
        if (path != null) {
            Stream.of(path.split(File.pathSeparator))
                    .map(folder -> Path.of(folder, "pgbench"))
                    .forEach(candidates::add);
        }
        return candidates;
    }

    private static int number(Path version) {
        var digits = version.getFileName().toString().replaceAll("\\D.*", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private static String output(ProcessBuilder builder) throws IOException, InterruptedException {
        var process = builder.redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException("pgbench failed:\n" + said);
        }
        return said;
    }
}
