/// The command line: what an operator asks of an installation without opening a page.
@ApplicationModule(
        displayName = "Command line",
        allowedDependencies = {"kernel", "pages", "database", "clock", "cases", "catalogue"})
@NullMarked
package org.yichuang.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
