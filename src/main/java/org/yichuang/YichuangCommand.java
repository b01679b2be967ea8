package org.yichuang;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.slf4j.LoggerFactory;
import org.yichuang.cli.CommandLineTool;

/// Starts the command line; the launcher `./yichuang` calls it.
public final class YichuangCommand {

    private YichuangCommand() {}

    public static void main(String[] arguments) {
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.WARN);
        }
        System.exit(
                CommandLineTool.run(
                        Yichuang.class,
                        System.getenv(),
                        writer(System.out),
                        writer(System.err),
                        arguments));
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
