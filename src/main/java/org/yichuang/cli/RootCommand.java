package org.yichuang.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// `yichuang`
@Command(name = "yichuang", synopsisSubcommandLabel = "COMMAND", sortOptions = false)
final class RootCommand {

    @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT)
    private String language = "zh";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT)
    private boolean help;
}
