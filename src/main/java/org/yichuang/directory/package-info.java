/// Where and by whom services are given: regions, authorities, halls, windows and their hours.
@ApplicationModule(
        displayName = "Directory",
        allowedDependencies = {"kernel", "packs", "pages", "database"})
@NullMarked
package org.yichuang.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
