package org.yichuang.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `yichuang version`
@Command(name = "version", sortOptions = false)
final class Version implements Callable<Integer> {

    private static final String BUILD = "/META-INF/build-info.properties";

    private final Terminal terminal;

    Version(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Properties build = new Properties();
        try (InputStream in =
                Objects.requireNonNull(Version.class.getResourceAsStream(BUILD), BUILD)) {
            build.load(in);
        }
        terminal.say(
                terminal.text(
                        "cli.version",
                        build.getProperty("build.version"),
                        Runtime.version().toString()));
        return ExitCode.OK;
    }
}
