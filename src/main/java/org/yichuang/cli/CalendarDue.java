package org.yichuang.cli;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yichuang.clock.DueDate;
import org.yichuang.clock.DueQuestion;
import org.yichuang.kernel.Checked.Invalid;
import org.yichuang.kernel.Checked.Valid;
import org.yichuang.kernel.calendar.CountedDay;
import org.yichuang.kernel.calendar.WorkingDays;
import org.yichuang.kernel.calendar.YearCalendar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/// `yichuang calendar due`: the last day of a limit in working days.
@Command(name = "due", sortOptions = false)
final class CalendarDue implements Callable<Integer> {

    private final Terminal terminal;
    private final Surroundings surroundings;

    @Option(names = "--from", paramLabel = "DATE", required = true)
    private @Nullable String from;

    @Option(names = "--working-days", paramLabel = "NUMBER", required = true)
    private @Nullable String workingDays;

    @Option(names = "--explain")
    private boolean explain;

    @Option(names = "--json")
    private boolean json;

    @Mixin private final DataOption data = new DataOption();

    CalendarDue(Terminal terminal, Surroundings surroundings) {
        this.terminal = terminal;
        this.surroundings = surroundings;
    }

    /// The answer as REST gives it, with the calendar that was used.
    private record Answer(@JsonUnwrapped DueDate due, String calendar) {}

    @Override
    public Integer call() {
        return switch (DueQuestion.day(from)) {
            case Invalid<LocalDate>(var problem) -> terminal.refuse(problem);
            case Valid<LocalDate>(var day) ->
                    switch (DueQuestion.limit(workingDays)) {
                        case Invalid<Integer>(var problem) -> terminal.refuse(problem);
                        case Valid<Integer>(var limit) -> answer(new DueQuestion(day, limit));
                    };
        };
    }

    private int answer(DueQuestion question) {
        CalendarInUse calendar = CalendarInUse.find(data.folder(), surroundings);
        DueDate answer = question.answer(calendar.days());
        if (calendar.failure() != null) {
            terminal.note(terminal.text("cli.calendar.unreachable", calendar.failure()));
        }
        if (json) {
            String used = calendar.place() == null ? "SHIPPED" : "INSTALLATION";
            terminal.say(JsonMapper.builder().build().writeValueAsString(new Answer(answer, used)));
        } else if (explain) {
            explain(answer, calendar);
        } else {
            terminal.say(answer.due().toString());
            terminal.note(source(calendar));
        }
        if (answer.provisional() && !json) {
            terminal.note(terminal.text("cli.calendar.provisional"));
        }
        return ExitCode.OK;
    }

    private void explain(DueDate answer, CalendarInUse calendar) {
        terminal.say(
                terminal.text(
                        "cli.calendar.due",
                        date(answer.due()),
                        date(answer.from()),
                        String.valueOf(answer.workingDays())));
        terminal.say(source(calendar));
        terminal.say("");
        answer.days().forEach(day -> terminal.say(line(day)));
    }

    private String line(CountedDay day) {
        String number = day.counted() ? String.valueOf(day.number()) : "-";
        return "%s  %4s  %s".formatted(date(day.date()), number, terminal.words().reason(day));
    }

    private String date(LocalDate date) {
        return date
                + " "
                + date.getDayOfWeek().getDisplayName(TextStyle.SHORT, terminal.words().locale());
    }

    private String source(CalendarInUse calendar) {
        if (calendar.place() != null) {
            return terminal.text("cli.calendar.installation", calendar.place());
        }
        var years = WorkingDays.statutory().years().stream().map(YearCalendar::year).toList();
        return terminal.text(
                "cli.calendar.shipped",
                String.valueOf(years.getFirst()),
                String.valueOf(years.getLast()));
    }
}
