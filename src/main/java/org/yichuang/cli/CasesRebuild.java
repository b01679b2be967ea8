package org.yichuang.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.yichuang.cases.CaseRebuild;
import org.yichuang.cases.CaseRebuild.Counts;
import org.yichuang.cases.CaseRebuild.Finding;
import org.yichuang.cases.CaseRebuild.Manner;
import org.yichuang.cases.CaseRebuild.Outcome;
import org.yichuang.cases.CaseRebuild.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `yichuang cases rebuild`: works out from the journals what is stored of every case, and puts
/// right what differs, or only tells it.
@Command(name = "rebuild", sortOptions = false)
final class CasesRebuild implements Callable<Integer> {

    private static final long TELL_EVERY_NANOS = Duration.ofSeconds(2).toNanos();
    private static final double NANOS_OF_A_SECOND = 1e9;

    private final Terminal terminal;
    private final Surroundings surroundings;

    @Option(names = "--verify")
    private boolean verify;

    @Option(names = "--from-start")
    private boolean fromStart;

    @Mixin private final DataOption data = new DataOption();

    CasesRebuild(Terminal terminal, Surroundings surroundings) {
        this.terminal = terminal;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext context =
                InstalledDatabase.open(CasesParts.class, data.folder(), surroundings)) {
            Manner manner = verify ? Manner.VERIFY : Manner.MEND;
            Outcome outcome =
                    context.getBean(CaseRebuild.class).run(manner, fromStart, new Telling());
            return switch (outcome) {
                case Outcome.Finished(var counts) -> finished(counts);
                case Outcome.TakenOver() -> {
                    terminal.note(terminal.text("cli.rebuild.taken-over"));
                    yield ExitCode.ENVIRONMENT;
                }
            };
        }
    }

    /// Says what is found at once, and how far it is now and then.
    private final class Telling implements CaseRebuild.Told {

        private final long began = System.nanoTime();
        private long told = began;
        private boolean first = true;

        @Override
        public void found(Finding finding) {
            terminal.say(line(finding));
        }

        @Override
        public void progress(Progress progress) {
            if (first && progress.here() < progress.counts().cases()) {
                terminal.note(
                        terminal.text(
                                "cli.rebuild.resumed",
                                progress.counts().cases() - progress.here()));
            }
            first = false;
            long now = System.nanoTime();
            if (now - told >= TELL_EVERY_NANOS && progress.done() > 0) {
                told = now;
                note(progress, (now - began) / NANOS_OF_A_SECOND);
            }
        }

        /// Cases are spread evenly over the slots, so what is left follows from what is done.
        private void note(Progress progress, double seconds) {
            long seen = progress.counts().cases();
            long left = Math.round(seen / progress.done()) - seen;
            double rate = progress.here() / seconds;
            terminal.note(
                    terminal.text(
                            "cli.rebuild.progress",
                            seen,
                            Math.round(progress.done() * 100),
                            Math.round(rate),
                            left,
                            rate == 0 ? 0 : Math.round(left / rate)));
        }
    }

    private String line(Finding finding) {
        return switch (finding) {
            case Finding.Differs(var no, var place, var stored, var journal) ->
                    terminal.text("cli.rebuild.differs", no, place, value(stored), value(journal));
            case Finding.Unsound(var no, var seq, var kind) ->
                    terminal.text(
                            "cli.rebuild.unsound",
                            no,
                            String.valueOf(seq),
                            kind.name(),
                            terminal.text("cli.journal.kind." + kind));
            case Finding.NoProcedure(var no, var item, var version) ->
                    terminal.text("cli.rebuild.no-procedure", no, item, version);
            case Finding.NoCase(var no, var table) ->
                    terminal.text("cli.rebuild.no-case", no, table);
            case Finding.Busy(var no) -> terminal.text("cli.rebuild.busy", no);
        };
    }

    private String value(@Nullable String value) {
        return value == null ? terminal.text("cli.rebuild.nothing") : value;
    }

    private int finished(Counts counts) {
        boolean whole = counts.whole();
        terminal.say(
                terminal.text(
                        verify ? "cli.rebuild.verified" : "cli.rebuild.mended",
                        counts.cases(),
                        counts.events(),
                        counts.differing(),
                        counts.mended(),
                        counts.left()));
        if (counts.recomputed() > 0) {
            terminal.note(
                    terminal.text(
                            verify ? "cli.rebuild.recomputed" : "cli.rebuild.recomputed.written",
                            counts.recomputed()));
        }
        return whole ? ExitCode.OK : ExitCode.FINDING;
    }
}
