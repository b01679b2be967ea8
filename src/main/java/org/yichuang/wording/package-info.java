/// Calls what stands in a case what its readers call it, and tells them why an act was refused, on
/// what the refusal rests and what to do: the same on every page and in the interface.
@ApplicationModule(
        displayName = "Wording",
        allowedDependencies = {
            "kernel",
            "pages",
            "identity",
            "forms",
            "catalogue",
            "directory",
            "cases",
            "cases::lifecycle"
        })
@NullMarked
package org.yichuang.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
