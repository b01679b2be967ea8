package org.yichuang.bench.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/// PostgreSQL started for one run, with everything on that makes a commit durable. Its data lies in
/// a folder of its own, deleted when the server is closed or the process ends.
public final class EmbeddedServer implements Server {

    private static final String USER = "bench";
    private static final int SECONDS_TO_START = 60;
    private static final int SECONDS_TO_STOP = 60;

    /// Of 16 MB; as many as `min_wal_size` keeps.
    private static final int LOG_FILES = 128;

    /// What the platform gives the server that it brings along: memory that a process keeps from
    /// one transaction to the next, see docs/adr/0034.
    private static final Map<String, String> KEPT_MEMORY =
            Map.of(
                    "MALLOC_TRIM_THRESHOLD_", "16777216",
                    "MALLOC_MMAP_THRESHOLD_", "4194304",
                    "MALLOC_TOP_PAD_", "1048576");

    private final Path folder;
    private final Process process;
    private final Address address;
    private final Thread atExit = new Thread(this::stop, "stop-postgresql");

    /// @param parent where the programs and the folder with the data are to lie
    /// @param sharedBuffers as PostgreSQL writes it, such as `2GB`
    public static EmbeddedServer start(Path parent, String sharedBuffers)
            throws IOException, InterruptedException {
        var programs = Binaries.unpackedIn(parent).resolve("bin");
        var folder = Files.createTempDirectory(parent, "data-");
        try {
            return new EmbeddedServer(programs, folder, sharedBuffers);
        } catch (IOException | InterruptedException | RuntimeException failed) {
            delete(folder);
            throw failed;
        }
    }

    /// Starts it with its log files made, as in a server that has worked for a day: such a one uses
    /// the same files again. Making a file means to write 16 MB and to flush them, during which
    /// nobody commits, and a new server does so every few seconds.
    public static EmbeddedServer startWithLogFiles(Path parent, String sharedBuffers)
            throws IOException, InterruptedException, SQLException {
        var server = start(parent, sharedBuffers);
        try (var connection = server.address().connect("postgres");
                var statement = connection.createStatement()) {
            for (int i = 0; i < LOG_FILES; i++) {
                statement.execute("select pg_logical_emit_message(true, 'bench', 'another file')");
                statement.execute("select pg_switch_wal()");
            }
            statement.execute("checkpoint");
            return server;
        } catch (SQLException | RuntimeException failed) {
            server.close();
            throw failed;
        }
    }

    private EmbeddedServer(Path programs, Path folder, String sharedBuffers)
            throws IOException, InterruptedException {
        this.folder = folder;
        var password = password();
        initialise(programs, password);
        this.address = new Address("127.0.0.1", freePort(), USER, password);
        var builder = new ProcessBuilder(command(programs, sharedBuffers));
        builder.environment().putAll(KEPT_MEMORY);
        this.process = builder.redirectErrorStream(true).redirectOutput(log().toFile()).start();
        Runtime.getRuntime().addShutdownHook(atExit);
        awaitReady();
    }

    @Override
    public Address address() {
        return address;
    }

    @Override
    public OptionalLong processId() {
        return OptionalLong.of(process.pid());
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        stop();
    }

    private void initialise(Path programs, String password)
            throws IOException, InterruptedException {
        var secret = folder.resolve("password");
        Files.writeString(secret, password);
        var command = asOrdinaryUser();
        command.addAll(
                List.of(
                        programs.resolve("initdb").toString(),
                        "--pgdata=" + folder.resolve("data"),
                        "--username=" + USER,
                        "--pwfile=" + secret,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C"));
        var initdb =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log().toFile())
                        .start();
        if (initdb.waitFor() != 0) {
            throw new IOException("initdb failed:\n" + Files.readString(log()));
        }
        Files.delete(secret);
    }

    private List<String> command(Path programs, String sharedBuffers) {
        var command = asOrdinaryUser();
        command.add(programs.resolve("postgres").toString());
        command.addAll(List.of("-D", folder.resolve("data").toString()));
        for (var setting :
                List.of(
                        "port=" + address.port(),
                        "listen_addresses=" + address.host(),
                        "unix_socket_directories=",
                        "fsync=on",
                        "synchronous_commit=on",
                        "full_page_writes=on",
                        "shared_buffers=" + sharedBuffers,
                        "max_wal_size=8GB",
                        "min_wal_size=2GB",
                        "checkpoint_timeout=15min",
                        "autovacuum_naptime=15s",
                        "max_connections=200")) {
            command.addAll(List.of("-c", setting));
        }
        return command;
    }

    /// PostgreSQL refuses to run as root, so root enters a user namespace where it is nobody.
    private static List<String> asOrdinaryUser() {
        return new ArrayList<>(
                System.getProperty("user.name").equals("root")
                        ? List.of("unshare", "-U")
                        : List.of());
    }

    private void awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
        while (process.isAlive() && System.nanoTime() < deadline) {
            try (var connection = address.connect("postgres")) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException notYet) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        var said = Files.readString(log());
        close();
        throw new IOException("PostgreSQL did not start:\n" + said);
    }

    private void stop() {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (IOException | InterruptedException failed) {
            process.destroy();
        } finally {
            delete(folder);
        }
    }

    private Path log() {
        return folder.resolve("log");
    }

    private static String password() {
        var bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failed) {
            System.err.println("could not delete " + folder + ": " + failed.getMessage());
        }
    }
}
