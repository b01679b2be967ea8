package org.yichuang.cli;

import picocli.CommandLine.Command;

/// `yichuang calendar`
@Command(name = "calendar", sortOptions = false)
final class CalendarCommand {}
