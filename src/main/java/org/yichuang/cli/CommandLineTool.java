package org.yichuang.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yichuang.clock.CalendarWords;
import org.yichuang.database.StartProblem;
import org.yichuang.pages.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/// Reads the arguments, runs the command they name, and turns what happens into words and an exit
/// code.
public final class CommandLineTool {

    private static final String LANGUAGE_OPTION = "--lang";

    private final Class<?> application;
    private final Surroundings surroundings;
    private final Terminal terminal;

    private CommandLineTool(Class<?> application, Surroundings surroundings, Terminal terminal) {
        this.application = application;
        this.surroundings = surroundings;
        this.terminal = terminal;
    }

    /// Runs a command.
    ///
    /// @param application what `serve` starts
    /// @param variables the environment's
    /// @return the exit code
    public static int run(
            Class<?> application,
            Map<String, String> variables,
            PrintWriter out,
            PrintWriter err,
            String... arguments) {
        CalendarWords words = new CalendarWords(Texts.load(), locale(List.of(arguments)));
        Terminal terminal = new Terminal(words, out, err);
        return new CommandLineTool(application, new Surroundings(variables), terminal)
                .commands()
                .execute(arguments);
    }

    /// Chinese unless asked for English, which has to be known before the arguments are read.
    private static Locale locale(List<String> arguments) {
        int named = arguments.indexOf(LANGUAGE_OPTION);
        String language =
                named >= 0 && named + 1 < arguments.size()
                        ? arguments.get(named + 1)
                        : arguments.contains(LANGUAGE_OPTION + "=en") ? "en" : "";
        return language.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    private CommandLine commands() {
        CommandLine root =
                new CommandLine(new RootCommand())
                        .addSubcommand(
                                new CommandLine(new CalendarCommand())
                                        .addSubcommand(new CalendarDue(terminal, surroundings)))
                        .addSubcommand(
                                new CommandLine(new JournalCommand())
                                        .addSubcommand(new JournalVerify(terminal, surroundings))
                                        .addSubcommand(new JournalUntold(terminal, surroundings)))
                        .addSubcommand(
                                new CommandLine(new CasesCommand())
                                        .addSubcommand(new CasesRebuild(terminal, surroundings)))
                        .addSubcommand(
                                new CommandLine(new CatalogueCommand())
                                        .addSubcommand(new CatalogueImport(terminal, surroundings)))
                        .addSubcommand(new Serve(application))
                        .addSubcommand(new Version(terminal));
        describe(root);
        root.setResourceBundle(OptionTexts.of(root, terminal));
        return root.setOut(terminal.out())
                .setErr(terminal.err())
                .setParameterExceptionHandler(this::misunderstood)
                .setExecutionExceptionHandler(this::failed);
    }

    private void describe(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        UsageMessageSpec usage = spec.usageMessage();
        usage.description(terminal.text("cli.help." + spec.name()));
        usage.synopsisHeading(terminal.text("cli.help.heading.synopsis") + " ");
        usage.optionListHeading(terminal.text("cli.help.heading.options") + "%n");
        usage.commandListHeading(terminal.text("cli.help.heading.commands") + "%n");
        usage.synopsisSubcommandLabel(terminal.text("cli.help.heading.command"));
        if (spec.parent() == null) {
            usage.footer(terminal.text("cli.help.exit-codes").split("\n", -1));
        }
        command.getSubcommands().values().forEach(this::describe);
    }

    private int misunderstood(CommandLine.ParameterException problem, String[] arguments) {
        terminal.note(explain(problem));
        String command = problem.getCommandLine().getCommandSpec().qualifiedName();
        terminal.note(terminal.text("cli.usage.see", command));
        return ExitCode.USAGE;
    }

    private String explain(CommandLine.ParameterException problem) {
        return switch (problem) {
            case CommandLine.MissingParameterException missing ->
                    terminal.text(
                            "cli.usage.missing",
                            String.join(
                                    ", ",
                                    missing.getMissing().stream()
                                            .map(CommandLineTool::name)
                                            .toList()));
            case CommandLine.UnmatchedArgumentException unknown ->
                    terminal.text("cli.usage.unknown", String.join(" ", unknown.getUnmatched()));
            case CommandLine.ParameterException none when hasCommands(none.getCommandLine()) ->
                    terminal.text(
                            "cli.usage.command",
                            String.join(", ", none.getCommandLine().getSubcommands().keySet()));
            default -> terminal.text("cli.usage.wrong", String.valueOf(problem.getMessage()));
        };
    }

    private static boolean hasCommands(CommandLine command) {
        return !command.getSubcommands().isEmpty();
    }

    private static String name(CommandLine.Model.ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private int failed(
            Exception problem, CommandLine command, CommandLine.@Nullable ParseResult result) {
        StartProblem known = startProblem(problem);
        if (known != null) {
            terminal.note(String.valueOf(known.getMessage()));
            terminal.note(known.remedy());
        } else {
            terminal.note(terminal.text("cli.failed", problem.toString()));
            Arrays.stream(problem.getStackTrace()).forEach(frame -> terminal.note("    " + frame));
        }
        return ExitCode.ENVIRONMENT;
    }

    private static @Nullable StartProblem startProblem(Throwable problem) {
        for (Throwable each = problem; each != null; each = each.getCause()) {
            if (each instanceof StartProblem known) {
                return known;
            }
        }
        return null;
    }
}
