package org.yichuang.cli;

import java.util.ListResourceBundle;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/// Tells picocli what each option is for, from the texts of the module.
final class OptionTexts extends ListResourceBundle {

    private static final String DASHES = "--";

    private final Map<String, String> texts = new TreeMap<>();

    private OptionTexts() {}

    /// The texts of every option of a command and of those below it.
    static OptionTexts of(CommandLine command, Terminal terminal) {
        OptionTexts all = new OptionTexts();
        all.add(command, terminal);
        return all;
    }

    private void add(CommandLine command, Terminal terminal) {
        for (OptionSpec option : command.getCommandSpec().options()) {
            String name = option.longestName().substring(DASHES.length());
            texts.put(name, terminal.text("cli.option." + name));
        }
        command.getSubcommands().values().forEach(each -> add(each, terminal));
    }

    @Override
    protected Object[][] getContents() {
        return texts.entrySet().stream()
                .map(each -> new Object[] {each.getKey(), each.getValue()})
                .toArray(Object[][]::new);
    }
}
