package org.yichuang.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.yichuang.cases.JournalCheck;
import org.yichuang.cases.JournalCheck.Break;
import org.yichuang.cases.JournalCheck.Report;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.Checked.Invalid;
import org.yichuang.kernel.Checked.Valid;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `yichuang journal verify`: recomputes the hash chain of one case or of all.
@Command(name = "verify", sortOptions = false)
final class JournalVerify implements Callable<Integer> {

    private static final int TELL_EVERY = 10_000;

    private final Terminal terminal;
    private final Surroundings surroundings;

    @Option(names = "--case", paramLabel = "NUMBER")
    private @Nullable String caseNo;

    @Option(names = "--limit", paramLabel = "NUMBER", defaultValue = "100")
    private int limit;

    @Mixin private final DataOption data = new DataOption();

    JournalVerify(Terminal terminal, Surroundings surroundings) {
        this.terminal = terminal;
        this.surroundings = surroundings;
    }

    /// What is opened of the platform.
    @ComponentScan({"org.yichuang.database", "org.yichuang.cases"})
    static class Parts {}

    @Override
    public Integer call() {
        if (caseNo == null) {
            return verify(check -> check.checkAll(this::progress, limit));
        }
        return switch (CaseNo.parse(caseNo)) {
            case Invalid<CaseNo>(var problem) -> terminal.refuse(problem);
            case Valid<CaseNo>(var no) -> verify(check -> check.checkCase(no));
        };
    }

    private interface Work {
        Report on(JournalCheck check);
    }

    private int verify(Work work) {
        try (ConfigurableApplicationContext context =
                InstalledDatabase.open(Parts.class, data.folder(), surroundings)) {
            return tell(work.on(context.getBean(JournalCheck.class)));
        }
    }

    private void progress(long cases) {
        if (cases % TELL_EVERY == 0) {
            terminal.note(terminal.text("cli.journal.progress", cases));
        }
    }

    private int tell(Report report) {
        if (caseNo != null && report.cases() == 0) {
            terminal.note(terminal.text("cli.journal.unknown", caseNo));
            return ExitCode.USAGE;
        }
        for (Break each : report.breaks()) {
            terminal.say(
                    terminal.text(
                            "cli.journal.broken",
                            each.caseNo(),
                            String.valueOf(each.seq()),
                            each.kind().name(),
                            terminal.text("cli.journal.kind." + each.kind())));
        }
        boolean whole = report.breaks().isEmpty();
        terminal.say(
                terminal.text(
                        whole ? "cli.journal.whole" : "cli.journal.found",
                        report.cases(),
                        report.events(),
                        report.breaks().size()));
        if (report.breaks().size() >= limit) {
            terminal.note(terminal.text("cli.journal.limit", limit));
        }
        return whole ? ExitCode.OK : ExitCode.FINDING;
    }
}
