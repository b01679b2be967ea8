/// Evaluates the conditions that packs are written with.
@ApplicationModule(
        displayName = "Rules",
        allowedDependencies = {})
@NullMarked
package org.yichuang.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
