package org.yichuang.recounts.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.yichuang.testing.MovableClock;

/// A process that waits for a line, then recounts the cases of a database until there are none
/// left, if it is not killed before.
final class RecountUnderKill {

    static final String READY = "READY";

    private RecountUnderKill() {}

    /// @param arguments the time, and the properties of the database by pairs
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Map<String, Object> database =
                Map.of(
                        arguments[1], arguments[2],
                        arguments[3], arguments[4],
                        arguments[5], arguments[6],
                        arguments[7], arguments[8],
                        arguments[9], arguments[10]);
        try (RecountsOnPostgres process =
                new RecountsOnPostgres(database, new MovableClock(Instant.parse(arguments[0])))) {
            out.println(READY);
            System.in.read();
            process.recounter(10).work(() -> false);
        }
    }
}
