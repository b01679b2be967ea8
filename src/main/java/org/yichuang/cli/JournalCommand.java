package org.yichuang.cli;

import picocli.CommandLine.Command;

/// `yichuang journal`
@Command(name = "journal", sortOptions = false)
final class JournalCommand {}
