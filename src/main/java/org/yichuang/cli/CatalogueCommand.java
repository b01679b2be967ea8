package org.yichuang.cli;

import picocli.CommandLine.Command;

/// `yichuang catalogue`
@Command(name = "catalogue", sortOptions = false)
final class CatalogueCommand {}
