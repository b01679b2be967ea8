/// Keeps the working-day calendar in force: the State Council's years that are shipped, and those
/// that an administrator published or changed.
@ApplicationModule(
        displayName = "Clock",
        allowedDependencies = {"kernel", "pages", "pages::ui", "database", "identity"})
@NullMarked
package org.yichuang.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
