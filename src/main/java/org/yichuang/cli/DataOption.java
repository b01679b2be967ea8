package org.yichuang.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The data folder of the installation that a command is about.
final class DataOption {

    @Option(names = "--data", paramLabel = "FOLDER")
    private @Nullable Path folder;

    /// What was given, else what the launcher found, else the folder of a fresh installation.
    Path folder() {
        return folder != null ? folder : Path.of(System.getProperty("yichuang.data", "./data"));
    }
}
