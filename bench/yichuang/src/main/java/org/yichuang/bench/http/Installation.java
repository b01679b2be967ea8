package org.yichuang.bench.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.yichuang.database.DataFolder;
import org.yichuang.database.RunningDatabase;

/// The server as it is packaged, on a data folder of its own, with the Java options that its own
/// launcher gives.
final class Installation implements AutoCloseable {

    /// What `./yichuang serve` gives.
    static final List<String> JAVA_OPTIONS =
            List.of(
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-XX:+UseCompactObjectHeaders");

    private static final int SECONDS_TO_START = 300;
    private static final int SECONDS_TO_STOP = 90;

    private final Path data;
    private final Process process;
    private final String address;
    private final Thread atExit;
    private final double startSeconds;

    /// Starts and waits for the first page.
    ///
    /// @param command the program and its options, before the server's own
    private Installation(List<String> command, Path folder, Path data, int port, Path log)
            throws IOException, InterruptedException {
        this.data = data;
        this.address = "http://127.0.0.1:" + port;
        long start = System.nanoTime();
        process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        atExit = new Thread(this::stop, "stop-server");
        Runtime.getRuntime().addShutdownHook(atExit);
        awaitFirstPage(start, log);
        startSeconds = (System.nanoTime() - start) / 1e9;
    }

    /// Starts the packaged server.
    ///
    /// @param root folder of the project
    static Installation packaged(Path root, Path data) throws IOException, InterruptedException {
        int port = freePort();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JAVA_OPTIONS);
        command.addAll(List.of("-jar", jar(root).toString()));
        command.addAll(List.of("--server.port=" + port, "--yichuang.data=" + data));
        return new Installation(command, root, data, port, log(data));
    }

    /// Starts by the command that the README gives.
    static Installation byMaven(Path root, Path data) throws IOException, InterruptedException {
        int port = freePort();
        return new Installation(
                List.of(
                        "mvn",
                        "--batch-mode",
                        "spring-boot:run",
                        "-Dspring-boot.run.arguments=--server.port=%d --yichuang.data=%s"
                                .formatted(port, data)),
                root,
                data,
                port,
                log(data));
    }

    private static Path jar(Path root) throws IOException {
        try (var files = Files.newDirectoryStream(root.resolve("target"), "yichuang-*.jar")) {
            for (var file : files) {
                return file;
            }
        }
        throw new IOException("no target/yichuang-*.jar: run mvn package first");
    }

    private static Path log(Path data) throws IOException {
        Files.createDirectories(data.toAbsolutePath().getParent());
        return data.resolveSibling(data.getFileName() + ".log");
    }

    private void awaitFirstPage(long start, Path log) throws IOException, InterruptedException {
        long limit = start + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
        try (var browser = new Browser(address)) {
            while (process.isAlive() && System.nanoTime() - limit < 0) {
                try {
                    if (browser.has("/")) {
                        return;
                    }
                } catch (IOException notYet) {
                    TimeUnit.MILLISECONDS.sleep(20);
                }
            }
        }
        close();
        throw new IOException("the server did not start, see " + log);
    }

    String address() {
        return address;
    }

    /// From the command to the first page.
    double startSeconds() {
        return startSeconds;
    }

    long processId() {
        return process.pid();
    }

    /// Connects with the rights of the owner of the tables.
    Connection connect() throws SQLException {
        var folder = new DataFolder(data);
        var url = RunningDatabase.on(folder).orElseThrow().url();
        return DriverManager.getConnection(url, "yichuang_owner", folder.secret("yichuang_owner"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// Ends the server itself; Maven passes nothing on to the program that it started.
    private void stop() {
        process.descendants().filter(Installation::isJava).forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info().command().map(each -> each.endsWith("/java")).orElse(false);
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        stop();
    }
}
