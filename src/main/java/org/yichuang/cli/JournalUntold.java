package org.yichuang.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import org.yichuang.cases.UntoldEvents;
import org.yichuang.cases.UntoldEvents.Untold;
import org.yichuang.cases.UntoldEvents.Waiting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `yichuang journal untold`: lists the events that a listener could not take, and has them told
/// again at once.
@Command(name = "untold", sortOptions = false)
final class JournalUntold implements Callable<Integer> {

    private static final int MOST = 100;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final Terminal terminal;
    private final Surroundings surroundings;

    @Option(names = "--again")
    private boolean again;

    @Mixin private final DataOption data = new DataOption();

    JournalUntold(Terminal terminal, Surroundings surroundings) {
        this.terminal = terminal;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext context =
                InstalledDatabase.open(CasesParts.class, data.folder(), surroundings)) {
            UntoldEvents untold = context.getBean(UntoldEvents.class);
            List<Waiting> waiting = untold.waiting();
            if (waiting.isEmpty()) {
                terminal.say(terminal.text("cli.untold.none"));
                return ExitCode.OK;
            }
            untold.oldest(MOST).forEach(each -> terminal.say(line(each)));
            waiting.forEach(
                    each ->
                            terminal.say(
                                    terminal.text(
                                            "cli.untold.waiting",
                                            each.listener(),
                                            each.cases(),
                                            time(each.since()))));
            if (again) {
                terminal.note(terminal.text("cli.untold.again", untold.tellAgain()));
            }
            return ExitCode.FINDING;
        }
    }

    private String line(Untold each) {
        return terminal.text(
                "cli.untold.line",
                each.caseNo(),
                String.valueOf(each.first()),
                String.valueOf(each.last()),
                each.listener(),
                each.error(),
                time(each.since()),
                String.valueOf(each.tries()),
                time(each.nextAt()));
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }
}
