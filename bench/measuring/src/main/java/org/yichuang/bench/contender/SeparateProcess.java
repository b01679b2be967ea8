package org.yichuang.bench.contender;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yichuang.bench.database.Server;
import org.yichuang.bench.result.ResultFile;
import org.yichuang.bench.result.Round;

/// A contender measured in a fresh process on a fresh database, with the same options for all.
///
/// @param name of the contender
/// @param module folder of the Maven module that has it
public record SeparateProcess(String name, Path module) implements Subject {

    public static final List<String> JAVA_OPTIONS =
            List.of(
                    "-Xms2g",
                    "-Xmx2g",
                    "-XX:+AlwaysPreTouch",
                    "-XX:+UseCompactObjectHeaders",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-Dfile.encoding=UTF-8",
                    "-Duser.timezone=Asia/Shanghai",
                    "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");

    @Override
    public List<Round> measure(Server server, RoundSettings settings) throws Exception {
        var database = "bench_" + name;
        server.dropDatabase(database);
        server.createDatabase(database);
        var assignmentFile = Files.createTempFile("bench-", ".json");
        var output = Files.createTempFile("bench-", ".json");
        try {
            var process = server.processId();
            ResultFile.write(
                    assignmentFile,
                    new Assignment(
                            name,
                            server.address().url(database),
                            process.isPresent() ? process.getAsLong() : null,
                            settings));
            run(command(assignmentFile, output));
            return List.of(ResultFile.read(output, Round.class));
        } finally {
            Files.delete(assignmentFile);
            Files.delete(output);
            server.dropDatabase(database);
        }
    }

    private List<String> command(Path assignment, Path output) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JAVA_OPTIONS);
        command.addAll(List.of("-cp", classPath(), ContenderProcess.class.getName()));
        command.addAll(List.of(assignment.toString(), output.toString()));
        return command;
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).inheritIO().start();
        var atExit = new Thread(process::destroy, "stop-" + name);
        Runtime.getRuntime().addShutdownHook(atExit);
        int status = process.waitFor();
        Runtime.getRuntime().removeShutdownHook(atExit);
        if (status != 0) {
            throw new IOException(name + " ended with status " + status);
        }
    }

    private String classPath() throws IOException {
        var file = module.resolve("target/class-path");
        if (!Files.isRegularFile(file)) {
            throw new IOException(name + " is not built: " + file + " is missing");
        }
        return module.resolve("target/classes")
                + File.pathSeparator
                + Files.readString(file).strip();
    }
}
