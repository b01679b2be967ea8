package org.yichuang.database.internal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuang.database.DataFolder;
import org.yichuang.database.StartProblem;

/// A PostgreSQL that lives and dies with this process and keeps its files in the data folder.
///
/// Durability is PostgreSQL's own default (fsync, synchronous commit, full page writes). After a
/// `kill -9` of this process the server may outlive it; the next start stops it first.
final class EmbeddedPostgres implements AutoCloseable {

    static final String DATABASE = Roles.DATABASE;
    static final String OWNER = Roles.OWNER;
    static final String APPLICATION = Roles.APPLICATION;
    private static final String SUPERUSER = "postgres";
    private static final long ROOM_TO_START = 500L << 20;
    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    /// Log files that are kept to be used again after a quiet night. Making a new one takes 16 MB
    /// of zeros and a flush, during which nobody commits.
    private static final String LOG_KEPT = "min_wal_size=1GB";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final DataFolder data;
    private final Path cluster;
    private final Path binaries;
    private final RandomAccessFile lockFile;
    private final FileLock lock;
    private final int port;
    private @Nullable Process server;

    private EmbeddedPostgres(
            DataFolder data, Path binaries, RandomAccessFile lockFile, FileLock lock, int port) {
        this.data = data;
        this.cluster = data.path().resolve("postgres");
        this.binaries = binaries;
        this.lockFile = lockFile;
        this.lock = lock;
        this.port = port;
    }

    /// Starts the server, creating the cluster, the roles and the database when they are missing.
    ///
    /// @throws StartProblem when the folder is in use, full, unwritable or damaged
    static EmbeddedPostgres start(DataFolder data, String sharedBuffers) {
        Path programs = data.folder("programs");
        requireRoom(data.path());
        try {
            RandomAccessFile lockFile =
                    new RandomAccessFile(data.path().resolve("lock").toFile(), "rw");
            FileLock lock = lockFile.getChannel().tryLock();
            if (lock == null) {
                lockFile.close();
                throw inUse(data);
            }
            Path binaries = PostgresBinaries.unpack(programs);
            EmbeddedPostgres postgres =
                    new EmbeddedPostgres(data, binaries, lockFile, lock, freePort());
            postgres.stopOrphan();
            boolean fresh = postgres.createCluster();
            postgres.launch(sharedBuffers);
            if (fresh || !postgres.hasDatabase()) {
                postgres.createRolesAndDatabase();
            }
            return postgres;
        } catch (OverlappingFileLockException e) {
            throw inUse(data);
        } catch (IOException | SQLException e) {
            throw new StartProblem(
                    "The embedded PostgreSQL in " + data.path() + " did not start: " + e,
                    "Look into " + data.path().resolve("postgres.log") + " for the reason.",
                    e);
        }
    }

    private static StartProblem inUse(DataFolder data) {
        return new StartProblem(
                "Another Yichuang is running on the data folder " + data.path() + ".",
                "Stop it first, or choose another folder with --yichuang.data=FOLDER.",
                null);
    }

    String url() {
        return Roles.url(port, DATABASE);
    }

    private static void requireRoom(Path folder) {
        try {
            FileStore disk = Files.getFileStore(folder);
            if (disk.getUsableSpace() < ROOM_TO_START) {
                throw new StartProblem(
                        "The disk that holds "
                                + folder
                                + " is full: "
                                + (disk.getUsableSpace() >> 20)
                                + " MB are left, "
                                + (ROOM_TO_START >> 20)
                                + " MB are needed.",
                        "Make room, or choose a folder on another disk with"
                                + " --yichuang.data=FOLDER.",
                        null);
            }
        } catch (IOException e) {
            log.debug("free space of {} is unknown", folder, e);
        }
    }

    private void stopOrphan() throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        Optional<ProcessHandle> orphan =
                lines.isEmpty()
                        ? Optional.empty()
                        : ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                                .filter(EmbeddedPostgres::isPostgres);
        if (orphan.isPresent()) {
            log.info("stopping the PostgreSQL that an earlier run left behind");
            try {
                run("pg_ctl", "stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "20");
            } catch (IOException e) {
                // Hurt in the same fall, perhaps. What it had committed is in its log.
                log.warn("it does not stop by itself and is stopped at once", e);
                run(
                        "pg_ctl",
                        "stop",
                        "-D",
                        cluster.toString(),
                        "-m",
                        "immediate",
                        "-w",
                        "-t",
                        "20");
            }
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(c -> c.endsWith("/bin/postgres")).orElse(false);
    }

    private boolean createCluster() throws IOException {
        if (Files.exists(cluster.resolve("PG_VERSION"))) {
            return false;
        }
        if (Files.isDirectory(cluster) && hasFiles(cluster)) {
            throw damaged("it has no PG_VERSION file", null);
        }
        data.secret("postgres-superuser");
        run(
                "initdb",
                "-D",
                cluster.toString(),
                "-U",
                SUPERUSER,
                "-A",
                "scram-sha-256",
                "--pwfile",
                data.path().resolve("secrets/postgres-superuser").toString(),
                "-E",
                "UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--data-checksums");
        return true;
    }

    private static boolean hasFiles(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isPresent();
        }
    }

