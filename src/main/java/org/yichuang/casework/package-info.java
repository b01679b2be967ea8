/// Who sees which case and in which capacity they act on it: the same for the pages and for the
/// interface, so that no way in is wider than another.
@ApplicationModule(
        displayName = "Casework",
        allowedDependencies = {
            "kernel",
            "pages",
            "identity",
            "catalogue",
            "directory",
            "cases",
            "cases::lifecycle",
            "intake"
        })
@NullMarked
package org.yichuang.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
