package org.yichuang.cases.internal;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.postgresql.ds.PGSimpleDataSource;
import org.yichuang.cases.CaseRebuild;
import org.yichuang.cases.CaseRebuild.Counts;

/// A process that goes over the cases of a database and can be made to stand still on the way, so
/// that it can be killed there.
final class RebuildUnderKill {

    static final String STANDS = "STANDS";
    static final String FINISHED = "FINISHED";

    private RebuildUnderKill() {}

    /// @param arguments address, name and password of the database, the time, the manner, how many
    ///     cases are read at once, and at how many differences it stands still
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(arguments[0]);
        source.setUser(arguments[1]);
        source.setPassword(arguments[2]);
        Clock clock = Clock.fixed(Instant.parse(arguments[3]), Parameters.CHINA);
        int standsAt = Integer.parseInt(arguments[6]);
        long[] here = {0};
        CaseRebuild.Outcome outcome =
                CaseServiceTest.rebuild(source, Integer.parseInt(arguments[5]), clock)
                        .run(
                                CaseRebuild.Manner.valueOf(arguments[4]),
                                false,
                                new CaseRebuild.Told() {
                                    private int found;

                                    @Override
                                    public void found(CaseRebuild.Finding finding) {
                                        if (++found == standsAt) {
                                            out.println(STANDS);
                                            pause();
                                        }
                                    }

                                    @Override
                                    public void progress(CaseRebuild.Progress progress) {
                                        here[0] = progress.here();
                                    }
                                });
        Counts counts = Findings.counts(outcome);
        out.println(
                "%s %d %d %d %d"
                        .formatted(
                                FINISHED,
                                here[0],
                                counts.cases(),
                                counts.differing(),
                                counts.mended()));
    }

    private static void pause() {
        try {
            TimeUnit.MINUTES.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
