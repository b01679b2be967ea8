/// Electronic supervision 电子监察: what deserves attention now, how the work flows, and scorecards
/// whose every figure opens the cases behind it.
@ApplicationModule(
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
            "clock",
            "intake",
            "ratings",
            "casework",
            "life"
        })
@NullMarked
package org.yichuang.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
