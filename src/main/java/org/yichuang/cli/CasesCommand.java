package org.yichuang.cli;

import picocli.CommandLine.Command;

/// `yichuang cases`
@Command(name = "cases", sortOptions = false)
final class CasesCommand {}