    private void launch(String sharedBuffers) throws IOException {
        List<String> command = command("postgres");
        command.addAll(List.of("-D", cluster.toString(), "-p", Integer.toString(port)));
        List<String> settings =
                List.of(
                        "listen_addresses=127.0.0.1",
                        "unix_socket_directories=",
                        "shared_buffers=" + sharedBuffers,
                        "max_connections=100",
                        "max_wal_size=4GB",
                        LOG_KEPT,
                        "checkpoint_timeout=15min",
                        "jit=off",
                        "timezone=Asia/Shanghai",
                        "log_timezone=Asia/Shanghai",
                        "password_encryption=scram-sha-256");
        for (String setting : settings) {
            command.add("-c");
            command.add(setting);
        }
        Path logFile = data.path().resolve("postgres.log");
        ProcessBuilder builder = new ProcessBuilder(command);
        ServerMemory.keepIn(builder.environment());
        server = builder.redirectErrorStream(true).redirectOutput(logFile.toFile()).start();
        waitUntilReady(server, logFile);
    }

    private void waitUntilReady(Process process, Path logFile) throws IOException {
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        SQLException last = null;
        while (System.nanoTime() < limit) {
            if (!process.isAlive()) {
                throw damaged(tail(logFile), null);
            }
            try (Connection connection = superuser(SUPERUSER)) {
                connection.isValid(1);
                return;
            } catch (SQLException e) {
                last = e;
                pause();
            }
        }
        close();
        throw damaged("it did not answer within " + START_LIMIT.toSeconds() + " s", last);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private StartProblem damaged(String reason, @Nullable Throwable cause) {
        return new StartProblem(
                "The database in " + cluster + " does not start: " + reason,
                "If the files are damaged, restore a backup of the data folder, or move the folder"
                        + " away to start with an empty one: mv "
                        + data.path()
                        + " "
                        + data.path()
                        + "-damaged",
                cause);
    }

    private static String tail(Path logFile) throws IOException {
        List<String> lines = Files.readAllLines(logFile);
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - 4), lines.size()));
    }

    private boolean hasDatabase() throws SQLException {
        try (Connection connection = superuser(SUPERUSER);
                var statement =
                        connection.prepareStatement(
                                "select 1 from pg_database where datname = ?")) {
            statement.setString(1, DATABASE);
            return statement.executeQuery().next();
        }
    }

    private void createRolesAndDatabase() throws SQLException {
        try (Connection connection = superuser(SUPERUSER);
                var statement = connection.createStatement()) {
            for (String role : List.of(OWNER, APPLICATION)) {
                statement.execute("drop role if exists " + role);
                // The secret is Base64 that this program made: it cannot hold a quote.
                statement.execute(
                        "create role " + role + " login password '" + data.secret(role) + "'");
            }
        }
        createDatabase(DATABASE);
    }

    /// Creates an empty database in which the application's role gets what the modules' migrations
    /// leave to it.
    ///
    /// @return its address
    String createDatabase(String database) throws SQLException {
        try (Connection connection = superuser(SUPERUSER);
                var statement = connection.createStatement()) {
            statement.execute("create database " + database + " owner " + OWNER);
        }
        try (Connection connection = superuser(database);
                var statement = connection.createStatement()) {
            statement.execute("revoke create on schema public from public");
            statement.execute(
                    "alter default privileges for role %s grant usage on schemas to %s"
                            .formatted(OWNER, APPLICATION));
            statement.execute(
                    "alter default privileges for role %s grant select, insert, update, delete on tables to %s"
                            .formatted(OWNER, APPLICATION));
        }
        return Roles.url(port, database);
    }

    private Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(
                Roles.url(port, database), SUPERUSER, data.secret("postgres-superuser"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// PostgreSQL refuses to run as root, so root runs it in a user namespace of its own, in which
    /// the same files belong to nobody in particular.
    private List<String> command(String program) {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "--user", "--"));
        }
        command.add(binaries.resolve("bin").resolve(program).toString());
        return command;
    }

    private void run(String program, String... arguments) throws IOException {
        List<String> command = command(program);
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output =
                new String(
                        process.getInputStream().readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(program + " failed: " + output.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", e);
        }
    }

    /// Leaves the server running and gives up the lock, as a killed process does.
    void abandon() throws IOException {
        server = null;
        lock.close();
        lockFile.close();
    }

    @Override
    public void close() throws IOException {
        Process running = server;
        server = null;
        if (running != null && running.isAlive()) {
            run("pg_ctl", "stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "60");
        }
        lock.close();
        lockFile.close();
    }
}
