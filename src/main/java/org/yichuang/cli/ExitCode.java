package org.yichuang.cli;

/// What a command's exit tells the program that called it.
final class ExitCode {

    /// Done, and nothing is wrong.
    static final int OK = 0;

    /// Done, and something was found, such as a broken journal.
    static final int FINDING = 1;

    /// The command was not understood.
    static final int USAGE = 2;

    /// Something outside the command is missing or broken.
    static final int ENVIRONMENT = 3;

    private ExitCode() {}
}
