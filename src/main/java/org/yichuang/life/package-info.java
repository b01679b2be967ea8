/// One case's life as a picture: who had the file when, how the clock ran, stood still and was
/// moved, and what happened at which moment; and the journal in words beside it.
@ApplicationModule(
        displayName = "Life",
        allowedDependencies = {
            "kernel",
            "pages",
            "pages::ui",
            "directory",
            "identity",
            "catalogue",
            "cases",
            "cases::lifecycle",
            "wording",
            "casework",
            "clock"
        })
@NullMarked
package org.yichuang.life;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
