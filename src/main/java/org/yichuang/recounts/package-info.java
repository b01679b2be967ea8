/// After the calendar has changed, has the limits of open cases counted anew, and tells whose days
/// moved from when to when.
@ApplicationModule(
        displayName = "Recounts",
        allowedDependencies = {
            "kernel",
            "pages",
            "pages::ui",
            "directory",
            "identity",
            "catalogue",
            "cases",
            "cases::lifecycle",
            "clock"
        })
@NullMarked
package org.yichuang.recounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
